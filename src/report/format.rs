//! What a format of reports is.

use super::desk::Desk;
use super::file::FileReport;
use super::placed::{Context, Problem};
use super::summary::Summary;

/// A format of reports. A report is written file by file, so that files can be let go: what `begin`, then `file` for each
/// file with `between` between those of which something is said, then `end` give is the whole. Files may be written at the
/// same time. Where a format has something `before` the files that is known only after them, such as their sums, what it says of
/// files is put aside until then.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// One line that says what it is for.
    pub doc: &'static str,
    /// The head.
    pub begin: fn(&Context<'_>) -> String,
    /// What stands between the head and the files and is known only when all are checked.
    pub before: Option<fn(&Context<'_>, &Summary) -> String>,
    /// Whether it shows the minutes themselves, which are kept for it then.
    pub shows_paper: bool,
    /// One file; nothing where there is nothing to say.
    pub file: fn(&mut Desk<'_>, &FileReport) -> String,
    /// What stands between two files.
    pub between: &'static str,
    /// Something that could not be used, for the stream of errors.
    pub problem: fn(&Context<'_>, &Problem) -> String,
    /// The end, with the sums.
    pub end: fn(&Context<'_>, &Summary) -> String,
}

impl Format {
    /// One that says nothing, for what a format leaves out.
    pub(super) const BARE: Self = Self {
        name: "",
        doc: "",
        begin: |_| String::new(),
        before: None,
        shows_paper: false,
        file: |_, _| String::new(),
        between: "",
        problem: |_, _| String::new(),
        end: |_, _| String::new(),
    };
}
