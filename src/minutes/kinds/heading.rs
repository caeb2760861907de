//! Headings: every line that stands over others.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, number, yes_no};
use crate::text::Span;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub at: Span,
    /// Its level, from 1.
    pub level: u8,
    /// Whether nothing stands under it.
    pub empty: bool,
}

/// Headings, as rules see them.
pub static KIND: KindRow<Heading> = KindRow {
    name: "heading",
    plural: "headings",
    synonyms: &["section", "sections"],
    doc: "a line that stands over others",
    example: "# Highways\n\nThe report was received.",
    are: Are::Things,
    row: |heading, told| told.row(heading.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["title", "wording"],
            of: Of::Text,
            doc: "its words",
            example: "# Highways\n\nThe report was received.",
            read: |heading, told| told.text(heading.at),
        },
        FieldRow {
            name: "level",
            plural: "",
            synonyms: &[],
            of: Of::Number,
            doc: "how deep it stands, from 1",
            example: "# Highways\n\nThe report was received.",
            read: |heading, _| number(Some((heading.level.into(), heading.at))),
        },
        FieldRow {
            name: "empty",
            plural: "",
            synonyms: &["blank", "bare"],
            of: Of::YesNo,
            doc: "whether nothing stands under it",
            example: "# Declarations of interest\n\n# Highways\n\nThe report was received.",
            read: |heading, _| yes_no(heading.empty, heading.at),
        },
    ],
};
