//! What a thing has: `has an owner`, `records the date of the MEETING`, `has more than 3 votes against`.

use super::bound::{Bound, How};
use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::{all, not};
use crate::language::lexicon::Sense;
use crate::language::plan::{Operand, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::{Determiner, DeterminerKind, Part, Phrase, Thing, Word};
use crate::text::Span;
use crate::vocabulary::{Type, Value};

impl Checker<'_> {
    /// `has an owner`, `has at least two owners that are present`, `records the date of the MEETING`.
    pub fn has(&mut self, subject: &Subject, phrase: &Phrase) -> Checked<Tested> {
        let depth = self.scope.len();
        let checked = self.has_phrase(subject, phrase);
        self.scope.truncate(depth);
        checked
    }

    fn has_phrase(&mut self, subject: &Subject, phrase: &Phrase) -> Checked<Tested> {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else {
            let reached = self.phrase(phrase)?;
            let stated = self.tested(Test::States(reached.subject.path.clone()), phrase.at);
            let stated = self.over(reached.binds.clone(), stated);
            // `the MINUTES must record the names of the MEMBERS present`: that there are some, too.
            let listed = matches!(reached.binds.as_slice(), [Bound { how: How::Plural, .. }]);
            if !listed || !self.is_whole_document(subject) {
                return Ok(stated);
            }
            let words = self.place(phrase.at);
            let some = self.exists(reached, words, phrase.at)?;
            return Ok(all(vec![some, stated], words));
        };
        if determiner.is_some_and(|determiner| determiner.of == DeterminerKind::Its) {
            let field = self.its(thing.noun, phrase.at)?;
            return self.has_field(field, *determiner, thing, phrase.at);
        }
        if let Some(field) = self.field_in(subject, thing.noun, phrase.at) {
            return self.has_field(field, *determiner, thing, phrase.at);
        }
        let kind = self.senses(thing.noun).iter().any(|sense| matches!(sense, Sense::Kind(..) | Sense::Defined(_)));
        if kind {
            return self.has_things(subject, *determiner, thing, phrase.at);
        }
        match self.of_the_only(subject, thing.noun, phrase.at) {
            Some(field) => self.has_field(field, *determiner, thing, phrase.at),
            None => self.no_such_field(subject, thing.noun),
        }
    }

    /// What the document as a whole records may be a field of another only thing: `the MINUTES must record the date`.
    fn of_the_only(&self, subject: &Subject, noun: Word, at: Span) -> Option<Subject> {
        let Type::Kind(own) = subject.of else { return None };
        if !self.schema.kinds().get(usize::from(own.0))?.only {
            return None;
        }
        let mut fields = self.schema.iter().filter(|(_, kind)| kind.only).filter_map(|(id, _)| {
            let path = crate::language::plan::Path {
                root: crate::language::plan::Root::Only(id),
                steps: Vec::new(),
                words: self.place(at),
            };
            self.field_in(&Subject { path, of: Type::Kind(id), many: false, counts: None }, noun, at)
        });
        let first = fields.next();
        if fields.next().is_some() { None } else { first }
    }

    fn has_field(
        &mut self,
        field: Subject,
        determiner: Option<Determiner>,
        thing: &Thing,
        at: Span,
    ) -> Checked<Tested> {
        let plain = thing.adjectives.is_empty() && thing.qualifiers.is_empty();
        if field.of == Type::YesNo {
            let same = RelationId::named("be").ok_or(Reported)?;
            let yes = Operand::Value(Value::YesNo(true), self.place(at));
            let so = self.tested(Test::Relates(Operand::Path(field.path), same, yes), at);
            let denied = determiner.is_some_and(|determiner| determiner.of == DeterminerKind::No);
            return Ok(if denied { not(so) } else { so });
        }
        match determiner.map(|d| d.of) {
            Some(DeterminerKind::Amount(least, most)) if plain && !field.many && is_number(&field.of) => {
                self.amount_of(&field, least, most, at)
            }
            Some(DeterminerKind::Amount(..) | DeterminerKind::Some) => self.some_of(field, determiner, thing, at),
            Some(DeterminerKind::No) if plain => Ok(not(self.tested(Test::States(field.path), at))),
            _ if plain => Ok(self.tested(Test::States(field.path), at)),
            _ => self.some_of(field, determiner, thing, at),
        }
    }

    /// `more than 0 votes against`: the number itself.
    fn amount_of(&mut self, field: &Subject, least: Option<i64>, most: Option<i64>, at: Span) -> Checked<Tested> {
        let words = self.place(at);
        let mut tests = Vec::new();
        let bounds =
            if least == most { vec![("be", least)] } else { vec![("be at least", least), ("be at most", most)] };
        for (phrase, bound) in bounds {
            if let (Some(id), Some(bound)) = (RelationId::named(phrase), bound) {
                let number = Operand::Value(Value::Number(bound), words);
                tests.push(self.tested(Test::Relates(Operand::Path(field.path.clone()), id, number), at));
            }
        }
        Ok(all(tests, words))
    }

    fn some_of(&mut self, field: Subject, determiner: Option<Determiner>, thing: &Thing, at: Span) -> Checked<Tested> {
        let reached = self.bound(determiner, thing, Some(field))?;
        let words = self.place(at);
        self.exists(reached, words, at)
    }
}

fn is_number(of: &Type) -> bool {
    matches!(of, Type::Number)
}
