//! The body that met, where only the letterhead names it: the header of a page is no part of the minutes, but says whose they are.

use crate::text::{Source, Span};

use super::body_name::{is_general, whole_line};
use super::view::View;

/// The words of the first header that names a body, in the source; a header has none in the prose.
pub fn letterhead(view: &View<'_>) -> Option<Span> {
    const HEADER: &str = "a header";
    let headers = view.document.furniture().iter().filter(|part| part.what == HEADER);
    headers.into_iter().find_map(|header| named(view.document.source(), header.source))
}

/// A line of a header, or a part of one between tabs, dashes and bars, that is the name of a body and nothing else.
fn named(source: &Source, header: Span) -> Option<Span> {
    const MARKS: &[&str] = &["\n", "\r", "\t", "|", "•", " – ", " — ", " - "];
    const BEFORE: &[&str] =
        &["Minutes of the ", "Minutes of ", "Minutes for ", "Draft minutes of the ", "Draft minutes of "];
    let words = header.of(source.text());
    let mut parts = vec![words];
    for mark in MARKS {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().find_map(|part| {
        let bare = BEFORE.iter().find_map(|before| part.trim_start().strip_prefix(before)).unwrap_or(part);
        let name = whole_line(bare)?.of(bare);
        let from = header.start() + words.find(name)?;
        (!is_general(name) && is_name(name)).then(|| Span::new(from, from + name.len()))
    })
}

/// Whether every word begins with a capital, but for those that join: a header may also say `Please support your council`.
fn is_name(words: &str) -> bool {
    const JOIN: &[&str] = &["of", "the", "and", "for", "in", "on", "&"];
    words.split(' ').all(|word| word.starts_with(char::is_uppercase) || JOIN.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_name_the_body() {
        for (header, expected) in [
            ("Ashby Parish Council", Some("Ashby Parish Council")),
            ("ASHBY TOWN COUNCIL\tMinutes – 4 March 2031", Some("ASHBY TOWN COUNCIL")),
            ("Draft | Ashby Walls Society | Page 2", Some("Ashby Walls Society")),
            ("Minutes of the Roads and Paths Committee", Some("Roads and Paths Committee")),
            ("Clerk: Ida Moss, 3 Hill Lane\nAshby Parish Council\nwww.ashby.example", Some("Ashby Parish Council")),
            ("Parish Council", None),
            ("DRAFT", None),
            ("Page 3 of 7", None),
            ("Please support your council", None),
            ("Subject to approval by the council", None),
            ("", None),
        ] {
            let source = Source::new("m", format!("x\n{header}\ny"));
            let found = named(&source, Span::new(2, 2 + header.len())).map(|at| at.of(source.text()));
            assert_eq!(found, expected, "{header}");
        }
    }
}
