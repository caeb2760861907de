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

#[test]
fn why_has_no_words_of_exempt_items() {
    let folder = folder();
    fs::write(folder.path().join("ours.quorate"), "every ACTION must have an owner and a due date\n").unwrap();
    let why = |more: &[&str]| {
        let places =
            ["march.md:11", "march.md"].map(|place| [&["why", place, "--rules", "ours.quorate"], more].concat());
        places.map(|arguments| run(folder.path(), &arguments, "")).concat()
    };
    assert!(why(&[]).contains("Quillfeather"));
    for format in ["text", "json"] {
        let public = why(&["--public", "--format", format]);
        assert!(!SECRETS.iter().any(|secret| public.contains(secret)), "{public}");
        assert!(public.contains("not quoted") && public.contains("gate"), "{public}");
    }
    let named = why(&["--public"]);
    fs::write(folder.path().join("quorate.toml"), "public = true\n").unwrap();
    assert_eq!(why(&[]).contains("Quillfeather"), named.contains("Quillfeather"));
}

#[test]
fn the_log_has_no_day_that_no_calendar_has_and_takes_by_as_when() {
    let folder = folder();
    let minutes = "# Wexcombe Parish Council\n\nMinutes of 4 March 2031.\n\n## Actions\n\n| Action | Who | By |\n|--|--|--|\n\
        | Mend the gate | CS | 20 September 2031 |\n| Order salt | CS | 31 November 2031 |\n";
    fs::write(folder.path().join("may.md"), minutes).unwrap();
    for format in ["csv", "json", "ics"] {
        let log = run(folder.path(), &["read", "may.md", "--format", format], "");
        assert!(log.contains("2031-09-20") || log.contains("20310920"), "{log}");
        assert!(!log.contains("2031-11-31") && !log.contains("20311131"), "{log}");
    }
}
