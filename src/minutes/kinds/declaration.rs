//! Declarations of interest: what a member said that they had to do with the business.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::{Reading, Unread};

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
    /// The row of the item that it concerns.
    pub business: Option<u32>,
    /// The words that say that the member left.
    pub left: Option<Span>,
    /// The words that say that the member took no part.
    pub no_part: Option<Span>,
    /// Whether the member voted, moved or seconded in the item.
    pub voted: Voted,
    /// Whether the chair declared it.
    pub by_chair: bool,
    /// The words that say that somebody else took the chair for the item.
    pub other_chair: Option<Span>,
    /// The words that tell of a dispensation that the member has.
    pub dispensed: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Whether somebody who declared an interest took part in the vote all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voted {
    /// They are not named as voting, moving or seconding.
    #[default]
    No,
    /// They are, in the item that it concerns: the words.
    Yes(Span),
    /// They are, in an item that it may concern.
    Perhaps(Span),
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
            name: "disclosable",
            plural: "",
            synonyms: &["disclosable by law"],
            of: Of::YesNo,
            doc: "whether the law asks for it to be disclosed, as of pecuniary interests in England (Localism Act 2011, section 31)",
            example: "Cllr Birch declared a pecuniary interest in item 7 as a trustee of the hall.",
            read: |declaration, _| {
                let pecuniary = declaration.sort.filter(|(sort, _)| *sort == Sort::Pecuniary);
                yes_no(pecuniary.is_some(), pecuniary.map_or(declaration.at, |(_, at)| at))
            },
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
            name: "item concerned",
            plural: "",
            synonyms: &["item in question", "item of the interest"],
            of: Of::Kind("item"),
            doc: "the item of business in which the interest is: the one that it names, else the one under which it stands",
            example: "7. Hall\nCllr Birch declared a pecuniary interest as a trustee of the hall.",
            read: |declaration, _| match (declaration.business, declaration.concerns) {
                (None, Some(at)) => Reading::Unreadable(Unread { at, tried: "the number of an item of these minutes" }),
                (business, _) => thing(business, declaration.at),
            },
        },
        FieldRow {
            name: "followed by leaving",
            plural: "",
            synonyms: &["left the room", "left the meeting"],
            of: Of::YesNo,
            doc: "whether the minutes say, in the same paragraph or in the item that it concerns, that the member left",
            example: "Cllr Birch declared a pecuniary interest in item 10 and left the meeting.",
            read: |declaration, _| yes_no(declaration.left.is_some(), declaration.left.unwrap_or(declaration.at)),
        },
        FieldRow {
            name: "taking no part",
            plural: "",
            synonyms: &["taking no part in the vote", "taking no part in the business"],
            of: Of::YesNo,
            doc: "whether the minutes say in the same paragraph that the member took no part, or did not vote",
            example: "Cllr Birch declared a pecuniary interest in item 10 and took no part in the vote.",
            read: |declaration, _| yes_no(declaration.no_part.is_some(), declaration.no_part.unwrap_or(declaration.at)),
        },
        FieldRow {
            name: "followed by voting",
            plural: "",
            synonyms: &["followed by a vote of the declarer"],
            of: Of::YesNo,
            doc: "whether the member is named as voting for or against, moving or seconding in the item that it concerns",
            example: "7. Hall\nCllr Birch declared an interest. Proposed by Cllr Birch, seconded by Cllr Ash, that it be let.",
            read: |declaration, _| match declaration.voted {
                Voted::No => yes_no(false, declaration.at),
                Voted::Yes(at) => yes_no(true, at),
                Voted::Perhaps(at) => {
                    Reading::Unreadable(Unread { at, tried: "a vote on the business in which the interest is" })
                }
            },
        },
        FieldRow {
            name: "by the chair",
            plural: "",
            synonyms: &["declared by the chair", "of the chair"],
            of: Of::YesNo,
            doc: "whether it was the chair who declared it",
            example: "Present: Cllr Ash (Chair)\n\nCllr Ash declared a pecuniary interest in item 10.",
            read: |declaration, _| {
                yes_no(declaration.by_chair, declaration.member.map_or(declaration.at, |who| who.at))
            },
        },
        FieldRow {
            name: "followed by another in the chair",
            plural: "",
            synonyms: &["followed by another presiding"],
            of: Of::YesNo,
            doc: "whether somebody else took the chair for the item that it concerns",
            example: "7. Hall\nThe Chair declared an interest. Cllr Birch took the chair for this item.",
            read: |declaration, _| {
                yes_no(declaration.other_chair.is_some(), declaration.other_chair.unwrap_or(declaration.at))
            },
        },
        FieldRow {
            name: "under a dispensation",
            plural: "",
            synonyms: &["covered by a dispensation"],
            of: Of::YesNo,
            doc: "whether the minutes tell of a dispensation that the member has",
            example: "Cllr Birch declared a pecuniary interest in item 10. He had a dispensation.",
            read: |declaration, _| {
                yes_no(declaration.dispensed.is_some(), declaration.dispensed.unwrap_or(declaration.at))
            },
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
