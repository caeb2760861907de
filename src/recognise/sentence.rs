//! Prose as sentences.

use crate::text::Span;

/// The sentences of a text, in order, without the spaces between them.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    vec![Span::new(0, text.len())]
}
