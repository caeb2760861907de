//! What the examples of rules show: how each turned out, and what no example of a rule shows.

use super::placed::Context;
use super::rows::columns;
use crate::language::RuleText;
use crate::text::{Diagnostic, Severity};

/// How the examples of one rule turned out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The rule, by its index in the plan.
    pub rule: usize,
    /// Examples in which something kept it, and nothing broke it or left it open.
    pub kept: usize,
    /// Examples that broke it.
    pub broken: usize,
    /// Examples that left it undecided.
    pub undecided: usize,
    /// Examples in which there was nothing that it could be asked of, or which it is not for.
    pub not_applicable: usize,
    /// Examples that its own condition or exception took out.
    pub excepted: usize,
    /// What no example shows.
    pub lacks: Vec<Lack>,
}

/// Something about a rule that none of its examples shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lack {
    /// That it can be broken.
    Breaking,
    /// That its exception excepts something.
    Exception,
    /// That its condition leaves something out.
    Condition,
}

impl Lack {
    /// The word for it in reports for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Exception => "exception",
            Self::Condition => "condition",
        }
    }

    /// What to tell of a rule that lacks it; the place is that of the words which no example shows.
    #[must_use]
    pub fn told(self, rule: &str, at: RuleText) -> Diagnostic {
        let (severity, message, help) = match self {
            Self::Breaking => (
                Severity::Warning,
                format!("`{rule}` has no example that breaks it"),
                "add one under `breaks:`, so that the rule is known to work",
            ),
            Self::Exception => (
                Severity::Info,
                format!("`{rule}` has an exception that none of its examples meets"),
                "add one under `keeps:` that only the exception lets pass",
            ),
            Self::Condition => (
                Severity::Info,
                format!("`{rule}` has a condition that is false in none of its examples"),
                "add one under `keeps:` that the rule is not asked of",
            ),
        };
        Diagnostic { severity, ..Diagnostic::error("example", message, at.at, "") }.help(help)
    }
}

/// What is counted.
type Counted = (&'static str, fn(&Coverage) -> usize);

/// The columns of the table.
const COLUMNS: [Counted; 5] = [
    ("kept", |rule| rule.kept),
    ("broken", |rule| rule.broken),
    ("undecided", |rule| rule.undecided),
    ("not applicable", |rule| rule.not_applicable),
    ("excepted", |rule| rule.excepted),
];

/// The table of the rules whose examples lack something, or of all rules; nothing where there is no such rule.
#[must_use]
pub fn coverage_text(context: &Context<'_>, coverage: &[Coverage], all: bool) -> String {
    let shown: Vec<&Coverage> = coverage.iter().filter(|rule| all || !rule.lacks.is_empty()).collect();
    if shown.is_empty() {
        return String::new();
    }
    let counts: usize = COLUMNS.iter().map(|(head, _)| head.len() + 2).sum();
    let longest = shown.iter().map(|rule| columns(context.rule_name(rule.rule))).max().unwrap_or(0);
    let name_width = longest.min(context.width.saturating_sub(counts)).max("rule".len());
    let mut out = format!("{:name_width$}", "rule");
    COLUMNS.iter().for_each(|(head, _)| out.push_str(&format!("  {head}")));
    out.push('\n');
    for rule in shown {
        let name = context.rule_name(rule.rule);
        // A name that does not fit has a line of its own.
        out.push_str(&if columns(name) > name_width {
            format!("{name}\n{:name_width$}", "")
        } else {
            format!("{name:name_width$}")
        });
        COLUMNS.iter().for_each(|(head, count)| out.push_str(&format!("  {:>1$}", count(rule), head.len())));
        out.push('\n');
    }
    out + "\n"
}

/// `Examples of rules: 3 kept, 3 broken, 1 undecided.`; nothing where there are none.
#[must_use]
pub fn coverage_sum(coverage: &[Coverage]) -> Option<String> {
    let sums = COLUMNS.iter().map(|(head, count)| (head, coverage.iter().map(count).sum::<usize>()));
    let said: Vec<String> = sums.filter(|(_, sum)| *sum > 0).map(|(head, sum)| format!("{sum} {head}")).collect();
    (!said.is_empty()).then(|| format!("Examples of rules: {}.", said.join(", ")))
}
