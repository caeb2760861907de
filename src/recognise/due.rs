//! When work is due: "by 20 September", "as soon as possible", "within the next fortnight".

use crate::text::Span;
use crate::vocabulary::Day;

/// How a due date bounds the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Comparison {
    On,
    By,
    Before,
    After,
    Within,
}

/// A due date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDue {
    /// The words, with the preposition before them.
    pub at: Span,
    /// The date, as far as it is said; nothing is known of it for `asap`.
    pub day: Day,
    /// How it bounds the work.
    pub comparison: Comparison,
    /// Whether the words name no day that could be found on a calendar: `asap`, `in due course`.
    pub vague: bool,
}

/// Every due date in a text, in order.
#[must_use]
pub fn dues(_text: &str) -> Vec<WrittenDue> {
    Vec::new()
}
