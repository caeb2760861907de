//! A mistake in a rule file, and which of the files has it.

use crate::text::Diagnostic;

/// What is wrong with a rule, a definition or a house-style sentence; it is then not in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The index of the source.
    pub source: u32,
    /// What is wrong; its spans are of that source.
    pub diagnostic: Diagnostic,
}
