//! Values that stand in another document: they have no place in the one that is checked.

use crate::text::Span;
use crate::vocabulary::{Day, PersonForm, PersonRef, Reading, Value};

/// A value without a place; nothing is not stated.
pub(super) fn value<'m>(value: Option<Value<'m>>) -> Reading<'m> {
    value.map_or(Reading::NotStated, |value| Reading::stated(value, Span::default()))
}

/// Words.
pub(super) fn text(words: Option<&str>) -> Reading<'_> {
    value(words.map(|words| Value::Text(words.into())))
}

/// A date.
pub(super) fn day(day: Option<Day>) -> Reading<'static> {
    value(day.map(Value::Day))
}

/// A whole number.
pub(super) fn number(number: Option<i64>) -> Reading<'static> {
    value(number.map(Value::Number))
}

/// Somebody by name.
pub(super) fn person(name: Option<&str>) -> Reading<'_> {
    value(name.map(|name| Value::Person(by_name(name))))
}

/// Somebody of this name, whoever it is in the minutes.
pub(super) fn by_name(name: &str) -> PersonRef<'_> {
    PersonRef { text: name.into(), form: PersonForm::Name, person: None }
}
