//! Whether the body objects, to what is put to it or to what another body asks its view of.

use super::phrases::has_any;
use super::sentence::{ends_with_any, starts_with_any};

/// `No objections.`, `without objection`, of those who met.
pub fn no_objection(before: &str, after: &str) -> bool {
    const OPEN: &[&str] =
        &["if", "unless", "provided", "providing", "assuming", "barring", "whether", "would be", "will be"];
    let from = after.strip_prefix("from ").or_else(|| after.strip_prefix("by "));
    let own = from.is_none_or(|from| {
        starts_with_any(
            from,
            &[
                "those",
                "members",
                "anyone",
                "the group",
                "the committee",
                "the board",
                "the council",
                "tsc",
                "all",
                "the meeting",
                "the team",
            ],
        )
    });
    let others = [
        "have been",
        "had been",
        "were received",
        "to that",
        "was received",
        "letters",
        "at the time",
        "from neighbours",
    ];
    ends_with_any(before, &["no", "without"])
        && own
        && !starts_with_any(after, &others)
        && !has_any(before, OPEN)
        && !ends_with_any(
            before,
            &["received no", "reported no", "had been no", "said no", "raised no", "there had been no"],
        )
        && !has_any(before, &["said", "says", "confirmed", "reported"])
        && (before.len() < 40 || after.len() < 20)
}

/// `dormer window: Objection on the ground of overlooking`, `Object: no safe access`: the answer to an application.
pub fn objects_as_answer(before: &str, after: &str) -> bool {
    const GROUNDS: &[&str] = &[
        "on the ground",
        "on the grounds",
        "on grounds",
        "on the basis",
        "because",
        "due to",
        "owing to",
        "as overdevelopment",
    ];
    let marked = before.ends_with([':', '–', '—', '-', '|', '.']);
    let opens = before.chars().all(|c| !c.is_alphabetic());
    let why = starts_with_any(after, GROUNDS);
    let told = after.strip_prefix([':', '–', '—', '-', ',']).is_some_and(|why| {
        why.contains(char::is_alphabetic)
            && !starts_with_any(why.trim_start(), &["none", "n/a", "nil", "received", "from"])
    });
    let alone = marked && !after.contains(char::is_alphanumeric);
    (marked || opens) && (why || told) || alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        for (before, after, expected) in [
            ("24/1, 3 elm row, porch:", "on the grounds of height.", true),
            ("porch –", "because it is too high", true),
            ("", ": no safe access", true),
            ("porch:", "", true),
            ("", "", false),
            ("", ": none", false),
            ("the", "was moved", false),
            ("one letter of", "on the grounds of height", false),
        ] {
            assert_eq!(objects_as_answer(before, after), expected, "{before} | {after}");
        }
    }
}
