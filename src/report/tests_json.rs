//! What a test of rules showed, for programs. `docs/json-report.md` describes it.

use serde_json::{Value, json};

use super::cases::Case;
use super::coverage::Coverage;
use super::json::error;
use super::placed::{Context, Problem};

/// What a test of rules showed.
#[derive(Clone, Debug, Default)]
pub struct TestReport<'a> {
    /// How many examples were run.
    pub examples: usize,
    /// By rule.
    pub coverage: &'a [Coverage],
    /// Mistakes in rules, examples that failed, files that could not be read, and what the examples lack.
    pub problems: Vec<&'a Problem>,
    /// The cases, and whether each has just been accepted.
    pub cases: Vec<(&'a Case, bool)>,
}

/// The report as one object.
#[must_use]
pub fn tests_json(context: &Context<'_>, report: &TestReport<'_>) -> Value {
    let rules: Vec<Value> = report.coverage.iter().map(|rule| covered(context, rule)).collect();
    let cases = report.cases.iter().map(|(case, accepted)| {
        json!({
            "case": case.name,
            "outcome": if *accepted { "accepted" } else { case.word() },
            "expected": case.expected,
            "found": case.found,
        })
    });
    json!({
        "schema": "quorate/test/1",
        "rules": rules,
        "cases": cases.collect::<Vec<_>>(),
        "errors": report.problems.iter().map(|problem| error(problem)).collect::<Vec<_>>(),
        "summary": {
            "rules": report.coverage.len(),
            "examples": report.examples,
            "cases": report.cases.len(),
        },
    })
}

fn covered(context: &Context<'_>, rule: &Coverage) -> Value {
    json!({
        "rule": context.rule_name(rule.rule),
        "kept": rule.kept,
        "broken": rule.broken,
        "undecided": rule.undecided,
        "not_applicable": rule.not_applicable,
        "excepted": rule.excepted,
        "lacks": rule.lacks.iter().map(|lack| lack.word()).collect::<Vec<_>>(),
    })
}
