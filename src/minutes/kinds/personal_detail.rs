//! Personal details: email addresses, telephone numbers and postcodes.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::recognise::ContactSort;
use crate::text::Span;

/// Words by which somebody can be reached or found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalDetail {
    /// The words.
    pub at: Span,
    /// What they are.
    pub sort: ContactSort,
    /// Whether they stand where the body says how it is reached.
    pub in_contacts: bool,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

const SORTS: &[&str] = &["email address", "telephone number", "postcode"];

/// Personal details, as rules see them.
pub static KIND: KindRow<PersonalDetail> = KindRow {
    name: "personal detail",
    plural: "personal details",
    synonyms: &["personal data"],
    doc: "an email address, a telephone number or a postcode",
    example: "Mr Dell asked that his number, 01632 960123, be passed on.",
    are: Are::Things,
    row: |detail, told| told.row(detail.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "the words",
            example: "Mr Dell asked that his number, 01632 960123, be passed on.",
            read: |detail, told| told.text(detail.at),
        },
        FieldRow {
            name: "sort",
            plural: "",
            synonyms: &[],
            of: Of::Choice(SORTS),
            doc: "whether it is an email address, a telephone number or a postcode",
            example: "Mr Dell asked that his number, 01632 960123, be passed on.",
            read: |detail, _| choice(detail.sort as usize, detail.at),
        },
        FieldRow {
            name: "in the contact details",
            plural: "",
            synonyms: &["among the contact details", "in the letterhead"],
            of: Of::YesNo,
            doc: "whether it stands where the body says how it is reached: in the letterhead, with the clerk’s name, at the foot",
            example: "Clerk: Ida Moss, clerk@wexcombe.example\n\n7. Hedges\nThe hedge was cut.",
            read: |detail, _| yes_no(detail.in_contacts, detail.at),
        },
        FieldRow {
            name: "outside the contact details",
            plural: "",
            synonyms: &["outside contact details"],
            of: Of::YesNo,
            doc: "whether it stands among the business instead",
            example: "7. Hedges\nMr Dell asked that his number, 01632 960123, be passed on.",
            read: |detail, _| yes_no(!detail.in_contacts, detail.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Hedges\nMr Dell asked that his number, 01632 960123, be passed on.",
            read: |detail, _| thing(detail.item, detail.at),
        },
    ],
};
