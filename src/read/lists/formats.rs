//! The formats of lists, one row for each: what it is called, how it is known, who reads it.

use super::calendar::{is_calendar, read as read_calendar};
use super::rows::Rows;
use super::separated::read as read_separated;
use super::tables::read as read_tables;
use super::workbook::{is_workbook, read as read_workbook};
use crate::read::encoding::decode;
use crate::read::unreadable::Unreadable;

/// A format of lists.
#[derive(Clone, Copy, Debug)]
pub struct ListFormat {
    /// What it is called, with its article.
    pub name: &'static str,
    /// The ending of its files, lower case, without the dot.
    pub ending: &'static str,
    /// Whether the first bytes of a file, or what it is called, say that it is one.
    begins: fn(&[u8]) -> bool,
    /// Reads one; the names are those that the list may go by where a file has several.
    read: fn(Vec<u8>, &[&str]) -> Result<Rows, Unreadable>,
}

/// All formats; what none of them knows is cells divided by a sign.
pub static LIST_FORMATS: &[ListFormat] = &[
    ListFormat { name: "a workbook", ending: "xlsx", begins: is_workbook, read: read_workbook },
    ListFormat {
        name: "a calendar",
        ending: "ics",
        begins: is_calendar,
        read: |bytes, wanted| read_calendar(&decode(bytes)?.0, wanted),
    },
    ListFormat {
        name: "a TOML file",
        ending: "toml",
        begins: |_| false,
        read: |bytes, wanted| read_tables(&decode(bytes)?.0, wanted),
    },
    ListFormat {
        name: "a list with commas",
        ending: "csv",
        begins: |_| false,
        read: |bytes, _| read_separated(&decode(bytes)?.0),
    },
];

impl Rows {
    /// Reads the list of a file of this name. A file may have several lists; `wanted` are the names of the one that is meant.
    ///
    /// ```
    /// use quorate::read::Rows;
    ///
    /// let rows = Rows::of("members.toml", b"[[member]]\nname = \"Ana Ash\"\n".to_vec(), &["register", "member"])?;
    /// assert_eq!(rows.rows[0].cells, ["name"]);
    /// assert_eq!(rows.rows[1].cells, ["Ana Ash"]);
    /// # Ok::<(), quorate::read::Unreadable>(())
    /// ```
    ///
    /// # Errors
    /// If the file is not what it says, has no list, or several of which none goes by one of the names.
    pub fn of(file: &str, bytes: Vec<u8>, wanted: &[&str]) -> Result<Self, Unreadable> {
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        let known = LIST_FORMATS.iter().find(|format| (format.begins)(&bytes));
        let named = || LIST_FORMATS.iter().find(|format| format.ending == ending);
        match known.or_else(named) {
            Some(format) => (format.read)(bytes, wanted),
            None => read_separated(&decode(bytes)?.0),
        }
    }

    /// Reads a list whose cells are divided by commas, semicolons or tabs.
    ///
    /// # Errors
    /// If a line of it cannot be read.
    pub fn of_text(text: &str) -> Result<Self, Unreadable> {
        read_separated(text)
    }
}
