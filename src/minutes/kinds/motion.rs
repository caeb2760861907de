//! Motions: what somebody moved or seconded, and what became of it.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::Reading;

/// What somebody moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// The words that name the mover and the seconder.
    pub at: Span,
    /// What was moved.
    pub text: Span,
    /// Who moved it.
    pub mover: Option<Mention>,
    /// Who seconded it.
    pub seconder: Option<Mention>,
    /// What became of it, with the words that say so.
    pub outcome: Option<(Outcome, Span)>,
    /// Whether it amends another.
    pub amendment: bool,
    /// The row of the vote on it.
    pub vote: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// What became of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outcome {
    Carried,
    Lost,
    Withdrawn,
    Deferred,
}

impl Outcome {
    /// The word for it in rules and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        OUTCOMES[self as usize]
    }
}

const OUTCOMES: &[&str] = &["carried", "lost", "withdrawn", "deferred"];

/// Motions, as rules see them.
pub static KIND: KindRow<Motion> = KindRow {
    name: "motion",
    plural: "motions",
    synonyms: &["proposal", "proposals"],
    doc: "what somebody moved or proposed",
    example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
    are: Are::Things,
    row: |motion, told| told.row(motion.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "what was moved",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
            read: |motion, told| told.text(motion.text),
        },
        FieldRow {
            name: "mover",
            plural: "",
            synonyms: &["proposer"],
            of: Of::Person,
            doc: "who moved it",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
            read: |motion, told| told.person(motion.mover.as_ref()),
        },
        FieldRow {
            name: "seconder",
            plural: "",
            synonyms: &[],
            of: Of::Person,
            doc: "who seconded it",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
            read: |motion, told| told.person(motion.seconder.as_ref()),
        },
        FieldRow {
            name: "outcome",
            plural: "",
            synonyms: &["result"],
            of: Of::Choice(OUTCOMES),
            doc: "what became of it",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
            read: |motion, _| motion.outcome.map_or(Reading::NotStated, |(outcome, at)| choice(outcome as usize, at)),
        },
        FieldRow {
            name: "amending",
            plural: "",
            synonyms: &["an amendment"],
            of: Of::YesNo,
            doc: "whether it amends another motion",
            example: "An amendment was proposed by Cllr Ash and seconded by Cllr Birch.",
            read: |motion, _| yes_no(motion.amendment, motion.at),
        },
        FieldRow {
            name: "vote",
            plural: "",
            synonyms: &["division"],
            of: Of::Kind("vote"),
            doc: "the vote on it",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried with 5 votes for and 2 against.",
            read: |motion, _| thing(motion.vote, motion.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Hall\nProposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
            read: |motion, _| thing(motion.item, motion.at),
        },
    ],
};
