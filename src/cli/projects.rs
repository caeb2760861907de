//! The settings of a run: for each file those of the nearest `quorate.toml`, with their rules and baselines.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::exit::Tally;
use crate::check::{Baseline, FailLevel, Found, Project, config_above};
use crate::report::{Problem, Summary};

/// The settings of a run, and which are those of a file.
pub(super) struct Projects {
    // There is always one: the settings of what is asked for first.
    all: Vec<Project>,
    by_folder: HashMap<PathBuf, usize>,
    /// What is wrong in them.
    pub problems: Vec<Problem>,
}

impl Projects {
    /// The same settings for all files.
    pub fn one((project, problems): (Project, Vec<Problem>)) -> Self {
        Self { all: vec![project], by_folder: HashMap::new(), problems }
    }

    /// For each file the settings nearest to it.
    pub fn nearest(first: (Project, Vec<Problem>), path: &Path, files: &[Found]) -> Self {
        let mut projects = Self::one(first);
        let mut by_config = HashMap::from([(config_above(path), 0)]);
        for found in files.iter().filter(|found| found.path.as_os_str() != "-") {
            let folder = folder_of(&found.path);
            if projects.by_folder.contains_key(folder) {
                continue;
            }
            let config = config_above(folder);
            let number = *by_config.entry(config).or_insert_with_key(|config| {
                let (project, problems) = config.as_deref().map_or_else(Default::default, Project::of);
                projects.problems.extend(problems);
                projects.all.push(project);
                projects.all.len() - 1
            });
            projects.by_folder.insert(folder.to_owned(), number);
        }
        projects
    }

    /// The same, without settings of which all files are left out.
    pub fn of_files(self, of_those: impl FnOnce() -> Self) -> Self {
        if self.all.len() == 1 { self } else { of_those() }
    }

    /// All of them, those of what was asked for first at the head.
    pub fn all(&self) -> &[Project] {
        &self.all
    }

    /// The number of those that are in force for a file.
    pub fn number(&self, path: &Path) -> usize {
        self.by_folder.get(folder_of(path)).copied().unwrap_or_default()
    }

    /// Those that are in force for a file.
    pub fn of(&self, path: &Path) -> &Project {
        #[expect(clippy::indexing_slicing, reason = "every file has the number of settings, and there is always one")]
        &self.all[self.number(path)]
    }

    /// Whether a file of a folder is taken: by its own settings, and if none of a folder above leave it out.
    pub fn takes(&self, path: &Path) -> bool {
        self.of(path).takes(path) && !self.all.iter().any(|project| project.leaves_out(path))
    }

    /// The baselines of the settings, or the one that is named instead; by their number.
    pub fn baselines(&self, named: Option<&Path>) -> (Baselines, Vec<Problem>) {
        let mut known: Vec<(PathBuf, Option<Arc<Baseline>>)> = Vec::new();
        let (mut baselines, mut problems) = (Baselines::default(), Vec::new());
        for project in &self.all {
            let Some(path) = named.map(Path::to_owned).or_else(|| project.baseline()) else {
                baselines.by_project.push(None);
                continue;
            };
            let there = known.iter().find(|(known, _)| *known == path).map(|(_, baseline)| baseline.clone());
            let baseline = there.unwrap_or_else(|| {
                let read = match Baseline::open(&path) {
                    Ok((baseline, mistakes)) => {
                        problems.extend(mistakes);
                        baselines.of_no_file += baseline.findings_of_no_file();
                        Some(Arc::new(baseline))
                    }
                    Err(problem) => {
                        problems.push(problem);
                        None
                    }
                };
                known.push((path, read.clone()));
                read
            });
            baselines.by_project.push(baseline);
        }
        (baselines, problems)
    }

    /// From which weight on a check of the files of each fails, and whether it does if something is undecided.
    pub fn levels(&self, named: Option<FailLevel>, strict: bool) -> Vec<Tally> {
        let level = |project: &Project| {
            let set = project.config().map(|config| &config.all);
            let level = set.and_then(|all| all.fail_level.as_ref()).map(|told| told.value);
            let set_strict = set.and_then(|all| all.strict.as_ref()).is_some_and(|told| told.value);
            Tally::new(named.or(level).unwrap_or_default(), strict || set_strict)
        };
        self.all.iter().map(level).collect()
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The findings that were there before, by the settings of the files.
#[derive(Default)]
pub(super) struct Baselines {
    by_project: Vec<Option<Arc<Baseline>>>,
    /// How many findings they have of files that are no longer there.
    pub of_no_file: usize,
}

impl Baselines {
    /// That of the files of some settings.
    pub fn of(&self, project: usize) -> Option<&Baseline> {
        self.by_project.get(project).and_then(Option::as_deref)
    }

    /// Whether there is any.
    pub fn are_there(&self) -> bool {
        self.by_project.iter().any(Option::is_some)
    }
}

/// Adds the sums of a file to those of its settings.
pub(super) fn tally(tallies: &mut [Tally], project: usize, sums: &Summary) {
    if let Some(tally) = tallies.get_mut(project) {
        tally.add(sums);
    }
}
