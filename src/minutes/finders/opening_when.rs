//! When the meeting began and when it ended.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::recognise::{WrittenTime, end_of_range, meeting_end, meeting_start, times, told_start};
use crate::text::{Span, fold};

use super::opening_date::is_labelled_date;
use super::opening_lines::{Line, front};
use super::view::View;

/// When the meeting began.
pub fn start(
    view: &View<'_>,
    header: &[Line<'_>],
    labels: &[(String, Span)],
    date: Option<Span>,
) -> Option<WrittenTime> {
    const KEYS: &[&str] = &[
        "start",
        "time",
        "start time",
        "when",
        "opened",
        "date and time",
        "date & time",
        "date/time",
        "commenced",
        "time and date",
        "started",
        "meeting time",
        "times",
        "time started",
        "call to order",
        "called to order",
        "time of meeting",
        "started at",
        "meeting start",
        "meeting started",
        "time & date",
        "date, time and place",
        "date and location",
        "began",
        "time/date",
        "open",
        "opens",
        "opened at",
        "meeting opened",
        "meeting start time",
        "meeting started at",
        "meeting began",
        "start of meeting",
        "meeting called to order",
        "time called to order",
        "meeting opened at",
        "meeting commenced",
    ];
    let page = labels.iter().any(|(key, _)| key == "title");
    let header: Vec<&Line<'_>> = header
        .iter()
        .filter(|line| !(page && is_labelled_date(line) || line.is_short() && line.sentence.low.contains("next ")))
        .collect();
    let said = || clock_blocks(view).find_map(|block| meeting_start(&view.pieces(block.span)));
    let labelled = || {
        let mut values = labels.iter().filter(|(key, _)| KEYS.contains(&key.as_str())).map(|(_, value)| *value);
        values.find_map(|value| {
            let time = times(&view.pieces(value)).into_iter().next();
            time.or_else(|| meeting_start(&view.pieces(Span::new(value.start().saturating_sub(7), value.end()))))
        })
    };
    let in_header = || {
        header.iter().filter(|line| view.pieces(line.sentence.at).may_have_times()).find_map(|line| {
            let at = line.sentence.at;
            let dated = date.is_some_and(|date| at.contains(date)) || line.sentence.low.contains("held");
            meeting_start(&view.pieces(at)).or_else(|| times(&view.pieces(at)).into_iter().next().filter(|_| dated))
        })
    };
    // What a label or the heading announces is when it was to begin; what is told is when it did.
    let told = || {
        const NEAR: usize = 60;
        let near = view.block(NEAR).map_or(usize::MAX, |block| block.span.start());
        let header = header.iter().map(|line| line.sentence.at);
        let early = clock_blocks(view).take_while(|block| block.span.start() < near);
        header.chain(early.map(|block| block.span)).find_map(|at| told_start(&view.pieces(at)))
    };
    let order = || header.iter().find_map(|line| meeting_start(&view.pieces(line.sentence.at)));
    let alone = || {
        let lines = header.iter().filter(|line| line.is_short() || line.heading).take(14);
        let last = lines.filter_map(|line| last_on_line(view, line.sentence.at).map(|time| (line, time)));
        let last = last.filter(|(line, _)| meeting_end(&view.pieces(line.sentence.at)).is_none());
        let mut ends = last.filter(|(line, time)| {
            let rest = Span::new(time.at.end(), line.sentence.at.end());
            time.certain && (rest.len() <= 2 || is_zone(view.words(rest)))
        });
        ends.next().map(|(_, time)| time)
    };
    let front = || {
        front(view).filter(|(key, _)| {
            matches!(key.as_str(), "date" | "start" | "time" | "start-time" | "starttime" | "open-meeting" | "opened")
        })
    };
    let in_front = || front().find_map(|(_, value)| clock_in(view, value));
    told()
        .or_else(order)
        .or_else(labelled)
        .or_else(in_header)
        .or_else(said)
        .or_else(|| under_heading(view, STARTS))
        .or_else(in_front)
        .or_else(alone)
}

/// The last time on a line, or the first of two that a dash joins: `14:00 - 15:00`.
fn last_on_line(view: &View<'_>, at: Span) -> Option<WrittenTime> {
    let mut all = times(&view.pieces(at));
    let last = all.pop()?;
    let between = |first: &WrittenTime| view.words(Span::new(first.at.end(), last.at.start())).trim();
    Some(all.pop().filter(|first| matches!(between(first), "-" | "–" | "—" | "to")).unwrap_or(last))
}

/// ` Eastern`, ` UTC`, ` (local time)`: what may stand after a time.
fn is_zone(words: &str) -> bool {
    const ZONES: &[&str] = &[
        "eastern", "pacific", "central", "mountain", "utc", "gmt", "bst", "est", "edt", "pst", "pdt", "cst", "cdt",
        "mst", "mdt", "cet", "cest", "ist", "aest", "aedt", "nzst", "nzdt", "awst", "et", "pt", "ct", "time", "local",
        "standard", "daylight", "sharp",
    ];
    fold(words).split(|c: char| !c.is_alphanumeric()).all(|word| word.is_empty() || ZONES.contains(&word))
}

/// When the meeting ended.
pub fn end(view: &View<'_>, header: &[Line<'_>]) -> Option<WrittenTime> {
    const KEYS: &[&str] = &[
        "end",
        "end-time",
        "endtime",
        "end time",
        "close",
        "closed",
        "close-meeting",
        "close_meeting",
        "finish",
        "adjourned",
    ];
    let told = clock_blocks(view).rev().find_map(|block| meeting_end(&view.pieces(block.span)));
    let head = || {
        const NEAR: usize = 20;
        let near = view.document.blocks().iter().take(NEAR).filter(|block| block.kind != BlockKind::FrontMatter);
        let near = near.map(|block| block.span).chain(header.iter().map(|line| line.sentence.at));
        near.filter(|&at| at.len() < 120 && view.pieces(at).may_have_times())
            .find_map(|at| end_of_range(&view.pieces(at)))
    };
    let front = || {
        let mut ends = front(view).filter(|(key, _)| KEYS.contains(&key.as_str()));
        ends.find_map(|(_, value)| clock_in(view, value))
    };
    told.or_else(|| under_heading(view, ENDS)).or_else(head).or_else(front)
}

/// The time of `2031-05-04 19:20`, but of none that is midnight or has seconds, as programs write it.
fn clock_in(view: &View<'_>, value: Span) -> Option<WrittenTime> {
    let words = view.words(value).trim_matches(['"', '\'']);
    if words.matches(':').count() > 1 {
        return None;
    }
    let time = times(&view.pieces(value)).pop().or_else(|| {
        let clock = words.get(words.len().checked_sub(5)?..)?;
        let (hour, minute) = clock.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        let from = value.start() + view.words(value).find(clock)?;
        (hour < 24 && minute < 60).then(|| WrittenTime {
            at: Span::new(from, from + clock.len()),
            minutes: hour * 60 + minute,
            certain: true,
        })
    })?;
    (time.minutes > 0).then_some(time)
}

/// Headings over the time at which a meeting began.
const STARTS: &[&str] = &[
    "begin",
    "start",
    "started",
    "opening",
    "opened",
    "call to order",
    "meeting start",
    "start time",
    "meeting opened",
    "start of meeting",
];

/// Headings over the time at which one ended, or with that time in them: `21:30 Close`.
const ENDS: &[&str] = &[
    "end",
    "ended",
    "close",
    "closed",
    "closing",
    "closure",
    "finish",
    "finished",
    "adjourn",
    "adjourned",
    "adjournment",
    "end of meeting",
    "close of meeting",
    "meeting end",
    "meeting close",
    "meeting closed",
    "meeting closes",
    "end time",
    "conclusion",
    "meeting adjournment",
    "meeting adjourned",
    "meeting ends",
    "meeting ended",
];

/// `End`, with `20:30 ish` below, or `21:30 Close`.
fn under_heading(view: &View<'_>, heads: &[&str]) -> Option<WrittenTime> {
    const SHORT: usize = 40;
    let blocks = view.document.blocks();
    blocks.iter().enumerate().rev().find_map(|(index, block)| {
        let words = view.document.words(block);
        if words.len() > SHORT || !(block.kind == BlockKind::Heading || words.starts_with('#')) {
            return None;
        }
        let folded = fold(words);
        let said = folded.trim_matches(|c: char| !c.is_alphabetic());
        if !heads.contains(&said) {
            return None;
        }
        let first = |at: Span| times(&view.pieces(at)).into_iter().next();
        let below = || {
            const LINES: usize = 4;
            let next =
                blocks.get(index + 1).filter(|next| next.span.len() < SHORT && next.kind != BlockKind::Heading)?;
            let begins = first(next.span).filter(|time| time.at.start() <= next.span.start() + 4);
            // `Motion to adjourn by Ana`, and below it `Passes at 20:20`.
            let lines = || {
                let rest = blocks.get(index + 1..).unwrap_or_default().iter().take(LINES);
                let mut rest = rest.take_while(|line| line.kind != BlockKind::Heading && line.span.len() < SHORT);
                rest.find_map(|line| {
                    first(line.span).filter(|time| is_at(view.words(Span::new(line.span.start(), time.at.start()))))
                })
            };
            begins.or_else(lines)
        };
        first(block.span).or_else(below)
    })
}

/// Whether the words before a time end with `at`.
fn is_at(before: &str) -> bool {
    ["at", "@"].contains(&before.trim_end().rsplit(' ').next().unwrap_or_default())
}

/// Minutes after midnight, and the words that they were read from.
type Hour = (u16, Span);

/// The two ends of the meeting. Where figures leave open which half of the day is meant (`7.30`), the other end may tell; and
/// nobody meets before seven in the morning.
pub fn halves(view: &View<'_>, start: Option<WrittenTime>, end: Option<WrittenTime>) -> (Option<Hour>, Option<Hour>) {
    const NOON: u16 = 12 * 60;
    const EARLIEST: u16 = 7 * 60;
    const EVENING: u16 = 17 * 60;
    // A lone time at the head says one end alone: `Adjourned 17:03` in a list of what follows.
    let start =
        start.filter(|start| end.is_none_or(|end| end.minutes != start.minutes || end.certain != start.certain));
    let later = |time: &WrittenTime| !time.certain && time.minutes < NOON;
    let mut began = start.map(|time| time.minutes);
    let mut ended = end.map(|time| time.minutes);
    if let (Some(time), Some(minutes)) = (start, began)
        && later(&time)
    {
        let by_end = end.filter(|end| end.certain).is_some_and(|end| {
            end.minutes >= EVENING && minutes + NOON < end.minutes && end.minutes - minutes > 6 * 60
        });
        began = Some(if minutes < EARLIEST || by_end { minutes + NOON } else { minutes });
    }
    // `adjourned at 01:42` of what began at 1:04 PM: the noughts are of a clock of twelve hours.
    if let (Some(from), Some(to)) = (began, ended)
        && from >= NOON
        && (60..NOON).contains(&to)
        && to + NOON > from
        && end.is_some_and(|end| !view.words(end.at).contains(char::is_alphabetic))
    {
        ended = Some(to + NOON);
    } else if let (Some(time), Some(minutes)) = (end, ended)
        && later(&time)
        && (began.is_some_and(|began| minutes < began) || minutes < EARLIEST)
    {
        ended = Some(minutes + NOON);
    }
    (began.zip(start.map(|time| time.at)), ended.zip(end.map(|time| time.at)))
}

fn clock_blocks<'v>(view: &'v View<'_>) -> impl DoubleEndedIterator<Item = &'v Block> {
    view.with_cue(Cue::Clock).map(|(_, block)| block).filter(|block| view.pieces(block.span).may_have_times())
}
