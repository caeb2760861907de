//! `quorate check`: minutes and rules in, findings out.

use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;

use super::checkers::CheckArgs;
use super::exit::Exit;
use super::git::{ChangeArgs, Chosen};
use super::outputs::{Outputs, Target, cannot_write, write};
use super::screen::complain;
use super::shared::{ShowArgs, complain_of, format};
use crate::check::{Baseline, FailLevel, Project, Rules, check_files_by, unused_waivers};
use crate::report::{Desk, FileReport, Format, KnownSum, Problem, Summary};

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
  quorate check minutes.md --given calendar=meetings.csv
  cat minutes.md | quorate check - --as md
  quorate check --staged                      what is to be committed
  quorate check --changed-since origin/main   what a branch changes

Exit codes: 0 no rule is broken · 1 a rule is broken
            2 something could not be used · 3 undecided, with --strict")]
pub(super) struct Arguments {
    /// Files and folders of minutes; `-` for standard input
    #[arg(required_unless_present_any = ["staged", "changed_since"], value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    changes: ChangeArgs,

    /// Take files that are named only if folders would give them: by their ending, and as the settings include and exclude
    #[arg(long)]
    force_exclude: bool,

    #[command(flatten)]
    how: CheckArgs,

    /// Leave out the findings that this file has, as `quorate baseline` wrote it
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    baseline: Option<PathBuf>,

    /// Report what the baseline of the settings has as well
    #[arg(long)]
    no_baseline: bool,

    /// How to write the report: pretty, plain, concise, grouped, markdown, json, jsonl, sarif, junit, github, gitlab, azure,
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
        let (project, problems) = self.how.rules.project(self.paths.first().map(PathBuf::as_path));
        let rules = self.how.load(&project);
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
        let chosen = self.chosen(project);
        let files = &chosen.files;
        let (checkers, unusable) = self.how.checkers(project, rules, &files.found);
        let unknown = if self.how.rules.are_named() { Vec::new() } else { project.unknown_rules(&rules.plan) };
        let (baseline, mistaken) = self.known(project);
        summary.known = baseline.as_ref().map(|known| KnownSum { left_out: 0, gone: known.findings_of_no_file() });
        let before = problems.iter().chain(&rules.problems).chain(&unknown).chain(&unusable).chain(&mistaken);
        for problem in before.chain(&files.problems) {
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
            |found| {
                let (name, bytes) = chosen.open(found)?;
                let mut report = checkers.of(found).check(&name, bytes)?;
                if let Some(baseline) = &baseline {
                    baseline.leave_out(&found.path, &rules.plan, &mut report);
                }
                Ok(report)
            },
            &files.found,
            self.how.threads(),
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

    /// The files to check.
    fn chosen(&self, project: &Project) -> Chosen {
        let mut chosen = self.changes.choose(&self.paths);
        if self.force_exclude {
            chosen.forget_names();
        }
        chosen.retain(|path| project.takes(path));
        if chosen.files.found.is_empty() && chosen.files.problems.is_empty() && !self.quiet {
            complain(&self.changes.nothing().unwrap_or_default());
        }
        chosen
    }

    /// The findings that were there before, if there is a file of them, and what is wrong with it.
    fn known(&self, project: &Project) -> (Option<Baseline>, Vec<Problem>) {
        let file = self.baseline.clone().or_else(|| project.baseline()).filter(|_| !self.no_baseline);
        match file.map(|file| Baseline::open(&file)) {
            None => (None, Vec::new()),
            Some(Ok((baseline, problems))) => (Some(baseline), problems),
            Some(Err(problem)) => (None, vec![problem]),
        }
    }
}

/// A weight from which on a check fails, for clap.
fn fail_level(word: &str) -> Result<FailLevel, String> {
    let found = FailLevel::WORDS.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
    let all: Vec<&str> = FailLevel::WORDS.iter().map(|(word, _)| *word).collect();
    found.ok_or_else(|| format!("it may be {}", all.join(", ")))
}
