//! Exclusions of the public: from when, under which paragraph, and whether the public came back.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::text::Span;
use crate::vocabulary::{Reading, Stated, Unread, Value};

/// A time for which the public was kept out.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    /// The words that say so.
    pub at: Span,
    /// The paragraphs of Schedule 12A that are cited.
    pub paragraphs: Vec<(u32, Span)>,
    /// The law that is cited.
    pub law: Option<Span>,
    /// Why, where that is said.
    pub reason: Option<Span>,
    /// The words that say that the public came back.
    pub ended: Option<Span>,
    /// Whether business in public came after it, as far as the minutes show.
    pub public_after: Option<bool>,
    /// For how much of the business it was made.
    pub reach: Reach,
    /// The row of the decision that made it.
    pub decision: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// For how much of the business the public was kept out, by the words that say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// One item.
    Item,
    /// All that was left.
    Rest,
    /// Nothing is said of that.
    #[default]
    Unsaid,
}

/// Exclusions, as rules see them.
pub static KIND: KindRow<Exclusion> = KindRow {
    name: "exclusion of the public",
    plural: "exclusions of the public",
    synonyms: &["exclusion", "exclusions", "exclusion of the press and public", "exclusions of the press and public"],
    doc: "a time for which the press and the public were kept out",
    example: EXCLUDED,
    are: Are::Things,
    row: |exclusion, told| told.row(exclusion.at),
    fields: &[
        FieldRow {
            name: "paragraph",
            plural: "paragraphs",
            synonyms: &["paragraph cited", "paragraphs cited"],
            of: Of::Number,
            doc: "the paragraphs of Schedule 12A that are cited",
            example: EXCLUDED,
            read: |exclusion, _| {
                let number = |&(number, at): &(u32, Span)| Stated { value: Value::Number(number.into()), at };
                Reading::several(exclusion.paragraphs.iter().map(number))
            },
        },
        FieldRow {
            name: "law",
            plural: "",
            synonyms: &["law cited"],
            of: Of::Text,
            doc: "the law that is cited for it",
            example: EXCLUDED,
            read: |exclusion, told| told.text_if(exclusion.law),
        },
        FieldRow {
            name: "reason",
            plural: "",
            synonyms: &["grounds"],
            of: Of::Text,
            doc: "why the public was kept out",
            example: "RESOLVED that the public be excluded because terms of staff were to be discussed.",
            read: |exclusion, told| told.text_if(exclusion.reason),
        },
        FieldRow {
            name: "followed by readmission",
            plural: "",
            synonyms: &["ended", "lifted"],
            of: Of::YesNo,
            doc: "whether the minutes say that the public came back, or that the meeting went on in public",
            example: "RESOLVED that the public be excluded.\n\nThe public were readmitted.",
            read: |exclusion, _| yes_no(exclusion.ended.is_some(), exclusion.ended.unwrap_or(exclusion.at)),
        },
        FieldRow {
            name: "followed by public business",
            plural: "",
            synonyms: &["followed by business in public"],
            of: Of::YesNo,
            doc: "whether business that is not exempt came after it; for the rest of the meeting, none did",
            example: "7. Exempt: lease\n\nRESOLVED that the public be excluded for this item.\n\n8. Roads\n\nNoted.\n\n9. Trees\n\nNoted.",
            read: |exclusion, _| match exclusion.public_after {
                Some(after) => yes_no(after, exclusion.at),
                None => Reading::Unreadable(Unread { at: exclusion.at, tried: "which items were taken in public" }),
            },
        },
        FieldRow {
            name: "decision",
            plural: "",
            synonyms: &["resolution"],
            of: Of::Kind("decision"),
            doc: "the decision that made it",
            example: EXCLUDED,
            read: |exclusion, _| thing(exclusion.decision, exclusion.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "9. Staff\nRESOLVED that the public be excluded.",
            read: |exclusion, _| thing(exclusion.item, exclusion.at),
        },
    ],
};

const EXCLUDED: &str = "RESOLVED that the press and public be excluded under paragraph 3 of Part 1 of Schedule 12A to the Local \
    Government Act 1972.";
