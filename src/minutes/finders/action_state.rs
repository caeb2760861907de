//! What has become of an action: new, carried from an earlier meeting, done, or dropped.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::action::{Action, State};
use crate::minutes::styles::{Found, Hole};
use crate::text::{Span, fold};

use super::sentence::{says_any, starts_with_any};
use super::view::View;

/// What has become of an action, with the words that say so; `label` is what stands after `Status:`.
pub fn state(view: &View<'_>, found: &Found<'_>, action: &Action, label: Option<Span>) -> (State, Span) {
    let Some(block) = view.block(found.block) else { return (State::New, action.at) };
    let old = || from_before(view, found).map(|at| (State::Carried, at));
    let holes = [found.fit.hole(Hole::State), label, found.fit.hole(Hole::Due)].into_iter().flatten();
    for at in holes {
        let ticks = found.head.is_some_and(|head| says_done(view.words(head)));
        if let Some(state) = told(view.words(at), ticks) {
            return (state, at);
        }
    }
    if block.ticked == Some(true) || view.is_struck(block) {
        return (State::Closed, block.span);
    }
    let (from, to) = (found.fit.at.start(), found.fit.at.end());
    let marker = view.words(Span::new(from, action.task.start().clamp(from, to)));
    // `ACTION CARRIED FORWARD: Clerk`
    let marker =
        marker.split_once(' ').filter(|(first, _)| fold(first).starts_with("action")).map_or(marker, |(_, rest)| rest);
    if let Some((state, _)) = at_the_start(view.document.words(block)).or_else(|| at_the_start(marker)) {
        // `Previous action: Ida to ask. COMPLETED.`
        let state = at_the_end(view, block, action.text).filter(|_| state == State::Carried).unwrap_or(state);
        return (state, block.span);
    }
    let below = view.document.blocks().get(found.block + 1..).unwrap_or_default();
    let notes = below.iter().take_while(|note| block.kind == BlockKind::Heading && note.kind == BlockKind::ListItem);
    if let Some(child) = view.children(found.block).chain(notes).find(|child| says_done(view.document.words(child))) {
        return (ended(view.document.words(child)), child.span);
    }
    let whole = if found.pattern.is_under() { block.span } else { action.text };
    if let Some(state) = at_the_end(view, block, whole) {
        return (state, whole);
    }
    if let Some((state, at)) = set_below(view, found.block) {
        return (state, at);
    }
    // Where a column names only the owner, the sentence stands beside it.
    let told = if found.pattern.is_column() { block.span } else { action.text };
    let anew = || says_any(view.words(told), GIVEN_NOW);
    old().filter(|_| !anew()).unwrap_or((State::New, action.at))
}

/// `[Done]`, `[Done: see the page]` in a line of its own below the action.
fn set_below(view: &View<'_>, index: usize) -> Option<(State, Span)> {
    let next = view.block(index + 1).filter(|next| next.kind == BlockKind::Paragraph)?;
    let inside = view.document.words(next).trim().strip_prefix(['[', '('])?.strip_suffix([']', ')'])?;
    let first = inside.split([':', ',', ';']).next().unwrap_or_default();
    const MOST_WORDS: usize = 4;
    let state = told(first, false).filter(|_| first.split(' ').count() <= MOST_WORDS)?;
    Some((state, next.span))
}

/// How sentences say that work is given at this meeting, though what it is about comes from an earlier one.
const GIVEN_NOW: &[&str] = &[
    "it was agreed",
    "was agreed to",
    "agreed that",
    "agreed to",
    "resolved",
    "decided",
    "undertook",
    "it was to be",
    "was asked to",
    "were asked to",
    "was instructed",
    "offered to",
    "volunteered",
];

/// Where a heading says that what stands there was given at an earlier meeting.
fn from_before(view: &View<'_>, found: &Found<'_>) -> Option<Span> {
    let column = found.pattern.is_column();
    if let Some(head) = found.head.filter(|&head| !column && says_old(view.words(head))) {
        return Some(head);
    }
    let above = view.outline.above(found.block).take(3).filter_map(|above| view.block(above));
    let all: Vec<&Block> = above.collect();
    let near = all.iter().take_while(|head| found.head.is_none_or(|of| of != head.span)).count();
    let old = |(place, head): &(usize, &&Block)| {
        let words = view.document.words(head);
        let of_list = found.pattern.is_under() && *place < near;
        let folded = fold(words);
        says_old(words) && (of_list || folded.contains("action") || folded.contains("matters arising"))
    };
    let marked = !found.pattern.is_under() && !found.pattern.is_column();
    let actions = |head: &Block| fold(view.document.words(head)).contains("action");
    all.iter().enumerate().find(|one| old(one) && (!marked || actions(one.1))).map(|(_, head)| head.span)
}

const DONE: &[&str] = &[
    "done",
    "completed",
    "complete",
    "closed",
    "resolved",
    "actioned",
    "discharged",
    "finished",
    "sorted",
    "achieved",
    "fulfilled",
    "concluded",
    "implemented",
    "ticked off",
    "dealt with",
    "all done",
    "all complete",
    "all completed",
    "now done",
    "now complete",
    "now completed",
    "already done",
    "has been done",
    "has been completed",
    "was done",
    "was completed",
    "is done",
    "is complete",
    "action complete",
    "action completed",
    "action closed",
    "task complete",
    "this has been done",
    "this is done",
    "this was done",
    "this is complete",
    "this is now complete",
    "carried out",
];

/// What was dropped without being done.
const DROPPED: &[&str] = &[
    "withdrawn",
    "dropped",
    "cancelled",
    "canceled",
    "no longer needed",
    "no longer required",
    "no longer relevant",
    "superseded",
    "not needed",
    "not required",
    "abandoned",
];

/// What is still to do, and was to do before.
const CARRIED: &[&str] = &[
    "ongoing",
    "on-going",
    "on going",
    "carried forward",
    "carried over",
    "carry forward",
    "carry over",
    "c/f",
    "cf",
    "c/fwd",
    "to be carried forward",
    "outstanding",
    "still outstanding",
    "remains outstanding",
    "in progress",
    "in hand",
    "in train",
    "underway",
    "under way",
    "work in progress",
    "partly done",
    "partly complete",
    "partially complete",
    "partially completed",
    "part complete",
    "overdue",
    "brought forward",
    "b/f",
    "rolled over",
    "not done",
    "not yet done",
    "not complete",
    "not completed",
    "not yet complete",
    "still to do",
    "still to be done",
    "incomplete",
    "to be continued",
];

/// Signs of what is done.
const TICKS: [char; 6] = ['✓', '✔', '✅', '☑', '🗹', '√'];

/// What the words of a column or after a label say of the state; `ticks` says that the column is for what is done, where
/// `yes` is enough.
fn told(words: &str, ticks: bool) -> Option<State> {
    if words.contains(TICKS) || ticks && is_yes(words) {
        return Some(State::Closed);
    }
    let folded = fold(words);
    let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    if starts_with_any(folded, CARRIED) {
        return Some(State::Carried);
    }
    says_done(words).then(|| ended(words))
}

fn is_yes(words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    words.eq_ignore_ascii_case("yes") || words.eq_ignore_ascii_case("y") || words.eq_ignore_ascii_case("x")
}

/// Whether words of a column for times say what has become of the action instead.
pub fn is_open_or_done(words: &str) -> bool {
    let folded = fold(words);
    words.contains(TICKS) || [DONE, DROPPED, CARRIED].iter().any(|all| starts_with_any(&folded, all))
}

/// How what is no longer open ended.
fn ended(words: &str) -> State {
    if starts_with_any(&fold(words), DROPPED) { State::Withdrawn } else { State::Closed }
}

/// Whether words say that something was done: `done`, `emailed, no answer yet`.
fn says_done(words: &str) -> bool {
    let words = fold(words);
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = words.split(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    starts_with_any(words, DONE)
        || starts_with_any(words, DROPPED)
        || (first.len() > 4 && first.ends_with("ed") && !STILL_OPEN.contains(&first))
}

/// Words in `-ed` that do not say that the work is done.
#[rustfmt::skip]
const STILL_OPEN: &[&str] = &[
    "need", "overdue", "delayed", "deferred", "started", "planned", "scheduled", "carried", "continued", "expected",
    "needed", "required", "proposed", "postponed", "revised", "progressed", "agreed", "extended", "paused", "blocked",
    "assigned", "proceed", "stalled", "rolled", "delayed", "noted", "speed", "indeed",
];

/// `DONE Ida to order salt`, `Done: …`, `[Complete] …`, `✓ …`, `Ongoing: …`, `Outstanding action: …`.
///
/// Gives the state, and how many bytes it takes.
pub fn at_the_start(words: &str) -> Option<(State, usize)> {
    let text = words.trim_start();
    if text.starts_with(TICKS) {
        let rest = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@');
        return Some((State::Closed, words.len() - rest.len()));
    }
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    const ENOUGH: usize = 40;
    let opening: String = bare.chars().take(ENOUGH).collect();
    let low = opening.to_lowercase();
    // The bytes before the words, theirs, and those of the marks after them.
    let says = |all: &[&str]| {
        all.iter().find_map(|word| {
            let rest = low.strip_prefix(word).filter(|rest| !rest.starts_with(char::is_alphanumeric))?;
            let rest = rest.strip_prefix(" action").unwrap_or(rest);
            let taken = low.len() - rest.len();
            let capitals = opening.get(..word.len())?.chars().all(|c| !c.is_lowercase());
            let apart = rest.trim_start_matches(' ').starts_with([':', '-', '–', '—', ')', ']', '*']);
            (apart || capitals).then(|| {
                let after = bare.get(taken..).unwrap_or_default();
                let after = after.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '('));
                words.len() - after.len()
            })
        })
    };
    let carried = says(CARRIED).or_else(|| says(&["previous", "old"])).map(|taken| (State::Carried, taken));
    let dropped = || says(DROPPED).map(|taken| (State::Withdrawn, taken));
    carried.or_else(dropped).or_else(|| says(DONE).map(|taken| (State::Closed, taken)))
}

/// `… – done`, `… (completed 5 May)`, `…. Discharged.`, `… ✅`, `… – ongoing`, or a line of its own after the entry.
fn at_the_end(view: &View<'_>, block: &Block, at: Span) -> Option<State> {
    const MOST_WORDS: usize = 5;
    let words = view.words(at).trim_end();
    if words.trim_end_matches(['.', ')', ']']).ends_with(TICKS) {
        return Some(State::Closed);
    }
    let state = |last: &str| {
        let folded = fold(last);
        let folded = folded.trim_matches(|c: char| !c.is_alphanumeric());
        let short = (1..=MOST_WORDS).contains(&folded.split(' ').count());
        if !short {
            None
        } else if starts_with_any(folded, CARRIED) {
            Some(State::Carried)
        } else if starts_with_any(folded, DROPPED) {
            Some(State::Withdrawn)
        } else {
            starts_with_any(folded, DONE).then_some(State::Closed)
        }
    };
    let ends = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let apart = ends.char_indices().rev().find(|&(place, c)| {
        let rest = &ends[place + c.len_utf8()..];
        matches!(c, '(' | '[' | '–' | '—' | ':' | '|' | '*')
            || matches!(c, '-' | '.' | ';' | ',') && rest.starts_with(' ')
    });
    let last = apart.and_then(|(place, c)| state(&ends[place + c.len_utf8()..]));
    last.or_else(|| {
        // A line of its own.
        let breaks = view.document.breaks();
        let upto = breaks.partition_point(|&line| (line as usize) < at.end());
        let line = breaks.get(upto.checked_sub(1)?).map(|&line| line as usize)?;
        (line > at.start()).then(|| state(view.words(Span::new(line, block.span.end().min(at.end()).max(line)))))?
    })
}

/// Whether a heading says that what stands under it was given before: `Old action items`, `Actions from the June meeting`.
fn says_old(head: &str) -> bool {
    #[rustfmt::skip]
    const OLD: &[&str] = &[
        "old", "previous", "outstanding", "carried", "last", "review", "reviewing", "past", "prior", "existing", "open",
        "ongoing", "status", "update", "updates", "progress", "recap", "brought", "overdue", "remaining", "completed",
        "closed",
    ];
    const THIS: &[&str] = &["new", "this meeting", "today", "next", "tonight"];
    let head = fold(head);
    let has = |phrase: &str| match phrase.contains(' ') {
        true => head.contains(phrase),
        false => head.split(|c: char| !c.is_alphanumeric()).any(|word| word == phrase),
    };
    let from = || head.contains("matters arising") || head.contains("from the") && head.contains("meeting");
    !THIS.iter().any(|phrase| has(phrase)) && (OLD.iter().any(|phrase| has(phrase)) || from())
}

/// Whether words say that there is nothing to do: `None`, `no action required`.
pub fn says_nothing(words: &str) -> bool {
    // All of them begin with one of a few letters; most tasks do not.
    let first = words.chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(|first| !matches!(first.to_ascii_lowercase(), 'n' | 't' | 'w' | 'f' | 'a')) {
        return false;
    }
    let words = fold(words);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    words.is_empty()
        || matches!(
            words,
            "none"
                | "nil"
                | "n/a"
                | "na"
                | "nothing"
                | "nothing now"
                | "tbd"
                | "tbc"
                | "no"
                | "no action"
                | "no actions"
                | "noted"
                | "agreed"
                | "approved"
                | "for information"
                | "for noting"
                | "a/a"
        )
        || starts_with_any(
            words,
            &[
                "no action",
                "no actions",
                "no further action",
                "nothing",
                "none",
                "there were no",
                "there was no",
                "there are no",
                "there is no",
                "no new action",
                "no new actions",
                "no outstanding action",
                "no outstanding actions",
                "no further",
                "no items",
                "not applicable",
                "as above",
                "all complete",
                "all completed",
                "all actions complete",
                "all actions completed",
                "all done",
                "all actions have been completed",
                "all actions were completed",
                "all closed",
                "all actions closed",
                "all actions are complete",
                "all actions had been completed",
            ],
        )
}
