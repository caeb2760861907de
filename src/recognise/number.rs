//! Numbers written out, sums of money and percentages.

use crate::text::Span;

/// A sum of money or a percentage as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenAmount {
    /// `£1,250.50`.
    Money {
        /// The words.
        at: Span,
        /// In the smallest unit of its currency.
        pence: i64,
    },
    /// `2.5%`.
    Percentage {
        /// The words.
        at: Span,
        /// In hundredths of a per cent.
        hundredths: i64,
    },
}

/// Every sum of money and every percentage in a text.
#[must_use]
pub fn amounts(_text: &str) -> Vec<WrittenAmount> {
    Vec::new()
}

/// The number that a word says: `six`, `no`, `twenty-one`.
#[must_use]
pub fn number_in_words(_words: &str) -> Option<u32> {
    None
}
