//! What came of comparing the values of a set with each other.

use super::answer::Answer;
use super::seen::{Doubt, Seen};

/// What came of comparing values with each other.
#[derive(Debug)]
pub(super) struct Clashes<'a> {
    pub answer: Answer,
    /// Pairs that are the same, or may be.
    pub pairs: Vec<(Seen<'a>, Seen<'a>, Answer)>,
    pub doubts: Vec<Doubt<'a>>,
}
