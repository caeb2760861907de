//! Calendars (RFC 5545), as calendar programs save them: an event for each meeting, a task for each action. With the action log's
//! `calendar.rs`, which writes them, the one file that knows icalendar.

use icalendar::parser::{Component, read_calendar, unfold};

use super::rows::{Row, Rows};
use crate::read::unreadable::Unreadable;

/// The headings of events, and of tasks.
const OF_EVENTS: [&str; 5] = ["date", "body", "place", "cancelled", "text"];
const OF_TASKS: [&str; 5] = ["task", "due date", "status", "owner", "number"];

/// An alarm of an event of a calendar stands three deep.
const DEEPEST: usize = 16;

/// Whether these are the first bytes of a calendar.
pub(super) fn is_calendar(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// Reads the tasks where actions are wanted, else the events.
pub(super) fn read(text: &str, wanted: &[&str]) -> Result<Rows, Unreadable> {
    if nested(text) > DEEPEST {
        return Err(Unreadable::new(
            "this calendar is nested deeper than any program writes it",
            "save it again from the program that made it",
        ));
    }
    let unfolded = unfold(text.trim_start_matches('\u{FEFF}'));
    let calendar = read_calendar(&unfolded).map_err(|_| {
        Unreadable::new(
            "this calendar cannot be read",
            "save it again from the program that made it, as an `.ics` file",
        )
    })?;
    let actions = wanted.iter().any(|name| name.contains("action"));
    let (kind, headings) = if actions { ("VTODO", OF_TASKS) } else { ("VEVENT", OF_EVENTS) };
    let mut rows = vec![Row { place: "the calendar".to_owned(), cells: headings.map(str::to_owned).to_vec() }];
    let entries = calendar.components.iter().filter(|one| one.name.as_str().eq_ignore_ascii_case(kind));
    for (entry, number) in entries.zip(1..) {
        let title = words(entry, "SUMMARY");
        let place = if title.is_empty() { format!("entry {number}") } else { format!("entry {number}, \"{title}\"") };
        rows.push(if actions { task(entry, title, place) } else { event(entry, title, place)? });
    }
    if rows.len() == 1 {
        let what = if actions { "no tasks" } else { "no events" };
        return Err(Unreadable::new(format!("this calendar has {what}"), "save the one that has them"));
    }
    Ok(Rows { rows })
}

/// How deep components stand in one another; the crate that reads them calls itself for each.
fn nested(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for line in text.lines() {
        let begins = |word: &str| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if begins("BEGIN:") {
            depth += 1;
            deepest = deepest.max(depth);
        } else if begins("END:") {
            depth = depth.saturating_sub(1);
        }
    }
    deepest
}

fn event(entry: &Component<'_>, title: String, place: String) -> Result<Row, Unreadable> {
    let date = day(&words(entry, "DTSTART"));
    if !words(entry, "RRULE").is_empty() || !words(entry, "RDATE").is_empty() {
        let help = "write each of its days as an event of its own, or give the calendar as a list with a line for each meeting";
        return Err(Unreadable::new(format!("{place} repeats, and on which days is not worked out"), help));
    }
    let cancelled = words(entry, "STATUS").eq_ignore_ascii_case("CANCELLED");
    let cancelled = if cancelled { "yes" } else { "" }.to_owned();
    Ok(Row { place, cells: vec![date, title, words(entry, "LOCATION"), cancelled, words(entry, "DESCRIPTION")] })
}

fn task(entry: &Component<'_>, title: String, place: String) -> Row {
    let status = match words(entry, "STATUS").to_ascii_uppercase().as_str() {
        "COMPLETED" => "complete",
        "CANCELLED" => "withdrawn",
        "IN-PROCESS" => "in progress",
        _ => "open",
    };
    let owner = entry.find_prop("ATTENDEE").and_then(|who| {
        let name = who.params.iter().find(|param| param.key.as_str().eq_ignore_ascii_case("CN"))?;
        Some(name.val.as_ref()?.as_str().trim_matches('"').to_owned())
    });
    let cells = vec![title, day(&words(entry, "DUE")), status.to_owned(), owner.unwrap_or_default(), String::new()];
    Row { place, cells }
}

/// What a property says, with its escapes undone, on one line.
fn words(entry: &Component<'_>, name: &str) -> String {
    let Some(property) = entry.find_prop(name) else { return String::new() };
    let plain = property.val.clone().unescape_text();
    plain.as_str().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of `20310414`, `20310414T190000`, `20310414T190000Z`; other words as they are.
fn day(when: &str) -> String {
    let digits = when.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    match digits.and_then(|digits| Some((digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))) {
        Some((year, month, day)) => format!("{year}-{month}-{day}"),
        None => when.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(inside: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", inside.replace('\n', "\r\n"))
    }

    #[test]
    fn an_event_is_a_meeting() {
        let text = calendar(
            "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20310414\nSUMMARY:Finance\\, Audit and\n  Risk\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:2\nDTSTART;TZID=Europe/London:20310512T190000\nSUMMARY:Council\nSTATUS:CANCELLED\nLOCATION:Hall\nEND:VEVENT\n",
        );
        assert!(is_calendar(text.as_bytes()));
        let rows = read(&text, &["calendar"]).unwrap().rows;
        assert_eq!(rows[1].cells, ["2031-04-14", "Finance, Audit and Risk", "", "", ""]);
        assert_eq!(rows[2].cells, ["2031-05-12", "Council", "Hall", "yes", ""]);
    }

    #[test]
    fn a_task_is_an_action() {
        let text = calendar(
            "BEGIN:VTODO\nUID:1\nSUMMARY:Paint the bench\nDUE;VALUE=DATE:20310530\nSTATUS:NEEDS-ACTION\nATTENDEE;CN=\"Ana Ash\":mailto:ana@example.org\nEND:VTODO\n",
        );
        let rows = read(&text, &["action log"]).unwrap().rows;
        assert_eq!(rows[1].cells, ["Paint the bench", "2031-05-30", "open", "Ana Ash", ""]);
    }

    #[test]
    fn what_is_not_worked_out_is_told() {
        let said = |text: &str| read(text, &["calendar"]).unwrap_err().to_string();
        let repeats =
            calendar("BEGIN:VEVENT\nUID:1\nDTSTART:20310414T190000\nRRULE:FREQ=MONTHLY\nSUMMARY:Council\nEND:VEVENT\n");
        assert!(said(&repeats).starts_with("entry 1, \"Council\" repeats"), "{}", said(&repeats));
        assert_eq!(said(&calendar("")), "this calendar has no events; save the one that has them");
        assert!(said("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n").starts_with("this calendar cannot be read"));
        assert!(said(&"BEGIN:VEVENT\r\n".repeat(100_000)).starts_with("this calendar is nested deeper"));
    }
}
