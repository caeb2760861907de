//! What only frames the page: rules, page numbers, lines to sign on.

use super::line::{Case, Given, Line};

/// What a line is called that is not part of the minutes, if it is not. `alone` says that a rule or the page's end stands
/// before or after it; `text_of` gives what is printed on it.
pub(super) fn furniture<'t>(line: &Line, text_of: impl FnOnce() -> &'t str, alone: bool) -> Option<&'static str> {
    match line.given {
        Given::Rule => return Some("a rule"),
        Given::Nothing | Given::Break | Given::Block => {}
        _ => return None,
    }
    if line.case == Case::NoWords && line.label.is_none() {
        return Some("a rule");
    }
    if line.words > 6 {
        return None;
    }
    let text = text_of();
    let page = is_page_number(text) || (alone && is_number(text));
    page.then_some("a page number")
}

/// `Page 3 of 12`, `Page 3`, `- 3 -`, `3 | Page`.
fn is_page_number(text: &str) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = [words.next(), words.next(), words.next(), words.next(), words.next()];
    let is_page = |word: Option<&str>| word.is_some_and(|word| word.eq_ignore_ascii_case("page"));
    match words {
        [page, Some(n), None, ..] if is_page(page) => is_number(n),
        [Some(n), page, None, ..] if is_page(page) => is_number(n),
        [page, Some(n), Some("of" | "OF" | "Of"), Some(last), None] if is_page(page) => is_number(n) && is_number(last),
        [Some(n), None, ..] => is_number(n) && is_between_dashes(text),
        _ => false,
    }
}

fn is_between_dashes(text: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—');
    text.starts_with(dash) && text.ends_with(dash)
}

fn is_number(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}
