//! `quorate man`: the manual pages, made from what `--help` says.

use std::io;
use std::path::PathBuf;

use clap::Args;
use clap_mangen::{Man, generate_to};

use super::exit::Exit;
use super::screen::{Colour, Screen, complain};
use crate::text::nearest;

/// Write manual pages
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate man | man -l -
  quorate man check | man -l -
  quorate man --into ~/.local/share/man/man1")]
pub(super) struct Arguments {
    /// The command that the page is about; the page of all without one
    command: Option<String>,

    /// Write the pages of all commands into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    into: Option<PathBuf>,
}

impl Arguments {
    pub fn run(&self, command: clap::Command) -> Exit {
        match &self.into {
            Some(folder) => match std::fs::create_dir_all(folder).and_then(|()| generate_to(command, folder)) {
                Ok(()) => Exit::Clean,
                Err(error) => {
                    complain(&format!("error: {} cannot be written to: {error}\n", folder.display()));
                    Exit::Unusable
                }
            },
            None => self.print(command),
        }
    }

    fn print(&self, mut command: clap::Command) -> Exit {
        command.build();
        let page = match &self.command {
            None => command,
            Some(name) => {
                let Some(of) = command.find_subcommand(name) else {
                    let near = nearest(name, command.get_subcommands().map(clap::Command::get_name));
                    let help = near.map_or(String::new(), |near| format!("  help: did you mean `{near}`?\n"));
                    complain(&format!("error: there is no command `{name}`\n{help}"));
                    return Exit::Unusable;
                };
                of.clone()
            }
        };
        let mut written = Vec::new();
        let rendered: io::Result<()> = Man::new(page).render(&mut written);
        let mut screen = Screen::new(Colour::Never);
        if rendered.is_ok() {
            let _ = screen.put(&written);
            let _ = screen.flush();
        }
        Exit::Clean
    }
}
