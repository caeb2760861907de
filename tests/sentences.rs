//! Rules as officers say them, each with minutes that keep it and minutes that break it.

#![allow(clippy::disallowed_methods, reason = "a test reads the files of the project")]

use std::path::PathBuf;

use quorate::check::{Rules, test_rules};
use quorate::language::Expects;

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
