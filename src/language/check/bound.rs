//! The things that a phrase goes through, and how many of them.

use super::checker::Subject;
use crate::language::plan::{Amount, Operand, Quantifier, RuleText, Set, Test, Tested};
use crate::vocabulary::Value;

/// What a phrase stands for, with the variables that it binds, the outermost first.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The value.
    pub subject: Subject,
    /// The variables.
    pub binds: Vec<Bound>,
}

/// A variable that a phrase binds.
#[derive(Clone, Debug)]
pub struct Bound {
    /// How many of the set.
    pub how: How,
    /// The set.
    pub set: Set,
}

/// How a determiner takes the things of a set.
#[derive(Clone, Debug)]
pub enum How {
    /// `every`
    Every,
    /// `no`
    No,
    /// `some`, `at least three`
    Amount(Option<i64>, Option<i64>),
    /// `a`: every one as the subject of a demand, some one elsewhere.
    Indefinite,
    /// No determiner, or `the` before a plural: every one.
    Plural,
    /// `at least half of the`
    Part(Box<Amount>),
}

impl How {
    /// Whether so many and not more may be so.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        match self {
            Self::Amount(_, most) => most.is_some(),
            Self::Part(amount) => amount.most.is_some(),
            _ => false,
        }
    }
}

/// A condition on so many of a set. On every one, two conditions are two; so that a plan has one shape for one meaning.
#[must_use]
pub fn quantified(how: How, set: Set, inner: Tested) -> Tested {
    let words = inner.words;
    let split = match (&how, inner.test) {
        (How::Every | How::Plural, Test::All(inner)) | (How::No, Test::Any(inner)) => inner,
        (_, test) => {
            let inner = Box::new(Tested { test, words });
            return Tested { test: Test::Quantified(quantifier(how, words), set, Some(inner)), words };
        }
    };
    let tests = split.into_iter().map(|one| quantified(how.clone(), set.clone(), one)).collect();
    Tested { test: Test::All(tests), words }
}

/// How many, as the plan has it; `a` is at least one.
#[must_use]
pub fn quantifier(how: How, words: RuleText) -> Quantifier {
    let number = |n: i64| Operand::Value(Value::Number(n), words);
    match how {
        How::Every | How::Plural => Quantifier::Every,
        How::No => Quantifier::No,
        How::Indefinite => Quantifier::Amount(Amount { least: Some(number(1)), most: None }),
        How::Amount(least, most) => Quantifier::Amount(Amount { least: least.map(number), most: most.map(number) }),
        How::Part(amount) => Quantifier::Amount(*amount),
    }
}
