//! Whether something is an entry of another document: `in the CALENDAR`, `in the ACTION LOG with a status`, `in the MINUTES
//! with the same number and title`.

use super::bound::{How, quantifier};
use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::{all, any, not};
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::plan::{From, Operand, Set, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::{DeterminerKind, Part, Phrase, Qualifier, QualifierKind, Thing};
use crate::text::Span;
use crate::vocabulary::{FieldId, KindId, Listing, Type};

/// A field of an entry, and what of the subject it must be the same as.
type Pair = (FieldId, Subject);

impl Checker<'_> {
    /// The kind of the entries of the document that a phrase names, if it names one in which the subject may be.
    pub fn entries<'p>(&self, subject: &Subject, phrase: &'p Phrase) -> Option<(KindId, &'p Thing)> {
        let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() else { return None };
        let definite =
            determiner.is_none_or(|determiner| matches!(determiner.of, DeterminerKind::The | DeterminerKind::This));
        if !definite || !thing.adjectives.is_empty() {
            return None;
        }
        let kind = self.senses(thing.noun).iter().find_map(|sense| match *sense {
            Sense::Document(kind) => Some(kind),
            // An entry of another document may be told of in this one.
            Sense::Kind(kind, _) if self.is_only(kind) => self.listing_of(&subject.of)?.counterpart,
            _ => None,
        });
        Some((kind?, thing))
    }

    /// Whether there is just one thing of a kind.
    pub fn is_only(&self, kind: KindId) -> bool {
        self.schema.kinds().get(usize::from(kind.0)).is_some_and(|kind| kind.only)
    }

    fn listing_of(&self, of: &Type) -> Option<&Listing> {
        let Type::Kind(kind) = of else { return None };
        self.schema.kinds().get(usize::from(kind.0))?.outside.as_ref()
    }

    /// That the subject is an entry: that there is one with the same number or, where the subject has no number, with the
    /// same title, and so on down the keys.
    pub fn listed(&mut self, subject: &Subject, kind: KindId, thing: &Thing, at: Span) -> Checked<Tested> {
        let (same, others) = self.asked_of_entries(subject, kind, thing)?;
        if !same.is_empty() {
            return self.entry(kind, same, &others, at);
        }
        let keys = self.keys(subject, kind, at);
        if keys.is_empty() {
            let (what, entry) = (self.what(&subject.of), self.what(&Type::Kind(kind)));
            let help = self.fields_help(kind, "");
            return self.wrong(&wrong::NO_KEY, at, &[&what, &entry, &help]);
        }
        let mut ways = Vec::new();
        let mut without = Vec::new();
        for (field, own) in keys {
            let stated = Test::States(own.path.clone());
            let one = self.entry(kind, vec![(field, own.clone())], &others, at)?;
            // Somebody may be listed by name, by post or by initials.
            if !matches!(subject.of, Type::Kind(_)) {
                ways.push(one);
                continue;
            }
            let mut tests = without.clone();
            tests.push(one);
            ways.push(all(tests, self.place(at)));
            without.push(not(self.tested(stated, at)));
        }
        Ok(any(ways, self.place(at)))
    }

    /// What is said of the entry after the document's name: the fields that are to be the same, and what else it has.
    fn asked_of_entries(
        &mut self,
        subject: &Subject,
        kind: KindId,
        thing: &Thing,
    ) -> Checked<(Vec<Pair>, Vec<Qualifier>)> {
        let (mut same, mut others) = (Vec::new(), Vec::new());
        for qualifier in &thing.qualifiers {
            let QualifierKind::With(objects) = &qualifier.of else {
                others.push(qualifier.clone());
                continue;
            };
            let phrases = objects.each();
            let is_same = |phrase: &&Phrase| {
                let [Part::Thing(Some(determiner), _)] = phrase.parts.as_slice() else { return false };
                determiner.of == DeterminerKind::TheSame
            };
            if !phrases.first().is_some_and(is_same) {
                others.push(qualifier.clone());
                continue;
            }
            for phrase in phrases {
                let Some(Part::Thing(_, noun)) = phrase.parts.first() else { return Err(Reported) };
                let owner = self.counterpart(subject, kind, phrase.at);
                let own = self.field_of(&owner, noun.noun, phrase.at)?;
                let entry = self.variable(0, Type::Kind(kind), phrase.at);
                let of_entry = self.field_of(&entry, noun.noun, phrase.at)?;
                same.extend(of_entry.path.steps.last().map(|step| (step.field, own)));
            }
        }
        Ok((same, others))
    }

    /// That there is an entry with the same fields, of which the rest is so.
    fn entry(&mut self, kind: KindId, same: Vec<Pair>, others: &[Qualifier], at: Span) -> Checked<Tested> {
        let slot = self.slot(at)?;
        let entry = self.variable(slot, Type::Kind(kind), at);
        let be = RelationId::named("be").ok_or(Reported)?;
        let words = self.place(at);
        let mut tests = Vec::new();
        for (field, own) in same {
            let left = Operand::Path(self.step(&entry, kind, field, at).path);
            tests.push(self.tested(Test::Relates(left, be, Operand::Path(own.path)), at));
        }
        self.scope.push(entry.clone());
        for qualifier in others {
            tests.push(self.qualifier(&entry, qualifier)?);
        }
        self.scope.pop();
        let set = Set { slot, from: From::Kind(kind), that: Some(Box::new(all(tests, words))), words };
        Ok(Tested { test: Test::Quantified(quantifier(How::Indefinite, words), set, None), words })
    }

    /// By which fields it is known whether the subject is an entry.
    fn keys(&self, subject: &Subject, kind: KindId, at: Span) -> Vec<Pair> {
        let here = self.listing_of(&Type::Kind(kind));
        let Some(listing) = here.or_else(|| self.listing_of(&subject.of)) else { return Vec::new() };
        // The keys are fields of the entries of the other document, whichever side that is.
        let owner = if here.is_some() { kind } else { self.kind_of(subject).unwrap_or(kind) };
        let subject = self.counterpart(subject, kind, at);
        let keys = listing.keys.iter().filter_map(|&key| {
            let field = self.field(owner, key)?;
            match subject.of {
                Type::Kind(own) => {
                    let own = self.step(&subject, own, self.schema.field_named(own, &field.name)?, at);
                    Some((self.schema.field_named(kind, &field.name)?, own))
                }
                _ => alike(&field.of, &subject.of).then(|| (key, subject.clone())),
            }
        });
        keys.collect()
    }

    fn kind_of(&self, subject: &Subject) -> Option<KindId> {
        if let Type::Kind(kind) = subject.of { Some(kind) } else { None }
    }

    /// What of the subject an entry may stand for: the subject itself, or the thing that it belongs to, as the item of a
    /// decision is for the agenda.
    fn counterpart(&self, subject: &Subject, kind: KindId, at: Span) -> Subject {
        let wanted = self.listing_of(&Type::Kind(kind)).and_then(|listing| listing.counterpart);
        let Some(wanted) = wanted.filter(|&wanted| self.kind_of(subject).is_some_and(|own| own != wanted)) else {
            return subject.clone();
        };
        let link = self.links(subject, at).into_iter().find(|link| link.of == Type::Kind(wanted));
        link.unwrap_or_else(|| subject.clone())
    }
}

/// Whether a value of the one type may be the same as one of the other.
fn alike(one: &Type, other: &Type) -> bool {
    let date = |of: &Type| matches!(of, Type::Date | Type::Meeting);
    one == other || (date(one) && date(other)) || (*one == Type::Text && *other == Type::Person)
}
