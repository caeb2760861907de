//! The house styles that tests use, built by hand: what the sentences of `rules/house-styles/` compile to.

use crate::language::{Style, StylePart, StylePlace};

use super::schema::schema;
use super::styles::Styles;

/// A few styles of each sort.
pub fn styles() -> Styles {
    let heads = || vec!["actions".to_owned(), "action items".to_owned()];
    let all = [
        ("(Action – {owner})", StylePlace::Anywhere),
        ("Action: {owner}", StylePlace::Anywhere),
        ("AP {number}: {owner}", StylePlace::Anywhere),
        ("ACTION", StylePlace::End),
        ("Action {owner}", StylePlace::End),
        ("{owner} to action", StylePlace::End),
        ("{owner}: {task}", StylePlace::Under(heads())),
        ("{owner} to {task}", StylePlace::Under(heads())),
        ("{task}", StylePlace::Under(heads())),
        ("[ ] {task}", StylePlace::Anywhere),
        ("[x] {task}", StylePlace::Anywhere),
        ("{task}", StylePlace::Column(vec!["task".to_owned()])),
        ("{owner}", StylePlace::Column(vec!["by whom".to_owned()])),
        ("{due date}", StylePlace::Column(vec!["by when".to_owned()])),
    ];
    Styles::new(&all.map(|(pattern, place)| style(pattern, place)))
}

/// `read "…" as an ACTION`.
pub fn style(pattern: &str, place: StylePlace) -> Style {
    let kind = schema().kind_named("action").unwrap();
    let mut parts = Vec::new();
    for (index, piece) in pattern.split(['{', '}']).enumerate().filter(|(_, piece)| !piece.is_empty()) {
        parts.push(match index % 2 {
            0 => StylePart::Words(piece.to_owned()),
            _ => StylePart::Hole(schema().field_named(kind, piece).unwrap()),
        });
    }
    Style { kind, parts, place, house: "test".to_owned(), sentence: Default::default(), examples: Vec::new() }
}
