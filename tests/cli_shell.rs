//! What the command line has for shells and pipelines: completions, manual pages, codes, lists of files, statistics.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;

use common::run;
use tempfile::TempDir;

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let minutes = "# Minutes of Ashby Parish Council held on 3 March 2031\n\nThe gate would be mended. (Action – CS)\n";
    for name in ["march.md", "two words.md", "é.md"] {
        fs::write(folder.path().join(name), minutes).unwrap();
    }
    fs::write(folder.path().join("rules.quorate"), "rule back\n  every ACTION must have a report-back meeting.\n")
        .unwrap();
    folder
}

fn said(arguments: &[&str], input: &str) -> String {
    run(folder().path(), arguments, input)
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = said(&["completions", shell], "");
        assert!(said.starts_with("exit: 0") && said.contains("annotate"), "{shell}");
    }
}

#[test]
fn a_manual_page_for_every_command() {
    let page = said(&["man", "check"], "");
    assert!(page.contains(".TH") && page.contains("quorate check minutes.docx \\-\\-annotate marked.docx"), "{page}");
    assert!(said(&["man"], "").contains(".SH SUBCOMMANDS"));
    assert_eq!(
        said(&["man", "chek"], ""),
        "exit: 2\n--- err\nerror: there is no command `chek`\n  help: did you mean `check`?\n"
    );
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &["man", "--into", "pages/man1"], ""), "exit: 0\n");
    for page in ["quorate.1", "quorate-check.1", "quorate-why.1"] {
        assert!(folder.path().join("pages/man1").join(page).is_file(), "{page}");
    }
}

#[test]
fn codes_are_explained() {
    insta::assert_snapshot!(said(&["explain", "Q0122"], ""));
    insta::assert_snapshot!(said(&["--explain", "q0932"], ""));
    insta::assert_snapshot!(said(&["--explain", "Q0953"], ""));
    insta::assert_snapshot!(said(&["--explain", "Q9999"], ""));
}

#[test]
fn files_from_a_list() {
    let check = ["check", "--rules", "rules.quorate", "--format", "concise", "--quiet", "--file-list"];
    let from_stdin = |list| said(&[&check[..], &["-"]].concat(), list);
    insta::assert_snapshot!(from_stdin("march.md\r\n\ntwo words.md\né.md\n"));
    assert_eq!(from_stdin("march.md\0two words.md\0é.md\0"), from_stdin("march.md\ntwo words.md\né.md\n"));
    insta::assert_snapshot!(from_stdin("march.md\nnot-there.md\n"));
    insta::assert_snapshot!(said(&[&check[..], &["no-list.txt"]].concat(), ""));
}

#[test]
fn statistics_by_rule() {
    insta::assert_snapshot!(said(&["check", ".", "--statistics", "--rules", "rules.quorate"], ""));
    insta::assert_snapshot!(said(&["check", ".", "--statistics", "--rules", "rules.quorate", "--quiet"], ""));
}

#[test]
fn where_settings_are_in_force_the_folder_is_checked() {
    let folder = folder();
    let said = run(folder.path(), &["check"], "");
    assert!(said.starts_with("exit: 2\n--- err\nerror: it is not said what to check"), "{said}");
    fs::write(folder.path().join("quorate.toml"), "rules = \"rules.quorate\"\n").unwrap();
    assert!(run(folder.path(), &["check", "--format", "concise"], "").contains("3 files checked: 3 errors"));
    // A report of an earlier check is no minutes.
    run(folder.path(), &["check", "--output", "report.html"], "");
    assert!(run(folder.path(), &["check", "--format", "concise"], "").contains("3 files checked: 3 errors"));
}

#[test]
fn a_report_is_what_its_file_is_called() {
    let folder = folder();
    let check =
        |output: &str| run(folder.path(), &["check", "march.md", "--rules", "rules.quorate", "--output", output], "");
    assert!(
        check("report.docx").contains("no report is written as .docx: --annotate OUT.docx"),
        "{}",
        check("report.docx")
    );
    check("report.md");
    assert!(fs::read_to_string(folder.path().join("report.md")).unwrap().starts_with("# Check of the minutes"));
}
