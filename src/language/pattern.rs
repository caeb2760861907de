//! Words with holes: the messages of rules and the patterns of house styles.

use super::mistakes::{self as wrong};
use super::plan::StylePart;
use crate::text::{Diagnostic, Span, fold, nearest};
use crate::vocabulary::{KindId, Schema};

/// The pieces of a text with holes such as `{owner}`. Places are counted from `offset`.
///
/// # Errors
/// A hole that is not closed, or that names nothing.
pub fn pieces(
    text: &str,
    offset: usize,
    kind: Option<KindId>,
    schema: &Schema,
    message: bool,
) -> Result<Vec<StylePart>, Diagnostic> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')) {
        let start = at + open;
        words(&mut pieces, text.get(at..start).unwrap_or_default());
        let Some(length) = text.get(start..).and_then(|rest| rest.find('}')) else {
            return Err(wrong::OPEN_HOLE.at(Span::new(offset + start, offset + text.len()), &[]));
        };
        let end = start + length + 1;
        let place = Span::new(offset + start, offset + end);
        pieces.push(hole(text.get(start + 1..end - 1).unwrap_or_default(), place, kind, schema, message)?);
        at = end;
    }
    words(&mut pieces, text.get(at..).unwrap_or_default());
    Ok(pieces)
}

fn words(pieces: &mut Vec<StylePart>, words: &str) {
    if !words.is_empty() {
        pieces.push(StylePart::Words(words.to_owned()));
    }
}

fn hole(
    name: &str,
    place: Span,
    kind: Option<KindId>,
    schema: &Schema,
    message: bool,
) -> Result<StylePart, Diagnostic> {
    match fold(name).as_str() {
        "missing" if message => return Ok(StylePart::Missing),
        "anything" | "…" | "..." if !message => return Ok(StylePart::Anything),
        _ => {}
    }
    let field = kind.and_then(|kind| schema.field_named(kind, name));
    let paragraph = (message && fold(name) == "paragraph").then_some(StylePart::Paragraph);
    field
        .map(StylePart::Hole)
        .or(paragraph)
        .ok_or_else(|| wrong::UNKNOWN_HOLE.at(place, &[name, &known_holes(name, kind, schema, message)]))
}

fn known_holes(name: &str, kind: Option<KindId>, schema: &Schema, message: bool) -> String {
    let always: &[&str] = if message { &["missing", "paragraph"] } else { &["anything"] };
    let fields = kind.and_then(|kind| schema.kinds().get(usize::from(kind.0))).map_or(&[][..], |kind| &kind.fields);
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_ref()).chain(always.iter().copied()).collect();
    match nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{{{near}}}`?"),
        None => {
            let names: Vec<String> = names.iter().map(|name| format!("`{{{name}}}`")).collect();
            format!("the holes are {}", names.join(", "))
        }
    }
}
