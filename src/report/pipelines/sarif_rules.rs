//! The rules of a run as SARIF describes them, with what `explain` says of each.

use serde_json::{Value, json};

use crate::language::Rule;
use crate::report::placed::Context;
use crate::text::Severity;

/// All rules of the plan, in its order.
pub(super) fn rules(context: &Context<'_>) -> Vec<Value> {
    context.plan.rules.iter().map(|rule| described(context, rule)).collect()
}

fn described(context: &Context<'_>, rule: &Rule) -> Value {
    let sentence = context.rule_source(rule.sentence).map(|source| rule.sentence.at.of(source.text()));
    let sentence = one_line(sentence.unwrap_or_default());
    let short = rule.title.as_ref().map_or(sentence.clone(), |title| title.words.clone());
    let mut described = json!({
        "id": rule.name,
        "shortDescription": { "text": short },
        "fullDescription": { "text": sentence },
        "defaultConfiguration": { "level": level(rule.severity) },
    });
    let why = rule.because.as_ref().map(|because| because.words.as_str());
    let mend = rule.suggest.as_ref().map(|suggest| suggest.words.as_str());
    let help: Vec<&str> = [why, mend].into_iter().flatten().collect();
    if !help.is_empty() {
        let text = help.join(" ");
        described["help"] = json!({ "text": text, "markdown": format!("> {sentence}\n\n{}", help.join("\n\n")) });
    }
    described
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A sentence of several lines on one.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
