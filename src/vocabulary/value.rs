//! Values, as rules compare them.

use std::borrow::Cow;

use super::day::Day;
use super::length::Length;
use super::person::PersonRef;
use super::sitting::Sitting;

/// A value read from minutes or written in a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'m> {
    /// Words.
    Text(Cow<'m, str>),
    /// A whole number.
    Number(i64),
    /// An amount in the smallest unit of its currency (pence).
    Money(i64),
    /// Hundredths of a per cent.
    Percentage(i64),
    /// A date, whole or partial.
    Day(Day),
    /// A time of day, in minutes after midnight.
    Time(u16),
    /// A length of time.
    Length(Length),
    /// Yes or no.
    YesNo(bool),
    /// One of the words that the field's type lists, by its index there.
    Choice(u16),
    /// Somebody.
    Person(PersonRef<'m>),
    /// A meeting.
    Meeting(Sitting<'m>),
    /// Another thing of the document: row `0` of the table of the kind that the field's type names.
    Entity(u32),
}
