//! `quorate completions`: what a shell needs to complete the command line.

use clap::Args;
use clap_complete::{Shell, generate};

use super::exit::Exit;
use super::screen::{Colour, Screen};

/// Write completions for a shell
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate completions bash > ~/.local/share/bash-completion/completions/quorate
  quorate completions zsh > ~/.zfunc/_quorate
  quorate completions fish > ~/.config/fish/completions/quorate.fish")]
pub(super) struct Arguments {
    /// The shell
    shell: Shell,
}

impl Arguments {
    pub fn run(&self, mut command: clap::Command) -> Exit {
        let mut written = Vec::new();
        generate(self.shell, &mut command, "quorate", &mut written);
        let mut screen = Screen::new(Colour::Never);
        let _ = screen.put(&written);
        let _ = screen.flush();
        Exit::Clean
    }
}
