//! What every target does with a file, and what must hold.

#[path = "../../tests/read/invariants.rs"]
mod invariants;

use std::sync::OnceLock;

use quorate::check::{Checker, Rules};
use quorate::evaluate::Given;
use quorate::read::{format_named, read_as};
use quorate::report::{ActionLog, READ_FORMATS, ReadFile, Written};

/// Reads bytes as a file of this ending. What is read keeps what holds of every document, its places included.
pub fn read(ending: &str, bytes: &[u8]) {
    let format = format_named(ending).expect("a format with that ending");
    let Ok((document, doubts)) = read_as(format, "fuzzed", bytes) else { return };
    invariants::check(&document);
    for doubt in doubts {
        assert!(document.source().text().get(doubt.at().range()).is_some(), "{doubt:?}");
    }
}

/// Reads bytes, finds what happened at the meeting, and writes it down in every format.
#[allow(dead_code, reason = "only some targets go so far")]
pub fn find(ending: &str, bytes: &[u8]) {
    static RULES: OnceLock<Rules> = OnceLock::new();
    let rules = RULES.get_or_init(|| Rules::load(&["essentials".into()], true));
    let checker = Checker::new(rules, Given::default()).reading_as(format_named(ending));
    if let Ok((document, minutes, doubts)) = checker.read("fuzzed", bytes) {
        let log = ActionLog::of(&document, &minutes, checker.calendar(), true);
        let read =
            ReadFile { document: &document, minutes: &minutes, log: &log, doubts: &doubts, width: 80, summary: false };
        let logs = [log.clone()];
        for format in READ_FORMATS {
            let is_empty = match format.written {
                Written::One(one) => one(&read).is_empty(),
                Written::Log(log) => log(&logs).is_ok_and(|text| text.is_empty()),
                Written::LogBytes(log) => log(&logs).is_ok_and(|bytes| bytes.is_empty()),
            };
            assert!(!is_empty, "{}", format.name);
        }
    }
    let _ = checker.check("fuzzed", bytes);
}
