//! `quorate test`: the examples that rules carry.

use std::path::PathBuf;

use clap::Args;

use super::exit::Exit;
use super::screen::Screen;
use super::shared::{ShowArgs, complain_of};
use crate::check::{Rules, Tested, pack_names, test_rules};
use crate::report::FORMATS;

/// Run the examples that rules carry
///
/// Each scrap of minutes under `keeps:`, `breaks:` and `cannot tell:` is read and checked by its rule alone.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate test                          all rules that come with the program
  quorate test standing-orders.quorate
  quorate test rules/")]
pub(super) struct Arguments {
    /// Rule files, folders and packs [default: all packs]
    #[arg(value_name = "RULES")]
    rules: Vec<PathBuf>,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let names = if self.rules.is_empty() {
            pack_names().into_iter().map(PathBuf::from).collect()
        } else {
            self.rules.clone()
        };
        let rules = Rules::load(&names, true);
        let tested = test_rules(&rules);
        for problem in rules.problems.iter().chain(&tested.failures).chain(&tested.unbroken) {
            complain_of(problem, &FORMATS[0], &rules, self.show.color);
        }
        let mut screen = Screen::new(self.show.color);
        let _ = screen.say(&sum(rules.plan.rules.len(), &tested));
        let _ = screen.flush();
        match (rules.problems.is_empty(), tested.failures.is_empty()) {
            (false, _) => Exit::Unusable,
            (true, false) => Exit::Broken,
            (true, true) => Exit::Clean,
        }
    }
}

/// `3 rules, 7 examples: 1 did not turn out as it says.`
fn sum(rules: usize, tested: &Tested) -> String {
    let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let outcome = match tested.failures.len() {
        0 => "all turn out as they say".to_owned(),
        1 => "1 does not turn out as it says".to_owned(),
        many => format!("{many} do not turn out as they say"),
    };
    format!("{}, {}: {outcome}.\n", counted(rules, "rule"), counted(tested.examples, "example"))
}
