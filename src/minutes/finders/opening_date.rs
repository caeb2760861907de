//! The date of the meeting.

use crate::document::BlockKind;
use crate::recognise::{WrittenDay, days};
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
        let keys = ["date", "title", "start", "when", "datetime"];
        let dated = fields.iter().filter(|(key, _)| of_an_event && keys.contains(&key.as_str()));
        dated.flat_map(|(_, value)| stated(*value)).find(whole)
    };
    let dated = header.iter().enumerate().filter(|(index, line)| may_date(line, *index));
    let in_text = |sure: bool| {
        let lines = dated.clone().filter(|(_, line)| !sure || line.heading || line.is_short());
        let own = lines.filter(|(_, line)| !(page && is_labelled_date(line)));
        own.flat_map(|(_, line)| stated(line.sentence.at)).find(whole)
    };
    // The title of a page of a meeting, where it names the day beyond doubt: in words, or year first.
    let plain = |day: &WrittenDay| whole(day) && !view.words(day.at).contains('/');
    // A title says it before a label does, which may be of a mail that brought the minutes.
    let headed = || {
        let title = header.first().filter(|line| line.heading && is_of_meeting(line.sentence.text))?;
        stated(title.sentence.at).into_iter().find(plain)
    };
    let first = || if page { None } else { headed().or_else(by_label) };
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
    // `date: 05/05/2031 19:00`: with a time of day it is no day of a post.
    let clock = |value: &str| value.matches(':').count() == 1 && !value.contains("00:00");
    let timed = || {
        let timed = fields.iter().filter(|(key, value)| key == "date" && clock(view.words(*value)));
        timed.flat_map(|(_, value)| stated(*value)).find(whole)
    };
    let day = found.or_else(confirmed).or_else(partial).or_else(timed)?;
    Some((in_order_of_country(view, &day), day.weekday, day.at))
}

/// Whether a title is of a meeting, or of its minutes.
fn is_of_meeting(title: &str) -> bool {
    const BODIES: &[&str] = &["board", "committee", "council", "assembly", "commission", "cabinet", "panel", "forum"];
    let dated = title.trim_start_matches(['"', '\'']).starts_with("20");
    (says_any(title, &["minutes", "meeting", "agm", "egm", "call", "session", "telecon", "plenum"])
        || dated && says_any(title, BODIES))
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
pub fn is_labelled_date(line: &Line<'_>) -> bool {
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
        "proposed for",
        "scheduled for",
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
