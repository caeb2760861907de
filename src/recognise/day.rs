//! Dates: whole or partial, in words or figures, with the weekday that stands beside them.

use super::calendar::{self, continues_number, full_year};
use super::figures::date_at as date_in_figures;
use super::signs::{Sign, Signs};
use super::word_list::List;
use super::words::{Kind, Word, Words};
use crate::text::Span;
use crate::vocabulary::{Day, Weekday};

/// A date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDay {
    /// The words, with the weekday.
    pub at: Span,
    /// The date, as far as it is said. A day that no calendar has (`31 April 2024`) is kept: [`Day::civil`] says so.
    pub day: Day,
    /// The weekday that is written with it.
    pub weekday: Option<Weekday>,
}

impl WrittenDay {
    /// Whether the weekday written with it is the date's own; `None` where either is not known.
    #[must_use]
    pub fn weekday_fits(&self) -> Option<bool> {
        Some(self.weekday? == self.day.weekday()?)
    }
}

/// Every date in a text, in order.
///
/// ```
/// # use quorate::recognise::{Cut, days};
/// let found = days(&Cut::of("Meeting of Cabinet, Monday 13th January 2020 10.30 am").words());
/// assert_eq!(found[0].day.to_string(), "2020-01-13");
/// assert_eq!(found[0].weekday_fits(), Some(true));
/// ```
#[must_use]
pub fn days(words: &Words<'_>) -> Vec<WrittenDay> {
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = may_begin(words, next) {
        next = match day_at(words, at) {
            Some((day, next)) => {
                found.push(day);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// The first date of a text.
#[must_use]
pub fn first_day(words: &Words<'_>) -> Option<WrittenDay> {
    let mut next = 0;
    while let Some(at) = may_begin(words, next) {
        if let Some((day, _)) = day_at(words, at) {
            return Some(day);
        }
        next = at + 1;
    }
    None
}

/// The first piece from `from` on with which a date may begin.
fn may_begin(words: &Words<'_>, from: usize) -> Option<usize> {
    words.first_of_few(DAY_BEGINS, from, words.len())
}

/// Whether a date may begin with this piece.
#[inline]
pub(super) fn day_may_begin(piece: Word<'_>) -> bool {
    piece.has(DAY_BEGINS)
}

/// What announces that a date may begin.
pub(super) const DAY_BEGINS: Signs = Sign::Month.or(Sign::Weekday).and(Sign::Figure.bit());

/// The date with which a text begins.
#[must_use]
pub fn day_at_start(words: &Words<'_>) -> Option<WrittenDay> {
    day_at(words, 0).map(|(day, _)| day)
}

/// The date that begins at this piece, and the place after it.
#[inline]
pub(super) fn day_at(words: &Words<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    // Asked for at many pieces with which no date begins.
    words.get(at).filter(|&piece| day_may_begin(piece))?;
    whole_day_at(words, at)
}

fn whole_day_at(words: &Words<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    if let Some((weekday, after)) = weekday_at(words, at) {
        let (day, next) = date_at(words, after).or_else(|| day_of_month_alone(words, after))?;
        return Some((WrittenDay { at: words.span(at, next), day, weekday: Some(weekday) }, next));
    }
    let (day, next) = date_at(words, at)?;
    Some((WrittenDay { at: words.span(at, next), day, weekday: None }, next))
}

/// `Monday`, `Mon.`, `Monday,`, `Monday the`: the weekday and the place after it.
pub(super) fn weekday_at(words: &Words<'_>, at: usize) -> Option<(Weekday, usize)> {
    let (weekday, _) = calendar::weekday(words.get(at)?)?;
    let mut next = at + 1;
    while words.is_any(next, &[".", ",", "the"]) && next < at + 3 {
        next += 1;
    }
    Some((weekday, next))
}

fn date_at(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    match words.get(at)?.kind() {
        Kind::Number => date_in_figures(words, at).or_else(|| day_then_month(words, at)),
        Kind::Word => month_then_day(words, at).or_else(|| month_alone(words, at)),
        Kind::Mark => None,
    }
}

/// `13th January 2020`, `13 January`, `1st day of May`, `12-Jan-20`.
fn day_then_month(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    // Most numbers are no days: no month stands within four pieces, which is as far as one may.
    words.first(Sign::Month.bit(), at + 1, at + 5)?;
    let (day, ordinal, mut next) = day_of_month(words, at)?;
    // Scanned pages have `17" September` for `17th September`.
    next += usize::from(
        !ordinal
            && words.is_any(next, &["\"", "”", "*", "°"])
            && words.get(next + 1).and_then(calendar::month).is_some(),
    );
    next = words.after_any(next, &["day of", "of", "-", "–", "/"]).unwrap_or(next);
    let word = words.get(next)?;
    let named = calendar::month(word)?;
    // `Meeting 14 March 28, 2031`: the first number is another.
    if !ordinal && day_of_month(words, next + 1).is_some_and(|(_, _, after)| whole_year_after(words, after)) {
        return None;
    }
    let dot = named.short && words.is(next + 1, ".") && words.get(next + 1).is_some_and(|mark| mark.glued());
    let after = next + 1 + usize::from(dot);
    let (year, end) = year_after(words, after).map_or((None, after), |(year, end)| (Some(year), end));
    let everyday = named.doubtful && !word.is_capital() && year.is_none() && !ordinal;
    if everyday || is_verb(words, next) && !ordinal {
        return None;
    }
    // The point that ends a sentence is not part of the date.
    let end = if year.is_none() && dot && end == words.len() { end - 1 } else { end };
    Some((Day { year, month: Some(named.month), day: Some(day) }, end))
}

/// `January 13, 2020`, `May 13`, `July 4th`, `March 2023`, `March ’23`.
fn month_then_day(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let word = words.get(at)?;
    let named = calendar::month(word)?;
    let everyday = named.doubtful && !word.is_capital();
    let next = at + 1 + usize::from(named.short && words.is(at + 1, "."));
    if let Some((year, end)) = year_after(words, next) {
        return (!everyday || year > 1900)
            .then_some((Day { year: Some(year), month: Some(named.month), day: None }, end));
    }
    let (day, ordinal, next) = day_of_month(words, next + usize::from(words.is(next, "the")))?;
    let year = year_after(words, next);
    if everyday && year.is_none() && !ordinal {
        return None;
    }
    let (year, end) = year.map_or((None, next), |(year, end)| (Some(year), end));
    Some((Day { year, month: Some(named.month), day: Some(day) }, end))
}

/// `November`; words that are also something else (`May`, `March`) only where a month is expected.
fn month_alone(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let word = words.get(at)?;
    let named = calendar::month(word)?;
    if named.short
        || !word.is_capital()
        || word.glued() && words.before(at).is_some_and(|mark| mark.is_any(&["_", "."]))
    {
        return None;
    }
    let expected = words.before(at).is_some_and(|before| before.is_in(&BEFORE_MONTHS) || is_possessive(before.text()))
        || words.is_any(at + 1, &["meeting", "meetings", "agenda", "minutes", "session"]);
    if named.doubtful && !expected || is_verb(words, at) {
        return None;
    }
    Some((Day { year: None, month: Some(named.month), day: None }, at + 1))
}

/// `Friday 13th`: the day of the month with nothing after it.
fn day_of_month_alone(words: &Words<'_>, at: usize) -> Option<(Day, usize)> {
    let (day, ordinal, next) = day_of_month(words, at)?;
    ordinal.then_some((Day { day: Some(day), ..Day::default() }, next))
}

/// `13`, `13th`, `4 TH`, `16™`: the day, whether it is an ordinal, the place after it.
fn day_of_month(words: &Words<'_>, at: usize) -> Option<(u8, bool, usize)> {
    let piece = words.get(at)?;
    if piece.length() > 2 {
        return None;
    }
    let day = piece.number().filter(|day| (1..=31).contains(day))?;
    if piece.glued() && words.before(at).is_some_and(|before| continues_number(before.text())) {
        return None;
    }
    let ordinal = words.is_any(at + 1, &["st", "nd", "rd", "th", "™"]);
    let glued_on = words.get(at + 1).is_some_and(|next| next.glued() && next.kind() == Kind::Word);
    if glued_on && !ordinal && words.get(at + 1).and_then(calendar::month).is_none() {
        return None;
    }
    Some((u8::try_from(day).ok()?, ordinal, at + 1 + usize::from(ordinal)))
}

/// A year after a month, perhaps after a comma: `2020`, `’23`, `20` where nothing else follows.
fn year_after(words: &Words<'_>, at: usize) -> Option<(i16, usize)> {
    let at = at + usize::from(words.is_any(at, &[",", ".", "-", "–", "/", "of"]));
    let marked = words.is_any(at, &["’", "'", "‘"]);
    let at = at + usize::from(marked);
    let piece = words.get(at)?;
    let number = i16::try_from(piece.number()?).ok()?;
    let more = words.get(at + 1);
    let goes_on = more.is_some_and(|more| {
        more.glued() && more.kind() == Kind::Word
            || more.is_any(&["hrs", "hours", "am", "pm"])
            || more.glued()
                && more.is_any(&[".", ":"])
                && words.get(at + 2).is_some_and(|more| more.glued() && more.kind() == Kind::Number)
    });
    match piece.length() {
        4 if (1800..2200).contains(&number) && !goes_on => Some((number, at + 1)),
        2 if marked => Some((full_year(number), at + 1)),
        2 if !goes_on
            && !(1..=9).contains(&number)
            && !whole_year_after(words, at + 1)
            && is_final(words, at + 1)
            && words.before(at)?.kind() == Kind::Word =>
        {
            Some((full_year(number), at + 1)).filter(|_| number > 12 && after_day(words, at))
        }
        2 if piece.glued() && !goes_on && words.before(at)?.is_any(&["-", "–", "/"]) => {
            Some((full_year(number), at + 1))
        }
        _ => None,
    }
}

/// `, 2031`
fn whole_year_after(words: &Words<'_>, at: usize) -> bool {
    const DIGITS: usize = 4;
    words.is(at, ",") && words.get(at + 1).is_some_and(|year| year.kind() == Kind::Number && year.length() == DIGITS)
}

/// Whether the month before the piece `at` has its day before it, so that a short number after it is a year.
fn after_day(words: &Words<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    before(2).is_some_and(|piece| piece.kind() == Kind::Number || piece.is_any(&["st", "nd", "rd", "th", "™"]))
}

fn is_final(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_none_or(|next| next.is_any(&[".", ",", ";", ")", "at", "in"]))
}

fn is_possessive(word: &str) -> bool {
    word.ends_with("’s") || word.ends_with("'s") || matches!(word, "’" | "'")
}

/// `May I`, `March on`: the word is at work as a verb.
fn is_verb(words: &Words<'_>, at: usize) -> bool {
    (words.is(at, "may") && words.is_in(at + 1, &AFTER_MAY))
        || (words.is(at, "march") && words.is_any(at + 1, &["through", "past"]))
}

/// Words after which a month is expected.
#[rustfmt::skip]
static BEFORE_MONTHS: List = List::of(&[
    "in", "by", "of", "on", "until", "till", "to", "from", "since", "during", "before", "after", "for", "the", "next",
    "last", "this", "early", "late", "mid", "end", "and", "or", "-", "–", "/", "&", "between", "through", "around",
    "our", "a", "previous", "coming", "every", "each",
]);

#[rustfmt::skip]
static AFTER_MAY: List = List::of(&[
    "be", "have", "not", "also", "well", "i", "we", "need", "require", "wish", "contact", "include", "only", "result",
    "want", "cause", "lead", "apply", "affect", "help", "contain", "appear", "take", "attend", "submit", "speak",
]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The dates of a text, each as its words and its value.
    fn read(text: &str) -> String {
        let each = |found: WrittenDay| format!("{} = {}", found.at.of(text), found.day);
        days(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn dates_in_words() {
        for (text, expected) in [
            ("Monday 13th January 2020 10.30 am", "Monday 13th January 2020 = 2020-01-13"),
            ("held on 13 January, 2020.", "13 January, 2020 = 2020-01-13"),
            ("January 13, 2020", "January 13, 2020 = 2020-01-13"),
            ("4TH February, 2015", "4TH February, 2015 = 2015-02-04"),
            ("THURSDAY, 16™ JULY", "THURSDAY, 16™ JULY = --07-16"),
            ("the 1st of May 2019", "1st of May 2019 = 2019-05-01"),
            ("this 3rd day of June, 2021", "3rd day of June, 2021 = 2021-06-03"),
            ("on 5th April and 9 May.", "5th April = --04-05; 9 May = --05-09"),
            ("Thursday the 5th of April", "Thursday the 5th of April = --04-05"),
            ("by Friday 13th at noon", "Friday 13th = ---13"),
            ("May 13 at 9 am", "May 13 = --05-13"),
            ("Sept. 3rd, 2021", "Sept. 3rd, 2021 = 2021-09-03"),
            ("12-Jan-20", "12-Jan-20 = 2020-01-12"),
            ("5 Nov 19.", "5 Nov 19 = 2019-11-05"),
            ("12 Dec.", "12 Dec = --12-12"),
            ("the 5 may 2020 meeting", "5 may 2020 = 2020-05-05"),
            ("Thursday, 17\" September, 2015", "Thursday, 17\" September, 2015 = 2015-09-17"),
            ("31 April 2024", "31 April 2024 = 2024-04-31"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_of_dates() {
        for (text, expected) in [
            ("the Committee’s March 2023 meeting", "March 2023 = 2023-03"),
            ("to the November meeting", "November = --11"),
            ("in May and in June", "May = --05; June = --06"),
            ("the March meeting", "March = --03"),
            ("Minutes of March’s meeting", "March’s = --03"),
            ("March, 2021", "March, 2021 = 2021-03"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_date() {
        for text in [
            "27.3 May be",
            "Members may wish to attend",
            "You may 5 times",
            "May I thank",
            "they march 3 abreast",
            "Cllr May said",
            "June Smith proposed",
            "Decisions and novels",
            "version 3.10.2",
            "Tuesday",
            "the 5th item",
            "a 10 may be given",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }

    #[test]
    fn a_weekday_may_not_fit() {
        let fits = |text| days(&Cut::of(text).words()).first().and_then(WrittenDay::weekday_fits);
        assert_eq!(fits("Monday 13th January 2020"), Some(true));
        assert_eq!(fits("Tuesday 13th January 2020"), Some(false));
        assert_eq!(fits("Tuesday 13th January"), None);
        assert_eq!(fits("Tuesday 31st April 2020"), None);
    }

    #[test]
    fn the_start_is_the_first_byte() {
        assert_eq!(day_at_start(&Cut::of("5 May 2020: agreed").words()).map(|found| found.at), Some(Span::new(0, 10)));
        assert_eq!(day_at_start(&Cut::of("On 5 May 2020").words()), None);
    }
}
