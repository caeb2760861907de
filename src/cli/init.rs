//! `quorate init`: looks at the minutes of a folder and writes a first file of settings.

use std::path::PathBuf;

use clap::Args;

use super::exit::Exit;
use super::replace::put;
use super::screen::{Colour, Screen, complain};
use super::shared::complain_of;
use crate::check::{Checker, NAME, Proposal, Rules, files};
use crate::evaluate::Given;
use crate::report::FORMATS;

/// Write a first quorate.toml for a folder of minutes
///
/// Reads the minutes of the folder, says whose they are and how actions are marked in them, and writes settings with a comment
/// at each. A file that is there already stays as it is.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate init minutes/
  quorate init --print          show what would be written

Exit codes: 0 written · 2 there is one already, or it could not be written")]
pub(super) struct Arguments {
    /// The folder
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// Print the settings instead of writing them
    #[arg(long)]
    print: bool,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let path = self.folder.join(NAME);
        if path.exists() && !self.print {
            complain(&format!(
                "error: there is a {NAME} in this folder already\n  help: --print shows what would be written, `quorate config` what is in force\n"
            ));
            return Exit::Unusable;
        }
        let rules = Rules::load(&[], true);
        let found = files(std::slice::from_ref(&self.folder));
        for problem in &found.problems {
            complain_of(problem, &FORMATS[0], &rules, Colour::Auto);
        }
        if !self.folder.is_dir() {
            return Exit::Unusable;
        }
        let proposal = Proposal::of(&self.folder, &found, &Checker::new(&rules, Given::default()));
        let text = proposal.text();
        let mut screen = Screen::new(Colour::Auto);
        if self.print {
            let _ = screen.say(&text);
            let _ = screen.flush();
            return Exit::Clean;
        }
        if let Err(error) = put(&path, &text) {
            complain(&format!("error: {} cannot be written: {error}\n", path.display()));
            return Exit::Unusable;
        }
        let _ = screen.say(&told(&proposal, &path.display().to_string()));
        let _ = screen.flush();
        Exit::Clean
    }
}

/// What was found and written, and what to do next.
fn told(proposal: &Proposal, path: &str) -> String {
    let read = proposal.read;
    let mut said = format!("Read {read} {} of minutes", if read == 1 { "file" } else { "files" });
    if proposal.unreadable > 0 {
        said.push_str(&format!("; {} could not be read", proposal.unreadable));
    }
    said.push_str(".\n");
    match &proposal.body {
        Some((name, _)) => said.push_str(&format!("They are of {name}.\n")),
        None => said.push_str("They do not say whose they are.\n"),
    }
    match proposal.styles.first() {
        Some((style, _)) => said.push_str(&format!("Actions are marked in the house style `{style}`.\n")),
        None => said.push_str("No action is marked in them.\n"),
    }
    if proposal.waivers {
        said.push_str("There is a file of waivers, which counts from now on.\n");
    }
    said.push_str(&format!(
        "Wrote {path}. Next: quorate check {}\n",
        path.trim_end_matches(NAME).trim_end_matches('/')
    ));
    said
}
