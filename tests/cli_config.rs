//! Settings from `quorate.toml`, and what is shown of them.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;
use std::path::Path;

use common::run;
use tempfile::TempDir;

const RULES: &str = "\
rule owner
  every ACTION must have an owner.

rule back
  every ACTION should have a report-back meeting.
";

const MINUTES: &str = "# Minutes of Ashby Parish Council held on 3 March 2031

The gate would be mended. (Action – CS)

The wall would be seen to. ACTION
";

/// A folder of minutes, with one for drafts and one for planning, rules, and these settings.
fn folder(settings: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in ["march.md", "drafts/april.md", "planning/may.md"] {
        put(folder.path(), file, MINUTES);
    }
    put(folder.path(), "rules/house.quorate", RULES);
    put(folder.path(), "quorate.toml", settings);
    folder
}

fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn check(folder: &TempDir, more: &[&str]) -> String {
    let mut arguments = vec!["check", ".", "--format", "concise", "--quiet"];
    arguments.extend(more);
    run(folder.path(), &arguments, "")
}

const SETTINGS: &str = "\
rules = \"rules/\"
exclude = [\"drafts/\"]

[severity]
back = \"info\"

[[folder]]
path = \"planning/\"

[folder.severity]
owner = \"off\"
back = \"error\"
";

#[test]
fn rules_weights_and_files_are_set() {
    insta::assert_snapshot!(check(&folder(SETTINGS), &[]));
}

#[test]
fn settings_are_found_upwards_and_may_be_left_aside() {
    let folder = folder(SETTINGS);
    let planning = folder.path().join("planning");
    insta::assert_snapshot!(run(&planning, &["check", "may.md", "--format", "concise", "--quiet"], ""));
    let other =
        ["check", "may.md", "--format", "concise", "--quiet", "--no-config", "--rules", "../rules/house.quorate"];
    insta::assert_snapshot!(run(&planning, &other, ""));
    // A file that is named itself is taken though its folder is left out.
    insta::assert_snapshot!(run(folder.path(), &["check", "drafts/april.md", "--format", "concise", "--quiet"], ""));
}

#[test]
fn settings_of_another_repository_above_are_not_taken() {
    let folder = folder("rules = \"rules/\"");
    fs::create_dir(folder.path().join("planning/.git")).unwrap();
    let planning = folder.path().join("planning");
    assert!(run(&planning, &["config"], "").contains("There is no quorate.toml here or above"));
}

#[test]
fn why_says_what_is_switched_off() {
    let folder = folder(SETTINGS);
    insta::assert_snapshot!(run(folder.path(), &["why", "planning/may.md:3"], ""));
    let json = run(folder.path(), &["why", "planning/may.md:3", "--format", "json"], "");
    assert!(json.contains("\"off\": true") || json.contains("\"off\":true"), "{json}");
}

#[test]
fn a_check_fails_from_the_weight_that_is_set() {
    let warnings = "rules = \"rules/\"\nfail-level = \"error\"\n[severity]\nowner = \"warning\"\n";
    assert!(check(&folder(warnings), &[]).contains("exit: 0"), "{}", check(&folder(warnings), &[]));
    assert!(check(&folder(warnings), &["--fail-level", "warning"]).contains("exit: 1"));
    assert!(check(&folder("rules = \"rules/\""), &["--fail-level", "never"]).contains("exit: 0"));
}

#[test]
fn mistakes_are_told_and_the_rest_counts() {
    insta::assert_snapshot!(check(
        &folder("rules = \"rules/\"\nexclud = \"drafts\"\n[severity]\nownr = \"off\"\nback = \"of\"\n"),
        &[]
    ));
    insta::assert_snapshot!(check(&folder("rules = [\"rules/\"\n"), &[]));
    insta::assert_snapshot!(check(&folder("rules = \"no-such.quorate\"\n"), &[]));
    insta::assert_snapshot!(check(&folder("rules = \"rules/\"\nexclude = [\"drafts/\", \"{planning\"]\n"), &[]));
}

#[test]
fn documents_beside_the_minutes_and_waivers_are_below_the_settings() {
    let settings = "rules = \"calendar.quorate\"\nwaivers = \"waivers.quorate\"\nexclude = [\"drafts/\", \"planning/\"]\n[given]\ncalendar = \"meetings.csv\"\n";
    let folder = folder(settings);
    put(
        folder.path(),
        "calendar.quorate",
        "rule in-calendar\n  the report-back meeting of every ACTION must be in the CALENDAR\n",
    );
    put(folder.path(), "march.md", "An update would be brought to the meeting on 12 November 2031. (Action – CS)\n");
    put(folder.path(), "meetings.csv", "date\n2031-12-10\n");
    let waiver = "waive in-calendar in \"march.md\", because \"the calendar is not yet agreed\", approved by the Council, until 31 December 2040\n";
    put(folder.path(), "waivers.quorate", waiver);
    let arguments = ["check", "march.md", "--format", "concise", "--as-of", "2031-03-10"];
    insta::assert_snapshot!(run(folder.path(), &arguments, ""));
}

#[test]
fn what_is_in_force_is_shown_with_where_it_is_set() {
    let folder = folder(SETTINGS);
    let shown = |path: &str| run(folder.path(), &["config", path], "").replace(folder.path().to_str().unwrap(), "");
    insta::assert_snapshot!(shown("march.md"));
    insta::assert_snapshot!(shown("planning/may.md"));
}

#[test]
fn all_settings_are_listed_and_the_list_is_a_file_of_settings() {
    let folder = folder("");
    let listed = run(folder.path(), &["config", "--list"], "");
    insta::assert_snapshot!(listed);
    let listed = listed.split_once("--- out\n").unwrap().1;
    let page = fs::read_to_string("docs/settings.md").unwrap();
    assert!(page.contains(listed), "docs/settings.md does not have what is listed");
    put(folder.path(), "quorate.toml", listed);
    assert!(run(folder.path(), &["config"], "").contains("exit: 0"), "what is listed is not read");
}

#[test]
fn settings_in_a_table_of_another_program() {
    let folder = folder("");
    fs::remove_file(folder.path().join("quorate.toml")).unwrap();
    put(
        folder.path(),
        "pyproject.toml",
        "[project]\nname = \"a\"\n\n[tool.quorate]\nrules = \"rules/\"\nexclude = [\"drafts\", \"planning\"]\n",
    );
    insta::assert_snapshot!(check(&folder, &[]));
}

#[test]
fn a_first_file_of_settings_is_written_once() {
    let folder = folder("");
    fs::remove_file(folder.path().join("quorate.toml")).unwrap();
    put(folder.path(), "calendar.csv", "date\n2031-12-10\n");
    insta::assert_snapshot!(run(folder.path(), &["init"], ""));
    insta::assert_snapshot!(fs::read_to_string(folder.path().join("quorate.toml")).unwrap());
    insta::assert_snapshot!(run(folder.path(), &["init"], ""));
}

#[test]
fn waivers_of_the_settings_are_no_mistake_where_other_rules_are_asked() {
    let folder = folder("rules = \"rules/\"\nwaivers = \"waivers.quorate\"\n");
    let waiver =
        "waive owner in \"march.md\", because \"it was so decided\", approved by the Council, until 31 December 2040\n";
    put(folder.path(), "waivers.quorate", waiver);
    put(folder.path(), "one.quorate", "rule gate\n  no PARAGRAPH may mention \"TBC\".\n");
    let arguments = ["check", "march.md", "--rules", "one.quorate", "--format", "concise", "--as-of", "2031-03-10"];
    let said = run(folder.path(), &arguments, "");
    assert!(said.starts_with("exit: 0\n") && !said.contains("--- err"), "{said}");
    // What is named with them is asked for, and has to be right.
    let named = [&arguments[..], &["--waivers", "waivers.quorate"]].concat();
    assert!(run(folder.path(), &named, "").contains("Q0186"));
}

const THREE_OF_TWELVE: &str = "# Minutes of Ashby Parish Council held on 3 March 2031

Present: Cllr Ana Ash (Chair), Cllr Ben Birch, Cllr Cara Cole

1. Gate

It was resolved to mend the gate.
";

/// Rules that ask for what the settings say of the body, and what comes of them with these settings.
fn of_body(body: &str) -> String {
    let folder = folder(&format!("rules = \"quorum.quorate\"\n[body]\n{body}"));
    let rules = "rule enough\n  the number of MEMBERS present must be at least the quorum of the body.\n\n\
        rule a-third\n  the number of MEMBERS present must be at least one third of the seats of the body, rounded up.\n\n\
        rule in-england\n  the MEETING must have a start time\n  applies to: parish councils in England\n";
    put(folder.path(), "quorum.quorate", rules);
    put(folder.path(), "march.md", THREE_OF_TWELVE);
    run(folder.path(), &["check", "march.md", "--format", "plain"], "")
}

#[test]
fn rules_ask_for_the_seats_the_quorum_and_the_place_of_the_body() {
    let all = ["seats = 12\nquorum = 4\njurisdiction = \"England\"", "seats = 9\nquorum = 3\njurisdiction = \"Wales\""];
    let unsure =
        ["", "seats = 9\nquorum = 3\njurisdiction = \"England and Wales\"", "seats = \"one third\"\nquorum = 0"];
    let told: Vec<String> =
        all.iter().chain(&unsure).map(|body| format!("[body]\n{body}\n{}", of_body(body))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// Two committees with settings of their own, below a folder with settings.
fn committees() -> TempDir {
    let folder = folder("rules = \"rules/\"\nexclude = [\"drafts/\", \"left-out/\"]\nwaivers = \"waivers.quorate\"\n");
    let waiver =
        |rule: &str| format!("waive {rule} in \"*.md\", because \"x\", approved by Ada, until 31 December 2090\n");
    put(folder.path(), "waivers.quorate", &waiver("back"));
    put(folder.path(), "planning/quorate.toml", "rules = \"own.quorate\"\nfail-level = \"error\"\n");
    put(folder.path(), "planning/own.quorate", "rule owner\n  every ACTION should have an owner and a due date.\n");
    put(
        folder.path(),
        "audit/quorate.toml",
        "rules = [\"../rules/\"]\nwaivers = \"unused.quorate\"\n[severity]\nowner = \"off\"\n",
    );
    put(folder.path(), "audit/unused.quorate", &waiver("owner"));
    put(folder.path(), "audit/old/june.md", MINUTES);
    put(folder.path(), "left-out/quorate.toml", "rules = \"../rules/\"\n");
    put(folder.path(), "left-out/july.md", MINUTES);
    folder
}

#[test]
fn each_file_is_checked_with_the_settings_nearest_to_it() {
    let folder = committees();
    insta::assert_snapshot!(run(folder.path(), &["check", ".", "--format", "concise"], ""));
    insta::assert_snapshot!(run(folder.path(), &["check", "planning", "audit", "--format", "plain"], ""));
    // One set of settings for all is asked for.
    let one =
        run(folder.path(), &["check", ".", "--format", "concise", "--quiet", "--config", "planning/quorate.toml"], "");
    assert!(one.contains("audit/old/june.md:5:28: warning[owner]"), "{one}");
    for format in ["json", "jsonl", "sarif", "junit", "html", "tap"] {
        let said = run(folder.path(), &["check", ".", "--format", format], "");
        assert!(said.starts_with("exit: 1\n"), "{format} {said}");
        assert!(said.contains("june.md") && said.contains("due date"), "{format} {said}");
    }
    let junit = run(folder.path(), &["check", "planning", "audit", "--format", "junit"], "");
    insta::assert_snapshot!(junit);
}

#[test]
fn exit_code_baseline_and_cache_are_of_the_settings_of_each_file() {
    let folder = committees();
    // What is only a warning there fails nothing there.
    assert!(run(folder.path(), &["check", "planning"], "").starts_with("exit: 0\n"));
    let wrote = run(folder.path(), &["baseline", "planning", "--baseline", "planning/known.jsonl"], "");
    assert!(wrote.starts_with("exit: 0\n"), "{wrote}");
    put(
        folder.path(),
        "planning/quorate.toml",
        "rules = \"own.quorate\"\nbaseline = \"known.jsonl\"\ncache = \"kept\"\n",
    );
    let check = || run(folder.path(), &["check", "planning", "audit", "--format", "concise"], "");
    let (first, second) = (check(), check());
    assert_eq!(first, second);
    assert!(!first.contains("may.md:") && first.contains("june.md:"), "{first}");
    assert!(folder.path().join("planning/kept").is_dir() && !folder.path().join("audit/kept").exists());
    put(folder.path(), "audit/quorate.toml", "rules = [\"../rules/\"]\nbaseline = \"other.jsonl\"\n");
    let several = run(folder.path(), &["baseline", "planning", "audit", "--force"], "");
    assert!(several.contains("name several baselines: audit/other.jsonl, planning/known.jsonl"), "{several}");
}

#[test]
fn a_setting_below_a_table_to_which_it_does_not_belong_is_told() {
    for settings in [
        "[severity]\nstrict = true\nowner = \"info\"\n",
        "[given]\ncache = \"kept\"\n",
        "[severity]\nfail-level = \"error\"\n",
        "[body]\nexclude = [\"drafts/\"]\n",
        "[[folder]]\npath = \"planning/\"\n[folder.severity]\npublic = true\n",
        "[[folder]]\n[folder.severity]\npath = \"planning/\"\n",
    ] {
        let said = check(&folder(&format!("rules = \"rules/\"\n{settings}")), &["planning/may.md"]);
        let (_, told) = said.split_once("--- err\n").unwrap();
        insta::assert_snapshot!(format!("{settings}\n{told}"));
    }
}

#[test]
fn names_of_files_are_links_where_that_is_asked_for() {
    let folder = folder("rules = \"rules/\"\n");
    put(folder.path(), "two words.md", MINUTES);
    let root = fs::canonicalize(folder.path()).unwrap();
    let said = |format: &str, when: &str| {
        let said = run(folder.path(), &["check", "two words.md", "--format", format, "--hyperlinks", when], "");
        said.replace(root.to_str().unwrap(), "").replace('\u{1b}', "ESC")
    };
    for format in ["concise", "pretty"] {
        insta::assert_snapshot!(said(format, "always"));
        assert!(!said(format, "never").contains("ESC") && !said(format, "auto").contains("ESC"));
    }
    for format in ["plain", "json", "sarif", "html"] {
        assert_eq!(said(format, "always"), said(format, "never"));
    }
}

#[test]
fn a_report_that_goes_to_a_file_alone_is_told() {
    let folder = folder("rules = \"rules/\"\n");
    insta::assert_snapshot!(run(folder.path(), &["check", "march.md", "drafts", "--output", "report.html"], ""));
    assert_eq!(run(folder.path(), &["check", "march.md", "--output", "report.html", "--quiet"], ""), "exit: 1\n");
    let beside = run(folder.path(), &["check", "march.md", "--output", "html=report.html"], "");
    assert!(!beside.contains("wrote"), "{beside}");
}

#[test]
fn what_fails_nothing_is_no_failure_in_reports_of_tests() {
    let warnings = "rules = \"rules/\"\nfail-level = \"error\"\n[severity]\nowner = \"warning\"\n";
    let folder = folder(warnings);
    for format in ["junit", "tap"] {
        insta::assert_snapshot!(run(folder.path(), &["check", "march.md", "--format", format], ""));
    }
    let asked = |level| run(folder.path(), &["check", "march.md", "--format", "tap", "--fail-level", level], "");
    assert!(asked("warning").contains("not ok") && asked("never").contains("\nok"));
}
