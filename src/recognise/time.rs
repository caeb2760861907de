//! Times of day, and when a meeting began and ended.

use crate::text::Span;

/// A time of day as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenTime {
    /// The words.
    pub at: Span,
    /// Minutes after midnight.
    pub minutes: u16,
    /// Whether it is clear which half of the day is meant. `7.30` alone is not; it is read as the morning.
    pub certain: bool,
}

/// Every time of day in a text, in order.
#[must_use]
pub fn times(_text: &str) -> Vec<WrittenTime> {
    Vec::new()
}

/// The time at which the meeting began, where the text says so.
#[must_use]
pub fn meeting_start(_text: &str) -> Option<WrittenTime> {
    None
}

/// The time at which the meeting ended, where the text says so.
#[must_use]
pub fn meeting_end(_text: &str) -> Option<WrittenTime> {
    None
}
