//! What kinds are called in messages: in capitals, as rules write them.

use crate::vocabulary::{KindId, Schema};

/// What things are called, one and many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun<'n> {
    pub one: &'n str,
    pub many: &'n str,
}

/// The names of all kinds of a schema, in capitals.
#[derive(Clone, Debug)]
pub(super) struct Names(Vec<(String, String)>);

impl Names {
    pub fn new(schema: &Schema) -> Self {
        Self(schema.kinds().iter().map(|kind| (kind.name.to_uppercase(), kind.plural.to_uppercase())).collect())
    }

    pub fn of(&self, kind: KindId) -> Noun<'_> {
        let (one, many) = self.0.get(usize::from(kind.0)).map_or(("", ""), |(one, many)| (one, many));
        Noun { one, many }
    }
}
