//! Approvals of minutes: the body said that the minutes of an earlier meeting are right.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::text::Span;
use crate::vocabulary::Day;

use super::particulars::stated_day;

/// The minutes of one earlier meeting, approved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Approval {
    /// The sentence that says so.
    pub at: Span,
    /// The date of the meeting whose minutes they are.
    pub date: Option<(Day, Span)>,
    /// The words that say that they were signed.
    pub signed: Option<Span>,
    /// The words that say that they were corrected first.
    pub corrected: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Approvals of minutes, as rules see them.
pub static KIND: KindRow<Approval> = KindRow {
    name: "approval of minutes",
    plural: "approvals of minutes",
    synonyms: &[
        "approval of the minutes",
        "approvals of the minutes",
        "approved set of minutes",
        "approved sets of minutes",
    ],
    doc: "the minutes of an earlier meeting, approved or confirmed at this one; each meeting by itself",
    example: "The minutes of the meeting held on 13 January 2020 were approved and signed.",
    are: Are::Things,
    row: |approval, told| told.row(approval.at),
    fields: &[
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["date of the minutes approved", "meeting date"],
            of: Of::Date,
            doc: "the date of the meeting whose minutes were approved",
            example: "The minutes of the meeting held on 13 January 2020 were approved and signed.",
            read: |approval, _| stated_day(approval.date),
        },
        FieldRow {
            name: "signed",
            plural: "",
            synonyms: &["signed by the chair"],
            of: Of::YesNo,
            doc: "whether they were signed, as it says",
            example: "The minutes of the meeting held on 13 January 2020 were approved and signed.",
            read: |approval, _| yes_no(approval.signed.is_some(), approval.signed.unwrap_or(approval.at)),
        },
        FieldRow {
            name: "with corrections",
            plural: "",
            synonyms: &["corrected", "amended", "subject to corrections"],
            of: Of::YesNo,
            doc: "whether they were corrected or amended first",
            example: "The minutes of 13 January 2020 were approved subject to one amendment.",
            read: |approval, _| yes_no(approval.corrected.is_some(), approval.corrected.unwrap_or(approval.at)),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "2. Minutes\nThe minutes of the meeting held on 13 January 2020 were approved.",
            read: |approval, _| thing(approval.item, approval.at),
        },
    ],
};
