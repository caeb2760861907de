//! Undertakings: work promised or asked for without being marked as an action.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::{Deadline, Mention, Occasion};
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::action::vague;

/// Work promised or asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Undertaking {
    /// The sentence, or the part of it that promises.
    pub at: Span,
    /// What is to be done.
    pub task: Span,
    /// Who is to do it.
    pub owners: Vec<Mention>,
    /// How sure it is that somebody is bound.
    pub sureness: Sureness,
    /// The meeting to which it comes back.
    pub report_back: Option<Occasion>,
    /// By when.
    pub due: Option<Deadline>,
    /// The place in the list of actions of the one that follows it up.
    pub action: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// How sure it is that work is promised or given, and not only told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// Somebody is named who takes it on, or to whom it is given: `agreed to write`, `the Clerk to write`.
    Certain,
    /// Somebody is named who is said to do it: `would write`; or a group takes it on.
    Likely,
    /// Nobody is named: `a letter would be sent`.
    Doubtful,
}

impl Sureness {
    /// The word for it in rules and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Doubtful => "doubtful",
        }
    }
}

/// In the order of the values.
const SURENESSES: &[&str] = &["certain", "likely", "doubtful"];

/// Undertakings, as rules see them.
pub static KIND: KindRow<Undertaking> = KindRow {
    name: "undertaking",
    plural: "undertakings",
    synonyms: &["commitment", "commitments", "promise", "promises"],
    doc: "work promised or asked for, marked as an action or not: `would provide`, `agreed to write`, `the Clerk to order`",
    example: "Mr Barnes would provide a fuller answer after the meeting.",
    are: Are::Things,
    row: |undertaking, told| told.row(undertaking.at),
    fields: &[
        FieldRow {
            name: "task",
            plural: "",
            synonyms: &["text", "work"],
            of: Of::Text,
            doc: "what is to be done",
            example: "Mr Barnes would provide a fuller answer after the meeting.",
            read: |undertaking, told| told.text(undertaking.task),
        },
        FieldRow {
            name: "owner",
            plural: "owners",
            synonyms: &["lead", "promiser"],
            of: Of::Person,
            doc: "who is to do it",
            example: "Mr Barnes would provide a fuller answer after the meeting.",
            read: |undertaking, told| told.people(&undertaking.owners),
        },
        FieldRow {
            name: "sureness",
            plural: "",
            synonyms: &["certainty"],
            of: Of::Choice(SURENESSES),
            doc: "how sure it is that somebody is bound: `certain` where one who is named takes it on or is told to, `likely` \
                  where somebody is said to do it, `doubtful` where nobody is named",
            example: "The Clerk agreed to write to the county.",
            read: |undertaking, _| choice(undertaking.sureness as usize, undertaking.at),
        },
        FieldRow {
            name: "collectively owned",
            plural: "",
            synonyms: &["collective"],
            of: Of::YesNo,
            doc: "whether a group is to do it, such as the service, officers or all",
            example: "Officers undertook to provide the figures.",
            read: |undertaking, _| match undertaking.owners.iter().find(|who| who.form == PersonForm::Group) {
                Some(group) => yes_no(true, group.at),
                None => yes_no(false, undertaking.at),
            },
        },
        FieldRow {
            name: "report-back meeting",
            plural: "",
            synonyms: &["report-back", "report back"],
            of: Of::Meeting,
            doc: "the meeting to which it comes back",
            example: "The Clerk would bring the figures to the November meeting.",
            read: |undertaking, told| told.occasion(undertaking.report_back.as_ref()),
        },
        FieldRow {
            name: "due date",
            plural: "",
            synonyms: &["date due"],
            of: Of::Date,
            doc: "the date by which it is to be done",
            example: "The Clerk would write to the county by 20 September 2024.",
            read: |undertaking, told| told.due(undertaking.due.as_ref()),
        },
        FieldRow {
            name: "deadline",
            plural: "",
            synonyms: &["timescale"],
            of: Of::Text,
            doc: "the words that say by when, whether or not they name a date",
            example: "The Clerk would write to the county as soon as possible.",
            read: |undertaking, told| told.text_if(undertaking.due.map(|due| due.at)),
        },
        FieldRow {
            name: "vague",
            plural: "",
            synonyms: &["vaguely dated"],
            of: Of::YesNo,
            doc: "whether its deadline binds nobody, such as `as soon as possible` or `in due course`",
            example: "The Clerk would write to the county as soon as possible.",
            read: |undertaking, _| vague(undertaking.due.as_ref(), undertaking.at),
        },
        FieldRow {
            name: "marked as an action",
            plural: "",
            synonyms: &["marked", "tracked"],
            of: Of::YesNo,
            doc: "whether an action in the same paragraph follows it up",
            example: "The Chair agreed to ask the county. ACTION",
            read: |undertaking, _| yes_no(undertaking.action.is_some(), undertaking.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Highways\nThe Clerk would write to the county.",
            read: |undertaking, _| thing(undertaking.item, undertaking.at),
        },
    ],
};
