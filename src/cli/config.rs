//! `quorate config`: what is in force for a file, and where each value comes from.

use std::path::PathBuf;

use clap::Args;

use super::exit::Exit;
use super::screen::Screen;
use super::shared::{RuleArgs, ShowArgs, complain_of};
use crate::check::{KEYS, NAME, Project, Shown, json_schema};
use crate::report::FORMATS;

/// Show what is set for a file, and where
///
/// Settings are in quorate.toml, in the folder of the minutes or above it.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate config                          what is set for this folder
  quorate config minutes/2031/may.md      what is set for this file
  quorate config --list                   all settings, with an example of each
  quorate config --schema > quorate.schema.json

Exit codes: 0 shown · 2 something in the settings could not be used")]
pub(super) struct Arguments {
    /// The file or folder
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// List all settings, with an example of each
    #[arg(long, conflicts_with = "schema")]
    list: bool,

    /// Print the JSON schema of quorate.toml, for editors
    #[arg(long)]
    schema: bool,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let mut screen = Screen::new(self.show.color);
        let (said, exit) = if self.schema {
            (format!("{:#}\n", json_schema()), Exit::Clean)
        } else if self.list {
            (listed(), Exit::Clean)
        } else {
            self.in_force()
        };
        let _ = screen.say(&said);
        let _ = screen.flush();
        exit
    }

    fn in_force(&self) -> (String, Exit) {
        let path = self.path.as_deref().unwrap_or(std::path::Path::new("."));
        let (project, problems) = self.rules.project(Some(path));
        let rules = self.rules.load(&project);
        let unknown = project.unknown_rules(&rules.plan);
        let mut exit = Exit::Clean;
        for problem in problems.iter().chain(&unknown) {
            complain_of(problem, &FORMATS[0], &rules, self.show.color);
            exit = Exit::Unusable;
        }
        (shown(&project, &project.for_file(path).shown()), exit)
    }
}

/// A line for each setting: its value, and who said so.
fn shown(project: &Project, all: &[Shown]) -> String {
    let mut out = match project.config() {
        Some(config) => format!("Settings of {}\n\n", config.source.name()),
        None => format!("There is no {NAME} here or above: `quorate init` writes one.\n\n"),
    };
    let lines: Vec<String> = all.iter().map(|one| format!("{} = {}", one.name, one.value)).collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default().min(48);
    for (one, line) in all.iter().zip(lines) {
        let from = one
            .at
            .zip(project.config())
            .map_or("default".to_owned(), |(at, config)| format!("line {}", config.source.place(at.start()).line));
        out.push_str(&format!("{line:width$}  # {from}\n"));
    }
    out
}

/// All settings, as a file would have them.
fn listed() -> String {
    let mut out = String::new();
    let mut table = None;
    for key in KEYS {
        if key.table != table {
            table = key.table;
            out.push_str(&format!("\n[{}]\n", key.table.unwrap_or_default()));
        }
        out.push_str(&format!("# {} [default: {}]\n{}\n", key.doc, key.default, key.example));
    }
    out.push_str(
        "\n# settings for some files: as above, but for those at the head\n[[folder]]\npath = \"planning/\"\n",
    );
    out
}
