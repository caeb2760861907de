//! The action log and the outline of `quorate read`, on minutes that were invented for it.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::io::Read;
use std::path::Path;

use common::run;
use quorate::minutes::outside::action_log;
use quorate::read::Rows;
use quorate::report::COLUMNS;
use tempfile::TempDir;

const FOLDER: &str = "tests/action-log";

/// What `quorate read` answers in the folder of these minutes.
fn read(arguments: &[&str]) -> String {
    run(Path::new(FOLDER), &[&["read"], arguments].concat(), "")
}

/// What it writes for the minutes of the parish council, all undertakings among it, with the calendar.
fn log(format: &str) -> String {
    let given = ["--undertakings", "--given", "calendar=meetings.csv"];
    read(&[&["tilmere.md", "nothing.txt", "--format", format], &given[..]].concat())
}

/// The same minutes in a folder that may be written to.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["tilmere.md", "nothing.txt", "meetings.csv"] {
        fs::copy(Path::new(FOLDER).join(name), folder.path().join(name)).unwrap();
    }
    folder
}

#[test]
fn an_outline_ends_with_a_summary() {
    insta::assert_snapshot!(read(&["tilmere.md"]));
}

#[test]
fn a_summary_for_each_file() {
    insta::assert_snapshot!(read(&["tilmere.md", "nothing.txt", "--summary"]));
    insta::assert_snapshot!(read(&["nothing.txt", "--summary", "--undertakings"]));
}

#[test]
fn a_log_as_a_list() {
    let said = log("csv");
    insta::assert_snapshot!(said);
    let list = said.split_once("--- out\n").unwrap().1;
    let mut reader = csv::Reader::from_reader(list.as_bytes());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(headings, COLUMNS.iter().map(|column| column.name).collect::<Vec<_>>());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 9);
    assert!(list.lines().count() == 10 && list.ends_with("\r\n"), "{list:?}");
    assert!(list.contains(",'=SUM(A1:A9) on the page"), "{list}");
}

/// What is written can be given: the names of the columns are those that the action log beside minutes has.
#[test]
fn a_log_that_was_written_is_read_as_the_action_log_beside_minutes() {
    let said = log("csv");
    let logged = action_log::read(&Rows::of_text(said.split_once("--- out\n").unwrap().1).unwrap()).unwrap();
    assert_eq!(logged.len(), 9);
    let first = &logged[0];
    assert_eq!(first.owner.as_deref(), Some("RB"));
    assert_eq!(first.due.unwrap().to_string(), "2023-09-15");
    assert_eq!(first.status.as_deref(), Some("new"));
    assert_eq!(logged[5].number.as_deref(), Some("4"));
    assert_eq!(logged[6].task.as_deref(), Some("'=SUM(A1:A9) on the page of the budget is wrong"));
    assert_eq!(logged[7].status.as_deref(), Some("complete"));
}

#[test]
fn a_log_as_tables_of_markdown() {
    insta::assert_snapshot!(log("md"));
    insta::assert_snapshot!(read(&["nothing.txt", "--format", "md"]));
}

#[test]
fn a_log_as_a_calendar() {
    let said = log("ics");
    insta::assert_snapshot!(said.replace('\r', ""));
    let calendar = said.split_once("--- out\n").unwrap().1;
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    assert!(!calendar.contains("ATTENDEE"));
    let mut names: Vec<&str> = calendar.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert_eq!(calendar.matches("BEGIN:VTODO").count(), 9);
}

#[test]
fn a_log_as_a_workbook() {
    let folder = folder();
    let write = |name: &str| {
        let arguments = ["read", "tilmere.md", "nothing.txt", "--output", name, "--undertakings"];
        let said = run(folder.path(), &arguments, "");
        assert_eq!(said, format!("exit: 0\n--- out\n{name}: 9 actions and undertakings from 2 files.\n"));
        fs::read(folder.path().join(name)).unwrap()
    };
    let bytes = write("log.xlsx");
    assert!(bytes == write("again.xlsx"), "the same minutes give other bytes");
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"state="frozen""#), "{sheet}");
    assert!(sheet.contains(r#"<autoFilter ref="A1:R10"/>"#), "{sheet}");
    // 15 September 2023 as Excel counts days, and no cell that is a formula.
    assert!(sheet.contains("<v>45184</v>"), "{sheet}");
    assert!(!sheet.contains("<f>"), "{sheet}");
    let words = part("xl/sharedStrings.xml");
    assert!(words.contains("<t>=SUM(A1:A9) on the page"), "{words}");
    assert!(words.contains("“Müller &amp; Söhne”"), "{words}");
    assert!(part("docProps/core.xml").contains("2023-07-04T00:00:00Z"));
    assert!(part("xl/workbook.xml").contains(r#"<sheet name="Actions""#));
}

#[test]
fn minutes_from_standard_input() {
    let minutes = "4. Gate\n\n4.1 The Clerk would paint it by 3 May 2031. (Action – Clerk)\n";
    insta::assert_snapshot!(run(Path::new(FOLDER), &["read", "-", "--format", "csv"], minutes));
}

#[test]
fn minutes_without_actions_are_told_of() {
    insta::assert_snapshot!(read(&["nothing.txt", "--format", "csv"]));
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let folder = folder();
    fs::write(folder.path().join("empty.md"), "").unwrap();
    fs::write(folder.path().join("photo.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0").unwrap();
    let files = ["read", "empty.md", "photo.txt", "tilmere.md", "not-there.md"];
    insta::assert_snapshot!(run(folder.path(), &[&files[..], &["--format", "md"]].concat(), ""));
    let said = run(folder.path(), &[&files[..], &["--output", "log.csv"]].concat(), "");
    assert!(said.starts_with("exit: 2\n"), "{said}");
    assert!(fs::read_to_string(folder.path().join("log.csv")).unwrap().contains("ask three builders"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("log.csv"), "as it was").unwrap();
    // Nothing could be read, so what was there stays.
    let said = run(folder.path(), &["read", "not-there.md", "--output", "log.csv"], "");
    assert!(said.starts_with("exit: 2\n"), "{said}");
    assert_eq!(fs::read_to_string(at("log.csv")).unwrap(), "as it was");
    let said = run(folder.path(), &["read", "tilmere.md", "--output", "no/such/folder.csv"], "");
    assert!(said.starts_with("exit: 2\n") && said.contains("no/such/folder.csv could not be written"), "{said}");
    for (name, begins) in
        [("log.csv", "file,body"), ("log.json", "{"), ("log.txt", "tilmere.md\n"), ("log.ics", "BEGIN:")]
    {
        let said = run(folder.path(), &["read", "tilmere.md", "--output", name], "");
        assert!(said.starts_with("exit: 0\n"), "{said}");
        assert!(fs::read_to_string(at(name)).unwrap().starts_with(begins), "{name}");
    }
    let left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.starts_with(".quorate-")), "{left:?}");
}

#[test]
fn what_does_not_go_together_is_refused() {
    let folder = folder();
    let read = |arguments: &[&str]| run(folder.path(), &[&["read", "tilmere.md"], arguments].concat(), "");
    let mut said = String::new();
    for arguments in [
        &["--format", "csv", "--summary"][..],
        &["--output", "tilmere.md"],
        &["--output", "./tilmere.md", "--format", "json"],
        &["--format", "xls"],
        &["--format", "pdf"],
        &["--given", "register=meetings.csv", "--format", "csv", "--output", "log.csv"],
        &["--given", "calendar=nothing.txt", "--output", "log.csv"],
    ] {
        said.push_str(&format!("read tilmere.md {}\n{}\n", arguments.join(" "), read(arguments)));
    }
    insta::assert_snapshot!(said);
    assert!(fs::read_to_string(folder.path().join("tilmere.md")).unwrap().starts_with("# Tilmere"));
}

#[test]
fn the_page_describes_every_column() {
    let page = fs::read_to_string("docs/action-log.md").unwrap();
    let rows: Vec<String> = COLUMNS.iter().map(|column| format!("| {} | {} |", column.name, column.doc)).collect();
    assert!(page.contains(&rows.join("\n")), "docs/action-log.md should have:\n{}", rows.join("\n"));
}

/// Each command of the page can be given as it stands.
#[test]
fn the_commands_of_the_page_work() {
    let page = fs::read_to_string("docs/action-log.md").unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("minutes")).unwrap();
    for (from, to) in
        [("tilmere.md", "minutes.md"), ("tilmere.md", "minutes/july.md"), ("meetings.csv", "meetings.csv")]
    {
        fs::copy(Path::new(FOLDER).join(from), folder.path().join(to)).unwrap();
    }
    let blocks = page.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let commands: Vec<&str> = blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("$ quorate ")).collect();
    assert!(commands.len() > 4, "the page shows no commands");
    for command in commands {
        let command = command.split(" #").next().unwrap().trim();
        let arguments: Vec<String> = split_words(command);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let said = run(folder.path(), &arguments, "");
        assert!(!said.starts_with("exit: 2\n"), "quorate {command}\n{said}");
    }
}

/// The words of a command, those in quotes together.
fn split_words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(index, part)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}
