//! The work programme: which reports come to which meeting.

use super::list::{List, Unfit};
use super::value::{day, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of};
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::vocabulary::Day;

/// A report that the work programme has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgrammedReport {
    /// What it is about.
    pub title: String,
    /// The date of the meeting to which it comes.
    pub meeting: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "work programme",
    synonyms: &["work plan", "forward work programme", "programme of work"],
    keys: &["meeting", "title"],
    counterpart: None,
};

/// Its entries, as rules see them.
pub static KIND: KindRow<ProgrammedReport> = KindRow {
    name: "programmed report",
    plural: "programmed reports",
    synonyms: &["report on the work programme", "reports on the work programme"],
    doc: "a report that the work programme has, with the meeting to which it comes",
    example: "title, meeting\nFlood defences, 12 November 2026",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "title",
            plural: "",
            synonyms: &["report", "subject", "item"],
            of: Of::Text,
            doc: "what it is about",
            example: "title, meeting\nFlood defences, 12 November 2026",
            read: |report, _| text(Some(&report.title)),
        },
        FieldRow {
            name: "meeting",
            plural: "",
            synonyms: &["date", "meeting date", "date of the meeting"],
            of: Of::Date,
            doc: "the date of the meeting to which it comes",
            example: "title, meeting\nFlood defences, 12 November 2026",
            read: |report, _| day(report.meeting),
        },
    ],
};

/// Reads a work programme.
///
/// # Errors
/// If it has no titles, or a date that cannot be read.
pub fn read(list: &Rows) -> Result<Vec<ProgrammedReport>, Unfit> {
    let (title, meeting) = (KIND.names("title"), KIND.names("meeting"));
    let list = List::read(list, &[&title])?;
    let mut reports = Vec::new();
    for entry in list.entries() {
        let Some(title) = entry.text(&title) else { continue };
        reports.push(ProgrammedReport { title, meeting: entry.day(&meeting)? });
    }
    Ok(reports)
}
