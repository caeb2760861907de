//! The calendar: when the body meets.

use super::list::{List, Unfit};
use super::value::{day, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::Day;

/// A meeting that the calendar has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CalendarMeeting {
    /// When it is.
    pub date: Day,
    /// Which body meets.
    pub body: Option<String>,
    /// Whether it will not take place.
    pub cancelled: bool,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "calendar",
    synonyms: &["calendar of meetings", "meetings calendar", "schedule of meetings"],
    keys: &["date"],
    counterpart: None,
};

/// Its entries, as rules see them.
pub static KIND: KindRow<CalendarMeeting> = KindRow {
    name: "calendar meeting",
    plural: "calendar meetings",
    synonyms: &[
        "meeting in the calendar",
        "meetings in the calendar",
        "meeting of the calendar",
        "meetings of the calendar",
    ],
    doc: "a meeting that the calendar of meetings has",
    example: "date, body\n12 November 2026, Planning Committee",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["day", "meeting date"],
            of: Of::Date,
            doc: "when it is",
            example: "date\n12 November 2026",
            read: |meeting, _| day(Some(meeting.date)),
        },
        FieldRow {
            name: "body",
            plural: "",
            synonyms: &["committee"],
            of: Of::Text,
            doc: "which body meets",
            example: "date, body\n12 November 2026, Planning Committee",
            read: |meeting, _| text(meeting.body.as_deref()),
        },
        FieldRow {
            name: "cancelled",
            plural: "",
            synonyms: &["called off"],
            of: Of::YesNo,
            doc: "whether it will not take place",
            example: "date, cancelled\n12 November 2026, yes",
            read: |meeting, _| yes_no(meeting.cancelled, Span::default()),
        },
    ],
};

/// Reads a calendar.
///
/// # Errors
/// If it has no dates.
pub fn read(list: &str) -> Result<Vec<CalendarMeeting>, Unfit> {
    let date = KIND.names("date");
    let (body, cancelled) = (KIND.names("body"), KIND.names("cancelled"));
    let list = List::read(list, &[&date])?;
    let mut meetings = Vec::new();
    for entry in list.entries() {
        let Some(date) = entry.day(&date)? else { continue };
        let cancelled = entry.says(&cancelled, &["cancelled"]);
        meetings.push(CalendarMeeting { date, body: entry.text(&body), cancelled });
    }
    Ok(meetings)
}
