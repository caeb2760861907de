//! Conditions on a field that may have several values: `whose amount exceeds £500`, `if its owners are present`.
//!
//! A demand on such a field asks it of every value. A condition that did the same would hold where there is no value, and would let a
//! small amount beside a large one decide, so that a rule passed over what it was written for.

use super::bound::{How, quantifier};
use super::checker::{Checked, Checker, Subject};
use super::logic::all;
use crate::language::lexicon::Sense;
use crate::language::plan::{From, Set, Test, Tested};
use crate::language::tree::{List, Part, Phrase, Verb, VerbPhrase, Word};
use crate::text::Span;

impl Checker<'_> {
    /// What a condition says of a field: in the singular that some value is so, in the plural that there are values and each is so.
    pub fn of_field(
        &mut self,
        field: &Subject,
        noun: Option<Word>,
        verbs: &List<VerbPhrase>,
        at: Span,
    ) -> Checked<Tested> {
        let of_values = |verb: &&VerbPhrase| matches!(verb.of, Verb::Is(_) | Verb::Relates(..) | Verb::Text(..));
        let each = field.many
            && field.counts.is_none()
            && verbs.each().iter().all(of_values)
            && !verbs.each().iter().any(|verb| self.is_about_all(verb));
        let Some(noun) = noun.filter(|_| each) else { return self.verbs(field, verbs) };
        let words = self.place(at);
        if self.is_plural(noun) {
            let stated = self.tested(Test::States(field.path.clone()), noun.at);
            let every = self.verbs(field, verbs)?;
            return Ok(all(vec![stated, every], words));
        }
        let slot = self.slot(at)?;
        let value = self.variable(slot, field.of.clone(), at);
        let that = Some(Box::new(self.verbs(&value, verbs)?));
        let set = Set { slot, from: From::Path(field.path.clone()), that, words: field.path.words };
        Ok(Tested { test: Test::Quantified(quantifier(How::Indefinite, words), set, None), words })
    }

    fn is_plural(&self, noun: Word) -> bool {
        self.senses(noun).iter().any(|sense| matches!(sense, Sense::Field(_, _, true)))
    }
}

/// The noun of the field that a phrase ends at: `amount` of `the amount of the DECISION`.
pub fn noun_of_field(phrase: &Phrase) -> Option<Word> {
    match phrase.parts.first()? {
        Part::Thing(_, thing) => Some(thing.noun),
        Part::It(_) | Part::Done(_) => None,
    }
}
