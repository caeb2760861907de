//! References to annexes: papers that the minutes say are attached.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, yes_no};
use crate::text::Span;

/// Words that refer to an annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexReference {
    /// The words: `Annex A`.
    pub at: Span,
    /// Its letter or number.
    pub label: Span,
    /// Whether a heading or the list of supporting documents has it.
    pub attached: bool,
}

/// References to annexes, as rules see them.
pub static KIND: KindRow<AnnexReference> = KindRow {
    name: "reference to an annex",
    plural: "references to annexes",
    synonyms: &[
        "annex reference",
        "annex references",
        "annex",
        "annexes",
        "appendix",
        "appendices",
        "annex referred to in the minutes",
        "annexes referred to in the minutes",
    ],
    doc: "words that refer to an annex, appendix or schedule of the minutes",
    example: "The summary is attached as Annex A.",
    are: Are::Things,
    row: |annex, told| told.row(annex.at),
    fields: &[
        FieldRow {
            name: "label",
            plural: "",
            synonyms: &["letter"],
            of: Of::Text,
            doc: "its letter or number",
            example: "The summary is attached as Annex A.",
            read: |annex, told| told.text(annex.label),
        },
        FieldRow {
            name: "attached",
            plural: "",
            synonyms: &["listed"],
            of: Of::YesNo,
            doc: "whether a heading, or the list of supporting documents, has it",
            example: "The summary is attached as Annex A.",
            read: |annex, _| yes_no(annex.attached, annex.at),
        },
    ],
};
