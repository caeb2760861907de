//! The things of a set, and how many there are: at least and at most, where some cannot be read.

use std::cmp::Ordering;
use std::ops::ControlFlow::{Break, Continue};

use super::answer::Answer;
use super::compare::numbers;
use super::seen::{Doubt, Flow, Met, Range, Scale, Seen};
use super::world::World;
use crate::language::{Amount, From as Origin, Operand, Quantifier, Set, Step, Tested};
use crate::vocabulary::{KindId, Known, Stated, Value};

/// A member of a set, bound to its variable.
#[derive(Clone, Copy)]
pub(super) enum Member<'a> {
    /// A thing or value, and the answer to what was asked of it.
    One(Seen<'a>, Answer),
    /// One of several values, not known which, and what all of them agree on.
    Either(&'a [Stated<'a>], Step, Answer),
    /// What may be a member or none.
    Perhaps(Doubt<'a>),
    /// The members are not known at all.
    Unknown(Doubt<'a>),
}

impl Member<'_> {
    /// The answer to a question about it.
    pub fn answer(&self) -> Answer {
        match self {
            Self::One(_, answer) | Self::Either(_, _, answer) => *answer,
            Self::Perhaps(doubt) | Self::Unknown(doubt) => doubt.answer(),
        }
    }
}

impl<'a> World<'a> {
    /// Calls `found` with each thing that may be of the set and the answer to what is `asked`, which is told whether
    /// the thing is of the set.
    pub fn members(
        &self,
        set: &'a Set,
        asked: &dyn Fn(Answer) -> Answer,
        found: &mut dyn FnMut(Member<'a>) -> Flow,
    ) -> Flow {
        let ask = |seen: Seen<'a>| {
            self.bind(set.slot, seen);
            asked(set.that.as_ref().map_or(Answer::Yes, |that| self.holds(&that.test)))
        };
        let mut member = |met| self.member(met, &ask).map_or(Continue(()), &mut *found);
        match &set.from {
            Origin::Kind(kind) => self.of_kind(*kind, &mut member),
            Origin::Path(path) => self.each(path, &mut member),
        }
    }

    fn of_kind(&self, kind: KindId, found: &mut dyn FnMut(Met<'a>) -> Flow) -> Flow {
        let table = self.facts.table(kind);
        match table.known {
            Known::Yes => (0..).take(table.rows.len()).try_for_each(|row| found(Met::Seen(self.thing(kind, row)))),
            Known::NotSupplied(document) => found(Met::Doubt(Doubt::Outside(document))),
            Known::NotApplicable(reason) => found(Met::Doubt(Doubt::NotAsked(reason))),
        }
    }

    fn member(&self, met: Met<'a>, ask: &dyn Fn(Seen<'a>) -> Answer) -> Option<Member<'a>> {
        Some(match met {
            Met::Seen(seen) => Member::One(seen, ask(seen)),
            Met::OneOf(stated, step) => Member::Either(stated, step, self.agreed(stated, step, ask)),
            Met::Nothing(_) => return None,
            Met::Doubt(doubt @ (Doubt::Unread(_) | Doubt::Conflict(..))) => Member::Perhaps(doubt),
            Met::Doubt(doubt) => Member::Unknown(doubt),
        })
    }

    pub fn quantified(&self, quantifier: &'a Quantifier, set: &'a Set, body: Option<&'a Tested>) -> Answer {
        match quantifier {
            Quantifier::Every => self.all(set, &|member| member.not().or_else(|| self.body(body))),
            Quantifier::No => self.all(set, &|member| member.and_then(|| self.body(body)).not()),
            Quantifier::Amount(amount) => self.enough(amount, set, body),
        }
    }

    fn body(&self, body: Option<&'a Tested>) -> Answer {
        body.map_or(Answer::Yes, |body| self.holds(&body.test))
    }

    fn all(&self, set: &'a Set, asked: &dyn Fn(Answer) -> Answer) -> Answer {
        let mut all = Answer::Yes;
        let _ = self.members(set, asked, &mut |member| {
            all = all.and(member.answer());
            if all == Answer::No { Break(()) } else { Continue(()) }
        });
        all
    }

    /// How many of the set there are of which the body holds.
    pub fn count(&self, set: &'a Set, body: Option<&'a Tested>) -> Range {
        self.count_up_to(i64::MAX, set, body)
    }

    /// The same, but having met `enough` for certain it stops, and there may be any number more.
    fn count_up_to(&self, enough: i64, set: &'a Set, body: Option<&'a Tested>) -> Range {
        let mut count = Range::exactly(0);
        let _ = self.members(set, &|member| member.and_then(|| self.body(body)), &mut |member| {
            match member.answer() {
                Answer::No => {}
                Answer::Yes => {
                    count.least += 1;
                    count.most = count.most.saturating_add(1);
                }
                open => {
                    let more = if matches!(member, Member::Unknown(_)) { i64::MAX } else { 1 };
                    count.most = count.most.saturating_add(more);
                    count.open = count.open.and(open);
                }
            }
            if count.least < enough { Continue(()) } else { Break(()) }
        });
        if count.least >= enough {
            count.most = i64::MAX;
        }
        count
    }

    fn enough(&self, amount: &'a Amount, set: &'a Set, body: Option<&'a Tested>) -> Answer {
        let count = self.count_up_to(decided_at(amount), set, body);
        let least = amount.least.as_ref().map_or(Answer::Yes, |least| self.bounded(count, Ordering::is_ge, least));
        let most = amount.most.as_ref().map_or(Answer::Yes, |most| self.bounded(count, Ordering::is_le, most));
        least.and(most)
    }

    fn bounded(&self, count: Range, relation: fn(Ordering) -> bool, bound: &'a Operand) -> Answer {
        let mut holds = None;
        let _ = self.values(bound, &mut |met| {
            let answer = match self.number(met) {
                Ok((Scale::Number, bound)) => numbers(count, relation, bound),
                Ok(_) => Answer::CannotTell,
                Err(Met::Nothing(_)) => return Continue(()),
                Err(Met::Doubt(doubt)) => doubt.answer(),
                Err(_) => Answer::CannotTell,
            };
            holds = Some(holds.map_or(answer, |so_far: Answer| so_far.and(answer)));
            Continue(())
        });
        holds.unwrap_or(Answer::No)
    }
}

/// The count that decides an amount whatever follows.
fn decided_at(amount: &Amount) -> i64 {
    let written = |operand: &Operand| match operand {
        Operand::Value(Value::Number(number), _) => Some(*number),
        _ => None,
    };
    match (&amount.least, &amount.most) {
        (_, Some(most)) => written(most).map_or(i64::MAX, |most| most.saturating_add(1)),
        (Some(least), None) => written(least).unwrap_or(i64::MAX),
        (None, None) => 0,
    }
}
