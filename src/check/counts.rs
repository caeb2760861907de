//! How many things a report counts.

use crate::language::Plan;
use crate::minutes::schema;
use crate::vocabulary::{Facts, Known};

/// How many of each kind that the rules speak of.
pub(super) fn counts(facts: &Facts<'_>, plan: &Plan) -> Vec<Option<usize>> {
    let mut counts = vec![None; schema().kinds().len()];
    for &kind in &plan.kinds {
        let table = facts.table(kind);
        if table.known == Known::Yes {
            counts[usize::from(kind.0)] = Some(table.rows.len());
        }
    }
    counts
}
