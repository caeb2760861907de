//! The examples that rules and house styles carry.

use super::rule_text::RuleText;
use crate::vocabulary::KindId;

/// A scrap of minutes in a rule, and the verdict that it must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The verdict.
    pub expects: Expects,
    /// The minutes, without the bars before the lines.
    pub minutes: String,
    /// What it becomes when it is mended, if that is said: `mends:`.
    pub mended: Option<MendedText>,
    /// The other documents that stand beside it.
    pub given: Vec<GivenText>,
    /// Where they are.
    pub at: RuleText,
}

/// What an example becomes when it is mended: `mends:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MendedText {
    /// The minutes, without the bars before the lines.
    pub minutes: String,
    /// Where they are.
    pub at: RuleText,
}

/// The text of another document, for the examples after it: `given the calendar:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenText {
    /// The kind of its entries.
    pub entries: KindId,
    /// The text, without the bars before the lines.
    pub text: String,
    /// Where it is.
    pub at: RuleText,
}

/// What an example says about its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expects {
    /// `keeps:`
    Keeps,
    /// `breaks:`
    Breaks,
    /// `cannot tell:`
    CannotTell,
}
