//! What is not reported, by somebody's decision.

use serde::{Deserialize, Serialize};

use super::placed::Placed;
use crate::evaluate::Verdict;
use crate::language::Waiver;
use crate::text::{Place, Severity, Span, Whereabouts};

/// What was waived in one file.
#[derive(Clone, Debug, Default)]
pub struct Waivings {
    /// The findings that are not reported.
    pub findings: Vec<Waived>,
    /// What became of each waiver of the plan.
    pub uses: Vec<WaiverUse>,
    /// Whether it was known what day it is, so that waivers can expire.
    pub can_expire: bool,
}

/// A finding that is not reported, and the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// What was found.
    pub finding: Placed,
    /// Why it is not reported.
    pub waiver: Waiver,
}

/// What became of a waiver.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WaiverUse {
    /// It is for other files.
    #[default]
    Elsewhere,
    /// It is for this file and waived nothing.
    Unused,
    /// There was something to waive, also where it has expired.
    Used,
}

/// A finding that is not reported, kept while its file is let go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaivedSum {
    /// The file.
    pub file: String,
    /// Where it begins.
    pub place: Place,
    /// Where that is, in a file without lines.
    pub whereabouts: Option<Whereabouts>,
    /// Its bytes.
    pub at: Span,
    /// The rule, by its index in the plan.
    pub rule: usize,
    /// Broken or undecided.
    pub verdict: Verdict,
    /// How much it would weigh.
    pub severity: Severity,
    /// What would have been said.
    pub message: String,
    /// The decision.
    pub waiver: Waiver,
}
