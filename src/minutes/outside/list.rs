//! Lists as people keep them: a line of headings, then a line for each entry, with commas, semicolons or tabs between the
//! columns.

use std::fmt;

use crate::recognise::{Cut, first_day};
use crate::text::fold;
use crate::vocabulary::Day;

/// A list that was read, but not yet understood.
#[derive(Clone, Debug)]
pub(super) struct List {
    columns: Vec<String>,
    lines: Vec<Vec<String>>,
}

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

/// One entry of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'l> {
    list: &'l List,
    cells: &'l [String],
    number: usize,
}

impl List {
    /// Reads a list that has at least the `needed` columns, each given by its names.
    pub fn read(text: &str, needed: &[&[&str]]) -> Result<Self, Unfit> {
        let text = text.trim_start_matches('\u{FEFF}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .delimiter(divider(text))
            .from_reader(text.as_bytes());
        let mut lines = Vec::new();
        for (record, number) in reader.records().zip(1..) {
            let record = record.map_err(|error| Unfit {
                message: format!("line {number} of the list cannot be read: {error}"),
                help: "put quotes around a cell that has a comma or a quote in it".to_owned(),
            })?;
            lines.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
        }
        let mut lines = lines.into_iter();
        let columns: Vec<String> = lines.next().unwrap_or_default().iter().map(|heading| fold(heading)).collect();
        let list = Self { columns, lines: lines.collect() };
        match needed.iter().find(|names| list.column(names).is_none()) {
            None => Ok(list),
            Some(names) => {
                let name = names.first().unwrap_or(&"");
                Err(Unfit {
                    message: format!("the list has no column `{name}`"),
                    help: "begin it with a line of headings, with commas between them".to_owned(),
                })
            }
        }
    }

    /// Its entries.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.lines.iter().zip(2..).map(|(cells, number)| Entry { list: self, cells, number })
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.columns.iter().position(|column| column == name))
    }
}

/// What stands between the columns: where the decimal sign is a comma, spreadsheets write semicolons, some write tabs.
fn divider(text: &str) -> u8 {
    let headings = text.lines().next().unwrap_or_default();
    let count = |mark: &u8| headings.bytes().filter(|byte| byte == mark).count();
    // Of as many, the last is taken: the comma.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

impl<'l> Entry<'l> {
    /// The words in the column of one of these names; nothing where it is empty.
    pub fn words(&self, names: &[&str]) -> Option<&'l str> {
        let cell = self.cells.get(self.list.column(names)?)?;
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
        Unfit { message: format!("`{words}` in line {} is not {wanted}", self.number), help: help.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_any_of_their_names_whatever_their_case() {
        let list = List::read("Day, Body\n\"12 November 2026\", Planning\n, Finance\n", &[&["date", "day"]]).unwrap();
        let entries: Vec<_> = list.entries().collect();
        assert_eq!(entries[0].words(&["body", "committee"]), Some("Planning"));
        assert_eq!(entries[0].day(&["date", "day"]).unwrap().unwrap().to_string(), "2026-11-12");
        assert_eq!(entries[1].day(&["date", "day"]), Ok(None));
    }

    #[test]
    fn columns_are_divided_as_the_headings_are() {
        for text in
            ["date,body\n1 May 2026,Planning", "date;body\n1 May 2026;Planning", "date\tbody\n1 May 2026\tPlanning"]
        {
            let list = List::read(text, &[&["date"]]).unwrap();
            assert_eq!(list.entries().next().unwrap().words(&["body"]), Some("Planning"), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let missing = List::read("body\nPlanning\n", &[&["date", "day"]]).unwrap_err();
        assert_eq!(missing.message, "the list has no column `date`");
        let list = List::read("date\nsoon\n", &[&["date"]]).unwrap();
        let unread = list.entries().next().unwrap().day(&["date"]).unwrap_err();
        assert_eq!(unread.message, "`soon` in line 2 is not a date");
        assert!(List::read("", &[&["date"]]).is_err());
    }
}
