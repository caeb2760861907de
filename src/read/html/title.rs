//! What a page is called. The meeting and its day often stand only there; more often a heading says the same.

use super::includes::{Order, order};
use super::main_part::Parts;
use super::survey::Survey;
use super::tags::Tag;
use super::tree::{Id, ROOT, Tree, What, push_words};
use crate::text::Span;

/// Where the title of a page stands that says more than its headings do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// In this element.
    Element(Id),
    /// In an order to the server, which is this node.
    Order(Id, Span),
}

/// What a program or a writer calls a page that has no name.
const NAMELESS: &[&str] =
    &["untitled", "untitled document", "new page", "new page 1", "document", "index", "home", "home page", "welcome"];

/// How much of the beginning of a page is looked at for words of its title.
const BEGINNING: usize = 600;

/// The title of a page, where it is to be read as a heading of the minutes.
pub(super) fn title(tree: &Tree, text: &str, survey: &Survey, parts: &Parts) -> Option<Title> {
    let title = find(tree, text, survey)?;
    let words = match title {
        Title::Element(id) => tree.words_under(id, text, 400),
        Title::Order(_, value) => value.of(text).to_owned(),
    };
    let low = words.to_lowercase();
    let name = low.trim_start_matches("microsoft word - ");
    let of_a_file =
        name.len() < low.len() || name.ends_with(".doc") || name.ends_with(".docx") || name.ends_with(".htm");
    if of_a_file || NAMELESS.contains(&name.trim()) {
        return None;
    }
    let beginning = beginning(tree, text, survey, parts);
    let has_heading = parts.heading.is_some() || beginning.heading;
    let says_more = says_more(without_site(&low), &beginning.words);
    let of_a_meeting =
        ["minutes", "meeting", "agenda", "notes", "agm", "decisions"].iter().any(|word| low.contains(word));
    (says_more && (of_a_meeting || !has_heading)).then_some(title)
}

/// Whether a title says more than the words that follow it.
pub(in crate::read) fn says_more(title: &str, beginning: &str) -> bool {
    let (title, beginning) = (title.to_lowercase(), beginning.to_lowercase());
    let known: Vec<&str> = words_of(&beginning).collect();
    words_of(&title).any(|word| !is_known(&known, word))
}

fn find(tree: &Tree, text: &str, survey: &Survey) -> Option<Title> {
    let is_title = |id: &Id| tree.tag(*id) == Tag::Title && !tree.words_under(*id, text, 4).is_empty();
    if let Some(id) = survey.order.iter().copied().take(400).find(is_title) {
        return Some(Title::Element(id));
    }
    survey.order.iter().find_map(|&id| match *tree.what(id) {
        What::Comment(at) => match order(text, at) {
            Some(Order::Set("title", value)) => Some(Title::Order(id, value)),
            _ => None,
        },
        _ => None,
    })
}

/// How a page begins.
struct Beginning {
    words: String,
    /// Whether a heading of the first or second rank is there.
    heading: bool,
}

fn beginning(tree: &Tree, text: &str, survey: &Survey, parts: &Parts) -> Beginning {
    let mut found = Beginning { words: String::new(), heading: false };
    let top = parts.main.unwrap_or(ROOT);
    let heading = parts.heading.map(|id| tree.words_under(id, text, BEGINNING)).unwrap_or_default();
    push_words(&mut found.words, &heading, BEGINNING);
    push_words(&mut found.words, " ", BEGINNING);
    let set = |name: &str| {
        survey.order.iter().find_map(|&id| match *tree.what(id) {
            What::Comment(at) => match order(text, at) {
                Some(Order::Set(own, value)) if own == name => Some(value.of(text)),
                _ => None,
            },
            _ => None,
        })
    };
    let mut next = Some(top);
    while let Some(id) = next.filter(|_| found.words.len() < BEGINNING) {
        let skip = parts.furniture[id as usize].is_some() || tree.tag(id) == Tag::Title;
        match tree.what(id) {
            What::Words(words) => push_words(&mut found.words, words.of(text), BEGINNING),
            What::Comment(at) => {
                if let Some(Order::Echo(name)) = order(text, *at) {
                    push_words(&mut found.words, set(name).unwrap_or_default(), BEGINNING);
                }
            }
            What::Element(element) if !skip => {
                found.heading |= matches!(element.tag, Tag::Heading(1 | 2));
                if element.tag.is_block() || element.tag == Tag::Break {
                    push_words(&mut found.words, " ", BEGINNING);
                }
            }
            _ => {}
        }
        next = tree.following(id, top, skip);
    }
    found
}

/// Whether a word of the title says nothing new: `Apr` where there is `April`, `30` where there is `30th`.
fn is_known(known: &[&str], word: &str) -> bool {
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let small = word.len() < 3 || matches!(word, "the" | "and" | "for" | "held");
    let alike = |other: &&str| other.starts_with(word) || (other.len() > 2 && word.starts_with(*other));
    (small && !number) || known.iter().any(alike)
}

/// Words and numbers, in small letters.
fn words_of(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A title without the name of the site that ends it: `Minutes, 4 May | Wexcombe`.
fn without_site(title: &str) -> &str {
    let ends = [" | ", " - ", " – ", " — ", " :: ", " » "].iter().filter_map(|between| title.rfind(between));
    ends.max().map_or(title, |end| &title[..end])
}
