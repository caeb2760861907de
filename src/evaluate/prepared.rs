//! A plan made ready for many documents.

use std::collections::BTreeSet;

use super::apply::{apply, decline};
use super::explain::{Account, explain};
use super::finding::{Finding, Outcome};
use super::given::Given;
use super::names::Names;
use super::needles::Needles;
use super::nodes::{is_too_deep, needles};
use super::world::World;
use crate::language::{NeedleId, Plan};
use crate::text::Span;
use crate::vocabulary::{Facts, Schema};

/// A plan and its schema with everything that is worked out once and used for every document.
#[derive(Clone, Debug)]
pub struct Prepared<'p> {
    plan: &'p Plan,
    schema: &'p Schema,
    needles: Needles,
    names: Names,
    // By rule: whether it is nested too deeply to be followed.
    too_deep: Vec<bool>,
}

impl<'p> Prepared<'p> {
    /// Makes a plan ready.
    #[must_use]
    pub fn new(plan: &'p Plan, schema: &'p Schema) -> Self {
        let wanted: BTreeSet<NeedleId> = plan.rules.iter().flat_map(needles).collect();
        let needles = Needles::new(&plan.needles, |id| wanted.contains(&id));
        let too_deep = plan.rules.iter().map(is_too_deep).collect();
        Self { plan, schema, needles, names: Names::new(schema), too_deep }
    }

    /// Checks one document.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts, given: &Given) -> Outcome {
        let world = World::new(self.plan, self.schema, facts, given, &self.needles, &self.names);
        let applied = Vec::with_capacity(self.plan.rules.len());
        let mut outcome = Outcome { applied, ..Outcome::default() };
        for (index, (rule, &too_deep)) in self.plan.rules.iter().zip(&self.too_deep).enumerate() {
            let apply = if too_deep { decline } else { apply };
            outcome.applied.push(apply(&world, index, rule, &mut outcome.findings));
        }
        outcome.findings.sort_by_key(|finding| (finding.at, finding.rule));
        // Two parts that are said by the same words (`within a month after …` has two ends) are one to the reader.
        let told = |one: &Finding| (one.rule, one.at, one.verdict, one.rule_words);
        outcome.findings.dedup_by(|one, other| told(one) == told(other) && one.entry == other.entry);
        outcome
    }

    /// What every rule came to for every thing that stands in a stretch of the prose, or anywhere, and for the document as
    /// a whole: also where it held and where it did not apply, which [`evaluate`](Self::evaluate) keeps silent about. In
    /// the order of the rules, then of the document; of a rule that nothing stands there for, there is nothing.
    #[must_use]
    pub fn explain(&self, facts: &Facts, given: &Given, stretch: Option<Span>) -> Vec<Account> {
        let world = World::new(self.plan, self.schema, facts, given, &self.needles, &self.names);
        let mut accounts = Vec::new();
        for (index, (rule, &too_deep)) in self.plan.rules.iter().zip(&self.too_deep).enumerate() {
            explain(&world, (index, rule, too_deep), stretch, &mut accounts);
        }
        accounts
    }
}

/// Checks one document by the rules of a plan. For many documents, make the plan ready once with [`Prepared::new`].
#[must_use]
pub fn evaluate(plan: &Plan, schema: &Schema, facts: &Facts, given: &Given) -> Outcome {
    Prepared::new(plan, schema).evaluate(facts, given)
}
