//! Which part of a condition decided it: of `and` the first that is not so, of `or` the first that is; else all that
//! came to the same.

use super::answer::Answer;
use super::world::World;
use crate::language::{RuleText, Test, Tested};

/// A condition that has no parts, and what it came to.
#[derive(Clone, Copy)]
pub(super) struct Deciding<'a> {
    pub tested: &'a Tested,
    pub answer: Answer,
    /// The words by which the rule says it, `not` among them.
    pub words: RuleText,
}

impl<'a> World<'a> {
    /// The parts that decided a condition which came to `answer`.
    pub fn deciding(&self, tested: &'a Tested, answer: Answer) -> Vec<Deciding<'a>> {
        let mut found = Vec::new();
        self.decide(tested, answer, tested.words, &mut found);
        found
    }

    fn decide(&self, tested: &'a Tested, answer: Answer, words: RuleText, found: &mut Vec<Deciding<'a>>) {
        let (parts, settled_by) = match &tested.test {
            Test::All(parts) => (parts, Answer::No),
            Test::Any(parts) => (parts, Answer::Yes),
            Test::Not(inner) => {
                let of_many = matches!(inner.test, Test::All(_) | Test::Any(_));
                return self.decide(inner, answer.not(), if of_many { inner.words } else { words }, found);
            }
            _ => return found.push(Deciding { tested, answer, words }),
        };
        let alike = parts.iter().filter(|part| self.holds(&part.test) == answer);
        let most = if answer == settled_by { 1 } else { parts.len() };
        let before = found.len();
        alike.take(most).for_each(|part| self.decide(part, answer, part.words, found));
        if found.len() == before {
            found.push(Deciding { tested, answer, words });
        }
    }
}
