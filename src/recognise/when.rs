//! Words that say when and nothing else, as they stand beside an owner or in a column: `by 3 May`, `asap`, `June meeting`.

use std::sync::LazyLock;

use super::due::{WrittenDue, due_alone};
use super::phrases::Phrases;
use super::sitting::{WrittenSitting, sitting_alone};
use super::words::{Kind, Words};
use crate::text::Span;

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// By a time.
    Due(WrittenDue),
    /// At a meeting, to which it comes back.
    Sitting(WrittenSitting),
}

impl When {
    /// Its words.
    #[must_use]
    pub fn at(&self) -> Span {
        match self {
            Self::Due(due) => due.at,
            Self::Sitting(sitting) => sitting.at,
        }
    }
}

/// What a text says that says when, and nothing else.
///
/// ```
/// # use quorate::recognise::{Cut, when_alone};
/// let says_when = |text| when_alone(&Cut::of(text).words()).is_some();
/// assert!(says_when("by 3 May 2031") && says_when("for the next meeting") && !says_when("in the May file"));
/// ```
#[must_use]
pub fn when_alone(words: &Words<'_>) -> Option<When> {
    when_in(words, 0, words.len())
}

/// The same of the pieces from `from` up to `to`.
pub(super) fn when_in(words: &Words<'_>, from: usize, to: usize) -> Option<When> {
    let mark = |at: usize| words.get(at).is_some_and(|piece| piece.kind() == Kind::Mark);
    let from = (from..to).find(|&at| !mark(at))?;
    let to = (from..to).rev().find(|&at| !mark(at))? + 1;
    let whole = words.part(from, to);
    if let Some(due) = due_alone(&whole) {
        return Some(When::Due(due));
    }
    let led = LEADS.after(&whole, 0).unwrap_or(0);
    sitting_alone(&words.part(from + led, to)).map(When::Sitting)
}

/// What stands before the meeting to which something comes back. Longer ones come first.
#[rustfmt::skip]
static LEADS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(&[
    "to report back to", "to report back at", "to report back in", "to report to", "to report at", "to bring back to",
    "to bring to", "to come back to", "to return to", "report back to", "report back at", "report to", "report at",
    "update to", "update at", "back to", "in time for", "ahead of", "in advance of", "prior to", "due at", "due by",
    "due", "deferred to", "before", "by", "for", "to", "at", "in", "on",
]));

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn words_that_say_when() {
        for (text, expected) in [
            ("by 3 May 2031", "due by 3 May 2031"),
            (", by 3 May", "due by 3 May"),
            ("(by 5 June)", "due by 5 June"),
            ("5 June 2031", "due 5 June 2031"),
            ("30/06/2031", "due 30/06/2031"),
            ("June 2031", "due June 2031"),
            ("End of June", "due End of June"),
            ("end of week", "due end of week"),
            ("Friday", "due Friday"),
            ("by Friday", "due by Friday"),
            ("before Christmas", "due before Christmas"),
            ("ASAP", "due ASAP"),
            ("immediately", "due immediately"),
            ("within two weeks", "due within two weeks"),
            ("in two weeks", "due in two weeks"),
            ("next week", "due next week"),
            ("Due: 5 June", "due Due: 5 June"),
            ("due by 5 June", "due due by 5 June"),
            ("Spring 2031", "due Spring 2031"),
            ("November meeting", "at November meeting"),
            ("the next meeting", "at the next meeting"),
            ("Next meeting", "at Next meeting"),
            ("for the next meeting", "at the next meeting"),
            ("to report back to the June meeting", "at the June meeting"),
            ("before the June meeting", "at the June meeting"),
            ("AGM", "at AGM"),
            ("in the May file", ""),
            ("by the Clerk", ""),
            ("ongoing", ""),
            ("the meeting", ""),
            ("CS", ""),
            ("", ""),
        ] {
            let cut = Cut::of(text);
            let found = match when_alone(&cut.words()) {
                Some(When::Due(due)) => format!("due {}", due.at.of(text)),
                Some(When::Sitting(sitting)) => format!("at {}", sitting.at.of(text)),
                None => String::new(),
            };
            assert_eq!(found, expected, "{text}");
        }
    }
}
