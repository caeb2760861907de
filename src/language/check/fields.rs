//! What things have: the field of a name, of the thing itself or of one that it is linked to.

use super::checker::{Checked, Checker, Subject};
use crate::language::lexicon::Sense;
use crate::language::mistakes as wrong;
use crate::language::tree::Word;
use crate::text::Span;
use crate::vocabulary::{FieldId, KindId, Type};

impl Checker<'_> {
    /// Reports that a field is named without what has it.
    pub fn owner_unknown<T>(&mut self, noun: Word) -> Checked<T> {
        let words = self.words(noun.at);
        let owners = self.owners(noun);
        let help = match owners.first() {
            Some(&kind) => format!("write for example `the {words} of the {}`", self.kind_name(kind)),
            None => self.kinds_help(&words),
        };
        self.wrong(&wrong::OWNER_UNKNOWN, noun.at, &[&words, &help])
    }

    /// The kinds that have a field of this name.
    pub fn owners(&self, noun: Word) -> Vec<KindId> {
        let mut kinds: Vec<KindId> = self
            .senses(noun)
            .iter()
            .filter_map(|sense| match *sense {
                Sense::Field(kind, _, _) | Sense::YesNo(kind, _) => Some(kind),
                _ => None,
            })
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    /// The field of this name of a subject, if it has one.
    #[must_use]
    pub fn field_in(&self, subject: &Subject, noun: Word, at: Span) -> Option<Subject> {
        let kind = self.kind_behind(subject)?;
        self.senses(noun).iter().find_map(|sense| match *sense {
            Sense::Field(owner, field, _) | Sense::YesNo(owner, field) if owner == kind => {
                Some(self.step(subject, kind, field, at))
            }
            _ => None,
        })
    }

    /// The fields of this name of the things that a subject is linked to: of a MOTION the votes for, which its vote has.
    pub fn linked(&self, subject: &Subject, noun: Word, at: Span) -> Vec<Subject> {
        self.links(subject, at).iter().filter_map(|link| self.field_in(link, noun, at)).collect()
    }

    /// The things that a subject is linked to by a field, one each: the item of an ACTION.
    #[must_use]
    pub fn links(&self, subject: &Subject, at: Span) -> Vec<Subject> {
        let Type::Kind(kind) = subject.of else { return Vec::new() };
        let Some(known) = self.schema.kinds().get(usize::from(kind.0)) else { return Vec::new() };
        let belongs = |id: &FieldId, of: &Type| matches!(*of, Type::Kind(to) if self.linking_fields(kind, &Type::Kind(to)).contains(id));
        let links = (0..).map(FieldId).zip(&known.fields);
        let links = links.filter(|(id, field)| !field.many && belongs(id, &field.of));
        links.map(|(id, _)| self.step(subject, kind, id, at)).collect()
    }

    /// The fields of a kind that lead to what is of a type.
    pub fn fields_to(&self, kind: KindId, to: &Type) -> Vec<FieldId> {
        let fields = self.schema.kinds().get(usize::from(kind.0)).map_or(&[][..], |kind| &kind.fields);
        (0..).map(FieldId).zip(fields).filter(|(_, field)| field.of == *to).map(|(id, _)| id).collect()
    }

    /// The fields by which things of a kind belong to those of another. Where one is called as the other kind is, it is that one: a
    /// DECLARATION belongs to its `item`, and has an `item concerned` besides.
    pub fn linking_fields(&self, kind: KindId, to: &Type) -> Vec<FieldId> {
        let fields = self.fields_to(kind, to);
        let name = match *to {
            Type::Kind(to) => self.schema.kinds().get(usize::from(to.0)).map(|kind| kind.name.as_ref()),
            _ => None,
        };
        let called = |&id: &FieldId| self.field(kind, id).map(|field| field.name.as_ref()) == name;
        match fields.iter().copied().find(called) {
            Some(own) if name.is_some() => vec![own],
            _ => fields,
        }
    }

    /// The field of this name of a subject.
    pub fn field_of(&mut self, subject: &Subject, noun: Word, at: Span) -> Checked<Subject> {
        match self.field_in(subject, noun, at) {
            Some(field) => Ok(field),
            None => self.no_such_field(subject, noun),
        }
    }
}
