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

/// The same calendar from a calendar program, and with a key for each column.
#[test]
fn a_calendar_in_other_formats() {
    let folder = folder(b"");
    let events = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/London:20261112T190000\r\n\
                  SUMMARY:Planning Committee\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    fs::write(folder.path().join("meetings.ics"), events).unwrap();
    fs::write(folder.path().join("meetings.toml"), "[[meeting]]\ndate = 2026-11-12\ncommittee = \"Planning\"\n")
        .unwrap();
    let [events, tables] =
        ["meetings.ics", "meetings.toml"].map(|file| check(&folder, &["--given", &format!("calendar={file}")]));
    insta::assert_snapshot!(events);
    assert_eq!(tables, events);
    // Which days these are would have to be worked out.
    let monthly = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Council\nDTSTART:20260112T190000\nRRULE:FREQ=MONTHLY\nEND:VEVENT\nEND:VCALENDAR\n";
    fs::write(folder.path().join("monthly.ics"), monthly).unwrap();
    insta::assert_snapshot!(check(&folder, &["--given", "calendar=monthly.ics"]));
}

/// A workbook that the program has written is the action log of the next meeting.
#[test]
fn an_action_log_in_a_workbook() {
    let folder = folder(b"");
    run(folder.path(), &["read", "minutes.md", "--output", "log.xlsx"], "");
    fs::write(
        folder.path().join("next.md"),
        "# Minutes of Ashby Parish Council held on 7 April 2026\n\nA letter would be read. (Action \u{2013} CS)\n\nThe hall would be let. (Action \u{2013} CS)\n",
    )
    .unwrap();
    fs::write(folder.path().join("log.quorate"), "there must be at most 1 LOGGED ACTION that is open").unwrap();
    let arguments =
        ["check", "next.md", "--rules", "log.quorate", "--format", "concise", "--given", "action log=log.xlsx"];
    insta::assert_snapshot!(run(folder.path(), &arguments, ""));
    // Cut off, it is told; the check goes on.
    let whole = fs::read(folder.path().join("log.xlsx")).unwrap();
    fs::write(folder.path().join("log.xlsx"), &whole[..whole.len() / 2]).unwrap();
    insta::assert_snapshot!(run(folder.path(), &arguments, ""));
}

/// Entries have no place in the minutes, so each is named.
#[test]
fn members_who_are_not_accounted_for_are_named() {
    let folder = folder(b"");
    fs::write(folder.path().join("minutes.md"), "Present: Cllr Ana Ash\n").unwrap();
    fs::write(
        folder.path().join("people.toml"),
        "member = [{ name = \"Ana Ash\" }, { name = \"Ben Birch\" }, { name = \"Una Venn\" }]\n",
    )
    .unwrap();
    fs::write(folder.path().join("all.quorate"), "every REGISTERED MEMBER must be present, an apology or absent")
        .unwrap();
    let arguments =
        ["check", "minutes.md", "--rules", "all.quorate", "--format", "concise", "--given", "register=people.toml"];
    insta::assert_snapshot!(run(folder.path(), &arguments, ""));
}

/// What is read is never written over.
#[test]
fn a_report_does_not_take_the_place_of_what_is_read() {
    let folder = folder(b"date\n");
    for lost in ["minutes.md", "calendar.quorate", "meetings.csv"] {
        let before = fs::read(folder.path().join(lost)).unwrap();
        let said = check(&folder, &["--given", "calendar=meetings.csv", "--output", lost]);
        assert!(said.starts_with("exit: 2\n") && said.contains("would be lost"), "{said}");
        assert_eq!(fs::read(folder.path().join(lost)).unwrap(), before, "{lost}");
    }
}

/// Officers are known by name, by post and by initials.
#[test]
fn owners_are_on_the_officer_list() {
    let folder = folder(b"");
    let officers =
        "[[officer]]\nname = \"Carl Sand\"\npost = \"Clerk\"\ninitials = \"CS\"\n\n[[member]]\nname = \"Ana Ash\"\n";
    fs::write(folder.path().join("people.toml"), officers).unwrap();
    fs::write(folder.path().join("officers.quorate"), "the owner of every ACTION must be on the OFFICER LIST").unwrap();
    fs::write(
        folder.path().join("minutes.md"),
        "A letter would be read. (Action \u{2013} CS)\n\nThe hall would be let. (Action \u{2013} Clerk)\n\n\
         A bench would be bought. (Action \u{2013} TW)\n\nA lamp would be mended. (Action \u{2013} Carl Sand)\n",
    )
    .unwrap();
    let arguments =
        |given| ["check", "minutes.md", "--rules", "officers.quorate", "--format", "concise", "--given", given];
    insta::assert_snapshot!(run(folder.path(), &arguments("officer list=people.toml"), ""));
    // The register is in the same file.
    insta::assert_snapshot!(run(folder.path(), &arguments("calendar=people.toml"), ""));
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
