//! People mentioned: somebody named in the text who is not in the attendance list.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of};
use crate::text::Span;
use crate::vocabulary::{PersonForm, PersonRef, Reading, Value};

/// Somebody named in the text, at the first mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// The words, with title and role.
    pub at: Span,
    /// The name, without a title.
    pub name: Span,
    /// The role beside it; `PCSO` and `Revd` before a name are one.
    pub role: Option<Span>,
}

/// People mentioned, as rules see them.
pub static KIND: KindRow<Mentioned> = KindRow {
    name: "officer mentioned",
    plural: "officers mentioned",
    synonyms: &["person mentioned", "people mentioned", "persons mentioned"],
    doc: "somebody named in the text, with a title or a role, who is not in the attendance list",
    example: "Jo Marsh, Head of Planning, presented the report.",
    are: Are::Things,
    row: |mentioned, told| told.row(mentioned.at),
    fields: &[
        FieldRow {
            name: "name",
            plural: "",
            synonyms: &["full name"],
            of: Of::Person,
            doc: "the name as it is first printed, without a title",
            example: "Jo Marsh, Head of Planning, presented the report.",
            read: |mentioned, told| {
                let text = told.words(mentioned.name).into();
                let value = Value::Person(PersonRef { text, form: PersonForm::Name, person: None });
                Reading::stated(value, mentioned.name)
            },
        },
        FieldRow {
            name: "role",
            plural: "",
            synonyms: &["post", "job title", "role at first mention"],
            of: Of::Text,
            doc: "the role that stands beside the name where it is first mentioned",
            example: "The Head of Planning (Jo Marsh) presented the report.",
            read: |mentioned, told| told.text_if(mentioned.role),
        },
    ],
};
