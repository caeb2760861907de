//! Findings that were there before: kept, left out, taken out when they are mended.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use tempfile::TempDir;

const RULES: &str =
    "rule owned\n  every ACTION must have an owner.\n\nrule seconded\n  every MOTION should have a seconder.\n";
const MOTION: &str = "Proposed by Mr Lowe that the pump be painted.\n\n";
const WALL: &str = "The wall would be seen to. ACTION\n\n";
const ROOF: &str = "The roof would be seen to. ACTION\n\n";
const POND: &str = "The pond would be seen to. ACTION\n\n";
const FILE: &str = "quorate-baseline.jsonl";

/// A folder of rules and old minutes with four findings, two of them of the same words.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "quorate.toml", "rules = \"ours.quorate\"\n");
    put(&folder, "ours.quorate", RULES);
    put(&folder, "minutes/1987.md", &motions(2));
    put(&folder, "minutes/1988.md", &format!("{WALL}{ROOF}"));
    folder
}

/// The same motion under so many headings.
fn motions(count: usize) -> String {
    (1..=count).map(|number| format!("# Item {number}\n\n{MOTION}")).collect()
}

fn put(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(FILE)).unwrap()
}

fn quorate(folder: &TempDir, arguments: &[&str]) -> String {
    run(folder.path(), arguments, "")
}

/// With a baseline of all that is found.
fn with_baseline() -> TempDir {
    let folder = folder();
    assert!(quorate(&folder, &["baseline", "minutes"]).starts_with("exit: 0\n"));
    folder
}

fn check(folder: &TempDir, more: &[&str]) -> String {
    quorate(folder, &[&["check", "minutes", "--format", "concise", "--baseline", FILE], more].concat())
}

fn checked(folder: &TempDir, format: &str) -> String {
    quorate(folder, &["check", "minutes", "--baseline", FILE, "--format", format])
}

#[test]
fn what_is_found_today_is_kept_and_left_out_tomorrow() {
    let folder = folder();
    insta::assert_snapshot!(quorate(&folder, &["baseline", "minutes"]));
    insta::assert_snapshot!(read(&folder));
    assert!(!read(&folder).contains("pump") && !read(&folder).contains("wall"), "the words are not kept");
    insta::assert_snapshot!(check(&folder, &[]));
    // The same minutes give the same baseline, from whatever folder they are named.
    let first = read(&folder);
    fs::remove_file(folder.path().join(FILE)).unwrap();
    let said = run(&folder.path().join("minutes"), &["baseline", ".", "--baseline", "../quorate-baseline.jsonl"], "");
    assert!(said.starts_with("exit: 0\n"), "{said}");
    assert_eq!(read(&folder), first);
    assert!(
        run(&folder.path().join("minutes"), &["check", ".", "--baseline", "../quorate-baseline.jsonl"], "")
            .starts_with("exit: 0\n")
    );
}

#[test]
fn what_is_new_is_told_also_of_the_same_words_once_more() {
    let folder = with_baseline();
    // What stands before moves all, and changes nothing.
    put(&folder, "minutes/1988.md", &format!("# Minutes\n\nPresent: Mr Lowe.\n\n{WALL}{ROOF}"));
    assert!(check(&folder, &[]).starts_with("exit: 0\n"), "{}", check(&folder, &[]));
    put(&folder, "minutes/1987.md", &motions(3));
    put(&folder, "minutes/2031.md", WALL);
    insta::assert_snapshot!(check(&folder, &[]));
    insta::assert_snapshot!(checked(&folder, "markdown"));
    let json = checked(&folder, "json");
    let json: serde_json::Value = serde_json::from_str(json.split_once("--- out\n").unwrap().1).unwrap();
    assert_eq!(json["summary"]["baseline"], serde_json::json!({ "left_out": 4, "no_longer_there": 0 }));
    assert_eq!(json["findings"].as_array().unwrap().len(), 2);
}

#[test]
fn for_code_scanning_all_is_there_with_its_state() {
    let folder = with_baseline();
    put(&folder, "minutes/2031.md", WALL);
    let sarif = |more: &[&str]| {
        let said = quorate(&folder, &[&["check", "minutes", "--format", "sarif"], more].concat());
        let sarif: serde_json::Value = serde_json::from_str(said.split_once("--- out\n").unwrap().1).unwrap();
        sarif["runs"][0]["results"].as_array().unwrap().clone()
    };
    let (plain, compared) = (sarif(&[]), sarif(&["--baseline", FILE]));
    let states: Vec<String> = compared
        .iter()
        .map(|result| {
            let file = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
            format!("{file} {}", result["baselineState"].as_str().unwrap())
        })
        .collect();
    insta::assert_snapshot!(states.join("\n"));
    let prints = |results: &[serde_json::Value]| -> Vec<String> {
        let mut prints: Vec<String> = results.iter().map(|result| result["partialFingerprints"].to_string()).collect();
        prints.sort();
        prints
    };
    assert_eq!(prints(&plain), prints(&compared));
    assert!(plain.iter().all(|result| result.get("baselineState").is_none()));
}

#[test]
fn it_only_shrinks() {
    let folder = with_baseline();
    let all = read(&folder);
    insta::assert_snapshot!(quorate(&folder, &["baseline", "--update"]));
    put(&folder, "minutes/1988.md", &format!("{ROOF}{POND}"));
    insta::assert_snapshot!(check(&folder, &[]));
    insta::assert_snapshot!(quorate(&folder, &["baseline", "--update"]));
    let shrunk = read(&folder);
    assert!(shrunk.lines().count() < all.lines().count() && shrunk.lines().all(|line| all.contains(line)), "{shrunk}");
    // What comes back is new.
    put(&folder, "minutes/1988.md", WALL);
    let said = check(&folder, &[]);
    assert!(said.starts_with("exit: 1\n") && said.contains("1988.md:1:28: error[owned]"), "{said}");
    // One of two of the same words is mended: a smaller number.
    put(&folder, "minutes/1987.md", &motions(1));
    quorate(&folder, &["baseline", "minutes/1987.md", "--update"]);
    insta::assert_snapshot!(read(&folder));
    fs::remove_file(folder.path().join("minutes/1987.md")).unwrap();
    fs::remove_file(folder.path().join("minutes/1988.md")).unwrap();
    put(&folder, "minutes/2031.md", "The gate was mended.\n");
    let said = check(&folder, &[]);
    assert!(said.contains("2 findings of the baseline are no longer there"), "{said}");
}

#[test]
fn what_is_new_comes_in_only_by_a_decision() {
    let folder = with_baseline();
    put(&folder, "minutes/1988.md", &format!("{ROOF}{POND}"));
    let before = read(&folder);
    insta::assert_snapshot!(quorate(&folder, &["baseline", "minutes"]));
    assert_eq!(read(&folder), before);
    insta::assert_snapshot!(quorate(&folder, &["baseline", "minutes/1988.md", "--force"]));
    // Files that were not looked at keep what they had.
    assert!(read(&folder).contains("minutes/1987.md"));
    insta::assert_snapshot!(check(&folder, &[]));
}

#[test]
fn rules_that_are_not_asked_and_files_that_are_not_read_keep_their_findings() {
    let folder = with_baseline();
    let before = read(&folder);
    put(
        &folder,
        "quorate.toml",
        "rules = \"ours.quorate\"\nexclude = \"minutes/1988.md\"\n[severity]\nseconded = \"off\"\n",
    );
    let said = check(&folder, &[]);
    assert!(!said.contains("left out") && !said.contains("no longer there"), "{said}");
    quorate(&folder, &["baseline", "--update"]);
    assert_eq!(read(&folder), before);
    // Minutes that cannot be read may have all that they had.
    put(&folder, "quorate.toml", "rules = \"ours.quorate\"\n");
    put(&folder, "minutes/1988.md", "");
    let said = quorate(&folder, &["baseline", "--update"]);
    assert!(said.starts_with("exit: 2\n"), "{said}");
    assert_eq!(read(&folder), before);
}

#[test]
fn what_was_undecided_and_is_broken_is_new() {
    let folder = folder();
    put(
        &folder,
        "ours.quorate",
        "rule in-calendar\n  the report-back meeting of every ACTION must be in the CALENDAR.\n",
    );
    put(&folder, "minutes/1987.md", "An update would come to the meeting on 12 November 1987. (Action \u{2013} CS)\n");
    quorate(&folder, &["baseline", "minutes"]);
    assert!(read(&folder).contains("\"verdict\":\"cannot tell\""), "{}", read(&folder));
    assert!(check(&folder, &["--strict"]).starts_with("exit: 0\n"));
    put(&folder, "calendar.csv", "date\n1987-12-10\n");
    let said = check(&folder, &["--given", "calendar=calendar.csv"]);
    assert!(said.starts_with("exit: 1\n"), "{said}");
}

#[test]
fn the_settings_may_name_it() {
    let folder = with_baseline();
    fs::create_dir(folder.path().join("old")).unwrap();
    fs::rename(folder.path().join(FILE), folder.path().join("known.jsonl")).unwrap();
    put(&folder, "quorate.toml", "rules = \"ours.quorate\"\nbaseline = \"known.jsonl\"\n");
    assert!(quorate(&folder, &["check", "minutes"]).starts_with("exit: 0\n"));
    let below = run(&folder.path().join("minutes"), &["check", "1987.md"], "");
    assert!(below.contains("2 findings of the baseline left out"), "{below}");
    assert!(quorate(&folder, &["check", "minutes", "--no-baseline"]).starts_with("exit: 1\n"));
    assert!(quorate(&folder, &["baseline", "--update"]).contains("known.jsonl"));
    put(&folder, "quorate.toml", "rules = \"ours.quorate\"\nbaseline = \"knwon.jsonl\"\n");
    insta::assert_snapshot!(quorate(&folder, &["check", "minutes/1987.md", "--format", "plain", "--quiet"]));
}

#[test]
fn a_baseline_that_cannot_be_used() {
    let folder = with_baseline();
    let good = read(&folder);
    let second = good.lines().nth(1).unwrap().to_owned();
    put(&folder, "minutes/2031.md", "The pump was painted.\n");
    for (name, text) in [
        ("no_baseline", "owner\n".to_owned()),
        ("another_form", "{\"schema\":\"quorate/baseline/9\"}\n".to_owned()),
        ("conflict", good.replace(&second, &format!("<<<<<<< HEAD\n{second}\n=======\n>>>>>>> june"))),
        ("a_line", good.replace("\"count\":2", "\"count\":\"two\"")),
    ] {
        put(&folder, FILE, &text);
        insta::assert_snapshot!(name, quorate(&folder, &["check", "minutes/2031.md", "--baseline", FILE]));
        let said = quorate(&folder, &["baseline", "--update"]);
        assert!(said.starts_with("exit: 2\n") && said.contains("was left as it is"), "{said}");
        assert_eq!(read(&folder), text);
        assert!(quorate(&folder, &["baseline", "minutes", "--force"]).starts_with("exit: 0\n"), "{name}");
        assert_eq!(read(&folder), good, "{name}");
    }
    fs::write(folder.path().join(FILE), b"\xff\xfe\0\xd8").unwrap();
    insta::assert_snapshot!(check(&folder, &["--quiet"]));
}

#[test]
fn what_does_not_go_together_is_refused_and_nothing_is_written() {
    let folder = folder();
    put(&folder, "mistaken.quorate", "every ACTION must have an ownr\n");
    for arguments in [
        &["baseline"][..],
        &["baseline", "--update"],
        &["baseline", "-"],
        &["baseline", "minuts"],
        &["baseline", "minutes", "--rules", "mistaken.quorate"],
        &["baseline", "minutes", "--update", "--force"],
        &["baseline", "minutes", "--baseline", "nowhere/known.jsonl"],
    ] {
        insta::assert_snapshot!(quorate(&folder, arguments));
        assert!(!folder.path().join(FILE).exists());
    }
}

#[test]
fn a_baseline_that_was_moved_away_from_its_minutes_is_not_emptied() {
    let folder = with_baseline();
    fs::create_dir(folder.path().join("old")).unwrap();
    fs::rename(folder.path().join(FILE), folder.path().join("old").join(FILE)).unwrap();
    insta::assert_snapshot!(quorate(&folder, &["baseline", "--update", "--baseline", "old/quorate-baseline.jsonl"]));
    assert!(Path::new(&folder.path().join("old").join(FILE)).exists());
}

#[test]
fn what_is_published_is_known_again_as_well() {
    let folder = folder();
    put(&folder, "minutes/1988.md", &format!("# Minutes\n\n{WALL}\n# 2. Exempt: the roof\n\n{ROOF}{POND}"));
    quorate(&folder, &["baseline", "minutes"]);
    for more in [&[][..], &["--public"]] {
        let said = check(&folder, more);
        assert!(said.starts_with("exit: 0\n") && said.contains("5 "), "{said}");
    }
    let public = folder.path().join("public.jsonl");
    put(&folder, "quorate.toml", "rules = \"ours.quorate\"\npublic = true\n");
    quorate(&folder, &["baseline", "minutes", "--baseline", "public.jsonl"]);
    assert_eq!(fs::read_to_string(public).unwrap(), read(&folder));
}
