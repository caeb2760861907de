//! The log as a calendar (RFC 5545): a task for each action, and an event for each day on which something comes back and for
//! the next meeting.
//!
//! No clock is read and nothing is made up by chance: an entry is stamped with the day of its meeting, and its name is made
//! from what it says, so that the same minutes give the same bytes and a calendar that is read twice has nothing twice. Nobody
//! is invited, for minutes have no addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use icalendar::{Calendar, Component, Event, EventLike, Property, Todo};
use jiff::civil::Date;
use uuid::Uuid;

use super::log::{ActionLog, Entry, Sort, When};
use crate::minutes::kinds::action::State;
use crate::report::shorten::shortened;
use crate::text::fold;

/// The log of all documents in one calendar.
///
/// # Errors
/// If it cannot be put together: why.
pub fn calendar(logs: &[ActionLog]) -> Result<String, String> {
    let mut maker = Maker::default();
    for log in logs {
        log.entries.iter().for_each(|entry| maker.task(log, entry));
        maker.days_of_report_back(log);
        maker.next_meeting(log);
    }
    let mut out = String::new();
    write!(out, "{}", maker.calendar).map_err(|error| error.to_string())?;
    Ok(folded(&out))
}

/// The lines folded anew: the crate lets the last line of a property have one byte more than the 75 that are allowed.
fn folded(lines: &str) -> String {
    let mut out = String::with_capacity(lines.len());
    for line in lines.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > 75 && !matches!(c, '\r' | '\n') {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(c);
            length += c.len_utf8();
        }
    }
    out
}

/// Characters of a title; the description has all words.
const TITLE: usize = 120;

/// Characters of a description: no calendar shows more, and a paragraph may be as long as a file.
const DESCRIPTION: usize = 4000;

struct Maker {
    calendar: Calendar,
    names: BTreeSet<Uuid>,
}

impl Default for Maker {
    fn default() -> Self {
        let head = [("VERSION", "2.0"), ("PRODID", "-//quorate//action log//EN"), ("CALSCALE", "GREGORIAN")];
        let calendar = Calendar { properties: Property::from_array(head), components: Vec::new() };
        Self { calendar, names: BTreeSet::new() }
    }
}

impl Maker {
    fn task(&mut self, log: &ActionLog, entry: &Entry) {
        let mut task = Todo::new();
        let told = |when: &Option<When>| when.as_ref().and_then(When::whole);
        if let Some(day) = told(&entry.due).or_else(|| told(&entry.report_back)).and_then(|day| day.civil()) {
            task.append_property(on_day("DUE", day));
        }
        let status = match entry.state {
            State::New | State::Carried => "NEEDS-ACTION",
            State::Closed => "COMPLETED",
            State::Withdrawn => "CANCELLED",
        };
        let sort = entry.sort.word();
        let title = if entry.task.is_empty() { &entry.marker } else { &entry.task };
        task.add_property("SUMMARY", shortened(title, TITLE));
        task.add_property("DESCRIPTION", shortened(&description(log, entry), DESCRIPTION));
        task.add_property("STATUS", status);
        task.categories([Some(sort), log.body.as_deref()].into_iter().flatten());
        let name = self.name(log, &[sort, &entry.number, &entry.task]);
        self.calendar.push(stamped(task, log, name));
    }

    /// One event for each day on which something that is still to be done comes back.
    fn days_of_report_back(&mut self, log: &ActionLog) {
        let mut days: BTreeMap<Date, Vec<&Entry>> = BTreeMap::new();
        for entry in log.entries.iter().filter(|entry| entry.is_open()) {
            if let Some(day) = entry.report_back.as_ref().and_then(When::whole).and_then(|day| day.civil()) {
                days.entry(day).or_default().push(entry);
            }
        }
        for (day, entries) in days {
            let kinds = if entries.iter().all(|entry| entry.sort == Sort::Action) {
                ["action", "actions"]
            } else {
                ["thing", "things"]
            };
            let what = match entries.len() {
                1 => format!("1 {} comes back", kinds[0]),
                several => format!("{several} {} come back", kinds[1]),
            };
            let lines = entries.iter().map(|entry| {
                let owners = entry.owners_in_words();
                let owners = if owners.is_empty() { owners } else { format!(" – {owners}") };
                let back = entry.report_back.as_ref().map(|back| format!(" – {}", back.words)).unwrap_or_default();
                format!("• {}{owners}{back}", shortened(&entry.task, TITLE))
            });
            let lines: Vec<String> = lines.chain([source(log)]).collect();
            let name = self.name(log, &["report-back", &day.to_string()]);
            self.event(log, name, day, &what, &lines.join("\n"));
        }
    }

    fn next_meeting(&mut self, log: &ActionLog) {
        let Some(day) = log.next_meeting.and_then(|day| day.civil()) else { return };
        let body = log.body.as_deref().map(fold).unwrap_or_default();
        // Minutes of several meetings may name the same one.
        let name = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("quorate\nmeeting\n{body}\n{day}").as_bytes());
        if self.names.insert(name) {
            self.event(log, name, day, "next meeting", &source(log));
        }
    }

    fn event(&mut self, log: &ActionLog, name: Uuid, day: Date, what: &str, description: &str) {
        let mut event = Event::new();
        event.append_property(on_day("DTSTART", day));
        let title = log.body.as_deref().map_or_else(|| what.to_owned(), |body| format!("{body}: {what}"));
        event.add_property("SUMMARY", shortened(&title, TITLE));
        event.add_property("DESCRIPTION", shortened(description, DESCRIPTION));
        event.add_property("TRANSP", "TRANSPARENT");
        if let Some(body) = &log.body {
            event.categories([body.as_str()]);
        }
        self.calendar.push(stamped(event, log, name));
    }

    /// A name made from what an entry says; of those that say the same, each has another.
    fn name(&mut self, log: &ActionLog, says: &[&str]) -> Uuid {
        let body = log.body.as_deref().map(fold);
        // Where body and day are not known, only the file tells minutes apart.
        let meeting = match (&body, log.date) {
            (Some(body), Some(date)) => format!("{body}\n{date}"),
            (body, date) => {
                format!("{}\n{}\n{}", body.as_deref().unwrap_or_default(), date.unwrap_or_default(), log.file)
            }
        };
        let mut again = 0;
        loop {
            let said = format!("quorate\n{meeting}\n{}\n{again}", says.join("\n"));
            let name = Uuid::new_v5(&Uuid::NAMESPACE_OID, said.as_bytes());
            if self.names.insert(name) {
                return name;
            }
            again += 1;
        }
    }
}

/// With its name and the day of its meeting; without one, a day that is no meeting's.
fn stamped<C: Component>(mut component: C, log: &ActionLog, name: Uuid) -> C {
    let day = log.date.and_then(|date| date.civil()).unwrap_or(jiff::civil::date(1970, 1, 1));
    component.add_property("UID", format!("urn:uuid:{name}"));
    component.add_property("DTSTAMP", format!("{}T000000Z", digits(day)));
    component
}

/// A property that is a day without a time.
fn on_day(key: &str, day: Date) -> Property {
    Property::new(key, digits(day)).add_parameter("VALUE", "DATE").done()
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn description(log: &ActionLog, entry: &Entry) -> String {
    let words = |when: &Option<When>| when.as_ref().map(|when| when.words.clone()).unwrap_or_default();
    let item = [entry.item.as_str(), entry.item_title.as_str()].into_iter().filter(|words| !words.is_empty());
    let rows = [
        ("", entry.task.clone()),
        ("Number: ", entry.number.clone()),
        ("Owner: ", entry.owners_in_words()),
        ("Due: ", words(&entry.due)),
        ("Report-back: ", words(&entry.report_back)),
        ("State: ", entry.state_word().unwrap_or_default().to_owned()),
        ("Item: ", item.collect::<Vec<_>>().join(" ")),
        ("Paragraph: ", entry.paragraph.clone()),
        ("", source(log)),
        ("", format!("Line {} of {}", entry.line, log.file)),
    ];
    let rows = rows.into_iter().filter(|(_, words)| !words.is_empty());
    rows.map(|(title, words)| format!("{title}{words}")).collect::<Vec<_>>().join("\n")
}

/// `From the minutes of Wexcombe Parish Council, 4 March 2031`.
fn source(log: &ActionLog) -> String {
    let date = log.date.map(|date| date.in_words());
    let told: Vec<&str> = [log.body.as_deref(), date.as_deref()].into_iter().flatten().collect();
    if told.is_empty() { String::new() } else { format!("From the minutes of {}", told.join(", ")) }
}
