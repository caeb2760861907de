//! What a baseline knows a finding by, and how often it has each.

use std::collections::BTreeMap;

use crate::evaluate::Verdict;
use crate::language::Plan;
use crate::report::{FileReport, Placed, fingerprint};

/// What a finding of a file is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// The name of the rule.
    pub rule: String,
    /// `broken` or `cannot tell`: what was undecided and is now broken is new.
    pub verdict: &'static str,
    /// The name made from the words of the paragraph.
    pub words: String,
}

/// The findings of one file, and how often it has each.
pub(super) type Entries = BTreeMap<Entry, usize>;

/// The words for all verdicts.
pub(super) const VERDICTS: [Verdict; 2] = [Verdict::Broken, Verdict::CannotTell];

impl Entry {
    pub(super) fn of(plan: &Plan, report: &FileReport, finding: &Placed) -> Self {
        let rule = plan.rules.get(finding.rule).map_or("", |rule| rule.name.as_str());
        let words = finding.known_by.clone().unwrap_or_else(|| fingerprint(rule, &report.source, finding));
        Self { rule: rule.to_owned(), verdict: finding.verdict.word(), words }
    }

    /// Whether the rule was asked of a file: of one that was not, nobody knows whether the finding is still there.
    pub(super) fn was_asked(&self, plan: &Plan, report: &FileReport) -> bool {
        let index = plan.rules.iter().position(|rule| rule.name == self.rule);
        let applied = index.and_then(|index| report.applied.get(index));
        applied.is_some_and(|applied| applied.not_applicable.is_none())
    }
}
