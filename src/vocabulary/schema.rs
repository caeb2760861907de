//! What there is to write rules about: kinds and their fields, declared by whoever has the documents.

use std::borrow::Cow;
use std::fmt;

use super::ids::{FieldId, KindId};
use super::types::Type;
use crate::text::fold;

/// Words that may be written in the program or made at run time.
pub type Words = Cow<'static, str>;

/// A kind of thing that documents contain.
#[derive(Clone, Debug, Default)]
pub struct Kind {
    /// The name in rules, lower case: `action`, `declaration of interest`.
    pub name: Words,
    /// The plural.
    pub plural: Words,
    /// Other words for it, singular and plural.
    pub synonyms: Vec<Words>,
    /// What reports call it, one and several, where its name is no word of those who write the documents: `promise`.
    pub plain: Option<(Words, Words)>,
    /// One line that says what it is.
    pub doc: Words,
    /// A scrap of a document that has one.
    pub example: Words,
    /// Whether each document has exactly one (`the minutes`, `the meeting`).
    pub only: bool,
    /// Whether they are people, of whom `everyone`, `nobody` and `somebody` speak; of one kind at most.
    pub people: bool,
    /// The outside document whose entries its things are, if they are not in the document itself.
    pub outside: Option<Listing>,
    /// What it has.
    pub fields: Vec<Field>,
}

impl Kind {
    /// What reports call one of it, and several.
    #[must_use]
    pub fn in_reports(&self) -> (&str, &str) {
        self.plain.as_ref().map_or((&*self.name, &*self.plural), |(one, several)| (&**one, &**several))
    }
}

/// A document beside the one that is checked, whose entries are things of a kind: the calendar, the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The name in rules: `calendar`.
    pub name: Words,
    /// Other words for it.
    pub synonyms: Vec<Words>,
    /// By which fields of an entry it is known whether something is listed, the surest first: of two numbers the number,
    /// where there is none the title.
    pub keys: Vec<FieldId>,
    /// The kind of thing in the document itself that an entry may stand for: an ACTION for an entry of the action log.
    pub counterpart: Option<KindId>,
}

impl Listing {
    /// All its names, the first first.
    pub fn names(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.name).chain(&self.synonyms)
    }
}

impl From<&'static str> for Listing {
    fn from(name: &'static str) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}

/// What a kind has.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in rules, lower case: `owner`, `report-back meeting`.
    pub name: Words,
    /// The plural, for fields that may have several values; otherwise the name again.
    pub plural: Words,
    /// Other words for it.
    pub synonyms: Vec<Words>,
    /// What its values are.
    pub of: Type,
    /// Whether it may have several values.
    pub many: bool,
    /// One line that says what it is.
    pub doc: Words,
    /// Words of a document that state one.
    pub example: Words,
}

/// A word or phrase of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The phrase, folded.
    pub words: String,
    /// What it may mean.
    pub means: TermMeaning,
}

/// What a term may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermMeaning {
    /// A kind; whether the phrase is the plural.
    Kind(KindId, bool),
    /// A field of a kind; whether the phrase is the plural.
    Field(KindId, FieldId, bool),
    /// One of the words of a field whose type is a choice.
    Choice(KindId, FieldId, u16),
    /// The outside document whose entries are things of the kind.
    Document(KindId),
}

/// What a whole document may be, for `applies to:` lines: `whole minutes`, `extracts`, `parish councils`.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The words, plural: `whole minutes`.
    pub name: Words,
    /// Other words for it.
    pub synonyms: Vec<Words>,
    /// One line that says what it is.
    pub doc: Words,
}

/// What officers say in words that rules do not have, and a rule that says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The words, in small letters: `leave before the vote`.
    pub said: Words,
    /// A rule, whole, that asks for it.
    pub write: Words,
}

/// A field said with a verb: who moves a motion is its mover, when a meeting ended is its closing time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The kind of thing that it is done to, or that does it.
    pub kind: KindId,
    /// The field: who does it, or when it is done.
    pub field: FieldId,
    /// The word of the field that it says, where that is a choice: `withdrawn`.
    pub choice: Option<u16>,
    /// The verb in all its forms: `moves`, `move`, `moved`.
    pub forms: Vec<Words>,
    /// The forms after which the one who does it is named: `moved by`, `assigned to`.
    pub by: Vec<Words>,
    /// Whether the verb says it all: one `votes`, and does not `vote a VOTE`.
    pub alone: bool,
}

/// Kinds and their fields, and what a whole document may be.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    kinds: Vec<Kind>,
    scopes: Vec<Scope>,
    place: Option<&'static str>,
    wordings: Vec<Wording>,
    deeds: Vec<Deed>,
    passages: Option<KindId>,
}

/// What is wrong with a schema that was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemaError {
    /// Two kinds have one name or synonym.
    TwoKinds(String),
    /// Two fields of a kind have one name or synonym.
    TwoFields(String, String),
    /// A field is of a kind that is not there.
    NoSuchKind(String, String),
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TwoKinds(name) => write!(f, "two kinds are called `{name}`"),
            Self::TwoFields(kind, name) => write!(f, "two fields of `{kind}` are called `{name}`"),
            Self::NoSuchKind(kind, field) => {
                write!(f, "the field `{field}` of `{kind}` is of a kind that is not there")
            }
        }
    }
}

impl std::error::Error for SchemaError {}

impl Schema {
    /// A schema of these kinds; a kind's [`KindId`] is its place in the list.
    ///
    /// # Errors
    /// If two kinds, or two fields of a kind, share a name, or a field is of a kind that is not in the list.
    pub fn new(kinds: Vec<Kind>) -> Result<Self, SchemaError> {
        let mut seen = std::collections::HashSet::new();
        for kind in &kinds {
            let mut own = std::collections::HashSet::new();
            for name in names(&kind.name, &kind.plural, &kind.synonyms) {
                if own.insert(name.clone()) && !seen.insert(name.clone()) {
                    return Err(SchemaError::TwoKinds(name));
                }
            }
            let mut fields = std::collections::HashSet::new();
            for field in &kind.fields {
                let mut own = std::collections::HashSet::new();
                for name in names(&field.name, &field.plural, &field.synonyms) {
                    if own.insert(name.clone()) && !fields.insert(name.clone()) {
                        return Err(SchemaError::TwoFields(kind.name.to_string(), name));
                    }
                }
                if matches!(field.of, Type::Kind(id) if usize::from(id.0) >= kinds.len()) {
                    return Err(SchemaError::NoSuchKind(kind.name.to_string(), field.name.to_string()));
                }
            }
        }
        Ok(Self { kinds, ..Self::default() })
    }

    /// The same, with what a whole document may be; facts name a scope by its place in the list.
    #[must_use]
    pub fn with_scopes(self, scopes: Vec<Scope>) -> Self {
        Self { scopes, ..self }
    }

    /// The same, of documents that are of a place, so that rules may be for those `in England`. `told_by` names what tells it:
    /// documents do not.
    #[must_use]
    pub fn with_place(self, told_by: &'static str) -> Self {
        Self { place: Some(told_by), ..self }
    }

    /// The same, with what is said in other words than the schema's.
    #[must_use]
    pub fn with_wordings(self, wordings: Vec<Wording>) -> Self {
        Self { wordings, ..self }
    }

    /// The same, with fields that are said with verbs.
    #[must_use]
    pub fn with_deeds(self, deeds: Vec<Deed>) -> Self {
        Self { deeds, ..self }
    }

    /// The same, with the kind whose things are the passages that documents are made of: what has no word of its own can be
    /// defined as one of them.
    #[must_use]
    pub fn with_passages(self, kind: Option<KindId>) -> Self {
        Self { passages: kind, ..self }
    }

    /// The kind whose things are the passages that documents are made of.
    #[must_use]
    pub fn passages(&self) -> Option<&Kind> {
        self.kinds.get(usize::from(self.passages?.0))
    }

    /// The fields that are said with verbs.
    #[must_use]
    pub fn deeds(&self) -> &[Deed] {
        &self.deeds
    }

    /// What is said in other words than the schema's, for advice on sentences that cannot be read.
    #[must_use]
    pub fn wordings(&self) -> &[Wording] {
        &self.wordings
    }

    /// What a whole document may be.
    #[must_use]
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// What tells of which place a document is, if rules may ask it.
    #[must_use]
    pub fn place(&self) -> Option<&'static str> {
        self.place
    }

    /// The kinds, in the order of their ids.
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// Every kind with its id.
    pub fn iter(&self) -> impl Iterator<Item = (KindId, &Kind)> {
        self.kinds.iter().enumerate().map(|(index, kind)| (KindId(index as u16), kind))
    }

    /// A kind by its id.
    ///
    /// # Panics
    /// If the id is of another schema.
    #[must_use]
    pub fn kind(&self, id: KindId) -> &Kind {
        &self.kinds[usize::from(id.0)]
    }

    /// A field by its ids.
    ///
    /// # Panics
    /// If the ids are of another schema.
    #[must_use]
    pub fn field(&self, kind: KindId, field: FieldId) -> &Field {
        &self.kind(kind).fields[usize::from(field.0)]
    }

    /// The kind of this name, plural or synonym.
    #[must_use]
    pub fn kind_named(&self, name: &str) -> Option<KindId> {
        let name = fold(name);
        self.iter()
            .find(|(_, kind)| names(&kind.name, &kind.plural, &kind.synonyms).any(|n| n == name))
            .map(|(id, _)| id)
    }

    /// The field of a kind with this name, plural or synonym.
    #[must_use]
    pub fn field_named(&self, kind: KindId, name: &str) -> Option<FieldId> {
        let name = fold(name);
        let fields = &self.kind(kind).fields;
        let index = fields.iter().position(|f| names(&f.name, &f.plural, &f.synonyms).any(|n| n == name))?;
        Some(FieldId(index as u16))
    }

    /// The field by which things of a kind are known as people: their first, where the people have it first too.
    #[must_use]
    pub fn name_of_people(&self, kind: KindId) -> Option<FieldId> {
        let first =
            |kind: &Kind| kind.fields.first().filter(|field| field.of == Type::Person).map(|field| fold(&field.name));
        let people = first(self.kinds.iter().find(|kind| kind.people)?)?;
        (first(self.kinds.get(usize::from(kind.0))?)? == people).then_some(FieldId(0))
    }

    /// Every word and phrase of the schema with all that it may mean; the longest first.
    #[must_use]
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        for (id, kind) in self.iter() {
            if let Some(listing) = &kind.outside {
                for words in listing.names().map(|name| fold(name)) {
                    terms.push(Term { words, means: TermMeaning::Document(id) });
                }
            }
            let plural = fold(&kind.plural);
            for words in names(&kind.name, &kind.plural, &kind.synonyms) {
                let many = words == plural && plural != fold(&kind.name);
                terms.push(Term { words, means: TermMeaning::Kind(id, many) });
            }
            for (index, field) in kind.fields.iter().enumerate() {
                let field_id = FieldId(index as u16);
                let plural = fold(&field.plural);
                // `the numbers of the ITEMS`: each has one, all together have several.
                if plural == fold(&field.name)
                    && !matches!(field.of, Type::YesNo)
                    && let Some(words) = plural_of(&plural)
                {
                    terms.push(Term { words, means: TermMeaning::Field(id, field_id, true) });
                }
                for words in names(&field.name, &field.plural, &field.synonyms) {
                    let many = words == plural && plural != fold(&field.name);
                    terms.push(Term { words, means: TermMeaning::Field(id, field_id, many) });
                }
                if let Type::Choice(choices) = &field.of {
                    for (at, word) in choices.iter().enumerate() {
                        let means = TermMeaning::Choice(id, field_id, at as u16);
                        terms.push(Term { words: fold(word), means });
                    }
                }
            }
        }
        terms.sort_by_key(|term| std::cmp::Reverse(term.words.len()));
        terms.dedup();
        terms
    }
}

impl Field {
    /// What several of them are called, though each thing may have one only: `the amounts of the PAYMENTS`.
    #[must_use]
    pub fn several(&self) -> Words {
        if self.plural != self.name {
            return self.plural.clone();
        }
        plural_of(&self.name).map_or_else(|| self.name.clone(), Words::from)
    }
}

/// The regular plural of an English noun, perhaps with words before it: `due dates`. Of what is a plural already, or goes on after
/// its noun (`votes for`, `time it closed`), there is none.
fn plural_of(words: &str) -> Option<String> {
    let goes_on = ["of", "for", "against", "the", "it", "in", "on", "by", "to"];
    if words.ends_with('s') || words.split(' ').any(|word| goes_on.contains(&word)) {
        return None;
    }
    Some(match words.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if words.ends_with('x') || words.ends_with("ch") || words.ends_with("sh") => format!("{words}es"),
        _ => format!("{words}s"),
    })
}

fn names<'a>(name: &'a Words, plural: &'a Words, synonyms: &'a [Words]) -> impl Iterator<Item = String> + 'a {
    [name, plural].into_iter().chain(synonyms).filter(|words| !words.is_empty()).map(|words| fold(words))
}
