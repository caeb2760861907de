//! Acronyms, each once, where it is first used.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::text::Span;

/// An acronym where it is first used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acronym {
    /// Its letters.
    pub at: Span,
    /// The words that it stands for, where they are given there or in a list of acronyms.
    pub expansion: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Acronyms, as rules see them.
pub static KIND: KindRow<Acronym> = KindRow {
    name: "acronym",
    plural: "acronyms",
    synonyms: &["abbreviation", "abbreviations"],
    doc: "a word made of initials, once, where it is first used; not the initials of people, nor what is only written in capitals",
    example: "The ICB had replied.",
    are: Are::Things,
    row: |acronym, told| told.row(acronym.at),
    fields: &[
        FieldRow {
            name: "letters",
            plural: "",
            synonyms: &["text"],
            of: Of::Text,
            doc: "its letters",
            example: "The ICB had replied.",
            read: |acronym, told| told.text(acronym.at),
        },
        FieldRow {
            name: "expansion",
            plural: "",
            synonyms: &["full form", "meaning"],
            of: Of::Text,
            doc: "the words that it stands for, where they are given",
            example: "The Integrated Care Board (ICB) had replied.",
            read: |acronym, told| told.text_if(acronym.expansion),
        },
        FieldRow {
            name: "spelt out",
            plural: "",
            synonyms: &[
                "spelled out",
                "spelt out where it is first used",
                "spelt out at first use",
                "expanded",
                "explained",
            ],
            of: Of::YesNo,
            doc: "whether the words that it stands for are given where it is first used, or in a list of acronyms",
            example: "The Integrated Care Board (ICB) had replied.",
            read: |acronym, _| yes_no(acronym.expansion.is_some(), acronym.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Health\nThe ICB had replied.",
            read: |acronym, _| thing(acronym.item, acronym.at),
        },
    ],
};
