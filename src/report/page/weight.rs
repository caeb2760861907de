//! How much a finding weighs, as the page says it: by a word and a sign, never by colour alone.

use crate::evaluate::Verdict;
use crate::report::placed::Placed;
use crate::text::Severity;

/// One of the four things that a finding may be.
#[derive(Debug, PartialEq, Eq)]
pub struct Weight {
    /// Its class in the style sheet.
    pub class: &'static str,
    /// The word for it.
    pub word: &'static str,
    /// The word for several.
    pub words: &'static str,
    /// Its sign.
    pub sign: &'static str,
    /// What it asks for.
    pub asks: &'static str,
}

/// The heaviest first.
pub const WEIGHTS: [Weight; 4] = [
    Weight { class: "error", word: "Error", words: "Errors", sign: "■", asks: "must be mended" },
    Weight { class: "warning", word: "Warning", words: "Warnings", sign: "▲", asks: "should be mended" },
    Weight { class: "remark", word: "Remark", words: "Remarks", sign: "●", asks: "worth knowing" },
    Weight {
        class: "open",
        word: "Cannot tell",
        words: "Cannot tell",
        sign: "?",
        asks: "the rule could not be decided from what the minutes say",
    },
];

/// The place of a finding among the [`WEIGHTS`].
pub fn rank(finding: &Placed) -> usize {
    match (finding.verdict, finding.severity) {
        (Verdict::CannotTell, _) => 3,
        (Verdict::Broken, Severity::Error) => 0,
        (Verdict::Broken, Severity::Warning) => 1,
        (Verdict::Broken, Severity::Info) => 2,
    }
}

/// Its weight.
pub fn weight_of(finding: &Placed) -> &'static Weight {
    let [error, warning, remark, open] = &WEIGHTS;
    [error, warning, remark, open][rank(finding).min(3)]
}
