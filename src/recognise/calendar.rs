//! The names of months and days of the week, whole and short.

use super::signs::Sign;
use super::words::Word;
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
pub(super) fn month(word: Word<'_>) -> Option<NamedMonth> {
    if !word.has(Sign::Month) {
        return None;
    }
    let index = match &head(word)? {
        b"jan" => 0,
        b"feb" => 1,
        b"mar" => 2,
        b"apr" => 3,
        b"may" => 4,
        b"jun" => 5,
        b"jul" => 6,
        b"aug" => 7,
        b"sep" => 8,
        b"oct" => 9,
        b"nov" => 10,
        b"dec" => 11,
        _ => return None,
    };
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
pub(super) fn weekday(word: Word<'_>) -> Option<(Weekday, bool)> {
    if !word.has(Sign::Weekday) {
        return None;
    }
    let day = match &head(word)? {
        b"mon" => Weekday::Monday,
        b"tue" => Weekday::Tuesday,
        b"wed" => Weekday::Wednesday,
        b"thu" => Weekday::Thursday,
        b"fri" => Weekday::Friday,
        b"sat" => Weekday::Saturday,
        b"sun" => Weekday::Sunday,
        _ => return None,
    };
    let name = word.stem();
    let rest = day.name().get(..name.len())?;
    let short = name.len() < day.name().len();
    (rest.eq_ignore_ascii_case(name) && (!short || name.len() <= 5)).then_some((day, short))
}

/// The first three letters of a word, small.
fn head(word: Word<'_>) -> Option<[u8; 3]> {
    let head = word.bytes().first_chunk::<3>()?;
    Some(head.map(|byte| byte.to_ascii_lowercase()))
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
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn months_are_named_whole_or_short() {
        let cases = [("March", Some(3)), ("sept", Some(9)), ("DEC", Some(12)), ("marching", None), ("Ma", None)];
        for (text, expected) in cases {
            let cut = Cut::of(text);
            let words = cut.words();
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
            assert_eq!(Cut::of(text).words().get(0).and_then(weekday), expected, "{text}");
        }
    }
}
