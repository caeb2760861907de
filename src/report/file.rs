//! What was found in one file.

use super::known::Known;
use super::paper::Paper;
use super::placed::Placed;
use super::repair::Mendable;
use super::waived::Waivings;
use crate::evaluate::{Applied, Verdict};
use crate::text::{Diagnostic, Severity, Source};

/// What was found in one file.
#[derive(Clone, Debug)]
pub struct FileReport {
    /// Which file of the run, from 0.
    pub number: usize,
    /// The file. Its text is kept only where there is something to show of it.
    pub source: Source,
    /// In the order of the file, then of the rules.
    pub findings: Vec<Placed>,
    /// What the reader doubted; places are of the source.
    pub doubts: Vec<Diagnostic>,
    /// What each rule of the plan met.
    pub applied: Vec<Applied>,
    /// By `KindId`: how many of the kind were found; `None` for kinds that were not looked for.
    pub counts: Vec<Option<usize>>,
    /// How many undertakings are not marked as actions.
    pub unmarked: usize,
    /// What was waived.
    pub waived: Waivings,
    /// What a baseline says of it; nothing where there is none.
    pub known: Option<Known>,
    /// Whether what has a repair can be mended in the file.
    pub mendable: Mendable,
    /// The minutes themselves, where a format asks for them.
    pub paper: Option<Box<Paper>>,
    /// From which weight on a broken rule makes the check fail; none does, where there is none.
    pub fails_from: Option<Severity>,
    /// Whether the report may be published: no words of exempt items are in it.
    pub public: bool,
}

/// Why a rule was not asked of a file: it is one of other settings.
pub const NOT_USED: &str = "the settings of this file do not use it";

impl FileReport {
    /// Whether a finding makes the check fail.
    #[must_use]
    pub fn fails(&self, finding: &Placed) -> bool {
        finding.verdict == Verdict::Broken && self.fails_from.is_some_and(|least| finding.severity >= least)
    }
}
