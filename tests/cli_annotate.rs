//! Copies of Word files with comments, from the command line.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;

use common::run;
use tempfile::TempDir;

const RULES: &[&str] =
    &["--no-config", "--rules", "essentials", "--as-of", "2031-06-01", "--format", "concise", "--quiet"];

/// A folder with the same Word file twice, and a text.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("minutes/2031")).unwrap();
    for copy in ["minutes/january.docx", "minutes/2031/january.docx"] {
        fs::copy("tests/formats/harrowmere.docx", folder.path().join(copy)).unwrap();
    }
    fs::write(folder.path().join("minutes/february.md"), "The gate would be mended. (Action – CS)\n").unwrap();
    folder
}

fn check(folder: &TempDir, arguments: &[&str]) -> String {
    let said = run(folder.path(), &[&["check"], arguments, RULES].concat(), "");
    said.split_once("--- err\n").map_or(String::new(), |(_, err)| err.replace('\\', "/"))
}

#[test]
fn one_file_gets_the_name_that_is_asked_for() {
    let folder = folder();
    let source = fs::read(folder.path().join("minutes/january.docx")).unwrap();
    let arguments = ["minutes/january.docx", "--annotate", "marked.docx"];
    assert_eq!(check(&folder, &arguments), "");
    let said = run(folder.path(), &["check", "minutes/january.docx", "--annotate", "again.docx", "--no-config"], "");
    assert!(said.ends_with("--- err\nagain.docx: 5 comments\n"), "{said}");
    assert_eq!(
        fs::read(folder.path().join("marked.docx")).unwrap(),
        fs::read(folder.path().join("again.docx")).unwrap()
    );
    assert_eq!(fs::read(folder.path().join("minutes/january.docx")).unwrap(), source);
    // The copy may be checked and given its comments again.
    let said = run(folder.path(), &["check", "again.docx", "--annotate", "third.docx", "--no-config"], "");
    assert!(said.ends_with("third.docx: 5 comments, there already\n"), "{said}");
}

#[test]
fn those_of_a_folder_go_into_a_folder() {
    let folder = folder();
    assert_eq!(check(&folder, &["minutes", "--annotate", "marked"]), "");
    for made in ["marked/january.docx", "marked/2031/january.docx"] {
        assert!(folder.path().join(made).is_file(), "{made}");
    }
    assert!(!folder.path().join("marked/february.md").exists());
}

#[test]
fn what_cannot_be_done_is_told_and_the_rest_is_done() {
    let folder = folder();
    fs::write(folder.path().join("minutes/broken.docx"), b"PK\x03\x04 nothing").unwrap();
    insta::assert_snapshot!(check(
        &folder,
        &[
            "minutes/february.md",
            "minutes/broken.docx",
            "minutes/january.docx",
            "minutes/2031/january.docx",
            "--annotate",
            "marked/"
        ]
    ));
    assert!(folder.path().join("marked/january.docx").is_file());
    insta::assert_snapshot!(check(&folder, &["minutes/january.docx", "--annotate", "minutes/january.docx"]));
    insta::assert_snapshot!(check(&folder, &["minutes/january.docx", "--annotate", "no/such/folder/marked.docx"]));
    let piped =
        run(folder.path(), &["check", "-", "--as", "md", "--annotate", "x.docx", "--no-config", "-q"], "The gate.\n");
    assert!(piped.contains("comments cannot be put into standard input"), "{piped}");
}

#[test]
fn no_other_file_is_lost() {
    let folder = folder();
    fs::write(folder.path().join("other.docx"), b"PK\x03\x04 the minutes of another meeting").unwrap();
    let said = check(&folder, &["minutes/january.docx", "--annotate", "other.docx"]);
    assert!(said.contains("other.docx is there already, and is no copy with comments"), "{said}");
    assert!(fs::read(folder.path().join("other.docx")).unwrap().ends_with(b"another meeting"));
    // What is such a copy may be made anew.
    assert_eq!(check(&folder, &["minutes/january.docx", "--annotate", "marked.docx"]), "");
    assert_eq!(check(&folder, &["minutes/january.docx", "--annotate", "marked.docx"]), "");
    let said = check(&folder, &["minutes/january.docx", "--annotate", "marked.docx", "--public"]);
    assert!(said.contains("cannot be used with"), "{said}");
}
