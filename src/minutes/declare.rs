//! How a kind and its fields are declared: one row each, from which come the schema, the facts and the reference.

use std::borrow::Cow;

use crate::text::Span;
use crate::vocabulary::{Field, FieldId, Kind, KindId, Known, Listing, Reading, Row, Stated, Table, Type, Value};

use super::plain_words::plain;
use super::told::Told;

/// What the values of a field are, in a form that a table can hold.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// An amount of money.
    Money,
    /// A date, whole or partial.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Length,
    /// Yes or no: the field's name is an adjective.
    YesNo,
    /// One of these words, each an adjective.
    Choice(&'static [&'static str]),
    /// Somebody.
    Person,
    /// A meeting named in words.
    Meeting,
    /// Things of the kind of this name.
    Kind(&'static str),
}

/// What the things of a kind are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Are {
    /// Any number of them.
    Things,
    /// The same, and `everyone`, `nobody` and `somebody` speak of them.
    People,
    /// Each document has exactly one.
    OnlyOne,
    /// Entries of another document.
    Entries(&'static DocumentRow),
}

/// A document beside the minutes.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentRow {
    /// The name in rules: `calendar`.
    pub name: &'static str,
    /// Other words for it.
    pub synonyms: &'static [&'static str],
    /// By which fields of an entry it is known whether something is listed, the surest first.
    pub keys: &'static [&'static str],
    /// The kind of thing in minutes that an entry may stand for.
    pub counterpart: Option<&'static str>,
}

/// One kind of thing, whose things are of the type `T`.
pub struct KindRow<T: 'static> {
    /// The name in rules.
    pub name: &'static str,
    /// The plural.
    pub plural: &'static str,
    /// Other words for it, singular and plural.
    pub synonyms: &'static [&'static str],
    /// One line that says what it is.
    pub doc: &'static str,
    /// A scrap of minutes that has one.
    pub example: &'static str,
    /// Whether they are people, and how many a document has.
    pub are: Are,
    /// Where a thing stands.
    pub row: fn(&T, &Told<'_>) -> Row,
    /// What rules may ask of it.
    pub fields: &'static [FieldRow<T>],
}

/// One field of a kind.
pub struct FieldRow<T: 'static> {
    /// The name in rules.
    pub name: &'static str,
    /// The plural where it may have several values; else empty.
    pub plural: &'static str,
    /// Other words for it.
    pub synonyms: &'static [&'static str],
    /// What its values are.
    pub of: Of,
    /// One line that says what it is.
    pub doc: &'static str,
    /// A scrap of minutes that states one.
    pub example: &'static str,
    /// Reads it.
    pub read: for<'m> fn(&'m T, &Told<'m>) -> Reading<'m>,
}

/// A kind with the type of its things put out of sight, so that all kinds stand in one table.
pub trait AnyKind: Sync {
    /// The kind as the language sees it. `ids` finds the kind of a name.
    fn declare(&self, ids: &dyn Fn(&str) -> KindId) -> Kind;
    /// Its name.
    fn name(&self) -> &'static str;
}

impl<T> AnyKind for KindRow<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn declare(&self, ids: &dyn Fn(&str) -> KindId) -> Kind {
        Kind {
            name: self.name.into(),
            plural: self.plural.into(),
            synonyms: words(self.synonyms),
            plain: plain(self.name),
            doc: self.doc.into(),
            example: self.example.into(),
            only: self.are == Are::OnlyOne,
            people: self.are == Are::People,
            outside: self.listing(ids),
            fields: self.fields.iter().map(|field| field.declare(ids)).collect(),
        }
    }
}

impl<T> KindRow<T> {
    fn listing(&self, ids: &dyn Fn(&str) -> KindId) -> Option<Listing> {
        let Are::Entries(document) = self.are else { return None };
        let place = |key: &&str| self.fields.iter().position(|field| field.name == *key);
        let keys = document.keys.iter().filter_map(place).filter_map(|place| u16::try_from(place).ok());
        Some(Listing {
            name: document.name.into(),
            synonyms: words(document.synonyms),
            keys: keys.map(FieldId).collect(),
            counterpart: document.counterpart.map(ids),
        })
    }

    /// All names of a field.
    #[must_use]
    pub fn names(&self, field: &str) -> Vec<&'static str> {
        let rows = self.fields.iter().filter(|row| row.name == field);
        rows.flat_map(|row| std::iter::once(row.name).chain(row.synonyms.iter().copied())).collect()
    }

    /// The table of these things, with the columns of the fields that are wanted.
    pub fn table<'m>(
        &self,
        things: impl Iterator<Item = &'m T> + Clone,
        told: &Told<'m>,
        known: Known,
        wanted: &[FieldId],
    ) -> Table<'m> {
        let rows = things.clone().map(|thing| (self.row)(thing, told)).collect();
        let columns = self.fields.iter().enumerate().map(|(index, field)| {
            if wanted.iter().any(|id| usize::from(id.0) == index) {
                things.clone().map(|thing| (field.read)(thing, told)).collect()
            } else {
                Vec::new()
            }
        });
        Table { known, rows, columns: columns.collect() }
    }
}

impl<T> FieldRow<T> {
    fn declare(&self, ids: &dyn Fn(&str) -> KindId) -> Field {
        let many = !self.plural.is_empty();
        Field {
            name: self.name.into(),
            plural: if many { self.plural.into() } else { self.name.into() },
            synonyms: words(self.synonyms),
            of: self.of.declare(ids),
            many,
            doc: self.doc.into(),
            example: self.example.into(),
        }
    }
}

impl Of {
    fn declare(self, ids: &dyn Fn(&str) -> KindId) -> Type {
        match self {
            Self::Text => Type::Text,
            Self::Number => Type::Number,
            Self::Money => Type::Money,
            Self::Date => Type::Date,
            Self::Time => Type::Time,
            Self::Length => Type::Length,
            Self::YesNo => Type::YesNo,
            Self::Choice(choices) => Type::Choice(words(choices)),
            Self::Person => Type::Person,
            Self::Meeting => Type::Meeting,
            Self::Kind(name) => Type::Kind(ids(name)),
        }
    }
}

fn words(list: &[&'static str]) -> Vec<Cow<'static, str>> {
    list.iter().map(|&word| Cow::Borrowed(word)).collect()
}

/// Yes or no, read from the words at `at`.
pub fn yes_no(yes: bool, at: Span) -> Reading<'static> {
    Reading::stated(Value::YesNo(yes), at)
}

/// A number, if there is one.
pub fn number(number: Option<(i64, Span)>) -> Reading<'static> {
    number.map_or(Reading::NotStated, |(value, at)| Reading::stated(Value::Number(value), at))
}

/// One of the words of a choice.
pub fn choice(index: usize, at: Span) -> Reading<'static> {
    Reading::stated(Value::Choice(u16::try_from(index).unwrap_or_default()), at)
}

/// Another thing of the document, by its place in the table of its kind.
pub fn thing(row: Option<u32>, at: Span) -> Reading<'static> {
    row.map_or(Reading::NotStated, |row| Reading::stated(Value::Entity(row), at))
}

/// Several other things.
pub fn things(rows: &[u32], at: Span) -> Reading<'static> {
    Reading::several(rows.iter().map(|&row| Stated { value: Value::Entity(row), at }))
}
