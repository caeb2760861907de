//! Rules as officers say them, each with minutes that keep it and minutes that break it.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the files of the project")]

use std::path::PathBuf;

use quorate::check::{Rules, test_rules};
use quorate::language::{Expects, compile, echo};
use quorate::minutes::schema;
use quorate::text::Source;

#[test]
fn every_sentence_compiles_and_its_examples_turn_out_as_they_say() {
    let rules = Rules::load(&[PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences"))], true);
    let told: Vec<_> = rules.problems.iter().map(|problem| &problem.diagnostic).collect();
    assert!(told.is_empty(), "{told:#?}");
    let tested = test_rules(&rules);
    let failed: Vec<_> = tested.failures.iter().map(|problem| &problem.diagnostic).collect();
    assert!(failed.is_empty(), "{failed:#?}");
    for rule in &rules.plan.rules {
        let has = |expects| rule.examples.iter().any(|example| example.expects == expects);
        assert!(has(Expects::Keeps) && has(Expects::Breaks), "{} lacks an example", rule.name);
    }
}

/// Each sentence as officers ask for it, with what comes of it: the rule said back, or the advice.
#[test]
fn sentences_as_they_are_asked_for() {
    let asked = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences/asked.txt")).unwrap();
    let mut shown = String::new();
    let mut taken = 0;
    for sentence in asked.lines() {
        let (plan, mistakes) = compile(vec![Source::new("asked", sentence)], schema());
        shown.push_str(&format!("{sentence}\n"));
        match mistakes.first() {
            None => {
                taken += 1;
                shown.push_str(&format!(
                    "  = {}\n",
                    plan.rules.len().checked_sub(1).map_or(String::new(), |last| echo(&plan, last, schema()))
                ));
            }
            Some(mistake) => {
                let help = mistake.diagnostic.help.as_deref().unwrap_or("");
                shown.push_str(&format!("  × {}\n    {help}\n", mistake.diagnostic.message));
            }
        }
    }
    shown.insert_str(0, &format!("{taken} of {} are taken as they are\n\n", asked.lines().count()));
    insta::assert_snapshot!(shown);
}
