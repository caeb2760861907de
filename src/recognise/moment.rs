//! Moments by which something can be due: a date, a weekday, `the end of June`, `tomorrow`, `spring 2023`.

use std::sync::LazyLock;

use super::calendar::weekday;
use super::day::{WrittenDay, day_at};
use super::phrases::Phrases;
use super::time::time_at;
use super::words::{Word, Words};
use crate::vocabulary::Day;

/// A moment: a date, a weekday, `the end of June`, `tomorrow`, `Christmas`, `noon`, `2025`.
pub(super) fn moment_at(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let at = at + usize::from(words.is(at, "the") && day_at(words, at + 1).is_some());
    if let Some((found, next)) = whole_day(words, at) {
        return Some((found.day, with_time(words, next)));
    }
    if let Some(next) = ENDS.after(words, at) {
        let next = next + usize::from(words.is(next, "the"));
        if let Some((found, next)) = day_at(words, next) {
            return Some((found.day, next));
        }
        return period(words, next).map(|next| (Day::default(), next));
    }
    let start = at + usize::from(words.is_any(at, &["this", "next", "coming"]));
    if words.get(start).and_then(weekday).is_some() {
        let next = start + 1 + usize::from(words.is_any(start + 1, &["morning", "afternoon", "evening", "lunchtime"]));
        return Some((Day::default(), with_time(words, next)));
    }
    if let Some(next) = MOMENTS.after(words, at) {
        return Some((Day::default(), next));
    }
    if words.is_any(at, &["next", "this"])
        && words.is_any(at + 1, &["week", "month", "year", "quarter", "term", "summer", "autumn", "spring", "winter"])
    {
        return Some((Day::default(), at + 2));
    }
    season_at(words, at)
}

/// A date with its day or its month; a bare year does for `by 2025`.
fn whole_day(words: &Words<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    if let Some(found) = day_at(words, at) {
        return Some(found);
    }
    let early = at + usize::from(words.is_any(at, &["early", "late", "mid"]));
    let early = early + usize::from(early > at && words.is(early, "-"));
    if early > at {
        return day_at(words, early);
    }
    let year = words
        .get(at)
        .filter(|piece| piece.length() == 4)
        .and_then(Word::number)
        .filter(|year| (1990..2100).contains(year))?;
    let day = Day { year: i16::try_from(year).ok(), ..Day::default() };
    Some((WrittenDay { at: words.span(at, at + 1), day, weekday: None }, at + 1))
}

/// `20 September at noon`: the place after the time.
pub(super) fn with_time(words: &Words<'_>, at: usize) -> usize {
    let cue = words.is_any(at, &["at", "@"]);
    time_at(words, at + usize::from(cue), cue).map_or(at, |(_, next)| next)
}

/// `Q1 2024`, `Quarter 1, 2019`, `spring 2023`, `the autumn`.
pub(super) fn season_at(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let at = at + usize::from(words.is(at, "the"));
    let mut next = if words.is_any(at, &["q", "quarter"]) {
        at + 1
            + usize::from(
                words.get(at + 1).and_then(Word::number).filter(|quarter| (1..=4).contains(quarter)).is_some(),
            )
    } else {
        at + usize::from(words.is_any(at, SEASONS))
    };
    if next == at || words.is_any(at, &["q", "quarter"]) && next == at + 1 {
        return None;
    }
    let year = next + usize::from(words.is_any(next, &[",", "of"]));
    let found = words
        .get(year)
        .filter(|piece| piece.length() == 4)
        .and_then(Word::number)
        .and_then(|year| i16::try_from(year).ok());
    if found.is_some() {
        next = year + 1;
    }
    Some((Day { year: found, ..Day::default() }, next))
}

/// A word for a stretch of time after `the end of`.
fn period(words: &Words<'_>, at: usize) -> Option<usize> {
    let at = at
        + usize::from(words.is_any(at, &["this", "next", "academic", "financial", "calendar", "municipal", "current"]));
    let at = at + usize::from(words.is_any(at, &["academic", "financial", "calendar", "municipal", "school"]));
    words
        .is_any(at, &["day", "week", "month", "quarter", "year", "term", "summer", "today", "season", "semester"])
        .then_some(at + 1)
}

static ENDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::plain(&["the end of", "end of", "the start of", "the beginning of", "the middle of", "the close of"])
});

#[rustfmt::skip]
static MOMENTS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(&[
    "today", "tomorrow", "tonight", "then end of play", "close of play", "close of business", "noon", "christmas",
    "easter", "the new year", "new year", "year end", "half term", "half - term", "the deadline", "the weekend",
    "the summer recess", "the summer break", "the closing date",
]));

const SEASONS: &[&str] = &["spring", "summer", "autumn", "winter", "fall"];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn moments() {
        for (text, expected) in [
            ("20 September at noon", Some(("--09-20", 20))),
            ("the end of June", Some(("--06", 15))),
            ("the end of the academic year", Some(("-", 28))),
            ("early May 2021", Some(("2021-05", 14))),
            ("Friday lunchtime", Some(("-", 16))),
            ("tomorrow", Some(("-", 8))),
            ("2025", Some(("2025", 4))),
            ("Q1 2024", Some(("2024", 7))),
            ("the autumn of 2023", Some(("2023", 18))),
            ("next week", Some(("-", 9))),
            ("the Clerk", None),
            ("Quarter of it", None),
            ("", None),
        ] {
            let cut = Cut::of(text);
            let words = cut.words();
            let read = moment_at(&words, 0).map(|(day, next)| (day.to_string(), words.span(0, next).end()));
            assert_eq!(read.as_ref().map(|(day, end)| (day.as_str(), *end)), expected, "{text}");
        }
    }
}
