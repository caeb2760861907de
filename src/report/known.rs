//! What is not reported because it was there before: the findings of a baseline.

use serde::{Deserialize, Serialize};

use super::placed::Placed;

/// What a baseline says of one file.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The findings that it has.
    pub findings: Vec<Placed>,
    /// How many more it has, of rules that were asked.
    pub gone: usize,
}

/// What a baseline says of all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownSum {
    /// Findings that are left out.
    pub left_out: usize,
    /// Findings that are no longer there.
    pub gone: usize,
}

impl KnownSum {
    /// Adds what it says of a file.
    pub fn add(&mut self, known: &Known) {
        *self += Self { left_out: known.findings.len(), gone: known.gone };
    }
}

impl std::ops::AddAssign for KnownSum {
    fn add_assign(&mut self, other: Self) {
        self.left_out += other.left_out;
        self.gone += other.gone;
    }
}
