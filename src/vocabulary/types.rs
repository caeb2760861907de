//! The types of fields.

use std::borrow::Cow;

use super::ids::KindId;

/// What the values of a field are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// An amount of money.
    Money,
    /// A percentage.
    Percentage,
    /// A date, whole or partial.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Length,
    /// Yes or no: in rules the field's name is an adjective (`a MOTION that is exempt`).
    YesNo,
    /// One of a closed list of words, each an adjective in rules (`a MOTION that is carried`).
    Choice(Vec<Cow<'static, str>>),
    /// Somebody.
    Person,
    /// A meeting named in words.
    Meeting,
    /// Things of a kind.
    Kind(KindId),
}

impl Type {
    /// The type in plain words, for messages: `a date`.
    #[must_use]
    pub fn words(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "a number",
            Self::Money => "an amount of money",
            Self::Percentage => "a percentage",
            Self::Date => "a date",
            Self::Time => "a time",
            Self::Length => "a length of time",
            Self::YesNo => "yes or no",
            Self::Choice(_) => "one of a list of words",
            Self::Person => "a person",
            Self::Meeting => "a meeting",
            Self::Kind(_) => "a thing in the document",
        }
    }
}
