//! `quorate read`: what was read from minutes, before any rule is asked.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::screen::Screen;
use super::shared::{InputArgs, RuleArgs, ShowArgs, complain_of};
use crate::check::{Checker, files, open};
use crate::evaluate::Given;
use crate::report::{FORMATS, minutes_json, outline};

/// Show what is read from minutes, before any rule is asked
///
/// The outline gives the meeting, then each paragraph with what it was read as beside it. Where a rule finds too much or
/// too little, look here first.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate read minutes.md
  quorate read minutes.md --format json")]
pub(super) struct Arguments {
    /// Files and folders of minutes; `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to show it
    #[arg(long, short, value_enum, default_value_t, value_name = "FORMAT")]
    format: ReadFormat,

    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    show: ShowArgs,
}

/// How to show what was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ReadFormat {
    /// The paragraphs with what they were read as
    #[default]
    Outline,
    /// For programs: see docs/json-minutes.md; several files give one line each
    Json,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let rules = self.rules.load_named();
        let checker = Checker::new(&rules, Given::default()).reading_as(self.input.format);
        let files = files(&self.paths);
        let mut screen = Screen::new(self.show.color);
        let mut exit = Exit::Clean;
        for problem in rules.problems.iter().chain(&files.problems) {
            complain_of(problem, &FORMATS[0], &rules, self.show.color);
            exit = Exit::Unusable;
        }
        for file in &files.found {
            let read = open(&file.path).and_then(|(name, bytes)| checker.read(&name, bytes));
            let said = match read {
                Ok((document, minutes, _)) => match self.format {
                    ReadFormat::Outline => outline(&document, &minutes, screen.width),
                    ReadFormat::Json => format!("{}\n", minutes_json(&document, &minutes)),
                },
                Err(problem) => {
                    complain_of(&problem, &FORMATS[0], &rules, self.show.color);
                    exit = Exit::Unusable;
                    continue;
                }
            };
            if screen.say(&said).is_break() {
                break;
            }
        }
        let _ = screen.flush();
        exit
    }
}
