//! What many kinds have: somebody, a meeting to report back to, a deadline, each with the words that it was read from.

use crate::recognise;
use crate::text::Span;
use crate::vocabulary::{Day, PersonForm, Precision};

/// Words that mean somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub at: Span,
    /// How they name.
    pub form: PersonForm,
    /// The place in the list of people of whom they mean, where that is certain.
    pub person: Option<u32>,
}

/// Whom words mean, as far as the attendance list tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Somebody in the list, by number.
    One(u32),
    /// One of several in it, by their numbers: two are called Smith.
    AnyOf(Vec<u32>),
    /// Nobody in it.
    Unlisted,
}

impl Mention {
    /// Words as they were recognised: whom they mean is not known yet.
    #[must_use]
    pub fn of(words: recognise::Mention) -> Self {
        Self { at: words.at, form: words.form, person: None }
    }
}

/// Words that name a meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occasion {
    /// The words.
    pub at: Span,
    /// How exactly they name it.
    pub precision: Precision,
    /// What is known of its date.
    pub day: Day,
    /// Known to come after the meeting that is minuted.
    pub later: bool,
}

/// Words that say by when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deadline {
    /// The words.
    pub at: Span,
    /// The date, if they name one.
    pub day: Option<Day>,
    /// Whether they bind nobody: `as soon as possible`, `in due course`.
    pub vague: bool,
}

/// Whether somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// There.
    Present,
    /// Not there, with apologies.
    Apology,
    /// Not there.
    Absent,
}

impl Attendance {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Apology => "apologies",
            Self::Absent => "absent",
        }
    }
}
