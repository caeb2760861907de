//! Motions: what somebody moved or seconded, and what became of it.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::{Reading, Unread};

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
    /// The row of the motion that it amends.
    pub amends: Option<u32>,
    /// Of an amendment: whether it was decided before the motion that it amends, as far as both are told of.
    pub decided_first: Option<bool>,
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

/// Minutes with a motion and an amendment of it.
const AMENDED: &str = "Moved by Cllr Ash, seconded by Cllr Birch, that the hall be let.\n\nAn amendment was moved by \
    Cllr Cole and seconded by Cllr Dell. The amendment was lost.\n\nThe motion was then carried.";

const FIELDS: &[FieldRow<Motion>] = &[
    FieldRow {
        name: "text",
        plural: "",
        synonyms: &["wording"],
        of: Of::Text,
        doc: "what was moved",
        example: AMENDED,
        read: |motion, told| told.text(motion.text),
    },
    FieldRow {
        name: "mover",
        plural: "",
        synonyms: &["proposer"],
        of: Of::Person,
        doc: "who moved it",
        example: AMENDED,
        read: |motion, told| told.person(motion.mover.as_ref()),
    },
    FieldRow {
        name: "seconder",
        plural: "",
        synonyms: &[],
        of: Of::Person,
        doc: "who seconded it",
        example: AMENDED,
        read: |motion, told| told.person(motion.seconder.as_ref()),
    },
    FieldRow {
        name: "outcome",
        plural: "",
        synonyms: &["result"],
        of: Of::Choice(OUTCOMES),
        doc: "what became of it",
        example: AMENDED,
        read: |motion, _| motion.outcome.map_or(Reading::NotStated, |(outcome, at)| choice(outcome as usize, at)),
    },
    FieldRow {
        name: "amending",
        plural: "",
        synonyms: &["amending another motion"],
        of: Of::YesNo,
        doc: "whether it amends another motion",
        example: "An amendment was proposed by Cllr Ash and seconded by Cllr Birch.",
        read: |motion, _| yes_no(motion.amendment, motion.at),
    },
    FieldRow {
        name: "amended motion",
        plural: "",
        synonyms: &["motion amended", "motion that it amends"],
        of: Of::Kind("motion"),
        doc: "of an amendment: the motion that it amends",
        example: AMENDED,
        read: |motion, _| thing(motion.amends, motion.at),
    },
    FieldRow {
        name: "decided before the motion it amends",
        plural: "",
        synonyms: &["decided before the motion that it amends", "decided before its motion", "decided first"],
        of: Of::YesNo,
        doc: "of an amendment: whether what became of it stands before what became of the motion that it amends",
        example: AMENDED,
        read: |motion, _| decided_first(motion),
    },
    FieldRow {
        name: "vote",
        plural: "",
        synonyms: &["division"],
        of: Of::Kind("vote"),
        doc: "the vote on it",
        example: "An amendment was moved by Cllr Cole and seconded by Cllr Dell. Lost with 2 votes for and 5 against.",
        read: |motion, _| thing(motion.vote, motion.at),
    },
    FieldRow {
        name: "item",
        plural: "",
        synonyms: &["agenda item"],
        of: Of::Kind("item"),
        doc: "the item of business that it stands under",
        example: "7. Hall\nAn amendment was moved by Cllr Cole and seconded by Cllr Dell. Lost.",
        read: |motion, _| thing(motion.item, motion.at),
    },
];

/// Motions, as rules see them.
pub static KIND: KindRow<Motion> = KindRow {
    name: "motion",
    plural: "motions",
    synonyms: &["proposal", "proposals"],
    doc: "what somebody moved or proposed",
    example: "Proposed by Cllr Ash, seconded by Cllr Birch, that the hall be let. Carried.",
    are: Are::Things,
    row: |motion, told| told.row(motion.at),
    fields: FIELDS,
};

/// The motions among them that amend another.
pub static AMENDMENT: KindRow<Motion> = KindRow {
    name: "amendment",
    plural: "amendments",
    synonyms: &["amending motion", "amending motions"],
    doc: "a motion that amends another",
    example: AMENDED,
    are: Are::Things,
    row: |motion, told| told.row(motion.at),
    fields: FIELDS,
};

/// Whether an amendment was decided first; where it is not said what became of it, that cannot be told.
fn decided_first(motion: &Motion) -> Reading<'static> {
    match (motion.amends, motion.decided_first) {
        (None, _) => Reading::NotApplicable,
        (_, Some(first)) => yes_no(first, motion.outcome.map_or(motion.at, |(_, at)| at)),
        (_, None) => Reading::Unreadable(Unread { at: motion.at, tried: "what became of the amendment" }),
    }
}
