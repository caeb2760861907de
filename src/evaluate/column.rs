//! Conditions asked of all things of a kind at once: what a condition needs is looked up once, and its column run down.
//!
//! Whatever is more than a look at one cell is asked of the things one by one, as [`World::holds`] does.

use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::compare::Measured;
use super::seen::{Flow, Met};
use super::truth::of_nothing;
use super::world::World;
use crate::language::{
    Amount, From as Origin, Meaning, NeedleId, Operand, Path, PlaceOfText, Quantifier, RELATIONS, Root, Set, Step,
    Test, Tested,
};
use crate::text::Span;
use crate::vocabulary::{KindId, Known, Reading, Value};

/// All things of a kind, each of them in turn bound to a variable.
#[derive(Clone, Copy)]
pub(super) struct Things {
    pub kind: KindId,
    pub slot: u8,
    pub count: usize,
}

/// The readings of one field for all things; what the column is shorter than the table by is not stated.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub readings: &'a [Reading<'a>],
    pub step: Step,
}

impl Column<'_> {
    const NOT_STATED: Reading<'static> = Reading::NotStated;
}

impl<'a> World<'a> {
    /// The things of a set, if they are all of a kind, and known; some of them may not belong to it.
    pub fn things(&self, set: &Set) -> Option<Things> {
        let Origin::Kind(kind) = set.from else { return None };
        let table = self.facts.table(kind);
        (table.known == Known::Yes).then_some(Things { kind, slot: set.slot, count: table.rows.len() })
    }

    /// The column that a path is for the things.
    pub fn column(&self, things: Things, path: &Path) -> Option<Column<'a>> {
        let [step] = path.steps.as_slice() else { return None };
        if step.kind != things.kind || path.root != Root::Slot(things.slot) {
            return None;
        }
        let readings = self.facts.table(things.kind).columns.get(usize::from(step.field.0));
        Some(Column { readings: readings.map_or(&[], Vec::as_slice), step: *step })
    }

    /// For each thing, what was so before and the condition. Where something is not so already, nothing is asked.
    pub fn narrow(&self, tested: &'a Tested, things: Things, answers: &mut [Answer]) {
        match &tested.test {
            Test::All(parts) => parts.iter().for_each(|part| self.narrow(part, things, answers)),
            Test::Any(parts) => self.narrow_by_any(parts, things, answers),
            Test::Not(inner) => self.narrow_by_not(inner, things, answers),
            test if holds_for_all(test, things.slot) => {
                if answers.iter().any(|&answer| answer != Answer::No) {
                    let holds = self.holds(test);
                    answers.iter_mut().for_each(|answer| *answer = answer.and(holds));
                }
            }
            _ => {
                if !self.narrow_by_column(tested, things, answers) {
                    for (row, answer) in (0..).zip(answers).filter(|(_, answer)| **answer != Answer::No) {
                        *answer = answer.and(self.of_one(tested, things, row));
                    }
                }
            }
        }
    }

    /// For each thing, what was so before and the contrary of the condition.
    pub fn narrow_by_not(&self, tested: &'a Tested, things: Things, answers: &mut [Answer]) {
        let mut holds = self.sheet(answers.len(), Answer::Yes);
        holds.iter_mut().zip(&*answers).for_each(|(holds, answer)| *holds = answer.unless_no());
        self.narrow(tested, things, &mut holds);
        answers.iter_mut().zip(&holds).for_each(|(answer, holds)| *answer = answer.and(holds.not()));
        self.put_back(holds);
    }

    fn narrow_by_any(&self, parts: &'a [Tested], things: Things, answers: &mut [Answer]) {
        let mut any = self.sheet(answers.len(), Answer::No);
        for part in parts {
            let mut holds = self.sheet(answers.len(), Answer::Yes);
            let open = answers.iter().zip(&any).map(|(answer, any)| answer.unless_no().and(any.not().unless_no()));
            holds.iter_mut().zip(open).for_each(|(holds, open)| *holds = open);
            self.narrow(part, things, &mut holds);
            any.iter_mut().zip(&holds).for_each(|(any, &holds)| *any = any.or(holds));
            self.put_back(holds);
        }
        answers.iter_mut().zip(&any).for_each(|(answer, &any)| *answer = answer.and(any));
        self.put_back(any);
    }

    /// Whether the condition could be answered from a column.
    fn narrow_by_column(&self, tested: &'a Tested, things: Things, answers: &mut [Answer]) -> bool {
        match &tested.test {
            Test::States(path) => {
                let Some(column) = self.column(things, path) else { return false };
                self.run_down(column, tested, things, answers, stated);
            }
            Test::Relates(Operand::Path(path), relation, right) if stands_apart(right, things.slot) => {
                let Some(column) = self.column(things, path) else { return false };
                let Some(relation) = RELATIONS.get(usize::from(relation.0)) else { return false };
                self.narrow_by_relation(tested, (column, relation.means, right), things, answers);
            }
            Test::Finds(path, place, needles) if path.steps.is_empty() && path.root == Root::Slot(things.slot) => {
                self.narrow_by_words(*place, needles, things, answers);
            }
            Test::Quantified(Quantifier::Amount(amount), set, None) if set.that.is_none() => {
                let Origin::Path(path) = &set.from else { return false };
                let (Some(column), Some(fits)) = (self.column(things, path), fits(amount)) else { return false };
                self.run_down(column, tested, things, answers, |reading| count(reading).map(&fits));
            }
            _ => return false,
        }
        true
    }

    /// What `answer` says of each reading; where it says nothing, the condition is asked of the thing.
    fn run_down(
        &self,
        column: Column<'a>,
        tested: &'a Tested,
        things: Things,
        answers: &mut [Answer],
        answer: impl Fn(&'a Reading<'a>) -> Option<Answer>,
    ) {
        let ask = |(row, so_far): (u32, &mut Answer), reading| {
            if *so_far != Answer::No {
                *so_far = so_far.and(answer(reading).unwrap_or_else(|| self.of_one(tested, things, row)));
            }
        };
        let (read, beyond) = answers.split_at_mut(column.readings.len().min(answers.len()));
        (0..).zip(&mut *read).zip(column.readings).for_each(|(thing, reading)| ask(thing, reading));
        (0..).skip(read.len()).zip(beyond).for_each(|thing| ask(thing, &Column::NOT_STATED));
    }

    /// The answer for one thing.
    fn of_one(&self, tested: &'a Tested, things: Things, row: u32) -> Answer {
        self.bind(things.slot, self.thing(things.kind, row));
        self.holds(&tested.test)
    }

    /// The right side is the same for all things, and is looked up once.
    fn narrow_by_relation(
        &self,
        tested: &'a Tested,
        (column, means, right): (Column<'a>, Meaning, &'a Operand),
        things: Things,
        answers: &mut [Answer],
    ) {
        let nothing = Some(of_nothing(means));
        let by_measure = |others: &[Measured<'a>], answers| {
            self.run_down(column, tested, things, answers, |reading| match reading {
                Reading::Stated(one) => Some(self.compare_with_all(one, column.step, means, others)),
                Reading::NotStated => nothing,
                _ => None,
            });
        };
        let (mut other, mut more) = (None, Vec::new());
        let _: Flow = self.values(right, &mut |met| {
            if let Some(before) = other.replace(met) {
                more.push(before);
            }
            Continue(())
        });
        // Nearly always it is one value, or some that the rule lists.
        if let (Some(Met::Seen(other)), true) = (other, more.is_empty()) {
            return by_measure(&[self.measure(other)], answers);
        }
        more.extend(other);
        let seen = more.iter().map(|met| if let Met::Seen(seen) = met { Some(self.measure(*seen)) } else { None });
        if let Some(others) = seen.collect::<Option<Vec<_>>>().filter(|others| !others.is_empty()) {
            return by_measure(&others, answers);
        }
        self.run_down(column, tested, things, answers, |reading| match reading {
            Reading::Stated(one) => Some(self.relates_to_any(&self.stated(one, column.step), means, &more)),
            Reading::NotStated => nothing,
            _ => None,
        });
    }

    /// Words that stand nowhere in the document need not be looked for in every thing of it.
    fn narrow_by_words(&self, place: PlaceOfText, needles: &[NeedleId], things: Things, answers: &mut [Answer]) {
        let stands = |&&needle: &&NeedleId| self.needles.pattern(needle).is_some() || self.hits().has(needle);
        let needles: Vec<NeedleId> = needles.iter().filter(stands).copied().collect();
        if place == PlaceOfText::Anywhere && needles.iter().all(|&needle| self.needles.pattern(needle).is_none()) {
            return self.narrow_by_hits(&needles, things, answers);
        }
        for (row, answer) in (0..).zip(answers).filter(|(_, answer)| **answer != Answer::No) {
            *answer = match needles.is_empty() {
                true => Answer::No,
                false => answer.and(self.found(&self.thing(things.kind, row), place, &needles)),
            };
        }
    }

    /// Of words that may stand anywhere, those things have one in whose paragraphs there is a place of it.
    fn narrow_by_hits(&self, needles: &[NeedleId], things: Things, answers: &mut [Answer]) {
        let whole = Span::new(0, self.facts.prose.len());
        let mut places: Vec<Span> = needles.iter().flat_map(|&needle| self.hits().within(needle, whole)).collect();
        places.sort_unstable();
        let rows = &self.facts.table(things.kind).rows;
        for (row, answer) in rows.iter().zip(answers).filter(|(_, answer)| **answer != Answer::No) {
            let words = row.paragraph.to(row.at);
            let from = places.partition_point(|place| place.start() < words.start());
            let mut inside = places.iter().skip(from).take_while(|place| place.start() < words.end());
            *answer = answer.and(inside.any(|place| place.end() <= words.end()).into());
        }
    }
}

/// Whether a condition that is quickly asked is the same whatever the variable stands for.
fn holds_for_all(test: &Test, slot: u8) -> bool {
    match test {
        Test::States(path) | Test::Finds(path, ..) => path.root != Root::Slot(slot),
        Test::Relates(left, _, right) => stands_apart(left, slot) && stands_apart(right, slot),
        _ => false,
    }
}

/// Whether an operand is the same whatever the variable stands for.
fn stands_apart(operand: &Operand, slot: u8) -> bool {
    match operand {
        Operand::Value(..) | Operand::List(..) | Operand::Today => true,
        Operand::Path(path) => path.root != Root::Slot(slot),
        Operand::Portion { of, .. } => stands_apart(of, slot),
        Operand::Sum(operands) | Operand::Extreme { of: operands, .. } => {
            operands.iter().all(|operand| stands_apart(operand, slot))
        }
        Operand::Shifted { from, .. } => stands_apart(from, slot),
        Operand::Count(_) | Operand::Total { .. } => false,
    }
}

/// Whether something is stated; nothing where the cell has to be looked at more closely.
#[inline]
fn stated(reading: &Reading) -> Option<Answer> {
    match reading {
        Reading::Stated(_) => Some(Answer::Yes),
        Reading::NotStated => Some(Answer::No),
        Reading::Several { read, .. } if !read.is_empty() => Some(Answer::Yes),
        _ => None,
    }
}

/// How many values there are, where that is certain.
#[inline]
fn count(reading: &Reading) -> Option<i64> {
    match reading {
        Reading::Stated(_) => Some(1),
        Reading::NotStated => Some(0),
        Reading::Several { read, unread } if unread.is_empty() => i64::try_from(read.len()).ok(),
        _ => None,
    }
}

/// Which counts are as many as an amount asks for, if it is written in the rule.
fn fits(amount: &Amount) -> Option<impl Fn(i64) -> Answer> {
    let written = |bound: &Option<Operand>, otherwise| match bound {
        None => Some(otherwise),
        Some(Operand::Value(Value::Number(number), _)) => Some(*number),
        Some(_) => None,
    };
    let (least, most) = (written(&amount.least, i64::MIN)?, written(&amount.most, i64::MAX)?);
    Some(move |count| Answer::from((least..=most).contains(&count)))
}
