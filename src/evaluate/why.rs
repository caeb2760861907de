//! Why a condition does not come to what a rule wants: the second pass, made only where one does not.

use std::ops::ControlFlow::{Break, Continue};

use super::answer::Answer;
use super::clause::Sides;
use super::english::quoted;
use super::phrase::Phrases;
use super::reason::{Help, Reason};
use super::seen::{Gap, Met, Seen};
use crate::language::{Meaning, NeedleId, Operand, Path, PlaceOfText, RELATIONS, Root, Test, Tested};
use crate::vocabulary::{Schema, Type};

/// More reasons than these are not given for one part.
pub(super) const MOST: usize = 200;

impl<'a> Phrases<'_, 'a> {
    /// Adds the reasons why the condition is not as `wanted`; none if it is.
    pub fn why(&self, tested: &'a Tested, wanted: bool, reasons: &mut Vec<Reason<'a>>) {
        self.because(tested, self.world.holds(&tested.test), wanted, reasons);
    }

    /// The same where the answer is known.
    pub fn because(&self, tested: &'a Tested, answer: Answer, wanted: bool, reasons: &mut Vec<Reason<'a>>) {
        if answer == Answer::from(wanted) || reasons.len() >= MOST {
            return;
        }
        let before = reasons.len();
        match &tested.test {
            Test::All(parts) | Test::Any(parts) => {
                for part in parts {
                    let of_part = self.world.holds(&part.test);
                    if of_part == answer || (answer.is_open() && of_part.is_open()) {
                        self.because(part, of_part, wanted, reasons);
                    }
                }
                if reasons.len() == before {
                    reasons.push(Reason { open: answer.is_open(), ..self.plain(tested, wanted) });
                }
            }
            Test::Not(inner) => self.because(inner, answer.not(), !wanted, reasons),
            Test::Quantified(quantifier, set, Some(body)) if answer.is_open() && wanted => {
                self.why_members(quantifier, set, Some(body), reasons);
                if reasons.len() == before {
                    reasons.push(self.open(tested));
                }
            }
            _ if answer.is_open() => reasons.push(self.open(tested)),
            Test::States(path) => reasons.push(self.why_states(tested, path, wanted)),
            Test::Relates(left, relation, right) => {
                let means = RELATIONS.get(usize::from(relation.0)).map(|relation| relation.means);
                reasons.push(self.why_relates(tested, left, means, right, wanted));
            }
            Test::Finds(path, place, needles) => self.why_finds(tested, path, *place, needles, wanted, reasons),
            Test::Quantified(quantifier, set, body) => {
                self.why_quantified(tested, quantifier, set, body.as_deref(), wanted, reasons);
            }
            Test::Unique(set, path) if wanted => self.why_unique(set, path, reasons),
            Test::Consecutive(set, path) if wanted => self.why_consecutive(set, path, reasons),
            Test::Different(one, other) if wanted => reasons.push(self.why_different(tested, one, other)),
            Test::Unique(..) | Test::Consecutive(..) | Test::Different(..) => reasons.push(self.plain(tested, wanted)),
        }
    }

    /// The condition in words, without values.
    pub fn plain(&self, tested: &'a Tested, wanted: bool) -> Reason<'a> {
        self.plainly(tested, Sides::default(), wanted)
    }

    fn plainly(&self, tested: &'a Tested, sides: Sides<'_, 'a>, wanted: bool) -> Reason<'a> {
        let clause = self.clause(tested, sides, false);
        Reason::new(clause.subject, if wanted { clause.no } else { clause.yes })
    }

    fn why_states(&self, tested: &'a Tested, path: &'a Path, wanted: bool) -> Reason<'a> {
        if wanted {
            return self.gap(path).map_or_else(|| self.plain(tested, wanted), |gap| self.missing(path, gap));
        }
        let seen = self.first_at(path);
        let mut reason = self.plain(tested, wanted).at(seen.and_then(|seen| seen.at));
        if let Some(value) = seen.and_then(|seen| self.world.show(&seen)) {
            reason.predicate = format!("{} ({value})", reason.predicate);
        }
        reason
    }

    /// What is missing along a path, and from what.
    fn missing(&self, path: &'a Path, gap: Gap) -> Reason<'a> {
        match gap {
            Gap::Kind(kind) => {
                let kind = self.kind(kind).one;
                Reason { missing: Some(kind), ..Reason::new("there", format!("is no {kind}")) }
            }
            Gap::Variable => Reason::new("there", "is nothing that this is about"),
            Gap::Field(step) => {
                let index = path.steps.iter().position(|&other| other == step).unwrap_or_default();
                let subject = self.owner(path, index);
                let schema: &'a Schema = self.world.schema;
                let field = schema.field(step.kind, step.field);
                let plural = index == 0 && self.is_plural(&Path { steps: Vec::new(), ..path.clone() });
                let have = if plural { "have" } else { "has" };
                let predicate = match field.of {
                    Type::YesNo => [if plural { "are" } else { "is" }, " not said to be ", &field.name].concat(),
                    _ => [have, " no ", &field.name].concat(),
                };
                let help = Help::State(field);
                Reason { missing: Some(&field.name), ..Reason::new(subject, predicate).help(Some(help)) }
            }
        }
    }

    fn why_relates(
        &self,
        tested: &'a Tested,
        left: &'a Operand,
        means: Option<Meaning>,
        right: &'a Operand,
        wanted: bool,
    ) -> Reason<'a> {
        let Some(means) = means else { return self.plain(tested, wanted) };
        let failing = Answer::from(!wanted);
        let one = self.first_of(left, |seen| self.world.relates_to(seen, means, right) == failing);
        let Some(one) = one else { return self.without_side(tested, left, wanted) };
        let other = self.first_of(right, |seen| self.world.compare(&one, means, seen) == failing);
        if other.is_none() && self.first(right).is_none() {
            return self.without_side(tested, right, wanted);
        }
        let mut reason = self.plainly(tested, Sides { left: Some(&one), right: other.as_ref() }, wanted);
        if let Some(actual) = self.actual_choice(left, &one).filter(|_| wanted) {
            reason.predicate = reason.predicate.replacen("is not ", &format!("is {actual}, not "), 1);
        }
        let place = one.field.and(one.at);
        let reason = match self.is_quality(left, right) {
            // The words that the finding points at are the quality; a label would only repeat the message.
            true => reason.at(place),
            false => reason.at(place).label(place, self.operand(left, None)),
        };
        match other {
            Some(other) => reason.label(other.at, self.operand(right, None)),
            None => reason,
        }
    }

    /// A relation that fails because one of its sides has no value.
    fn without_side(&self, tested: &'a Tested, side: &'a Operand, wanted: bool) -> Reason<'a> {
        match side {
            Operand::Path(path) => {
                self.gap(path).map_or_else(|| self.plain(tested, wanted), |gap| self.missing(path, gap))
            }
            Operand::Shifted { from: of, .. } | Operand::Portion { of, .. } => self.without_side(tested, of, wanted),
            _ => self.plain(tested, wanted),
        }
    }

    /// Whether a value written in the rule is compared with a quality of the thing: `is exempt`, `is carried`.
    fn is_quality(&self, left: &'a Operand, right: &'a Operand) -> bool {
        let Operand::Path(path) = left else { return false };
        let written = matches!(right, Operand::Value(..) | Operand::List(..));
        written && matches!(self.of_type(path), Some(Type::YesNo | Type::Choice(_)))
    }

    fn actual_choice(&self, left: &'a Operand, seen: &Seen<'a>) -> Option<String> {
        let Operand::Path(path) = left else { return None };
        match self.of_type(path)? {
            Type::Choice(_) => self.world.show(seen),
            _ => None,
        }
    }

    fn why_finds(
        &self,
        tested: &'a Tested,
        path: &'a Path,
        place: PlaceOfText,
        needles: &'a [NeedleId],
        wanted: bool,
        reasons: &mut Vec<Reason<'a>>,
    ) {
        if wanted {
            let reason = match (self.first_at(path), self.gap(path)) {
                (None, Some(gap)) => self.missing(path, gap),
                (Some(seen), _) if !path.steps.is_empty() => {
                    let mut reason = self.plain(tested, wanted).at(seen.at);
                    if let Some(value) = self.world.show(&seen) {
                        reason.subject = format!("{} ({value})", reason.subject);
                    }
                    reason
                }
                _ => self.plain(tested, wanted),
            };
            return reasons.push(reason);
        }
        let _ = self.world.each(path, &mut |met| {
            let Met::Seen(seen) = met else { return Continue(()) };
            for hit in self.world.every_hit(&seen, place, needles) {
                let words = hit.at.map(|at| quoted(self.world.words(at)));
                let words = words.unwrap_or_else(|| self.needle(hit.needle, tested.words));
                let whole = path.steps.is_empty() && matches!(path.root, Root::Only(_));
                let subject = if whole { "this paragraph".to_owned() } else { self.path(path) };
                let clause = self.finds(path, place, &words, self.world.needles.pattern(hit.needle).is_some(), false);
                let predicate = if whole { clause.yes.replacen("mention ", "mentions ", 1) } else { clause.yes };
                reasons.push(Reason::new(subject, predicate).at(hit.at));
            }
            if reasons.len() < MOST { Continue(()) } else { Break(()) }
        });
    }

    fn why_different(&self, tested: &'a Tested, one: &'a Path, other: &'a Path) -> Reason<'a> {
        let mut pair = None;
        let _ = self.world.each(one, &mut |met| {
            let Met::Seen(left) = met else { return Continue(()) };
            self.world.each(other, &mut |met| match met {
                Met::Seen(right) if self.world.same(&left, &right) == Answer::Yes => {
                    pair = Some((left, right));
                    Break(())
                }
                _ => Continue(()),
            })
        });
        let mut reason = self.plain(tested, true);
        if let Some((left, right)) = pair {
            if let Some(value) = self.world.show(&right) {
                reason.predicate = format!("{} ({value})", reason.predicate);
            }
            reason = reason.at(right.at).label(left.at, self.path(one)).label(right.at, self.path(other));
        }
        reason
    }

    fn gap(&self, path: &'a Path) -> Option<Gap> {
        let mut gap = None;
        let _ = self.world.each(path, &mut |met| match met {
            Met::Nothing(here) => {
                gap = Some(here);
                Break(())
            }
            _ => Continue(()),
        });
        gap
    }

    /// The first value at a path.
    pub fn first_at(&self, path: &'a Path) -> Option<Seen<'a>> {
        let mut first = None;
        let _ = self.world.each(path, &mut |met| {
            first = self.one_seen(met);
            if first.is_some() { Break(()) } else { Continue(()) }
        });
        first
    }

    fn first_of(&self, operand: &'a Operand, which: impl Fn(&Seen<'a>) -> bool) -> Option<Seen<'a>> {
        let mut first = None;
        let _ = self.world.values(operand, &mut |met| {
            first = self.one_seen(met).filter(|seen| which(seen));
            if first.is_some() { Break(()) } else { Continue(()) }
        });
        first
    }

    /// What was met, if it is a value; the first of several.
    fn one_seen(&self, met: Met<'a>) -> Option<Seen<'a>> {
        match met {
            Met::Seen(seen) => Some(seen),
            Met::OneOf(stated, step) => stated.first().map(|stated| self.world.stated(stated, step)),
            Met::Nothing(_) | Met::Doubt(_) => None,
        }
    }
}
