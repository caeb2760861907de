//! What stands where an action would and is none: kinds of business, the names of papers, forms that nobody filled in.

use crate::minutes::kinds::action::Action;
use crate::text::{Span, fold};

use super::view::View;

/// `ACTION ITEMS: NEW BUSINESS`: what is acted on, in a heading.
pub fn is_business(words: &str) -> bool {
    const BUSINESS: &[&str] = &[
        "new business",
        "old business",
        "unfinished business",
        "other business",
        "consent agenda",
        "consent calendar",
        "public hearing",
        "public hearings",
        "regular agenda",
        "general business",
        "continued business",
    ];
    BUSINESS.contains(&fold(words).trim_matches(|c: char| !c.is_alphanumeric()))
}

/// `ACTION CALENDAR`, `ACTION MINUTES`: what a part of the papers is called, and nobody.
pub fn is_of_papers(words: &str) -> bool {
    const PAPERS: &[&str] = &[
        "calendar",
        "agenda",
        "minutes",
        "plan",
        "plans",
        "log",
        "list",
        "register",
        "tracker",
        "summary",
        "report",
        "sheet",
        "items",
        "item",
        "points",
        "session",
        "notes",
        "agenda items",
        "required",
    ];
    PAPERS.contains(&fold(words).as_str())
}

/// A form that nobody filled in: `ACTION: NAME to do what`, `[name]`.
pub fn is_template(view: &View<'_>, action: &Action) -> bool {
    const BLANKS: &[&str] = &["name", "names", "owner", "person", "xx", "xxx", "initials", "insert", "who"];
    let at = action.owners.first().map_or(action.task, |who| who.at);
    let words = view.words(at);
    let word = words.split(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let before = view.words(Span::new(action.text.start(), at.start().max(action.text.start())));
    let open = before.ends_with(['[', '<', '{']) || words.starts_with(['[', '<', '{']);
    let capitals = word.len() > 1 && word.chars().all(char::is_uppercase);
    let alone = words.trim_matches(|c: char| !c.is_alphanumeric()) == word;
    (open || capitals || alone) && BLANKS.iter().any(|blank| word.eq_ignore_ascii_case(blank))
}
