//! When the meeting was: its date, when it began and when it ended.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::recognise::{WrittenDay, WrittenTime, days, meeting_end, meeting_start, times, told_start};
use crate::text::{Span, fold};
use crate::vocabulary::{Day, Month};

use super::opening_lines::{Line, front};
use super::sentence::{Sentence, says_any};
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
        let lines = dated.clone().filter(|(_, line)| !sure || line.heading || line.is_short());
        let own = lines.filter(|(_, line)| !(page && is_labelled_date(line)));
        own.flat_map(|(_, line)| stated(line.sentence.at)).find(whole)
    };
    let first = || if page { None } else { by_label() };
    // The title of a page of a meeting, where it names the day beyond doubt: in words, or year first.
    let plain = |day: &WrittenDay| whole(day) && !view.words(day.at).contains('/');
    let named = || {
        let titles = fields.iter().filter(|(key, value)| key == "title" && is_of_meeting(view.words(*value)));
        titles.flat_map(|(_, value)| stated(*value)).find(plain)
    };
    let found = first()
        .or_else(named)
        .or_else(|| in_text(of_an_event))
        .or_else(by_front)
        .or_else(titled)
        .or_else(|| in_text(false))
        .or_else(by_label)
        .or_else(|| under_people(view))
        .or_else(|| dated_name(view, &fields));
    let partial = || dated.clone().flat_map(|(_, line)| stated(line.sentence.at)).find(|day| day.day.day.is_some());
    // `Call of 23 Sep 03`, of which the page itself says `date: 2003-09-23`.
    let confirmed = || {
        let own = partial()?;
        let same = |day: &WrittenDay| whole(day) && day.day.day == own.day.day && day.day.month == own.day.month;
        fields.iter().filter(|(key, _)| key == "date").flat_map(|(_, value)| stated(*value)).find(same)
    };
    let day = found.or_else(confirmed).or_else(partial)?;
    Some((in_order_of_country(view, &day), day.weekday, day.at))
}

/// Whether a title is of a meeting, or of its minutes.
fn is_of_meeting(title: &str) -> bool {
    says_any(title, &["minutes", "meeting", "agm", "egm", "call", "session", "telecon", "plenum"])
        && !says_any(title, &["next", "upcoming", "announcement", "announcing", "notice", "agenda"])
}

/// `Session 1: 3 May 2031`, `Notes 2031-05-03`: a heading near the start, below those present or the chair.
fn under_people(view: &View<'_>) -> Option<WrittenDay> {
    const NEAR: usize = 40;
    const SHORT: usize = 50;
    let blocks = view.document.blocks().iter().take(NEAR);
    let heads = blocks.filter(|block| block.kind == BlockKind::Heading && block.span.len() < SHORT);
    let told = heads.filter(|block| {
        let words = view.document.words(block);
        says_any(words, &["session", "agenda", "minutes", "notes", "meeting", "day", "call"])
            && !says_any(words, &["next", "last", "previous", "approval", "of the"])
    });
    told.flat_map(|block| days(&view.pieces(block.span))).find(|day| day.day.civil().is_some())
}

/// `title: 2031-05-03`: a page that is named by its day alone.
fn dated_name(view: &View<'_>, fields: &[(String, Span)]) -> Option<WrittenDay> {
    let titles = fields.iter().filter(|(key, _)| key == "title");
    let mut named = titles.filter_map(|(_, value)| {
        let day = days(&view.pieces(*value)).into_iter().find(|day| day.day.civil().is_some())?;
        let around = view.words(*value).replace(view.words(day.at), "");
        (!around.contains(char::is_alphanumeric)).then_some(day)
    });
    named.next()
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
        && to >= 60
        && to < NOON
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
