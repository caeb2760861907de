//! Finds the body that met in a line of the heading.

use memchr::memmem;

use crate::text::Span;
use crate::vocabulary::Month;

use super::body_name::{is_title, says_body, tells, whole_line};
use super::sentence::{Sentence, places_of_any};
use super::view::View;

/// The bodies that a line of the heading may name, the likeliest first.
pub fn bodies_in(view: &View<'_>, line: &Sentence<'_>) -> Vec<Span> {
    const HEADING: &[&str] = &[
        "meeting",
        "minutes",
        "teleconference",
        "f2f",
        "face to face",
        "face-to-face",
        "board",
        "committee",
        "council",
        " call",
        "agm",
        "tel",
    ];
    const CUES: &[&str] = &[
        "meeting",
        "teleconference",
        "minutes",
        "telcon",
        "teleconf",
        "f2f",
        "face to face",
        "face-to-face",
        " call",
        "agm",
        "annual general",
    ];
    const LONGEST: usize = 400;
    let at = line.at;
    if [" -> ", " » ", " › "].iter().any(|mark| line.text.contains(mark)) {
        // The way to a page names pages.
        return Vec::new();
    }
    if !HEADING.iter().any(|word| line.low.contains(word)) {
        return whole_line(line.text).map(|at| at.moved(line.at.start())).into_iter().collect();
    }
    // A title over several lines is read as one; every line end is as long as a space.
    let enough = line.text.char_indices().nth(LONGEST).map_or(line.text.len(), |(end, _)| end);
    let near = |text: &str| text.get(..enough).unwrap_or_default().replace('\n', " ");
    let (words, low) = (near(line.text), near(&line.low));
    let day = move |from: usize, to: usize| day_in(view, at, from, to);
    let after = after_of(&words, &low, &day);
    // `President Ash called the meeting to order`: who called is no body.
    let calls = |cue: &usize| low.get(*cue..).is_some_and(|rest| rest.starts_with(" called"));
    let before =
        places_of_any(&words, CUES).filter(|cue| !calls(cue)).filter_map(|cue| before_meeting(&words, &low, cue, &day));
    let named = after.into_iter().chain(before).filter_map(|place| clean(&words, place));
    let named = named.chain(whole_line(line.text)).filter(|body| !tells(body.of(&words)) && is_title(body.of(&words)));
    named.map(|body| body.moved(at.start())).collect()
}

/// A parish, town or community council that is named anywhere: what a document without a heading is of.
pub fn local_council(view: &View<'_>) -> Option<Span> {
    // The likeliest first.
    #[rustfmt::skip]
const SORTS: &[&str] = &[
    "Parish", "Town", "Community",
];
    const COUNCIL: &str = " Council";
    let prose = view.document.prose();
    let named = memmem::find_iter(prose.as_bytes(), COUNCIL).filter_map(|at| {
        let before = prose.get(..at)?;
        let (sort, before) =
            SORTS.iter().enumerate().find_map(|(sort, name)| Some((sort, before.strip_suffix(name)?)))?;
        let before = before.trim_end_matches(' ');
        let word = before.rsplit([' ', '\n']).next().filter(|word| {
            word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
        })?;
        (Month::of_name(word).is_none()
            && !["The", "This", "Our", "A", "Any", "Each", "Youth", "Local", "Neighbouring"].contains(&word))
        .then(|| (sort, Span::new(before.len() - word.len(), at + COUNCIL.len())))
    });
    named.min_by_key(|&(sort, _)| sort).map(|(_, at)| at)
}

/// Without punctuation and the sort of meeting before it; `None` where no name is left.
fn clean(words: &str, (start, end): (usize, usize)) -> Option<Span> {
    let body = words.get(start..end)?;
    let edge = |c: char| !c.is_alphanumeric();
    let mut kept = body.trim_start_matches(edge);
    kept = kept.strip_prefix("Minutes ").unwrap_or(kept);
    while let Some((first, rest)) = kept.split_once(' ') {
        let low = first.trim_matches(edge).to_ascii_lowercase();
        let dated = first.contains(|c: char| c.is_ascii_digit());
        if !(is_sort(&low) || dated) || rest.is_empty() {
            break;
        }
        kept = rest.trim_start_matches(edge);
    }
    let from = end - kept.len();
    // `Ashby Walls Society – Annual General Meeting 2031`
    let dash = [" – ", " - ", " — "].iter().find_map(|dash| {
        let (name, sort) = kept.split_once(dash)?;
        let first = sort.split(' ').next().unwrap_or_default().to_ascii_lowercase();
        ["annual", "extraordinary", "special", "agm", "egm", "ordinary"].contains(&first.as_str()).then_some(name)
    });
    // `Ashby Walls Society Business Meeting`, `Ashby Board Conference Call`, `Ashby Walls Society 2031 AGM`
    let kept = dash.unwrap_or(kept);
    let kept = [" Business", " Conference", " AGM", " Zoom"]
        .iter()
        .fold(kept, |kept, sort| kept.strip_suffix(sort).filter(|name| !name.ends_with(" for")).unwrap_or(kept));
    let kept = kept.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    const NOBODY: &[&str] = &["these", "those", "this", "regards", "dear", "hello", "hi", "our", "their", "his", "her"];
    let low = kept.to_ascii_lowercase();
    let first = low.split(' ').next().unwrap_or_default();
    // `Weekly` is left of `Weekly Meeting`, `Motion - Adopt` of what is done with minutes; a link is nobody.
    if NOBODY.contains(&low.as_str())
        || is_sort(&low)
        || BUSINESS.contains(&first)
        || low.contains("://")
        || low.contains("m/s/c")
    {
        return None;
    }
    // `Ashby Walls Society 2031` is the society.
    let kept = kept.rsplit_once(' ').filter(|(_, last)| is_year(last)).map_or(kept, |(name, _)| name.trim_end());
    // `node-forward TC` begins small.
    let begins = kept.starts_with(char::is_uppercase)
        || kept.split(' ').next().is_some_and(|first| first.contains(['-', '.']))
            && kept.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase));
    let fits = kept.len() > 2 && kept.len() < 120 && begins && kept.split(' ').count() < 10;
    fits.then(|| Span::new(from, from + kept.len()))
}

/// `Minutes of the meeting of Ashby Parish Council held on …`: what comes after the last `of`.
fn after_of(words: &str, low: &str, day: &FirstDay<'_>) -> Option<(usize, usize)> {
    let cues = [
        "meeting of the ",
        "meeting of ",
        "meeting for the ",
        "proceedings of the ",
        "video call of ",
        "conference call of ",
        "phone call of ",
        "minutes of the ",
        "minutes of ",
        "minutes for the ",
        "minute of the ",
        "minute of ",
        "minutes for ",
    ];
    let start = cues.iter().find_map(|cue| low.find(cue).map(|at| at + cue.len()))?;
    let rest = low.get(start..)?;
    let stops = [
        " held",
        " on ",
        " at ",
        " meeting",
        " (",
        " – ",
        " - ",
        " which",
        " took",
        " – ",
        ": ",
        " via ",
        " by ",
        " was ",
        " were ",
        " opened",
        " began",
        " convened",
        " started",
        " commenced",
    ];
    let mut end = stops.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
    if let Some(day) = day(start, words.len()) {
        end = end.min(day.start());
    }
    // `Roads, Paths and Water Committee` has a comma; `Ashby Parish Council, 5 May` ends at one.
    if let Some(comma) = rest.get(..end).and_then(|named| named.find(", "))
        && (rest.get(..comma).is_some_and(says_body) || !rest.get(..end).is_some_and(says_body))
    {
        end = comma;
    }
    let named = low.get(start..start + end)?;
    let general = [
        "meeting",
        "last meeting",
        "previous meeting",
        "monthly meeting",
        "proceedings",
        "annual general",
        "annual",
        "a",
        "last",
        "previous",
    ]
    .contains(&named.trim());
    (!general && end > 2).then_some((start, start + end))
}

/// The first date within some bytes of a line, counted from the first of them.
type FirstDay<'f> = dyn Fn(usize, usize) -> Option<Span> + 'f;

fn day_in(view: &View<'_>, line: Span, from: usize, to: usize) -> Option<Span> {
    let start = line.start() + from;
    let day = view.first_day(Span::new(start, line.start() + to))?;
    Some(Span::new(day.at.start() - start, day.at.end() - start))
}

/// Words for the sort of a meeting, which are no part of the body's name.
const SORTS: &[&str] = &[
    "monthly",
    "annual",
    "ordinary",
    "extraordinary",
    "special",
    "regular",
    "weekly",
    "quarterly",
    "public",
    "general",
    "q1",
    "q2",
    "q3",
    "q4",
    "face-to-face",
    "virtual",
    "the",
    "minutes",
    "of",
    "for",
    "draft",
    "next",
    "adjourned",
    "statutory",
    "our",
    "proceedings",
    "at",
    "a",
    "an",
    "record",
    "notes",
    "note",
    "report",
    "minute",
    "mintes",
    "original",
    "agenda",
    "continuation",
    "emergency",
    "open",
    "and",
    "call",
    "meeting",
    "meetings",
    "confirmed",
    "approved",
    "unconfirmed",
    "latest",
    "week",
    "accepted",
    "in-person",
    "online",
    "bimonthly",
    "bi-monthly",
    "formal",
    "organizational",
    "organisational",
    "inaugural",
    "founding",
    "biweekly",
    "bi-weekly",
    "excerpts",
    "excerpt",
    "extracts",
    "extract",
    "from",
    "summary",
    "unapproved",
    "hybrid",
    "remote",
];

/// Words with which business begins, and no name of a body.
#[rustfmt::skip]
const BUSINESS: &[&str] = &[
    "motion", "motions", "reading", "approval", "adoption", "review", "approve", "adopt", "discussion", "location",
    "venue", "where", "join", "zoom", "name", "next", "previous", "correction", "corrections", "acceptance", "signing",
    "confirmation", "welcome", "present", "attendees", "attending", "chair", "start", "end", "date", "time", "quick",
    "table", "confirm", "receive", "consider", "published", "posted", "skip", "home", "find", "post", "roll", "via",
    "contents", "call", "pre", "mid", "text", "transcript", "copy", "archive",
];

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word in small letters is of the sort of a meeting, or a month: `the May meeting`.
fn is_sort(word: &str) -> bool {
    SORTS.contains(&word) || Month::of_name(word).is_some()
}

/// `Ashby Parish Council Meeting, 4 March 2031`: what comes before the word `meeting`.
fn before_meeting(words: &str, low: &str, cue: usize, day: &FirstDay<'_>) -> Option<(usize, usize)> {
    let mut start = 0;
    let mut end = cue;
    if let Some(label) = low.get(..cue)?.rfind(": ") {
        // `Hardware Group: October 14, 2031 Meeting Notes`: what is before the label names it, if only a date is after it.
        let dated = day(label + 2, cue).is_some_and(|day| day.start() == 0 && label + 2 + day.end() + 1 >= cue);
        if dated {
            end = label;
        } else {
            start = label + 2;
        }
    }
    if let Some(day) = day(start, end) {
        if day.start() == 0 {
            start += day.end();
        } else {
            end = start + day.start();
        }
    }
    loop {
        let before = words.get(start..end)?.trim_end();
        end = start + before.len();
        let last = before.rsplit(' ').next().unwrap_or_default();
        if last.is_empty() || last == "board" || !is_sort(&last.to_ascii_lowercase()) || last == "Board" {
            break;
        }
        end -= last.len();
    }
    // A parish meeting is a body.
    let kept = words.get(start..end)?.trim_end();
    if kept.to_ascii_lowercase().ends_with(" parish")
        && low.get(cue..)?.starts_with("meeting")
        && start + kept.len() + 1 == cue
    {
        end = cue + "meeting".len();
    }
    (end > start + 2).then_some((start, end))
}
