//! Why a condition on the things of a set is not so: how many there are, which of them offend, which are alike.

use std::ops::ControlFlow::Continue;

use super::answer::Answer;
use super::count::Member;
use super::english::{a, counted};
use super::phrase::Phrases;
use super::reason::{Help, Reason};
use super::seen::{Range, Scale, Seen};
use super::show::show_range;
use super::why::MOST;
use crate::language::{Amount, From as Origin, Path, Quantifier, Set, Tested};

impl<'a> Phrases<'_, 'a> {
    pub fn why_quantified(
        &self,
        tested: &'a Tested,
        quantifier: &'a Quantifier,
        set: &'a Set,
        body: Option<&'a Tested>,
        wanted: bool,
        reasons: &mut Vec<Reason<'a>>,
    ) {
        match (quantifier, wanted) {
            (Quantifier::Amount(amount), _) => reasons.push(self.why_amount(tested, amount, set, body, wanted)),
            (_, true) => self.why_members(quantifier, set, body, reasons),
            (_, false) => reasons.push(self.plain(tested, wanted)),
        }
    }

    /// The members that are not as every one, or none, must be.
    pub fn why_members(
        &self,
        quantifier: &'a Quantifier,
        set: &'a Set,
        body: Option<&'a Tested>,
        reasons: &mut Vec<Reason<'a>>,
    ) {
        let wanted = match quantifier {
            Quantifier::Every => true,
            Quantifier::No => false,
            Quantifier::Amount(_) => return,
        };
        self.of_members(set, |belongs, seen| {
            if belongs == Answer::Yes {
                self.why_member(set, body, wanted, seen, reasons);
            }
        });
    }

    fn of_members(&self, set: &'a Set, mut each: impl FnMut(Answer, Seen<'a>)) {
        let _ = self.world.members(set, &|belongs| belongs, &mut |member| {
            match member {
                Member::One(seen, belongs) => each(belongs, seen),
                Member::Either(stated, step, belongs) => {
                    stated.first().into_iter().for_each(|stated| each(belongs, self.world.stated(stated, step)));
                }
                Member::Perhaps(_) | Member::Unknown(_) => {}
            }
            Continue(())
        });
    }

    fn why_member(
        &self,
        set: &'a Set,
        body: Option<&'a Tested>,
        wanted: bool,
        seen: Seen<'a>,
        reasons: &mut Vec<Reason<'a>>,
    ) {
        let from = reasons.len();
        match body {
            Some(body) => self.why(body, wanted, reasons),
            None if !wanted => {
                let mut reason = match &set.from {
                    Origin::Path(Path { root, steps, .. }) if !steps.is_empty() => {
                        let words = a(&self.things(set, false));
                        Reason::new(self.root(*root), format!("has {words}"))
                    }
                    _ => match self.does(set) {
                        Some(clause) => {
                            reasons.push(Reason::new(clause.subject, clause.yes).at(seen.at));
                            return;
                        }
                        None => Reason::new("there", format!("is {}", a(&self.things(set, false)))),
                    },
                };
                if let Some(value) = self.world.show(&seen) {
                    reason.predicate = format!("{} ({value})", reason.predicate);
                }
                reasons.push(reason);
            }
            None => {}
        }
        for reason in reasons.iter_mut().skip(from).filter(|reason| reason.at.is_none()) {
            reason.at = seen.at;
        }
    }

    fn why_amount(
        &self,
        tested: &'a Tested,
        amount: &'a Amount,
        set: &'a Set,
        body: Option<&'a Tested>,
        wanted: bool,
    ) -> Reason<'a> {
        let noun = self.noun_of(set);
        // Where one is wanted there is none.
        let none = wanted && self.is_some(amount);
        let count = if none { Range::exactly(0) } else { self.world.count(set, body) };
        let mut reason = match (&set.from, self.is_some(amount)) {
            (Origin::Kind(_), true) => self.plain(tested, wanted),
            (Origin::Path(path), true) if wanted => {
                let owner = self.owner(path, path.steps.len().saturating_sub(1));
                Reason {
                    missing: Some(noun.one),
                    ..Reason::new(owner, format!("has no {}", self.things_that(set, body, false)))
                }
            }
            (from, _) => {
                let number = match count.most == count.least {
                    true => {
                        counted(count.least, &self.things_that(set, body, false), &self.things_that(set, body, true))
                    }
                    false => format!("{} {}", show_range(Scale::Number, count), self.things_that(set, body, true)),
                };
                let must = match (wanted, &amount.least) {
                    (true, Some(_)) => "must be",
                    (true, None) => "may be",
                    (false, _) => "may not be",
                };
                let suffix = format!(", where {} {must}", self.amount(amount));
                match from {
                    Origin::Kind(_) => {
                        let be = if count.most == 1 { "is" } else { "are" };
                        Reason::new("there", format!("{be} {number}{suffix}"))
                    }
                    Origin::Path(path) => {
                        let owner = self.owner(path, path.steps.len().saturating_sub(1));
                        Reason::new(owner, format!("has {number}{suffix}"))
                    }
                }
            }
        };
        if count.least == 0 {
            return reason;
        }
        self.of_members(set, |belongs, seen| {
            let holds = belongs.and_then(|| body.map_or(Answer::Yes, |body| self.world.holds(&body.test)));
            if holds == Answer::Yes && seen.at.is_some_and(|at| !at.is_empty()) {
                let label = std::mem::take(&mut reason);
                reason = label.label(seen.at, noun.one);
            }
        });
        reason
    }

    pub fn why_unique(&self, set: &'a Set, path: &'a Path, reasons: &mut Vec<Reason<'a>>) {
        let noun = self.noun_of(set);
        let clashes = self.world.clashes(set, path);
        for (first, second, _) in clashes.pairs.iter().filter(|(_, _, same)| *same == Answer::Yes).take(MOST) {
            let field = path.steps.last().map_or(noun.one, |step| self.field(*step).one);
            let same = match self.world.show(second) {
                Some(value) => ["have the same ", field, " (", &value, ")"].concat(),
                None => ["have the same ", field].concat(),
            };
            let reason = Reason::new(["two ", noun.many].concat(), same);
            let reason = reason.at(second.at).label(first.at, "it is also here");
            reasons.push(reason.help(Some(Help::OfItsOwn(noun.one, field))));
        }
    }

    pub fn why_consecutive(&self, set: &'a Set, path: &'a Path, reasons: &mut Vec<Reason<'a>>) {
        let noun = self.noun_of(set);
        let field = path.steps.last().map_or(noun.one, |step| self.field(*step).one);
        self.world.neighbours(set, path, &mut |before, after, follows| {
            let (Ok((before, _)), Ok((after, _)), Answer::No) = (before, after, follows) else { return };
            let [one, next] = [before, after].map(|seen| self.world.show(&seen).unwrap_or_default());
            let reason = Reason::new(
                format!("the {field} of this {} ({next})", noun.one),
                format!("does not follow on from {one}"),
            );
            reasons.push(reason.at(after.at).label(before.at, "the one before it"));
        });
    }
}
