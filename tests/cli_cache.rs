//! What is kept of minutes that have not changed: the answers are the same with it and without.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use tempfile::TempDir;

const RULES: &str =
    "rule back\n  every ACTION must have a report-back meeting.\n\nrule owner\n  every ACTION should have an owner.\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("minutes")).unwrap();
    for (name, text) in [
        ("march.md", "The gate would be mended. (Action – CS)\n"),
        ("april.md", "The pond was seen to by D. Quill.\n"),
        (
            "may.md",
            "<!-- quorate: waive back because it is done, approved by the Chair -->\n\nThe wall would be seen to. ACTION\n",
        ),
        ("june.txt", "The caf\u{e9} would be told. ACTION\n"),
    ] {
        fs::write(folder.path().join("minutes").join(name), text).unwrap();
    }
    fs::copy("tests/formats/harrowmere.docx", folder.path().join("minutes/july.docx")).unwrap();
    fs::write(folder.path().join("rules.quorate"), RULES).unwrap();
    folder
}

fn check(folder: &TempDir, more: &[&str]) -> String {
    let arguments = ["check", "minutes", "--rules", "rules.quorate", "--as-of", "2031-06-01"];
    run(folder.path(), &[&arguments, more].concat(), "")
}

/// How many answers are kept.
fn kept(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| match path.is_dir() {
            true => kept(&path),
            false => usize::from(path.extension().is_some_and(|ending| ending == "json")),
        })
        .sum()
}

#[test]
fn the_answers_are_the_same() {
    let folder = folder();
    let cache = folder.path().join("kept");
    for format in
        ["pretty", "plain", "concise", "grouped", "statistics", "markdown", "json", "jsonl", "sarif", "junit", "tap"]
    {
        let without = check(&folder, &["--format", format]);
        let before = kept(&cache);
        for run in ["first", "second"] {
            assert_eq!(check(&folder, &["--format", format, "--cache", "kept"]), without, "{format}, {run}");
        }
        // What has a waiver in it is made anew each time.
        assert_eq!(kept(&cache) - before, 4, "{format}");
    }
}

#[test]
fn what_is_otherwise_is_looked_at_again() {
    let folder = folder();
    let both = |folder: &TempDir, more: &[&str]| {
        let more = [more, &["--format", "concise"]].concat();
        let without = check(folder, &more);
        assert_eq!(check(folder, &[&more[..], &["--cache", "kept"]].concat()), without);
        without
    };
    let first = both(&folder, &[]);
    fs::write(folder.path().join("minutes/april.md"), "The pond would be seen to. ACTION\n").unwrap();
    assert_ne!(both(&folder, &[]), first);
    fs::write(folder.path().join("rules.quorate"), RULES.replace("must", "should")).unwrap();
    assert!(both(&folder, &[]).contains("march.md:1:27: warning[back]"));
    fs::write(folder.path().join("quorate.toml"), "[severity]\nback = \"off\"\n").unwrap();
    assert!(!both(&folder, &[]).contains("[back]: this"));
    fs::remove_file(folder.path().join("quorate.toml")).unwrap();
    // A document beside the minutes, and what it says later.
    fs::write(folder.path().join("rules.quorate"), "every ACTION must be in the ACTION LOG").unwrap();
    fs::write(folder.path().join("log.csv"), "number,action\n1,The gate would be mended\n").unwrap();
    let given = ["--given", "action log=log.csv"];
    let before = both(&folder, &given);
    fs::write(folder.path().join("log.csv"), "number,action\n1,Nothing\n2,Less\n").unwrap();
    assert_ne!(both(&folder, &given), before);
}

#[test]
fn a_folder_may_be_set_and_one_that_cannot_be_used_is_told() {
    let folder = folder();
    fs::write(folder.path().join("quorate.toml"), "cache = \".kept\"\n").unwrap();
    check(&folder, &[]);
    assert_eq!(kept(&folder.path().join(".kept")), 4);
    let said = check(&folder, &["--cache", "rules.quorate", "--format", "concise", "--quiet"]);
    assert!(
        said.starts_with("exit: 2\n") && said.contains("rules.quorate: error: nothing can be kept there"),
        "{said}"
    );
    // The minutes are checked all the same.
    assert!(said.contains("minutes/march.md:1:27: error[back]"), "{said}");
}

#[test]
fn what_is_broken_in_it_is_made_anew() {
    let folder = folder();
    let without = check(&folder, &[]);
    check(&folder, &["--cache", "kept"]);
    for entry in fs::read_dir(folder.path().join("kept")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            for file in fs::read_dir(path).unwrap() {
                fs::write(file.unwrap().path(), "{\"written\":[\"half").unwrap();
            }
        }
    }
    assert_eq!(check(&folder, &["--cache", "kept"]), without);
}
