//! What the reader of a field may ask besides the thing itself: the words of the document and what holds of all of it.

use std::borrow::Cow;
use std::fmt;

use crate::document::Document;
use crate::text::Span;
use crate::vocabulary::{Day, PersonRef, Reading, Row, Sitting, Stated, Unread, Value};

use super::mention::{Attendance, Deadline, Mention, Occasion};
use super::outside::body::Body;

/// The document that the minutes were found in.
#[derive(Clone, Copy, Debug)]
pub struct Told<'m> {
    /// The document.
    pub document: &'m Document,
    /// Whether it is an extract, in which attendance, opening and closing need not be stated.
    pub extract: bool,
    /// The date of the meeting, as far as it is known.
    pub day: Day,
    /// Those whom it lists.
    pub people: &'m dyn People,
    /// What is known of the body besides what the minutes say.
    pub body: &'m Body,
}

/// The attendance list of a document.
pub trait People: fmt::Debug {
    /// The names of those who are listed so.
    fn listed(&self, attendance: Attendance) -> Vec<Span>;
    /// The number of whoever is listed by the name at a place, as mentions have it.
    fn number(&self, name: Span) -> Option<u32>;
}

impl<'m> Told<'m> {
    /// The words at a span of the prose.
    #[must_use]
    pub fn words(&self, at: Span) -> &'m str {
        at.of(self.document.prose())
    }

    /// A row for the words at `at`, in their paragraph.
    #[must_use]
    pub fn row(&self, at: Span) -> Row {
        let block = self.document.block_at(at.start()).and_then(|index| self.document.blocks().get(index));
        Row { at, paragraph: block.map_or(at, |block| block.span) }
    }

    /// The row of an entry of another document, which has no place in this one.
    #[must_use]
    pub fn elsewhere() -> Row {
        Row { at: Span::default(), paragraph: Span::default() }
    }

    /// The words at a span, as a value; an empty span is not stated.
    #[must_use]
    pub fn text(&self, at: Span) -> Reading<'m> {
        if at.is_empty() { Reading::NotStated } else { Reading::stated(self.value(at), at) }
    }

    /// The words, if there is a span.
    #[must_use]
    pub fn text_if(&self, at: Option<Span>) -> Reading<'m> {
        at.map_or(Reading::NotStated, |at| self.text(at))
    }

    /// The words at several spans.
    #[must_use]
    pub fn texts(&self, all: &[Span]) -> Reading<'m> {
        Reading::several(all.iter().map(|&at| Stated { value: self.value(at), at }))
    }

    /// Somebody.
    #[must_use]
    pub fn person(&self, who: Option<&Mention>) -> Reading<'m> {
        who.map_or(Reading::NotStated, |who| Reading::Stated(self.stated_person(who)))
    }

    /// Several people.
    #[must_use]
    pub fn people(&self, all: &[Mention]) -> Reading<'m> {
        Reading::several(all.iter().map(|who| self.stated_person(who)))
    }

    /// A meeting named in words.
    #[must_use]
    pub fn occasion(&self, meeting: Option<&Occasion>) -> Reading<'m> {
        let Some(meeting) = meeting else { return Reading::NotStated };
        let sitting = Sitting {
            text: Cow::Borrowed(self.words(meeting.at)),
            precision: meeting.precision,
            day: meeting.day,
            later: meeting.later,
        };
        Reading::stated(Value::Meeting(sitting), meeting.at)
    }

    /// The date of a deadline; words that name no date cannot be read as one.
    #[must_use]
    pub fn due(&self, due: Option<&Deadline>) -> Reading<'m> {
        match due {
            None => Reading::NotStated,
            Some(Deadline { at, day: Some(day), .. }) if !day.is_on_no_calendar() => {
                Reading::stated(Value::Day(*day), *at)
            }
            Some(Deadline { at, day, .. }) => {
                Reading::Unreadable(Unread { at: *at, tried: day.map_or("a date", Day::as_which) })
            }
        }
    }

    /// What only whole minutes need to state: in an extract the question does not arise.
    #[must_use]
    pub fn of_the_whole(&self, reading: Reading<'m>) -> Reading<'m> {
        if self.extract && reading == Reading::NotStated { Reading::NotApplicable } else { reading }
    }

    fn value(&self, at: Span) -> Value<'m> {
        Value::Text(Cow::Borrowed(self.words(at)))
    }

    fn stated_person(&self, who: &Mention) -> Stated<'m> {
        let text = Cow::Borrowed(self.words(who.at));
        Stated { value: Value::Person(PersonRef { text, form: who.form, person: who.person }), at: who.at }
    }
}
