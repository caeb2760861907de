//! Who does the work in a sentence that promises or instructs.

use super::owner::Mention;
use crate::text::Span;

/// A promise or an instruction in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doer {
    /// Those who do it; none in `it was agreed that a briefing be arranged`.
    pub who: Vec<Mention>,
    /// The words that promise or instruct: `agreed to`, `would`.
    pub cue: Span,
    /// The work, from its verb to the end of the clause.
    pub task: Span,
}

/// The promises and instructions of one sentence, in order.
#[must_use]
pub fn doers(_sentence: &str) -> Vec<Doer> {
    Vec::new()
}
