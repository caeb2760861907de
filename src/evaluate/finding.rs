//! What a rule found in one document.

use super::repair::Repair;
use crate::text::{Label, Severity, Span};

use crate::language::RuleText;

/// Whether a rule is broken at a place, or could not be decided there. (Where it holds, nothing is found.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It is broken.
    Broken,
    /// It could not be decided; the labels have the words that stood in the way, the help what would settle it.
    CannotTell,
}

impl Verdict {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::CannotTell => "cannot tell",
        }
    }
}

/// One finding. Spans are of the document's prose, except for the rule's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, by its index in the plan.
    pub rule: usize,
    /// Broken or undecided.
    pub verdict: Verdict,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence, lower case, no full stop: `this ACTION has no report-back meeting`.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// The words that it points at; empty for something missing from the whole document.
    pub at: Span,
    /// The paragraph that they stand in.
    pub paragraph: Span,
    /// Other places that bear on it: where values were read that were compared.
    pub labels: Vec<Label>,
    /// The words of the rule that bit.
    pub rule_words: RuleText,
    /// What mends it, where its rule says so.
    pub repair: Option<Repair>,
    /// What it is about, by name, where that is an entry of another document and so has no place in this one.
    pub entry: Option<String>,
}

/// All that one document gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// In the order of the document, then of the rules.
    pub findings: Vec<Finding>,
    /// For each rule of the plan: how many things it was applied to, and how many of those kept it.
    pub applied: Vec<Applied>,
}

/// What a rule met in one document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Things that it was asked of.
    pub met: usize,
    /// Of those, things that keep it.
    pub kept: usize,
    /// Why the rule as a whole was not asked, where it was not.
    pub not_applicable: Option<&'static str>,
}
