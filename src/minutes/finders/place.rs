//! Finds where a meeting was held, in a line of the heading.

use crate::text::{Span, fold};

use super::sentence::Sentence;
use super::view::View;

/// The place that a line of the heading names: `held in the Village Hall on …`, `met via Zoom`.
pub fn place_in(view: &View<'_>, line: &Sentence<'_>) -> Option<Span> {
    const LONGEST: usize = 170;
    // A title over several lines is read as one; every line end is as long as a space.
    let (words, low) = (line.text.replace('\n', " "), line.low.replace('\n', " "));
    if let Some((start, end)) = run_in(&words) {
        return Some(Span::new(start, end).moved(line.at.start()));
    }
    let met = ["held", "took place", " met ", "meeting at ", "meeting in ", "meeting via ", "meeting on "];
    // Few lines say it, and to say so is quicker than to look for the place.
    let (cue, held) = met.iter().filter_map(|cue| Some((*cue, low.find(cue)?))).min_by_key(|(_, at)| *at)?;
    let from = if let Some(last) = cue.strip_prefix("meeting") {
        held + cue.len() - last.len()
    } else {
        held + cue.trim_end().len()
    };
    let rest = low.get(from..)?;
    let mut starts: Vec<usize> = [" in ", " at ", " via ", " using ", " by ", " on ", " over "]
        .into_iter()
        .flat_map(|cue| rest.match_indices(cue).map(move |(place, _)| from + place + cue.len()))
        .collect();
    starts.sort_unstable();
    let start = starts.into_iter().find(|&start| {
        names_place(view, line, &words, start) && only_when(words.get(from..start).unwrap_or_default())
    })?;
    let place = words.get(start..)?;
    let stops = [
        " on ",
        " at ",
        ", on ",
        " commencing",
        " commenced",
        " by ",
        " due ",
        " starting",
        " from ",
        " and was",
        ". ",
        " to consider",
        " in order",
        " for the purpose",
        "; ",
    ];
    let mut end = stops
        .iter()
        .filter_map(|stop| {
            low.get(start..)?.match_indices(*stop).map(|(at, _)| at).find(|&at| at > 0 && !after_short(place, at, stop))
        })
        .min()
        .unwrap_or(place.len());
    if let Some(day) = day_from(view, line.at, start, words.len()) {
        end = end.min(day);
    }
    let kept = place.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let kept =
        kept.strip_suffix(" on").or_else(|| kept.strip_suffix(" ON")).unwrap_or(kept).trim_end_matches([',', ' ']);
    (kept.len() > 2 && kept.len() < LONGEST).then(|| Span::new(start, start + kept.len()).moved(line.at.start()))
}

/// `CO. LIMERICK`: a point after a short form ends nothing.
fn after_short(words: &str, at: usize, stop: &str) -> bool {
    stop == ". "
        && words.get(..at).is_some_and(|before| before.rsplit([' ', ',']).next().is_some_and(|last| last.len() < 4))
}

/// `PLACE: Village Hall PRESENT: …`: a label inside a line.
fn run_in(words: &str) -> Option<(usize, usize)> {
    let label = ["PLACE:", "VENUE:", "LOCATION:", "Venue:", "Location:", "Place:"]
        .iter()
        .find_map(|label| Some(words.find(label)? + label.len()))?;
    let rest = words.get(label..)?;
    let next = rest.match_indices(':').find_map(|(at, _)| {
        let word = rest.get(..at)?.rsplit(' ').next()?;
        (word.len() > 2 && word.starts_with(char::is_uppercase)).then(|| at - word.len())
    });
    let kept = rest.get(..next.unwrap_or(rest.len()))?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let lead = kept.len() - kept.trim_start().len();
    (kept.trim().len() > 2 && kept.len() < 120).then_some((label + lead, label + kept.len()))
}

/// Whether a place may be named from here: `at 7.30 pm` and `in March` name none.
fn names_place(view: &View<'_>, line: &Sentence<'_>, words: &str, start: usize) -> bool {
    let rest = words.get(start..).unwrap_or_default();
    let mut all = rest.split([' ', ',']);
    let first = all.next().unwrap_or_default();
    let article = matches!(fold(first).as_str(), "the" | "a" | "an" | "our" | "their");
    let named = if article { all.next().unwrap_or_default() } else { first };
    let dated = day_from(view, line.at, start, words.len()).is_some_and(|day| day == 0);
    let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .any(|day| fold(named).starts_with(day) && fold(named).ends_with("day"));
    let not = [
        "meeting",
        "order",
        "absence",
        "accordance",
        "person",
        "evening",
        "month",
        "year",
        "chair",
        "public",
        "members",
        "council",
        "committee",
        "board",
        "same",
        "office",
        "end",
        "start",
        "conclusion",
        "behalf",
        "parish",
        "which",
        "response",
    ];
    let general = not.contains(&fold(named).as_str())
        && !rest.to_lowercase().contains("chamber")
        && !is_place(rest.split(['.', ',']).next().unwrap_or(rest));
    !dated
        && !general
        && !weekday
        && (first.starts_with(char::is_uppercase) || article && named.starts_with(char::is_alphabetic))
}

/// Whether only the day and the hour are said: `on Friday 9th May in the evening at 7.30 pm`.
fn only_when(words: &str) -> bool {
    const SMALL: &[&str] = &[
        "on",
        "at",
        "the",
        "of",
        "in",
        "evening",
        "afternoon",
        "and",
        "commencing",
        "starting",
        "from",
        "pm",
        "am",
        "p",
        "m",
        "a",
        "it",
        "meeting",
        "was",
        "by",
        "via",
        "th",
        "st",
        "nd",
        "rd",
        "hrs",
        "hours",
        "o",
        "clock",
        "virtually",
        "remotely",
        "online",
        "over",
        "using",
        "noon",
    ];
    words
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| word.starts_with(char::is_uppercase) || SMALL.contains(&word.to_ascii_lowercase().as_str()))
}

/// The byte after `start` at which the first date begins.
fn day_from(view: &View<'_>, line: Span, start: usize, to: usize) -> Option<usize> {
    let day = view.first_day(Span::new(line.start() + start, line.start() + to))?;
    Some(day.at.start() - line.start() - start)
}

/// Whether a line is a place and nothing else: `Ashby Village Hall`.
pub fn is_place(words: &str) -> bool {
    const ENDS: &[&str] = &[
        "hall",
        "room",
        "centre",
        "center",
        "school",
        "church",
        "library",
        "chamber",
        "chambers",
        "offices",
        "pavilion",
        "house",
        "inn",
        "hotel",
        "theatre",
        "building",
        "college",
        "zoom",
        "teams",
        "institute",
        "museum",
        "clubhouse",
        "academy",
    ];
    let words = words.trim().trim_end_matches(['.', ',']);
    let last = fold(words.rsplit(' ').next().unwrap_or_default());
    words.len() < 70
        && words.contains(' ')
        && !words.contains([':', '\n', '?'])
        && words.starts_with(char::is_uppercase)
        && ENDS.contains(&last.as_str())
}
