//! The commands, and which was asked for.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::baseline::Arguments as Baseline;
use super::check::Arguments as Check;
use super::config::Arguments as Config;
use super::exit::Exit;
use super::explain::Arguments as Explain;
use super::fmt::Arguments as Fmt;
use super::init::Arguments as Init;
use super::read::Arguments as Read;
use super::rules::Arguments as Rules;
use super::test::Arguments as Test;
use super::vocabulary::Arguments as Vocabulary;
use super::why::Arguments as Why;

/// Checks minutes by rules that are written as sentences.
#[derive(Parser, Debug)]
#[command(name = "quorate", version, max_term_width = 80, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  quorate check minutes.md             by the rules that come with the program
  quorate check minutes/ --rules ours.quorate
  quorate why minutes.md:24            why a rule was reported there, or was not
  quorate explain action-has-owner     what a rule means and how to keep it
  quorate vocabulary action            what rules can say about actions

A rule file may be one sentence:
  every ACTION must have an owner and a report-back meeting

Exit codes:
  0  no rule is broken
  1  a rule is broken
  2  something could not be used: an argument, a file, a rule
  3  no rule is broken, some could not be decided, and --strict was given")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Check(Check),
    Why(Why),
    Read(Read),
    Test(Test),
    Fmt(Fmt),
    Rules(Rules),
    Explain(Explain),
    Vocabulary(Vocabulary),
    Config(Config),
    Init(Init),
    Baseline(Baseline),
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let exit: Exit = match Arguments::parse().command {
        Command::Check(arguments) => arguments.run(),
        Command::Why(arguments) => arguments.run(),
        Command::Read(arguments) => arguments.run(),
        Command::Test(arguments) => arguments.run(),
        Command::Fmt(arguments) => arguments.run(),
        Command::Rules(arguments) => arguments.run(),
        Command::Explain(arguments) => arguments.run(),
        Command::Vocabulary(arguments) => arguments.run(),
        Command::Config(arguments) => arguments.run(),
        Command::Init(arguments) => arguments.run(),
        Command::Baseline(arguments) => arguments.run(),
    };
    exit.into()
}
