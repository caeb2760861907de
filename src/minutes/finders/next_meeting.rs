//! Finds the words that state the next meeting.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::topic::Topic;
use crate::minutes::mention::Occasion;
use crate::recognise::{days, sittings};
use crate::text::{Span, fold};
use crate::vocabulary::Precision;

use super::sentence::starts_with_any;
use super::view::View;

/// The words that state the next meeting, and what they say.
pub fn next(view: &View<'_>, items: &[Item], body: Option<Span>) -> Option<(Span, Occasion)> {
    let item = items.iter().rev().find(|item| item.topic == Topic::NextMeeting);
    let stated = item.and_then(|item| stated_in(view, item));
    let at = stated.or_else(|| announced(view, body)).or_else(|| under_line(view))?;
    Some((at, occasion(view, at)))
}

/// What stands under a heading of the next meeting, or in it.
fn stated_in(view: &View<'_>, item: &Item) -> Option<Span> {
    if has_when(view, item.title) {
        return Some(item.title);
    }
    let words = view.words(item.title);
    let low = fold(words);
    // `Next meeting: before the fair`, `Next meeting TBC`.
    let after = low.find("meeting").and_then(|at| words.get(at + "meeting".len()..)).unwrap_or_default();
    let after = after.trim_start_matches('s').trim_start_matches(|c: char| !c.is_alphanumeric());
    if after.len() > 2 && !starts_with_any(&fold(after), &["and", "of", "date", "agenda", "items", "dates"]) {
        return Some(item.title);
    }
    let mut body = view.sentences(item.body).filter(|&at| view.words(at).contains(char::is_alphanumeric));
    let says = |at: &Span| {
        let low = fold(view.words(*at));
        let low = low.trim_start_matches(|c: char| !c.is_alphanumeric());
        let closes = [
            "finish",
            "meeting closed",
            "meeting finish",
            "the meeting closed",
            "the meeting ended",
            "end",
            "signed",
            "chair",
            "there being no",
            "close",
            "meeting ended",
            "the chair thanked",
            "meeting adjourned",
            "the meeting was closed",
            "the meeting was adjourned",
            "click ",
            "node.js",
        ];
        !starts_with_any(low, &closes) && !low.starts_with("http") && low.len() > 2
    };
    let first = body.next()?;
    if says(&first) {
        return Some(first);
    }
    body.take(2).find(|at| has_when(view, *at) && says(at))
}

/// What stands under a heading, or a line of its own, that says `Next meeting` and is no item: the first that says when.
fn under_line(view: &View<'_>) -> Option<Span> {
    const NEAR: usize = 4;
    let heads = view.with_cue(Cue::Next).filter(|(_, block)| {
        let words = fold(view.document.words(block));
        let said = words.trim_matches(|c: char| !c.is_alphabetic());
        matches!(
            said,
            "next meeting"
                | "date of next meeting"
                | "next meeting date"
                | "date of the next meeting"
                | "our next meeting"
        )
    });
    heads.into_iter().find_map(|(index, _)| {
        let below = view.document.blocks().get(index + 1..).unwrap_or_default().iter().take(NEAR);
        let below =
            below.take_while(|block| block.kind != BlockKind::Heading && !view.document.words(block).starts_with('#'));
        below.flat_map(|block| view.sentences(block.span)).find(|&at| has_when(view, at))
    })
}

/// The last sentence that announces the next meeting, of this body rather than of another.
pub fn announced(view: &View<'_>, body: Option<Span>) -> Option<Span> {
    let sentences = || {
        let blocks = view.with_cue(Cue::Next).rev();
        blocks.flat_map(|(index, _)| view.sentences_of(index).iter().rev()).filter(|statement| statement.has(Cue::Next))
    };
    sentences().find_map(|statement| announces(view, statement.at, body).then_some(statement.at))
}

fn has_when(view: &View<'_>, at: Span) -> bool {
    days(&view.pieces(at)).iter().any(|day| day.day.month.is_some())
}

/// Words that may stand before `next meeting` where it is announced.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "the", "our", "date", "dates", "time", "times", "and", "of", "for", "venue", "details", "it", "was", "is", "agreed",
    "that", "confirmed", "noted", "proposed", "day", "place", "to", "set", "item", "location", "confirm", "note", "nb",
    "resolved", "a", "next", "were", "this", "arrange", "fix", "agree", "provisional", "provisionally", "chairman",
    "chair", "scheduled", "scheduling", "clerk", "announced", "reminded", "councillors", "members", "advised",
];

/// What meets.
const MEETINGS: &[&str] =
    &["meeting", "meetings", "mtg", "agm", "call", "telcon", "teleconference", "session", "telecon", "f2f", "egm"];

/// `Next meeting: …`, `The date of the next council meeting is …`, not `at the next meeting we will …`.
fn announces(view: &View<'_>, at: Span, body: Option<Span>) -> bool {
    const ENOUGH: usize = 140;
    let words = view.words(at);
    let beginning = words.char_indices().nth(ENOUGH).map_or(words, |(end, _)| words.get(..end).unwrap_or(words));
    let low = fold(beginning);
    let mut all = low
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '’' | '\'' | '-')))
        .filter(|word| !word.is_empty());
    let mut before = all.by_ref().take_while(|word| !matches!(*word, "next" | "future" | "upcoming" | "forthcoming"));
    let number = |word: &str| word.chars().all(|c| !c.is_alphabetic()) || word.len() == 1;
    if !before.all(|word| BEFORE.contains(&word.trim_matches('.')) || number(word)) {
        return false;
    }
    // `the next Ashby Parish Council meeting`
    const LONGEST: usize = 8;
    let head =
        all.by_ref().take(LONGEST).find(|word| MEETINGS.contains(&word.trim_matches(['.', '-'])) || is_no_part(word));
    if head.is_none_or(is_no_part) {
        return false;
    }
    let rest: Vec<&str> = all.collect();
    if rest.first() == Some(&"of") && is_others(&rest, view, body) {
        return false;
    }
    let open = ["tb", "to be"].iter().any(|open| fold(words).contains(open));
    let weekday =
        || crate::recognise::days(&view.pieces(at)).iter().any(|day| day.weekday.is_some() || day.day.day.is_some());
    has_when(view, at) || open || weekday()
}

/// Words with which the name of a meeting does not go on.
fn is_no_part(word: &str) -> bool {
    [
        "will", "is", "was", "to", "on", "at", "and", "in", "steps", "year", "month", "week", "item", "would", "by",
        "release",
    ]
    .contains(&word)
}

/// Whether `of the Village Hall Committee` names another body than the one that met.
fn is_others(rest: &[&str], view: &View<'_>, body: Option<Span>) -> bool {
    const GENERAL: &[&str] = &[
        "of",
        "the",
        "council",
        "committee",
        "parish",
        "board",
        "and",
        "for",
        "this",
        "full",
        "town",
        "trustees",
        "our",
        "group",
    ];
    let stops = ["will", "is", "on", "to", "at", "would", "was", "takes"];
    let named: Vec<&str> = rest.iter().copied().take_while(|word| !stops.contains(word)).collect();
    let own = body.map(|at| fold(view.words(at))).unwrap_or_default();
    let mut telling = named.iter().filter(|word| !GENERAL.contains(word)).peekable();
    telling.peek().is_some() && !telling.any(|word| own.contains(*word))
}

fn occasion(view: &View<'_>, at: Span) -> Occasion {
    if let Some(day) = view.first_day(at) {
        return Occasion { at: day.at, precision: Precision::Date, day: day.day, later: true };
    }
    let named = sittings(&view.pieces(at)).into_iter().next();
    named.map_or(
        Occasion { at, precision: Precision::Relative, day: crate::vocabulary::Day::default(), later: true },
        |named| Occasion { at: named.at, precision: named.precision, day: named.day, later: true },
    )
}
