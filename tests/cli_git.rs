//! What is checked of a repository: what is to be committed, and what a branch has changed.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;

use common::repository::{BROKEN, KEPT, RULES, Repository, SETTINGS};

const SENTENCES: [&str; 3] = ["--format", "plain", "--quiet"];

/// The files in which something is found by these arguments, in order.
fn found(repository: &Repository, arguments: &[&str]) -> Vec<String> {
    found_in(repository, "", arguments)
}

fn found_in(repository: &Repository, folder: &str, arguments: &[&str]) -> Vec<String> {
    let said = repository.quorate_in(folder, &[&["check"], arguments, &["--format", "jsonl"]].concat());
    assert!(!said.starts_with("exit: 2"), "{said}");
    let out = said.split_once("--- out\n").unwrap().1.split("--- err").next().unwrap();
    let lines = out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines.filter(|line| line["kind"] == "finding").map(|line| line["file"].as_str().unwrap().to_owned()).collect()
}

fn check(repository: &Repository, arguments: &[&str]) -> String {
    repository.quorate(&[&["check"], arguments, &SENTENCES].concat())
}

#[test]
fn what_is_to_be_committed_is_checked_and_not_what_lies_in_the_folder() {
    let Some(repository) = Repository::begun() else { return };
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "minutes/may.md"]);
    insta::assert_snapshot!(check(&repository, &["--staged"]));
    // A mend that is not added does not hide the fault …
    repository.put("minutes/may.md", KEPT);
    insta::assert_snapshot!(check(&repository, &["--staged"]));
    repository.git(&["add", "minutes/may.md"]);
    // … and a fault that is not added is none yet.
    repository.put("minutes/may.md", BROKEN);
    repository.put("minutes/june.md", BROKEN);
    assert_eq!(check(&repository, &["--staged"]), "exit: 0\n");
    // What lies in the folder no more is to be committed all the same.
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "minutes/may.md"]);
    fs::remove_file(repository.root().join("minutes/may.md")).unwrap();
    assert_eq!(found(&repository, &["--staged"]), ["minutes/may.md"]);
    assert_eq!(found(&repository, &["minutes/may.md", "--staged"]), ["minutes/may.md"]);
}

#[test]
fn nothing_to_check_is_told() {
    let Some(repository) = Repository::begun() else { return };
    insta::assert_snapshot!(repository.quorate(&["check", "--staged"]));
    insta::assert_snapshot!(repository.quorate(&["check", "--changed-since", "main"]));
    assert_eq!(repository.quorate(&["check", "--staged", "--quiet"]), "exit: 0\n");
    let sarif = repository.quorate(&["check", "--staged", "--quiet", "--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(sarif.split_once("--- out\n").unwrap().1).unwrap();
    assert_eq!(sarif["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn names_are_names_whatever_is_in_them() {
    let Some(repository) = Repository::begun() else { return };
    let mut names =
        vec!["May 2031.md", "\u{d3} S\u{fa}illeabh\u{e1}in.md", "-r.md", ":(glob)a.md", "a:b.md", "$HOME.md"];
    if cfg!(unix) {
        names.extend(["\"quoted\".md", "two\nlines.md", "*.md", "back\\slash.md"]);
    }
    for name in &names {
        repository.put(name, BROKEN);
    }
    names.sort_unstable();
    assert_eq!(found(&repository, &["--changed-since", "HEAD"]), names);
    repository.git(&["add", "--all"]);
    assert_eq!(found(&repository, &["--staged"]), names);
}

#[test]
fn what_is_renamed_deleted_or_a_link() {
    let Some(repository) = Repository::new() else { return };
    for name in ["renamed.md", "deleted.md", "link.md", "same.md", "mode.md"] {
        repository.put(name, BROKEN);
    }
    repository.commit("begin");
    repository.git(&["mv", "renamed.md", "new name.md"]);
    repository.git(&["rm", "--quiet", "deleted.md"]);
    #[cfg(unix)]
    {
        fs::remove_file(repository.root().join("link.md")).unwrap();
        std::os::unix::fs::symlink("same.md", repository.root().join("link.md")).unwrap();
        repository.git(&["add", "link.md"]);
    }
    assert_eq!(found(&repository, &["--staged"]), ["new name.md"]);
    repository.git(&["commit", "--quiet", "--message", "move"]);
    let expected: &[&str] = if cfg!(unix) { &["link.md", "new name.md"] } else { &["new name.md"] };
    assert_eq!(found(&repository, &["--changed-since", "HEAD~1"]), expected);
}

#[test]
fn a_repository_without_commits() {
    let Some(repository) = Repository::new() else { return };
    repository.put("may.md", BROKEN);
    assert_eq!(check(&repository, &["--staged"]), "exit: 0\n");
    repository.git(&["add", "may.md"]);
    assert_eq!(found(&repository, &["--staged"]), ["may.md"]);
    insta::assert_snapshot!(check(&repository, &["--changed-since", "main"]));
    insta::assert_snapshot!(check(&repository, &["--changed-since", "HEAD"]));
}

#[test]
fn paths_limit_what_is_checked() {
    let Some(repository) = Repository::new() else { return };
    for name in ["a/one.md", "a/b/two.md", "three.md", "a/.hidden.md", ".github/four.md", "drafts/five.md", "a/notes"] {
        repository.put(name, BROKEN);
    }
    repository.git(&["add", "--all"]);
    repository.put("untouched/six.md", BROKEN);
    for (arguments, expected) in [
        (&["--staged"][..], &["a/b/two.md", "a/one.md", "three.md"][..]),
        (&[".", "--staged"], &["a/b/two.md", "a/one.md", "three.md"]),
        (&["a", "--staged"], &["a/b/two.md", "a/one.md"]),
        (&["./a/b/", "three.md", "--staged"], &["a/b/two.md", "three.md"]),
        (&["a/../three.md", "--staged"], &["three.md"]),
        // What is named itself is taken, whatever it is called and whatever the settings leave out …
        (&["a/notes", ".github", "--staged"], &[".github/four.md", "a/notes"]),
        (
            &["drafts/five.md", "a", "a/.hidden.md", "--staged"],
            &["a/.hidden.md", "a/b/two.md", "a/one.md", "drafts/five.md"],
        ),
        // … but for those who name all files.
        (&["drafts/five.md", "a/one.md", "--staged", "--force-exclude"], &["a/one.md"]),
        (&["untouched", "--staged"], &[]),
        (&["untouched", "--changed-since", "HEAD"], &[]),
    ] {
        if !arguments.contains(&"HEAD") {
            assert_eq!(found(&repository, arguments), expected, "{arguments:?}");
        }
    }
    repository.put("a/plan.png", "no minutes");
    let named =
        ["drafts/five.md", "./a/one.md", "a/notes", "a/.hidden.md", ".github/four.md", "a/plan.png", "--force-exclude"];
    assert_eq!(found(&repository, &named), ["./a/one.md"]);
    assert_eq!(found_in(&repository, "drafts", &["five.md", "../three.md", "--force-exclude"]), ["../three.md"]);
    let whole = repository.root().join("a/one.md");
    assert_eq!(found(&repository, &[whole.to_str().unwrap(), "--force-exclude"]).len(), 1);
}

#[test]
fn paths_that_cannot_be_meant() {
    let Some(repository) = Repository::begun() else { return };
    fs::write(repository.beside("other.md"), BROKEN).unwrap();
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "--all"]);
    for path in ["minuts", "minutes/mai.md", "../other.md", "-"] {
        // The others are checked all the same.
        insta::assert_snapshot!(check(&repository, &["minutes", path, "--staged"]));
    }
    insta::assert_snapshot!(check(&repository, &["--staged", "--changed-since", "main"]));
    insta::assert_snapshot!(repository.quorate(&["check"]));
}

#[test]
fn from_a_folder_below_all_is_checked_and_named_as_it_is_reached() {
    let Some(repository) = Repository::begun() else { return };
    repository.put("minutes/2031/may.md", BROKEN);
    repository.put("minutes/june.md", BROKEN);
    repository.put("july.md", BROKEN);
    let expected = ["../../july.md", "may.md", "../june.md"];
    assert_eq!(found_in(&repository, "minutes/2031", &["--changed-since", "main"]), expected);
    repository.git(&["add", "--all"]);
    repository.git(&["config", "diff.relative", "true"]);
    assert_eq!(found_in(&repository, "minutes/2031", &["--staged"]), expected);
    assert_eq!(found_in(&repository, "minutes/2031", &[".", "--staged"]), ["may.md"]);
    assert_eq!(found_in(&repository, "minutes/2031", &["..", "--staged"]), ["may.md", "../june.md"]);
}

#[test]
fn what_a_branch_has_changed_is_checked_as_it_lies_in_the_folder() {
    let Some(repository) = Repository::new() else { return };
    repository.put(".gitignore", "ignored.md\n");
    for name in ["old.md", "of-main.md", "committed.md", "added.md", "only-here.md", "mended.md"] {
        repository.put(name, BROKEN);
    }
    repository.commit("begin");
    repository.git(&["checkout", "--quiet", "-b", "june"]);
    let more = format!("{BROKEN}\nMore.\n");
    for name in ["committed.md", "mended.md"] {
        repository.put(name, &more);
    }
    repository.commit("change");
    // What the other branch changes since is its own affair.
    repository.git(&["checkout", "--quiet", "main"]);
    repository.put("of-main.md", &more);
    repository.commit("go on");
    repository.git(&["checkout", "--quiet", "june"]);
    repository.put("added.md", &more);
    repository.git(&["add", "added.md"]);
    for name in ["only-here.md", "new.md", "ignored.md"] {
        repository.put(name, &more);
    }
    repository.put("mended.md", KEPT);
    let expected = ["added.md", "committed.md", "new.md", "only-here.md"];
    for revision in ["main", "HEAD~1", "refs/heads/main"] {
        assert_eq!(found(&repository, &["--changed-since", revision]), expected, "{revision}");
    }
    assert_eq!(found(&repository, &["--changed-since", "HEAD"]), ["added.md", "new.md", "only-here.md"]);
    assert_eq!(found(&repository, &["--changed-since=main", "committed.md", "old.md"]), ["committed.md"]);
}

#[test]
fn revisions_that_there_are_not() {
    let Some(repository) = Repository::begun() else { return };
    repository.git(&["update-ref", "refs/remotes/origin/trunk", "HEAD"]);
    for revision in ["mian", "trunk", "a..b", "", "--output=x", "HEAD:minutes", "main\u{0301}"] {
        insta::assert_snapshot!(check(&repository, &[&format!("--changed-since={revision}")]));
    }
    assert!(!repository.root().join("x").exists());
    repository.git(&["checkout", "--quiet", "--orphan", "other"]);
    repository.git(&["commit", "--quiet", "--message", "begin anew"]);
    insta::assert_snapshot!(check(&repository, &["--changed-since", "main"]));
}

#[test]
fn where_only_the_last_commits_were_fetched_it_is_said_how_to_fetch_more() {
    let Some(repository) = Repository::begun() else { return };
    repository.put("minutes/may.md", BROKEN);
    repository.commit("go on");
    let from = format!("file://{}", repository.root().display());
    repository.git(&["clone", "--quiet", "--depth", "1", &from, "../shallow"]);
    insta::assert_snapshot!(repository.quorate_in("../shallow", &["check", "--changed-since", "v1", "--quiet"]));
}

#[test]
fn outside_of_a_repository_and_without_git() {
    let Some(repository) = Repository::begun() else { return };
    fs::create_dir(repository.beside("elsewhere")).unwrap();
    fs::write(repository.beside("elsewhere/ours.quorate"), RULES).unwrap();
    for option in ["--staged", "--changed-since=main"] {
        insta::assert_snapshot!(repository.quorate_in("../elsewhere", &["check", option, "--quiet"]));
        let mut without = repository.program(&["check", option, "--quiet"]);
        insta::assert_snapshot!(repository.said(without.env("PATH", repository.beside("elsewhere"))));
    }
    // The report says so as well.
    let json = repository.quorate_in("../elsewhere", &["check", "--staged", "--format", "json"]);
    assert!(json.contains("\"file\":\"--staged\""), "{json}");
}

#[test]
fn a_worktree_has_an_index_of_its_own() {
    let Some(repository) = Repository::begun() else { return };
    repository.git(&["worktree", "add", "--quiet", "../beside"]);
    fs::write(repository.beside("beside/minutes/may.md"), BROKEN).unwrap();
    repository.git_in("../beside", &["add", "--all"]);
    assert_eq!(found_in(&repository, "../beside", &["--staged"]), ["minutes/may.md"]);
    assert_eq!(found_in(&repository, "../beside/minutes", &["--staged"]), ["may.md"]);
    assert_eq!(found(&repository, &["--staged"]), [""; 0]);
}

#[test]
fn a_repository_inside_another_is_checked_in_its_own_folder() {
    let Some(inner) = Repository::begun() else { return };
    let Some(repository) = Repository::begun() else { return };
    repository.git(&["submodule", "--quiet", "add", inner.root().to_str().unwrap(), "parish"]);
    repository.put("parish/minutes/may.md", BROKEN);
    repository.put("minutes/june.md", BROKEN);
    repository.git_in("parish", &["add", "--all"]);
    repository.git(&["add", "minutes"]);
    assert_eq!(found(&repository, &["--staged"]), ["minutes/june.md"]);
    assert_eq!(found_in(&repository, "parish", &["--staged"]), ["minutes/may.md"]);
    assert_eq!(found(&repository, &["--changed-since", "main"]), ["minutes/june.md"]);
    insta::assert_snapshot!(check(&repository, &["parish/minutes", "--staged"]));
    insta::assert_snapshot!(check(&repository, &["parish", "--changed-since", "main"]));
}

#[test]
fn what_is_not_decided_is_not_to_be_committed() {
    let Some(repository) = Repository::begun() else { return };
    repository.git(&["checkout", "--quiet", "-b", "june"]);
    repository.put("minutes/march.md", BROKEN);
    repository.put("code.rs", "fn one() {}\n");
    repository.commit("say one thing");
    repository.git(&["checkout", "--quiet", "main"]);
    repository.put("minutes/march.md", "The gate is as it was. ACTION\n");
    repository.put("code.rs", "fn two() {}\n");
    repository.commit("say another");
    assert!(!repository.git_in("", &["merge", "--quiet", "june"]).status.success());
    insta::assert_snapshot!(check(&repository, &["--staged"]));
    assert_eq!(found(&repository, &["--changed-since", "HEAD"]).len(), 2);
}

#[test]
fn contents_are_as_git_would_write_them() {
    let Some(repository) = Repository::begun() else { return };
    if !cfg!(unix) {
        return;
    }
    // What keeps large files elsewhere puts a reference into the index, and gives the file by a filter.
    repository.git(&["config", "filter.kept.clean", "echo kept elsewhere"]);
    repository.git(&["config", "filter.kept.smudge", "echo The gate would be mended. ACTION"]);
    repository.put("minutes/.gitattributes", "*.md filter=kept\n");
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "minutes/may.md"]);
    assert_eq!(repository.git(&["show", ":minutes/may.md"]), "kept elsewhere\n");
    for folder in ["", "minutes", "minutes/.."] {
        assert_eq!(found_in(&repository, folder, &["--staged"]).len(), 1, "{folder}");
    }
    repository.git(&["config", "filter.kept.smudge", "false"]);
    repository.git(&["config", "filter.kept.required", "true"]);
    let said = check(&repository, &["--staged"]);
    assert!(said.starts_with("exit: 2\n") && said.contains("minutes/may.md. Error: git could not tell"), "{said}");
}

/// A hook is told by git which index is meant: that of `commit --all` and `commit FILE` is another one.
#[test]
#[cfg(unix)]
fn a_hook_keeps_faults_out() {
    use std::os::unix::fs::PermissionsExt;

    let Some(repository) = Repository::begun() else { return };
    let program = assert_cmd::cargo::cargo_bin("quorate");
    let hook = repository.root().join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, format!("#!/bin/sh\nexec '{}' check --staged --quiet --format concise\n", program.display()))
        .unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    let commit = |more: &[&str]| {
        let output = repository.git_in("", &[&["commit", "--quiet", "--message", "x"], more].concat());
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "--all"]);
    let (passed, said) = commit(&[]);
    assert!(!passed && said.starts_with("minutes/may.md:1:27: error[owned]"), "{said}");
    repository.put("minutes/may.md", KEPT);
    repository.git(&["add", "--all"]);
    assert!(commit(&[]).0);
    // Nothing is added, but all is committed.
    repository.put("minutes/march.md", BROKEN);
    repository.put("minutes/may.md", &format!("{KEPT}\nMore.\n"));
    assert!(!commit(&["--all"]).0);
    assert!(commit(&["minutes/may.md"]).0);
    assert!(!commit(&["minutes/march.md"]).0);
}

#[test]
fn settings_rules_and_reports_are_those_of_the_folder() {
    let Some(repository) = Repository::begun() else { return };
    repository.put("minutes/may.md", BROKEN);
    repository.git(&["add", "--all"]);
    repository.put("quorate.toml", &format!("{SETTINGS}[severity]\nowned = \"warning\"\n"));
    let said = repository.quorate(&["check", "--staged", "--output", "gitlab=quality.json", "--fail-level", "error"]);
    assert!(said.starts_with("exit: 0\n") && said.contains("warning[owned]"), "{said}");
    let quality = fs::read_to_string(repository.root().join("quality.json")).unwrap();
    assert!(quality.contains("\"path\":\"minutes/may.md\""), "{quality}");
}
