//! Things that belong to one another: `every ITEM must have a RESOLUTION`, `under an ITEM called "…"`.

use super::checker::{Checked, Checker, Reported, Subject};
use super::logic::all;
use crate::language::mistakes as wrong;
use crate::language::plan::{From, Operand, Test, Tested};
use crate::language::relation::RelationId;
use crate::language::tree::{Determiner, DeterminerKind, List, Part, Phrase, Thing, Word};
use crate::text::Span;
use crate::vocabulary::{FieldId, KindId, Type};

impl Checker<'_> {
    /// `every ITEM must have a RESOLUTION`: a thing that belongs to the subject.
    pub fn has_things(
        &mut self,
        subject: &Subject,
        determiner: Option<Determiner>,
        thing: &Thing,
        at: Span,
    ) -> Checked<Tested> {
        let mut reached = self.bound(determiner, thing, None)?;
        if !self.is_whole_document(subject) {
            let link = self.link(&reached.subject, subject, thing.noun.at)?;
            if let Some(bound) = reached.binds.last_mut() {
                let words = bound.set.words;
                let mut tests = vec![link];
                tests.extend(bound.set.that.take().map(|that| *that));
                bound.set.that = Some(Box::new(all(tests, words)));
            }
        }
        let words = self.place(at);
        self.exists(reached, words, at)
    }

    /// Whether a subject is the document as a whole.
    pub fn is_whole_document(&self, subject: &Subject) -> bool {
        let Type::Kind(kind) = subject.of else { return false };
        subject.path.steps.is_empty() && self.schema.kinds().get(usize::from(kind.0)).is_some_and(|kind| kind.only)
    }

    /// That one thing belongs to another: by the one field that links them.
    fn link(&mut self, of: &Subject, to: &Subject, at: Span) -> Checked<Tested> {
        let same = RelationId::named("be").ok_or(Reported)?;
        for (one, other) in [(of, to), (to, of)] {
            if let Some(field) = self.linking(one, other, at)? {
                let (left, right) = (Operand::Path(field.path), Operand::Path(other.path.clone()));
                return Ok(self.tested(Test::Relates(left, same, right), at));
            }
        }
        self.no_link(of, to, at)
    }

    fn no_link<T>(&mut self, of: &Subject, to: &Subject, at: Span) -> Checked<T> {
        let (one, other) = (self.what(&of.of), self.what(&to.of));
        let bare = other.split_once(' ').map_or(other.as_str(), |(_, name)| name).to_owned();
        let help = match of.of {
            Type::Kind(kind) => self.fields_help(kind, &bare),
            _ => "only things that the documents contain belong to others".to_owned(),
        };
        self.wrong(&wrong::NO_LINK, at, &[&one, &bare, &help])
    }

    /// The one field of `one` whose values are things like `other`.
    pub fn linking(&mut self, one: &Subject, other: &Subject, at: Span) -> Checked<Option<Subject>> {
        let Type::Kind(kind) = one.of else { return Ok(None) };
        match self.linking_fields(kind, &other.of).as_slice() {
            [] => Ok(None),
            [link] => Ok(Some(self.step(one, kind, *link, at))),
            several => self.say_which(kind, several, at),
        }
    }

    /// Reports that several fields of a kind may be meant.
    pub fn say_which<T>(&mut self, kind: KindId, fields: &[FieldId], at: Span) -> Checked<T> {
        let names: Vec<&str> = fields.iter().filter_map(|&id| Some(self.field(kind, id)?.name.as_ref())).collect();
        let help = format!("say which: {}", super::names::quoted(&names));
        self.wrong(&wrong::TWO_MEANINGS, at, &[&self.words(at), &help])
    }

    /// `under any other business`: the thing that it belongs to is so.
    pub fn under_such(&mut self, subject: &Subject, words: &List<Word>) -> Checked<Tested> {
        self.each(words, &mut |checker, word| {
            let links = checker.links(subject, word.at);
            let fitting: Vec<&Subject> = links.iter().filter(|link| checker.says_how(link, *word)).collect();
            match (fitting.as_slice(), links.first()) {
                ([one], _) => checker.adjective(one, *word),
                (_, Some(first)) => checker.not_said_of(first, word.at),
                (_, None) => checker.not_said_of(subject, word.at),
            }
        })
    }

    /// `under an ITEM called "…"`.
    pub fn under(&mut self, subject: &Subject, phrase: &Phrase, at: Span) -> Checked<Tested> {
        let depth = self.scope.len();
        let checked = self.under_phrase(subject, phrase, at);
        self.scope.truncate(depth);
        checked
    }

    fn under_phrase(&mut self, subject: &Subject, phrase: &Phrase, at: Span) -> Checked<Tested> {
        if let Some((kind, thing)) = self.entries(subject, phrase) {
            return self.listed(subject, kind, thing, at);
        }
        let words = self.place(at);
        if let [Part::Thing(determiner, thing)] = phrase.parts.as_slice() {
            let definite = determiner
                .is_some_and(|d| matches!(d.of, DeterminerKind::The | DeterminerKind::This | DeterminerKind::Its));
            if !definite {
                let mut reached = self.bound(*determiner, thing, None)?;
                if let Some(field) = self.linking(subject, &reached.subject, at)? {
                    if let Some(bound) = reached.binds.last_mut() {
                        bound.set.from = From::Path(field.path);
                    }
                } else if let Some(field) = self.linking(&reached.subject, subject, at)? {
                    let same = RelationId::named("be").ok_or(Reported)?;
                    let (left, right) = (Operand::Path(field.path), Operand::Path(subject.path.clone()));
                    let link = self.tested(Test::Relates(left, same, right), at);
                    if let Some(bound) = reached.binds.last_mut() {
                        let mut tests = vec![link];
                        tests.extend(bound.set.that.take().map(|that| *that));
                        bound.set.that = Some(Box::new(all(tests, words)));
                    }
                } else {
                    return self.no_link(subject, &reached.subject, at);
                }
                return self.exists(reached, words, at);
            }
        }
        let reached = self.phrase(phrase)?;
        let link = self.link(subject, &reached.subject, at)?;
        Ok(self.over(reached.binds, link))
    }
}
