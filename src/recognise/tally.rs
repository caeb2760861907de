//! Results of votes: figures, and words such as "unanimously".

use crate::text::Span;

/// The result of a vote as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The words.
    pub at: Span,
    /// Votes for.
    pub in_favour: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Whether it says that all were of one mind.
    pub unanimous: bool,
}

/// Every result of a vote in a paragraph, in order.
#[must_use]
pub fn tallies(_paragraph: &str) -> Vec<Tally> {
    Vec::new()
}
