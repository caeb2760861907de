//! What was said of a file already: advice and the words of a rule are given once, and after that they stand above.

use std::collections::HashSet;

use super::placed::Placed;
use crate::language::RuleText;

/// Stands for advice that was given already.
pub(super) const AS_ABOVE: &str = "as above";

/// What was said so far, of one file: what is said of each must not depend on the files before it.
#[derive(Debug, Default)]
pub(super) struct Repeats<'f> {
    rules: HashSet<(usize, RuleText)>,
    helps: HashSet<(usize, &'f str)>,
}

impl<'f> Repeats<'f> {
    /// Whether these words of the rule are shown for the first time.
    pub fn is_first_of_rule(&mut self, finding: &Placed) -> bool {
        self.rules.insert((finding.rule, finding.rule_words))
    }

    /// Whether this advice on the rule is given for the first time.
    pub fn is_first_advice(&mut self, finding: &'f Placed) -> bool {
        finding.help.as_deref().is_none_or(|help| self.helps.insert((finding.rule, help)))
    }
}
