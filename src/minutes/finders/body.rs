//! Finds the body that met, and where, in a line of the heading.

use memchr::memmem;

use crate::text::Span;

use super::sentence::{Sentence, places_of_any, says_any};
use super::view::View;

/// The bodies that a line of the heading may name, the likeliest first, each looked for when it is asked for.
pub fn bodies_in<'v>(view: &'v View<'_>, line: &'v Sentence<'_>) -> impl Iterator<Item = Span> + 'v {
    const HEADING: &[&str] = &["meeting", "minutes", "teleconference", "f2f", "board", "committee", "council"];
    const CUES: &[&str] = &["meeting", "teleconference", "minutes", "telcon", "f2f", " call"];
    let Sentence { at, text, low } = line;
    let names = text.len() <= 400 && HEADING.iter().any(|word| low.contains(word));
    let words = if names { *text } else { "" };
    let day = move |from: usize, to: usize| day_in(view, *at, from, to);
    let before = places_of_any(words, CUES).filter_map(move |cue| before_meeting(words, low, cue, &day));
    let after = if names { after_of(words, low, &day) } else { None };
    after.into_iter().chain(before).filter_map(|place| clean(words, place)).map(|body| body.moved(at.start()))
}

/// Whether words name a body as such.
pub fn says_body(words: &str) -> bool {
    const BODIES: &[&str] = &[
        "council",
        "committee",
        "board",
        "cabinet",
        "panel",
        "district",
        "meeting",
        "trust",
        "society",
        "association",
        "governors",
        "forum",
        "team",
    ];
    says_any(words, BODIES)
}

/// A parish, town or community council that is named anywhere: what a document without a heading is of.
pub fn local_council(view: &View<'_>) -> Option<Span> {
    // The likeliest first.
    const SORTS: &[&str] = &["Parish", "Town", "Community"];
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
        (!["The", "This", "Our", "A", "Any", "Each"].contains(&word))
            .then(|| (sort, Span::new(before.len() - word.len(), at + COUNCIL.len())))
    });
    named.min_by_key(|&(sort, _)| sort).map(|(_, at)| at)
}

/// Without punctuation and the sort of meeting before it; `None` where no name is left.
fn clean(words: &str, (start, end): (usize, usize)) -> Option<Span> {
    let body = words.get(start..end)?;
    let edge = |c: char| !c.is_alphanumeric();
    let mut kept = body.trim_start_matches(edge);
    while let Some((first, rest)) = kept.split_once(' ') {
        let low = first.trim_matches(edge).to_ascii_lowercase();
        let dated = first.contains(|c: char| c.is_ascii_digit());
        if !(SORTS.contains(&low.as_str()) || dated) || rest.is_empty() {
            break;
        }
        kept = rest.trim_start_matches(edge);
    }
    let from = end - kept.len();
    let kept = kept.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let fits =
        kept.len() > 2 && kept.len() < 120 && kept.starts_with(char::is_uppercase) && kept.split(' ').count() < 9;
    fits.then(|| Span::new(from, from + kept.len()))
}

/// `Minutes of the meeting of Ashby Parish Council held on …`: what comes after the last `of`.
fn after_of(words: &str, low: &str, day: &FirstDay<'_>) -> Option<(usize, usize)> {
    let cues = ["meeting of the ", "meeting of ", "proceedings of the ", "minutes of the ", "minutes of "];
    let start = cues.iter().find_map(|cue| low.find(cue).map(|at| at + cue.len()))?;
    let rest = low.get(start..)?;
    let stops = ["\nheld", "\non", " held", " on ", " at ", ", ", " meeting", " (", " – ", " - ", " which", " took"];
    let mut end = stops.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
    if let Some(day) = day(start, words.len()) {
        end = end.min(day.start());
    }
    let named = low.get(start..start + end)?;
    let general =
        ["meeting", "last meeting", "previous meeting", "monthly meeting", "proceedings"].contains(&named.trim());
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
];

/// `Ashby Parish Council Meeting, 4 March 2031`: what comes before the word `meeting`.
fn before_meeting(words: &str, low: &str, cue: usize, day: &FirstDay<'_>) -> Option<(usize, usize)> {
    let mut start = 0;
    let mut end = cue;
    if let Some(label) = low.get(..cue)?.rfind(": ") {
        start = label + 2;
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
        if last.is_empty() || last == "board" || !SORTS.contains(&last.to_ascii_lowercase().as_str()) || last == "Board"
        {
            break;
        }
        end -= last.len();
    }
    (end > start + 2).then_some((start, end))
}

/// The place that a line of the heading names: `held in the Village Hall on …`.
pub fn place_in(view: &View<'_>, line: &Sentence<'_>) -> Option<Span> {
    let Sentence { at, text: words, low } = line;
    // Few lines say it, and to say so is quicker than to look for the place.
    let held = low.contains("held").then(|| low.find("held")).flatten()? + 4;
    let after = |cue: &'static str| low.match_indices(cue).map(move |(place, _)| place + cue.len());
    let mut starts: Vec<usize> =
        [" in ", " at ", "\nin ", "\nat "].into_iter().flat_map(after).filter(|&start| start > held).collect();
    starts.sort_unstable();
    // `at 7.30 pm` and `in March` name no place.
    let named = |&start: &usize| {
        let rest = words.get(start..).unwrap_or_default();
        rest.starts_with(char::is_alphabetic) && day_in(view, *at, start, words.len()).is_none_or(|day| day.start() > 0)
    };
    let start = starts.into_iter().find(named)?;
    let place = words.get(start..)?;
    let stops = [" on ", " at ", "\nat ", "\non ", ", on ", " commencing", " commenced", " by "];
    let mut end = stops
        .iter()
        .filter_map(|stop| low.get(start..)?.find(stop))
        .filter(|&end| end > 0)
        .min()
        .unwrap_or(place.len());
    if let Some(day) = day_in(view, *at, start, words.len()) {
        end = end.min(day.start());
    }
    let kept = place.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    (kept.len() > 2 && kept.len() < 160).then(|| Span::new(at.start() + start, at.start() + start + kept.len()))
}
