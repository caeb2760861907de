//! Answers to what another body decides that say nothing of it: `no representations will be made`, `No comment`.

use super::phrases::has_any;
use super::sentence::{ends_with_any, starts_with_any};

/// `No representations will be made`, `no comments to make`, on what another body decides.
pub fn no_comment(before: &str, after: &str) -> bool {
    const MADE: &[&str] = &["will be made", "would be made", "to make", "to be made", "are to be made"];
    ends_with_any(before, &["no"]) && starts_with_any(after, MADE)
}

/// `Two sheds at 9 The Hollow. No comment`: the answer to an application, which stands before it.
pub fn is_no_comment(put: &str, answer: &str) -> bool {
    const NONE: &[&str] =
        &["no comment", "no comments", "no comment made", "no comments made", "no further comment", "no observations"];
    let low = answer.to_ascii_lowercase();
    let (before, said) = match low.rfind("no ") {
        Some(at) => (low.get(..at).unwrap_or_default(), low.get(at..).unwrap_or_default()),
        None => return false,
    };
    let said = said.trim_end_matches(|c: char| !c.is_alphanumeric());
    let parted = before.trim_end().is_empty() || before.trim_end().ends_with([':', '-', '–', '—', ';', ',', '(']);
    NONE.contains(&said) && parted && (has_any(before, PLANS) || has_any(&put.to_ascii_lowercase(), PLANS))
}

/// What applications to a planning authority are for.
#[rustfmt::skip]
const PLANS: &[&str] = &[
    "extension", "erection", "dwelling", "dwellings", "garage", "conservatory", "alterations", "alteration", "application",
    "planning", "porch", "demolition", "conversion", "change of use", "outbuilding", "replacement", "installation", "proposed",
    "proposal", "listed building", "variation", "retrospective", "dormer", "stables", "shed", "annexe", "construction", "felling",
    "tree works", "crown", "licence", "solar panels", "fence", "barn", "residential", "storey", "tpo", "consultation",
];
