//! Web pages: saved from council sites, wikis and blogs, or written by hand long ago.
//!
//! The places are those of the file. Its tree is made as browsers make it ([`parse`]); then it is found out what on the page
//! is of the minutes and what frames it ([`furniture`], [`main_part`]); then its lines are printed ([`printer`]) and arranged
//! as those of every format.

mod charset;
mod elements;
mod furniture;
mod includes;
mod lists;
mod main_part;
mod output;
mod page;
mod parse;
#[cfg(test)]
mod parse_test;
mod printer;
mod sites;
mod survey;
mod tables;
mod tags;
mod title;
mod tree;
mod waiting;

use super::unreadable::Unreadable;
use crate::document::Document;
use crate::text::{Diagnostic, Source, Span};
pub(super) use output::render;
use page::Page;
pub(super) use title::says_more;

/// Reads a web page.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let (text, mut doubts) = charset::decode(bytes)?;
    let (page, around) = print(&text);
    if page.lines.is_empty() {
        return Err(Unreadable::new(
            "there are no words on this page",
            "open it in a browser: if the minutes are shown there, save the page again once they are (pages that fill themselves in are \
             saved empty), or copy the minutes into a text file",
        ));
    }
    doubts.extend(around);
    Ok((output::document(Source::new(name, text), &page), doubts))
}

/// What a page prints, and what is doubtful about it.
fn print(text: &str) -> (Page, Option<Diagnostic>) {
    let tree = parse::parse(text);
    let survey = survey::Survey::of(&tree, text);
    let furniture = furniture::furniture(&tree, text, &survey);
    let parts = main_part::Parts::of(&tree, &survey, furniture);
    let title = title::title(&tree, text, &survey, &parts);
    let doubt = parts.empty_main.and_then(|id| tree.element(id)).map(|main| {
        let message = "what this page says to be its main part has few words; all of the page was read";
        Diagnostic::warning("Q0911", message, main.at, "the main part")
            .help("look with `quorate read` whether the menus of the site are among the minutes")
    });
    let plan = printer::Plan { tree: &tree, text, survey: &survey, parts: &parts, title };
    (printer::Printer::new(plan).print(), doubt.filter(|doubt| doubt.at() != Span::default()))
}
