//! When a meeting began and when it ended, where minutes say so.

use std::ops::Range;
use std::sync::LazyLock;

use super::day::{DAY_BEGINS, day_at};
use super::lists::time;
use super::phrases::Phrases;
use super::sentence::{ends_at, start_of};
use super::signs::{Sign, Signs};
use super::time::{TIME_BEGINS, WrittenTime, time_at, time_may_begin};
use super::words::{Kind, Words};

/// The time at which the meeting began, where a paragraph says so: `Start: 6:35 p.m.`, `called to order at 7pm`,
/// `held on Tuesday 5 April 2011 at 7.30 pm`.
#[must_use]
pub fn meeting_start(words: &Words<'_>) -> Option<WrittenTime> {
    said(words, &BEGAN).or_else(|| beside_date(words))
}

/// The time at which the meeting began, where a sentence tells it: `called to order at 7pm`, not `Time: 7pm`, which announces it.
#[must_use]
pub fn told_start(words: &Words<'_>) -> Option<WrittenTime> {
    // `the workshop that had commenced at 3 p.m.` was before it.
    let earlier = |at: usize| words.before(at).is_some_and(|before| before.is_any(&["had", "that", "which", "having"]));
    let mut told = words.places(Sign::Began.bit(), 0).filter(|&at| !earlier(at));
    told.find_map(|at| at_cue(words, &BEGAN, at))
}

/// The time at which the meeting ended, where a paragraph says so: `The meeting concluded at 12.40 p.m.`
///
/// ```
/// # use quorate::recognise::{Cut, meeting_end};
/// let end = meeting_end(&Cut::of("There being no further business the meeting ended at 9.15pm").words());
/// assert_eq!(end.map(|time| time.minutes), Some(21 * 60 + 15));
/// ```
#[must_use]
pub fn meeting_end(words: &Words<'_>) -> Option<WrittenTime> {
    said(words, &ENDED).or_else(|| end_of_range(words)).or_else(|| logged_end(words))
}

/// `1:50pm: Ana moved to adjourn. Meeting adjourned.`: the time with which a record of what was done when begins.
fn logged_end(words: &Words<'_>) -> Option<WrittenTime> {
    const FAR: usize = 60;
    let first = usize::from(words.is_any(0, &["-", "•", "·", "[", "("]));
    let (time, next) = time_at(words, first, true).filter(|(_, next)| *next > first + 1)?;
    let cue = words.places(Sign::Ended.bit(), next).take_while(|&at| at < FAR).find(|&at| {
        let from = start_of(words, at, 30);
        let meeting = words.first(Sign::OfMeeting.bit(), from, at + 4).is_some();
        let this = !(from..at).any(|place| words.signs(place, Sign::NotThis));
        words.is_any(at, &["adjourned", "closed", "ended", "concluded", "finished"])
            && meeting
            && this
            && !is_pause(words, at, at + 8)
    });
    cue.map(|_| time)
}

/// The words that say one end of a meeting.
struct End {
    /// Verbs and nouns, before the time or (`At 9.15pm the meeting closed`) after it.
    cues: &'static LazyLock<Phrases<()>>,
    /// Words that may be a label before the time: `Start: 6:35`.
    labels: &'static LazyLock<Phrases<()>>,
    /// What the first word of each of them announces.
    sign: Sign,
}

/// How many words the longest of the cues has.
const LONGEST_CUE: usize = 4;

static BEGAN: End = End { cues: &BEGAN_CUES, labels: &BEGAN_LABELS, sign: Sign::Began };

static ENDED: End = End { cues: &ENDED_CUES, labels: &ENDED_LABELS, sign: Sign::Ended };

static BEGAN_CUES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(time::BEGAN));

static BEGAN_LABELS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(time::BEGAN_LABELS));

static ENDED_CUES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(time::ENDED));

static ENDED_LABELS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(time::ENDED_LABELS));

fn said(words: &Words<'_>, end: &End) -> Option<WrittenTime> {
    labelled(words, end).or_else(|| words.places(end.sign.bit(), 0).find_map(|at| at_cue(words, end, at)))
}

/// `Start: 6:35 p.m.`, `Meeting closed 9.15pm`, `Finish 8:34`.
fn labelled(words: &Words<'_>, end: &End) -> Option<WrittenTime> {
    let start = usize::from(words.is_any(0, &["-", "•", "·", "–", "|"]));
    words.get(start).filter(|first| first.has(end.sign))?;
    let after = end.labels.after(words, start)?;
    let mut at = after;
    while at < after + 8
        && words.get(at).is_some_and(|piece| piece.kind() == Kind::Mark || piece.is_any(BETWEEN) || piece.is("nominal"))
    {
        at += 1;
    }
    // A date may stand between: `Opened: 18 July 2015 1130`.
    if let Some((_, next)) = day_at(words, at) {
        at = next + usize::from(words.is_any(next, &["at", "@", "-", ","]));
    }
    let (time, next) = time_at(words, at, true)?;
    let alone = words.get(next).is_none_or(|piece| piece.kind() == Kind::Mark)
        || time.certain
        || words.is_any(next, &["utc", "gmt", "bst"]);
    alone.then_some(time)
}

/// A cue with the meeting near it and a time soon after it, or just before its sentence.
fn at_cue(words: &Words<'_>, end: &End, at: usize) -> Option<WrittenTime> {
    const BACK: usize = 30;
    const ON: usize = 16;
    // Most such words are said of something else, with no time near them.
    words.first(TIME_BEGINS, at.saturating_sub(BACK), at + LONGEST_CUE + ON)?;
    let after = end.cues.after(words, at)?;
    // `called the annual meeting of the Trust to order`
    let after = if words.is_any(after - 1, &["the", "this", "our", "a"]) && words.is_any(at, &["called", "brought"]) {
        2 + (after..after + ON).find(|&place| words.is(place, "to") && words.is(place + 1, "order"))?
    } else {
        after
    };
    let from = start_of(words, at, BACK);
    let (subject, to) = (from..at, after + ON);
    let timed = |mut places: Range<usize>| places.any(|at| words.get(at).is_some_and(time_may_begin));
    if !timed(after..to) && !timed(from.saturating_sub(9)..at) {
        return None;
    }
    // `The meeting of the Ashby Club` is no club that opens its doors.
    let ours = |place: usize| {
        words.is_any(place, &["club", "office", "shop", "road"])
            && subject.clone().any(|place| words.is_any(place, &["meeting", "agm", "session"]))
    };
    if subject.clone().any(|place| words.signs(place, Sign::NotThis) && !ours(place)) || is_pause(words, after, to) {
        return None;
    }
    // `The motion for adjournment was carried at 9 pm`
    let motion = words.is_any(at, &["adjournment", "adjourn"])
        && (from..at).any(|place| words.is_any(place, &["motion", "moved", "moves"]));
    // `At 9.15 p.m. the Council adjourned.`
    let rises =
        words.is_any(at, &["adjourned", "rose"]) && words.before(at).is_some_and(|who| who.is_any(time::BODIES));
    let meeting =
        motion || rises || words.first(Sign::OfMeeting.bit(), from, after + 6).is_some() || subject.is_empty();
    if !meeting {
        return None;
    }
    time_soon_after(words, after).or_else(|| time_first(words, from, at))
}

/// The time after a cue, with few words between: `closed at 9.15pm`, `adjourned by the Chair shortly after 8 p.m.`
fn time_soon_after(words: &Words<'_>, after: usize) -> Option<WrittenTime> {
    for at in after..after + 16 {
        if at >= words.len() || ends_at(words, at) {
            return None;
        }
        let cued = words.before(at).is_some_and(|before| {
            before.is_any(&["at", "after", "about", "approximately", "around", ":", "@", "hours"])
        });
        let glued = at == after && words.get(at).is_some_and(|piece| piece.kind() == Kind::Number);
        if let Some((time, next)) = time_at(words, at, cued || glued) {
            // `11:57 EST 15:57 UTC`: of one time on two clocks the one by which minutes are kept everywhere.
            let universal = time_at(words, next + 1, true).filter(|(_, end)| words.is_any(*end, &["utc", "gmt"]));
            return Some(universal.map_or(time, |(universal, _)| universal));
        }
    }
    None
}

/// `At 9.15pm the meeting closed`.
fn time_first(words: &Words<'_>, from: usize, cue: usize) -> Option<WrittenTime> {
    let at = from + usize::from(words.is(from, "at"));
    let first = time_at(words, at, at > from).filter(|(_, next)| *next <= cue && cue < next + 8);
    // `At 9.15 p.m. Council adjourned`: the point of the time looks like the end of a sentence.
    let before = || {
        let at = (from.saturating_sub(9)..from).find(|&at| words.is(at, "at"))?;
        time_at(words, at + 1, true).filter(|(time, next)| *next == from && time.certain && cue < next + 8)
    };
    first.or_else(before).map(|(time, _)| time)
}

/// `held on Tuesday 5 April 2011 at 7.30 pm`, `Monday 13th January 2020 10.30 am`: the heading of minutes.
fn beside_date(words: &Words<'_>) -> Option<WrittenTime> {
    heading_time(words).map(|(time, _)| time)
}

/// The second time of `13:00 – 14:00` in a heading or after a label.
#[must_use]
pub fn end_of_range(words: &Words<'_>) -> Option<WrittenTime> {
    let labelled =
        words.after_any(0, &["time", "meeting time", "when", "hours", "times"]).filter(|&after| words.is(after, ":"));
    // `The meeting ran from 19:00 to 20:45.`
    let ran = || {
        let verbs = words.places(Sign::Began.bit(), 0).find(|&at| words.is_any(at, &["ran", "met"]))?;
        words.is(verbs + 1, "from").then_some(verbs + 2)
    };
    let first = || labelled.map(|label| label + 1).or_else(ran);
    let (_, mut next) = heading_time(words).or_else(|| time_at(words, first()?, true))?;
    next += usize::from(words.is_any(next, &["utc", "gmt", "bst", "cet", "cest"]));
    next += usize::from(words.is(next, ",") && words.is(next + 1, "until"));
    let between = || (0..next).any(|at| words.is(at, "between"));
    let until = words.after_any(next, &["-", "–", "—", "to", "until"]);
    let next = until.or_else(|| words.after(next, "and").filter(|_| between()))?;
    time_at(words, next, true).map(|(time, _)| time)
}

fn heading_time(words: &Words<'_>) -> Option<(WrittenTime, usize)> {
    const BEGINNING: usize = 40;
    let may_begin = |from: usize| words.first(DAY_BEGINS.and(Sign::Noon.bit()), from, 60);
    let mut at = may_begin(0)?;
    let tells = |at: usize| words.is_any(at, NOT_A_HEADING) && !words.is_any(at + 1, &["held"]);
    // Most paragraphs are no heading, by one of those words that announces something.
    if words.places(NO_HEADING, 0).take_while(|&at| at < BEGINNING).any(tells) {
        return None;
    }
    let heads = || !(0..words.len().min(BEGINNING)).any(tells);
    while at < words.len().min(60) {
        if let Some((_, next)) = day_at(words, at).filter(|(found, _)| found.day.day.is_some()) {
            if let Some(time) = time_after_date(words, next) {
                return heads().then_some(time);
            }
            at = may_begin(next)?;
        } else if let Some(time) = time_before_date(words, at) {
            return heads().then_some(time);
        } else {
            at = may_begin(at + 1)?;
        }
    }
    None
}

fn time_after_date(words: &Words<'_>, mut at: usize) -> Option<(WrittenTime, usize)> {
    let cued =
        (at..at + 4).any(|place| words.is_any(place, &["at", "@", "from", "between", "commencing", "time", "-", ","]));
    let first = at;
    while at < first + 4
        && words.is_any(
            at,
            &["at", "@", "from", "between", "commencing", ",", "-", "–", ".", "time", ":", "(", "in", "the", "evening"],
        )
    {
        at += 1;
    }
    time_at(words, at, cued || words.get(at).is_some_and(|piece| piece.length() == 4))
}

/// `at 7.30 pm on Tuesday 5 April 2011`.
fn time_before_date(words: &Words<'_>, at: usize) -> Option<(WrittenTime, usize)> {
    let (time, next) = time_at(words, at, false)?;
    let after = words.after(next, "on").unwrap_or(next);
    let (day, end) = day_at(words, after)?;
    (day.day.day.is_some() && after > next).then_some((time, end))
}

/// `adjourned at 12.30 for lunch`, `closed the meeting to the public at 8pm`.
fn is_pause(words: &Words<'_>, from: usize, to: usize) -> bool {
    (from..to).take_while(|&at| !ends_at(words, at)).any(|at| words.signs(at, Sign::Pause))
}

#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "at", "the", "meeting", "time", "approx", "approximately", "about", "around", "of", "was",
];
#[rustfmt::skip]
const NOT_A_HEADING: &[&str] = &[
    "next", "will", "would", "agreed", "closed", "ended", "concluded", "adjourned", "left", "arrived", "due", "by",
    "was", "were", "future", "vote",
];

/// What most of those words announce.
const NO_HEADING: Signs = Sign::Ended.or(Sign::NotThis).and(Sign::Tense.or(Sign::Due)).and(Sign::Voting.bit());

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    fn clock(time: Option<WrittenTime>) -> String {
        time.map_or_else(String::new, |time| format!("{:02}:{:02}", time.minutes / 60, time.minutes % 60))
    }

    #[test]
    fn how_meetings_begin() {
        for (text, expected) in [
            ("Start: 6:35 p.m.", "18:35"),
            ("Opened: 18 July 2015 1130", "11:30"),
            ("Called to order at 7pm", "19:00"),
            ("All stood. The meeting started at 7.02 pm.", "19:02"),
            ("Start of meeting at 1520", "15:20"),
            ("Start: 12:00 p.m. (nominal)", "12:00"),
            ("The Chair opened the meeting at 7.30pm and welcomed all.", "19:30"),
            ("Minutes of the meeting held on Tuesday 5 April 2011 at 7.30 pm", "19:30"),
            ("Meeting of Cabinet, Monday 13th January 2020 10.30 am (Item 10.)", "10:30"),
            ("held at 10.00AM on Friday 5 May 2017", "10:00"),
            ("Time: 13:00 - 14:00", "13:00"),
            ("The next meeting will be on Monday 5 May 2020 at 7pm", ""),
            ("President Ash called the annual meeting of the Trust to order at 6:25 p.m.", "18:25"),
            ("The Mayor took the chair at 7 p.m. and the meeting heard a song.", "19:00"),
            ("The meeting got under way at half past seven.", "07:30"),
            ("Meeting opens: 6.32pm", "18:32"),
            ("She called the office at 9am before the meeting", ""),
            ("The shop opened at 9am", ""),
            ("The meeting reconvened at 2pm", ""),
            ("Cllr Hull left the meeting at 7.15pm", ""),
        ] {
            assert_eq!(clock(meeting_start(&Cut::of(text).words())), expected, "{text}");
        }
    }

    #[test]
    fn how_meetings_end() {
        for (text, expected) in [
            ("The meeting concluded at 12.40 p.m.", "12:40"),
            ("There being no further business the meeting ended at 9.15pm", "21:15"),
            ("There being no other business the meeting was closed at 7.55pm to be followed by tea.", "19:55"),
            ("Meeting Finish: ~5PM", "17:00"),
            ("Finish 8:34", "08:34"),
            ("Meeting Closed: 9.42 pm", "21:42"),
            ("Meeting closed9.00pm", "21:00"),
            ("The meeting closed at 8. 55p.m.", "20:55"),
            ("Meeting adjourned shortly after 8 p.m.", "20:00"),
            ("At 9.15pm the meeting closed.", "21:15"),
            ("Closure. The Chair thanked everyone, and final closure of the meeting was at 9.25 pm.", "21:25"),
            ("The official meeting concluded at 9.07pm, and was opened to the floor.", "21:07"),
            ("Time: 13:00 - 14:00", "14:00"),
            ("1:50pm CEST : [Ana] moves to adjourn the meeting. Seconded by Ben. Meeting adjourned.", "13:50"),
            ("The meeting rose at 9 p.m.", "21:00"),
            ("Adjournment: 9:05 PM", "21:05"),
            ("The meeting adjourned at 730PM.", "19:30"),
            ("Close of meeting 21.05", "21:05"),
            ("Meeting ended 20:45", "20:45"),
            ("There being no further business, the Chair declared the meeting closed at 9.05pm", "21:05"),
            ("On a motion by Ana, the meeting adjourned by consensus at 8:22 p.m.", "20:22"),
            (
                "The final closure of the meeting was at 8.56 pm. There were no further items raised by members of the Public present.",
                "20:56",
            ),
            ("The meeting was adjourned at 12.30 pm for lunch.", ""),
            ("The public session closed at 7.20pm and the meeting went on.", ""),
            ("The consultation closed at 5pm.", ""),
            ("Closed 489. 705 Peter owes a comment.", ""),
            ("Call to adjourn the meeting at 11:57 EST 15:57 UTC.", "15:57"),
            ("At 9.15 p.m. Council adjourned.", "21:15"),
            ("The meeting broke up at 10pm.", "22:00"),
            ("Meeting wrapped up at 1:59 PM Eastern.", "13:59"),
            ("The meeting ran from 19:00 to 20:45.", "20:45"),
            ("The meeting was adjourned at 7.OOp.m.", "19:00"),
            ("The meeting was closed at quarter to ten in the evening.", "09:45"),
            ("The office will be closed at 5pm after the meeting.", ""),
            ("Meeting adjourned – open to the floor:", ""),
        ] {
            assert_eq!(clock(meeting_end(&Cut::of(text).words())), expected, "{text}");
        }
    }
}
