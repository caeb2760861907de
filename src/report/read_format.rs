//! What a format of what was read is.

use super::action_log::ActionLog;
use crate::document::Document;
use crate::minutes::Minutes;
use crate::text::Diagnostic;

/// A format of what was read from minutes, before any rule is asked.
#[derive(Clone, Copy, Debug)]
pub struct ReadFormat {
    /// What it is called on the command line.
    pub name: &'static str,
    /// One line that says what it is for.
    pub doc: &'static str,
    /// How files of it end; a file that is written with that ending is written in it.
    pub ending: &'static str,
    /// How it is written.
    pub written: Written,
}

/// How a format is written.
#[derive(Clone, Copy, Debug)]
pub enum Written {
    /// Document by document, as they are read.
    One(fn(&ReadFile<'_>) -> String),
    /// The action log of all documents together, as text.
    Log(fn(&[ActionLog]) -> Result<String, String>),
    /// The same, as bytes that are no text and that no terminal shows.
    LogBytes(fn(&[ActionLog]) -> Result<Vec<u8>, String>),
}

/// A document that was read, with what is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct ReadFile<'d> {
    /// The document.
    pub document: &'d Document,
    /// What was found in it.
    pub minutes: &'d Minutes,
    /// What it gives to do.
    pub log: &'d ActionLog,
    /// What the reader doubted; places are of the source.
    pub doubts: &'d [Diagnostic],
    /// Columns of the terminal.
    pub width: usize,
    /// Whether only the head and the summary are wanted.
    pub summary: bool,
}

impl Written {
    /// Whether it is made from the action log alone.
    #[must_use]
    pub fn is_log(self) -> bool {
        !matches!(self, Self::One(_))
    }
}
