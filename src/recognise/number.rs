//! Numbers in figures and in words, sums of money and percentages.

use super::lists::time::{NONE, SMALL, TENS};
use super::signs::Sign;
use super::words::{Cut, Kind, Words};
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

/// Every sum of money and every percentage in a text, in order.
#[must_use]
pub fn amounts(words: &Words<'_>) -> Vec<WrittenAmount> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        at = match money_at(words, at).or_else(|| percentage_at(words, at)) {
            Some((amount, next)) => {
                found.push(amount);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// The number that words say, where they say nothing else: `six`, `twenty-one`, `none`, `12`, `1,250`.
///
/// ```
/// # use quorate::recognise::number_in_words;
/// assert_eq!(number_in_words("Twenty-one"), Some(21));
/// assert_eq!(number_in_words("six members"), None);
/// ```
#[must_use]
pub fn number_in_words(text: &str) -> Option<u32> {
    let cut = Cut::of(text);
    let words = cut.words();
    number_at(&words, 0).filter(|&(_, next)| next == words.len()).map(|(number, _)| number)
}

/// The amount of money that figures say, where they say nothing else, in the smallest unit: `£1,250.50`, `37.03`, `-12.00`,
/// `(12.00)`, which is the same.
///
/// ```
/// # use quorate::recognise::amount_in_figures;
/// assert_eq!(amount_in_figures("£1,250.50"), Some(125_050));
/// assert_eq!(amount_in_figures("(12.00)"), Some(-1200));
/// assert_eq!(amount_in_figures("about £5"), None);
/// ```
#[must_use]
pub fn amount_in_figures(text: &str) -> Option<i64> {
    let text = text.trim();
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let bare = bracketed.unwrap_or(text);
    let (minus, bare) =
        ["-", "−", "–"].iter().find_map(|sign| Some((true, bare.strip_prefix(sign)?))).unwrap_or((false, bare));
    let bare = bare.trim_start_matches(['£', '€', '$']).trim();
    if !bare.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let cut = Cut::of(bare);
    let words = cut.words();
    let (pence, _) = hundredths(&words, 0).filter(|&(_, next)| next == words.len())?;
    Some(if minus || bracketed.is_some() { -pence } else { pence })
}

/// The whole number that begins at this piece, and the place after it.
pub(super) fn number_at(words: &Words<'_>, at: usize) -> Option<(u32, usize)> {
    let piece = words.get(at).filter(|piece| piece.kind() == Kind::Number || piece.has(Sign::Number))?;
    if piece.kind() == Kind::Number {
        return in_figures(words, at).and_then(|(number, next)| Some((u32::try_from(number).ok()?, next)));
    }
    if let Some(tens) = TENS.iter().position(|word| piece.is(word)).and_then(|at| u32::try_from((at + 2) * 10).ok()) {
        let next = at + 1 + usize::from(words.is(at + 1, "-"));
        return Some(match small(words, next).filter(|&one| (1..10).contains(&one)) {
            Some(one) => (tens + one, next + 1),
            None => (tens, at + 1),
        });
    }
    small(words, at).map(|number| (number, at + 1))
}

/// The number of one word, up to nineteen.
fn small(words: &Words<'_>, at: usize) -> Option<u32> {
    let piece = words.get(at).filter(|piece| piece.has(Sign::Number))?;
    if piece.is_any(NONE) {
        return Some(0);
    }
    SMALL.iter().position(|word| piece.is(word)).and_then(|number| u32::try_from(number).ok())
}

/// `1250`, `1,250`: a whole number in figures and the place after it.
fn in_figures(words: &Words<'_>, at: usize) -> Option<(i64, usize)> {
    let mut number = i64::from(words.get(at)?.number()?);
    let mut next = at + 1;
    while next < at + 7 && words.is(next, ",") && words.get(next).is_some_and(|mark| mark.glued()) {
        match words.get(next + 1) {
            Some(more) if more.glued() && more.length() == 3 && more.kind() == Kind::Number => {
                number = number.saturating_mul(1000).saturating_add(i64::from(more.number()?));
                next += 2;
            }
            _ => break,
        }
    }
    Some((number, next))
}

/// `1,250.50` in hundredths, and the place after it.
fn hundredths(words: &Words<'_>, at: usize) -> Option<(i64, usize)> {
    let (whole, next) = in_figures(words, at)?;
    let whole = whole.checked_mul(100)?;
    let fraction = words.get(next + 1).filter(|digits| digits.glued() && digits.kind() == Kind::Number);
    match fraction.filter(|_| words.is(next, ".") && words.get(next).is_some_and(|point| point.glued())) {
        Some(digits) if digits.length() == 1 => Some((whole + i64::from(digits.number()?) * 10, next + 2)),
        Some(digits) => Some((whole + digits.text().get(..2)?.parse::<i64>().ok()?, next + 2)),
        None => Some((whole, next)),
    }
}

/// `£1,250.50`, `€3m`, `$20 million`, `250 euros`.
fn money_at(words: &Words<'_>, at: usize) -> Option<(WrittenAmount, usize)> {
    let sign = words.is_any(at, &["£", "€", "$"]);
    let (pence, next) = hundredths(words, at + usize::from(sign))?;
    let (factor, next) = multiple(words, next);
    let named = words.is_any(next, &["pounds", "euros", "euro", "dollars"]);
    if !sign && !named {
        return None;
    }
    let next = next + usize::from(named);
    Some((WrittenAmount::Money { at: words.span(at, next), pence: pence.checked_mul(factor)? }, next))
}

/// `k`, `m`, `million`: what the number before it is multiplied by, and the place after.
fn multiple(words: &Words<'_>, at: usize) -> (i64, usize) {
    let glued = words.get(at).is_some_and(|piece| piece.glued());
    if words.is(at, "million") || glued && words.is_any(at, &["m", "mn"]) {
        (1_000_000, at + 1)
    } else if words.is(at, "thousand") || glued && words.is(at, "k") {
        (1_000, at + 1)
    } else if words.is(at, "billion") || glued && words.is(at, "bn") {
        (1_000_000_000, at + 1)
    } else {
        (1, at)
    }
}

/// `2.5%`, `40 per cent`.
fn percentage_at(words: &Words<'_>, at: usize) -> Option<(WrittenAmount, usize)> {
    let (hundredths, next) = hundredths(words, at)?;
    let next = words.after_any(next, &["%", "per cent", "percent"])?;
    Some((WrittenAmount::Percentage { at: words.span(at, next), hundredths }, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("six", Some(6)),
            ("Twenty-one", Some(21)),
            ("thirty two", Some(32)),
            ("twenty", Some(20)),
            ("None", Some(0)),
            ("12", Some(12)),
            ("1,250", Some(1250)),
            ("12 members", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(number_in_words(text), expected, "{text}");
        }
    }

    #[test]
    fn sums_and_percentages() {
        let read = |text: &str| {
            let each = |amount| match amount {
                WrittenAmount::Money { at, pence } => format!("{} = {pence}p", at.of(text)),
                WrittenAmount::Percentage { at, hundredths } => format!("{} = {hundredths}", at.of(text)),
            };
            amounts(&Cut::of(text).words()).into_iter().map(each).collect::<Vec<_>>().join("; ")
        };
        for (text, expected) in [
            ("a grant of £1,250.50 was", "£1,250.50 = 125050p"),
            ("€3m and $20 million", "€3m = 300000000p; $20 million = 2000000000p"),
            ("£5k.", "£5k = 500000p"),
            ("£7.5", "£7.5 = 750p"),
            ("up 2.5% or 40 per cent", "2.5% = 250; 40 per cent = 4000"),
            ("250 euros", "250 euros = 25000p"),
            ("12 members of 3m height", ""),
            // More than fits is left alone.
            ("£999999999 billion", ""),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
