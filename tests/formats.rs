//! The same meeting in seven formats gives the same outline and the same findings, each at its place.
//!
//! The files are in `tests/formats/`: `harrowmere.md`, `.txt` and `.html` are written by hand, the others made from the web
//! page by `tests/formats/make`.

use std::path::Path;

use quorate::check::{Checker, Rules, open};
use quorate::document::BlockKind;
use quorate::evaluate::Given;
use quorate::report::{FORMATS, minutes_json};
use serde_json::Value;

const FORMATS_OF_MINUTES: [&str; 7] = ["md", "txt", "html", "docx", "odt", "pdf", "eml"];

fn rules() -> Rules {
    Rules::load(&["essentials".into()], true)
}

fn file(ending: &str) -> (String, Vec<u8>) {
    open(Path::new(&format!("tests/formats/harrowmere.{ending}"))).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// What was found, without the places: one line each.
fn found(ending: &str) -> String {
    let rules = rules();
    let (name, bytes) = file(ending);
    let (document, minutes, doubts) = Checker::new(&rules, Given::default()).read(&name, bytes).unwrap();
    assert!(doubts.is_empty(), "{ending}: {doubts:?}");
    let json = minutes_json(&document, &minutes);
    let mut out = String::new();
    for part in ["body", "venue", "date", "start", "end"] {
        out += &format!("{part}: {}\n", words(&json["meeting"][part]));
    }
    out += &format!("next: {}\n", words(&json["next_meeting"]));
    let kinds: [(&str, &[&str]); 8] = [
        ("people", &["name", "attendance", "initials"]),
        ("items", &["number"]),
        ("actions", &["owners", "report_back", "due", "state"]),
        ("undertakings", &["owners", "report_back", "due"]),
        ("decisions", &["kind", "limbs"]),
        ("motions", &["mover", "seconder", "outcome"]),
        ("votes", &["for", "against", "abstain"]),
        ("declarations", &["member"]),
    ];
    for (kind, members) in kinds {
        for entity in json[kind].as_array().into_iter().flatten() {
            let told: Vec<String> = members.iter().map(|&member| words(&entity[member])).collect();
            out += &format!("{kind}: {}\n", told.join(", "));
        }
    }
    out
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(words) => words.clone(),
        Value::Array(all) => format!("[{}]", all.iter().map(words).collect::<Vec<_>>().join("; ")),
        Value::Object(of) => words(&of["text"]),
        other => other.to_string(),
    }
}

/// The headings, items and tables, without labels and case: a text has no other headings than capitals.
fn outline(ending: &str) -> String {
    let (name, bytes) = file(ending);
    let (document, _) = quorate::read::read(&name, bytes).unwrap();
    let mut out = String::new();
    for block in document.blocks() {
        let kind = match block.kind {
            BlockKind::Heading => "#",
            BlockKind::ListItem => "-",
            BlockKind::Row | BlockKind::HeaderRow => "|",
            _ => " ",
        };
        let label = document.label(block);
        let label = if label.starts_with(|c: char| c.is_alphanumeric()) { label } else { "".into() };
        // The number of a heading is its label where only its look makes it one, and among its words elsewhere.
        let line = format!("{kind} {label} {}", document.words(block).to_lowercase());
        out += &line.split_whitespace().collect::<Vec<_>>().join(" ");
        out += "\n";
    }
    out
}

#[test]
fn the_same_is_found_in_every_format() {
    let expected = found("md");
    insta::assert_snapshot!("found_in_every_format", expected);
    for ending in FORMATS_OF_MINUTES {
        similar_asserts(&expected, &found(ending), ending);
    }
}

#[test]
fn every_format_has_the_same_outline() {
    let expected = outline("md");
    // A text has no tables: the same actions are marked in their sentences.
    for ending in FORMATS_OF_MINUTES.into_iter().filter(|ending| *ending != "txt") {
        similar_asserts(&expected, &outline(ending), ending);
    }
}

/// Every finding of every format, each where it stands.
#[test]
fn findings_stand_where_their_format_has_them() {
    let mut out = String::new();
    for ending in FORMATS_OF_MINUTES {
        let run = assert_cmd::Command::cargo_bin("quorate")
            .unwrap()
            .args(["check", "--format", "concise", "--as-of", "2031-02-01", "--quiet"])
            .arg(format!("tests/formats/harrowmere.{ending}"))
            .output()
            .unwrap();
        out += &String::from_utf8(run.stdout).unwrap();
        out += "\n";
    }
    insta::assert_snapshot!(out);
    assert!(FORMATS.iter().any(|format| format.name == "concise"));
}

fn similar_asserts(expected: &str, found: &str, ending: &str) {
    let differences: Vec<String> = similar::TextDiff::from_lines(expected, found)
        .iter_all_changes()
        .filter(|change| change.tag() != similar::ChangeTag::Equal)
        .map(|change| format!("{}{change}", change.tag()))
        .collect();
    assert!(differences.is_empty(), "harrowmere.{ending} differs from the Markdown:\n{}", differences.concat());
}
