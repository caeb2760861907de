//! `quorate check`: minutes and rules in, findings out.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::exit::Exit;
use super::screen::{Screen, complain};
use super::shared::{GivenArgs, InputArgs, RuleArgs, ShowArgs, complain_of, date, format};
use crate::check::{Checker, Rules, files, unused_waivers};
use crate::evaluate::Given;
use crate::minutes::schema;
use crate::report::{Context, Desk, FORMATS, FileReport, Format, Summary};
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

    /// How to write the report: pretty, plain, concise, json
    #[arg(long, short, value_parser = format, default_value = FORMATS[0].name, value_name = "FORMAT")]
    format: &'static Format,

    /// Write the report to a file instead
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

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
        let mut screen = match &self.output {
            None => Screen::new(self.show.color),
            Some(path) => match Screen::file(path) {
                Ok(screen) => screen,
                Err(error) => {
                    complain(&format!("error: {} cannot be written: {error}\n", path.display()));
                    return Exit::Unusable;
                }
            },
        };
        let rules = self.rules.load_with(&self.waivers);
        let mut summary = Summary::default();
        // Nobody reads any more: what was found is still answered to the shell.
        let _ = self.report(&rules, &mut screen, &mut summary);
        Exit::of(&summary, self.strict)
    }

    fn report(&self, rules: &Rules, screen: &mut Screen, summary: &mut Summary) -> ControlFlow<()> {
        let (width, colour, quiet) = (screen.width, screen.colour, self.quiet);
        let context = Context { plan: &rules.plan, schema: schema(), width, colour, quiet };
        let given = Given { today: Some(self.as_of.unwrap_or_else(today)), ..Given::default() };
        let (checker, unusable) = self.given.beside(Checker::new(rules, given).reading_as(self.input.format));
        let files = files(&self.paths);
        for problem in rules.problems.iter().chain(&unusable).chain(&files.problems) {
            complain_of(problem, self.format, rules, self.show.color);
            summary.add_problem(problem.clone());
        }
        summary.left_out = files.left_out;
        screen.say(&(self.format.begin)(&context))?;
        let mut flow = ControlFlow::Continue(());
        let mut between = "";
        let write = |desk: &mut Desk<'_>, file: FileReport| {
            let mut sums = Summary::default();
            sums.add(&file);
            ((self.format.file)(desk, &file), sums)
        };
        let jobs = self.jobs.and_then(NonZero::new);
        checker.check_files(
            &files.found,
            jobs,
            || Desk::new(&context),
            write,
            |checked| {
                match checked {
                    Ok((said, sums)) => {
                        summary.add_all(sums);
                        if !said.is_empty() {
                            flow = screen.say(between);
                            between = self.format.between;
                        }
                        if flow.is_continue() {
                            flow = screen.say(&said);
                        }
                    }
                    Err(problem) => {
                        complain_of(&problem, self.format, rules, self.show.color);
                        summary.add_problem(problem);
                    }
                }
                flow
            },
        );
        flow?;
        for unused in unused_waivers(&rules.plan, summary) {
            complain_of(&unused, self.format, rules, self.show.color);
        }
        screen.say(&(self.format.end)(&context, summary))?;
        screen.flush()
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
