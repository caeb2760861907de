//! Dates mentioned anywhere in the minutes, with the day of the week that is written beside them.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, yes_no};
use crate::text::Span;
use crate::vocabulary::{Day, Reading, Value, Weekday};

/// A date with a day of the week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateMentioned {
    /// The words, with the day of the week.
    pub at: Span,
    /// The date, as far as it is said.
    pub day: Day,
    /// The day of the week that is written with it.
    pub weekday: Option<Weekday>,
}

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Dates, as rules see them.
pub static KIND: KindRow<DateMentioned> = KindRow {
    name: "date mentioned",
    plural: "dates mentioned",
    synonyms: &["written date", "written dates"],
    doc: "a date anywhere in the minutes",
    example: "The fair is on Monday 13 January 2020.",
    are: Are::Things,
    row: |date, told| told.row(date.at),
    fields: &[
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["day"],
            of: Of::Date,
            doc: "the date, as far as it is said",
            example: "The fair is on Monday 13 January 2020.",
            read: |date, _| Reading::stated(Value::Day(date.day), date.at),
        },
        FieldRow {
            name: "weekday",
            plural: "",
            synonyms: &["day of the week"],
            of: Of::Choice(WEEKDAYS),
            doc: "the day of the week that is written with it",
            example: "The fair is on Monday 13 January 2020.",
            read: |date, told| weekday(date.weekday, first_word(told.words(date.at), date.at)),
        },
        FieldRow {
            name: "weekday in the calendar",
            plural: "",
            synonyms: &["right weekday", "right day of the week"],
            of: Of::Choice(WEEKDAYS),
            doc: "the day of the week that the date falls on",
            example: "The fair is on Monday 13 January 2020.",
            read: |date, _| weekday(date.day.weekday(), date.at),
        },
        FieldRow {
            name: "on the right weekday",
            plural: "",
            synonyms: &["on the right day of the week", "on its right weekday"],
            of: Of::YesNo,
            doc: "whether the day of the week that is written with it is the right one",
            example: "The fair is on Monday 13 January 2020.",
            read: |date, _| match (date.weekday, date.day.weekday()) {
                (Some(written), Some(right)) => yes_no(written == right, date.at),
                _ => Reading::NotApplicable,
            },
        },
    ],
};

fn weekday(day: Option<Weekday>, at: Span) -> Reading<'static> {
    day.map_or(Reading::NotStated, |day| choice(day as usize, at))
}

/// Where the day of the week stands: it is the first word of a date that has one.
fn first_word(words: &str, at: Span) -> Span {
    let end = words.find(|c: char| !c.is_alphabetic()).unwrap_or(words.len());
    Span::new(at.start(), at.start() + end)
}
