//! `quorate rules`: which rules there are.

use clap::Args;

use super::exit::Exit;
use super::screen::Screen;
use super::shared::{RuleArgs, ShowArgs, complain_of};
use crate::check::Rules;
use crate::language::Rule;
use crate::report::FORMATS;

/// List the rules: name, severity, title
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate rules
  quorate rules --rules standing-orders.quorate")]
pub(super) struct Arguments {
    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let (project, _) = self.rules.project(None);
        let rules = self.rules.load(&project);
        for problem in &rules.problems {
            complain_of(problem, &FORMATS[0], &rules, self.show.color);
        }
        let mut screen = Screen::new(self.show.color);
        let _ = screen.say(&listed(&rules));
        let _ = screen.flush();
        if rules.problems.is_empty() { Exit::Clean } else { Exit::Unusable }
    }
}

/// The rules under the names of their files, in columns.
fn listed(rules: &Rules) -> String {
    let all = &rules.plan.rules;
    let longest = all.iter().map(|rule| rule.name.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    let mut file = None;
    for rule in all {
        if file.replace(rule.whole.source) != Some(rule.whole.source) {
            let name = rules.plan.sources.get(rule.whole.source as usize).map_or("", |source| source.name());
            let gap = if out.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{name}\n"));
        }
        out.push_str(format!("  {:longest$}  {:7}  {}", rule.name, rule.severity.word(), title(rule)).trim_end());
        out.push('\n');
    }
    out
}

fn title(rule: &Rule) -> &str {
    rule.title.as_ref().map_or("", |title| &title.words)
}
