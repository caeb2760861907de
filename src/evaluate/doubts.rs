//! What stands in the way of an answer: the words, and what would settle it.

use std::ops::ControlFlow::{Break, Continue};

use super::clause::Sides;
use super::count::Member;
use super::operand::Found;
use super::phrase::Phrases;
use super::reason::{Help, Reason};
use super::seen::{Doubt, Flow, Met, Seen, What};
use crate::language::{Operand, Path, Quantifier, RELATIONS, Set, Test, Tested};
use crate::vocabulary::{PersonRef, Value};

/// More doubts than these are not gathered for one reason.
const MOST: usize = 16;

impl<'a> Phrases<'_, 'a> {
    /// Why a condition cannot be told.
    pub fn open(&self, tested: &'a Tested) -> Reason<'a> {
        let mut doubts = Vec::new();
        self.gather(tested, &mut doubts);
        let (left, right) = self.first_sides(&tested.test);
        let (subject, predicate) = self.question(tested, Sides { left: left.as_ref(), right: right.as_ref() });
        let mut reason = Reason { open: true, ..Reason::new(subject, predicate) };
        let asked = doubts.iter().filter(|doubt| !matches!(doubt, Doubt::NotAsked(_)));
        reason.not_asked = !doubts.is_empty() && asked.clone().next().is_none();
        let documents = asked.map(|doubt| if let Doubt::Outside(document) = doubt { Some(*document) } else { None });
        reason.outside = documents.reduce(|one, other| one.and(other)).flatten();
        for doubt in &doubts {
            reason = self.explain(doubt, reason);
        }
        reason.at = reason.labels.first().map(|label| label.at);
        reason
    }

    /// The condition that nobody can decide because what it is about could not be read.
    pub fn doubtful_thing(&self, doubt: &Doubt<'a>, set: &'a Set) -> Reason<'a> {
        let reason = Reason {
            open: true,
            ..Reason::new("there", format!("is {}", super::english::a(&self.things(set, false))))
        };
        let reason = self.explain(doubt, reason);
        Reason { at: reason.labels.first().map(|label| label.at), ..reason }
    }

    fn explain(&self, doubt: &Doubt<'a>, reason: Reason<'a>) -> Reason<'a> {
        let (reason, help) = match doubt {
            Doubt::Unread(unread) => {
                let reason = reason.label(Some(unread.at), format!("this could not be read as {}", unread.tried));
                (reason, format!("write it so that it can be read as {}", unread.tried))
            }
            Doubt::Conflict(stated, step) => {
                let reason = stated.iter().fold(reason, |reason, stated| {
                    let value = self.world.show(&self.world.stated(stated, *step));
                    let words = value.map_or_else(|| "or this".to_owned(), |value| format!("here it is {value}"));
                    reason.label(Some(stated.at), words)
                });
                (reason, format!("say the same {} in every place", self.field(*step).one))
            }
            Doubt::Outside(document) => (reason, format!("supply the {document}")),
            Doubt::NotAsked(_) => return reason,
            Doubt::Crowd(kind) => {
                let rows = &self.world.facts.table(*kind).rows;
                let kind = self.kind(*kind);
                let reason =
                    rows.iter().fold(reason, |reason, row| reason.label(Some(row.at), format!("a {}", kind.one)));
                (reason, format!("the rule expects one {}", kind.one))
            }
            Doubt::Pair(one, other) => {
                let lacks = [one, other].map(lacking);
                let reason = reason.label(one.at, lacks[0].map_or("compared with this", |(lacks, _)| lacks));
                let reason = reason.label(other.at, lacks[1].map_or("compared with this", |(lacks, _)| lacks));
                let help = lacks.into_iter().flatten().next().map(|(_, help)| help);
                (reason, help.unwrap_or("write both so that they can be compared").to_owned())
            }
            Doubt::Misfit(seen) => {
                let reason = reason.label(seen.at, "nothing to compare");
                (reason, "write it so that it can be compared".to_owned())
            }
            Doubt::Someone(seen) => {
                let reason = reason.label(seen.at, "this may be one of those who are listed");
                (reason, "name them as the list does".to_owned())
            }
            Doubt::Today => (reason, "say what day it is today".to_owned()),
            Doubt::Sum => (reason, "write numbers that can be added up".to_owned()),
        };
        let help = reason.help.clone().or(Some(Help::Words(help)));
        reason.help(help)
    }

    /// What stands in the way of an answer to a condition.
    pub fn gather(&self, tested: &'a Tested, doubts: &mut Vec<Doubt<'a>>) {
        if doubts.len() >= MOST {
            return;
        }
        match &tested.test {
            Test::All(parts) | Test::Any(parts) => {
                parts.iter().filter(|part| self.is_open(part)).for_each(|part| self.gather(part, doubts));
            }
            Test::Not(inner) => self.gather(inner, doubts),
            Test::States(path) => self.at_path(path, doubts, |_| None),
            Test::Finds(path, place, needles) => {
                self.at_path(path, doubts, |seen| self.world.find(&seen, *place, needles).err());
            }
            Test::Relates(left, relation, right) => {
                let means = RELATIONS.get(usize::from(relation.0)).map(|relation| relation.means);
                let pair = |one: Seen<'a>, other: Seen<'a>| match means {
                    Some(means) => self.world.compare(&one, means, &other).is_open(),
                    None => true,
                };
                let [left, right] = [left, right].map(|side| self.seen(|met| self.world.values(side, met), doubts));
                pairs(&left, &right, &pair, doubts);
            }
            Test::Different(one, other) => {
                let pair = |one: Seen<'a>, other: Seen<'a>| self.world.same(&one, &other).is_open();
                let [left, right] =
                    [one, other].map(|path| self.seen(|found| self.world.each(path, &mut |met| found(met)), doubts));
                pairs(&left, &right, &pair, doubts);
            }
            Test::Quantified(quantifier, set, body) => {
                self.at_members(set, body.as_deref(), doubts);
                self.at_bounds(quantifier, doubts);
            }
            Test::Unique(set, path) => {
                let clashes = self.world.clashes(set, path);
                doubts.extend(clashes.doubts.iter().copied().take(MOST));
                let open = clashes.pairs.iter().copied().filter(|(_, _, same)| same.is_open());
                doubts.extend(open.map(|(one, other, _)| Doubt::Pair(one, other)).take(MOST));
                self.at_members(set, None, doubts);
            }
            Test::Consecutive(set, path) => {
                self.world.neighbours(set, path, &mut |before, after, follows| match (before, after) {
                    _ if !follows.is_open() || doubts.len() >= MOST => {}
                    (Ok((one, _)), Ok((other, _))) => doubts.push(Doubt::Pair(one, other)),
                    (Err(doubt), _) | (_, Err(doubt)) => doubts.push(doubt),
                });
            }
        }
    }

    fn is_open(&self, tested: &'a Tested) -> bool {
        self.world.holds(&tested.test).is_open()
    }

    fn at_path(&self, path: &'a Path, doubts: &mut Vec<Doubt<'a>>, of: impl Fn(Seen<'a>) -> Option<Doubt<'a>>) {
        let _ = self.world.each(path, &mut |met| {
            match met {
                Met::Seen(seen) => doubts.extend(of(seen)),
                Met::OneOf(stated, step) => doubts.push(Doubt::Conflict(stated, step)),
                Met::Nothing(_) => {}
                Met::Doubt(doubt) => doubts.push(doubt),
            }
            if doubts.len() < MOST { Continue(()) } else { Break(()) }
        });
    }

    /// The values of one side of a comparison; what stands in the way goes to the doubts.
    fn seen(&self, look: impl FnOnce(Found<'_, 'a>) -> Flow, doubts: &mut Vec<Doubt<'a>>) -> Vec<Seen<'a>> {
        let mut seen = Vec::new();
        let _ = look(&mut |met| {
            match met {
                Met::Seen(one) => seen.push(one),
                Met::OneOf(stated, step) => doubts.push(Doubt::Conflict(stated, step)),
                Met::Nothing(_) => {}
                Met::Doubt(doubt) => doubts.push(doubt),
            }
            if seen.len() + doubts.len() < 4 * MOST { Continue(()) } else { Break(()) }
        });
        seen
    }

    fn at_members(&self, set: &'a Set, body: Option<&'a Tested>, doubts: &mut Vec<Doubt<'a>>) {
        let _ = self.world.members(set, &|belongs| belongs, &mut |member| {
            match member {
                Member::Either(stated, step, belongs) if belongs.is_open() => {
                    doubts.push(Doubt::Conflict(stated, step))
                }
                Member::One(_, belongs) | Member::Either(_, _, belongs) => {
                    if belongs.is_open() {
                        set.that.iter().for_each(|that| self.gather(that, doubts));
                    }
                    if belongs != super::answer::Answer::No {
                        body.iter().filter(|body| self.is_open(body)).for_each(|body| self.gather(body, doubts));
                    }
                }
                Member::Perhaps(doubt) | Member::Unknown(doubt) => doubts.push(doubt),
            }
            if doubts.len() < MOST { Continue(()) } else { Break(()) }
        });
    }

    fn at_bounds(&self, quantifier: &'a Quantifier, doubts: &mut Vec<Doubt<'a>>) {
        let Quantifier::Amount(amount) = quantifier else { return };
        for bound in amount.least.iter().chain(&amount.most) {
            let _ = self.world.values(bound, &mut |met| {
                if let Err(Met::Doubt(doubt)) = self.world.number(met) {
                    doubts.push(doubt);
                }
                if doubts.len() < MOST { Continue(()) } else { Break(()) }
            });
        }
    }

    /// The first values that a relation compares, to be shown.
    fn first_sides(&self, test: &'a Test) -> (Option<Seen<'a>>, Option<Seen<'a>>) {
        let Test::Relates(left, _, right) = test else { return (None, None) };
        (self.first(left), self.first(right))
    }

    pub fn first(&self, operand: &'a Operand) -> Option<Seen<'a>> {
        let mut first = None;
        let _ = self.world.values(operand, &mut |met| match met {
            Met::Seen(seen) => {
                first = Some(seen);
                Break(())
            }
            _ => Continue(()),
        });
        first
    }
}

/// Adds the pairs that cannot be told apart or ordered.
fn pairs<'a>(
    left: &[Seen<'a>],
    right: &[Seen<'a>],
    open: &dyn Fn(Seen<'a>, Seen<'a>) -> bool,
    doubts: &mut Vec<Doubt<'a>>,
) {
    let pairs = left.iter().flat_map(|&one| right.iter().map(move |&other| (one, other)));
    let open = pairs.filter(|&(one, other)| open(one, other));
    doubts.extend(open.map(|(one, other)| Doubt::Pair(one, other)).take(MOST));
}

/// What a value lacks for a comparison, and what would settle it.
fn lacking(seen: &Seen) -> Option<(&'static str, &'static str)> {
    let What::Value(value) = seen.what else { return None };
    let day = match value {
        Value::Day(day) => day,
        Value::Meeting(sitting) => &sitting.day,
        Value::Person(PersonRef { person: None, .. }) => {
            return Some((
                "this may be the same person",
                "name both in full, so that it can be told whether they are one",
            ));
        }
        _ => return None,
    };
    match (day.year, day.month, day.day) {
        (Some(_), Some(_), Some(_)) => None,
        (None, None, None) => Some(("no date is given", "give the date of the meeting")),
        (None, _, _) => Some(("the year is not given", "write the date with its year")),
        (_, _, _) => Some(("the day is not given", "write the whole date")),
    }
}
