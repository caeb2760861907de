//! Why a file could not be read at all, and what its owner can do.

use std::fmt;

/// A file that gives no document: what is the matter, and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// One sentence, lower case, without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Unreadable {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.message, self.help)
    }
}

impl std::error::Error for Unreadable {}

/// A format that is known by sight and not read.
pub(super) fn not_read(format: &str, help: &str) -> Unreadable {
    Unreadable::new(format!("this is {format}, which is not read"), help)
}
