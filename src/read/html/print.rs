//! What a web page prints.

use super::furniture::furniture;
use super::main_part::Parts;
use super::page::Page;
use super::parse::parse;
use super::printer::{Plan, Printer};
use super::survey::Survey;
use super::title::title;
use crate::text::{Diagnostic, Span};

/// What a page prints, and what is doubtful about it.
pub(super) fn print(text: &str) -> (Page, Option<Diagnostic>) {
    let tree = parse(text);
    let survey = Survey::of(&tree, text);
    let furniture = furniture(&tree, text, &survey);
    let parts = Parts::of(&tree, &survey, furniture);
    let title = title(&tree, text, &survey, &parts);
    let doubt = parts.empty_main.and_then(|id| tree.element(id)).map(|main| {
        let message = "what this page says to be its main part has few words; all of the page was read";
        Diagnostic::warning("Q0911", message, main.at, "the main part")
            .help("look with `quorate read` whether the menus of the site are among the minutes")
    });
    let plan = Plan { tree: &tree, text, survey: &survey, parts: &parts, title };
    (Printer::new(plan).print(), doubt.filter(|doubt| doubt.at() != Span::default()))
}
