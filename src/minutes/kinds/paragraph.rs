//! Paragraphs: all text that is not a heading.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing};
use crate::text::Span;
use crate::vocabulary::{Reading, Value};

/// A paragraph, a list item or the row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words.
    pub at: Span,
    /// The block of the document.
    pub block: u32,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Paragraphs, as rules see them.
pub static KIND: KindRow<Paragraph> = KindRow {
    name: "paragraph",
    plural: "paragraphs",
    synonyms: &[],
    doc: "a paragraph, a list item or the row of a table",
    example: "27.1 The report was received.",
    are: Are::Things,
    row: |paragraph, told| told.row(paragraph.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "its words",
            example: "27.1 The report was received.",
            read: |paragraph, told| told.text(paragraph.at),
        },
        FieldRow {
            name: "number",
            plural: "",
            synonyms: &["paragraph number", "label"],
            of: Of::Text,
            doc: "the number before it, as it is written",
            example: "27.1 The report was received.",
            read: |paragraph, told| {
                let block = told.document.blocks().get(paragraph.block as usize);
                let label = block.map(|block| told.document.label(block)).unwrap_or_default();
                if label.contains(|c: char| c.is_alphanumeric()) {
                    Reading::stated(Value::Text(label), paragraph.at)
                } else {
                    Reading::NotStated
                }
            },
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Highways\nThe report was received.",
            read: |paragraph, _| thing(paragraph.item, paragraph.at),
        },
    ],
};
