//! Whether a sentence says what is to be done, or what has been.

use super::lists::time::{BEEN, CLOSING, TO_COME};
use super::sentence::start_of;
use super::signs::Sign;
use super::words::Words;

/// Whether the sentence up to here says what is to be done, not what has been.
pub(super) fn is_to_come(words: &Words<'_>, at: usize) -> bool {
    let start = start_of(words, at, 60);
    let closing =
        (start..at).any(|place| words.get(place).is_some_and(|word| word.has(Sign::Tense) && word.is_any(CLOSING)));
    !closing && (start..at).rev().find_map(|place| tense(words, place)).unwrap_or(false)
}

/// Whether the sentence up to here says what has been: an instruction without a verb of its own (`get tape before the fair`)
/// does not.
pub(super) fn has_been(words: &Words<'_>, at: usize) -> bool {
    let start = start_of(words, at, 60);
    (start..at).rev().find_map(|place| tense(words, place)) == Some(false)
}

/// What the nearest verb says: to come, or been.
fn tense(words: &Words<'_>, at: usize) -> Option<bool> {
    let piece = words.get(at).filter(|piece| piece.has(Sign::Tense))?;
    if piece.is_any(TO_COME) {
        return Some(true);
    }
    if piece.is("agreed") {
        return words.is_any(at + 1, &["to", "that"]).then_some(true);
    }
    piece.is_any(BEEN).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn the_nearest_verb_tells() {
        for (text, expected) in [
            ("the work will start", true),
            ("it was agreed to start", true),
            ("the work was done", false),
            ("the consultation will close", false),
            ("as agreed", false),
            ("", false),
        ] {
            let cut = Cut::of(text);
            let words = cut.words();
            assert_eq!(is_to_come(&words, words.len()), expected, "{text}");
        }
    }
}
