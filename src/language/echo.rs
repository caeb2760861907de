//! A compiled rule, said back in English that has one meaning.

use super::plan::Plan;
use crate::vocabulary::Schema;

/// The sentence of a rule of the plan in canonical English; compiled, it makes the same plan. Empty if there is no such
/// rule.
#[must_use]
pub fn echo(plan: &Plan, rule: usize, schema: &Schema) -> String {
    let _ = (plan, rule, schema);
    String::new()
}
