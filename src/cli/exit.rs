//! What the program answers to the shell.

use std::process::ExitCode;

use crate::check::FailLevel;
use crate::report::Summary;

/// The answers; they are never numbered anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Everything was read, and no rule is broken.
    Clean = 0,
    /// A rule is broken.
    Broken = 1,
    /// Something could not be used: an argument, a file, a rule.
    Unusable = 2,
    /// No rule is broken, some could not be decided, and a decision was asked for.
    Undecided = 3,
}

impl Exit {
    /// The answer to a check, in which rules of less than a weight may be broken.
    pub fn of(summary: &Summary, level: FailLevel, strict: bool) -> Self {
        let broken = match level {
            FailLevel::Info => summary.broken(),
            FailLevel::Warning => summary.errors + summary.warnings,
            FailLevel::Error => summary.errors,
            FailLevel::Never => 0,
        };
        if !summary.problems.is_empty() {
            Self::Unusable
        } else if broken > 0 {
            Self::Broken
        } else if strict && summary.undecided > 0 {
            Self::Undecided
        } else {
            Self::Clean
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
