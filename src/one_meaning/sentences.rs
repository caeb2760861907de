//! The sentences that must have one meaning: all that the project has, and sentences of all forms.

#![allow(clippy::disallowed_methods, reason = "a test reads the files of the project")]

use std::path::Path;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::language::for_tests::{LIBRARY, MINUTES, library, minutes, sentences_of_all_forms};
use crate::vocabulary::Schema;

/// Where rules are written.
const WRITTEN: &[&str] = &["rules", "tests", "docs", "README.md"];

/// How many sentences of all forms are made; not all of them are different.
const FORMS: usize = 2_000;

/// A rule file and the words that it may use.
pub struct File {
    pub text: String,
    pub schema: Schema,
}

/// All of them.
pub fn all() -> Vec<File> {
    let mut files = Vec::new();
    let mut add = |text: &str, schema: Schema| files.push(File { text: text.to_owned(), schema });
    MINUTES.iter().for_each(|text| add(text, minutes()));
    LIBRARY.iter().for_each(|text| add(text, library()));
    for name in WRITTEN {
        let texts = written(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
        texts.iter().for_each(|text| add(text, crate::minutes::schema().clone()));
    }
    let defined = "a loan is stale when its return date is before today\n\na treasure is a borrowing that is lost\n";
    let mut runner = TestRunner::deterministic();
    for _ in 0..FORMS {
        let sentence = sentences_of_all_forms().new_tree(&mut runner).unwrap().current();
        add(&format!("{defined}{sentence}\n"), library());
    }
    files
}

/// The rules in the files of a folder: whole rule files, the examples of pages, the lines of lists of sentences.
fn written(path: &Path) -> Vec<String> {
    if path.is_dir() {
        let mut inside: Vec<_> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        inside.sort();
        return inside.iter().flat_map(|path| written(path)).collect();
    }
    let text = || std::fs::read_to_string(path).unwrap();
    let examples = |text: &str| {
        let blocks = text.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next());
        blocks.map(str::to_owned).collect()
    };
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("quorate") => vec![text()],
        Some("md") => examples(&text()),
        _ if path.ends_with("sentences/asked.txt") => text().lines().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
