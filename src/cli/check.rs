//! `quorate check`: minutes and rules in, findings out.

use std::collections::HashMap;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::exit::Exit;
use super::outputs::{Outputs, Target, cannot_write, write};
use super::shared::{GivenArgs, InputArgs, RuleArgs, ShowArgs, complain_of, date, format};
use crate::check::{Checker, FailLevel, Found, InForce, Project, Rules, check_files_by, files, unused_waivers};
use crate::evaluate::Given;
use crate::report::{Desk, FileReport, Format, Problem, Summary};
use crate::vocabulary::Day;

/// Check minutes by rules
///
/// Takes files and folders; from folders, those that end as minutes do (.md, .txt, .html, .docx, .odt, .pdf, .eml). `-` is
/// standard input.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate check minutes.md
  quorate check minutes/ --rules essentials --rules standing-orders.quorate
  quorate check minutes.txt --format concise
  quorate check minutes/ --format pretty --output sarif=minutes.sarif
  quorate check minutes.docx --output report.html   to read and print
  quorate check minutes.md --given calendar=meetings.csv
  cat minutes.md | quorate check - --as md

Exit codes: 0 no rule is broken · 1 a rule is broken
            2 something could not be used · 3 undecided, with --strict")]
pub(super) struct Arguments {
    /// Files and folders of minutes; `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    given: GivenArgs,

    /// A file of waivers to use as well; may be given several times
    #[arg(long, value_name = "FILE")]
    waivers: Vec<PathBuf>,

    /// How to write the report: pretty, plain, concise, grouped, markdown, html, json, jsonl, sarif, junit, github, gitlab, azure,
    /// checkstyle, rdjson, tap [default: pretty]
    #[arg(long, short, value_parser = format, value_name = "FORMAT")]
    format: Option<&'static Format>,

    /// Write the report to a file instead; with a format before it, such as sarif=FILE, beside the other; may be given several
    /// times
    #[arg(long, short, value_name = "[FORMAT=]FILE")]
    output: Vec<Target>,

    /// Answer 3 where no rule is broken and some could not be decided
    #[arg(long)]
    strict: bool,

    /// From which weight on a broken rule makes the check fail: info, warning, error, never [default: info]
    #[arg(long, value_parser = fail_level, value_name = "LEVEL")]
    fail_level: Option<FailLevel>,

    /// The day that rules call today [default: the day it is]
    #[arg(long, value_parser = date, value_name = "DATE")]
    as_of: Option<Day>,

    /// Leave words of exempt items out of every report, so that it may be published
    #[arg(long)]
    public: bool,

    /// How many files to check at the same time [default: one for each core]
    #[arg(long, short, value_name = "N")]
    jobs: Option<usize>,

    /// Say nothing where nothing is wrong
    #[arg(long, short)]
    quiet: bool,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let outputs = match Outputs::open(self.format, &self.output, self.show.color) {
            Ok(outputs) => outputs,
            Err(refused) => {
                cannot_write(&refused);
                return Exit::Unusable;
            }
        };
        let (project, problems) = self.rules.project(self.paths.first().map(PathBuf::as_path));
        let rules = self.rules.load_with(&project, &self.waivers);
        let mut summary = Summary::default();
        // Nobody reads any more: what was found is still answered to the shell.
        let _ = self.report((&project, problems), &rules, outputs, &mut summary);
        let set = project.config().map(|config| &config.all);
        let level = set.and_then(|all| all.fail_level.as_ref()).map(|told| told.value);
        let strict = set.and_then(|all| all.strict.as_ref()).is_some_and(|told| told.value);
        Exit::of(&summary, self.fail_level.or(level).unwrap_or_default(), self.strict || strict)
    }

    fn report(
        &self,
        (project, problems): (&Project, Vec<Problem>),
        rules: &Rules,
        mut outputs: Outputs,
        summary: &mut Summary,
    ) -> ControlFlow<()> {
        let contexts = outputs.contexts(rules, self.quiet);
        let (formats, first) = (outputs.formats(), outputs.first());
        let mut files = files(&self.paths);
        files.found.retain(|found| self.paths.contains(&found.path) || project.takes(&found.path));
        let plain = self.plain_checker(rules, &formats);
        let (checkers, unusable) = self.checkers(project, plain, rules, &files.found);
        let unknown = if self.rules.are_named() { Vec::new() } else { project.unknown_rules(&rules.plan) };
        for problem in problems.iter().chain(&rules.problems).chain(&unknown).chain(&unusable).chain(&files.problems) {
            complain_of(problem, first, rules, self.show.color);
            summary.add_problem(problem.clone());
        }
        summary.left_out = files.left_out;
        outputs.begin(&contexts)?;
        let mut flow = ControlFlow::Continue(());
        let write = |desks: &mut Vec<Desk<'_>>, file: FileReport| {
            let mut sums = Summary::default();
            sums.add(&file);
            (write(&formats, desks, &file), sums)
        };
        check_files_by(
            |found| checkers.of(found),
            &files.found,
            self.jobs.and_then(NonZero::new),
            || contexts.iter().map(Desk::new).collect(),
            write,
            |checked| {
                match checked {
                    Ok((said, sums)) => {
                        summary.add_all(sums);
                        flow = outputs.say(&said);
                    }
                    Err(problem) => {
                        complain_of(&problem, first, rules, self.show.color);
                        summary.add_problem(problem);
                    }
                }
                flow
            },
        );
        flow?;
        for unused in unused_waivers(&rules.plan, summary) {
            complain_of(&unused, first, rules, self.show.color);
        }
        outputs.end(&contexts, summary)
    }

    /// A checker that knows nothing of settings.
    fn plain_checker<'r>(&self, rules: &'r Rules, formats: &[&'static Format]) -> Checker<'r> {
        let given = Given { today: Some(self.as_of.unwrap_or_else(today)), ..Given::default() };
        let shows_paper = formats.iter().any(|format| format.shows_paper);
        Checker::new(rules, given).reading_as(self.input.format).showing_paper(shows_paper)
    }

    /// A checker for all files of which the settings say the same.
    fn checkers<'r>(
        &self,
        project: &Project,
        plain: Checker<'r>,
        rules: &'r Rules,
        found: &[Found],
    ) -> (Checkers<'r>, Vec<Problem>) {
        let mut problems: Vec<Problem> = Vec::new();
        let mut checkers = Checkers { all: Vec::new(), by_file: HashMap::new() };
        for file in found {
            let force = project.for_file(&file.path);
            let known = checkers.all.iter().position(|(of, _)| *of == force);
            let index = known.unwrap_or_else(|| {
                let (checker, unusable) = self.given.beside(plain.clone(), project.given(&force));
                problems.extend(unusable.into_iter().filter(|one| !problems.contains(one)).collect::<Vec<_>>());
                let checker = checker.weighing(Project::weights(&force, &rules.plan)).of_body(Project::body(&force));
                let checker = checker.for_publication(self.public || Project::public(&force));
                checkers.all.push((force, checker));
                checkers.all.len() - 1
            });
            checkers.by_file.insert(file.path.clone(), index);
        }
        if checkers.all.is_empty() {
            // Documents that cannot be used are told where there are no files, too.
            let (checker, unusable) = self.given.beside(plain, project.given(&InForce::default()));
            problems.extend(unusable);
            checkers.all.push((InForce::default(), checker));
        }
        (checkers, problems)
    }
}

/// The checkers of a run, and for which files each is.
struct Checkers<'r> {
    all: Vec<(InForce, Checker<'r>)>,
    by_file: HashMap<PathBuf, usize>,
}

impl<'r> Checkers<'r> {
    fn of(&self, found: &Found) -> &Checker<'r> {
        let index = self.by_file.get(&found.path).copied().unwrap_or_default();
        // There is always one.
        #[expect(clippy::indexing_slicing, reason = "every file has the number of a checker")]
        &self.all[index].1
    }
}

/// A weight from which on a check fails, for clap.
fn fail_level(word: &str) -> Result<FailLevel, String> {
    let found = FailLevel::WORDS.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
    let all: Vec<&str> = FailLevel::WORDS.iter().map(|(word, _)| *word).collect();
    found.ok_or_else(|| format!("it may be {}", all.join(", ")))
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
