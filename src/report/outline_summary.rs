//! The summary at the end of an outline: what was found, in numbers and with what it lacks, then what is to be done, then
//! what was left out.

use super::action_log::{Entry, Sort};
use super::read_format::ReadFile;
use super::rows::{columns, printable};
use super::shorten::shortened;
use super::sums::counted;
use super::window::fill;
use crate::minutes::kinds::action::State;
use crate::minutes::kinds::decision::{Decision, Manner};

/// Characters of a task in the list of what is to be done.
const TASK: usize = 200;

/// What furniture is that says nothing about what was read.
const NOTHING_TOLD: &[&str] = &["markup", "empty block", "a rule", "the edge of front matter"];

/// The summary of one document.
pub(super) fn summary(read: &ReadFile<'_>) -> String {
    let mut out = String::from("Summary\n");
    for line in counts(read) {
        out.push_str(&hanging(&line, 2, read.width));
    }
    out + &actions(read) + &not_read(read)
}

/// A line for each kind of thing, with what the things lack.
fn counts(read: &ReadFile<'_>) -> Vec<String> {
    let minutes = read.minutes;
    // What is done needs neither.
    let open = || minutes.actions.iter().filter(|action| action.state.0.is_open());
    let unowned = open().filter(|action| action.owners.is_empty()).count();
    let undated = open().filter(|action| action.report_back.is_none() && action.due.is_none()).count();
    let unmarked = minutes.undertakings.iter().filter(|found| found.action.is_none()).count();
    let recommendations = minutes.decisions.iter().filter(|decision| is_recommendation(decision)).count();
    let unseconded = minutes.motions.iter().filter(|motion| motion.seconder.is_none()).count();
    let lacking = |lacks: &[(usize, &str)]| {
        let lacks: Vec<String> =
            lacks.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        if lacks.is_empty() { String::new() } else { format!(": {}", lacks.join(", ")) }
    };
    let of_decisions = match recommendations {
        0 => String::new(),
        count => format!(" ({})", counted(count, "recommendation", "recommendations")),
    };
    let lines = [
        (minutes.items.len(), counted(minutes.items.len(), "item", "items"), String::new()),
        (
            // That there is no action is told too.
            minutes.actions.len().max(1),
            counted(minutes.actions.len(), "action", "actions"),
            lacking(&[(unowned, "without an owner"), (undated, "without a report-back or due date")]),
        ),
        (
            unmarked,
            counted(unmarked, "undertaking not marked as an action", "undertakings not marked as actions"),
            match read.log.left_out {
                0 => String::new(),
                1 => " (--undertakings lists it)".to_owned(),
                _ => " (--undertakings lists them)".to_owned(),
            },
        ),
        (minutes.decisions.len(), counted(minutes.decisions.len(), "decision", "decisions"), of_decisions),
        (
            minutes.motions.len(),
            counted(minutes.motions.len(), "motion", "motions"),
            lacking(&[(unseconded, "without a seconder")]),
        ),
        (minutes.votes.len(), counted(minutes.votes.len(), "vote", "votes"), String::new()),
        (
            minutes.declarations.len(),
            counted(minutes.declarations.len(), "declaration of interest", "declarations of interest"),
            String::new(),
        ),
        (minutes.people.len(), format!("{} listed", counted(minutes.people.len(), "person", "people")), String::new()),
    ];
    lines.into_iter().filter(|(count, _, _)| *count > 0).map(|(_, what, more)| format!("{what}{more}")).collect()
}

fn is_recommendation(decision: &Decision) -> bool {
    decision.manner == Manner::Recommendation || decision.recipient.is_some()
}

/// Each action with its place, its task, and who is to do it until when.
fn actions(read: &ReadFile<'_>) -> String {
    let entries = &read.log.entries;
    if entries.is_empty() {
        return String::new();
    }
    let has_undertakings = entries.iter().any(|entry| entry.sort == Sort::Undertaking);
    let mut out = format!("\n{}\n", if has_undertakings { "To be done" } else { "Actions" });
    let places: Vec<String> = entries.iter().map(|entry| entry.place().into_owned()).collect();
    let margin = places.iter().map(|place| columns(place)).max().unwrap_or(0).min(12) + 4;
    for (entry, place) in entries.iter().zip(&places) {
        let number = if entry.number.is_empty() { String::new() } else { format!("{}: ", entry.number) };
        let task = if entry.task.is_empty() { "(nothing says what)" } else { &entry.task };
        let task = format!("{number}{}", shortened(task, TASK));
        let about = format!("→ {}", about(entry));
        let wide = read.width.saturating_sub(margin);
        let lines = format!("{}\n{}", fill(&task, wide), fill(&about, wide));
        let mut place = format!("  {place}");
        for line in lines.lines() {
            let gap = margin.saturating_sub(columns(&place)).max(1);
            out.push_str(&format!("{place}{}{line}\n", " ".repeat(gap)));
            place.clear();
        }
    }
    out
}

/// `RB (Ruth Bell), report-back the January 2031 meeting`.
fn about(entry: &Entry) -> String {
    let owners = entry.owners_in_words();
    let mut parts = vec![if owners.is_empty() { "no owner".to_owned() } else { owners }];
    parts.extend(entry.due.as_ref().map(|due| format!("due {}", due.in_words())));
    parts.extend(entry.report_back.as_ref().map(|back| format!("report-back {}", back.in_words())));
    if entry.due.is_none() && entry.report_back.is_none() && entry.is_open() {
        parts.push("no report-back or due date".to_owned());
    }
    parts.extend((entry.state != State::New).then(|| entry.state.in_rules().to_owned()));
    if entry.sort == Sort::Undertaking {
        parts.push("not marked as an action".to_owned());
    }
    parts.join(", ")
}

/// What was left out, and what the reader doubted.
fn not_read(read: &ReadFile<'_>) -> String {
    let mut kinds: Vec<(&str, usize, usize)> = Vec::new();
    let source = read.document.source();
    for part in read.document.furniture().iter().filter(|part| !NOTHING_TOLD.contains(&part.what)) {
        match kinds.iter_mut().find(|(what, _, _)| *what == part.what) {
            Some((_, count, _)) => *count += 1,
            None => kinds.push((part.what, 1, source.place(part.source.start()).line)),
        }
    }
    let mut out = String::new();
    if !kinds.is_empty() {
        let kinds = kinds.iter().map(|(what, count, line)| match count {
            1 => format!("{what} (line {line})"),
            _ => format!("{what} ({count} times, first in line {line})"),
        });
        let line = format!("Left out, as no part of the minutes: {}.", kinds.collect::<Vec<_>>().join("; "));
        out.push_str(&format!("\n{}", hanging(&line, 0, read.width)));
    }
    for doubt in read.doubts {
        let help = doubt.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        let line = source.place(doubt.at().start()).line;
        let line = format!("Doubtful, line {line}: {}{help}", printable(&doubt.message));
        out.push_str(&format!("\n{}", hanging(&line, 0, read.width)));
    }
    out
}

/// Words in lines that fit, set in, those after the first two columns more.
fn hanging(words: &str, indent: usize, width: usize) -> String {
    let space = " ".repeat(indent);
    let filled = fill(words, width.saturating_sub(indent + 2));
    format!("{space}{}\n", filled.replace('\n', &format!("\n{space}  ")))
}
