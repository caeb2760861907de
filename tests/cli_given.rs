//! Documents beside the minutes, by `--given`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;

use common::run;
use tempfile::TempDir;

const RULE: &str = "the report-back meeting of every ACTION must be in the CALENDAR";

const MINUTES: &str = "# Minutes of Ashby Parish Council held on 3 March 2026

An update would be brought to the meeting on 12 November 2026. (Action – CS)

A letter would be read at the meeting on 19 November 2026. (Action – CS)
";

/// Minutes, a rule about the calendar, and a calendar.
fn folder(calendar: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("calendar.quorate"), RULE).unwrap();
    fs::write(folder.path().join("minutes.md"), MINUTES).unwrap();
    fs::write(folder.path().join("meetings.csv"), calendar).unwrap();
    folder
}

fn check(folder: &TempDir, given: &[&str]) -> String {
    let mut arguments = vec!["check", "minutes.md", "--rules", "calendar.quorate", "--format", "concise"];
    arguments.extend(given);
    run(folder.path(), &arguments, "")
}

#[test]
fn what_is_not_given_cannot_be_told() {
    insta::assert_snapshot!(check(&folder(b"date\n"), &[]));
}

#[test]
fn what_is_in_the_calendar_and_what_is_not() {
    let calendar = folder(b"Date,Committee\r\n\"12 November 2026\",Planning\r\n2026-12-10,Planning\r\n");
    insta::assert_snapshot!(check(&calendar, &["--given", "calendar of meetings=meetings.csv"]));
}

#[test]
fn a_calendar_as_another_spreadsheet_writes_it() {
    let calendar = folder(b"date;body\n12 November 2026;Planning\n");
    insta::assert_snapshot!(check(&calendar, &["--given", "calendar=meetings.csv"]));
    let calendar = folder(b"date,body\n12 November 2026,Caf\xe9\n");
    insta::assert_snapshot!(check(&calendar, &["--given", "calendar=meetings.csv"]));
}

#[test]
fn a_calendar_that_cannot_be_used_does_not_stop_the_check() {
    insta::assert_snapshot!(check(&folder(b"when\nsoon\n"), &["--given", "calendar=meetings.csv"]));
    insta::assert_snapshot!(check(&folder(b"date\nsoon\n"), &["--given", "calendar=meetings.csv"]));
    insta::assert_snapshot!(check(&folder(b""), &["--given", "calendar=meetings.csv"]));
    insta::assert_snapshot!(check(&folder(b""), &["--given", "calendar=not-there.csv"]));
}

#[test]
fn a_document_that_rules_do_not_know() {
    insta::assert_snapshot!(check(&folder(b""), &["--given", "calender=meetings.csv"]));
    insta::assert_snapshot!(check(&folder(b""), &["--given", "meetings.csv"]));
}
