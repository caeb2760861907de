//! The commands, on minutes that were invented for it.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::path::Path;

use common::{quorate, run};

#[test]
fn a_report_for_people() {
    insta::assert_snapshot!(quorate(&["check", "minutes/wexcombe.md", "--rules", "rules/follow-up.quorate"]));
}

#[test]
fn a_report_for_screen_readers() {
    let arguments = ["check", "minutes/wexcombe.md", "--rules", "rules/follow-up.quorate", "--format", "plain"];
    insta::assert_snapshot!(quorate(&arguments));
}

#[test]
fn a_report_in_lines() {
    insta::assert_snapshot!(quorate(&["check", "minutes", "--rules", "rules/house.quorate", "--format", "concise"]));
}

#[test]
fn a_report_for_programs() {
    let arguments = ["check", "minutes/wexcombe.md", "--rules", "rules/house.quorate", "--format", "json"];
    let said = quorate(&arguments);
    let json = said.split_once("--- out\n").unwrap().1;
    let report: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(report["schema"], "quorate/report/1");
    insta::assert_snapshot!(said);
}

#[test]
fn many_rules() {
    insta::assert_snapshot!(quorate(&["check", "minutes/wexcombe.md", "--rules", "rules/house.quorate"]));
}

#[test]
fn the_rules_that_come_with_the_program_are_used_where_none_are_named() {
    let said = quorate(&["check", "minutes/wexcombe.md", "--format", "concise"]);
    assert!(said.starts_with("exit: 1\n"), "{said}");
    assert!(said.contains("warning[action-has-report-back]"), "{said}");
}

/// One finding is waived, one returns because its waiver has expired, and one waiver waives nothing.
#[test]
fn waivers_are_counted_expire_and_are_used() {
    let check = |format: &str| {
        let rules = ["--rules", "rules/house.quorate", "--waivers", "rules/waivers.quorate"];
        let arguments = [&["check", "minutes/wexcombe.md", "--as-of", "2031-06-01", "--format", format], &rules[..]];
        quorate(&arguments.concat())
    };
    for format in ["pretty", "plain", "concise", "json"] {
        insta::assert_snapshot!(format!("waivers_{format}"), check(format));
    }
}

#[test]
fn what_is_waived_does_not_count_for_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("minutes.md", "The gate. ACTION\n");
    write("ours.quorate", "rule owned\n  every ACTION must have an owner.\n");
    let waiver =
        "use \"ours.quorate\"\nwaive owned in \"minutes.md\", because \"x\", approved by Ada, until 1 May 2031\n";
    write("waivers.quorate", waiver);
    let check = |waivers: &[&str], day: &str| {
        let arguments = [&["check", "minutes.md", "--quiet", "--rules", "ours.quorate", "--as-of", day], waivers];
        run(folder.path(), &arguments.concat(), "")
    };
    assert!(check(&[], "2031-05-01").starts_with("exit: 1\n"));
    assert_eq!(check(&["--waivers", "waivers.quorate"], "2031-05-01"), "exit: 0\n");
    assert!(check(&["--waivers", "waivers.quorate"], "2031-05-02").starts_with("exit: 1\n"));
    let missing = check(&["--waivers", "waiver.quorate"], "2031-05-01");
    assert!(missing.starts_with("exit: 2\n") && missing.contains("did you mean `waivers.quorate`?"), "{missing}");
    write("minutes.md", "<!-- quorate: waive owned -->\nThe gate. ACTION\n");
    let wrong = check(&[], "2031-05-01");
    assert!(wrong.starts_with("exit: 2\n") && wrong.contains("this waiver does not say why"), "{wrong}");
}

#[test]
fn rules_that_use_others_are_listed_and_explained() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    std::fs::create_dir(folder.path().join("rules")).unwrap();
    write(
        "rules/ours.quorate",
        "use \"orders/standing.quorate\", except dated.\ntreat owned as a warning for drafts and an error for final minutes.\n\
         waive owned for item 7, because \"it is shared\", approved by the Chair, until 1 May 2031.\n",
    );
    std::fs::create_dir(folder.path().join("rules/orders")).unwrap();
    write(
        "rules/orders/standing.quorate",
        "these rules are in force from 1 May 2026 until 30 April 2036.\n\
         these rules apply to parish councils or committees, for whole minutes only.\n\
         rule owned: Somebody does it\n  every ACTION should have an owner.\n\
         rule dated\n  every ACTION must have a due date.\n",
    );
    insta::assert_snapshot!(run(folder.path(), &["rules", "--rules", "rules/ours.quorate"], ""));
    insta::assert_snapshot!(run(folder.path(), &["explain", "owned", "--rules", "rules/ours.quorate"], ""));
}

#[test]
fn an_extract() {
    insta::assert_snapshot!(quorate(&["check", "minutes/extract.txt", "--rules", "rules/house.quorate"]));
}

#[test]
fn strict_asks_for_a_decision() {
    let check = |strict: &[&str]| {
        let arguments = [&["check", "minutes/extract.txt", "--rules", "rules/undecided.quorate", "--quiet"], strict];
        quorate(&arguments.concat())
    };
    assert!(check(&[]).starts_with("exit: 0\n"), "{}", check(&[]));
    assert!(check(&["--strict"]).starts_with("exit: 3\n"), "{}", check(&["--strict"]));
    insta::assert_snapshot!(check(&["--strict"]));
}

#[test]
fn clean_minutes_are_answered_with_what_was_found() {
    insta::assert_snapshot!(quorate(&["check", "minutes/clean.md", "--rules", "rules/follow-up.quorate"]));
}

#[test]
fn quiet_is_quiet() {
    let arguments = ["check", "minutes/clean.md", "--rules", "rules/follow-up.quorate", "--quiet"];
    assert_eq!(quorate(&arguments), "exit: 0\n");
}

#[test]
fn every_mistake_of_a_rule_file_is_shown_and_the_good_rule_is_used() {
    insta::assert_snapshot!(quorate(&["check", "minutes/wexcombe.md", "--rules", "rules/mistakes.quorate"]));
}

#[test]
fn junk_for_rules() {
    insta::assert_snapshot!(quorate(&["check", "minutes/clean.md", "--rules", "rules/junk.quorate"]));
}

#[test]
fn minutes_from_standard_input() {
    let arguments = ["check", "-", "--rules", "rules/follow-up.quorate", "--format", "concise"];
    insta::assert_snapshot!(run(Path::new("tests"), &arguments, "The gate would be mended. ACTION\n"));
}

#[test]
fn an_outline() {
    insta::assert_snapshot!(quorate(&["read", "minutes/clean.md"]));
}

#[test]
fn what_was_read_as_json() {
    let said = quorate(&["read", "minutes/wexcombe.md", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(said.split_once("--- out\n").unwrap().1).unwrap();
    assert_eq!(json["schema"], "quorate/minutes/1");
}

#[test]
fn why_something_was_reported_or_not() {
    let why = |place: &str, more: &[&str]| quorate(&[&["why", place, "--rules", "rules/house.quorate"], more].concat());
    insta::assert_snapshot!(why("minutes/wexcombe.md:27", &[]));
    insta::assert_snapshot!(why("minutes/extract.txt:8", &["--all"]));
    insta::assert_snapshot!(why("minutes/clean.md", &[]));
}

#[test]
fn why_fits_the_page_and_colour_changes_nothing_else() {
    let place = "minutes/wexcombe.md";
    let plain = quorate(&["why", place]);
    let wide: Vec<&str> = plain.lines().filter(|line| line.chars().count() > 80).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    let coloured = quorate(&["why", place, "--color", "always"]);
    assert_ne!(coloured, plain);
    let escape = regex::Regex::new("\u{1b}\\[[0-9]+m").unwrap();
    assert_eq!(escape.replace_all(&coloured, ""), plain);
}

#[test]
fn why_for_programs() {
    let said = quorate(&["why", "minutes/wexcombe.md:27", "--rules", "rules/house.quorate", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(said.split_once("--- out\n").unwrap().1).unwrap();
    assert_eq!(json["schema"], "quorate/why/1");
    insta::assert_snapshot!(format!("{json:#}"));
}

#[test]
fn of_several_things_in_a_paragraph_the_one_at_the_column_is_meant() {
    let minutes = "The Clerk would write. (Action – AB) The Chair would telephone. (Action – CD)\n";
    let why = |place: &str| run(Path::new("tests"), &["why", place, "--rules", "rules/follow-up.quorate"], minutes);
    insta::assert_snapshot!(why("-:1"));
    insta::assert_snapshot!(why("-:1:66"));
}

#[test]
fn a_list_of_rules() {
    insta::assert_snapshot!(quorate(&["rules", "--rules", "rules/follow-up.quorate"]));
}

#[test]
fn an_explanation() {
    insta::assert_snapshot!(quorate(&["explain", "action-has-owner"]));
    insta::assert_snapshot!(quorate(&["explain", "action-has-onwer"]));
}

#[test]
fn words_for_rules() {
    insta::assert_snapshot!(quorate(&["vocabulary"]));
    insta::assert_snapshot!(quorate(&["vocabulary", "vote"]));
    insta::assert_snapshot!(quorate(&["vocabulary", "report", "back"]));
    insta::assert_snapshot!(quorate(&["vocabulary", "quorum"]));
    insta::assert_snapshot!(quorate(&["vocabulary", "attending"]));
}

#[test]
fn the_pack_keeps_what_its_examples_say() {
    let said = quorate(&["test"]);
    assert!(said.starts_with("exit: 0\n"), "{said}");
    // Nothing is lacking: every rule has an example that breaks it, and one for each way of leaving things out.
    assert!(!said.contains("--- err"), "{said}");
}

#[test]
fn the_help_of_every_command_has_examples() {
    for command in ["check", "why", "read", "test", "fmt", "rules", "explain", "vocabulary", "baseline"] {
        let said = quorate(&[command, "--help"]);
        assert!(said.contains("Examples:\n  quorate "), "{said}");
    }
    insta::assert_snapshot!(quorate(&["--help"]));
}

#[test]
fn a_page_is_written_to_a_file_that_ends_so() {
    let folder = tempfile::tempdir().unwrap();
    let minutes = "# Wexcombe Parish Council\n\n## 7. Exempt: lease\n\n7.1 To offer Ash £7,318. ACTION\n";
    std::fs::write(folder.path().join("may.md"), minutes).unwrap();
    std::fs::write(folder.path().join("june.md"), "# Wexcombe Parish Council\n\nTo ask. ACTION\n").unwrap();
    std::fs::write(folder.path().join("house.quorate"), "every ACTION must have an owner.\n").unwrap();
    let page = |more: &[&str]| {
        let arguments =
            ["check", "may.md", "june.md", "gone.md", "--rules", "house.quorate", "--output", "report.html"];
        let said = run(folder.path(), &[&arguments, more].concat(), "");
        assert!(said.starts_with("exit: 2\n--- err\n"), "{said}");
        std::fs::read_to_string(folder.path().join("report.html")).unwrap()
    };
    let private = page(&[]);
    assert!(private.contains("Not for publication: it quotes exempt items"), "{private}");
    assert!(private.contains("7,318") && private.contains("There is no such file"), "{private}");
    // What is known last stands first, and files come in the order in which they were asked for.
    let places =
        ["2 errors must be mended", "id=\"f1\"", "id=\"f2\"", "id=\"rule-1\""].map(|words| private.find(words));
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
    assert_eq!(private, page(&["--jobs", "1"]), "however many are checked at the same time");
    let public = page(&["--public"]);
    assert!(public.contains("Somebody has to look"), "{public}");
    assert!(!public.contains("7,318") && !public.contains("Ash"), "{public}");
    std::fs::write(folder.path().join("quorate.toml"), "public = true\n").unwrap();
    assert_eq!(page(&[]), public, "settings say the same");
}
