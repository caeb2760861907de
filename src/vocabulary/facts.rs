//! The facts of one document: a table for each kind, a column for each field that somebody asked for.

use super::day::Day;
use super::ids::{FieldId, KindId};
use super::reading::Reading;
use crate::text::Span;

/// What one document says, ready for rules.
#[derive(Clone, Debug)]
pub struct Facts<'m> {
    /// The prose that all spans are of.
    pub prose: &'m str,
    /// The date that the document is of, from which "next meeting" and "last month" are counted, as far as it is known.
    pub day: Day,
    /// What the document is, by places in the schema's list of scopes: whole minutes, of a parish council.
    pub scopes: Vec<u16>,
    /// Of which place the document is, as far as it is known: `England`.
    pub place: &'m str,
    // By `KindId`.
    tables: Vec<Table<'m>>,
}

/// The things of one kind.
#[derive(Clone, Debug, Default)]
pub struct Table<'m> {
    /// Whether the rows are known.
    pub known: Known,
    /// The things, in the order of the document.
    pub rows: Vec<Row>,
    /// By `FieldId`: what was read for each row; empty for a field that nobody asked for.
    pub columns: Vec<Vec<Reading<'m>>>,
}

/// Whether the things of a kind are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// They are; an empty table means that there are none.
    #[default]
    Yes,
    /// The outside document that lists them was not supplied: its name.
    NotSupplied(&'static str),
    /// The question does not arise in this document, for this reason (`an extract has no attendance`).
    NotApplicable(&'static str),
}

/// One thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The words that make it one: a marker, a heading, a name.
    pub at: Span,
    /// The paragraph that it stands in.
    pub paragraph: Span,
}

impl<'m> Facts<'m> {
    /// Facts with an empty table for each of `kinds` kinds.
    #[must_use]
    pub fn new(prose: &'m str, kinds: usize) -> Self {
        Self { prose, day: Day::default(), scopes: Vec::new(), place: "", tables: vec![Table::default(); kinds] }
    }

    /// The things of a kind.
    ///
    /// # Panics
    /// If the id is of another schema.
    #[inline]
    #[must_use]
    pub fn table(&self, kind: KindId) -> &Table<'m> {
        &self.tables[usize::from(kind.0)]
    }

    /// The things of a kind, to fill.
    ///
    /// # Panics
    /// If the id is of another schema.
    pub fn table_mut(&mut self, kind: KindId) -> &mut Table<'m> {
        &mut self.tables[usize::from(kind.0)]
    }

    /// What was read for a field of a row; not stated where the column was not filled.
    #[inline]
    #[must_use]
    pub fn reading(&self, kind: KindId, row: usize, field: FieldId) -> &Reading<'m> {
        const NONE: Reading<'static> = Reading::NotStated;
        self.table(kind).columns.get(usize::from(field.0)).and_then(|column| column.get(row)).unwrap_or(&NONE)
    }
}
