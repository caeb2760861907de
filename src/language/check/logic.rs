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
            _ => part_opposite(least.as_ref(), most.as_ref(), words).map(Quantifier::Amount),
        },
    }
}

/// Of parts of a set: not more than half is at most half, not at least half is fewer than half.
fn part_opposite(least: Option<&Operand>, most: Option<&Operand>, words: RuleText) -> Option<Amount> {
    let one_off = |portion: &Operand, by| Operand::Sum(vec![portion.clone(), Operand::Value(Value::Number(by), words)]);
    let inside = |of: &[Operand]| of.first().filter(|first| matches!(first, Operand::Portion { .. })).cloned();
    match (least, most) {
        (Some(Operand::Sum(of)), None) => Some(Amount { least: None, most: Some(inside(of)?) }),
        (Some(portion @ Operand::Portion { .. }), None) => {
            Some(Amount { least: None, most: Some(one_off(portion, -1)) })
        }
        (None, Some(Operand::Sum(of))) => Some(Amount { least: Some(inside(of)?), most: None }),
        (None, Some(portion @ Operand::Portion { .. })) => {
            Some(Amount { least: Some(one_off(portion, 1)), most: None })
        }
        _ => None,
    }
}
