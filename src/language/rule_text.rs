//! A place in one of the rule files that are compiled together.

use crate::text::Span;

/// A stretch of a rule file: which of the plan's sources, and where in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleText {
    /// The index of the source.
    pub source: u32,
    /// The bytes.
    pub at: Span,
}
