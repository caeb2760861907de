//! `quorate check`: minutes and rules in, findings out.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::exit::Exit;
use super::outputs::{Outputs, Target, cannot_write, write};
use super::shared::{GivenArgs, InputArgs, RuleArgs, ShowArgs, complain_of, date, format};
use crate::check::{Checker, Rules, files, unused_waivers};
use crate::evaluate::Given;
use crate::report::{Desk, FileReport, Format, Summary};
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

    /// How to write the report: pretty, plain, concise, json, jsonl, sarif, junit, github, gitlab, azure, checkstyle, rdjson,
    /// tap [default: pretty]
    #[arg(long, short, value_parser = format, value_name = "FORMAT")]
    format: Option<&'static Format>,

    /// Write the report to a file instead; with a format before it, such as sarif=FILE, beside the other; may be given several
    /// times
    #[arg(long, short, value_name = "[FORMAT=]FILE")]
    output: Vec<Target>,

    /// Answer 3 where no rule is broken and some could not be decided
    #[arg(long)]
    strict: bool,

    /// The day that rules call today [default: the day it is]
    #[arg(long, value_parser = date, value_name = "DATE")]
    as_of: Option<Day>,

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
        let rules = self.rules.load_with(&self.waivers);
        let mut summary = Summary::default();
        // Nobody reads any more: what was found is still answered to the shell.
        let _ = self.report(&rules, outputs, &mut summary);
        Exit::of(&summary, self.strict)
    }

    fn report(&self, rules: &Rules, mut outputs: Outputs, summary: &mut Summary) -> ControlFlow<()> {
        let contexts = outputs.contexts(rules, self.quiet);
        let (formats, first) = (outputs.formats(), outputs.first());
        let given = Given { today: Some(self.as_of.unwrap_or_else(today)), ..Given::default() };
        let (checker, unusable) = self.given.beside(Checker::new(rules, given).reading_as(self.input.format));
        let files = files(&self.paths);
        for problem in rules.problems.iter().chain(&unusable).chain(&files.problems) {
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
        checker.check_files(
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
