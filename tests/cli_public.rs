//! What `quorate read` may show of minutes a part of which was taken without the public.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the files that it reads")]

mod common;

use std::fs;

use common::run;
use tempfile::TempDir;

const MINUTES: &str = "# Wexcombe Parish Council\n\nMinutes of 4 March 2031.\n\n## 11. Roads\n\nThe gate would be mended. (Action – CS)\n\n\
    ## 12. Exempt: lease\n\n12.1 To offer Mr Quillfeather £7,318. (Action – Ossory)\n";

const SECRETS: [&str; 3] = ["Quillfeather", "7,318", "Ossory"];

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("march.md"), MINUTES).unwrap();
    folder
}

#[test]
fn no_format_has_words_of_exempt_items() {
    let folder = folder();
    for format in ["outline", "json", "csv", "md", "ics"] {
        let open = run(folder.path(), &["read", "march.md", "--format", format, "--undertakings"], "");
        assert!(SECRETS.iter().any(|secret| open.contains(secret)), "{format}\n{open}");
        let public = run(folder.path(), &["read", "march.md", "--format", format, "--undertakings", "--public"], "");
        assert!(!SECRETS.iter().any(|secret| public.contains(secret)), "{format}\n{public}");
        assert!(public.contains("gate"), "{format}\n{public}");
    }
}

#[test]
fn that_there_are_exempt_actions_is_said() {
    let folder = folder();
    insta::assert_snapshot!(run(folder.path(), &["read", "march.md", "--output", "log.csv"], ""));
    insta::assert_snapshot!(run(folder.path(), &["read", "march.md", "--output", "log.csv", "--public"], ""));
    fs::write(folder.path().join("quorate.toml"), "public = true\n").unwrap();
    run(folder.path(), &["read", "march.md", "--output", "log.csv"], "");
    assert!(!fs::read_to_string(folder.path().join("log.csv")).unwrap().contains("7,318"));
}
