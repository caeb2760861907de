//! `--watch`: a check after each change.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test changes files and waits for what is said")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use assert_cmd::cargo::CommandCargoExt;

/// Puts a file in its place whole, as editors do, so that it is one change.
fn put(path: &Path, text: &str) {
    let beside = path.with_file_name(".new");
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, path).unwrap();
}

#[test]
fn a_change_is_checked_and_a_report_of_ones_own_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let minutes = folder.path().join("march.md");
    fs::write(&minutes, "The gate would be mended. ACTION\n").unwrap();
    fs::write(folder.path().join("rules.quorate"), "rule owner\n  every ACTION must have an owner.\n").unwrap();
    let arguments =
        ["check", ".", "--watch", "--rules", "rules.quorate", "--output", "json=report.json", "--format", "concise"];
    let mut command = Command::cargo_bin("quorate").unwrap();
    let mut child = command
        .current_dir(folder.path())
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (sender, lines) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    thread::spawn(move || out.lines().for_each(|line| drop(sender.send(line.unwrap()))));
    // However slow the machine is, it is told in the end.
    let next = |words: &str| loop {
        let line = lines.recv_timeout(Duration::from_secs(120)).expect(words);
        if line.contains(words) {
            return line;
        }
    };
    next("1 file checked: 1 error");
    thread::sleep(Duration::from_millis(500));
    put(&minutes, "The gate would be mended. (Action – CS)\n");
    next("1 file checked: no rule is broken");
    put(&folder.path().join("rules.quorate"), "rule owner\n  every ACTION must have a report-back meeting.\n");
    next("1 file checked: 1 error");
    thread::sleep(Duration::from_secs(2));
    let again: Vec<String> = lines.try_iter().filter(|line| line.contains("checked")).collect();
    assert!(again.is_empty(), "nothing was changed: {again:?}");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(folder.path().join("report.json").is_file());
}
