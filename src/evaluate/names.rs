//! What kinds are called in messages: in small letters, for those who write minutes and not rules.

use crate::vocabulary::{KindId, Schema};

/// What things are called, one and many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun<'n> {
    pub one: &'n str,
    pub many: &'n str,
}

/// What all kinds of a schema are called in reports.
#[derive(Clone, Debug)]
pub(super) struct Names(Vec<(String, String)>);

impl Names {
    pub fn new(schema: &Schema) -> Self {
        let names = schema.kinds().iter().map(|kind| {
            let (one, many) = kind.in_reports();
            (one.to_lowercase(), many.to_lowercase())
        });
        Self(names.collect())
    }

    pub fn of(&self, kind: KindId) -> Noun<'_> {
        let (one, many) = self.0.get(usize::from(kind.0)).map_or(("", ""), |(one, many)| (one, many));
        Noun { one, many }
    }
}
