//! What a demand on a field takes for granted: that the field is stated.
//!
//! `the due date of an ACTION must be after …` asks something of due dates, not whether there is one; `must have a due date`
//! asks that. So that one gap in the minutes is not reported by every rule that speaks of it, a demand whose subject is a
//! field is made only where that field, and what it is compared with, are stated.

use super::checker::Checker;
use super::demands::Draft;
use crate::language::plan::{Operand, Path, Test, Tested};

impl Checker<'_> {
    /// Makes the demand only where the subject, and what the parts from `first` on compare it with, are stated.
    pub fn presume(&mut self, draft: &mut Draft, subject: &Path, first: usize) {
        if subject.steps.is_empty() {
            return;
        }
        let mut stated = vec![subject.clone()];
        for part in draft.parts.iter().skip(first) {
            compared(&part.must.test, &mut stated);
        }
        for path in stated {
            let known = draft.when.iter().any(|when| matches!(&when.test, Test::States(other) if same(other, &path)));
            if !known {
                let words = path.words;
                draft.when.push(Tested { test: Test::States(path), words });
            }
        }
    }
}

/// The fields on the right of a comparison.
fn compared(test: &Test, paths: &mut Vec<Path>) {
    match test {
        Test::Not(inner) => compared(&inner.test, paths),
        Test::Relates(_, _, Operand::Path(path)) if !path.steps.is_empty() => paths.push(path.clone()),
        Test::Relates(_, _, Operand::Shifted { from, .. }) => match &**from {
            Operand::Path(path) if !path.steps.is_empty() => paths.push(path.clone()),
            _ => {}
        },
        _ => {}
    }
}

/// Whether two paths lead to the same value, however they are worded.
fn same(one: &Path, other: &Path) -> bool {
    one.root == other.root && one.steps == other.steps
}
