//! Numbers, dates, times, amounts and lengths of time as rules write them.

use crate::text::fold;
use crate::vocabulary::{Day, Length, Month, Unit};

use super::plan::Share;

const WORDS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The number that a word says, up to twelve.
#[must_use]
pub fn number_word(word: &str) -> Option<i64> {
    WORDS.iter().position(|&known| known == word).and_then(|at| i64::try_from(at).ok())
}

/// `3`, `three`, `12,500`.
#[must_use]
pub fn number(words: &str) -> Option<i64> {
    let words = fold(words).replace(',', "");
    number_word(&words).or_else(|| words.parse().ok())
}

/// `£1,250.50`, in pence.
#[must_use]
pub fn money(words: &str) -> Option<i64> {
    let plain = words.trim().trim_start_matches('£').replace(',', "");
    let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "0"));
    pounds.parse::<i64>().ok()?.checked_mul(100)?.checked_add(pence.parse().ok()?)
}

/// `80 per cent`, `12.5%`, in hundredths.
#[must_use]
pub fn percent(words: &str) -> Option<i64> {
    let digits: String = words.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let part: i64 = if part.is_empty() { 0 } else { format!("{part:0<2}").parse().ok()? };
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// `1 March 2031`, `1st March 2031`, `March 2031`, `2031-03-01`; `None` where there is no such day.
#[must_use]
pub fn date(words: &str) -> Option<Day> {
    let folded = fold(words);
    let parts: Vec<&str> = folded.split([' ', '-']).collect();
    let month_of = |word: &str| {
        let at = Month::NAMES.iter().position(|name| name.eq_ignore_ascii_case(word))?;
        u8::try_from(at + 1).ok()
    };
    match parts.as_slice() {
        [month, year] => Some(Day { year: year.parse().ok(), month: Month::new(month_of(month)?), day: None }),
        [day, month, year] if month_of(month).is_some() => {
            let day: String = day.chars().take_while(char::is_ascii_digit).collect();
            Day::whole(year.parse().ok()?, month_of(month)?, day.parse().ok()?)
        }
        [year, month, day] => Day::whole(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?),
        _ => None,
    }
}

/// `7.30 pm`, `19:30`, `7 pm`, in minutes after midnight; `None` where there is no such time.
#[must_use]
pub fn time(words: &str) -> Option<u16> {
    let folded = fold(words);
    let half = ["am", "pm"].into_iter().find(|half| folded.ends_with(half));
    let clock = folded.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some("pm") => hour % 12 + 12,
        Some(_) => hour % 12,
        None => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// `one third`, `3/4`, `half`; `None` where the denominator is nought.
#[must_use]
pub fn share(words: &str) -> Option<Share> {
    let folded = fold(words);
    if let Some((numerator, denominator)) = folded.split_once('/') {
        return Share::new(numerator.parse().ok()?, denominator.parse().ok()?);
    }
    let (count, part) = folded.rsplit_once(' ').unwrap_or(("one", &folded));
    let numerator = if count == "a" { 1 } else { number_word(count)? };
    let part = PARTS.iter().find(|(one, many, _)| *one == part || *many == part)?;
    Share::new(u32::try_from(numerator).ok()?, part.2)
}

const PARTS: [(&str, &str, u32); 4] =
    [("half", "halves", 2), ("third", "thirds", 3), ("quarter", "quarters", 4), ("fifth", "fifths", 5)];

/// A share as rules write it: `one third`, `2/7`.
#[must_use]
pub fn share_words(share: Share) -> String {
    let (numerator, denominator) = (share.numerator(), share.denominator());
    let count = usize::try_from(numerator).ok().and_then(|at| WORDS.get(at));
    match (count, PARTS.iter().find(|part| part.2 == denominator)) {
        (_, Some(("half", ..))) if numerator == 1 => "half".to_owned(),
        (Some(count), Some((one, many, _))) if denominator > 2 => {
            format!("{count} {}", if numerator == 1 { one } else { many })
        }
        _ => format!("{numerator}/{denominator}"),
    }
}

/// `5 clear days`, `two months`.
#[must_use]
pub fn length(words: &str) -> Option<Length> {
    let folded = fold(words);
    let (count, unit) = folded.split_once(' ')?;
    let unit = unit_named(unit)?;
    Some(Length { count: u32::try_from(number(count)?).ok()?, unit })
}

fn unit_named(words: &str) -> Option<Unit> {
    Unit::WORDS.iter().find(|(_, one, many)| *one == words || *many == words).map(|(unit, _, _)| *unit)
}

/// `5 clear days`, as rules write it.
#[must_use]
pub fn length_words(length: Length) -> String {
    let row = Unit::WORDS.iter().find(|(unit, _, _)| *unit == length.unit);
    let word = row.map_or("", |(_, one, many)| if length.count == 1 { one } else { many });
    format!("{} {word}", length.count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_rules_write_them() {
        assert_eq!(number("12,500"), Some(12_500));
        assert_eq!(number("Three"), Some(3));
        assert_eq!(money("£1,250.50"), Some(125_050));
        assert_eq!(percent("12.5%"), Some(1250));
        assert_eq!(percent("80 per cent"), Some(8000));
        assert_eq!(date("1st March 2031"), Day::whole(2031, 3, 1));
        assert_eq!(date("2031-03-01"), Day::whole(2031, 3, 1));
        assert_eq!(date("31 April 2031"), None);
        assert_eq!(time("7.30 pm"), Some(19 * 60 + 30));
        assert_eq!(time("12 am"), Some(0));
        assert_eq!(time("25:00"), None);
        assert_eq!(share("two thirds"), Share::new(2, 3));
        assert_eq!(share("half"), Share::new(1, 2));
        assert_eq!(share("4/8"), Share::new(1, 2));
        assert_eq!(share("1/0"), None);
        assert_eq!(
            ["a quarter", "2/7", "3/2"].map(|words| share(words).map(share_words).unwrap()),
            ["one quarter", "2/7", "3/2"]
        );
        assert_eq!(length("5 clear days"), Some(Length { count: 5, unit: Unit::ClearDays }));
    }
}
