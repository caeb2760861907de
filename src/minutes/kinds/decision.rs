//! Decisions: what the body itself resolved, agreed, approved, noted or recommended at this meeting.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, number, thing, yes_no};
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::{Day, Reading, Stated, Value};

use super::particulars::{PROCEDURES, Particulars, stated_day};

/// What the body decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The words that say that it was decided, with what was: the sentence.
    pub at: Span,
    /// The verb as it is written: `RESOLVED`, `agreed`; empty where there is none.
    pub verb: Span,
    /// What was decided.
    pub text: Span,
    /// In what manner.
    pub manner: Manner,
    /// The lettered or numbered parts; empty where there are none.
    pub limbs: Vec<Span>,
    /// Whom a recommendation is addressed to.
    pub recipient: Option<Span>,
    /// The words that say that all were of one mind.
    pub unanimous: Option<Span>,
    /// The words that state its reasons.
    pub reasons: Option<Span>,
    /// The amounts of money in it, in pence.
    pub amounts: Vec<(i64, Span)>,
    /// Whether it keeps out the press and public.
    pub excludes_public: bool,
    /// The row of the motion that was carried.
    pub motion: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
    /// What the lines around it state.
    pub particulars: Particulars,
}

/// In what manner something was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// `RESOLVED`, elected, appointed, or a motion that was carried.
    Resolution,
    /// `it was agreed that`
    Agreement,
    /// `approved`, adopted, accepted
    Approval,
    /// `the report was noted`
    Noting,
    /// `RECOMMENDED to Cabinet`
    Recommendation,
}

impl Manner {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Agreement => "agreement",
            Self::Approval => "approval",
            Self::Noting => "noting",
            Self::Recommendation => "recommendation",
        }
    }
}

const MANNERS: &[&str] = &["resolved", "agreed", "approved", "noted", "recommended"];

/// Decisions, as rules see them.
pub static KIND: KindRow<Decision> = KindRow {
    name: "decision",
    plural: "decisions",
    synonyms: &["resolution", "resolutions"],
    doc: "what the body itself resolved, agreed, approved, noted or recommended at this meeting",
    example: "RESOLVED that the report be noted.",
    are: Are::Things,
    row: |decision, told| told.row(decision.at),
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "what was decided",
            example: "RESOLVED that the report be noted.",
            read: |decision, told| told.text(decision.text),
        },
        FieldRow {
            name: "verb",
            plural: "",
            synonyms: &["decision verb"],
            of: Of::Text,
            doc: "the verb as it is written",
            example: "RESOLVED that the report be noted.",
            read: |decision, told| told.text(decision.verb),
        },
        FieldRow {
            name: "manner",
            plural: "",
            synonyms: &["type", "type of decision"],
            of: Of::Choice(MANNERS),
            doc: "resolved, agreed, approved, noted or recommended",
            example: "It was agreed that the hall be let.",
            read: |decision, _| choice(decision.manner as usize, decision.at),
        },
        FieldRow {
            name: "limb",
            plural: "limbs",
            synonyms: &["numbered part", "numbered parts"],
            of: Of::Text,
            doc: "its lettered or numbered parts",
            example: "RESOLVED That:\n1) The strategy be noted; and\n2) The plan be approved.",
            read: |decision, told| told.texts(&decision.limbs),
        },
        FieldRow {
            name: "number of limbs",
            plural: "",
            synonyms: &[],
            of: Of::Number,
            doc: "how many lettered or numbered parts it has; 1 if none",
            example: "RESOLVED that the report be noted.",
            read: |decision, _| number(Some((i64::try_from(decision.limbs.len().max(1)).unwrap_or(1), decision.at))),
        },
        FieldRow {
            name: "unanimous",
            plural: "",
            synonyms: &[],
            of: Of::YesNo,
            doc: "whether it says that all were of one mind",
            example: "It was unanimously agreed that the hall be let.",
            read: |decision, _| yes_no(decision.unanimous.is_some(), decision.unanimous.unwrap_or(decision.at)),
        },
        FieldRow {
            name: "reason",
            plural: "",
            synonyms: &["reasons", "reasons for the decision"],
            of: Of::Text,
            doc: "the words that state why",
            example: "RESOLVED that the hall be let, because it stands empty.",
            read: |decision, told| told.text_if(decision.reasons),
        },
        FieldRow {
            name: "amount",
            plural: "amounts",
            synonyms: &["sum", "sums"],
            of: Of::Money,
            doc: "the amounts of money in it",
            example: "RESOLVED that £250 be paid to the band.",
            read: |decision, _| {
                Reading::several(decision.amounts.iter().map(|&(pence, at)| Stated { value: Value::Money(pence), at }))
            },
        },
        FieldRow {
            name: "excluding the public",
            plural: "",
            synonyms: &["to exclude the public", "to exclude the press and public"],
            of: Of::YesNo,
            doc: "whether it keeps the press and the public out",
            example: "RESOLVED that the press and public be excluded.",
            read: |decision, _| yes_no(decision.excludes_public, decision.at),
        },
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["date of the decision", "date of decision"],
            of: Of::Date,
            doc: "the day on which it was taken: its own, or that of the meeting",
            example: "Decision: that the hall be let.\n\nDate of decision: 3 May 2024",
            read: date,
        },
        FieldRow {
            name: "executive",
            plural: "",
            synonyms: &["an executive decision", "taken by the executive", "taken by the cabinet"],
            of: Of::YesNo,
            doc: "whether a cabinet or executive, or one of its members, took it",
            example: "Cabinet RESOLVED that the fee be frozen.",
            read: |decision, _| said(decision, decision.particulars.executive),
        },
        FieldRow {
            name: "alternatives",
            plural: "",
            synonyms: &[
                "alternatives considered",
                "alternatives considered and rejected",
                "alternative options",
                "alternative options considered",
                "options considered",
                "options rejected",
            ],
            of: Of::Text,
            doc: "what else was considered, and rejected",
            example: "RESOLVED that the fee be frozen.\n\nAlternative options considered: a rise of 5%.",
            read: |decision, told| told.text_if(decision.particulars.alternatives),
        },
        FieldRow {
            name: "key",
            plural: "",
            synonyms: &["a key decision"],
            of: Of::YesNo,
            doc: "whether it says that it is a key decision",
            example: "RESOLVED that the fee be frozen.\n\nKey decision: yes",
            read: |decision, _| {
                let (key, at) = decision.particulars.key.unwrap_or((false, decision.at));
                yes_no(key, at)
            },
        },
        FieldRow {
            name: "urgency procedure",
            plural: "",
            synonyms: &["exception to notice", "exception cited"],
            of: Of::Choice(PROCEDURES),
            doc: "the procedure for a key decision that was not on the forward plan",
            example: "RESOLVED that the sea wall be mended under the special urgency procedure.",
            read: |decision, _| match decision.particulars.urgency {
                Some((procedure, at)) => choice(procedure as usize, at),
                None => Reading::NotStated,
            },
        },
        FieldRow {
            name: "urgent",
            plural: "",
            synonyms: &["taken as urgent"],
            of: Of::YesNo,
            doc: "whether its item was taken as urgent business",
            example: "12. Urgent business: burst main\nRESOLVED that the main be mended.",
            read: |decision, _| yes_no(decision.particulars.urgent, decision.at),
        },
        FieldRow {
            name: "reason for urgency",
            plural: "",
            synonyms: &["reasons for urgency"],
            of: Of::Text,
            doc: "why its item was taken as urgent business",
            example: "12. Urgent business\nReasons for urgency: the main has burst.\nRESOLVED that the main be mended.",
            read: |decision, told| told.text_if(decision.particulars.urgent_because),
        },
        FieldRow {
            name: "publication date",
            plural: "",
            synonyms: &["date of publication", "date it was published"],
            of: Of::Date,
            doc: "when it was published",
            example: "RESOLVED that the fee be frozen.\n\nDate of publication: 3 May 2024",
            read: |decision, _| stated_day(decision.particulars.published),
        },
        FieldRow {
            name: "call-in deadline",
            plural: "",
            synonyms: &["deadline for call-in", "call-in date", "end of the call-in period"],
            of: Of::Date,
            doc: "until when it may be called in",
            example: "RESOLVED that the fee be frozen.\n\nCall-in deadline: 10 May 2024",
            read: |decision, _| stated_day(decision.particulars.call_in),
        },
        FieldRow {
            name: "approving the governance statement",
            plural: "",
            synonyms: &["to approve the governance statement", "approving the annual governance statement"],
            of: Of::YesNo,
            doc: "whether it approves the annual governance statement",
            example: "RESOLVED that the Annual Governance Statement be approved.",
            read: |decision, _| said(decision, decision.particulars.approves.governance),
        },
        FieldRow {
            name: "approving the accounting statements",
            plural: "",
            synonyms: &["to approve the accounting statements", "approving the accounting statement"],
            of: Of::YesNo,
            doc: "whether it approves the accounting statements of the year",
            example: "RESOLVED that the Accounting Statements be approved.",
            read: |decision, _| said(decision, decision.particulars.approves.accounting),
        },
        FieldRow {
            name: "motion",
            plural: "",
            synonyms: &["proposal"],
            of: Of::Kind("motion"),
            doc: "the motion that was put for it",
            example: "Proposed by Cllr Ash, seconded by Cllr Birch and RESOLVED that the hall be let.",
            read: |decision, _| thing(decision.motion, decision.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Highways\nRESOLVED that the report be noted.",
            read: |decision, _| thing(decision.item, decision.at),
        },
    ],
};

/// Yes, where there are words that say so.
fn said(decision: &Decision, at: Option<Span>) -> Reading<'static> {
    yes_no(at.is_some(), at.unwrap_or(decision.at))
}

/// Its own date, or that of the meeting.
fn date<'m>(decision: &'m Decision, told: &Told<'m>) -> Reading<'m> {
    let of_meeting = || (told.day != Day::default()).then_some((told.day, decision.at));
    told.of_the_whole(stated_day(decision.particulars.date.or_else(of_meeting)))
}
