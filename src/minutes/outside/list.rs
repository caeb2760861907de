//! Lists as people keep them: a line of headings, then a line for each entry.

use std::fmt;

use crate::read::{Row, Rows, Unreadable};
use crate::recognise::{Cut, first_day};
use crate::text::fold;
use crate::vocabulary::Day;

/// A list that was read, but not yet understood.
#[derive(Clone, Debug)]
pub(super) struct List {
    columns: Vec<String>,
    entries: Vec<Row>,
}

/// Above the headings may stand what the list is called.
const MOST_ABOVE: usize = 10;

/// Why a list cannot be used, and what would mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// What is wrong, with the line if it is one line.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message, self.help)
    }
}

impl std::error::Error for Unfit {}

impl From<Unreadable> for Unfit {
    fn from(why: Unreadable) -> Self {
        Self { message: why.message, help: why.help }
    }
}

/// One entry of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'l> {
    list: &'l List,
    row: &'l Row,
}

impl List {
    /// Understands a list that has at least the `needed` columns, each given by its names.
    pub fn read(rows: &Rows, needed: &[&[&str]]) -> Result<Self, Unfit> {
        let headings = |row: &Row| row.cells.iter().map(|heading| fold(heading)).collect::<Vec<_>>();
        let lacks = |columns: &[String]| {
            needed.iter().find(|names| !names.iter().any(|name| columns.iter().any(|column| column == name)))
        };
        let above = rows.rows.iter().take(MOST_ABOVE).position(|row| lacks(&headings(row)).is_none());
        let Some(above) = above else {
            let first = rows.rows.first().map(headings).unwrap_or_default();
            let name = lacks(&first).and_then(|names| names.first()).unwrap_or(&"");
            return Err(Unfit {
                message: format!("the list has no column `{name}`"),
                help: "begin it with a line of headings".to_owned(),
            });
        };
        let columns = rows.rows.get(above).map(headings).unwrap_or_default();
        Ok(Self { columns, entries: rows.rows.iter().skip(above + 1).cloned().collect() })
    }

    /// Its entries.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.entries.iter().map(|row| Entry { list: self, row })
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.columns.iter().position(|column| column == name))
    }
}

impl<'l> Entry<'l> {
    /// The words in the column of one of these names; nothing where it is empty.
    pub fn words(&self, names: &[&str]) -> Option<&'l str> {
        let cell = self.row.cells.get(self.list.column(names)?)?;
        Some(cell.as_str()).filter(|words| !words.is_empty())
    }

    /// The same, as text of its own.
    pub fn text(&self, names: &[&str]) -> Option<String> {
        self.words(names).map(str::to_owned)
    }

    /// A date.
    pub fn day(&self, names: &[&str]) -> Result<Option<Day>, Unfit> {
        let Some(words) = self.words(names) else { return Ok(None) };
        match first_day(&Cut::of(words).words()) {
            Some(day) => Ok(Some(day.day)),
            None => Err(self.unfit(words, "a date", "write it as `12 November 2026` or `2026-11-12`")),
        }
    }

    /// Whether one of these columns says so: by `yes`, or by one of the words in a column of several states.
    pub fn says(&self, names: &[&str], states: &[&str]) -> bool {
        self.words(names).map(fold).is_some_and(|said| {
            matches!(said.as_str(), "yes" | "y" | "true" | "x") || states.iter().any(|state| said.contains(state))
        })
    }

    fn unfit(&self, words: &str, wanted: &str, help: &str) -> Unfit {
        Unfit { message: format!("`{words}` in {} is not {wanted}", self.row.place), help: help.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str, needed: &[&[&str]]) -> Result<List, Unfit> {
        List::read(&Rows::of_text(text)?, needed)
    }

    #[test]
    fn columns_are_found_by_any_of_their_names_whatever_their_case() {
        let read = list("Day, Body\n\"12 November 2026\", Planning\n, Finance\n", &[&["date", "day"]]).unwrap();
        let entries: Vec<_> = read.entries().collect();
        assert_eq!(entries[0].words(&["body", "committee"]), Some("Planning"));
        assert_eq!(entries[0].day(&["date", "day"]).unwrap().unwrap().to_string(), "2026-11-12");
        assert_eq!(entries[1].day(&["date", "day"]), Ok(None));
    }

    #[test]
    fn above_the_headings_may_stand_what_the_list_is_called() {
        let read = list("Meetings of 2031\n\nDate;Body\n1 May 2031;Planning\n", &[&["date"]]).unwrap();
        assert_eq!(read.entries().next().unwrap().words(&["body"]), Some("Planning"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        let missing = list("body\nPlanning\n", &[&["date", "day"]]).unwrap_err();
        assert_eq!(missing.message, "the list has no column `date`");
        let read = list("date\nsoon\n", &[&["date"]]).unwrap();
        let unread = read.entries().next().unwrap().day(&["date"]).unwrap_err();
        assert_eq!(unread.message, "`soon` in line 2 is not a date");
        assert!(list("", &[&["date"]]).is_err());
    }
}
