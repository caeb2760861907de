//! Payments: to whom, how much, for what and by which power.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, number, thing};
use crate::text::Span;
use crate::vocabulary::{Reading, Unread, Value};

/// A payment in a table, a list or a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The row or line; in a sentence, all of it.
    pub at: Span,
    /// To whom.
    pub payee: Option<Span>,
    /// How much, in the smallest unit of its currency; nothing where the words say no amount.
    pub amount: Option<(Option<i64>, Span)>,
    /// For what.
    pub purpose: Option<Span>,
    /// The power to spend that is cited.
    pub power: Option<Span>,
    /// The row of the list that it stands in.
    pub list: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// An amount, or the words that are none.
#[must_use]
pub fn money(amount: Option<(Option<i64>, Span)>) -> Reading<'static> {
    match amount {
        None => Reading::NotStated,
        Some((Some(pence), at)) => Reading::stated(Value::Money(pence), at),
        Some((None, at)) => Reading::Unreadable(Unread { at, tried: "an amount of money" }),
    }
}

/// The section that words cite: 137 of `LGA 1972 s137`, of `section 137 of the LGA 1972`.
fn section(power: &str) -> Option<i64> {
    let low = power.to_ascii_lowercase();
    let figures = low.match_indices('s').find_map(|(at, _)| {
        let before = low.get(..at)?;
        let after = low.get(at..)?;
        let after = after.strip_prefix("section").or_else(|| after.strip_prefix('s'))?.trim_start_matches(['.', ' ']);
        let figures = after.get(..after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len()))?;
        (!figures.is_empty() && !before.ends_with(char::is_alphanumeric)).then_some(figures)
    });
    figures?.parse().ok()
}

/// Payments, as rules see them.
pub static KIND: KindRow<Payment> = KindRow {
    name: "payment",
    plural: "payments",
    synonyms: &["grant", "grants"],
    doc: "a payment in a table or list of payments, or one that a decision makes",
    example: "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
    are: Are::Things,
    row: |payment, told| told.row(payment.at),
    fields: &[
        FieldRow {
            name: "payee",
            plural: "",
            synonyms: &["supplier", "creditor"],
            of: Of::Text,
            doc: "to whom it is made",
            example: "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
            read: |payment, told| told.text_if(payment.payee),
        },
        FieldRow {
            name: "amount",
            plural: "",
            synonyms: &["sum"],
            of: Of::Money,
            doc: "how much; where a table has net, VAT and total, the total",
            example: "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
            read: |payment, _| money(payment.amount),
        },
        FieldRow {
            name: "purpose",
            plural: "",
            synonyms: &["description"],
            of: Of::Text,
            doc: "what it is for",
            example: "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
            read: |payment, told| told.text_if(payment.purpose),
        },
        FieldRow {
            name: "power",
            plural: "",
            synonyms: &["statutory power", "power to spend"],
            of: Of::Text,
            doc: "the power to spend that is cited for it",
            example: "RESOLVED to make a grant of £200 to the Scouts under section 137 of the LGA 1972.",
            read: |payment, told| told.text_if(payment.power),
        },
        FieldRow {
            name: "section",
            plural: "",
            synonyms: &["section of the power"],
            of: Of::Number,
            doc: "the section of the Act that gives the power",
            example: "RESOLVED to make a grant of £200 to the Scouts under section 137 of the LGA 1972.",
            read: |payment, told| {
                number(payment.power.and_then(|at| section(told.words(at)).map(|section| (section, at))))
            },
        },
        FieldRow {
            name: "list",
            plural: "",
            synonyms: &[],
            of: Of::Kind("payment list"),
            doc: "the list of payments that it stands in",
            example: "Payments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
            read: |payment, _| thing(payment.list, payment.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "7. Finance\nPayments:\n\n- Cllr Ash – stamps – £12.40\n- Wexcombe Hall – hire – £30.00",
            read: |payment, _| thing(payment.item, payment.at),
        },
    ],
};
