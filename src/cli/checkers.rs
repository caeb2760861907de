//! How files are checked: by which rules, beside which documents, on which day; and a checker for each file.

use std::collections::{BTreeSet, HashMap};
use std::num::NonZero;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::projects::Projects;
use super::shared::{GivenArgs, InputArgs, RuleArgs, date};
use crate::check::{Checker, FailLevel, Found, InForce, Project, Rules};
use crate::evaluate::Given;
use crate::report::Problem;
use crate::vocabulary::Day;

/// How to check.
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    pub rules: RuleArgs,

    #[command(flatten)]
    given: GivenArgs,

    /// A file of waivers to use as well; may be given several times
    #[arg(long, value_name = "FILE")]
    waivers: Vec<PathBuf>,

    /// The day that rules call today [default: the day it is]
    #[arg(long, value_parser = date, value_name = "DATE")]
    as_of: Option<Day>,

    /// How many files to check at the same time [default: one for each core]
    #[arg(long, short, value_name = "N")]
    jobs: Option<usize>,
}

/// In what manner it is told what is found.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Manner {
    /// Whether a format shows the minutes themselves.
    pub shows_paper: bool,
    /// Whether words of exempt items are left out.
    pub public: bool,
    /// From which weight on a broken rule makes a check fail, whatever the settings say.
    pub fail_level: Option<FailLevel>,
}

/// The checkers of a run, and for which files each is.
pub(super) struct Checkers<'r> {
    all: Vec<((usize, InForce), Checker<'r>)>,
    by_file: HashMap<PathBuf, usize>,
}

impl CheckArgs {
    /// The rules of each of the settings, with the waivers.
    pub fn load(&self, projects: &Projects) -> Vec<Rules> {
        projects.all().iter().map(|project| self.rules.load_with(project, &self.waivers)).collect()
    }

    /// Weights that are set for rules that are not used.
    pub fn unknown_rules(&self, projects: &Projects, rules: &[Rules]) -> Vec<Problem> {
        if self.rules.are_named() {
            return Vec::new();
        }
        let each = projects.all().iter().zip(rules);
        each.flat_map(|(project, rules)| project.unknown_rules(&rules.plan)).collect()
    }

    /// How many threads are asked for.
    pub fn threads(&self) -> Option<NonZero<usize>> {
        self.jobs.and_then(NonZero::new)
    }

    /// The day that rules call today.
    pub fn day(&self) -> Day {
        self.as_of.unwrap_or_else(today)
    }

    /// The files of the documents beside the minutes.
    pub fn documents(&self, projects: &Projects, found: &[Found]) -> BTreeSet<PathBuf> {
        let set = found.iter().flat_map(|file| {
            let project = projects.of(&file.path);
            project.given(&project.for_file(&file.path))
        });
        set.map(|beside| beside.path).chain(self.given.files()).collect()
    }

    /// A checker for all files of which the settings say the same.
    pub fn checkers<'r>(
        &self,
        projects: &Projects,
        rules: &'r [Rules],
        found: &[Found],
        manner: Manner,
    ) -> (Checkers<'r>, Vec<Problem>) {
        let made = projects.levels(manner.fail_level, false).into_iter().zip(rules).map(|(tally, rules)| {
            let given = Given { today: Some(self.day()), ..Given::default() };
            let checker = Checker::new(rules, given).reading_as(self.input.format).failing_from(tally.level.least());
            (rules, checker.showing_paper(manner.shows_paper))
        });
        let plain: Vec<(&Rules, Checker<'r>)> = made.collect();
        let mut problems: Vec<Problem> = Vec::new();
        let mut checkers = Checkers { all: Vec::new(), by_file: HashMap::new() };
        for file in found {
            let (number, project) = (projects.number(&file.path), projects.of(&file.path));
            let Some((rules, plain)) = plain.get(number) else { continue };
            let force = project.for_file(&file.path);
            let known = checkers.all.iter().position(|((of, known), _)| *of == number && *known == force);
            let index = known.unwrap_or_else(|| {
                let (checker, unusable) = self.given.beside(plain.clone(), project.given(&force));
                problems.extend(unusable.into_iter().filter(|one| !problems.contains(one)).collect::<Vec<_>>());
                let checker = checker.weighing(Project::weights(&force, &rules.plan)).of_body(Project::body(&force));
                let checker = checker.for_publication(manner.public || Project::public(&force));
                checkers.all.push(((number, force), checker));
                checkers.all.len() - 1
            });
            checkers.by_file.insert(file.path.clone(), index);
        }
        if let (true, Some((_, plain)), Some(project)) =
            (checkers.all.is_empty(), plain.first(), projects.all().first())
        {
            // Documents that cannot be used are told where there are no files, too.
            let (checker, unusable) = self.given.beside(plain.clone(), project.given(&InForce::default()));
            problems.extend(unusable);
            checkers.all.push(((0, InForce::default()), checker));
        }
        (checkers, problems)
    }
}

impl<'r> Checkers<'r> {
    /// The one for a file.
    pub fn of(&self, found: &Found) -> &Checker<'r> {
        let index = self.by_file.get(&found.path).copied().unwrap_or_default();
        // There is always one.
        #[expect(clippy::indexing_slicing, reason = "every file has the number of a checker")]
        &self.all[index].1
    }
}

/// The day it is, in Greenwich.
#[expect(clippy::disallowed_methods, reason = "the command line may ask the clock")]
pub(super) fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let since = jiff::Span::new().try_days(i64::try_from(seconds / 86_400).unwrap_or_default());
    let first = jiff::civil::date(1970, 1, 1);
    let day = since.and_then(|days| first.checked_add(days)).unwrap_or(first);
    Day::from_civil(day)
}
