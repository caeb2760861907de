//! The names of months and days of the week, whole and short.

use super::words::{Word, first_letter};
use crate::vocabulary::{Month, Weekday};

/// A month that a word names.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedMonth {
    /// Which.
    pub month: Month,
    /// Whether the word is `Jan`, `Sept` …
    pub short: bool,
    /// Whether the same letters are an everyday word or a first name: `may`, `march`, `April`.
    pub doubtful: bool,
}

/// The month that this word names: `March`, `MARCH`, `March’s`, `Sept`.
pub(super) fn month(word: &Word<'_>) -> Option<NamedMonth> {
    let index = Month::NAMES.iter().position(|full| same_head(full, word.text))?;
    let full = Month::NAMES.get(index)?;
    let name = word.stem();
    let is_full = full.eq_ignore_ascii_case(name);
    if !is_full && name.len() != 3 && !name.eq_ignore_ascii_case("sept") {
        return None;
    }
    let month = Month::new(u8::try_from(index + 1).ok()?)?;
    let doubtful = matches!(*full, "March" | "April" | "May" | "June" | "August");
    Some(NamedMonth { month, short: !is_full, doubtful })
}

/// The day of the week that this word names, and whether the word is short: `Tuesday`, `Tues`.
pub(super) fn weekday(word: &Word<'_>) -> Option<(Weekday, bool)> {
    let day = *Weekday::ALL.iter().find(|day| same_head(day.name(), word.text))?;
    let name = word.stem();
    let rest = day.name().get(..name.len())?;
    let short = name.len() < day.name().len();
    (rest.eq_ignore_ascii_case(name) && (!short || name.len() <= 5)).then_some((day, short))
}

/// Whether two words begin with the same three letters, whatever their case.
fn same_head(a: &str, b: &str) -> bool {
    let heads = a.as_bytes().first_chunk::<3>().zip(b.as_bytes().first_chunk::<3>());
    first_letter(a) == first_letter(b) && heads.is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
}

/// The year that two figures mean.
pub(super) fn full_year(short: i16) -> i16 {
    if short < 70 { 2000 + short } else { 1900 + short }
}

/// Whether a number that is glued to this piece is the rest of a longer one: the `3` of `27.3`, of `v3`, of `£3`.
pub(super) fn continues_number(before: &str) -> bool {
    before
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '\\' | '£' | '$' | '€' | '#' | '_' | '=' | ':' | '-'))
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;

    #[test]
    fn months_are_named_whole_or_short() {
        let cases = [("March", Some(3)), ("sept", Some(9)), ("DEC", Some(12)), ("marching", None), ("Ma", None)];
        for (text, expected) in cases {
            let words = Words::of(text);
            let read = words.get(0).and_then(month).map(|found| found.month.number());
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn weekdays_are_named_whole_or_short() {
        let cases = [
            ("Tuesday", Some((Weekday::Tuesday, false))),
            ("Thurs", Some((Weekday::Thursday, true))),
            ("MON", Some((Weekday::Monday, true))),
            ("Monda", Some((Weekday::Monday, true))),
            ("Sunny", None),
            ("Friends", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Words::of(text).get(0).and_then(weekday), expected, "{text}");
        }
    }
}
