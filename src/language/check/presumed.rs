//! What a demand on a field takes for granted: that the field is stated.
//!
//! `the due date of an ACTION must be after …` asks something of due dates, not whether there is one; `must have a due date`
//! asks that. So that one gap in the minutes is not reported by every rule that speaks of it, a demand whose subject is a
//! field is made only where that field, and what it is compared with, are stated.

use super::bound::{Bound, How, Reached};
use super::checker::{Checked, Checker};
use super::draft::Draft;
use crate::language::lexicon::Sense;
use crate::language::plan::{From, Operand, Path, Set, Test, Tested};
use crate::language::tree::{DeterminerKind, Part, Phrase, Thing, Word};
use crate::vocabulary::{KindId, Type};

impl Checker<'_> {
    /// A subject of which the rest goes without saying: `the call-in deadline` of every thing that has one, where things of one
    /// kind do; `draft MINUTES` are the MINUTES, if they are a draft.
    pub fn presumed_subject(&mut self, draft: &mut Draft, phrase: &Phrase) -> Checked<Option<Reached>> {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else { return Ok(None) };
        let how = match determiner.map(|determiner| determiner.of) {
            Some(DeterminerKind::No) => How::No,
            None | Some(DeterminerKind::Every | DeterminerKind::An | DeterminerKind::The) => How::Every,
            Some(_) => return Ok(None),
        };
        let described = !thing.adjectives.is_empty() || !thing.qualifiers.is_empty();
        if let Some(kind) = self.only_kind(thing.noun).filter(|_| described && matches!(how, How::Every)) {
            return self.described_only(draft, kind, thing).map(Some);
        }
        if described || !self.scope.is_empty() {
            return Ok(None);
        }
        let Some(kind) = self.only_owner(thing.noun) else { return Ok(None) };
        let slot = self.slot(phrase.at)?;
        let owner = self.variable(slot, Type::Kind(kind), phrase.at);
        let Some(field) = self.field_in(&owner, thing.noun, phrase.at) else { return Ok(None) };
        self.scope.push(owner);
        let set = Set { slot, from: From::Kind(kind), that: None, words: self.place(phrase.at) };
        Ok(Some(Reached { subject: field, binds: vec![Bound { how, set }] }))
    }

    /// The only thing of its kind, where it is as it is said to be.
    fn described_only(&mut self, draft: &mut Draft, kind: KindId, thing: &Thing) -> Checked<Reached> {
        let subject = self.only(kind, thing.at);
        self.scope.push(subject.clone());
        draft.when.extend(self.described(thing, &subject)?);
        Ok(Reached { subject, binds: Vec::new() })
    }

    fn only_kind(&self, noun: Word) -> Option<KindId> {
        self.senses(noun).iter().find_map(|sense| match *sense {
            Sense::Kind(kind, _) if self.is_only(kind) => Some(kind),
            _ => None,
        })
    }

    /// The one kind of things in the document itself that has a field of this name, of a word that names no kind.
    fn only_owner(&self, noun: Word) -> Option<KindId> {
        let names_things = |sense: &Sense| !matches!(sense, Sense::Field(..) | Sense::YesNo(..));
        if self.senses(noun).iter().any(names_things) {
            return None;
        }
        let here =
            |kind: &KindId| self.schema.kinds().get(usize::from(kind.0)).is_some_and(|kind| kind.outside.is_none());
        let mut owners = self.owners(noun).into_iter().filter(here);
        let one = owners.next().filter(|&kind| !self.is_only(kind))?;
        owners.next().is_none().then_some(one)
    }

    /// Makes the demand only where the subject, and what the parts from `first` on compare it with, are stated.
    pub fn presume(&mut self, draft: &mut Draft, subject: &Path, first: usize) {
        if subject.steps.is_empty() {
            return;
        }
        let mut stated = vec![subject.clone()];
        for part in draft.parts.iter().skip(first) {
            compared(&part.must.test, &mut stated);
        }
        // `the seconder of every MOTION must be named` asks whether there is one; taken for granted, it could never be broken.
        stated.retain(|path| !draft.parts.iter().skip(first).any(|part| demands(&part.must.test, path)));
        for path in stated {
            if !states(&draft.presumed, &path) {
                let words = path.words;
                draft.presumed.push(Tested { test: Test::States(path), words });
            }
        }
    }
}

/// What is presumed, then what the rule says besides; a condition that says what is presumed anyway counts once.
#[must_use]
pub fn with_presumed(presumed: Vec<Tested>, said: Vec<Tested>) -> Vec<Tested> {
    let mut all = presumed.clone();
    let flat = said.into_iter().flat_map(|tested| match tested.test {
        Test::All(inner) => inner,
        test => vec![Tested { test, words: tested.words }],
    });
    all.extend(flat.filter(|tested| !matches!(&tested.test, Test::States(path) if states(&presumed, path))));
    all
}

/// Whether a demand is that the field is stated, alone or with others.
fn demands(test: &Test, path: &Path) -> bool {
    match test {
        Test::States(other) => same(other, path),
        Test::All(inner) => inner.iter().any(|one| demands(&one.test, path)),
        _ => false,
    }
}

fn states(conditions: &[Tested], path: &Path) -> bool {
    conditions.iter().any(|one| matches!(&one.test, Test::States(other) if same(other, path)))
}

/// The fields on the right of a comparison.
pub fn compared(test: &Test, paths: &mut Vec<Path>) {
    match test {
        Test::Not(inner) => compared(&inner.test, paths),
        Test::Relates(_, _, Operand::Path(path)) if !path.steps.is_empty() => paths.push(path.clone()),
        Test::Relates(_, _, Operand::Shifted { from, .. }) => match &**from {
            Operand::Path(path) if !path.steps.is_empty() => paths.push(path.clone()),
            _ => {}
        },
        _ => {}
    }
}

/// Whether two paths lead to the same value, however they are worded.
fn same(one: &Path, other: &Path) -> bool {
    one.root == other.root && one.steps == other.steps
}
