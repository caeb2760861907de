//! What a demand on a field takes for granted: that the field is stated.
//!
//! `the due date of an ACTION must be after …` asks something of due dates, not whether there is one; `must have a due date`
//! asks that. So that one gap in the minutes is not reported by every rule that speaks of it, a demand whose subject is a
//! field is made only where that field, and what it is compared with, are stated.

use super::checker::Checker;
use super::draft::Draft;
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
            if !states(&draft.presumed, &path) {
                let words = path.words;
                draft.presumed.push(Tested { test: Test::States(path), words });
            }
        }
    }
}

/// What is presumed, then what the rule says besides; a condition that says what is presumed anyway counts once.
#[must_use]
pub fn with_presumed(presumed: Vec<Tested>, said: Vec<Tested>) -> Vec<Tested> {
    let mut all = presumed.clone();
    let flat = said.into_iter().flat_map(|tested| match tested.test {
        Test::All(inner) => inner,
        test => vec![Tested { test, words: tested.words }],
    });
    all.extend(flat.filter(|tested| !matches!(&tested.test, Test::States(path) if states(&presumed, path))));
    all
}

fn states(conditions: &[Tested], path: &Path) -> bool {
    conditions.iter().any(|one| matches!(&one.test, Test::States(other) if same(other, path)))
}

/// The fields on the right of a comparison.
pub fn compared(test: &Test, paths: &mut Vec<Path>) {
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
