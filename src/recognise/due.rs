//! When work is due: "by 20 September", "as soon as possible", "within the next fortnight".

use std::cell::LazyCell;
use std::sync::LazyLock;

use super::day::{DAY_BEGINS, day_at};
use super::length::length_at;
use super::lists::time;
use super::moment::{moment_at, season_at, with_time};
use super::phrases::Phrases;
use super::sentence::ends_at;
use super::signs::Sign;
use super::sitting::{sitting_alone, sittings};
use super::tense::{has_been, is_to_come};
use super::word_list::List;
use super::words::{Kind, Words};
use crate::text::Span;
use crate::vocabulary::{Day, Length};

/// How a due date bounds the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Comparison {
    On,
    By,
    Before,
    After,
    Within,
}

/// A due date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDue {
    /// The words, with the preposition before them.
    pub at: Span,
    /// The date, as far as it is said; nothing is known of it for `asap`.
    pub day: Day,
    /// The length of time, counted from the meeting, for `within two weeks`.
    pub length: Option<Length>,
    /// How it bounds the work.
    pub comparison: Comparison,
    /// Whether the words name no day that could be found on a calendar: `asap`, `in due course`.
    pub vague: bool,
}

/// Every due date in a text, in order: the text is one that gives work to somebody. Meetings named in words are not due
/// dates, nor are the dates of what has been.
///
/// ```
/// # use quorate::recognise::{Cut, dues};
/// let text = "A letter would be sent before the budget on 11 March 2020 at the latest";
/// assert_eq!(dues(&Cut::of(text).words())[0].at.of(text), "before the budget on 11 March 2020");
/// ```
#[must_use]
pub fn dues(words: &Words<'_>) -> Vec<WrittenDue> {
    let sittings = LazyCell::new(|| sittings(words));
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = words.first(DAY_BEGINS.and(Sign::Due.bit()), next, words.len()) {
        next = match due_at(words, at) {
            Some((due, next)) => {
                if !sittings.iter().any(|sitting| sitting.at.overlaps(due.at)) {
                    found.push(due);
                }
                next
            }
            None => at + 1,
        };
    }
    found
}

/// The due date that a text names which names nothing else: `by 3 May`, `end of June`, `asap`, `Friday`.
pub(super) fn due_alone(words: &Words<'_>) -> Option<WrittenDue> {
    let end = words.len();
    let all = |(due, next): (WrittenDue, usize)| (next == end).then_some(WrittenDue { at: words.span(0, end), ..due });
    let made = |comparison, day, vague, next| all((due(comparison, day, vague), next));
    vague(words, 0, || true)
        .or_else(|| bounded(words, 0))
        .or_else(|| within(words, 0, || true))
        .or_else(|| in_period(words, 0, || true))
        .and_then(all)
        .or_else(|| moment_at(words, 0).and_then(|(day, next)| made(Comparison::By, day, false, next)))
        .or_else(|| dated(words, 0, || true).and_then(all))
        .filter(|due| sitting_alone(words).is_none() || due.day.day.is_some())
}

fn due_at(words: &Words<'_>, at: usize) -> Option<(WrittenDue, usize)> {
    // The tense is asked for in several ways, and looks back over the sentence.
    let to_come = LazyCell::new(|| is_to_come(words, at));
    let to_come = || *to_come;
    let first = words.get(at)?;
    let (due, next) = if first.has(Sign::Due) { vague(words, at, to_come) } else { None }
        .or_else(|| if first.has(Sign::Due) { bounded(words, at) } else { None })
        .or_else(|| if first.is_any(&["within", "in"]) { within(words, at, to_come) } else { None })
        .or_else(|| if first.has(Sign::Due) { in_period(words, at, to_come) } else { None })
        .or_else(|| dated(words, at, to_come))?;
    Some((WrittenDue { at: words.span(at, next), ..due }, next))
}

fn due(comparison: Comparison, day: Day, vague: bool) -> WrittenDue {
    WrittenDue { at: Span::at(0), day, length: None, comparison, vague }
}

/// `asap`, `in due course`, `as soon as it was received`.
fn vague(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<(WrittenDue, usize)> {
    let made = |next| Some((due(Comparison::By, Day::default(), true), next));
    if let Some(next) = VAGUE.after(words, at) {
        return made(next);
    }
    if words.after_any(at, &["as soon as", "when"]).is_some() {
        return clause_end(words, at, to_come).and_then(made);
    }
    // `soon` and `shortly` are due dates only for what is still to be done.
    (words.is_any(at, &["soon", "shortly", "immediately", "urgently"]) && to_come()).then(|| made(at + 1)).flatten()
}

/// `as soon as it was received`, `when they were available`: the place after the clause.
fn clause_end(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<usize> {
    let end = (at + 1..at + 14).find(|&place| {
        let joint = words.is_any(place, &["and", "so", "but", "or", "that"]);
        place >= words.len()
            || joint
            || is_stop(words, place) && words.get(place).is_some_and(|piece| piece.kind() == Kind::Mark)
    })?;
    let ready = words.after(at, "as soon as").is_some() || (at..end).any(|place| words.is_in(place, &READY));
    let first = words.get(at)?;
    // `to see when people are available` asks for a time and sets none.
    let asks = words.before(at).is_some_and(|before| {
        before.is_any(&["see", "know", "ask", "decide", "find", "confirm", "of", "about", "as", "check"])
    });
    (ready && !asks && end > at + 1 && (first.is("as") || to_come() || at == 0)).then_some(end)
}

/// `by 20 September`, `before the end of June`, `no later than Friday`, `ahead of the show`.
fn bounded(words: &Words<'_>, at: usize) -> Option<(WrittenDue, usize)> {
    if words.is(at, "due") && words.is_any(at + 1, &["to", "regard", "course", "process", "diligence", "consideration"])
    {
        return None;
    }
    let (comparison, next) = BOUNDS.at(words, at)?;
    let next = next + usize::from(words.is(next, ":"));
    if let Some((day, end)) = moment_at(words, next).filter(|_| words.is(at, "due") || !has_been(words, at)) {
        return Some((due(comparison, day, false), end));
    }
    if comparison == Comparison::Before { event(words, at, next) } else { None }
}

/// `before the budget on 11 March 2020`, `prior to the call`: what comes after the work, in words.
fn event(words: &Words<'_>, at: usize, from: usize) -> Option<(WrittenDue, usize)> {
    let first = words.get(from).filter(|first| first.kind() == Kind::Word)?;
    let named =
        first.is_any(&["the", "those", "these", "our", "their", "its", "christmas", "easter"]) || first.is_capital();
    let plain = !words.is(at, "before") && !first.ends_with("ing");
    let passive = words.before(at).is_some_and(|before| before.is_in(&BROUGHT));
    if !(named || plain)
        || first.is_any(&["and", "time", "it", "they", "he", "she", "we", "any", "being"])
        || passive
        || has_been(words, at)
    {
        return None;
    }
    let mut end = (from..from + 9).find(|&place| place >= words.len() || is_stop(words, place)).unwrap_or(from + 9);
    let mut day = Day::default();
    let dated = words.is_any(end, &["on", "in", "of"]).then(|| day_at(words, end + 1)).flatten();
    if let Some((found, next)) = dated {
        (day, end) = (found.day, next);
    }
    (end > from).then(|| (due(Comparison::Before, day, day == Day::default()), end))
}

/// `within two weeks`, `in the next few days`.
fn within(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<(WrittenDue, usize)> {
    let (length, next) = length_at(words, at, to_come)?;
    Some((WrittenDue { length, ..due(Comparison::Within, Day::default(), length.is_none()) }, next))
}

/// `in spring 2023`, `next week`, `tomorrow`, `in the coming weeks`, `later this year`.
fn in_period(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<(WrittenDue, usize)> {
    let whole = at == 0 && words.len() <= 6;
    if let Some(next) = PERIODS.after(words, at).filter(|_| whole || to_come()) {
        let uncertain = words.is_any(at, &["later", "coming"])
            || words.after_any(at, &["in the coming", "over the coming"]).is_some();
        return Some((due(Comparison::On, Day::default(), uncertain), next));
    }
    let cue = words.is_any(at, &["in", "during", "for"]);
    if !cue && !words.is_any(at, &["q", "quarter"]) || cue && !to_come() {
        return None;
    }
    let (day, next) = season_at(words, at + usize::from(cue))?;
    Some((due(Comparison::On, day, false), next))
}

/// `on 5 May`, `in June 2017`, `May 13 at 9 am`, where it is said of what is to come.
fn dated(words: &Words<'_>, at: usize, to_come: impl Fn() -> bool) -> Option<(WrittenDue, usize)> {
    let cue = words.is_any(at, &["on", "in", "for", "during"]);
    let article = usize::from(cue && words.is(at + 1, "the"));
    let (found, next) = day_at(words, at + usize::from(cue) + article)?;
    let before = words.before(at);
    let alone = at == 0 && next == words.len();
    let held = before.is_some_and(|before| {
        before.is_in(&HELD) || before.ends_with("ed") && !before.is_any(&["scheduled", "planned", "completed"])
    });
    let named = !cue && (found.day.day.is_none() || before.is_some_and(|before| before.is_in(&DATE_OF)));
    if !alone && (held || named || !to_come() || !cue && found.day.month.is_none()) {
        return None;
    }
    Some((due(Comparison::On, found.day, false), with_time(words, next)))
}

/// Where a phrase ends.
fn is_stop(words: &Words<'_>, at: usize) -> bool {
    ends_at(words, at)
        || words.get(at).is_some_and(|piece| match piece.kind() {
            Kind::Mark if piece.is("-") => !piece.glued() || words.get(at + 1).is_none_or(|next| !next.glued()),
            Kind::Mark => !piece.is_any(&["’", "'", "“", "”", "/", "&", "‘"]),
            Kind::Word => piece.is_in(&STOPS),
            Kind::Number => false,
        })
}

static VAGUE: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(time::VAGUE));

static PERIODS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(time::PERIODS));

static BOUNDS: LazyLock<Phrases<Comparison>> = LazyLock::new(|| {
    let all = [(time::BY, Comparison::By), (time::BEFORE, Comparison::Before), (time::AFTER, Comparison::After)];
    Phrases::of(all.into_iter().flat_map(|(phrases, bound)| phrases.iter().map(move |&phrase| (phrase, bound))))
});

#[rustfmt::skip]
static READY: List = List::of(&[
    "available", "received", "ready", "possible", "appropriate", "elected", "completed", "complete", "known",
    "published", "finished", "returned", "arrives",
]);

/// Words before a date that make it the date of something else: `from 5 May`, `the 5 May`.
#[rustfmt::skip]
static DATE_OF: List = List::of(&[
    "from", "since", "of", "until", "to", "and", "effective", "dated", "the", "-", "–", "(", "ref", "or", "wef", "on",
    "in", "by", "before", "after",
]);

#[rustfmt::skip]
static HELD: List = List::of(&[
    "held", "dated", "meeting", "minutes", "letter", "email", "sent", "made", "of", "report",
]);

/// Words at which the name of an event ends.
#[rustfmt::skip]
static STOPS: List = List::of(&[
    "to", "so", "and", "or", "which", "that", "if", "when", "because", "as", "but", "for", "with", "by", "in",
    "until", "unless", "at", "on", "is", "are", "was", "were", "will", "would", "can", "could", "once", "while",
    "from", "if", "has", "have", "had", "starts", "begins", "takes", "then",
]);

/// Words before `before` that make it a place: `brought before the Council`.
#[rustfmt::skip]
static BROUGHT: List = List::of(&[
    "brought", "come", "put", "placed", "laid", "comes", "came", "appear", "go", "presented", "goes",
]);

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The due dates of a text, each as its words, how it bounds and its date.
    fn read(text: &str) -> String {
        let each = |found: WrittenDue| {
            let mut line = format!("{} = {:?}", found.at.of(text), found.comparison);
            if found.day != Day::default() {
                line += &format!(" {}", found.day);
            }
            if let Some(length) = found.length {
                line += &format!(" {} {:?}", length.count, length.unit);
            }
            line + if found.vague { " vague" } else { "" }
        };
        dues(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn due_dates() {
        for (text, expected) in [
            ("Clerk to write by 20 September.", "by 20 September = By --09-20"),
            (
                "Representation would be made before the county budget on 11 March 2020 to say",
                "before the county budget on 11 March 2020 = Before 2020-03-11",
            ),
            ("Clerk to reply before 11 March 2020", "before 11 March 2020 = Before 2020-03-11"),
            ("to be mended by the end of June", "by the end of June = By --06"),
            ("RE to check by end of week", "by end of week = By"),
            ("will review within the next fortnight.", "within the next fortnight = Within 2 Weeks"),
            ("to reply in two weeks", "in two weeks = Within 2 Weeks"),
            ("to report in six months’ time", "in six months’ time = Within 6 Months"),
            ("commit to it in the next 7 days", "in the next 7 days = Within 7 Days"),
            ("reply within 10 working days", "within 10 working days = Within 10 WorkingDays"),
            ("Ashley - get tape before LAN", "before LAN = Before vague"),
            ("questions to be circulated prior to call- please review", "prior to call = Before vague"),
            ("please review before Friday", "before Friday = Before"),
            ("will fix by Monday at noon", "by Monday at noon = By"),
            ("to be sent prior to call", "prior to call = Before vague"),
            ("JH would explore the cost ahead of the Show", "ahead of the Show = Before vague"),
            ("will do it tomorrow unless", "tomorrow = On"),
            ("They will meet May 13 at 9 am to plan", "May 13 at 9 am = On --05-13"),
            ("have scheduled to count traffic in June 2017", "in June 2017 = On 2017-06"),
            ("will be done in spring 2023", "in spring 2023 = On 2023"),
            ("will review the plan in Quarter 1, 2019", "in Quarter 1, 2019 = On 2019"),
            ("01/09/2020", "01/09/2020 = On 2020-09-01"),
            ("due 5/22", "due 5/22 = By --05-22"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn vague_due_dates() {
        for (text, expected) in [
            ("asap", "asap = By vague"),
            ("to be done as soon as possible.", "as soon as possible = By vague"),
            ("a session be arranged sooner rather than later to discuss", "sooner rather than later = By vague"),
            ("would come in due course", "in due course = By vague"),
            ("it would be circulated as soon as it was received.", "as soon as it was received = By vague"),
            ("PI to supply details when they were available", "when they were available = By vague"),
            ("The report will be sent soon to the state", "soon = By vague"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_due() {
        for text in [
            "late due to the weather",
            "had due regard to it",
            "effective from 1 April 2020",
            "The consultation would close on 30 October",
            "as agreed on 5 May 2020",
            "to be brought to the November meeting",
            "the letter dated 5 May",
            "repaired by the Clerk",
            "the work was done in June 2017",
            "brought before the Council",
            "before making a decision",
            "They had met before Christmas Eve",
            "will ask to see when people are available",
            "they had met soon after",
            "in 2 of 3 wards",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
