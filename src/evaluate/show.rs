//! Values as messages show them.

use jiff::civil::Date;

use super::english::{cut, put_number, quoted};
use super::seen::{Range, Scale, Seen, What};
use super::world::World;
use crate::vocabulary::{Day, Length, Month, Unit, Value};

impl<'a> World<'a> {
    /// A value in a few words; nothing for a thing, which is shown by pointing at it.
    pub fn show(&self, seen: &Seen<'a>) -> Option<String> {
        match seen.what {
            What::Thing(..) => None,
            What::Number(scale, range) => Some(show_range(scale, range)),
            What::Dates(first, last) => Some(show_dates(first, last)),
            What::Value(value) => self.show_value(seen, value),
        }
    }

    fn show_value(&self, seen: &Seen<'a>, value: &Value) -> Option<String> {
        Some(match value {
            Value::Text(text) => quoted(text),
            Value::Number(number) => show_number(Scale::Number, *number),
            Value::Money(amount) => match seen.at.map(|at| self.words(at)).filter(|words| !words.is_empty()) {
                Some(words) => cut(words),
                None => show_number(Scale::Money, *amount),
            },
            Value::Percentage(share) => show_number(Scale::Percentage, *share),
            Value::Time(time) => show_number(Scale::Time, i64::from(*time)),
            Value::Day(day) => show_day(*day)?,
            Value::Length(length) => show_length(*length),
            Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Value::Choice(choice) => self.choice(seen, *choice)?.into_owned(),
            Value::Person(person) => cut(&person.text),
            Value::Meeting(sitting) => show_day(sitting.day).unwrap_or_else(|| cut(&sitting.text)),
            Value::Entity(_) => return None,
        })
    }
}

/// `5 May 2021`, `April 2021`, `5 May`, `November`, `2021`; nothing where nothing is known.
pub(super) fn show_day(day: Day) -> Option<String> {
    let month = day.month.map(Month::name);
    Some(match (day.day, month, day.year) {
        (Some(day), Some(month), Some(year)) => {
            let mut words = String::with_capacity(24);
            put_number(&mut words, day.into());
            [" ", month, " "].iter().for_each(|part| words.push_str(part));
            if year < 0 {
                words.push('-');
            }
            put_number(&mut words, year.unsigned_abs().into());
            words
        }
        (Some(day), Some(month), None) => [&day.to_string(), " ", month].concat(),
        (Some(day), None, Some(year)) => format!("{day} {year}"),
        (None, Some(month), Some(year)) => [month, " ", &year.to_string()].concat(),
        (Some(day), None, None) => day.to_string(),
        (None, Some(month), None) => month.to_owned(),
        (None, None, Some(year)) => year.to_string(),
        (None, None, None) => return None,
    })
}

/// `2 months`.
pub(super) fn show_length(length: Length) -> String {
    let words = Unit::WORDS.iter().find(|(unit, _, _)| *unit == length.unit);
    let words = words.map_or("", |(_, one, many)| if length.count == 1 { one } else { many });
    format!("{} {words}", length.count)
}

pub(super) fn show_dates(first: Date, last: Date) -> String {
    let show = |date| show_day(Day::from_civil(date)).unwrap_or_default();
    if first == last { show(first) } else { format!("{} to {}", show(first), show(last)) }
}

pub(super) fn show_range(scale: Scale, range: Range) -> String {
    match range.most {
        most if most == range.least => show_number(scale, most),
        i64::MAX => format!("at least {}", show_number(scale, range.least)),
        most if range.least == 0 => format!("at most {}", show_number(scale, most)),
        most => format!("{} to {}", show_number(scale, range.least), show_number(scale, most)),
    }
}

fn show_number(scale: Scale, number: i64) -> String {
    let hundredths = || {
        let sign = if number < 0 { "-" } else { "" };
        let (whole, part) = (number.unsigned_abs() / 100, number.unsigned_abs() % 100);
        if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:02}") }
    };
    match scale {
        Scale::Number => number.to_string(),
        Scale::Money => hundredths(),
        Scale::Percentage => format!("{} per cent", hundredths()),
        Scale::Time => format!("{}:{:02}", number.div_euclid(60), number.rem_euclid(60)),
    }
}
