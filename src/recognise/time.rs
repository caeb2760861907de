//! Times of day: `10.30 am`, `7pm`, `19:30`, `1900 hrs`, `noon`.

use super::number::number_at;
use super::signs::{Sign, Signs};
use super::words::{Kind, Word, Words};
use crate::text::Span;

/// A time of day as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenTime {
    /// The words.
    pub at: Span,
    /// Minutes after midnight.
    pub minutes: u16,
    /// Whether it is clear which half of the day is meant. `7.30` alone is not; it is read as the morning.
    pub certain: bool,
}

/// Every time of day in a text, in order.
///
/// ```
/// # use quorate::recognise::{Cut, times};
/// let found = times(&Cut::of("The meeting began at 7.30 p.m.").words());
/// assert_eq!(found[0].minutes, 19 * 60 + 30);
/// ```
#[must_use]
pub fn times(words: &Words<'_>) -> Vec<WrittenTime> {
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = words.first(TIME_BEGINS, next, words.len()) {
        next = match time_at(words, at, false) {
            Some((time, next)) => {
                found.push(time);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// Whether a time of day may begin with this piece.
#[inline]
pub(super) fn time_may_begin(piece: Word<'_>) -> bool {
    piece.has(TIME_BEGINS)
}

/// What announces that a time of day may begin.
pub(super) const TIME_BEGINS: Signs = Sign::Figure.or(Sign::Noon);

/// The time that begins at this piece, and the place after it. Where a time is `expected`, bare figures (`1900`, `8.34`,
/// `8`) are one too.
pub(super) fn time_at(words: &Words<'_>, at: usize, expected: bool) -> Option<(WrittenTime, usize)> {
    words.get(at).filter(|&piece| time_may_begin(piece))?;
    let (minutes, certain, next) =
        named_time(words, at).or_else(|| told_time(words, at)).or_else(|| clock_time(words, at, expected))?;
    Some((WrittenTime { at: words.span(at, next), minutes, certain }, next))
}

/// `half past seven`, `quarter to ten`; minutes after midnight, read as the morning.
fn told_time(words: &Words<'_>, at: usize) -> Option<(u16, bool, usize)> {
    let past = words.is(at + 1, "past");
    let (minute, before) = match words.get(at)? {
        word if word.is("half") && past => (30, false),
        word if word.is("quarter") && past => (15, false),
        word if word.is("quarter") && words.is(at + 1, "to") => (45, true),
        _ => return None,
    };
    let figure = || words.get(at + 2).and_then(|piece| piece.text().parse().ok());
    let (hour, next) = number_at(words, at + 2).or_else(|| figure().map(|hour: u32| (hour, at + 3)))?;
    let hour = u16::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))?;
    let hour = hour % 12 + 12 - u16::from(before);
    let (half, next) = half_of_day(words, next);
    let hour = hour % 12 + if matches!(half, Some(Half::Evening)) { 12 } else { 0 };
    Some((hour * 60 + minute, half.is_some(), next))
}

/// `noon`, `12 noon`, `midnight`.
fn named_time(words: &Words<'_>, at: usize) -> Option<(u16, bool, usize)> {
    let name = at + usize::from(words.is(at, "12"));
    if words.is_any(name, &["noon", "midday"]) {
        Some((12 * 60, true, name + 1))
    } else if words.is(name, "midnight") {
        Some((0, true, name + 1))
    } else {
        None
    }
}

fn clock_time(words: &Words<'_>, at: usize, expected: bool) -> Option<(u16, bool, usize)> {
    let piece = words.get(at).filter(|piece| piece.kind() == Kind::Number)?;
    if piece.glued()
        && words.before(at).is_some_and(|before| before.kind() == Kind::Number || before.is_any(NOT_BEFORE))
        && !(words.before(at).is_some_and(|before| before.is("/")) && half_of_day(words, at + 1).0.is_some())
    {
        return None;
    }
    let (hour, minute, divider, next) = hour_and_minute(words, at)?;
    // `ended at 16:31:17 UTC`, as logs of chats have it; without `at` it is the stamp of a mail.
    let seconds = divider == Divider::Colon
        && words.before(at).is_some_and(|before| before.is("at"))
        && words.get(next).is_some_and(|mark| mark.glued() && mark.is(":"))
        && words
            .get(next + 1)
            .is_some_and(|piece| piece.glued() && piece.kind() == Kind::Number && piece.length() == 2)
        && words.is_any(next + 2, &["utc", "gmt"]);
    let next = if seconds { next + 2 } else { next };
    let (half, next) = half_of_day(words, next);
    let half = half.or_else(|| half_of_range(words, hour, divider, next));
    let suffix = words.is_any(next, &["hrs", "hours", "h"]) && divider != Divider::None;
    let next = next + usize::from(suffix);
    let oclock = half.is_none() && words.is_any(next, &["o’clock", "o'clock"]);
    let next = next + usize::from(oclock);
    let cued = expected || words.before(at).is_some_and(|before| before.is_any(BEFORE_TIMES));
    let shown = half.is_some() || suffix || oclock;
    let clear = match divider {
        Divider::Colon => !is_glued(words, next, &[":", "."]),
        Divider::Point => cued && !is_glued(words, next, &[".", "%", "/", "m", "k"]),
        Divider::Run => {
            cued && (expected || !(1900..2100).contains(&(hour * 100 + minute)))
                && !is_glued(words, next, &["/", "-", ".", ","])
        }
        Divider::None => expected && !is_glued(words, next, &["/", "-", ".", ",", "%", "th", "st", "nd", "rd", ":"]),
    };
    if !(shown || clear) || hour > 23 || minute > 59 {
        return None;
    }
    let hour = match half {
        Some(Half::Morning) => hour % 12,
        Some(Half::Evening) if hour < 12 => hour + 12,
        _ => hour,
    };
    let certain = half.is_some()
        || suffix
        || hour == 0
        || hour > 12
        || piece.text().starts_with('0') && piece.length() > 1
        || divider == Divider::Run;
    Some((hour * 60 + minute, certain, next))
}

/// The half of the day that stands after the second time of `1-2pm`, of the first.
fn half_of_range(words: &Words<'_>, hour: u16, divider: Divider, next: usize) -> Option<Half> {
    let dash = divider == Divider::None && words.is_any(next, &["-", "–"]) && is_glued(words, next, &["-", "–"]);
    let (later, _, _, after) = hour_and_minute(words, next + 1).filter(|_| dash)?;
    let half = half_of_day(words, after).0?;
    (hour < later && later < 12).then_some(half)
}

#[derive(Clone, Copy, PartialEq)]
enum Divider {
    Colon,
    Point,
    Run,
    None,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Evening,
}

/// `10.30`, `10:30`, `10 . 30`, `1030`, `10`: hour, minute, what stands between them, the place after.
fn hour_and_minute(words: &Words<'_>, at: usize) -> Option<(u16, u16, Divider, usize)> {
    let piece = words.get(at)?;
    let number = u16::try_from(piece.number()?).ok()?;
    match piece.length() {
        4 => return Some((number / 100, number % 100, Divider::Run, at + 1)),
        // `730PM`
        3 if half_of_day(words, at + 1).0.is_some() => return Some((number / 100, number % 100, Divider::Run, at + 1)),
        1 | 2 => {}
        _ => return None,
    }
    let divider = match words.get(at + 1).map(|mark| mark.text()) {
        Some(":" | ";") => Divider::Colon,
        Some("." | "·" | ",") => Divider::Point,
        _ => return Some((number, 0, Divider::None, at + 1)),
    };
    let glued = words.get(at + 1).is_some_and(|mark| mark.glued());
    // `7.OOp.m.`: letters for noughts, as typed or read from paper; the half of the day is in the same word.
    if glued && words.get(at + 2).is_some_and(|letters| letters.glued() && letters.is_any(NOUGHTS)) {
        return Some((number, 0, divider, at + 2 + usize::from(words.is(at + 2, "oo"))));
    }
    match words.get(at + 2).filter(|piece| glued && piece.kind() == Kind::Number && piece.length() == 2) {
        // `8. 55p.m.` is met; without the half of the day it would be the end of a sentence.
        Some(minute) if minute.glued() || half_of_day(words, at + 3).0.is_some() => {
            Some((number, u16::try_from(minute.number()?).ok()?, divider, at + 3))
        }
        _ => Some((number, 0, Divider::None, at + 1)),
    }
}

/// Two noughts written as letters, with the half of the day or without.
const NOUGHTS: &[&str] = &["oo", "ooa", "oop", "ooam", "oopm"];

/// `am`, `p.m.`, `PM`, `p.m`: the half of the day and the place after it.
fn half_of_day(words: &Words<'_>, at: usize) -> (Option<Half>, usize) {
    // `8.30.p.m.` is met.
    let at = at + usize::from(words.is(at, ".") && words.is_any(at + 1, &["p", "a", "pm", "am"]));
    let halves = [("am", "a", Half::Morning), ("pm", "p", Half::Evening)];
    let noughts = [("ooam", "ooa", Half::Morning), ("oopm", "oop", Half::Evening)];
    for (whole, letter, half) in halves.into_iter().chain(noughts) {
        // `At 7P the meeting began`
        let lone = half == Half::Evening && words.get(at).is_some_and(|piece| piece.glued() && piece.text() == "P");
        if words.is(at, whole) || lone && !words.get(at + 1).is_some_and(|next| next.glued()) {
            return (Some(half), at + 1);
        }
        let m = at + 1 + usize::from(words.is(at + 1, "."));
        if words.is(at, letter) && words.is(m, "m") && m > at + 1 {
            let point = words.is(m + 1, ".") && words.get(m + 1).is_some_and(|point| point.glued());
            return (Some(half), m + 1 + usize::from(point));
        }
    }
    (None, at)
}

fn is_glued(words: &Words<'_>, at: usize, marks: &[&str]) -> bool {
    let last = words.get(at + 1).is_none_or(|after| !after.glued());
    words.get(at).is_some_and(|mark| {
        mark.glued() && mark.is_any(marks) && !(last && mark.kind() == Kind::Mark && mark.text() != "%")
    })
}

/// Marks that make the number glued to them no time: `27.30`, `£7`, `v10`.
#[rustfmt::skip]
const NOT_BEFORE: &[&str] = &[
    ".", "/", "£", "$", "€", "#", "v", ":", ",",
];

#[rustfmt::skip]
const BEFORE_TIMES: &[&str] = &[
    "at", "from", "until", "till", "around", "approximately", "about", "commencing", "start", "starts", "starting",
    "time", "@", "closed", "by", "circa", "approx",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The times of a text, each as its words and its value; `?` where the half of the day is not clear.
    fn read(text: &str) -> String {
        let each = |found: WrittenTime| {
            let doubt = if found.certain { "" } else { "?" };
            format!("{} = {:02}:{:02}{doubt}", found.at.of(text), found.minutes / 60, found.minutes % 60)
        };
        times(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn times_of_day() {
        for (text, expected) in [
            ("10.30 am", "10.30 am = 10:30"),
            ("at 7pm.", "7pm = 19:00"),
            ("7:00pm", "7:00pm = 19:00"),
            ("19:30", "19:30 = 19:30"),
            ("at 1830 and in 1900", "1830 = 18:30"),
            ("1900 hrs", "1900 hrs = 19:00"),
            ("10.00AM to 12 noon", "10.00AM = 10:00; 12 noon = 12:00"),
            ("closed at 6.30 p.m. The", "6.30 p.m. = 18:30"),
            ("18:00 UTC", "18:00 = 18:00"),
            ("at 7.30 in the hall", "7.30 = 07:30?"),
            ("12.40 p.m.", "12.40 p.m. = 12:40"),
            ("12.05 am", "12.05 am = 00:05"),
            ("8. 55p.m.", "8. 55p.m. = 20:55"),
            ("8.30.p.m.", "8.30.p.m. = 20:30"),
            ("at 8 o’clock", "8 o’clock = 08:00?"),
            ("from 6.31pm until 9.21pm", "6.31pm = 18:31; 9.21pm = 21:21"),
            ("3:10 and 25:10", "3:10 = 03:10?"),
            ("at 730PM", "730PM = 19:30"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn figures_that_are_no_time() {
        for text in [
            "27.3",
            "6:0:0",
            "£7.30",
            "at 3.5%",
            "in 2019",
            "10 a member",
            "at 15%",
            "section 10.30",
            "the 7 members",
            "10:75",
            "at 730",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
