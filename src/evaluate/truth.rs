//! Whether a condition holds: the first pass, which says nothing and keeps nothing.

use std::ops::ControlFlow::{Break, Continue};

use super::answer::Answer;
use super::seen::{Flow, Met, Seen};
use super::world::World;
use crate::language::{Meaning, NeedleId, Operand, Path, PlaceOfText, RELATIONS, Step, Test, Tested};
use crate::vocabulary::Stated;

impl<'a> World<'a> {
    pub fn holds(&self, test: &'a Test) -> Answer {
        match test {
            Test::All(parts) => self.all_hold(parts),
            Test::Any(parts) => self.any_holds(parts),
            Test::Not(tested) => self.holds(&tested.test).not(),
            Test::States(path) => self.states(path),
            Test::Relates(left, relation, right) => match RELATIONS.get(usize::from(relation.0)) {
                Some(relation) => self.relates(left, relation.means, right),
                None => Answer::CannotTell,
            },
            Test::Finds(path, place, needles) => self.finds(path, *place, needles),
            Test::Quantified(quantifier, set, body) => self.quantified(quantifier, set, body.as_deref()),
            Test::Unique(set, path) => self.unique(set, path),
            Test::Consecutive(set, path) => self.consecutive(set, path),
            Test::Different(one, other) => self.different(one, other),
        }
    }

    fn all_hold(&self, parts: &'a [Tested]) -> Answer {
        parts.iter().fold(Answer::Yes, |all, part| all.and_then(|| self.holds(&part.test)))
    }

    fn any_holds(&self, parts: &'a [Tested]) -> Answer {
        parts.iter().fold(Answer::No, |any, part| any.or_else(|| self.holds(&part.test)))
    }

    /// There is a value. Where the document says different things, it says something.
    fn states(&self, path: &'a Path) -> Answer {
        let mut states = Answer::No;
        let _ = self.each(path, &mut |met| {
            states = states.or(match met {
                Met::Seen(_) | Met::OneOf(..) => Answer::Yes,
                Met::Nothing(_) => Answer::No,
                Met::Doubt(doubt) => doubt.answer(),
            });
            if states == Answer::Yes { Break(()) } else { Continue(()) }
        });
        states
    }

    fn relates(&self, left: &'a Operand, means: Meaning, right: &'a Operand) -> Answer {
        let mut all = None;
        let _ = self.values(left, &mut |met| {
            let answer = self.of_met(met, &|seen| self.relates_to(&seen, means, right));
            all = all_of(all, answer);
            if all == Some(Answer::No) { Break(()) } else { Continue(()) }
        });
        all.unwrap_or_else(|| of_nothing(means))
    }

    /// On the right, several values are alternatives to be the same as; to be different from them, before or after
    /// them is to be so to every one.
    pub fn relates_to(&self, left: &Seen<'a>, means: Meaning, right: &'a Operand) -> Answer {
        let mut joined = None;
        let _ = self.values(right, &mut |met| self.join(&mut joined, left, means, met));
        joined.unwrap_or_else(|| of_nothing(means))
    }

    /// The same of values that have been looked up.
    pub fn relates_to_any(&self, left: &Seen<'a>, means: Meaning, right: &[Met<'a>]) -> Answer {
        let mut joined = None;
        let _ = right.iter().try_for_each(|&met| self.join(&mut joined, left, means, met));
        joined.unwrap_or_else(|| of_nothing(means))
    }

    fn join(&self, joined: &mut Option<Answer>, left: &Seen<'a>, means: Meaning, met: Met<'a>) -> Flow {
        let answer = self.of_met(met, &|seen| self.compare(left, means, &seen));
        let any = matches!(means, Meaning::Same);
        *joined = if any { any_of(*joined, answer) } else { all_of(*joined, answer) };
        let decided = if any { Answer::Yes } else { Answer::No };
        if *joined == Some(decided) { Break(()) } else { Continue(()) }
    }

    fn different(&self, one: &'a Path, other: &'a Path) -> Answer {
        let mut all = None;
        let _ = self.each(one, &mut |met| {
            let answer = self.of_met(met, &|seen| self.different_from(&seen, other));
            all = all_of(all, answer);
            if all == Some(Answer::No) { Break(()) } else { Continue(()) }
        });
        all.unwrap_or(Answer::Yes)
    }

    fn different_from(&self, one: &Seen<'a>, other: &'a Path) -> Answer {
        let mut all = None;
        let _ = self.each(other, &mut |met| {
            all = all_of(all, self.of_met(met, &|seen| self.same(one, &seen).not()));
            if all == Some(Answer::No) { Break(()) } else { Continue(()) }
        });
        all.unwrap_or(Answer::Yes)
    }

    fn finds(&self, path: &'a Path, place: PlaceOfText, needles: &'a [NeedleId]) -> Answer {
        let mut finds = None;
        let _ = self.each(path, &mut |met| {
            let answer = self.of_met(met, &|seen| self.found(&seen, place, needles));
            finds = any_of(finds, answer);
            if finds == Some(Answer::Yes) { Break(()) } else { Continue(()) }
        });
        finds.unwrap_or(Answer::No)
    }

    /// The answer for what was met: for one of several values, what all of them agree on; `None` for nothing.
    fn of_met(&self, met: Met<'a>, ask: &dyn Fn(Seen<'a>) -> Answer) -> Option<Answer> {
        match met {
            Met::Seen(seen) => Some(ask(seen)),
            Met::OneOf(stated, step) => Some(self.agreed(stated, step, ask)),
            Met::Nothing(_) => None,
            Met::Doubt(doubt) => Some(doubt.answer()),
        }
    }

    /// What all of several values agree on.
    pub fn agreed(&self, stated: &'a [Stated<'a>], step: Step, ask: &dyn Fn(Seen<'a>) -> Answer) -> Answer {
        let answers = stated.iter().map(|stated| ask(self.stated(stated, step)));
        answers.reduce(Answer::agreed).unwrap_or(Answer::CannotTell)
    }
}

/// What a relation comes to where one side has no value: nothing that is not there is the same as anything, and it has
/// no order.
pub(super) fn of_nothing(means: Meaning) -> Answer {
    Answer::from(matches!(means, Meaning::Different))
}

fn all_of(so_far: Option<Answer>, next: Option<Answer>) -> Option<Answer> {
    match (so_far, next) {
        (Some(so_far), Some(next)) => Some(so_far.and(next)),
        (one, other) => one.or(other),
    }
}

fn any_of(so_far: Option<Answer>, next: Option<Answer>) -> Option<Answer> {
    match (so_far, next) {
        (Some(so_far), Some(next)) => Some(so_far.or(next)),
        (one, other) => one.or(other),
    }
}
