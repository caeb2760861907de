//! One statement about rules, read.

use super::days::period;
use super::reader::{entry, first, node};
use super::reference::Reference;
use super::scopes::groups;
use super::uses::{UseSentence, use_sentence};
use super::waive::{WaiveSentence, waive_sentence};
use super::weights::weights;
use crate::language::about::{Applies, Period, Weighs};
use crate::language::syntax::{Node, Rule};
use crate::text::{Diagnostic, Span};
use crate::vocabulary::Schema;

/// A statement about rules.
#[derive(Clone, Debug)]
pub enum Statement {
    /// `use the starter pack, except …`
    Use(UseSentence),
    /// `these rules are in force from …`
    InForce(Period),
    /// `these rules apply to …`
    Apply(Vec<Vec<Applies>>),
    /// `treat … as a warning for drafts`
    Treat(Reference, Vec<Weighs>),
    /// `waive … for minute 27.8, because …`
    Waive(Box<WaiveSentence>),
}

impl Statement {
    /// Whether a sentence is one, by how it begins.
    #[must_use]
    pub fn begins(sentence: &str) -> bool {
        entry(sentence).is_some()
    }

    /// Reads a sentence that begins at `offset` of its source. `None` where it is no statement.
    ///
    /// # Errors
    /// Why it cannot be read; places are of the source.
    pub fn read(sentence: &str, source: u32, offset: usize, schema: &Schema) -> Option<Result<Self, Diagnostic>> {
        let entry = entry(sentence)?;
        let whole = || node(entry, sentence).map_err(|wrong| wrong.moved(offset));
        Some(match entry {
            Rule::use_statement => use_sentence(sentence, offset).map(Self::Use),
            Rule::force_statement => whole().and_then(|whole| {
                let part = first(&whole, Rule::period).unwrap_or(&whole);
                period(part, sentence, source, offset).map(Self::InForce)
            }),
            Rule::apply_statement => whole().and_then(|whole| {
                let at = scope_list(&whole, sentence);
                groups(at.of(sentence), source, offset + at.start(), schema).map(Self::Apply)
            }),
            Rule::treat_statement => whole().and_then(|whole| {
                let rule = Reference::read(first(&whole, Rule::rule_ref).unwrap_or(&whole), sentence, offset);
                weights(&whole, sentence, source, offset, schema).map(|weights| Self::Treat(rule, weights))
            }),
            _ => waive_sentence(sentence, source, offset, false).map(|sentence| Self::Waive(Box::new(sentence))),
        })
    }
}

/// The marked sentence is a space longer than the sentence.
fn scope_list(whole: &Node, sentence: &str) -> Span {
    let at = first(whole, Rule::scope_list).map_or(whole.at, |list| list.at);
    Span::new(at.start(), at.end().min(sentence.len()))
}
