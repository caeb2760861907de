//! What records of decisions state beside the decision itself: who took it, when, why, what else was considered, and when it
//! may be called in.

use crate::text::Span;
use crate::vocabulary::{Day, Reading, Value};

use crate::minutes::mention::Deadline;

/// What is stated of a decision by the lines around it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Particulars {
    /// The words that say that a cabinet, an executive or one of its members took it.
    pub executive: Option<Span>,
    /// Whether it is a key decision, with the words.
    pub key: Option<(bool, Span)>,
    /// What else was considered.
    pub alternatives: Option<Span>,
    /// The procedure for what was not on the forward plan.
    pub urgency: Option<(UrgencyProcedure, Span)>,
    /// When it was taken, where it says so itself.
    pub date: Option<(Day, Span)>,
    /// When it was published.
    pub published: Option<(Day, Span)>,
    /// Until when it may be called in.
    pub call_in: Option<(Day, Span)>,
    /// Until when a recommendation is to be answered.
    pub response: Option<Deadline>,
    /// The words that say that a scrutiny body met.
    pub scrutiny: Option<Span>,
    /// Whether its item was taken as urgent.
    pub urgent: bool,
    /// Why its item was taken as urgent.
    pub urgent_because: Option<Span>,
    /// The annual statements that it approves.
    pub approves: Statements,
}

/// The procedure by which a key decision is taken that was not on the forward plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum UrgencyProcedure {
    GeneralException,
    SpecialUrgency,
}

/// The words for it in rules.
pub const PROCEDURES: &[&str] = &["general exception", "special urgency"];

/// The statements of an annual return, with the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// The annual governance statement.
    pub governance: Option<Span>,
    /// The accounting statements.
    pub accounting: Option<Span>,
}

/// A date, if it is stated.
#[must_use]
pub fn stated_day(day: Option<(Day, Span)>) -> Reading<'static> {
    day.map_or(Reading::NotStated, |(day, at)| Reading::stated(Value::Day(day), at))
}
