//! Meetings named in words as the place where something comes back: "to the November meeting".

use std::borrow::Cow;
use std::sync::LazyLock;

use super::day::day_at;
use super::lists::time::{BODIES, MEETINGS, UPDATES};
use super::past::{is_goal, is_past};
use super::phrases::Phrases;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use crate::text::Span;
use crate::vocabulary::{Day, Precision, Sitting};

/// A meeting to come, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenSitting {
    /// The words that name it, without the preposition before them.
    pub at: Span,
    /// How exactly they name it.
    pub precision: Precision,
    /// What is known of its date.
    pub day: Day,
    /// Known to come after the meeting that is minuted.
    pub later: bool,
}

impl WrittenSitting {
    /// The meeting with its words; `text` is the text in which it was found.
    #[must_use]
    pub fn sitting<'m>(&self, text: &'m str) -> Sitting<'m> {
        let text = Cow::Borrowed(self.at.of(text));
        Sitting { text, precision: self.precision, day: self.day, later: self.later }
    }
}

/// Every meeting to come that a text names, in order. Not the present meeting, not those that have been, and not where
/// the text only announces the next one.
///
/// ```
/// # use quorate::recognise::{Cut, sittings};
/// let text = "an update would be brought to the Panel’s March 2023 meeting";
/// assert_eq!(sittings(&Cut::of(text).words())[0].at.of(text), "the Panel’s March 2023 meeting");
/// ```
#[must_use]
pub fn sittings(words: &Words<'_>) -> Vec<WrittenSitting> {
    let mut found: Vec<WrittenSitting> = Vec::new();
    for at in words.places(Sign::Sitting.bit(), 0) {
        let Some(phrase) = words.get(at).and_then(|word| phrase_around(words, at, word)) else { continue };
        let Some(sitting) = phrase.read(words) else { continue };
        if found.last().is_none_or(|last| last.at.end() <= sitting.at.start()) {
            found.push(sitting);
        }
    }
    found
}

/// The meeting that a text names which names nothing else: `November meeting`, `the next meeting`, `AGM`.
pub(super) fn sitting_alone(words: &Words<'_>) -> Option<WrittenSitting> {
    let mut phrases = words.places(Sign::Sitting.bit(), 0).filter_map(|at| phrase_around(words, at, words.get(at)?));
    let mut phrase = phrases.find(|phrase| phrase.from == 0 && phrase.to == words.len())?;
    phrase.event |= words.is_any(phrase.to - 1, &["agm", "egm"]);
    phrase.named(words)
}

/// The words around a noun that may name a meeting.
struct Phrase {
    from: usize,
    to: usize,
    relative: bool,
    event: bool,
    day: Option<Day>,
}

impl Phrase {
    fn read(&self, words: &Words<'_>) -> Option<WrittenSitting> {
        if is_past(words, self.from, self.to, self.relative) { None } else { self.named(words) }
    }

    /// The meeting, if the words say which.
    fn named(&self, words: &Words<'_>) -> Option<WrittenSitting> {
        if !self.relative && self.day.is_none() && !self.event {
            return None;
        }
        let day = self.day.unwrap_or_default();
        let precision = match (day.year, day.month, day.day) {
            (_, Some(_), Some(_)) => Precision::Date,
            (Some(_), Some(_), None) => Precision::MonthAndYear,
            (_, Some(_), None) => Precision::Month,
            _ if self.event => Precision::Event,
            _ => Precision::Relative,
        };
        Some(WrittenSitting { at: words.span(self.from, self.to), precision, day, later: self.relative })
    }
}

fn phrase_around(words: &Words<'_>, at: usize, word: Word<'_>) -> Option<Phrase> {
    if word.is_any(MEETINGS) {
        return around_meeting(words, at);
    }
    if word.is_any(UPDATES) {
        return around_update(words, at);
    }
    around_body(words, at)
}

/// `the next meeting of the Panel`, `the Panel’s March 2023 meeting`, `the meeting on 8th March`, `the AGM`.
fn around_meeting(words: &Words<'_>, head: usize) -> Option<Phrase> {
    let left = left_of(words, head);
    let plural = words.is_any(head, &["meetings", "sessions"]);
    if plural && !(left.from..head).any(|at| words.is_any(at, &["future", "subsequent"])) {
        return None;
    }
    let mut phrase = Phrase { from: left.from, to: head + 1, relative: left.relative, event: false, day: left.day };
    if let Some(next) = words.after(phrase.to, "after next") {
        (phrase.to, phrase.relative) = (next, true);
    }
    extend_right(words, &mut phrase);
    let annual = words.is_any(head, &["agm", "egm"]) || (left.from..head).any(|at| words.is(at, "annual"));
    phrase.event = annual && phrase.day.is_none() && !phrase.relative && is_goal(words, phrase.from);
    let indefinite = words.is_any(left.from, &["a", "an", "any", "another", "this"]);
    let loose = words.is_any(head, &["call", "session", "sessions"]);
    let named = (left.from + 1..head).any(|at| words.get(at).is_some_and(Word::is_capital));
    if (indefinite || loose) && !phrase.relative || words.is(head, "call") && named {
        return None;
    }
    Some(phrase)
}

/// `their next update to the Committee`, `the next agenda`.
fn around_update(words: &Words<'_>, head: usize) -> Option<Phrase> {
    let left = left_of(words, head);
    if !left.relative || !is_goal(words, left.from) {
        return None;
    }
    let mut phrase = Phrase { from: left.from, to: head + 1, relative: true, event: true, day: left.day };
    if let Some(end) = words.after(head + 1, "to").and_then(|to| body_after(words, to)) {
        phrase.to = end;
    }
    Some(phrase)
}

/// `to Cabinet in March`, `to the Committee on 5 May 2020`: a body and a date.
fn around_body(words: &Words<'_>, head: usize) -> Option<Phrase> {
    if !words.is_any(head, BODIES) || words.get(head).is_some_and(|word| word.ends_with("’s")) {
        return None;
    }
    let date = words.is_any(head + 1, &["in", "on"]).then(|| day_at(words, head + 2))??;
    let (day, to) = (date.0.day, date.1);
    let left = left_of(words, head);
    let before = words.before(left.from)?;
    (before.is_any(&["to", "at"]) && !words.is(left.from, "next")).then_some(Phrase {
        from: left.from,
        to,
        relative: false,
        event: false,
        day: Some(day),
    })
}

struct Left {
    from: usize,
    relative: bool,
    day: Option<Day>,
}

/// What stands before the noun and belongs to it.
fn left_of(words: &Words<'_>, head: usize) -> Left {
    let mut left = Left { from: head, relative: false, day: None };
    let limit = head.saturating_sub(12);
    let mut fixed = false;
    while left.from > limit {
        let at = left.from - 1;
        let Some(piece) = words.get(at) else { break };
        if piece.is_in(&DETERMINERS) {
            left.from = at;
            break;
        }
        if let Some(start) = date_ending_at(words, left.from, limit).filter(|_| !fixed) {
            left.day = day_at(words, start).map(|(found, _)| found.day);
            (left.from, fixed) = (start, true);
            continue;
        }
        let possessive = piece.stem().len() < piece.length() || piece.is_any(&["’", "'"]);
        if piece.is_in(&RELATIVE) {
            (left.relative, fixed) = (true, true);
        } else if possessive {
            // What owns the meeting may be several words: `the Select Committee’s`.
            left.relative |= piece.is_any(&["month’s", "week’s", "month's", "week's", "year’s", "year's"])
                && words.before(at).is_some_and(|next| next.is("next"));
            fixed = false;
        } else if fixed || !belongs(words, at) {
            break;
        }
        left.from = at;
    }
    left
}

/// Where a date begins that ends just before this piece.
fn date_ending_at(words: &Words<'_>, end: usize, limit: usize) -> Option<usize> {
    let from = end.saturating_sub(7).max(limit);
    (from..end).find(|&at| day_at(words, at).is_some_and(|(_, next)| next == end))
}

/// Whether a word may stand between the article and `meeting`: `monthly`, `District`, `Parish Council`.
fn belongs(words: &Words<'_>, at: usize) -> bool {
    let Some(piece) = words.get(at) else { return false };
    let first = at == 0
        || words.before(at).is_some_and(|before| before.kind() == Kind::Mark && !before.is_any(&["-", "&", "/"]));
    let joins = piece.is_any(&["and", "&", "-", "/"])
        && words.before(at).is_some_and(Word::is_capital)
        && words.get(at + 1).is_some_and(Word::is_capital);
    (piece.is_capital() && !first && !piece.is_in(&NOT_MODIFIERS)) || joins || piece.is_in(&MODIFIERS)
}

/// `of the Panel`, `on 8th March 2017`, `in November`, `to be held on 3 June`.
fn extend_right(words: &Words<'_>, phrase: &mut Phrase) {
    if let Some(end) = words.after(phrase.to, "of").and_then(|of| body_after(words, of)) {
        phrase.to = end;
    }
    let Some(at) = BEFORE_DATES.after(words, phrase.to) else { return };
    let at = at + usize::from(words.is(at, "the"));
    if let Some((found, next)) = day_at(words, at) {
        phrase.day = Some(found.day);
        phrase.to = next;
    }
}

/// The place after a body named here: `the Children and Education Select Committee`, `the District`, `Cabinet`.
fn body_after(words: &Words<'_>, at: usize) -> Option<usize> {
    let first = at + usize::from(words.is_any(at, &["the", "this", "our", "their", "its"]));
    let mut end = first;
    for place in first..first + 14 {
        let Some(piece) = words.get(place) else { break };
        let joins = piece.is_any(&["and", "of", "for", "&", "the", "-", ","]);
        let is_name = piece.is_capital() && !(piece.kind() == Kind::Word && piece.length() == 1);
        if is_name || piece.is_any(BODIES) {
            end = place + 1;
            if piece.is_any(BODIES) && !words.is_any(place + 1, &["and", "for"]) {
                break;
            }
        } else if !joins || end == first || piece.is(",") && !runs_on(words, place) {
            break;
        }
    }
    (end > first).then_some(end)
}

/// Whether a name goes on after a comma: `Children, Schools and Families`.
fn runs_on(words: &Words<'_>, comma: usize) -> bool {
    words.get(comma + 1).is_some_and(Word::is_capital) && words.is_any(comma + 2, &["and", "&", ","])
}

#[rustfmt::skip]
static DETERMINERS: List = List::of(&[
    "the", "our", "its", "their", "a", "an", "any", "this", "another", "your", "his", "her", "each", "that",
]);

static RELATIVE: List =
    List::of(&["next", "following", "future", "subsequent", "forthcoming", "upcoming", "coming", "later"]);

#[rustfmt::skip]
static MODIFIERS: List = List::of(&[
    "available", "monthly", "annual", "general", "ordinary", "special", "extraordinary", "regular", "quarterly",
    "scheduled", "full", "committee", "board", "council", "team", "working", "group", "weekly", "planning", "parish",
    "district", "public", "joint", "formal", "scrutiny", "cabinet", "steering", "members", "conference", "community",
    "liaison", "finance", "two", "few", "appropriate", "suitable", "possible", "open", "review", "project", "society",
    "select", "panel", "sub",
]);

/// Capitals that begin an instruction, not a name: `Discuss next meeting`.
#[rustfmt::skip]
static NOT_MODIFIERS: List = List::of(&[
    "at", "to", "for", "by", "in", "on", "of", "from", "before", "after", "until", "since", "and", "date", "i",
    "with", "about",
]);

#[rustfmt::skip]
static BEFORE_DATES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(&[
    "to be held on", "being held on", "which will be held on", "scheduled for", "arranged for", "planned for",
    "due on", "on", "in", "–", "-", "(",
]));

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The meetings of a text, each as its words, its precision and its date.
    fn read(text: &str) -> String {
        let each = |found: WrittenSitting| {
            let day = if found.day == Day::default() { String::new() } else { format!(" {}", found.day) };
            format!("{} = {}{day}", found.at.of(text), found.precision.word())
        };
        sittings(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn meetings_to_come() {
        for (text, expected) in [
            ("a report would be provided to the November meeting.", "the November meeting = month --11"),
            ("brought to the Panel’s March 2023 meeting.", "the Panel’s March 2023 meeting = month and year 2023-03"),
            (
                "provides a report to the next meeting of the Water and Roads Select Committee detailing",
                "the next meeting of the Water and Roads Select Committee = relative",
            ),
            ("Clerk to report back at next meeting.", "next meeting = relative"),
            (
                "and provide an update at their next update to the Committee.",
                "their next update to the Committee = event",
            ),
            ("be deferred to the meeting on 8th March 2017", "the meeting on 8th March 2017 = date 2017-03-08"),
            ("before next month’s meeting in order that", "next month’s meeting = relative"),
            (
                "RESOLVED that the Panel receive it at its meeting in May 2024.",
                "its meeting in May 2024 = month and year 2024-05",
            ),
            ("to the next available meeting", "the next available meeting = relative"),
            ("deferred to a future meeting pending", "a future meeting = relative"),
            ("would be raised at the AGM.", "the AGM = event"),
            (
                "invite her to the February Meeting of the District.",
                "the February Meeting of the District = month --02",
            ),
            ("was to be received at the July District Meeting", "the July District Meeting = month --07"),
            ("be considered again at the next Parish Council meeting", "the next Parish Council meeting = relative"),
            ("report to Cabinet in March 2024.", "Cabinet in March 2024 = month and year 2024-03"),
            ("This will be discussed at the meeting after next", "the meeting after next = relative"),
            ("will be an item for the June meeting if there is support", "the June meeting = month --06"),
            ("Discuss next meeting", "next meeting = relative"),
            ("Committee’s next meeting to receive it", ""),
            ("It would come to the Committee’s next meeting", "the Committee’s next meeting = relative"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn other_meetings() {
        for text in [
            "I will move at the next Meeting that this Council write",
            "The deadline for questions to the next meeting is Monday",
            "Date of Next Meeting - Thursday 5th April 2018 at 7.00pm",
            "The next meeting will be held on 5 May 2020",
            "Next meeting: TBD",
            "Next meeting Monday 5 May",
            "It was noted that the next Parish Meeting will be on 6 May",
            "Items for the next agenda",
            "As agreed at the last meeting",
            "The minutes of the March meeting were read",
            "at the meeting held on 5 May 2020",
            "The decision was made at the September meeting",
            "It was reported at the November meeting that",
            "At the July meeting the Council had agreed",
            "to hold office to the next Annual Meeting or until",
            "Draft (until approved at the next meeting)",
            "left the meeting",
            "a meeting with the school",
            "in the meeting room",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
