//! Dates in figures: `01/09/2020`, `2020-01-13`, `14.01.25`, `20150718`, `2015 07 18`, `5/22`.

use super::calendar::{self, continues_number, full_year};
use super::words::{Kind, Words};
use crate::vocabulary::{Day, Month};

/// The date in figures that begins at this piece, and the place after it.
pub(super) fn date_at(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let first = words.get(at)?;
    if first.glued() && words.before(at).is_some_and(|before| continues_number(before.text())) {
        return None;
    }
    if first.length() == 8 {
        return run_together(first.text()).map(|day| (day, at + 1)).filter(|_| !goes_on(words, at + 1));
    }
    if let Some(day) = spaced(words, at) {
        return Some((day, at + 3));
    }
    let mark = words.get(at + 1).filter(|mark| mark.glued() && is_divider(mark.text()))?;
    let second = glued_number(words, at + 2)?;
    let third = words
        .get(at + 3)
        .filter(|again| again.glued() && again.text() == mark.text())
        .and_then(|_| glued_number(words, at + 4));
    match third {
        Some(third) if !goes_on(words, at + 5) => {
            let day = three_parts([first.text(), second, third], mark.text())?;
            let short = third.len() == 2 && first.length() <= 2;
            (!short || !is_number_of_minute(words, at, at + 5)).then_some((day, at + 5))
        }
        None if mark.is("/") && !goes_on(words, at + 3) && is_expected(words, at, at + 3) => {
            day_and_month(first.text(), second).map(|(day, month)| (Day { year: None, month, day }, at + 3))
        }
        _ => None,
    }
}

/// `2031 03 05`: year, month and day apart, and no longer row of figures.
fn spaced(words: &Words<'_>, at: usize) -> Option<Day> {
    let part = |at: usize, length: usize| {
        let piece = words.get(at).filter(|piece| piece.kind() == Kind::Number && piece.length() == length)?;
        (length == 4 || !piece.glued()).then(|| piece.text())
    };
    let (year, month, day) = (part(at, 4)?, part(at + 1, 2)?, part(at + 2, 2)?);
    let figure = |at: usize| words.get(at).is_some_and(|piece| piece.kind() == Kind::Number);
    let clock = words.is_any(at + 4, &[":", "."]) && words.get(at + 3).is_some_and(|hour| hour.length() == 2);
    let more = figure(at + 3) && !clock || goes_on(words, at + 3);
    let longer = words.before(at).is_some_and(|before| {
        before.kind() == Kind::Number || before.is_any(&["+", "£", "$", "€", "-", "/", "tel", "phone"])
    });
    let year: i16 = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let day = Day::whole(year, month.parse().ok()?, day.parse().ok()?);
    day.filter(|_| !more && !longer)
}

/// `20150718`
fn run_together(digits: &str) -> Option<Day> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let year: i16 = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    Day::whole(year, month.parse().ok()?, day.parse().ok()?)
}

fn three_parts([first, second, third]: [&str; 3], mark: &str) -> Option<Day> {
    if first.len() == 4 && third.len() <= 2 {
        return Day::whole(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
    }
    if first.len() > 2 || second.len() > 2 {
        return None;
    }
    let year = match (third.len(), mark) {
        (4, _) => third.parse().ok().filter(|year| (1800..2200).contains(year))?,
        (2, "/") => full_year(third.parse().ok()?),
        // Section numbers and versions look like dates; a date with points and a short year has two figures in each part.
        (2, ".") if first.len() == 2 && second.len() == 2 => full_year(third.parse().ok()?),
        _ => return None,
    };
    let (day, month) = day_and_month(first, second)?;
    // `31/9/31` is meant as a date, though no calendar has it; without strokes it may be anything.
    Some(Day { year: Some(year), month, day }).filter(|day| mark == "/" || day.civil().is_some())
}

/// In British order, unless only the other order is possible.
fn day_and_month(first: &str, second: &str) -> Option<(Option<u8>, Option<Month>)> {
    let (first, second): (u8, u8) = (first.parse().ok()?, second.parse().ok()?);
    let (day, month) = if second > 12 { (second, first) } else { (first, second) };
    let month = Month::new(month)?;
    (1..=31).contains(&day).then_some((Some(day), Some(month)))
}

/// `15/06/17 Apologies`: a short number with dividers before the words of a paragraph is the number of a minute.
fn is_number_of_minute(words: &Words<'_>, at: usize, end: usize) -> bool {
    let starts = at == 0;
    let called = words.before(at).is_some_and(|before| before.is_any(NUMBERED));
    called
        || starts
            && words.get(end).is_some_and(|next| next.kind() == Kind::Word || next.is_any(&[".", "(", "[", "–", "-"]))
}

/// Whether a day and a month without a year are expected here: `by 5/22`, or nothing else in the text.
fn is_expected(words: &Words<'_>, at: usize, end: usize) -> bool {
    if at == 0 && words.get(end).is_none() {
        return true;
    }
    let after_word = words.before(at).is_some_and(|before| before.is_any(BEFORE_SHORT_DATES));
    let after_weekday = words.before(at).and_then(calendar::weekday).is_some();
    after_word || after_weekday
}

fn is_divider(mark: &str) -> bool {
    matches!(mark, "/" | "-" | "." | "–")
}

fn glued_number<'t>(words: &Words<'t>, at: usize) -> Option<&'t str> {
    words.get(at).filter(|piece| piece.glued() && piece.kind() == Kind::Number).map(|piece| piece.text())
}

/// Whether the figures before this piece are part of something longer: `1.2.3.4`, `2020-01-13.md`, `5/22%`.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    let Some(next) = words.get(at).filter(|next| next.glued()) else { return false };
    let more = words.get(at + 1).is_some_and(|more| more.glued() && more.kind() != Kind::Mark);
    let digits_follow =
        words.get(at + 1).is_some_and(|more| more.glued() && more.kind() == Kind::Number && more.length() != 4);
    match next.text() {
        "/" | "_" | "\\" => more,
        "." => more,
        "-" | ":" => digits_follow,
        "%" => true,
        // `2020-01-13T10:30` is a date and a time.
        "T" => false,
        _ => next.kind() == Kind::Word,
    }
}

#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "minute", "minutes", "min", "item", "ref", "no", "number", "reference", "application", "section", "paragraph",
    "order",
];

#[rustfmt::skip]
const BEFORE_SHORT_DATES: &[&str] = &[
    "on", "by", "before", "until", "till", "due", "from", "since", "after", "date", "dated", "deadline", "milestone",
    "w/c", "for", "eta",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The first date in figures of a text.
    fn read(text: &str) -> Option<String> {
        let cut = Cut::of(text);
        let words = cut.words();
        (0..words.len()).find_map(|at| date_at(&words, at)).map(|(day, _)| day.to_string())
    }

    #[test]
    fn dates_in_figures() {
        for (text, expected) in [
            ("01/09/2020", "2020-09-01"),
            ("Date: 2020-01-13", "2020-01-13"),
            ("Sat 20150718-1100", "2015-07-18"),
            ("held 14.01.25", "2025-01-14"),
            ("9.4.2019", "2019-04-09"),
            ("8/27/2017", "2017-08-27"),
            ("planted on 13/10/07.", "2007-10-13"),
            ("13/10/07", "2007-10-13"),
            ("due 5/22", "--05-22"),
            ("by 1/9", "--09-01"),
            ("2020/01/13", "2020-01-13"),
            ("2020-01-13T10:30", "2020-01-13"),
            ("(01/09/2020)", "2020-09-01"),
            ("Minutes for 2031 03 05 17:00", "2031-03-05"),
            ("held on 2031 03 05.", "2031-03-05"),
            // Days that no calendar has.
            ("by 31/9/31", "2031-09-31"),
            ("30/02/2020", "2020-02-30"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn figures_that_are_no_date() {
        for text in [
            "15/06/17 Apologies",
            "15/06/17. To receive apologies",
            "minute 14/11/12",
            "open 24/7",
            "1/2 of it",
            "2018/19",
            "139/12",
            "27.3",
            "v1.2.2019",
            "1.2.3.4",
            "10.12.13.14",
            "3.10.2",
            "2020-01-13.md",
            "/2020/01/13/page",
            "30.02.2020",
            "31/13/31",
            "32/9/31",
            "12345678",
            "20201301",
            "0800 12-34-5678",
            "2031 03 05 12 44",
            "tel 2031 03 05",
            "2031 13 05",
            "+2031 03 05",
            "2031 3 5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
