//! What differs between two texts, found by similar; no other file knows it.

use similar::TextDiff;

/// The lines that differ, as `patch` reads them, with so many lines around them. With a name it stands at the head.
///
/// ```
/// let changes = quorate::report::changes(Some("m.md"), "The Chairman.\n", "The Chair.\n", 3);
/// assert_eq!(changes, "--- m.md\n+++ m.md\n@@ -1 +1 @@\n-The Chairman.\n+The Chair.\n");
/// ```
#[must_use]
pub fn changes(name: Option<&str>, before: &str, after: &str, around: usize) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut unified = diff.unified_diff();
    unified.context_radius(around);
    if let Some(name) = name {
        unified.header(name, name);
    }
    unified.to_string()
}
