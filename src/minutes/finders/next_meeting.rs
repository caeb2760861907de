//! Finds the words that state the next meeting.

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::topic::Topic;
use crate::minutes::mention::Occasion;
use crate::recognise::{days, sittings};
use crate::text::{Span, fold};
use crate::vocabulary::{Month, Precision};

use super::sentence::{says_any, starts_with_any};
use super::view::View;

/// The words that state the next meeting, and what they say.
pub fn next(view: &View<'_>, items: &[Item], body: Option<Span>) -> Option<(Span, Occasion)> {
    let item = items.iter().rev().find(|item| item.topic == Topic::NextMeeting);
    let stated = item.and_then(|item| stated_in(view, item));
    let at = stated.or_else(|| announced(view, body)).or_else(|| under_line(view)).or_else(|| set_or_moved(view))?;
    Some((at, occasion(view, at)))
}

/// What stands under a heading of the next meeting, or in it.
fn stated_in(view: &View<'_>, item: &Item) -> Option<Span> {
    if has_when(view, item.title) {
        return Some(item.title);
    }
    let words = view.words(item.title);
    let low = fold(words);
    // `Ana: will bring a plan to the next meeting` is the title of other business, and `Next meeting agenda` of that meeting's.
    let other = ["to the next", "at the next", "by the next", "before the next", "at our next", "next meeting agenda"];
    if other.iter().any(|other| low.contains(other)) {
        return view.sentences(item.body).take(2).find(|&at| has_when(view, at) && announces(view, at, None));
    }
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
                | "next call"
                | "next session"
                | "next agm"
                | "next annual meeting"
                | "next annual general meeting"
        )
    });
    heads.into_iter().find_map(|(index, _)| {
        let below = view.document.blocks().get(index + 1..).unwrap_or_default().iter().take(NEAR);
        let below =
            below.take_while(|block| block.kind != BlockKind::Heading && !view.document.words(block).starts_with('#'));
        below
            .flat_map(|block| view.sentences(block.span))
            .find(|&at| has_when(view, at) || recurs(view.words(at)) || says_next(view.words(at)))
    })
}

/// `Second Monday of the month`, `Every other Tuesday`.
fn recurs(words: &str) -> bool {
    const ORDER: &[&str] = &["first", "second", "third", "fourth", "last", "every", "1st", "2nd", "3rd", "4th", "each"];
    says_any(words, ORDER) && (says_any(words, &["month", "week"]) || words.contains("day"))
}

/// `Next call will be a morning one`: a sentence under such a heading that begins with the same words.
fn says_next(words: &str) -> bool {
    let low = fold(words);
    let rest = low.strip_prefix("the ").unwrap_or(&low).strip_prefix("next ");
    rest.and_then(|rest| rest.split(' ').next()).is_some_and(|first| MEETINGS.contains(&first))
        && says_any(&low, &["will", "is", "to be"])
}

/// `**Next Annual Meeting.** The 2032 meeting was set for 5 May`, `The June meeting is moved to 8 June`: an announcement without
/// `next` in its own sentence.
fn set_or_moved(view: &View<'_>) -> Option<Span> {
    const BLOCKS: usize = 400;
    let labelled = || {
        view.with_cue(Cue::Next).find_map(|(_, block)| {
            let mut sentences = view.sentences(block.span);
            let label = fold(view.words(sentences.next()?));
            let head = label.trim_end_matches(['.', ':']);
            let second = sentences.next()?;
            let next = head.starts_with("next ") && MEETINGS.iter().any(|word| head.ends_with(word)) && head.len() < 40;
            (next && has_when(view, second)).then_some(second)
        })
    };
    // `They agreed to keep the day, meeting next on 6 March`
    let meets = || {
        let of_meeting = |low: &str| {
            ["meeting next on ", "meet next on ", "meet again on ", "meets next on "]
                .iter()
                .any(|meets| low.contains(meets))
        };
        view.with_cue(Cue::Next)
            .flat_map(|(_, block)| view.sentences(block.span))
            .find(|&at| of_meeting(&fold(view.words(at))) && has_when(view, at))
    };
    let moved = || {
        let blocks = view.document.blocks().iter().take(BLOCKS).filter(|block| block.kind != BlockKind::FrontMatter);
        let likely = blocks.filter(|block| {
            let words = view.document.words(block);
            words.len() < 300 && words.contains("eeting") && MOVED.iter().any(|moved| words.contains(moved))
        });
        likely.flat_map(|block| view.sentences(block.span)).find(|&at| is_moved(view, at))
    };
    labelled().or_else(meets).or_else(moved)
}

/// What is done with the day of a meeting to come.
const MOVED: &[&str] = &[
    "moved to",
    "changed to",
    "rescheduled",
    "re-scheduled",
    "scheduled for",
    "set for",
    "brought forward to",
    "put back to",
];

/// `June meeting moved to June 9th`, with the name of a month first.
fn is_moved(view: &View<'_>, at: Span) -> bool {
    let words = view.words(at);
    let low = fold(words);
    let mut rest = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    rest = rest.strip_prefix("the ").unwrap_or(rest);
    let mut words = rest.split(' ');
    let named = words.next().is_some_and(|first| Month::of_name(first).is_some());
    let meeting = words.by_ref().take(3).any(|word| MEETINGS.contains(&word));
    named && meeting && MOVED.iter().any(|moved| low.contains(moved)) && has_when(view, at)
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
const MEETINGS: &[&str] = &[
    "meeting",
    "meetings",
    "mtg",
    "agm",
    "workshop",
    "plenum",
    "call",
    "telcon",
    "teleconference",
    "session",
    "telecon",
    "f2f",
    "egm",
];

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
    has_when(view, at) || open || weekday() || has_figures(&low) || recurs(&low) || in_weeks(&low)
}

/// `Next meeting in 2 weeks`, `Next call a week from today`.
fn in_weeks(low: &str) -> bool {
    const LONGEST: usize = 5;
    let after = low.split_once(" in ").map(|(_, after)| after).unwrap_or_default();
    let soon = after.split(' ').take(LONGEST).any(|word| {
        matches!(
            word.trim_matches(|c: char| !c.is_alphabetic()),
            "week" | "weeks" | "fortnight" | "month" | "months" | "days" | "weeks’" | "weeks'"
        )
    });
    soon || ["from today", "from now", "same time next week", "weeks’ time", "weeks' time"]
        .iter()
        .any(|from| low.contains(from))
}

/// `12/4 at 6pm`, `9/13`: a day in figures without its year, which is none elsewhere.
fn has_figures(low: &str) -> bool {
    low.split([' ', ':', ',', '(', ')']).filter_map(|word| word.split_once('/')).any(|(first, second)| {
        let number = |word: &str, most: u8| word.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
        number(first, 31) && number(second.trim_end_matches('.'), 31)
    })
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
        "working",
        "steering",
        "technical",
        "executive",
        "wg",
        "tsc",
        "tac",
        "sc",
        "association",
        "society",
        "club",
        "members",
        "membership",
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
