//! How a file is checked in a run: by the rules of its own settings, without what its baseline has.

use super::checkers::Checkers;
use super::projects::{Baselines, Projects};
use crate::check::{Found, Joined, Rules};
use crate::report::{FileReport, Problem};

/// What all files of a run are checked by.
pub(super) struct Checks<'c> {
    /// The checker of each.
    pub checkers: &'c Checkers<'c>,
    /// The settings.
    pub projects: &'c Projects,
    /// What was there before.
    pub baselines: &'c Baselines,
    /// The rules of each of the settings.
    pub each: &'c [Rules],
    /// All rules, for one report.
    pub joined: &'c Joined,
}

impl Checks<'_> {
    /// Checks a file.
    pub fn check(&self, found: &Found, name: &str, bytes: Vec<u8>) -> Result<FileReport, Problem> {
        let project = self.projects.number(&found.path);
        let mut report = self.checkers.of(found).check(name, bytes)?;
        if let Some((baseline, rules)) = self.baselines.of(project).zip(self.each.get(project)) {
            baseline.leave_out(&found.path, &rules.plan, &mut report);
        }
        Ok(self.joined.put(project, report))
    }
}
