//! No two rules of one name.

use std::collections::HashMap;

use super::mistake::Mistake;
use super::mistakes::{self as wrong};
use super::plan::{Rule, RuleText};
use crate::text::{Source, Span};

/// Refuses a second rule of a name that was given; numbers names that were made from words.
pub fn name_apart(rules: &mut Vec<Rule>, sources: &[Source]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let given: Vec<Option<Span>> = rules.iter().map(|rule| header_name(rule, sources)).collect();
    let mut taken: HashMap<String, RuleText> = HashMap::new();
    let mut keep = Vec::new();
    for (rule, given) in rules.iter().zip(&given) {
        let Some(at) = given else {
            keep.push(true);
            continue;
        };
        let place = RuleText { source: rule.whole.source, at: *at };
        let first = taken.insert(rule.name.clone(), place);
        keep.push(first.is_none());
        if let Some(first) = first {
            taken.insert(rule.name.clone(), first);
            let mut diagnostic = wrong::TWO_RULES.at(*at, &[&rule.name]);
            if first.source == rule.whole.source {
                diagnostic = diagnostic.label(first.at, "the other is here");
            } else if let Some(other) = sources.get(first.source as usize) {
                let line = other.place(first.at.start()).line;
                diagnostic = diagnostic
                    .help(format!("give one of the two another name; the other is in {}, line {line}", other.name()));
            }
            mistakes.push(Mistake { source: rule.whole.source, diagnostic });
        }
    }
    let mut keep = keep.into_iter();
    let mut given = given.into_iter();
    let mut named: Vec<bool> = Vec::new();
    rules.retain(|_| {
        let kept = keep.next().unwrap_or(true);
        let was_given = given.next().flatten().is_some();
        if kept {
            named.push(was_given);
        }
        kept
    });
    let mut names: std::collections::HashSet<String> = taken.into_keys().collect();
    let mut next: HashMap<String, usize> = HashMap::new();
    for (rule, was_given) in rules.iter_mut().zip(named) {
        if was_given {
            continue;
        }
        let base = rule.name.clone();
        let number = next.entry(base.clone()).or_insert(1);
        while !names.insert(rule.name.clone()) {
            *number += 1;
            rule.name = format!("{base}-{number}");
        }
    }
    mistakes
}

/// Where the name of a rule was given, if it was.
fn header_name(rule: &Rule, sources: &[Source]) -> Option<Span> {
    let text = sources.get(rule.whole.source as usize)?.text();
    let start = rule.whole.at.start();
    let header = text.get(start..rule.sentence.at.start())?;
    let at = header.find(&rule.name)?;
    Some(Span::new(start + at, start + at + rule.name.len()))
}
