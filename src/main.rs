//! The command `quorate`: see [`quorate::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    quorate::cli::run()
}
