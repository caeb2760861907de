//! Declarations of interest: what a member said that they had to do with the business.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::Reading;

/// An interest that was declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The sentence that records it.
    pub at: Span,
    /// Who declared it.
    pub member: Option<Mention>,
    /// What kind of interest, with the words that say so.
    pub sort: Option<(Sort, Span)>,
    /// What the interest is, where that is said.
    pub nature: Option<Span>,
    /// The item that it concerns, as named.
    pub concerns: Option<Span>,
    /// The words that say that the member left.
    pub left: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Kinds of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sort {
    Pecuniary,
    Prejudicial,
    Personal,
    Other,
}

const SORTS: &[&str] = &["pecuniary", "prejudicial", "personal", "otherwise interested"];

/// Declarations of interest, as rules see them.
pub static KIND: KindRow<Declaration> = KindRow {
    name: "declaration of interest",
    plural: "declarations of interest",
    synonyms: &["declaration", "declarations", "declared interest", "declared interests", "interest", "interests"],
    doc: "an interest that somebody declared; `none declared` is not one",
    example: "Cllr Birch declared a pecuniary interest in item 10.",
    are: Are::Things,
    row: |declaration, told| told.row(declaration.at),
    fields: &[
        FieldRow {
            name: "declarer",
            plural: "",
            synonyms: &["declaring member", "member declaring"],
            of: Of::Person,
            doc: "who declared it",
            example: "Cllr Birch declared a pecuniary interest in item 10.",
            read: |declaration, told| told.person(declaration.member.as_ref()),
        },
        FieldRow {
            name: "sort",
            plural: "",
            synonyms: &["sort of interest"],
            of: Of::Choice(SORTS),
            doc: "whether the interest is pecuniary, prejudicial, personal or another",
            example: "Cllr Birch declared a pecuniary interest in item 10.",
            read: |declaration, _| declaration.sort.map_or(Reading::NotStated, |(sort, at)| choice(sort as usize, at)),
        },
        FieldRow {
            name: "nature",
            plural: "",
            synonyms: &["nature of the interest"],
            of: Of::Text,
            doc: "what the interest is",
            example: "Cllr Birch declared a personal interest in item 10 as a trustee of the hall.",
            read: |declaration, told| told.text_if(declaration.nature),
        },
        FieldRow {
            name: "business",
            plural: "",
            synonyms: &["business concerned"],
            of: Of::Text,
            doc: "the item that it concerns, as it is named",
            example: "Cllr Birch declared a pecuniary interest in item 10.",
            read: |declaration, told| told.text_if(declaration.concerns),
        },
        FieldRow {
            name: "followed by leaving",
            plural: "",
            synonyms: &["left the room", "left the meeting"],
            of: Of::YesNo,
            doc: "whether the minutes say in the same paragraph that the member left",
            example: "Cllr Birch declared a pecuniary interest in item 10 and left the meeting.",
            read: |declaration, _| yes_no(declaration.left.is_some(), declaration.left.unwrap_or(declaration.at)),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business under which it is recorded",
            example: "3. Declarations of interest\nCllr Birch declared a pecuniary interest in item 10.",
            read: |declaration, _| thing(declaration.item, declaration.at),
        },
    ],
};
