//! `quorate why`: what each rule came to at one place, and which of its words decided.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::checkers::today;
use super::exit::Exit;
use super::screen::Screen;
use super::shared::{GivenArgs, InputArgs, RuleArgs, ShowArgs, complain_of, date, format_of_problems};
use crate::check::{Checker, Project, Spot};
use crate::evaluate::Given;
use crate::minutes::schema;
use crate::report::{Context, Problem, why_json, why_text};
use crate::vocabulary::Day;

/// Say why a rule was reported at a place, or was not
///
/// For the paragraph at a line: what it was read as, and of each rule that is about it whether it fired, cannot be told,
/// held or did not apply, with the words of the rule that decided and what was read for them.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate why minutes.md:24
  quorate why minutes.md:24:70 --rules ours.quorate   of several things in the
                                                      paragraph, the one there
  quorate why minutes.md                              the whole file
  cat minutes.md | quorate why -:24

Exit codes: 0 answered · 2 something could not be used")]
pub(super) struct Arguments {
    /// A file of minutes, or a place in it as reports print it; `-` for standard input
    #[arg(value_name = "FILE[:LINE[:COLUMN]]", allow_hyphen_values = true)]
    place: PathBuf,

    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    given: GivenArgs,

    /// How to show it
    #[arg(long, short, value_enum, default_value_t, value_name = "FORMAT")]
    format: WhyFormat,

    /// List the rules that are about things of which none stands there, and show those about the document as a whole
    #[arg(long)]
    all: bool,

    /// Leave words of exempt items out of the answer, so that it may be published
    #[arg(long)]
    public: bool,

    /// The day that rules call today [default: the day it is]
    #[arg(long, value_parser = date, value_name = "DATE")]
    as_of: Option<Day>,

    #[command(flatten)]
    show: ShowArgs,
}

/// How to show the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum WhyFormat {
    /// In lines for people
    #[default]
    Text,
    /// For programs: see docs/json-report.md
    Json,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let spot = Spot::parse(&self.place);
        let (project, unsettled) = self.rules.project(Some(&spot.path));
        let rules = self.rules.load(&project);
        let complain = |problem: &Problem| {
            complain_of(problem, format_of_problems(self.format == WhyFormat::Json), &rules, self.show.color)
        };
        unsettled.iter().chain(&rules.problems).for_each(complain);
        let given = Given { today: Some(self.as_of.unwrap_or_else(today)), ..Given::default() };
        let force = project.for_file(&spot.path);
        let checker = Checker::new(&rules, given).reading_as(self.input.format);
        let (checker, unusable) = self.given.beside(checker, project.given(&force));
        let checker = checker.weighing(Project::weights(&force, &rules.plan)).of_body(Project::body(&force));
        let checker = checker.for_publication(self.public || Project::public(&force));
        unusable.iter().for_each(complain);
        let why = match checker.why(&spot) {
            Ok(why) => why,
            Err(problem) => {
                complain(&problem);
                return Exit::Unusable;
            }
        };
        let source = Arc::new(why.document.source().clone());
        for doubt in &why.doubts {
            complain(&Problem::mistake(Arc::clone(&source), doubt.clone()));
        }
        let mut screen = Screen::new(self.show.color);
        let (width, colour) = (screen.width, screen.colour);
        let context = Context { plan: &rules.plan, schema: schema(), width, colour, quiet: false };
        let said = match self.format {
            WhyFormat::Text => why_text(&context, &why, self.all),
            WhyFormat::Json => format!("{}\n", why_json(&context, &why)),
        };
        let _ = screen.say(&said);
        let _ = screen.flush();
        if unsettled.is_empty() && rules.problems.is_empty() && unusable.is_empty() {
            Exit::Clean
        } else {
            Exit::Unusable
        }
    }
}
