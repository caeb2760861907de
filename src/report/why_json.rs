//! Why rules were reported or not, for programs. `docs/json-report.md` describes it.

use serde_json::{Value, json};

use super::outline::read_as;
use super::placed::Context;
use super::why::Why;
use crate::evaluate::{Account, Ground};
use crate::text::{Severity, Source, Span};

/// The answer as one object.
#[must_use]
pub fn why_json(context: &Context<'_>, why: &Why) -> Value {
    let json = Json { context, why };
    let notes = read_as(&why.document, &why.minutes);
    let paragraphs = why.paragraphs().into_iter().filter_map(|(index, accounts)| {
        let block = why.document.blocks().get(index)?;
        let notes = notes.get(index).into_iter().flatten();
        let read_as: Vec<Value> = notes.map(|note| json!({ "kind": note.kind, "more": note.more })).collect();
        Some(json!({
            "place": json.place(block.span),
            "paragraph": format!("{} {}", why.document.label(block), why.document.words(block)).trim(),
            "read_as": read_as,
            "rules": json.accounts(&accounts),
        }))
    });
    let paragraphs: Vec<Value> = paragraphs.collect();
    json!({
        "schema": "quorate/why/1",
        "file": why.document.source().name(),
        "paragraphs": paragraphs,
        "document": json.accounts(&why.of_whole()),
        "nothing_here": why.idle(context.plan),
    })
}

struct Json<'w> {
    context: &'w Context<'w>,
    why: &'w Why,
}

impl Json<'_> {
    fn accounts(&self, accounts: &[&Account]) -> Vec<Value> {
        accounts.iter().map(|account| self.account(account)).collect()
    }

    fn account(&self, account: &Account) -> Value {
        json!({
            "rule": self.context.rule_name(account.rule),
            "severity": self.why.weights.get(account.rule).copied().flatten().map(Severity::word),
            "off": self.why.is_off(account.rule),
            "verdict": account.ruling.word(),
            "thing": account.thing.map(|row| self.place(row.at)),
            "grounds": account.grounds.iter().map(|ground| self.ground(ground)).collect::<Vec<_>>(),
        })
    }

    fn ground(&self, ground: &Ground) -> Value {
        let source = self.context.rule_source(ground.words).filter(|_| !ground.words.at.is_empty());
        json!({
            "role": ground.role.word(),
            "rule_place": source.map(|source| placed(source, ground.words.at)),
            "said": ground.said,
            "read": ground.read.iter().map(|&at| self.place(at)).collect::<Vec<_>>(),
        })
    }

    /// Words of the prose, at their place in the file.
    fn place(&self, at: Span) -> Value {
        let document = &self.why.document;
        let mut place = placed(document.source(), document.in_source(at));
        place["words"] = at.of(document.prose()).into();
        place
    }
}

fn placed(source: &Source, at: Span) -> Value {
    let place = source.place(at.start());
    let mut placed = json!({
        "file": source.name(),
        "line": place.line,
        "column": place.column,
        "start": at.start(),
        "end": at.end(),
        "words": at.of(source.text()),
    });
    if let Some(whereabouts) = source.whereabouts(at.start()) {
        placed["stands"] = json!(whereabouts);
    }
    placed
}
