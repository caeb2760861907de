//! Who moved and who seconded, and what became of the motion.

use super::owner::Mention;
use crate::text::Span;

/// What became of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outcome {
    Carried,
    Lost,
    Withdrawn,
    Deferred,
}

/// A motion as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenMotion {
    /// From the first to the last of the words that say it.
    pub at: Span,
    /// Who moved it.
    pub mover: Option<Mention>,
    /// Who seconded it; several seldom.
    pub seconder: Option<Mention>,
    /// What became of it, where the words say so.
    pub outcome: Option<Outcome>,
}

/// Every mover and seconder that a paragraph names, in order.
#[must_use]
pub fn motions(_paragraph: &str) -> Vec<WrittenMotion> {
    Vec::new()
}
