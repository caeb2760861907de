//! A rule as one sentence.

use super::speaker::Speaker;
use super::things::listed;
use super::verbs::{Form, focus, is_some, negated, same_place, so_much, split};
use crate::language::check::{compared, not};
use crate::language::numbers::length_words;
use crate::language::plan::{Demand, From, Operand, Part, Path, Plan, Quantifier, Root, Set, Test, Tested};
use crate::language::relation::RelationId;
use crate::text::Severity;
use crate::vocabulary::Schema;

/// The sentence of a rule of the plan in canonical English; compiled, it makes the same plan. Empty if there is no such
/// rule.
///
/// The words that definitions made are said in full, `a` and `any` as `every`, and every `it` stands for one thing.
#[must_use]
pub fn echo(plan: &Plan, rule: usize, schema: &Schema) -> String {
    let Some(rule) = plan.rules.get(rule) else { return String::new() };
    let must = if rule.severity == Severity::Error { "must" } else { "should" };
    Speaker::new(plan, schema, &rule.demand).sentence(&rule.demand, must)
}

impl Speaker<'_> {
    fn sentence(&mut self, demand: &Demand, must: &str) -> String {
        let main = match &demand.each {
            Some(set) => self.of_each(set, &demand.parts, must),
            None => self.of_the_document(&demand.parts, must),
        };
        let mut tails = String::new();
        if let Some(root) = self.spoken_of(demand) {
            self.scope.push(root);
        }
        for (word, condition) in [("if", &demand.when), ("unless", &demand.unless)] {
            if let Some(condition) = condition {
                tails.push_str(&format!(", {word} {}", self.clause(condition, false)));
            }
        }
        format!("{main}{tails}.")
    }

    /// What conditions after the demand may call `it`.
    fn spoken_of(&mut self, demand: &Demand) -> Option<Root> {
        if let Some(set) = &demand.each {
            return Some(Root::Slot(set.slot));
        }
        let [first, ..] = demand.parts.as_slice() else { return None };
        match self.direct(&first.must, Form::Infinitive)?.subject.root {
            root @ Root::Only(_) => Some(root),
            Root::Slot(_) => None,
        }
    }

    fn of_each(&mut self, set: &Set, parts: &[Part], must: &str) -> String {
        let root = Root::Slot(set.slot);
        let itself = focus(set);
        if parts.iter().all(|part| self.with(root, |speaker| speaker.is_about(&not(part.must.clone()), &itself)))
            && let Some(said) = self.prohibited(set, parts, must)
        {
            return said;
        }
        if let Some(subject) = self.shared_subject(parts, &itself) {
            let things = self.set("every", false, set);
            let said = match subject.steps.as_slice() {
                [] => things,
                steps => {
                    let names: Vec<String> =
                        steps.iter().rev().map(|&step| format!("the {} of ", self.field_name(step, false))).collect();
                    format!("{}{things}", names.concat())
                }
            };
            let demands = self.with(root, |speaker| speaker.demands(parts, &subject, must));
            return format!("{said} {demands}");
        }
        let things = self.set("every", false, set);
        let mains = self.with(root, |speaker| {
            parts.iter().map(|part| speaker.main(&part.must, must)).collect::<Vec<_>>().join("; ")
        });
        format!("for {things}, {mains}")
    }

    /// The one subject of all parts: the thing itself, or one of its fields.
    fn shared_subject(&mut self, parts: &[Part], itself: &Path) -> Option<Path> {
        if parts.iter().all(|part| self.is_about(&part.must, itself)) {
            return Some(itself.clone());
        }
        let mut shared: Option<Path> = None;
        for part in parts {
            let said = self.direct(&part.must, Form::Infinitive)?;
            if !self.is_presumed(&said.subject, &part.must)
                || said.subject.root != itself.root
                || shared.as_ref().is_some_and(|one| !same_place(one, &said.subject))
            {
                return None;
            }
            shared = Some(said.subject);
        }
        shared
    }

    /// Whether a demand on a field would take no more for granted than the rule says.
    fn is_presumed(&self, subject: &Path, tested: &Tested) -> bool {
        let mut paths = vec![subject.clone()];
        compared(&tested.test, &mut paths);
        let known = |path: &Path| self.stated.iter().any(|stated| same_place(stated, path));
        subject.steps.is_empty() || paths.iter().all(known)
    }

    /// What is asked of a subject: `must have an owner and a due date and must not be vague`.
    fn demands(&mut self, parts: &[Part], subject: &Path, must: &str) -> String {
        let mut said: Vec<String> = Vec::new();
        let mut parts = parts.iter().peekable();
        while let Some(part) = parts.next() {
            if let Some(within) = parts.peek().and_then(|next| self.within(&part.must, &next.must)) {
                parts.next();
                said.push(format!("{must} {within}"));
                continue;
            }
            let verb = self.verb(&part.must, subject, Form::Infinitive, true);
            match (said.last_mut(), verb.strip_prefix("have ")) {
                // Two things to have are one list, unless words about the first could be taken to go on.
                (Some(before), Some(object))
                    if before.starts_with(&format!("{must} have ")) && !is_described(before) =>
                {
                    before.push_str(&format!(" and {object}"));
                }
                _ => said.push(format!("{must} {verb}")),
            }
        }
        said.join(" and ")
    }

    /// Two bounds of a date as one: `be within 2 months after …`.
    fn within(&mut self, from: &Tested, to: &Tested) -> Option<String> {
        let bound = |tested: &Tested, words: &str| match &tested.test {
            Test::Relates(Operand::Path(left), id, right) if RelationId::named(words) == Some(*id) => {
                Some((left.clone(), right.clone()))
            }
            _ => None,
        };
        let (left, from) = bound(from, "be on or after")?;
        let (same, to) = bound(to, "be on or before")?;
        if !same_place(&left, &same) {
            return None;
        }
        let left = Operand::Path(left);
        match (&from, &to) {
            (base, Operand::Shifted { from, by, later: true }) if same_date(base, from) => {
                Some(format!("be within {} after {}", length_words(*by), self.operand(base, &left)))
            }
            (Operand::Shifted { from, by, later: false }, base) if same_date(base, from) => {
                Some(format!("be within {} before {}", length_words(*by), self.operand(base, &left)))
            }
            (
                Operand::Shifted { from: one, by, later: false },
                Operand::Shifted { from: other, by: same, later: true },
            ) if by == same && same_date(one, other) => {
                Some(format!("be within {} of {}", length_words(*by), self.operand(one, &left)))
            }
            _ => None,
        }
    }

    /// `no MOTION may be carried or be withdrawn`, where every part forbids.
    fn prohibited(&mut self, set: &Set, parts: &[Part], must: &str) -> Option<String> {
        let itself = focus(set);
        let root = itself.root;
        let mut verbs = Vec::new();
        for part in parts {
            let forbidden = not(part.must.clone());
            if !is_denial(&part.must) {
                return None;
            }
            verbs.push(self.with(root, |speaker| speaker.verb(&forbidden, &itself, Form::Infinitive, true)));
        }
        let [first, rest @ ..] = verbs.as_slice() else { return None };
        let list = rest.iter().fold(first.clone(), |list, one| format!("{list} or {one}"));
        let may = if must == "must" { "may" } else { must };
        Some(format!("{} {may} {list}", self.set("no", false, set)))
    }

    fn of_the_document(&mut self, parts: &[Part], must: &str) -> String {
        let mains: Vec<String> = parts.iter().map(|part| self.main(&part.must, must)).collect();
        mains.join("; ")
    }

    /// One demand with its own subject.
    fn main(&mut self, tested: &Tested, must: &str) -> String {
        match &tested.test {
            Test::Quantified(quantifier, set, condition) => {
                self.main_quantified(tested, quantifier, set, condition.as_deref(), must)
            }
            Test::Unique(set, path) => match (&set.from, path.steps.as_slice()) {
                (From::Kind(_), [step]) => {
                    let things = self.set("no two", true, set);
                    let may = if must == "must" { "may" } else { must };
                    format!("{things} {may} have the same {}", self.field_name(*step, false))
                }
                (From::Kind(_), steps) => {
                    let names: Vec<String> =
                        steps.iter().rev().map(|&step| format!("the {} of ", self.field_name(step, false))).collect();
                    format!("{}{} {must} be different", names.concat(), self.set("every", false, set))
                }
                _ => self.simple(tested, must),
            },
            Test::Consecutive(set, path) => {
                let names: Vec<String> =
                    path.steps.iter().rev().map(|&step| format!("the {} of ", self.field_name(step, false))).collect();
                format!("{}{} {must} be consecutive", names.concat(), self.set("every", false, set))
            }
            Test::Different(one, other) => {
                let one = split(one).map_or("", |(step, _)| self.field_name(step, false));
                format!("the {one} and {} {must} be different", self.path_with_owner(other))
            }
            Test::Relates(Operand::Sum(parts), id, right) => self.sum_of(parts, *id, right, must),
            Test::Not(inner) if let Test::Relates(Operand::Sum(parts), id, right) = &inner.test => {
                self.sum_of(parts, *id, right, &format!("{must} not"))
            }
            Test::Relates(left @ Operand::Count(set), id, right) => {
                let right = self.operand(right, left);
                let count = self.count(set);
                format!("{count} {must} {} {right}", Form::Infinitive.relation(*id))
            }
            _ => self.simple(tested, must),
        }
    }

    fn simple(&mut self, tested: &Tested, must: &str) -> String {
        match self.direct(tested, Form::Infinitive) {
            Some(said) if self.is_presumed(&said.subject, tested) => {
                format!("{} {must} {}", self.subject(&said.subject), negated(&said, Form::Infinitive))
            }
            _ => format!("it {must} be so that {}", self.clause(tested, true)),
        }
    }

    fn main_quantified(
        &mut self,
        tested: &Tested,
        quantifier: &Quantifier,
        set: &Set,
        condition: Option<&Tested>,
        must: &str,
    ) -> String {
        let (determiner, several) = self.determiner(quantifier);
        match condition {
            None if matches!(set.from, From::Path(_)) => self.simple(tested, must),
            None if self.does(quantifier, set, Form::Infinitive).is_some() => self.simple(tested, must),
            None if is_some(quantifier) => format!("there {must} be {}", self.some(set)),
            None => format!("there {must} be {}", self.set(&determiner, several, set)),
            Some(condition) => {
                let things = self.set(&determiner, several, set);
                let focus = focus(set);
                let form = Form::Infinitive;
                let verb = self.with(focus.root, |speaker| speaker.verb(condition, &focus, form, true));
                let limited = matches!(quantifier, Quantifier::No)
                    || matches!(quantifier, Quantifier::Amount(amount) if amount.least.is_none());
                let must = if limited && must == "must" { "may" } else { must };
                format!("{things} {must} {verb}")
            }
        }
    }

    fn sum_of(&mut self, parts: &[Operand], id: RelationId, right: &Operand, must: &str) -> String {
        if let [Operand::Total { set, of }] = parts {
            let total = self.operand(right, &Operand::Path(of.clone()));
            return format!("{} {must} add up to {}{total}", self.total(set, of), so_much(id));
        }
        let paths: Vec<&Path> = parts
            .iter()
            .filter_map(|part| match part {
                Operand::Path(path) => Some(path),
                _ => None,
            })
            .collect();
        let Some((last, first)) = paths.split_last() else { return String::new() };
        let mut said: Vec<String> = first
            .iter()
            .filter_map(|path| path.steps.last())
            .map(|&step| format!("the {}", self.field_name(step, false)))
            .collect();
        said.push(self.path_with_owner(last));
        let total = parts.first().map_or_else(String::new, |left| self.operand(right, left));
        format!("{} {must} add up to {}{total}", listed(&said, "and"), so_much(id))
    }

    /// `the seconder of the MOTION`, never `its seconder`.
    fn path_with_owner(&self, path: &Path) -> String {
        match split(path) {
            Some((step, owner)) => format!("the {} of {}", self.field_name(step, false), self.path(&owner, None)),
            None => self.path(path, None),
        }
    }
}

/// Whether a condition denies throughout, so that `no … may` says it better.
fn is_denial(tested: &Tested) -> bool {
    match &tested.test {
        Test::Not(_) => true,
        Test::Any(inner) => inner.iter().all(is_denial),
        Test::Quantified(quantifier, ..) => matches!(quantifier, Quantifier::No),
        _ => false,
    }
}

/// Whether words that describe a thing stand in the text, so that what follows could be taken for more of them.
fn is_described(said: &str) -> bool {
    [" that ", " whose ", " for which ", " under ", "\""].iter().any(|word| said.contains(word))
}

/// Whether two dates of a plan are the same, whatever their words.
fn same_date(one: &Operand, other: &Operand) -> bool {
    match (one, other) {
        (Operand::Path(one), Operand::Path(other)) => same_place(one, other),
        (Operand::Value(one, _), Operand::Value(other, _)) => one == other,
        (Operand::Today, Operand::Today) => true,
        _ => false,
    }
}
