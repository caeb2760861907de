//! What a format of reports is.

use super::placed::{Context, FileReport, Problem};
use super::summary::Summary;

/// A format of reports. A report is written file by file, so that files can be let go: what `begin`, then `file` for each
/// file, then `end` give is the whole.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// One line that says what it is for.
    pub doc: &'static str,
    /// The head.
    pub begin: fn(&Context<'_>) -> String,
    /// One file; the summary is of the files before it.
    pub file: fn(&Context<'_>, &Summary, &FileReport) -> String,
    /// Something that could not be used, for the stream of errors.
    pub problem: fn(&Context<'_>, &Problem) -> String,
    /// The end, with the sums.
    pub end: fn(&Context<'_>, &Summary) -> String,
}
