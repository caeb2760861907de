//! The side of a vote on which somebody is, and how it is told.

use super::owner::Mention;
use crate::text::Span;

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Side {
    For,
    Against,
    Abstained,
}

/// How it is said who voted on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldAs {
    /// Under a label that speaks of nothing but votes: `Abstained: Cllr Ash`.
    List,
    /// Under a label that may mean something else: `Yes: Ana, Ben`.
    LooseList,
    /// One name with its vote: `Ash – aye`.
    Call,
    /// In a sentence: `Cllr Ash abstained`.
    Sentence,
}

/// Those of whom it is said that they voted on one side; none where it is said that nobody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voters {
    /// The words.
    pub at: Span,
    /// How they voted.
    pub side: Side,
    /// Who.
    pub who: Vec<Mention>,
    /// How it is said.
    pub told: ToldAs,
}

/// The side with a number: 0 for, 1 against, 2 abstained.
pub(super) fn side(number: usize) -> Side {
    match number {
        0 => Side::For,
        1 => Side::Against,
        _ => Side::Abstained,
    }
}
