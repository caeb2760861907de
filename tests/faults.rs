//! The program is ended at fifty moments of its work. No minutes are ever changed but those that are to be mended, and nothing that
//! it writes is ever half written: a file has what it had before, or all that it is to have.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes files and ends programs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use assert_cmd::cargo::CommandCargoExt;
use quorate::read::{Comment, with_comments};
use quorate::text::Span;
use tempfile::TempDir;

const MOMENTS: u32 = 50;

const TARGETS: [&str; 6] =
    ["report.json", "report.sarif", "marked/january.docx", "rules.quorate", "log.csv", "mended/march.md"];

/// Minutes, and older files where reports will go.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("minutes")).unwrap();
    fs::create_dir_all(at("marked")).unwrap();
    fs::create_dir_all(at("mended")).unwrap();
    fs::copy("tests/formats/harrowmere.docx", at("minutes/january.docx")).unwrap();
    for number in 0..40 {
        let item = "The gate would be mended. (Action – CS)\n\nThe pond was seen to by D. Quill.\n\n";
        fs::write(at(&format!("minutes/{number:02}.md")), item.repeat(100)).unwrap();
    }
    for target in TARGETS {
        fs::write(at(target), "what was there before\n").unwrap();
    }
    fs::write(at("mended/march.md"), "The pond froze over.\n\n".repeat(200)).unwrap();
    let mends = "no PARAGRAPH may mention \"pond\"\n  mend: write \"lake\" for the words found\n";
    fs::write(at("mend.quorate"), mends).unwrap();
    // Only an earlier copy with comments is ever replaced.
    fs::write(at("marked/january.docx"), earlier_copy()).unwrap();
    let rule = |number| format!("rule back-{number}\n    every   ACTION must have an owner\n\n\n");
    fs::write(at("rules.quorate"), (0..300).map(rule).collect::<String>()).unwrap();
    folder
}

/// The same Word file with another comment.
fn earlier_copy() -> Vec<u8> {
    let comment = Comment { at: Span::at(0), paragraph: Span::at(0), words: vec!["Said before.".to_owned()] };
    with_comments(&fs::read("tests/formats/harrowmere.docx").unwrap(), &[comment]).unwrap().bytes
}

/// The work of which each part writes something: reports, copies with comments, a log of actions, rules in another form, minutes
/// that are mended.
const WORK: [&[&str]; 4] = [
    &[
        "check",
        "minutes",
        "--no-config",
        "--quiet",
        "--as-of",
        "2031-06-01",
        "--output",
        "json=report.json",
        "--output",
        "sarif=report.sarif",
        "--annotate",
        "marked",
    ],
    &["read", "minutes/01.md", "--format", "csv", "--output", "log.csv", "--no-config"],
    &["fmt", "rules.quorate"],
    &["check", "mended", "--fix", "--rules", "mend.quorate", "--no-config", "--quiet", "--as-of", "2031-06-01"],
];

fn begin(folder: &Path, work: &[&str]) -> Child {
    let mut command = Command::cargo_bin("quorate").unwrap();
    command.current_dir(folder).args(work).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// What stands in each file, by its name; files of no name of ours apart.
fn contents(folder: &Path) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let (mut own, mut others) = (BTreeMap::new(), Vec::new());
    for place in ["", "minutes", "marked", "mended"] {
        for entry in fs::read_dir(folder.join(place)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            match (path.is_file(), name.contains(".quorate-")) {
                (true, true) => others.push(name),
                (true, false) => drop(own.insert(name, fs::read(&path).unwrap())),
                (false, _) => {}
            }
        }
    }
    (own, others)
}

/// Whether a target is named in the work, or stands in a folder that is.
fn writes(work: &[&str], target: &str) -> bool {
    let folder = target.split('/').next().unwrap();
    work.iter().any(|word| word.ends_with(target) || *word == folder)
}

/// Ends the work at moments spread over the time that it takes, and looks at what is left.
fn ended_by(end: impl Fn(&mut Child), leaves_nothing: bool) {
    for work in WORK {
        let whole = folder();
        let before = contents(whole.path()).0;
        let started = Instant::now();
        begin(whole.path(), work).wait().unwrap();
        let takes = started.elapsed();
        let after = contents(whole.path()).0;
        for target in TARGETS.iter().filter(|target| writes(work, target)) {
            assert_ne!(before.get(*target), after.get(*target), "{work:?} does not write {target}");
        }
        for moment in 0..MOMENTS {
            let cut = folder();
            let mut child = begin(cut.path(), work);
            sleep(takes * moment / MOMENTS + Duration::from_micros(200));
            end(&mut child);
            child.wait().unwrap();
            let (left, others) = contents(cut.path());
            for (name, text) in &left {
                let old = before.get(name) == Some(text);
                let new =
                    after.get(name) == Some(text) && (name.as_str() == "rules.quorate" || !name.starts_with("minutes"));
                assert!(old || new, "{work:?} at moment {moment}: {name} has {} bytes", text.len());
            }
            assert!(before.keys().all(|name| left.contains_key(name)), "{work:?} at moment {moment}: a file is gone");
            assert!(!leaves_nothing || others.is_empty(), "{work:?} at moment {moment} leaves {others:?}");
        }
    }
}

#[test]
fn killed_at_any_moment() {
    ended_by(|child| drop(child.kill()), false);
}

#[cfg(unix)]
#[test]
fn interrupted_at_any_moment() {
    let interrupt = |child: &mut Child| {
        let _ = Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status();
    };
    ended_by(interrupt, true);
}
