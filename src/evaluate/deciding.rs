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
    /// The words by which the rule says it, `not` among them. What a definition says stands elsewhere; then it is the word
    /// that was defined.
    pub words: RuleText,
}

impl<'a> World<'a> {
    /// The parts that decided a condition of a sentence which came to `answer`.
    pub fn deciding(&self, tested: &'a Tested, answer: Answer, sentence: RuleText) -> Vec<Deciding<'a>> {
        let mut search = Search { world: self, sentence, found: Vec::new() };
        search.decide(tested, answer, tested.words);
        search.found
    }
}

struct Search<'w, 'a> {
    world: &'w World<'a>,
    sentence: RuleText,
    found: Vec<Deciding<'a>>,
}

impl<'a> Search<'_, 'a> {
    /// `words` are those by which the rule says the condition.
    fn decide(&mut self, tested: &'a Tested, answer: Answer, words: RuleText) {
        let (parts, settled_by) = match &tested.test {
            Test::All(parts) => (parts, Answer::No),
            Test::Any(parts) => (parts, Answer::Yes),
            Test::Not(inner) => {
                let of_many = matches!(inner.test, Test::All(_) | Test::Any(_));
                return self.decide(inner, answer.not(), if of_many { self.said(inner, words) } else { words });
            }
            _ => return self.found.push(Deciding { tested, answer, words }),
        };
        let world = self.world;
        let alike = parts.iter().filter(|part| world.holds(&part.test) == answer);
        let most = if answer == settled_by { 1 } else { parts.len() };
        let before = self.found.len();
        alike.take(most).for_each(|part| self.decide(part, answer, self.said(part, words)));
        if self.found.len() == before {
            self.found.push(Deciding { tested, answer, words });
        }
    }

    /// The words of a part, or of the whole where a definition says the part.
    fn said(&self, part: &Tested, whole: RuleText) -> RuleText {
        let own = part.words;
        if own.source == self.sentence.source && self.sentence.at.contains(own.at) { own } else { whole }
    }
}
