//! The words that a set of rule files may use: the schema's, those that definitions make, and the table of relations.

use std::collections::HashMap;

use super::relation::{RELATIONS, RelationId};
use super::term::TermId;
use super::tree::DeterminerKind;
use crate::text::fold;
use crate::vocabulary::{FieldId, KindId, Schema, TermMeaning};

/// A known word or phrase with all that it may mean.
#[derive(Clone, Debug)]
pub struct Term {
    /// The phrase, folded.
    pub words: String,
    /// What it may mean; never empty.
    pub senses: Vec<Sense>,
}

/// One meaning of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sense {
    /// A kind; whether in the plural.
    Kind(KindId, bool),
    /// A field of a kind; whether in the plural.
    Field(KindId, FieldId, bool),
    /// One of the words of a field.
    Choice(KindId, FieldId, u16),
    /// A field of a kind that is yes or no.
    YesNo(KindId, FieldId),
    /// What a definition made, by its place among them.
    Defined(usize),
    /// A list of texts that a definition made.
    Texts(usize),
    /// A value that a definition gave.
    Value(usize),
    /// An outside document, by the kind of its entries.
    Document(KindId),
    /// A relation, without its `is`.
    Comparator(RelationId),
    /// A relation with a verb of its own.
    Verb(RelationId),
    /// A field said with a verb, by its place among the schema's.
    Deed(usize),
    /// The same, where the one who does it follows: `moved by`.
    DeedBy(usize),
}

/// Words that speak of people, and of how many.
const PRONOUNS: &[(&str, DeterminerKind)] = &[
    ("everyone", DeterminerKind::Every),
    ("everybody", DeterminerKind::Every),
    ("anyone", DeterminerKind::Every),
    ("anybody", DeterminerKind::Every),
    ("no one", DeterminerKind::No),
    ("nobody", DeterminerKind::No),
    ("someone", DeterminerKind::Some),
    ("somebody", DeterminerKind::Some),
    ("whoever", DeterminerKind::Every),
    ("whosoever", DeterminerKind::Every),
];

/// All terms, to be found by their words.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    terms: Vec<Term>,
    by_words: HashMap<String, TermId>,
    comparators: HashMap<String, TermId>,
    pronouns: HashMap<TermId, DeterminerKind>,
    // How many words the longest phrase has that begins with this word.
    longest: HashMap<String, usize>,
}

impl Lexicon {
    /// The terms of a schema and of the table of relations.
    #[must_use]
    pub fn new(schema: &Schema) -> Self {
        let mut lexicon = Self::default();
        for term in schema.terms() {
            let sense = match term.means {
                TermMeaning::Kind(kind, plural) => Sense::Kind(kind, plural),
                TermMeaning::Choice(kind, field, at) => Sense::Choice(kind, field, at),
                TermMeaning::Document(kind) => Sense::Document(kind),
                TermMeaning::Field(kind, field, plural) => {
                    let of = schema.kinds().get(usize::from(kind.0)).and_then(|k| k.fields.get(usize::from(field.0)));
                    match of.map(|field| &field.of) {
                        Some(crate::vocabulary::Type::YesNo) => Sense::YesNo(kind, field),
                        _ => Sense::Field(kind, field, plural),
                    }
                }
            };
            lexicon.add(&term.words, sense);
        }
        if let Some((people, _)) = schema.iter().find(|(_, kind)| kind.people) {
            for &(words, how_many) in PRONOUNS {
                let term = lexicon.add(words, Sense::Kind(people, false));
                lexicon.pronouns.extend(term.map(|term| (term, how_many)));
            }
        }
        for (index, deed) in schema.deeds().iter().enumerate() {
            for (form, sense) in [(&deed.forms, Sense::Deed(index)), (&deed.by, Sense::DeedBy(index))] {
                form.iter().for_each(|form| _ = lexicon.add(form, sense));
            }
        }
        for (index, relation) in RELATIONS.iter().enumerate() {
            let id = RelationId(u8::try_from(index).unwrap_or(u8::MAX));
            for phrase in relation.phrases.iter().chain(relation.finite) {
                lexicon.add_relation(phrase, id);
            }
        }
        lexicon
    }

    /// Adds a meaning to a phrase.
    pub fn add(&mut self, words: &str, sense: Sense) -> Option<TermId> {
        let key = key(words);
        let known = self.by_words.get(&key).copied();
        let id = self.add_to(known, words, &key, sense)?;
        self.by_words.insert(key, id);
        Some(id)
    }

    fn add_relation(&mut self, phrase: &str, id: RelationId) {
        let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
        if matches!(first, "be" | "is" | "are") {
            let key = key(rest);
            if !self.comparators.contains_key(&key)
                && let Some(term) = self.add_to(None, rest, &key, Sense::Comparator(id))
            {
                self.comparators.insert(key, term);
            }
        } else if !matches!(first, "not" | "does" | "do") {
            self.add(phrase, Sense::Verb(id));
        }
    }

    fn add_to(&mut self, known: Option<TermId>, words: &str, key: &str, sense: Sense) -> Option<TermId> {
        let first = key.split(' ').next().filter(|first| !first.is_empty())?;
        let count = key.split(' ').count();
        let longest = self.longest.entry(first.to_owned()).or_default();
        *longest = count.max(*longest);
        if let Some(term) = known.and_then(|id| self.terms.get_mut(id.0 as usize)) {
            if !term.senses.contains(&sense) {
                term.senses.push(sense);
            }
            return known;
        }
        let id = TermId(u32::try_from(self.terms.len()).ok()?);
        self.terms.push(Term { words: fold(words), senses: vec![sense] });
        Some(id)
    }

    /// What a term may mean.
    #[must_use]
    pub fn senses(&self, id: Option<TermId>) -> &[Sense] {
        id.and_then(|id| self.terms.get(id.0 as usize)).map_or(&[], |term| &term.senses)
    }

    /// How many people a term of one word speaks of, without a word before it: `nobody`.
    #[must_use]
    pub fn pronoun(&self, id: TermId) -> Option<DeterminerKind> {
        self.pronouns.get(&id).copied()
    }

    /// The term of exactly these words.
    #[must_use]
    pub fn find(&self, words: &str) -> Option<TermId> {
        self.by_words.get(&key(words)).copied()
    }

    /// The term of these words where they follow `is`.
    #[must_use]
    pub fn find_comparator(&self, words: &str) -> Option<TermId> {
        self.comparators.get(&key(words)).copied()
    }

    /// How many words the longest phrase has that begins with `first`.
    #[must_use]
    pub fn longest(&self, first: &str) -> usize {
        self.longest.get(first).copied().unwrap_or(0)
    }

    /// All terms.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

/// The words of a phrase with one space between each two; hyphens count as spaces.
fn key(words: &str) -> String {
    let folded = fold(words);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
