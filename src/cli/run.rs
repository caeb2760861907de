//! The commands, and which was asked for.

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use super::baseline::Arguments as Baseline;
use super::check::Arguments as Check;
use super::completions::Arguments as Completions;
use super::config::Arguments as Config;
use super::exit::Exit;
use super::explain::{Arguments as Explain, explain_code};
use super::fmt::Arguments as Fmt;
use super::init::Arguments as Init;
use super::man::Arguments as Man;
use super::read::Arguments as Read;
use super::rules::Arguments as Rules;
use super::screen::Colour;
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
#[command(subcommand_negates_reqs = true)]
struct Arguments {
    /// Say what a code means that stands in a message
    #[arg(long, value_name = "CODE", required = true)]
    explain: Option<String>,

    #[command(subcommand)]
    command: Option<Command>,
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
    Completions(Completions),
    Man(Man),
    Baseline(Baseline),
}

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(command) = arguments.command else {
        return explain_code(arguments.explain.as_deref().unwrap_or_default(), Colour::Auto).into();
    };
    let exit: Exit = match command {
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
        Command::Completions(arguments) => arguments.run(Arguments::command()),
        Command::Man(arguments) => arguments.run(Arguments::command()),
        Command::Baseline(arguments) => arguments.run(),
    };
    exit.into()
}
