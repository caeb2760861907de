//! What every target does with a file, and what must hold.

#[path = "../../tests/read/invariants.rs"]
mod invariants;

use std::sync::OnceLock;

use quorate::check::{Checker, Rules};
use quorate::evaluate::Given;
use quorate::read::{format_named, read_as};
use quorate::report::{minutes_json, outline};

/// Reads bytes as a file of this ending. What is read keeps what holds of every document, its places included.
pub fn read(ending: &str, bytes: &[u8]) {
    let format = format_named(ending).expect("a format with that ending");
    let Ok((document, doubts)) = read_as(format, "fuzzed", bytes) else { return };
    invariants::check(&document);
    for doubt in doubts {
        assert!(document.source().text().get(doubt.at().range()).is_some(), "{doubt:?}");
    }
}

/// Reads bytes, finds what happened at the meeting, and writes it down.
#[allow(dead_code, reason = "only some targets go so far")]
pub fn find(ending: &str, bytes: &[u8]) {
    static RULES: OnceLock<Rules> = OnceLock::new();
    let rules = RULES.get_or_init(|| Rules::load(&["essentials".into()], true));
    let checker = Checker::new(rules, Given::default()).reading_as(format_named(ending));
    if let Ok((document, minutes, _)) = checker.read("fuzzed", bytes) {
        assert!(!outline(&document, &minutes, 80).is_empty());
        assert!(minutes_json(&document, &minutes).is_object());
    }
    let _ = checker.check("fuzzed", bytes);
}
