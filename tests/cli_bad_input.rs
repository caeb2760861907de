//! Input that cannot be used: each gives a clear error and the answer 2, and the other files are still checked.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use tempfile::TempDir;

/// A folder with one file of good minutes and one rule.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("one.quorate"), "every ACTION must have an owner").unwrap();
    fs::write(folder.path().join("good.md"), "# Parish Council\n\nThe gate was mended.\n").unwrap();
    folder
}

/// Checks all that is in the folder, in lines; the name of the folder is not shown, for it is never the same.
fn check(folder: &Path) -> String {
    run(folder, &["check", ".", "--rules", "one.quorate", "--format", "plain"], "")
}

fn check_named(folder: &Path, name: &str) -> String {
    run(folder, &["check", name, "good.md", "--rules", "one.quorate", "--format", "plain"], "")
}

#[test]
fn a_path_that_is_not_there() {
    let folder = folder();
    insta::assert_snapshot!(check_named(folder.path(), "god.md"));
}

#[test]
fn an_empty_file() {
    let folder = folder();
    fs::write(folder.path().join("empty.md"), "").unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_file_of_spaces() {
    let folder = folder();
    fs::write(folder.path().join("blank.txt"), " \n\t\n").unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_file_that_is_not_text() {
    let folder = folder();
    fs::write(folder.path().join("photo.md"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0").unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_text_that_is_called_a_word_file() {
    let folder = folder();
    fs::write(folder.path().join("march.docx"), "The gate was mended.\n").unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn bytes_that_are_not_utf_8_are_read_as_an_older_code() {
    let folder = folder();
    fs::write(folder.path().join("old.txt"), b"Caf\xe9 minutes. The fee is \xa350.\n").unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_folder_that_leads_back_to_itself() {
    let folder = folder();
    fs::create_dir(folder.path().join("inner")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("..", folder.path().join("inner/again")).unwrap();
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_folder_without_minutes() {
    let folder = folder();
    fs::create_dir(folder.path().join("plans")).unwrap();
    fs::write(folder.path().join("plans/plan.dwg"), "x").unwrap();
    insta::assert_snapshot!(check_named(folder.path(), "plans"));
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let secret = folder.path().join("secret.md");
    fs::write(&secret, "Exempt.").unwrap();
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&secret).is_ok() {
        // Whoever runs the tests may read everything.
        return;
    }
    insta::assert_snapshot!(check(folder.path()));
}

#[test]
fn a_folder_without_rules() {
    let folder = folder();
    fs::create_dir(folder.path().join("plans")).unwrap();
    insta::assert_snapshot!(run(folder.path(), &["check", "good.md", "--rules", "plans"], ""));
}

#[test]
fn a_pack_that_is_not_there() {
    let folder = folder();
    insta::assert_snapshot!(run(folder.path(), &["check", "good.md", "--rules", "esentials"], ""));
    insta::assert_snapshot!(run(folder.path(), &["check", "good.md", "--rules", "weather"], ""));
}

#[test]
fn a_line_of_a_hundred_megabytes() {
    let folder = folder();
    fs::write(folder.path().join("long.txt"), "The fence is brown now. ".repeat(100_000_000 / 24)).unwrap();
    let said = run(folder.path(), &["check", "long.txt", "good.md", "--format", "concise"], "");
    assert!(said.starts_with("exit: 0"), "{said}");
    assert!(said.contains("2 files checked"), "{said}");
}

#[test]
fn arguments_that_are_wrong() {
    let folder = folder();
    insta::assert_snapshot!(run(folder.path(), &["check"], ""));
    insta::assert_snapshot!(run(folder.path(), &["check", "good.md", "--as-of", "31/03/2026"], ""));
    insta::assert_snapshot!(run(folder.path(), &["check", "good.md", "--format", "prety"], ""));
    insta::assert_snapshot!(run(folder.path(), &["vocabulary", "acton"], ""));
}

#[test]
fn why_asked_of_a_place_where_nothing_is() {
    let folder = folder();
    let minutes = "# Parish Council\n\nThe gate was mended.\n\n---\n\nThe roof was not, and nobody knows when it will be mended at all.\n";
    fs::write(folder.path().join("m.md"), minutes).unwrap();
    fs::write(folder.path().join("at 19:30"), minutes).unwrap();
    let mut said = String::new();
    for place in [
        "m.md:2",
        "m.md:5",
        "m.md:0",
        "m.md:9",
        "m.md:99999999999999999999",
        "m.md:3:0",
        "m.md:3:40",
        "m.md:3:21",
        "n.md:3",
        "m.md:three",
        ".",
        ".:3",
        r"C:\m.md:4",
        "at 19:30:3",
    ] {
        said.push_str(&format!("why {place}\n{}\n", run(folder.path(), &["why", place, "--rules", "one.quorate"], "")));
    }
    insta::assert_snapshot!(said);
}
