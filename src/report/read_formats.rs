//! The formats of what was read, one row for each.

use super::action_log::{calendar, markdown, table, workbook};
use super::minutes_json::minutes_json;
use super::outline::outline;
use super::read_format::{ReadFormat, Written};

/// All of them; the first is for people at a terminal.
pub static READ_FORMATS: &[ReadFormat] = &[
    ReadFormat {
        name: "outline",
        doc: "the paragraphs with what they were read as, and a summary",
        ending: "txt",
        written: Written::One(outline),
    },
    ReadFormat {
        name: "json",
        doc: "all that was found, for programs: see docs/json-minutes.md; several files give one line each",
        ending: "json",
        written: Written::One(|read| format!("{}\n", minutes_json(read.document, read.minutes))),
    },
    ReadFormat {
        name: "csv",
        doc: "the action log as a list, for spreadsheets and programs",
        ending: "csv",
        written: Written::Log(table),
    },
    ReadFormat {
        name: "md",
        doc: "the action log as tables of Markdown",
        ending: "md",
        written: Written::Log(|logs| Ok(markdown(logs))),
    },
    ReadFormat {
        name: "ics",
        doc: "the action log as tasks and dates for a calendar",
        ending: "ics",
        written: Written::Log(calendar),
    },
    ReadFormat {
        name: "xlsx",
        doc: "the action log as an Excel workbook",
        ending: "xlsx",
        written: Written::LogBytes(workbook),
    },
];

/// The format of this name.
#[must_use]
pub fn read_format_named(name: &str) -> Option<&'static ReadFormat> {
    READ_FORMATS.iter().find(|format| format.name == name)
}
