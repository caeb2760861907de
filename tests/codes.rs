//! Codes of messages: each means one thing, and `quorate explain` knows all that the source uses.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the source")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use quorate::check::{MISTAKES_OF_BASELINES, MISTAKES_OF_SETTINGS};
use quorate::language::MISTAKES;
use quorate::read::DOUBTS;
use regex::Regex;

fn tables() -> Vec<&'static str> {
    let others = DOUBTS.iter().chain(MISTAKES_OF_SETTINGS).chain(MISTAKES_OF_BASELINES).map(|row| row.code);
    MISTAKES.iter().map(|row| row.code).chain(others).collect()
}

fn used(folder: &Path, codes: &mut BTreeSet<String>) {
    let literal = Regex::new(r#""(Q0\d{3})""#).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            used(&path, codes);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            codes.extend(literal.captures_iter(&text).map(|found| found[1].to_owned()));
        }
    }
}

#[test]
fn a_code_means_one_thing() {
    let all = tables();
    let different: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(all.len(), different.len());
    assert!(all.iter().all(|code| code.len() == 5 && code.starts_with("Q0")), "{all:?}");
}

#[test]
fn every_code_of_the_source_is_in_a_table() {
    let mut found = BTreeSet::new();
    used(Path::new("src"), &mut found);
    let known: BTreeSet<String> = tables().into_iter().map(str::to_owned).collect();
    assert_eq!(found, known);
}
