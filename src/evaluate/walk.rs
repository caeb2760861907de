//! From a path to what is met at its end.

use super::seen::{DOES_NOT_ARISE, Doubt, Flow, Gap, Met, Seen, What};
use super::world::World;
use crate::language::{Path, Root, Step};
use crate::vocabulary::{KindId, Known, PersonRef, Reading, Truth, Type, Value};

impl<'a> World<'a> {
    /// Calls `found` with everything at the end of the path, until it breaks off.
    #[inline]
    pub fn each(&self, path: &'a Path, found: &mut impl FnMut(Met<'a>) -> Flow) -> Flow {
        match path.root {
            Root::Slot(slot) => match self.bound(slot) {
                Some(seen) => self.follow(seen, &path.steps, found),
                None => found(Met::Nothing(Gap::Variable)),
            },
            Root::Only(kind) => match self.only(kind) {
                Met::Seen(seen) => self.follow(seen, &path.steps, found),
                other => found(other),
            },
        }
    }

    fn only(&self, kind: KindId) -> Met<'a> {
        let table = self.facts.table(kind);
        match (table.known, table.rows.len()) {
            (Known::NotSupplied(document), _) => Met::Doubt(Doubt::Outside(document)),
            (Known::NotApplicable(reason), _) => Met::Doubt(Doubt::NotAsked(reason)),
            (Known::Yes, 0) => Met::Nothing(Gap::Kind(kind)),
            (Known::Yes, 1) => Met::Seen(self.thing(kind, 0)),
            (Known::Yes, _) => Met::Doubt(Doubt::Crowd(kind)),
        }
    }

    fn follow(&self, seen: Seen<'a>, steps: &'a [Step], found: &mut impl FnMut(Met<'a>) -> Flow) -> Flow {
        let Some((&step, rest)) = steps.split_first() else { return found(Met::Seen(seen)) };
        let row = match seen.what {
            What::Thing(_, row) => row,
            What::Value(Value::Person(person)) => match self.listed(person, step.kind) {
                Some(Ok(row)) => row,
                Some(Err(())) => return found(Met::Doubt(Doubt::Someone(seen))),
                None => return found(self.blank(step)),
            },
            _ => return found(Met::Doubt(Doubt::Misfit(seen))),
        };
        match self.facts.reading(step.kind, row as usize, step.field) {
            Reading::Stated(stated) => self.follow(self.stated(stated, step), rest, found),
            Reading::Several { read, unread } => {
                if read.is_empty() && unread.is_empty() {
                    return found(Met::Nothing(Gap::Field(step)));
                }
                for stated in read {
                    self.follow(self.stated(stated, step), rest, found)?;
                }
                unread.iter().try_for_each(|unread| found(Met::Doubt(Doubt::Unread(unread))))
            }
            Reading::NotStated => found(self.blank(step)),
            Reading::Unreadable(unread) => found(Met::Doubt(Doubt::Unread(unread))),
            Reading::Conflicting(stated) if rest.is_empty() && !stated.is_empty() => found(Met::OneOf(stated, step)),
            Reading::Conflicting(stated) => found(Met::Doubt(Doubt::Conflict(stated, step))),
            Reading::NotApplicable => found(Met::Doubt(Doubt::NotAsked(DOES_NOT_ARISE))),
            Reading::NotSupplied(document) => found(Met::Doubt(Doubt::Outside(document))),
        }
    }

    /// The row of somebody in the list of people; an error where it may be one of several rows, or none.
    #[cold]
    fn listed(&self, person: &PersonRef<'_>, people: KindId) -> Option<Result<u32, ()>> {
        if let Some(row) = person.person {
            return Some(Ok(row));
        }
        let table = self.facts.table(people);
        let fields = &self.schema.kind(people).fields;
        let names = fields.iter().position(|field| field.of == Type::Person).and_then(|at| table.columns.get(at));
        let mut perhaps = None;
        for (reading, row) in names.into_iter().flatten().zip(0..) {
            for name in reading.values() {
                let Value::Person(name) = &name.value else { continue };
                match person.same(name) {
                    Truth::Yes => return Some(Ok(row)),
                    Truth::CannotTell => perhaps = Some(Err(())),
                    Truth::No => {}
                }
            }
        }
        perhaps
    }

    /// What an empty cell means: a thing of a table that is not known has no cells at all.
    #[cold]
    fn blank(&self, step: Step) -> Met<'a> {
        match self.facts.table(step.kind).known {
            Known::Yes => Met::Nothing(Gap::Field(step)),
            Known::NotSupplied(document) => Met::Doubt(Doubt::Outside(document)),
            Known::NotApplicable(reason) => Met::Doubt(Doubt::NotAsked(reason)),
        }
    }
}
