//! A meeting that is named in words: "the November meeting", "next meeting", "the meeting on 5 April".

use std::borrow::Cow;
use std::cmp::Ordering;

use super::day::Day;
use super::truth::Truth;

/// How exactly words name a meeting, the most exact first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// `the meeting on 8th March 2017`.
    Date,
    /// `the March 2023 meeting`.
    MonthAndYear,
    /// `the November meeting`.
    Month,
    /// `the next meeting`, `the meeting after next`.
    Relative,
    /// `their next update to the Committee`, `the annual meeting`.
    Event,
}

impl Precision {
    /// The word for it, also its value in rules.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::MonthAndYear => "month and year",
            Self::Month => "month",
            Self::Relative => "relative",
            Self::Event => "event",
        }
    }
}

/// A meeting named in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting<'m> {
    /// The words.
    pub text: Cow<'m, str>,
    /// How exactly they name it.
    pub precision: Precision,
    /// What is known of its date.
    pub day: Day,
    /// Known to come after the meeting that is minuted, though its date is not: `the next meeting`.
    pub later: bool,
}

impl Sitting<'_> {
    /// How it lies to a date, where that can be told. `meeting` is the date of the meeting that is minuted.
    #[must_use]
    pub fn order(&self, date: Day, meeting: Option<Day>) -> Option<Ordering> {
        self.day.order(date).or_else(|| {
            let known_later = self.later && meeting.is_some_and(|meeting| date.same(meeting) == Truth::Yes);
            known_later.then_some(Ordering::Greater)
        })
    }
}
