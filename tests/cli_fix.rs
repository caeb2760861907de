//! Minutes that are mended: `quorate check --fix`, `--diff` and `--unsafe-fixes`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use proptest::prelude::*;
use quorate::check::{Checker, Rules, mended};
use quorate::evaluate::{Given, Verdict};
use quorate::report::FileReport;
use quorate::text::Source;
use tempfile::TempDir;

const RULES: &str = "\
rule chair: The Chair
  no PARAGRAPH should mention \"Chairman\".
  mend: write \"Chair\" for \"Chairman\"

rule weekday: The right day
  every DATE MENTIONED that has a weekday must be on the right weekday.
  could mend: write the right weekday for the weekday

rule owner: Somebody does it
  every ACTION must have an owner.
";

const MARCH: &str = "The Chairman and the CHAIRMAN met.\n\nThe fair is on Monday 4 March 2031.\n\nTo mend it. ACTION\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "rules.quorate", RULES);
    put(&folder, "march.md", MARCH);
    put(&folder, "april.txt", "\u{feff}The Chairman caf\u{e9}.\r\n\tAll  agreed. \r\n");
    folder
}

fn put(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) {
    fs::write(folder.path().join(name), text).unwrap();
}

fn get(folder: &TempDir, name: &str) -> String {
    String::from_utf8(fs::read(folder.path().join(name)).unwrap()).unwrap()
}

fn check(folder: &TempDir, arguments: &[&str]) -> String {
    check_with(folder, arguments, "")
}

fn check_with(folder: &TempDir, arguments: &[&str], input: &str) -> String {
    let how = ["--rules", "rules.quorate", "--no-config", "--as-of", "2031-06-01", "--format", "concise"];
    run(folder.path(), &[&["check"], arguments, &how].concat(), input)
}

#[test]
fn what_is_certain_is_mended_and_the_rest_is_told() {
    let folder = folder();
    insta::assert_snapshot!(check(&folder, &["march.md", "april.txt", "--fix"]));
    assert_eq!(get(&folder, "march.md"), MARCH.replace("Chairman", "Chair").replace("CHAIRMAN", "CHAIR"));
    assert_eq!(get(&folder, "april.txt"), "\u{feff}The Chair caf\u{e9}.\r\n\tAll  agreed. \r\n");
    let again = check(&folder, &["march.md", "april.txt", "--fix"]);
    assert!(again.ends_with("Nothing to mend; 1 more with --unsafe-fixes.\n"), "{again}");
    check(&folder, &["march.md", "--fix", "--unsafe-fixes"]);
    assert!(get(&folder, "march.md").contains("on Tuesday 4 March 2031."));
}

#[test]
fn a_diff_shows_what_would_be_and_writes_nothing() {
    let folder = folder();
    insta::assert_snapshot!(check(&folder, &["march.md", "april.txt", "--diff"]));
    insta::assert_snapshot!(check(&folder, &["march.md", "--diff", "--unsafe-fixes"]));
    assert_eq!(get(&folder, "march.md"), MARCH);
    check(&folder, &["march.md", "--fix", "--unsafe-fixes"]);
    insta::assert_snapshot!(check(&folder, &["march.md", "--diff", "--unsafe-fixes"]));
}

#[test]
fn what_can_be_mended_is_said_in_every_report() {
    let folder = folder();
    for format in ["pretty", "plain", "markdown", "grouped", "json", "sarif", "rdjson"] {
        let said = run(
            folder.path(),
            &[
                "check",
                "march.md",
                "--rules",
                "rules.quorate",
                "--no-config",
                "--as-of",
                "2031-06-01",
                "--format",
                format,
            ],
            "",
        );
        insta::assert_snapshot!(format!("said_in_{format}"), said);
    }
}

#[test]
fn standard_input_is_mended_to_standard_output() {
    let folder = folder();
    let said = check_with(&folder, &["-", "--as", "md", "--fix"], "The Chairman left.\n");
    assert_eq!(said, "exit: 0\n--- out\nThe Chair left.\n--- err\nMended 1 of 1 finding in 1 file.\n");
    let said = check_with(&folder, &["-", "--as", "md", "--fix"], "To mend it. ACTION\n");
    assert_eq!(said, "exit: 1\n--- out\nTo mend it. ACTION\n--- err\nNothing to mend.\n");
    insta::assert_snapshot!(check_with(&folder, &["-", "--as", "md", "--diff"], "The Chairman left.\n"));
}

#[test]
fn what_is_decided_otherwise_is_not_mended() {
    let folder = folder();
    let waived = "<!-- quorate: waive chair because \"she is called so\", approved by the Council, until 31 December 2099 -->\n\nThe Chairman left.\n";
    put(&folder, "may.md", waived);
    check(&folder, &["may.md", "--fix"]);
    assert_eq!(get(&folder, "may.md"), waived);
    let baseline = ["baseline", "march.md", "--rules", "rules.quorate", "--no-config", "--baseline", "known.jsonl"];
    let said = run(folder.path(), &baseline, "");
    assert!(said.starts_with("exit: 0"), "{said}");
    check(&folder, &["march.md", "--fix", "--unsafe-fixes", "--baseline", "known.jsonl"]);
    assert_eq!(get(&folder, "march.md"), MARCH);
}

#[test]
fn what_is_exempt_is_not_shown() {
    let folder = folder();
    let minutes = "# Wexcombe Parish Council\n\nMinutes of 4 March 2031.\n\n## 11. Roads\n\nThe Chairman left.\n\n## 12. Exempt: lease\n\nThe Chairman offered Mr Quillfeather £7,318.\n";
    put(&folder, "may.md", minutes);
    let open = check(&folder, &["may.md", "--diff"]);
    assert!(open.contains("Quillfeather"), "{open}");
    let public = check(&folder, &["may.md", "--diff", "--public"]);
    assert!(public.contains("+The Chair left.") && !public.contains("Quillfeather"), "{public}");
}

#[test]
fn old_files_stay_as_they_are_written() {
    let folder = folder();
    put(&folder, "old.txt", b"The Chairman\x92s report cost \xA340.\r\n");
    check(&folder, &["old.txt", "--fix"]);
    assert_eq!(fs::read(folder.path().join("old.txt")).unwrap(), b"The Chair\x92s report cost \xA340.\r\n");
    fs::copy("tests/formats/harrowmere.docx", folder.path().join("may.docx")).unwrap();
    put(&folder, "the.quorate", "no PARAGRAPH should mention \"the\"\n  mend: write \"a\" for \"the\"\n");
    let said = run(folder.path(), &["check", "may.docx", "--rules", "the.quorate", "--no-config", "--diff"], "");
    insta::assert_snapshot!(said);
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    let file = folder.path().join("march.md");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("march.md", folder.path().join("link.md")).unwrap();
    check(&folder, &["link.md", "--fix"]);
    assert!(fs::symlink_metadata(folder.path().join("link.md")).unwrap().is_symlink());
    assert!(get(&folder, "march.md").starts_with("The Chair and"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    put(&folder, "kept.md", "The Chairman left.\n");
    fs::set_permissions(folder.path().join("kept.md"), fs::Permissions::from_mode(0o444)).unwrap();
    insta::assert_snapshot!(check(&folder, &["kept.md", "--fix", "--quiet"]));
}

#[test]
fn what_cannot_be_is_refused() {
    let folder = folder();
    for arguments in [
        &["march.md", "--unsafe-fixes"][..],
        &["--staged", "--fix"],
        &["march.md", "--fix", "--diff"],
        &["march.md", "--fix", "--watch"],
        &["-", "march.md", "--fix"],
    ] {
        let said = check(&folder, arguments);
        assert!(said.starts_with("exit: 2\n--- err\nerror: "), "{arguments:?}\n{said}");
    }
    assert_eq!(get(&folder, "march.md"), MARCH);
    assert!(check(&folder, &["nowhere.md", "--diff"]).starts_with("exit: 2"));
}

#[test]
fn a_cache_changes_nothing() {
    let folder = folder();
    let plain = check(&folder, &["march.md"]);
    assert_eq!(check(&folder, &["march.md", "--cache", "kept"]), plain);
    assert_eq!(check(&folder, &["march.md", "--cache", "kept"]), plain);
    let mended = check(&folder, &["march.md", "--cache", "kept", "--fix"]);
    put(&folder, "march.md", MARCH);
    assert_eq!(check(&folder, &["march.md", "--fix"]), mended);
}

/// Scraps of minutes, some of which break rules.
const SCRAPS: [&str; 14] = [
    "The Chairman opened the meeting; the vice-chairman was away.",
    "THE CHAIRMAN and the **Chair**man agreed.",
    "The fair is on Monday 4 March 2031, not on Tuesday 4 March 2031.",
    "The visit, on\nFri. 7 March 2031, is [ TBC ].",
    "It was basically agreed,\nbasically.",
    "basically",
    "> The Chairman\n> spoke.",
    "## 3. Roads",
    "## 3. Trees",
    "1. Chairman to write",
    "| Chairman | [ TBC ] |\n|--|--|\n| basically | 4 |",
    "To mend the gate. (Action – CS)",
    "Caf\u{e9} &amp; <b>Chairman</b>\u{a0}[ TBC ]",
    "It was resolved and agreed that the gate be mended.",
];

const PROPERTIES: &str = "\
no PARAGRAPH should mention \"Chairman\" or \"vice-chairman\"
  mend: write \"Vice-Chair\" for \"vice-chairman\", and write \"Chair\" for \"Chairman\"
no PARAGRAPH should contain \"[ TBC ]\"
  mend: write \"[TBC]\" for the words found
no PARAGRAPH should mention \"basically\"
  mend: take out the words found
every DATE MENTIONED that has a weekday must be on the right weekday
  could mend: write the right weekday for the weekday
no two PARAGRAPHS may have the same text
  could mend: take out the PARAGRAPH
the numbers of the ITEMS should be consecutive
  could mend: renumber them
no PARAGRAPH should mention \"resolved and agreed\"
  mend: write \"resolved\" for the words found
";

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Edits never overlap, each repair leaves fewer places that break its rule and every byte elsewhere, and mending twice is mending
    /// once.
    #[test]
    fn repairs_mend(
        scraps in prop::collection::vec(0..SCRAPS.len(), 1..9),
        ending in prop::sample::select(vec!["\n", "\r\n"]),
        name in prop::sample::select(vec!["m.md", "m.txt", "m.html"]),
    ) {
        let minutes: Vec<String> = scraps.iter().map(|&scrap| SCRAPS[scrap].replace('\n', ending)).collect();
        let minutes = minutes.join(&ending.repeat(2)) + ending;
        let rules = Rules::new(vec![Source::new("house.quorate", PROPERTIES)]);
        prop_assert!(rules.problems.is_empty());
        let checker = Checker::new(&rules, Given::default());
        let check = |bytes: Vec<u8>| checker.check(name, bytes);
        let report = check(minutes.clone().into_bytes()).unwrap();
        for finding in &report.findings {
            let Some(repair) = &finding.repair else { continue };
            let (mut after, mut from) = (String::new(), 0);
            for edit in &repair.edits {
                prop_assert!(edit.at.start() >= from, "edits overlap");
                after.push_str(&minutes[from..edit.at.start()]);
                after.push_str(&edit.with);
                from = edit.at.end();
            }
            after.push_str(&minutes[from..]);
            prop_assert_ne!(&after, &minutes);
            let mended = check(after.clone().into_bytes()).unwrap();
            prop_assert!(broken(&mended, finding.rule) < broken(&report, finding.rule), "{} makes {:?} of {:?}", finding.message, after, minutes);
        }
        let once = mended(minutes.clone().into_bytes(), true, check).unwrap();
        let bytes = once.bytes.clone().unwrap_or_else(|| minutes.clone().into_bytes());
        let twice = mended(bytes.clone(), true, check).unwrap();
        prop_assert!(twice.bytes.is_none(), "{:?} is mended again", String::from_utf8_lossy(&bytes));
        prop_assert_eq!(once.mended == 0, once.bytes.is_none());
    }
}

fn broken(report: &FileReport, rule: usize) -> usize {
    report.findings.iter().filter(|finding| finding.rule == rule && finding.verdict == Verdict::Broken).count()
}

#[test]
fn nothing_is_left_beside_the_minutes() {
    let folder = folder();
    check(&folder, &["march.md", "--fix"]);
    let mut names: Vec<String> = fs::read_dir(Path::new(folder.path()))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["april.txt", "march.md", "rules.quorate"]);
}
