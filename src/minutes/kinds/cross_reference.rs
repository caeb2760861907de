//! Cross-references: words that send the reader to another place of the minutes.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::text::Span;
use crate::vocabulary::Reading;

/// Words that point to a numbered place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossReference {
    /// The words: `minute 34`.
    pub at: Span,
    /// The number.
    pub number: Span,
    /// To what it points.
    pub sort: ReferenceSort,
    /// Whether it points into these minutes rather than those of another meeting, or another document.
    pub to_these: bool,
    /// Whether these minutes have what it points to; not known where they number nothing.
    pub leads: Option<bool>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// What a cross-reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ReferenceSort {
    Minute,
    Item,
    Section,
    Paragraph,
}

const SORTS: &[&str] = &["to a minute", "to an item", "to a section", "to a paragraph"];

/// Cross-references, as rules see them.
pub static KIND: KindRow<CrossReference> = KindRow {
    name: "cross-reference",
    plural: "cross-references",
    synonyms: &["cross reference", "cross references"],
    doc: "words that point to a minute, an item, a section or a paragraph by its number",
    example: "7. Hedges\nThe cost was agreed (see minute 9 below).",
    are: Are::Things,
    row: |reference, told| told.row(reference.at),
    fields: &[
        FieldRow {
            name: "number",
            plural: "",
            synonyms: &["target"],
            of: Of::Text,
            doc: "the number that it points to, as it is written",
            example: "7. Hedges\nThe cost was agreed (see minute 9 below).",
            read: |reference, told| told.text(reference.number),
        },
        FieldRow {
            name: "sort",
            plural: "",
            synonyms: &[],
            of: Of::Choice(SORTS),
            doc: "whether it points to a minute, an item, a section or a paragraph",
            example: "7. Hedges\nThe cost was agreed (see minute 9 below).",
            read: |reference, _| choice(reference.sort as usize, reference.at),
        },
        FieldRow {
            name: "to these minutes",
            plural: "",
            synonyms: &["internal"],
            of: Of::YesNo,
            doc: "whether it points into these minutes, not into those of another meeting or another document",
            example: "7. Hedges\nMinute 77 of 3 May 2024 was read out.",
            read: |reference, _| yes_no(reference.to_these, reference.at),
        },
        FieldRow {
            name: "leading somewhere",
            plural: "",
            synonyms: &["resolved"],
            of: Of::YesNo,
            doc: "whether these minutes have what it points to; not asked of one to other minutes, nor where nothing is numbered",
            example: "7. Hedges\nSee item 8 below.\n\n8. Gates\nThe gate was mended.\n\n9. Walls\nThe wall stands.",
            read: |reference, told| match reference.leads {
                // What an extract points to may stand in the part that was left out.
                Some(false) if told.extract => Reading::NotApplicable,
                Some(leads) if reference.to_these => yes_no(leads, reference.at),
                _ => Reading::NotApplicable,
            },
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Hedges\nThe cost was agreed (see minute 9 below).",
            read: |reference, _| thing(reference.item, reference.at),
        },
    ],
};
