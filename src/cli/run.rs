//! The commands, and which was asked for.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::exit::Exit;
use super::{check, explain, read, rules, test, vocabulary};

/// Checks minutes by rules that are written as sentences.
#[derive(Parser, Debug)]
#[command(name = "quorate", version, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  quorate check minutes.md                 check minutes by the rules that come with the program
  quorate check minutes/ --rules ours.quorate
  quorate explain action-has-owner         what a rule means, why it is there, how to keep it
  quorate vocabulary action                what rules can say about actions

A rule file may be one sentence: every ACTION must have an owner and a report-back meeting

Exit codes: 0 clean · 1 a rule is broken · 2 something could not be used · 3 undecided (with --strict)")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Check(check::Arguments),
    Read(read::Arguments),
    Test(test::Arguments),
    Rules(rules::Arguments),
    Explain(explain::Arguments),
    Vocabulary(vocabulary::Arguments),
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let exit: Exit = match Arguments::parse().command {
        Command::Check(arguments) => arguments.run(),
        Command::Read(arguments) => arguments.run(),
        Command::Test(arguments) => arguments.run(),
        Command::Rules(arguments) => arguments.run(),
        Command::Explain(arguments) => arguments.run(),
        Command::Vocabulary(arguments) => arguments.run(),
    };
    exit.into()
}
