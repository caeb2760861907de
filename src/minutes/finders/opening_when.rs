//! When the meeting was: its date, when it began and when it ended.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::recognise::{WrittenDay, WrittenTime, days, meeting_end, meeting_start, times};
use crate::text::{Span, fold};
use crate::vocabulary::{Day, Month};

use super::opening_lines::{Line, front};
use super::sentence::Sentence;
use super::view::View;

/// A date, its weekday where one is named, and the words.
pub type Dated = (crate::vocabulary::Day, Option<crate::vocabulary::Weekday>, Span);

/// The date of the meeting.
pub fn date(view: &View<'_>, header: &[Line<'_>], labels: &[(String, Span)]) -> Option<Dated> {
    const KEYS: &[&str] = &[
        "date",
        "when",
        "date and location",
        "date & time",
        "date and time",
        "date/time",
        "meeting date",
        "date of meeting",
        "day",
        "date & location",
        "date and place",
        "date, time and place",
        "time and date",
        "time & date",
        "held on",
        "meeting held",
        "date / time",
        "date of the meeting",
        "date held",
        "date, time",
        "date, time, location",
        "time/date",
    ];
    let stated = |at: Span| days(&view.pieces(at));
    let whole = |day: &WrittenDay| day.day.civil().is_some();
    // Where a page has a title among its labels, its date may be when it was written.
    let page = labels.iter().any(|(key, _)| key == "title");
    let by_label = || {
        let labelled = labels.iter().filter(|(key, _)| KEYS.contains(&key.as_str()));
        labelled.filter_map(|(_, value)| stated(*value).into_iter().find(whole)).next()
    };
    let titled = || {
        let title = labels.iter().find(|(key, _)| key == "title")?;
        stated(title.1).into_iter().find(whole)
    };
    let fields: Vec<(String, Span)> = front(view).collect();
    let of_an_event = fields.iter().any(|(key, value)| of_an_event(key, &fold(view.words(*value))));
    let by_front = || {
        let dated = fields.iter().filter(|(key, _)| of_an_event && matches!(key.as_str(), "date" | "title"));
        dated.flat_map(|(_, value)| stated(*value)).find(whole)
    };
    let dated = header.iter().enumerate().filter(|(index, line)| may_date(line, *index));
    let in_text = |sure: bool| {
        let lines = dated.clone().filter(|(index, line)| !sure || line.heading || *index < 3 || line.is_short());
        let own = lines.filter(|(_, line)| !(page && is_labelled_date(line)));
        own.flat_map(|(_, line)| stated(line.sentence.at)).find(whole)
    };
    let first = || if page { None } else { by_label() };
    let found = first()
        .or_else(|| in_text(of_an_event))
        .or_else(by_front)
        .or_else(titled)
        .or_else(|| in_text(false))
        .or_else(by_label);
    let partial = || dated.clone().flat_map(|(_, line)| stated(line.sentence.at)).find(|day| day.day.day.is_some());
    let day = found.or_else(partial)?;
    Some((in_order_of_country(view, &day), day.weekday, day.at))
}

/// Whether a field of the front matter says that the page is of a meeting, so that its date is the meeting's.
fn of_an_event(key: &str, value: &str) -> bool {
    let minutes = || value.contains("minutes");
    // A title alone says nothing: a page may be written long after the meeting.
    matches!(
        key,
        "location" | "enddate" | "venue" | "start" | "attendees" | "present" | "apologies" | "quorum" | "chair"
    ) || key == "type" && minutes()
        || matches!(key, "layout" | "tags" | "categories" | "category") && (minutes() || value == "meeting")
        || key == "title" && value.contains("minutes for")
}

/// `Date: 2031-05-04`, `Modified: …`, which a page says of itself.
fn is_labelled_date(line: &Line<'_>) -> bool {
    ["date:", "modified:", "title:"].iter().any(|label| line.sentence.low.trim_start().starts_with(label))
        && !line.heading
}

/// The same day, with month and day the other way round where `06/02/2031` stands among dates such as `July 26`.
fn in_order_of_country(view: &View<'_>, day: &WrittenDay) -> Day {
    let written = view.words(day.at);
    let slashed = written.contains('/') && !written.contains(char::is_alphabetic);
    let (Some(number), Some(month)) = (day.day.day, day.day.month.map(Month::number)) else { return day.day };
    let first = written.split('/').next().and_then(|first| first.trim().parse::<u8>().ok());
    if !slashed || number > 12 || first != Some(number) || first == Some(month) {
        return day.day;
    }
    let begins_with_month = |words: &str| {
        let words = fold(words);
        let short = |month: &&str| words.find(&fold(&month[..3]));
        let month = Month::NAMES.iter().filter_map(short).min();
        month.zip(words.find(|c: char| c.is_ascii_digit())).map(|(month, figure)| month < figure)
    };
    let mut named = (0, 0);
    for block in view.document.blocks() {
        for other in days(&view.pieces(block.span)) {
            match begins_with_month(view.words(other.at)).filter(|_| other.day.day.is_some()) {
                Some(true) => named.0 += 1,
                Some(false) => named.1 += 1,
                None => {}
            }
        }
    }
    if named.0 > named.1 { Day { day: Some(month), month: Month::new(number), ..day.day } } else { day.day }
}

/// Whether a line of the heading may state the date: it is not about an earlier meeting, and short or about a meeting.
fn may_date(line: &Line<'_>, index: usize) -> bool {
    const EARLIER: &[&str] = &[
        "previous",
        "last meeting",
        "next meeting",
        "minutes accepted",
        "dated ",
        "last week",
        "circulated, cop",
        "deadline",
        "published on",
        "last updated",
    ];
    const APPROVED: &[&str] = &[
        "approved",
        "approval of",
        "adoption of",
        "were adopted",
        "were confirmed",
        "confirmation of",
        "were agreed",
        "draft minutes of",
        "accepted",
    ];
    let Sentence { low, text, .. } = &line.sentence;
    let begins = low.char_indices().nth(200).map_or(low.as_str(), |(end, _)| low.get(..end).unwrap_or(low));
    let of_minutes =
        begins.contains("minutes") && APPROVED.iter().any(|words| begins.contains(words)) && index > 0 && !line.heading;
    let earlier = EARLIER.iter().any(|words| begins.contains(words)) || of_minutes;
    let of_meeting = ["meeting", "minutes", "held", " call", "agm", "session", "telcon", "conference"]
        .iter()
        .any(|words| low.contains(words));
    !earlier && (line.heading || index < 3 || line.is_short() || of_meeting && text.len() < 500)
}

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
    ];
    let page = labels.iter().any(|(key, _)| key == "title");
    let header: Vec<&Line<'_>> = header.iter().filter(|line| !(page && is_labelled_date(line))).collect();
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
    let order = || header.iter().find_map(|line| meeting_start(&view.pieces(line.sentence.at)));
    let alone = || {
        let lines = header.iter().filter(|line| line.is_short() || line.heading).take(14);
        let last = lines.filter_map(|line| times(&view.pieces(line.sentence.at)).pop().map(|time| (line, time)));
        let last = last.filter(|(line, _)| meeting_end(&view.pieces(line.sentence.at)).is_none());
        let mut ends = last.filter(|(line, time)| time.certain && time.at.end() + 2 >= line.sentence.at.end());
        ends.next().map(|(_, time)| time)
    };
    let front = || {
        front(view).filter(|(key, _)| {
            matches!(key.as_str(), "date" | "start" | "time" | "start-time" | "starttime" | "open-meeting" | "opened")
        })
    };
    let in_front = || front().find_map(|(_, value)| clock_in(view, value));
    order()
        .or_else(labelled)
        .or_else(in_header)
        .or_else(said)
        .or_else(|| under_heading(view, STARTS))
        .or_else(in_front)
        .or_else(alone)
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
            .find_map(|at| crate::recognise::end_of_range(&view.pieces(at)))
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
            let next =
                blocks.get(index + 1).filter(|next| next.span.len() < SHORT && next.kind != BlockKind::Heading)?;
            first(next.span).filter(|time| time.at.start() <= next.span.start() + 4)
        };
        first(block.span).or_else(below)
    })
}

/// Minutes after midnight, and the words that they were read from.
type Hour = (u16, Span);

/// The two ends of the meeting. Where figures leave open which half of the day is meant (`7.30`), the other end may tell; and
/// nobody meets before seven in the morning.
pub fn halves(start: Option<WrittenTime>, end: Option<WrittenTime>) -> (Option<Hour>, Option<Hour>) {
    const NOON: u16 = 12 * 60;
    const EARLIEST: u16 = 7 * 60;
    const EVENING: u16 = 17 * 60;
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
    if let (Some(time), Some(minutes)) = (end, ended)
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
