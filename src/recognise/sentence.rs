//! Prose as sentences.

use super::person::is_user_name;
use super::signs::Sign;
use super::words::{Kind, Word, Words};
use crate::text::Span;

/// The sentences of a text, in order, without the spaces between them.
///
/// ```
/// # use quorate::recognise::{Cut, sentences};
/// let text = "Cllr. J. Hull spoke at 7 p.m. on Monday. It was agreed.";
/// let all: Vec<_> = sentences(&Cut::of(text).words()).map(|span| span.of(text)).collect();
/// assert_eq!(all, ["Cllr. J. Hull spoke at 7 p.m. on Monday.", "It was agreed."]);
/// ```
pub fn sentences<'t>(words: &Words<'t>) -> impl Iterator<Item = Span> + use<'t> {
    let words = *words;
    bounds(&words).map(move |(from, to)| words.span(from, to))
}

/// The sentences: the place of the first piece of each, and the place after its last.
pub(super) fn bounds<'t>(words: &Words<'t>) -> impl Iterator<Item = (usize, usize)> + use<'t> {
    let words = *words;
    let mut start = 0;
    std::iter::from_fn(move || {
        let from = start;
        start = words.len();
        let mut next = from;
        while let Some(at) = words.first(Sign::Ending.bit(), next, words.len()) {
            next = at + 1;
            if ends_at(&words, at) {
                start = next;
                break;
            }
        }
        (from < start).then_some((from, start))
    })
}

/// Whether a sentence ends with this piece.
#[inline]
pub(super) fn ends_at(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|piece| piece.has(Sign::Ending) && ends_with(words, at, piece))
}

fn ends_with(words: &Words<'_>, at: usize, piece: Word<'_>) -> bool {
    let Some(next) = words.get(at + 1) else { return true };
    if next.glued() {
        return false;
    }
    let begins = next.kind() != Kind::Word || next.is_capital() || is_user_name(words, at + 1);
    if !begins {
        return false;
    }
    let closes = !matches!(piece.bytes(), b"." | b"?" | b"!");
    let mark = if closes { words.before(at).filter(|_| piece.glued()) } else { Some(piece) };
    match mark.map(Word::bytes) {
        Some(b"?" | b"!") => true,
        Some(b".") => !is_short(words, if closes { at - 1 } else { at }),
        _ => false,
    }
}

/// The place of the first piece of the sentence in which this piece stands, looked for at most `reach` pieces back.
pub(super) fn start_of(words: &Words<'_>, at: usize, reach: usize) -> usize {
    let limit = at.saturating_sub(reach);
    (limit..at).rev().find(|&place| ends_at(words, place)).map_or(limit, |place| place + 1)
}

/// Whether the point at this place belongs to a short form: `Cllr.`, `J.`, `e.g.`, `No.`.
fn is_short(words: &Words<'_>, at: usize) -> bool {
    let Some(word) = words.before(at).filter(|word| word.kind() == Kind::Word) else { return false };
    // The point of `p.m.` may end a sentence; those of `J. Hull` and `e.g. Hull` do not.
    (word.is_single() && !matches!(word.text(), "m" | "I" | "i")) || word.has(Sign::Short)
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn sentences_end_at_their_points() {
        let cases: &[(&str, &[&str])] = &[
            ("Agreed. The Clerk to write.", &["Agreed.", "The Clerk to write."]),
            ("Mr. P. Crowe and Cllr. Hull left.", &["Mr. P. Crowe and Cllr. Hull left."]),
            ("It ended at 9 p.m. The next is in May.", &["It ended at 9 p.m.", "The next is in May."]),
            ("(See No. 4.) It passed!", &["(See No. 4.)", "It passed!"]),
            ("e.g. Hull, i.e. the Mayor", &["e.g. Hull, i.e. the Mayor"]),
            ("He said “Stop.” They did.", &["He said “Stop.”", "They did."]),
            ("cost £4.50 each", &["cost £4.50 each"]),
            ("why? because", &["why? because"]),
            ("It is lost. abc12 has another.", &["It is lost.", "abc12 has another."]),
            ("", &[]),
            (". . .", &[".", ".", "."]),
        ];
        for (text, expected) in cases {
            let all: Vec<_> = sentences(&Cut::of(text).words()).map(|span| span.of(text)).collect();
            assert_eq!(&all, expected, "{text}");
        }
    }
}
