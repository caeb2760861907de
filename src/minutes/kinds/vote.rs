//! Votes: results with figures, with names, or in words such as `all in favour`.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, number, thing, yes_no};
use crate::text::Span;

/// The result of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// The words that state it.
    pub at: Span,
    /// Votes for.
    pub in_favour: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Whether it says that all were of one mind.
    pub unanimous: bool,
    /// The row of the motion that was voted on.
    pub motion: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Votes, as rules see them.
pub static KIND: KindRow<Vote> = KindRow {
    name: "vote",
    plural: "votes",
    synonyms: &["division", "divisions"],
    doc: "the result of a vote, in figures, in names, or in words such as `all in favour`",
    example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
    are: Are::Things,
    row: |vote, told| told.row(vote.at),
    fields: &[
        FieldRow {
            name: "votes for",
            plural: "",
            synonyms: &["votes in favour", "ayes"],
            of: Of::Number,
            doc: "how many voted for",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.in_favour.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "votes against",
            plural: "",
            synonyms: &["noes"],
            of: Of::Number,
            doc: "how many voted against",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.against.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "abstentions",
            plural: "",
            synonyms: &["votes abstaining"],
            of: Of::Number,
            doc: "how many abstained",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| number(vote.abstained.map(|count| (count.into(), vote.at))),
        },
        FieldRow {
            name: "unanimous",
            plural: "",
            synonyms: &[],
            of: Of::YesNo,
            doc: "whether it says that all were of one mind",
            example: "The motion was put and all were in favour.",
            read: |vote, _| yes_no(vote.unanimous, vote.at),
        },
        FieldRow {
            name: "counted",
            plural: "",
            synonyms: &["with figures"],
            of: Of::YesNo,
            doc: "whether it gives figures",
            example: "The motion was put and carried with 5 votes for, 2 against and 1 abstention.",
            read: |vote, _| yes_no(vote.in_favour.or(vote.against).is_some(), vote.at),
        },
        FieldRow {
            name: "motion",
            plural: "",
            synonyms: &["proposal"],
            of: Of::Kind("motion"),
            doc: "the motion that was voted on",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried with 5 votes for and 2 against.",
            read: |vote, _| thing(vote.motion, vote.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Hall\nThe motion was put and all were in favour.",
            read: |vote, _| thing(vote.item, vote.at),
        },
    ],
};
