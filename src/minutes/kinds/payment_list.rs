//! Lists of payments, with the total that the minutes state for them.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, things, yes_no};
use crate::text::Span;

use super::payment::money;

/// A table or list of payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentList {
    /// All of it, from its first payment to its last or to the total.
    pub at: Span,
    /// The rows of its payments.
    pub payments: Vec<u32>,
    /// The total that is stated for it, in its last row or in the sentence that approves it.
    pub total: Option<(Option<i64>, Span)>,
    /// The words that approve it.
    pub approved: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

const EXAMPLE: &str = "7. Finance\nPayments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00\n\nPayments totalling £42.40 were approved.";

/// Lists of payments, as rules see them.
pub static KIND: KindRow<PaymentList> = KindRow {
    name: "payment list",
    plural: "payment lists",
    synonyms: &["list of payments", "lists of payments", "schedule of payments", "schedules of payments"],
    doc: "a table or list of payments",
    example: EXAMPLE,
    are: Are::Things,
    row: |list, told| told.row(list.at),
    fields: &[
        FieldRow {
            name: "payment",
            plural: "payments",
            synonyms: &[],
            of: Of::Kind("payment"),
            doc: "the payments that it lists",
            example: EXAMPLE,
            read: |list, _| things(&list.payments, list.at),
        },
        FieldRow {
            // `total` alone is the verb of `must not total more than …`.
            name: "stated total",
            plural: "",
            synonyms: &["total approved", "approved total", "sum approved"],
            of: Of::Money,
            doc: "the total that is stated for it, in its last row or where it is approved",
            example: EXAMPLE,
            read: |list, _| money(list.total),
        },
        FieldRow {
            name: "approved",
            plural: "",
            synonyms: &["authorised"],
            of: Of::YesNo,
            doc: "whether the minutes say that it was approved",
            example: EXAMPLE,
            read: |list, _| yes_no(list.approved.is_some(), list.approved.unwrap_or(list.at)),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: EXAMPLE,
            read: |list, _| thing(list.item, list.at),
        },
    ],
};
