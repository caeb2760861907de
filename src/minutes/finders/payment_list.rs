//! A list of payments while it is put together, and the words that introduce one.

use crate::minutes::kinds::payment::Payment;
use crate::text::Span;

use super::phrases::has_any;

/// A list while it is put together.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its payments.
    pub payments: Vec<Payment>,
    /// The total that is stated for it.
    pub total: Option<(Option<i64>, Span)>,
    /// All of it.
    pub at: Span,
    /// Its first block and its last.
    pub blocks: (usize, usize),
}

/// Whether a block is one of a list. Lists are in order.
pub fn is_inside(lists: &[Listed], index: usize) -> bool {
    let before = lists.partition_point(|list| list.blocks.0 <= index);
    before.checked_sub(1).and_then(|last| lists.get(last)).is_some_and(|last| last.blocks.1 >= index)
}

/// Whether words introduce payments that are made, not money that comes in.
pub fn says_payments(low: &str) -> bool {
    has_any(
        low,
        &[
            "payments",
            "payment",
            "cheques",
            "invoices",
            "bills",
            "expenditure",
            "accounts for payment",
            "accounts for approval",
            "accounts to be paid",
        ],
    ) && !has_any(low, &["receipts", "receipt", "income", "received", "balance", "balances", "budget"])
}
