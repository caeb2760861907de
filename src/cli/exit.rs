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
    /// The answer to a check. Whatever is wrong in the files of any settings is wrong.
    pub fn of(summary: &Summary, tallies: &[Tally]) -> Self {
        if !summary.problems.is_empty() {
            Self::Unusable
        } else if tallies.iter().any(|tally| tally.broken > 0) {
            Self::Broken
        } else if tallies.iter().any(|tally| tally.strict && tally.undecided > 0) {
            Self::Undecided
        } else {
            Self::Clean
        }
    }
}

/// What was found in the files of some settings, as far as a check fails of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    /// From which weight on a broken rule makes it fail.
    pub level: FailLevel,
    /// Whether it fails where a rule is undecided.
    pub strict: bool,
    broken: usize,
    undecided: usize,
}

impl Tally {
    /// Of nothing yet.
    pub fn new(level: FailLevel, strict: bool) -> Self {
        Self { level, strict, broken: 0, undecided: 0 }
    }

    /// Adds the sums of a file.
    pub fn add(&mut self, sums: &Summary) {
        self.undecided += sums.undecided;
        self.broken += match self.level {
            FailLevel::Info => sums.broken(),
            FailLevel::Warning => sums.errors + sums.warnings,
            FailLevel::Error => sums.errors,
            FailLevel::Never => 0,
        };
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
