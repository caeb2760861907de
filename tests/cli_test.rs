//! `quorate test`: how examples turn out, what they lack, and cases of whole minutes.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use tempfile::TempDir;

const RULES: &str = "\
rule owned:
  every ACTION must have an owner, unless it is collectively owned.
  keeps:
    | The Clerk would write. (Action – Clerk)
  breaks:
    | The fence would be mended. ACTION
  breaks:
    | The fence would be mended. (Action – Clerk)
  cannot tell:
    | The gate was mended.
  keeps:
    | The gate was mended.

rule carried-motions-are-seconded:
  every MOTION that is carried must have a seconder.
  keeps:
    | Proposed by Cllr Orme that the bench be moved. Lost.
  keeps:
    | Minutes of nothing at all.
  applies to: extracts, whole minutes, other documents

rule a-rule-with-a-name-that-is-too-long-for-the-table:
  if an ACTION has an owner, it must have a report-back meeting.
  keeps:
    | The Clerk would write before the May 2031 meeting. (Action – Clerk, May 2031 meeting)
  breaks:
    | The Clerk would write. (Action – Clerk)
";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn test(folder: &Path, more: &[&str]) -> String {
    run(folder, &[&["test", "ours.quorate"], more].concat(), "")
}

#[test]
fn every_example_is_told_and_what_the_examples_lack() {
    let folder = folder(&[("ours.quorate", RULES)]);
    insta::assert_snapshot!(test(folder.path(), &[]));
}

#[test]
fn the_whole_table() {
    let folder = folder(&[("ours.quorate", RULES)]);
    let said = test(folder.path(), &["--coverage"]);
    insta::assert_snapshot!(said.split_once("--- err\n").unwrap().0);
}

#[test]
fn coverage_for_programs() {
    let folder = folder(&[("ours.quorate", RULES), ("cases/m.txt", "The gate was mended.\n")]);
    let said = test(folder.path(), &["--format", "json", "--cases", "cases"]);
    let json = said.split_once("--- out\n").unwrap().1.split_once("--- err\n").unwrap().0;
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(json["schema"], "quorate/test/1");
    assert_eq!(json["cases"][0]["outcome"], "new");
    insta::assert_snapshot!(format!("{:#}\n{:#}", json["rules"], json["summary"]));
}

#[test]
fn a_condition_by_a_word_of_ones_own_is_seen_to_be_false() {
    let rules = "\
an ACTION is late when its due date is before 1 March 2031

every ACTION that is late must be complete
  keeps:
    | The gate to be mended by 5 May 2031. (Action – CS)
  breaks:
    | The gate to be mended by 5 May 2030. (Action – CS)

the due date of an ACTION must be after 1 March 2031
  keeps:
    | The gate to be mended by 5 May 2031. (Action – CS)
  breaks:
    | The gate to be mended by 5 May 2030. (Action – CS)
";
    let folder = folder(&[("ours.quorate", rules)]);
    let said = test(folder.path(), &[]);
    let sums = "2 rules, 4 examples: all turn out as they say.\nExamples of rules: 1 kept, 2 broken, 1 excepted.\n";
    assert_eq!(said, format!("exit: 0\n--- out\n{sums}"));
}

#[test]
fn a_bad_example_does_not_hide_the_others() {
    let rules = "\
rule owned:
  every ACTION must have an owner.
  keeps:
  breaks: The fence would be mended. ACTION
  keeps:
    | The fence would be mended. ACTION
  breaks:
    | The Clerk would write. (Action – Clerk)
";
    let folder = folder(&[("ours.quorate", rules)]);
    insta::assert_snapshot!(test(folder.path(), &["--coverage"]));
}

const GATE: &str = "\
every ACTION must have an owner
  breaks:
    | The fence would be mended. ACTION
no PARAGRAPH may mention \"TBC\"
  breaks:
    | The bench is TBC.
";

fn cases(folder: &Path, more: &[&str]) -> String {
    test(folder, &[&["--cases", "cases"], more].concat())
}

#[test]
fn cases_are_accepted_and_then_compared() {
    let folder = folder(&[
        ("ours.quorate", GATE),
        ("cases/march.md", "# Council\n\nThe fence would be mended. **ACTION**\n"),
        ("cases/sub/april.txt", "The gate was mended.\n"),
    ]);
    let path = folder.path();
    let mut said = format!("new\n{}", cases(path, &[]));
    said += &format!("\n\naccepted\n{}", cases(path, &["--accept"]));
    let expected = |name: &str| fs::read_to_string(path.join("cases").join(name)).unwrap();
    said += &format!(
        "\n\nmarch.expected\n{}\nsub/april.expected\n{}",
        expected("march.expected"),
        expected("sub/april.expected")
    );
    said += &format!("\n\nthe same\n{}", cases(path, &[]));
    said += &format!("\n\nnothing to accept\n{}", cases(path, &["--accept"]));
    fs::write(path.join("cases/sub/april.txt"), "The gate was mended.\n\nThe bench is TBC.\n").unwrap();
    said += &format!("\n\nchanged\n{}", cases(path, &[]));
    said += &format!("\n\naccepted again\n{}", cases(path, &["--accept"]));
    insta::assert_snapshot!(said);
}

#[test]
fn what_is_expected_has_no_paths_of_the_machine() {
    let folder = folder(&[("ours.quorate", GATE), ("cases/a/b/march.md", "The bench is TBC.\n")]);
    let whole = folder.path().join("cases");
    let said = run(folder.path(), &["test", "ours.quorate", "--accept", "--cases", whole.to_str().unwrap()], "");
    assert!(said.starts_with("exit: 0\n"), "{said}");
    let expected = fs::read_to_string(whole.join("a/b/march.expected")).unwrap();
    assert!(expected.starts_with("a/b/march.md:1:14: error["), "{expected}");
    // One case by its own name is called so.
    let said = run(folder.path(), &["test", "ours.quorate", "--cases", "cases/a/b/march.md"], "");
    assert!(said.starts_with("exit: 1\n") && said.contains("+march.md:1:14"), "{said}");
}

#[test]
fn what_is_wrong_with_cases_is_told_and_the_others_are_compared() {
    let folder = folder(&[
        ("ours.quorate", GATE),
        ("cases/gone.expected", "nothing found\n"),
        ("cases/twice.md", "The gate was mended.\n"),
        ("cases/twice.txt", "The gate was mended.\n"),
        ("cases/twice.expected", "nothing found\n"),
        ("cases/good.txt", "The gate was mended.\n"),
        ("cases/good.expected", "nothing found\r\n"),
        ("cases/odd.txt", "The gate was mended.\n"),
    ]);
    fs::write(folder.path().join("cases/odd.expected"), b"\xff\xfe\xff").unwrap();
    insta::assert_snapshot!(cases(folder.path(), &[]));
}

#[test]
fn nothing_is_accepted_by_rules_with_mistakes() {
    let rules = format!("{GATE}every ACTION must have an ownr\n");
    let folder = folder(&[("ours.quorate", &rules), ("cases/march.md", "The bench is TBC.\n")]);
    let said = cases(folder.path(), &["--accept"]);
    assert!(said.starts_with("exit: 2\n"), "{said}");
    assert!(said.contains("nothing was accepted"), "{said}");
    assert!(!folder.path().join("cases/march.expected").exists());
}

#[test]
fn arguments_that_do_not_go_together() {
    let folder = folder(&[("ours.quorate", GATE)]);
    insta::assert_snapshot!(test(folder.path(), &["--accept"]));
    insta::assert_snapshot!(cases(folder.path(), &["--cases", "no-such-folder"]));
}
