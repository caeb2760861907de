//! The columns of the log, one row for each. `docs/action-log.md` describes them.

use std::borrow::Cow;

use super::log::{ActionLog, Entry, Owner, When};
use crate::vocabulary::Day;

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// One line that says what stands in it.
    pub doc: &'static str,
    /// How many characters wide it is in a workbook.
    pub width: u8,
    /// What stands in it.
    pub cell: for<'l> fn(&'l ActionLog, &'l Entry) -> Cell<'l>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'l> {
    /// Nothing is known.
    Empty,
    /// Words.
    Words(Cow<'l, str>),
    /// A whole number.
    Number(usize),
    /// A day, as far as it is known.
    Day(Day),
}

/// All of them, in their order. Those that the action log beside the minutes has (`--given "action log=FILE"`) are called as
/// there, so that a log that was written can be given.
pub static COLUMNS: &[Column] = &[
    Column { name: "file", doc: "the file of the minutes", width: 20, cell: |log, _| words(&log.file) },
    Column { name: "body", doc: "the body that met", width: 22, cell: |log, _| words_if(log.body.as_deref()) },
    Column {
        name: "meeting date",
        doc: "the day of the meeting",
        width: 13,
        cell: |log, _| log.date.map_or(Cell::Empty, Cell::Day),
    },
    Column {
        name: "item",
        doc: "the number of the item that it stands under, as it is written",
        width: 8,
        cell: |_, entry| words(&entry.item),
    },
    Column { name: "item title", doc: "the title of that item", width: 24, cell: |_, entry| words(&entry.item_title) },
    Column {
        name: "paragraph",
        doc: "the number of its paragraph, as it is written",
        width: 11,
        cell: |_, entry| words(&entry.paragraph),
    },
    Column {
        name: "line",
        doc: "the line of the file that its paragraph begins in, as `quorate why FILE:LINE` takes it",
        width: 7,
        cell: |_, entry| Cell::Number(entry.line),
    },
    Column {
        name: "kind",
        doc: "`ACTION`, or `UNDERTAKING` for work that is not marked as an action",
        width: 15,
        cell: |_, entry| words(entry.sort.word()),
    },
    Column {
        name: "number",
        doc: "its own number or reference, as it is written",
        width: 10,
        cell: |_, entry| words(&entry.number),
    },
    Column { name: "task", doc: "what is to be done", width: 60, cell: |_, entry| words(&entry.task) },
    Column {
        name: "owner",
        doc: "who is to do it, in the words of the minutes; several with `; ` between them",
        width: 22,
        cell: |_, entry| joined(entry.owners.iter().map(|owner| owner.words.as_str())),
    },
    Column {
        name: "owner name",
        doc: "the same by their names in the attendance list, where it is certain who is meant",
        width: 22,
        cell: |_, entry| joined(entry.owners.iter().filter_map(|owner: &Owner| owner.name.as_deref())),
    },
    Column {
        name: "due",
        doc: "by when, in the words of the minutes",
        width: 20,
        cell: |_, entry| words_if(entry.due.as_ref().map(|due| due.words.as_str())),
    },
    Column { name: "due date", doc: "the day", width: 12, cell: |_, entry| day(entry.due.as_ref()) },
    Column {
        name: "report-back",
        doc: "the meeting to which it comes back, in the words of the minutes",
        width: 24,
        cell: |_, entry| words_if(entry.report_back.as_ref().map(|back| back.words.as_str())),
    },
    Column {
        name: "report-back date",
        doc: "the day of that meeting",
        width: 17,
        cell: |_, entry| day(entry.report_back.as_ref()),
    },
    Column {
        name: "state",
        doc: "`new`, `carried forward`, `complete` or `withdrawn`; nothing for an undertaking",
        width: 16,
        cell: |_, entry| words_if(entry.state_word()),
    },
    Column {
        name: "marker",
        doc: "the words that mark it; nothing where the whole entry of a list does",
        width: 20,
        cell: |_, entry| words(&entry.marker),
    },
];

impl Cell<'_> {
    /// What is to be read in it.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Words(words) => Cow::Borrowed(words),
            Self::Number(number) => number.to_string().into(),
            Self::Day(day) => day.to_string().into(),
        }
    }
}

fn words(words: &str) -> Cell<'_> {
    if words.is_empty() { Cell::Empty } else { Cell::Words(words.into()) }
}

fn words_if(found: Option<&str>) -> Cell<'_> {
    found.map_or(Cell::Empty, words)
}

fn joined<'l>(all: impl Iterator<Item = &'l str>) -> Cell<'l> {
    let all: Vec<&str> = all.collect();
    match all.as_slice() {
        [] => Cell::Empty,
        [one] => words(one),
        several => Cell::Words(several.join("; ").into()),
    }
}

/// A day from which a month can be told of a year; less sorts among nothing.
fn day<'l>(when: Option<&When>) -> Cell<'l> {
    let day = when.and_then(|when| when.day).filter(|day| day.year.is_some() && day.month.is_some());
    day.map_or(Cell::Empty, Cell::Day)
}
