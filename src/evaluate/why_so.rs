//! Why a condition is so: what was read, as far as it has to be shown. Why one is not so is said by `why.rs`, why one
//! cannot be told by `doubts.rs`.

use std::ops::ControlFlow::{Break, Continue};

use super::answer::Answer;
use super::count::Member;
use super::deciding::Deciding;
use super::english::{counted, list, quoted};
use super::phrase::Phrases;
use super::reason::Reason;
use super::seen::{DOES_NOT_ARISE, Doubt, Met, Scale, Seen, What};
use super::show::show_range;
use crate::language::{Amount, From as Origin, Path, Quantifier, Set, Test, Tested};
use crate::vocabulary::{Type, Value};

/// More values than these are not shown for one condition.
const MOST: usize = 5;

/// More things than these are not pointed at for one condition.
const FEW: usize = 3;

impl<'a> Phrases<'_, 'a> {
    /// Adds the reasons why a condition without parts came to its answer.
    pub fn why_answer(&self, tested: &'a Tested, answer: Answer, reasons: &mut Vec<Reason<'a>>) {
        match answer {
            Answer::Yes => self.why_so(tested, reasons),
            Answer::No => self.because(tested, answer, true, reasons),
            Answer::CannotTell => reasons.push(self.obstacle(tested)),
            Answer::NotAsked => reasons.push(self.moot(tested)),
        }
    }

    fn why_so(&self, tested: &'a Tested, reasons: &mut Vec<Reason<'a>>) {
        match &tested.test {
            Test::States(path) => reasons.push(self.why_stated(tested, path)),
            Test::Quantified(Quantifier::Amount(amount), set, body) => {
                reasons.push(self.why_enough(tested, amount, set, body.as_deref()));
            }
            Test::Quantified(Quantifier::No, set, body) if matches!(set.from, Origin::Path(_)) => {
                self.why_none(set, body.as_deref(), reasons);
            }
            Test::Quantified(quantifier, set, _) => {
                let none = matches!(quantifier, Quantifier::Every) && self.world.count(set, None).most == 0;
                let words = || format!("is no {}", self.things(set, false));
                reasons.push(if none { Reason::new("there", words()) } else { self.plain(tested, false) });
            }
            Test::Unique(set, path) => {
                let noun = self.noun_of(set);
                let field = path.steps.last().map_or(noun.one, |step| self.field(*step).one);
                reasons.push(Reason::new(format!("no two {}", noun.many), format!("have the same {field}")));
            }
            Test::Different(one, other) => reasons.push(self.why_apart(tested, one, other)),
            _ => self.because(tested, Answer::Yes, false, reasons),
        }
        if reasons.is_empty() {
            reasons.push(self.plain(tested, false));
        }
    }

    /// `the owner is "CS"`, `this ACTION has the owners "CS" and "RB"`.
    fn why_stated(&self, tested: &'a Tested, path: &'a Path) -> Reason<'a> {
        let seen = self.all_at(path);
        let shown: Vec<String> = seen.iter().filter_map(|seen| self.shown(seen)).take(MOST).collect();
        let said = match (path.steps.split_last(), shown.as_slice()) {
            (Some((last, owner)), [_, _, ..]) => {
                let values = [&format!("has the {}", self.field(*last).many), " ", &list(&shown, "and")].concat();
                Reason::new(self.owner(path, owner.len()), values)
            }
            (Some(_), [value]) if !matches!(self.of_type(path), Some(Type::YesNo)) => {
                Reason::new(self.path(path), format!("is {value}"))
            }
            (_, [value]) => {
                let plain = self.plain(tested, false);
                Reason { predicate: format!("{} ({value})", plain.predicate), ..plain }
            }
            _ => self.plain(tested, false),
        };
        read_at(said, &seen)
    }

    /// `there are 4 MEMBERS that are present, where at least 3 must be`.
    fn why_enough(&self, tested: &'a Tested, amount: &'a Amount, set: &'a Set, body: Option<&'a Tested>) -> Reason<'a> {
        let path = if let Origin::Path(path) = &set.from { Some(path) } else { None };
        let bare = path.filter(|_| set.that.is_none() && body.is_none());
        if let Some(path) = bare.filter(|_| self.is_some(amount)) {
            return self.why_stated(tested, path);
        }
        let count = self.world.count(set, body);
        let (one, many) = (self.things_that(set, body, false), self.things_that(set, body, true));
        let mut said = match count.most == count.least {
            true => counted(count.least, &one, &many),
            false => format!("{} {many}", show_range(Scale::Number, count)),
        };
        let shown: Vec<String> =
            bare.map(|path| self.all_at(path)).into_iter().flatten().filter_map(|seen| self.shown(&seen)).collect();
        if !shown.is_empty() && shown.len() <= MOST {
            said.push_str(&format!(" ({})", list(&shown, "and")));
        }
        if !self.is_some(amount) {
            let must = if amount.least.is_some() { "must" } else { "may" };
            said.push_str(&format!(", where {} {must} be", self.amount(amount)));
        }
        let reason = match path {
            None => Reason::new("there", format!("{} {said}", if count.most == 1 { "is" } else { "are" })),
            Some(path) => Reason::new(self.owner(path, path.steps.len().saturating_sub(1)), format!("has {said}")),
        };
        read_at(reason, &self.some_that_hold(set, body))
    }

    /// The first members of a set that also pass the condition.
    fn some_that_hold(&self, set: &'a Set, body: Option<&'a Tested>) -> Vec<Seen<'a>> {
        let mut found = Vec::new();
        let holds =
            |belongs: Answer| belongs.and_then(|| body.map_or(Answer::Yes, |body| self.world.holds(&body.test)));
        let _ = self.world.members(set, &holds, &mut |member| {
            if let Member::One(seen, Answer::Yes) = member {
                found.push(seen);
            }
            if found.len() < FEW { Continue(()) } else { Break(()) }
        });
        found
    }

    /// Why what stands at a path is none of those that there must not be: nothing stands there, or it is something else.
    fn why_none(&self, set: &'a Set, body: Option<&'a Tested>, reasons: &mut Vec<Reason<'a>>) {
        let mut members = 0;
        let _ = self.world.members(set, &|belongs| belongs, &mut |_| {
            members += 1;
            // The member is still bound to its variable.
            let mut conditions = set.that.as_deref().into_iter().chain(body);
            if let Some(condition) = conditions.find(|condition| self.world.holds(&condition.test) == Answer::No) {
                for Deciding { tested, answer, .. } in self.world.deciding(condition, Answer::No, self.rule.sentence) {
                    self.why_answer(tested, answer, reasons);
                }
            }
            if members < FEW { Continue(()) } else { Break(()) }
        });
        if let (0, Origin::Path(path)) = (members, &set.from) {
            let owner = self.owner(path, path.steps.len().saturating_sub(1));
            reasons.push(Reason::new(owner, format!("has no {}", self.noun_of(set).one)));
        }
    }

    /// `the mover is "Cllr Lowe" and the seconder is "Cllr Orme"`; or which of the two is not stated.
    fn why_apart(&self, tested: &'a Tested, one: &'a Path, other: &'a Path) -> Reason<'a> {
        let sides = [one, other].map(|path| (path, self.all_at(path)));
        let mut words = Vec::new();
        for (path, seen) in &sides {
            let shown: Vec<String> = seen.iter().filter_map(|seen| self.shown(seen)).take(MOST).collect();
            words.push(match (seen.is_empty(), shown.is_empty()) {
                (true, _) => format!("{} is not stated", self.path(path)),
                (false, false) => format!("{} is {}", self.path(path), list(&shown, "and")),
                (false, true) => return self.plain(tested, false),
            });
        }
        let all: Vec<Seen> = sides.into_iter().flat_map(|(_, seen)| seen).collect();
        let (first, second) = (words.first().cloned().unwrap_or_default(), words.get(1).cloned().unwrap_or_default());
        read_at(Reason::new(first, format!("and {second}")), &all)
    }

    /// What stands in the way of an answer: `whether the due date is before …: the year is not given`.
    fn obstacle(&self, tested: &'a Tested) -> Reason<'a> {
        let open = self.open(tested);
        let mut seen: Vec<&str> = Vec::new();
        for label in &open.labels {
            let words = label.words.as_str();
            if words != "compared with this" && !seen.contains(&words) && seen.len() < MOST {
                seen.push(words);
            }
        }
        let obstacle = match (open.outside, seen.is_empty(), &open.help) {
            (Some(document), ..) => format!("no {document} was supplied"),
            (None, false, _) => seen.join("; "),
            (None, true, Some(help)) => help.words(),
            (None, true, None) => return Reason { subject: ["whether ", &open.subject].concat(), ..open },
        };
        let predicate = [&open.predicate, ": ", &obstacle].concat();
        Reason { subject: ["whether ", &open.subject].concat(), predicate, ..open }
    }

    /// Why a question does not arise.
    fn moot(&self, tested: &'a Tested) -> Reason<'a> {
        let mut doubts = Vec::new();
        self.gather(tested, &mut doubts);
        let why = doubts.iter().find_map(|doubt| if let Doubt::NotAsked(why) = doubt { Some(*why) } else { None });
        Reason { not_asked: true, ..Reason::new("not asked:", why.unwrap_or(DOES_NOT_ARISE)) }
    }

    /// Every value at the end of a path, those of which only one is true too.
    fn all_at(&self, path: &'a Path) -> Vec<Seen<'a>> {
        let mut all = Vec::new();
        let _ = self.world.each(path, &mut |met| {
            match met {
                Met::Seen(seen) => all.push(seen),
                Met::OneOf(stated, step) => all.extend(stated.iter().map(|stated| self.world.stated(stated, step))),
                Met::Nothing(_) | Met::Doubt(_) => {}
            }
            if all.len() < 2 * MOST { Continue(()) } else { Break(()) }
        });
        all
    }

    /// A value, a name in quotation marks.
    fn shown(&self, seen: &Seen<'a>) -> Option<String> {
        match seen.what {
            What::Value(Value::Person(person)) => Some(quoted(&person.text)),
            _ => self.world.show(seen),
        }
    }
}

fn read_at<'a>(reason: Reason<'a>, seen: &[Seen<'a>]) -> Reason<'a> {
    let reason = reason.at(seen.iter().find_map(|seen| seen.at));
    seen.iter().skip(1).fold(reason, |reason, seen| reason.label(seen.at, ""))
}
