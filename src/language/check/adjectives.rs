//! Words that say how a thing is: `exempt`, `carried`, and those that definitions made.

use super::checker::{Body, Checked, Checker, Reported, Subject};
use super::logic::all;
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{Operand, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::Word;
use crate::text::Span;
use crate::vocabulary::{KindId, Type, Value};

impl Checker<'_> {
    /// Whether a word says how this subject is.
    pub fn says_how(&self, subject: &Subject, word: Word) -> bool {
        !self.ways(subject, word).is_empty()
    }

    /// The senses of a word that say how this subject is.
    fn ways(&self, subject: &Subject, word: Word) -> Vec<Sense> {
        let last = subject.path.steps.last();
        let fits = |sense: &&Sense| match (**sense, &subject.of) {
            (Sense::Choice(kind, ..) | Sense::YesNo(kind, _), Type::Kind(own)) => kind == *own,
            // Somebody who is named somewhere is one of those who are listed.
            (Sense::Choice(kind, ..) | Sense::YesNo(kind, _), Type::Person) => {
                self.kind_behind(subject).is_some_and(|own| own == kind)
            }
            (Sense::Choice(kind, field, _), Type::Choice(_)) => {
                last.is_some_and(|s| s.kind == kind && s.field == field)
            }
            (Sense::Defined(index), Type::Kind(own)) => self.defined_for(index, *own),
            _ => false,
        };
        self.senses(word).iter().filter(fits).copied().collect()
    }

    fn defined_for(&self, index: usize, own: KindId) -> bool {
        match self.defined.get(index).map(|defined| &defined.body) {
            Some(Body::Adjective(kind, _)) => *kind == own,
            // What is wrong with it is said where its word is put in place.
            Some(Body::Unread) => true,
            Some(Body::Noun(thing)) => self.senses(thing.noun).iter().any(|sense| match *sense {
                Sense::Kind(kind, _) => kind == own,
                Sense::Defined(next) => next != index && self.defined_for_noun(next, own, 0),
                _ => false,
            }),
            _ => false,
        }
    }

    fn defined_for_noun(&self, index: usize, own: KindId, depth: usize) -> bool {
        let Some(Body::Noun(thing)) = self.defined.get(index).map(|defined| &defined.body) else { return false };
        depth <= self.defined.len()
            && self.senses(thing.noun).iter().any(|sense| match *sense {
                Sense::Kind(kind, _) => kind == own,
                Sense::Defined(next) => self.defined_for_noun(next, own, depth + 1),
                _ => false,
            })
    }

    /// `exempt`, `carried`, `overdue`.
    pub fn adjective(&mut self, subject: &Subject, word: Word) -> Checked<Tested> {
        let ways = self.ways(subject, word);
        match ways.as_slice() {
            [] => self.not_said_of(subject, word.at),
            [one] => self.way(subject, *one, word),
            several => {
                let words = self.words(word.at);
                let fields: Vec<String> = several.iter().filter_map(|way| self.way_in_full(*way, &words)).collect();
                let help = format!("write {}", fields.join(" or "));
                self.wrong(&wrong::TWO_MEANINGS, word.at, &[&words, &help])
            }
        }
    }

    fn way_in_full(&self, way: Sense, words: &str) -> Option<String> {
        let (Sense::Choice(kind, field, _) | Sense::YesNo(kind, field)) = way else { return None };
        Some(format!("`whose {} is \"{words}\"`", self.field(kind, field)?.name))
    }

    fn way(&mut self, subject: &Subject, way: Sense, word: Word) -> Checked<Tested> {
        let same = RelationId::named("be").ok_or(Reported)?;
        let (path, value) = match way {
            Sense::YesNo(kind, field) => (self.step(subject, kind, field, word.at), Value::YesNo(true)),
            Sense::Choice(kind, field, at) => match subject.of {
                Type::Choice(_) => (subject.clone(), Value::Choice(at)),
                _ => (self.step(subject, kind, field, word.at), Value::Choice(at)),
            },
            Sense::Defined(index) => return self.defined_way(subject, index, word.at),
            _ => return Err(Reported),
        };
        let value = Operand::Value(value, self.place(word.at));
        Ok(self.tested(Test::Relates(Operand::Path(path.path), same, value), word.at))
    }

    fn defined_way(&mut self, subject: &Subject, index: usize, at: Span) -> Checked<Tested> {
        let words = self.place(at);
        let tests = match self.defined.get(index).map(|defined| &defined.body) {
            Some(Body::Noun(_)) => self.defined_noun(index, at, subject)?,
            _ => vec![self.expand(index, at, subject, |checker, body| match body {
                Body::Adjective(_, clauses) => checker.clauses(clauses),
                _ => Err(Reported),
            })?],
        };
        let whole = all(tests, words);
        Ok(Tested { test: whole.test, words })
    }
}
