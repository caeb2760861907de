//! A plan made ready for many documents.

use super::finding::{Applied, Outcome};
use super::given::Given;
use crate::language::Plan;
use crate::vocabulary::{Facts, Schema};

/// A plan and its schema with everything that is worked out once and used for every document.
#[derive(Clone, Debug)]
pub struct Prepared<'p> {
    plan: &'p Plan,
    #[expect(dead_code, reason = "messages are made from it")]
    schema: &'p Schema,
}

impl<'p> Prepared<'p> {
    /// Makes a plan ready.
    #[must_use]
    pub fn new(plan: &'p Plan, schema: &'p Schema) -> Self {
        Self { plan, schema }
    }

    /// Checks one document.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts, given: &Given) -> Outcome {
        let _ = (facts, given);
        Outcome { findings: Vec::new(), applied: vec![Applied::default(); self.plan.rules.len()] }
    }
}

/// Checks one document by the rules of a plan. For many documents, make the plan ready once with [`Prepared::new`].
#[must_use]
pub fn evaluate(plan: &Plan, schema: &Schema, facts: &Facts, given: &Given) -> Outcome {
    Prepared::new(plan, schema).evaluate(facts, given)
}
