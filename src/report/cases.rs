//! Cases: whole minutes with the report that is expected of them.

use std::path::PathBuf;

use super::changes::changes;
use super::rows::printable;

/// Minutes, what was found in them, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The minutes, as they are called from the folder of the cases.
    pub name: String,
    /// The file of what is expected, as it is called from there.
    pub expected_name: String,
    /// Where that file is.
    pub expected_path: PathBuf,
    /// What it says; nothing where there is no such file.
    pub expected: Option<String>,
    /// What was found.
    pub found: String,
}

impl Case {
    /// Whether what was found is what was expected. How lines end, and empty lines at the end, make no difference.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        self.expected.as_deref().is_some_and(|expected| plain(expected) == plain(&self.found))
    }

    /// In a word: `same`, `differs`, `new`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match (&self.expected, self.is_as_expected()) {
            (None, _) => "new",
            (Some(_), true) => "same",
            (Some(_), false) => "differs",
        }
    }
}

/// What is said of a case that is not as expected: the lines that are gone and those that have come.
#[must_use]
pub fn case_text(case: &Case, colour: bool) -> String {
    let head = match &case.expected {
        None => {
            format!("{}: there is no {}; --accept writes it with these lines:\n", case.name, case.expected_name)
        }
        Some(_) => format!("{}: what is found is not what {} says:\n", case.name, case.expected_name),
    };
    let before = case.expected.as_deref().map_or_else(String::new, plain);
    let after = plain(&case.found);
    let mut out = head;
    for line in changes(None, &before, &after, 2).lines() {
        // Line numbers of a report help nobody.
        let line = if line.starts_with("@@") { "…" } else { line };
        if line == "…" && !out.contains("\n  ") {
            continue;
        }
        let words = format!("  {}", printable(line));
        out.push_str(&match (colour, line.as_bytes().first()) {
            (true, Some(b'-')) => format!("\u{1b}[31m{words}\u{1b}[0m\n"),
            (true, Some(b'+')) => format!("\u{1b}[32m{words}\u{1b}[0m\n"),
            _ => format!("{}\n", words.trim_end()),
        });
    }
    out + "\n"
}

/// With lines that end in one way, and one end of the last.
fn plain(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    format!("{}\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(expected: Option<&str>, found: &str) -> Case {
        Case {
            name: "march.md".into(),
            expected_name: "march.expected".into(),
            expected_path: PathBuf::new(),
            expected: expected.map(Into::into),
            found: found.into(),
        }
    }

    #[test]
    fn how_lines_end_makes_no_difference() {
        for expected in ["a\nb\n", "a\r\nb\r\n", "a\nb", "a\nb\n\n", "\u{feff}a\nb\n"] {
            assert!(case(Some(expected), "a\nb\n").is_as_expected(), "{expected:?}");
        }
        for expected in ["a\n", "b\na\n", "a\n\nb\n", ""] {
            assert!(!case(Some(expected), "a\nb\n").is_as_expected(), "{expected:?}");
        }
        assert!(!case(None, "").is_as_expected());
    }

    #[test]
    fn what_differs_is_shown_with_what_stands_around() {
        let lines = |changed: &str| format!("1\n2\n3\n4\n{changed}\n6\n7\n8\n9\n");
        insta::assert_snapshot!(case_text(&case(Some(&lines("five")), &lines("5")), false), @r"
        march.md: what is found is not what march.expected says:
           3
           4
          -five
          +5
           6
           7
        ");
        insta::assert_snapshot!(case_text(&case(None, "1\n2\n"), false), @r"
        march.md: there is no march.expected; --accept writes it with these lines:
          +1
          +2
        ");
    }
}
