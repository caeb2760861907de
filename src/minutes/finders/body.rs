//! Finds the body that met, and where, in a line of the heading.

use crate::recognise::days;
use crate::text::Span;

use super::view::View;

/// The body that a line of the heading names.
pub fn body_in(view: &View<'_>, at: Span) -> Option<Span> {
    let words = view.words(at);
    let low = words.to_ascii_lowercase();
    if !["meeting", "minutes", "teleconference", "board", "committee", "council"].iter().any(|word| low.contains(word))
        || words.len() > 300
    {
        return None;
    }
    let (start, end) = after_of(words, &low).or_else(|| before_meeting(words, &low))?;
    let body = words.get(start..end)?;
    let skip = body.len() - body.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let kept = body.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let fits = kept.len() > 2 && kept.len() < 120 && kept.contains(|c: char| c.is_uppercase());
    fits.then(|| Span::new(at.start() + start + skip, at.start() + start + skip + kept.len()))
}

/// `Minutes of the meeting of Ashby Parish Council held on …`: what comes after the last `of`.
fn after_of(words: &str, low: &str) -> Option<(usize, usize)> {
    let cues = ["meeting of the ", "meeting of ", "proceedings of the ", "minutes of the ", "minutes of "];
    let start = cues.iter().find_map(|cue| low.find(cue).map(|at| at + cue.len()))?;
    let rest = low.get(start..)?;
    let stops = [" held", " on ", " at ", ", ", " meeting", " (", " – ", " - ", " which", " took"];
    let mut end = stops.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
    if let Some(day) = days(words.get(start..)?).first() {
        end = end.min(day.at.start());
    }
    let named = low.get(start..start + end)?;
    let general =
        ["meeting", "last meeting", "previous meeting", "monthly meeting", "proceedings"].contains(&named.trim());
    (!general && end > 2).then_some((start, start + end))
}

/// `Ashby Parish Council Meeting, 4 March 2031`: what comes before the word `meeting`.
fn before_meeting(words: &str, low: &str) -> Option<(usize, usize)> {
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
        "board",
        "the",
        "minutes",
        "of",
        "for",
        "draft",
    ];
    let cue =
        ["meeting", "teleconference", "minutes", "telcon", "call"].iter().filter_map(|cue| low.find(cue)).min()?;
    let mut start = 0;
    let mut end = cue;
    if let Some(label) = low.get(..cue)?.rfind(": ") {
        start = label + 2;
    }
    if let Some(day) = days(words.get(start..end)?).first() {
        if day.at.start() == 0 {
            start += day.at.end();
        } else {
            end = start + day.at.start();
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
pub fn place_in(view: &View<'_>, at: Span) -> Option<Span> {
    let words = view.words(at);
    let low = words.to_ascii_lowercase();
    let held = low.find("held")? + 4;
    let rest = low.get(held..)?;
    let cue = [" in the ", " in ", " at the ", " at "]
        .iter()
        .filter_map(|cue| rest.find(cue).map(|at| (at, cue.trim_start().trim_end_matches("the ").len() + 1)))
        .min()?;
    let start = held + cue.0 + cue.1;
    let place = words.get(start..)?;
    if place.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let low = low.get(start..)?;
    let stops = [" on ", " at ", ". "];
    let mut end = stops.iter().filter_map(|stop| low.find(stop)).min().unwrap_or(low.len());
    if let Some(day) = days(place).first() {
        end = end.min(day.at.start());
    }
    let kept = place.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    (kept.len() > 2).then(|| Span::new(at.start() + start, at.start() + start + kept.len()))
}
