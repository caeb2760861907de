//! The short way to declare kinds and fields.

use super::schema::{Field, Kind, Words};
use super::types::Type;

impl Kind {
    /// A kind of thing with these fields, of which a document may have any number.
    #[must_use]
    pub fn new(name: impl Into<Words>, plural: impl Into<Words>, fields: Vec<Field>) -> Self {
        Self { name: name.into(), plural: plural.into(), fields, ..Self::default() }
    }
}

impl Field {
    /// A field with one value.
    #[must_use]
    pub fn new(name: impl Into<Words>, of: Type) -> Self {
        let name = name.into();
        let plural = name.clone();
        Self { name, plural, synonyms: Vec::new(), of, many: false, doc: "".into(), example: "".into() }
    }
}
