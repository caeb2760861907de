//! How much rules weigh: `warning for drafts, error for final minutes`.

use super::reader::{all, first, node, words_at};
use super::scopes::groups;
use crate::language::about::Weighs;
use crate::language::mistakes::{self as wrong};
use crate::language::parse::grade;
use crate::language::syntax::{Node, Rule};
use crate::text::{Diagnostic, Severity, Span, fold};
use crate::vocabulary::Schema;

/// Of the words of a `severity:` line, which begins at `offset` of its source.
///
/// # Errors
/// A word that is no severity, or documents that are not known.
pub fn severity_line(words: &str, source: u32, offset: usize, schema: &Schema) -> Result<Vec<Weighs>, Diagnostic> {
    let known = fold(words).split([' ', ',', '.']).any(|word| grade(word).is_some());
    if !known {
        let (said, at) = words_at(words, Span::new(0, words.len()));
        return Err(wrong::BAD_SEVERITY.at(at.moved(offset), &[&said]));
    }
    let whole = node(Rule::severity_line, words).map_err(|wrong| wrong.moved(offset))?;
    weights(&whole, words, source, offset, schema)
}

/// Of a node; places of the sentence are counted from `offset`.
///
/// # Errors
/// Documents that are not known.
pub fn weights(
    whole: &Node,
    sentence: &str,
    source: u32,
    offset: usize,
    schema: &Schema,
) -> Result<Vec<Weighs>, Diagnostic> {
    let mut weights = Vec::new();
    for weight in all(whole, Rule::weight) {
        let said = first(weight, Rule::grade).map_or("", |grade| grade.at.of(sentence));
        let severity = grade(said).unwrap_or(Severity::Error);
        let applies = match first(weight, Rule::scope_words) {
            Some(scopes) => groups(scopes.at.of(sentence), source, offset + scopes.at.start(), schema)?,
            None => Vec::new(),
        };
        if let Some(of_place) = applies.iter().flatten().find(|applies| applies.place().is_some()) {
            let advice =
                "what a rule weighs does not depend on places: write a rule for each, with `applies to: … in England`";
            let place = of_place.place().unwrap_or_default();
            return Err(wrong::BAD_SCOPE.at(of_place.at.at, &[place, advice]));
        }
        weights.push(Weighs { severity, applies });
    }
    Ok(weights)
}
