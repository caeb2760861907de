//! Meetings named in words as the place where something comes back: "to the November meeting".

use std::borrow::Cow;

use crate::text::Span;
use crate::vocabulary::{Day, Precision, Sitting};

/// A meeting to come, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenSitting {
    /// The words that name it, without the preposition before them.
    pub at: Span,
    /// How exactly they name it.
    pub precision: Precision,
    /// What is known of its date.
    pub day: Day,
    /// Known to come after the meeting that is minuted.
    pub later: bool,
}

impl WrittenSitting {
    /// The meeting with its words; `text` is the text in which it was found.
    #[must_use]
    pub fn sitting<'m>(&self, text: &'m str) -> Sitting<'m> {
        let text = Cow::Borrowed(self.at.of(text));
        Sitting { text, precision: self.precision, day: self.day, later: self.later }
    }
}

/// Every meeting to come that a text names, in order.
#[must_use]
pub fn sittings(_text: &str) -> Vec<WrittenSitting> {
    Vec::new()
}
