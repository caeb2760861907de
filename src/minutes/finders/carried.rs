//! Words that say of a motion, or of what has a number, that it was carried.

use super::phrases::{has_any, is_denied, strip_adverbs};
use super::sentence::starts_with_any;

/// `The motion was carried`, `Carried unanimously`, `seconded by Cllr Moss and carried`.
pub fn carried(before: &str, after: &str) -> bool {
    let short = !after.contains(char::is_alphabetic)
        || starts_with_any(
            after,
            &[
                "unanimously",
                "nem",
                "with",
                "by",
                "on",
                "for payment",
                "among",
                "that",
                "to",
                "and",
                "as amended",
                "without",
            ],
        )
        || after.starts_with(['(', '[', ':', '-', '–', ',', ';', ')', ']'])
        || in_figures(after);
    if !short || starts_with_any(after, &["to the next", "on to", "out", "by the county", "with it"]) {
        return false;
    }
    let before = strip_adverbs(before);
    // `Because the motion carried, no other was put` looks back.
    if starts_with_any(before, &["because", "since", "once", "when", "if", "after", "had", "whether", "should"]) {
        return false;
    }
    let motion = || {
        has_any(
            before,
            &[
                "motion",
                "resolution",
                "amendment",
                "proposal",
                "vote",
                "proposition",
                "accounts",
                "payments",
                "bills",
                "invoices",
                "cheques",
                "seconded",
            ],
        )
    };
    // `And was carried.` of what the sentence before puts, `Rule 11 carried` of what a number tells.
    let ends = !after.contains(char::is_alphanumeric) || starts_with_any(after, &["unanimously", "nem"]);
    if ends && (matches!(before, "and was" | "this was" | "it was" | "and it was") || is_numbered(before)) {
        return true;
    }
    let over = starts_with_any(after, &["that", "to"]) && !has_any(before, &["motion", "resolution"]);
    let document = starts_with_any(after, &["to", "on"]) && !has_any(before, &["motion", "resolution", "amendment"]);
    !over
        && !document
        && (before.is_empty()
            || before.ends_with(['.', '-', '–', ':', ';', ',', '(', '*'])
            || !is_denied(before) && !before.ends_with("was not") && !before.ends_with("not") && motion())
}

/// `Rule 11`, `Clause 4(b) was`: a part of a text, by its number.
pub fn is_numbered(before: &str) -> bool {
    const PARTS: &[&str] = &[
        "rule",
        "rules",
        "clause",
        "article",
        "section",
        "item",
        "option",
        "paragraph",
        "bylaw",
        "bye-law",
        "byelaw",
        "by-law",
        "motion",
        "remit",
        "schedule",
        "para",
    ];
    const FEW: usize = 6;
    let bare = before.strip_suffix("was").or_else(|| before.strip_suffix("were")).map_or(before, str::trim_end);
    let bare = bare.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut words = bare.split(' ');
    let part = words.next().is_some_and(|word| PARTS.contains(&word));
    let figure = words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let joins =
        |word: &str| matches!(word, "and" | "to" | "&" | "both") || word.starts_with(|c: char| c.is_ascii_digit());
    part && figure && words.clone().count() < FEW && words.all(joins)
}

/// `carried 4-0-1 [Ayes: …]`, `passed 5/0`, `passed 6 votes to 2`
fn in_figures(after: &str) -> bool {
    let first = after.split(' ').next().unwrap_or_default();
    let digits = first.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ratio =
        digits.contains(['-', '/', ':', '–']) && digits.chars().all(|c| c.is_ascii_digit() || "-/:–".contains(c));
    let votes = first.bytes().all(|byte| byte.is_ascii_digit())
        && after.get(first.len()..).is_some_and(|rest| {
            starts_with_any(rest.trim_start(), &["votes", "for", "to", "in favour", "in favor", "ayes", "yes"])
        });
    after.starts_with(|c: char| c.is_ascii_digit()) && (ratio || votes)
}
