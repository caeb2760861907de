//! `quorate fmt`: what it writes, what it shows, what it leaves alone.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::{quorate, run};
use tempfile::TempDir;

const LOOSE: &str = "all actions shall  have an owner\n";
const NEAT: &str = "every ACTION must have an owner.\n";

/// A folder of these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn text(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// The names of the files that are there, to see that nothing is left behind.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn files_are_written_in_place() {
    let folder = folder(&[("a.quorate", LOOSE), ("b/c.quorate", NEAT), ("notes.md", LOOSE)]);
    insta::assert_snapshot!(run(folder.path(), &["fmt"], ""));
    assert_eq!((text(&folder, "a.quorate"), text(&folder, "notes.md")), (NEAT.to_owned(), LOOSE.to_owned()));
    assert_eq!(names(folder.path()), ["a.quorate", "b", "notes.md"]);
    assert_eq!(run(folder.path(), &["fmt"], ""), "exit: 0\n--- out\n0 files changed, 2 files in form already.\n");
}

#[test]
fn check_names_what_would_change() {
    let folder = folder(&[("a.quorate", LOOSE), ("b.quorate", NEAT)]);
    insta::assert_snapshot!(run(folder.path(), &["fmt", "--check", "."], ""));
    assert_eq!(text(&folder, "a.quorate"), LOOSE);
    assert!(run(folder.path(), &["fmt", "--check", "b.quorate"], "").starts_with("exit: 0\n"));
}

#[test]
fn diff_shows_what_would_change() {
    let rules = format!("# Ours.\n\n{LOOSE}\nevery MOTION must have a mover.\n");
    let folder = folder(&[("a.quorate", &rules), ("b.quorate", NEAT)]);
    insta::assert_snapshot!(run(folder.path(), &["fmt", "--diff", "."], ""));
    assert_eq!(text(&folder, "a.quorate"), rules);
    assert!(run(folder.path(), &["fmt", "--diff", "b.quorate"], "").starts_with("exit: 0\n"));
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = folder(&[("a.quorate", LOOSE)]);
    assert_eq!(run(folder.path(), &["fmt", "-"], NEAT), format!("exit: 0\n--- out\n{NEAT}"));
    assert!(run(folder.path(), &["fmt", "-"], LOOSE).starts_with(&format!("exit: 0\n--- out\n{NEAT}")));
    insta::assert_snapshot!(run(folder.path(), &["fmt", "-", "--check"], LOOSE));
    insta::assert_snapshot!(run(folder.path(), &["fmt", "-"], "every ACTION must have an ownr\n"));
    insta::assert_snapshot!(run(folder.path(), &["fmt", "-", "a.quorate"], LOOSE));
}

#[test]
fn a_file_with_a_mistake_is_left_and_the_others_are_not() {
    let broken = format!("{LOOSE}every ACTION must have an ownr\n");
    let folder = folder(&[("a.quorate", &broken), ("b.quorate", LOOSE)]);
    insta::assert_snapshot!(run(folder.path(), &["fmt", ".", "gone.quorate"], ""));
    assert_eq!((text(&folder, "a.quorate"), text(&folder, "b.quorate")), (broken, NEAT.to_owned()));
}

#[test]
fn a_file_that_is_not_text_is_left() {
    let folder = folder(&[("b.quorate", LOOSE)]);
    fs::write(folder.path().join("a.quorate"), b"every ACTION \xff").unwrap();
    insta::assert_snapshot!(run(folder.path(), &["fmt"], ""));
    assert_eq!(text(&folder, "b.quorate"), NEAT);
}

#[test]
fn line_ends_are_kept() {
    let folder = folder(&[("a.quorate", "rule a:\r\neach ACTION must have an owner\r\nbreaks:\r\n| ACTION\r\n")]);
    run(folder.path(), &["fmt"], "");
    let expected = "rule a:\r\n  every ACTION must have an owner.\r\n\r\n  breaks:\r\n    | ACTION\r\n";
    assert_eq!(text(&folder, "a.quorate"), expected);
}

#[test]
fn a_file_that_may_not_be_written_is_left() {
    let folder = folder(&[("a.quorate", LOOSE), ("b.quorate", LOOSE)]);
    let path = folder.path().join("a.quorate");
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    insta::assert_snapshot!(run(folder.path(), &["fmt"], ""));
    assert_eq!((text(&folder, "a.quorate"), text(&folder, "b.quorate")), (LOOSE.to_owned(), NEAT.to_owned()));
}

#[test]
#[cfg(unix)]
fn rights_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder(&[("a.quorate", LOOSE)]);
    let (file, link) = (folder.path().join("a.quorate"), folder.path().join("link.quorate"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.quorate", &link).unwrap();
    run(folder.path(), &["fmt", "link.quorate"], "");
    assert_eq!(text(&folder, "a.quorate"), NEAT);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn hidden_and_ignored_files_are_left_out() {
    let folder = folder(&[
        (".gitignore", "drafts\n"),
        (".hidden.quorate", LOOSE),
        ("drafts/a.quorate", LOOSE),
        ("b.quorate", LOOSE),
    ]);
    assert!(run(folder.path(), &["fmt"], "").contains("\n1 file changed.\n"));
    assert_eq!(text(&folder, "drafts/a.quorate"), LOOSE);
}

#[test]
fn a_folder_without_rules() {
    let folder = folder(&[("notes.md", LOOSE)]);
    insta::assert_snapshot!(run(folder.path(), &["fmt"], ""));
}

#[test]
fn files_may_use_the_words_of_one_another() {
    let words = "an ACTION is late when its due date is before the date of the MEETING\n";
    let folder = folder(&[("rules/a.quorate", "an action must be late\n"), ("rules/words.quorate", words)]);
    let alone = ["fmt", "rules/a.quorate", "--check"];
    assert!(run(folder.path(), &alone, "").starts_with("exit: 2\n"));
    assert!(
        run(folder.path(), &[&alone[..], &["--with", "rules/words.quorate"]].concat(), "").starts_with("exit: 1\n")
    );
    assert!(run(folder.path(), &["fmt", "rules"], "").contains("\n2 files changed.\n"));
    assert_eq!(text(&folder, "rules/a.quorate"), "every ACTION must be late.\n");
}

#[test]
fn rules_of_the_pages_can_be_formatted_once() {
    for page in ["README.md", "docs/adding.md"] {
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        for rules in page.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next()) {
            let once = run(Path::new("."), &["fmt", "-"], rules);
            let once = once.strip_prefix("exit: 0\n--- out\n").unwrap();
            assert_eq!(run(Path::new("."), &["fmt", "-"], once), format!("exit: 0\n--- out\n{once}"));
        }
    }
}

#[test]
fn the_rules_that_come_with_the_program_are_in_form() {
    let said = quorate(&["fmt", "--check", "../rules"]);
    assert!(said.starts_with("exit: 0\n"), "{said}");
}

#[test]
fn waivers_may_be_for_the_rules_of_the_settings() {
    let waiver = "waive %s in \"may.md\", because \"x\", approved by Ada, until 31 December 2090.\n";
    let known = waiver.replace("%s", "action-has-owner");
    for command in ["fmt", "test"] {
        let folder =
            folder(&[("ours/waivers.quorate", &known), ("ours/house.quorate", "every MOTION must have a seconder.\n")]);
        let said = run(folder.path(), &[command, "ours"], "");
        assert!(!said.contains("Q0186"), "{said}");
        fs::write(folder.path().join("ours/waivers.quorate"), waiver.replace("%s", "action-has-onwer")).unwrap();
        let said = run(folder.path(), &[command, "ours"], "");
        assert!(said.contains("Q0186"), "{said}");
    }
}
