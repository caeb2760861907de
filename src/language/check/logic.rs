//! And, or and not over conditions, in one shape for one meaning.

use crate::language::plan::{Amount, Operand, Quantifier, RuleText, Test, Tested};
use crate::vocabulary::Value;

/// All of the conditions, with none inside another: `All` of `All` is one.
#[must_use]
pub fn all(tests: Vec<Tested>, words: RuleText) -> Tested {
    let mut flat = Vec::new();
    for tested in tests {
        match tested.test {
            Test::All(inner) => flat.extend(inner),
            _ => flat.push(tested),
        }
    }
    match flat.len() {
        1 => flat.swap_remove(0),
        _ => Tested { test: Test::All(flat), words },
    }
}

/// At least one of the conditions, with none inside another.
#[must_use]
pub fn any(tests: Vec<Tested>, words: RuleText) -> Tested {
    let mut flat = Vec::new();
    for tested in tests {
        match tested.test {
            Test::Any(inner) => flat.extend(inner),
            _ => flat.push(tested),
        }
    }
    match flat.len() {
        1 => flat.swap_remove(0),
        _ => Tested { test: Test::Any(flat), words },
    }
}

/// The opposite, said without `not` where that can be: not (a and b) is (not a) or (not b).
#[must_use]
pub fn not(tested: Tested) -> Tested {
    let words = tested.words;
    let test = match tested.test {
        Test::Not(inner) => return Tested { words, ..*inner },
        Test::All(inner) => Test::Any(inner.into_iter().map(not).collect()),
        Test::Any(inner) => Test::All(inner.into_iter().map(not).collect()),
        Test::Quantified(quantifier, set, condition) => match opposite(&quantifier, words) {
            Some(Quantifier::Every) | None => {
                Test::Not(Box::new(Tested { test: Test::Quantified(quantifier, set, condition), words }))
            }
            // Not every one is so: at least one is not.
            Some(other) if matches!(quantifier, Quantifier::Every) => {
                Test::Quantified(other, set, condition.map(|condition| Box::new(not(*condition))))
            }
            Some(other) => Test::Quantified(other, set, condition),
        },
        test => Test::Not(Box::new(Tested { test, words })),
    };
    Tested { test, words }
}

/// The quantifier that holds where this one does not.
fn opposite(quantifier: &Quantifier, words: RuleText) -> Option<Quantifier> {
    let number = |n: i64| Some(Operand::Value(Value::Number(n), words));
    let bound = |operand: &Option<Operand>| match operand {
        Some(Operand::Value(Value::Number(n), _)) => Some(*n),
        _ => None,
    };
    let amount = |least, most| Some(Quantifier::Amount(Amount { least, most }));
    match quantifier {
        Quantifier::Every | Quantifier::No => amount(number(1), None),
        Quantifier::Amount(Amount { least, most }) => match (bound(least), bound(most)) {
            (Some(1), None) => Some(Quantifier::No),
            (Some(least), None) => amount(None, number(least - 1)),
            (None, Some(most)) => amount(number(most.saturating_add(1)), None),
            _ => None,
        },
    }
}
