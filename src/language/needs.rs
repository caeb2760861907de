//! Which kinds and fields a plan reads, so that nothing else has to be looked for in a document.

use std::collections::BTreeSet;

use super::plan::{
    Demand, From, Mending, New, Old, Operand, Path, Quantifier, Root, Rule, Set, StylePart, Test, Tested,
};
use crate::vocabulary::{FieldId, KindId, Schema, Type};

/// What a plan reads.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// The kinds.
    pub kinds: BTreeSet<KindId>,
    /// The fields.
    pub fields: BTreeSet<(KindId, FieldId)>,
}

impl Needs {
    /// Adds what a rule reads.
    pub fn rule(&mut self, rule: &Rule, schema: &Schema) {
        self.demand(&rule.demand);
        if let Some(kind) = subject_kind(&rule.demand) {
            // An entry of another document is named in messages, since it has no place in this one.
            let keys = schema.kind(kind).outside.iter().flat_map(|listing| &listing.keys);
            self.fields.extend(keys.map(|&key| (kind, key)));
            self.fields.extend(rule.mends.iter().flat_map(|mend| &mend.changes).flat_map(fields).map(|id| (kind, id)));
            for part in &rule.say {
                if let StylePart::Hole(field) = part {
                    self.fields.insert((kind, *field));
                    // A thing is said by its own words, so it has to be found.
                    if let Type::Kind(of) = schema.field(kind, *field).of {
                        self.kinds.insert(of);
                    }
                }
            }
        }
    }

    /// What is asked of somebody who is named somewhere is asked of the one of that name in the list of people.
    pub fn names_of_people(&mut self, schema: &Schema) {
        let Some((people, kind)) = schema.iter().find(|(_, kind)| kind.people) else { return };
        if self.kinds.contains(&people) {
            let names = (0..).map(FieldId).zip(&kind.fields).find(|(_, field)| field.of == Type::Person);
            self.fields.extend(names.map(|(id, _)| (people, id)));
        }
    }

    fn demand(&mut self, demand: &Demand) {
        demand.each.iter().for_each(|set| self.set(set));
        let conditions = demand.when.iter().chain(&demand.unless);
        conditions.chain(demand.parts.iter().map(|part| &part.must)).for_each(|tested| self.tested(tested));
    }

    fn tested(&mut self, tested: &Tested) {
        match &tested.test {
            Test::All(inner) | Test::Any(inner) => inner.iter().for_each(|one| self.tested(one)),
            Test::Not(inner) => self.tested(inner),
            Test::States(path) | Test::Finds(path, ..) => self.path(path),
            Test::Relates(left, _, right) => {
                self.operand(left);
                self.operand(right);
            }
            Test::Quantified(quantifier, set, condition) => {
                if let Quantifier::Amount(amount) = quantifier {
                    amount.least.iter().chain(&amount.most).for_each(|operand| self.operand(operand));
                }
                self.set(set);
                condition.iter().for_each(|condition| self.tested(condition));
            }
            Test::Unique(set, path) | Test::Consecutive(set, path) => {
                self.set(set);
                self.path(path);
            }
            Test::Different(one, other) => {
                self.path(one);
                self.path(other);
            }
        }
    }

    fn set(&mut self, set: &Set) {
        match &set.from {
            From::Kind(kind) => {
                self.kinds.insert(*kind);
            }
            From::Path(path) => self.path(path),
        }
        set.that.iter().for_each(|that| self.tested(that));
    }

    fn path(&mut self, path: &Path) {
        if let Root::Only(kind) = path.root {
            self.kinds.insert(kind);
        }
        for step in &path.steps {
            self.kinds.insert(step.kind);
            self.fields.insert((step.kind, step.field));
        }
    }

    fn operand(&mut self, operand: &Operand) {
        match operand {
            Operand::Value(..) | Operand::List(..) | Operand::Today => {}
            Operand::Path(path) => self.path(path),
            Operand::Count(set) => self.set(set),
            Operand::Total { set, of } => {
                self.set(set);
                self.path(of);
            }
            Operand::Portion { of, .. } => self.operand(of),
            Operand::Sum(parts) | Operand::Extreme { of: parts, .. } => {
                parts.iter().for_each(|part| self.operand(part))
            }
            Operand::Shifted { from, .. } => self.operand(from),
        }
    }
}

/// The fields that a change to the minutes reads.
fn fields(change: &Mending) -> impl Iterator<Item = FieldId> {
    let old = |old: &Old| match *old {
        Old::Field(field) => Some(field),
        _ => None,
    };
    let (new, old) = match change {
        Mending::Write(New::Field(field), replaced) => (Some(*field), old(replaced)),
        Mending::Write(New::Words(_), replaced) | Mending::TakeOut(replaced) => (None, old(replaced)),
        Mending::Renumber => (None, None),
    };
    new.into_iter().chain(old)
}

/// The kind of thing that a finding of a demand is about: of the set it goes through, or of the first set it counts.
#[must_use]
pub fn subject_kind(demand: &Demand) -> Option<KindId> {
    let kind = |set: &Set| match &set.from {
        From::Kind(kind) => Some(*kind),
        From::Path(_) => None,
    };
    match &demand.each {
        Some(set) => kind(set),
        None => demand.parts.iter().find_map(|part| match &part.must.test {
            Test::Quantified(_, set, _) | Test::Unique(set, _) | Test::Consecutive(set, _) => kind(set),
            Test::States(path) | Test::Finds(path, ..) | Test::Relates(Operand::Path(path), ..) => match path.root {
                Root::Only(kind) => Some(kind),
                Root::Slot(_) => None,
            },
            _ => None,
        }),
    }
}
