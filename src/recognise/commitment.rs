//! The words that promise or instruct, and what kind of words they are: `agreed to`, `was asked to`, `will`, `to`.

use std::sync::LazyLock;

use super::lists::promises;
use super::phrases::Phrases;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use super::work::{is_gerund, is_participle};

/// What kind of words promise or instruct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// `agreed to`: somebody takes work on.
    Undertaking,
    /// `was asked to`: somebody is given work.
    Instruction,
    /// `will`, `would`, `is to`, `is going to`.
    Modal,
    /// `should`, `must`: a promise only where it was agreed.
    Duty,
    /// `to`, after the one who is to do it.
    Bare,
    /// `be`, before what is to be done.
    Be,
    /// `is happy to`: somebody is ready to.
    Ready,
    /// `can`: somebody is able to.
    Able,
    /// `please`, after the one who is asked: `Ida please order salt`.
    Plea,
}

/// The words that promise or instruct from this piece on, and the place after them.
pub(super) fn cue_at(words: &Words<'_>, at: usize) -> Option<(Cue, usize)> {
    let piece = words.get(at).filter(|piece| piece.has(Sign::Promise))?;
    if piece.length() > 3 && (piece.ends_with("’ll") || piece.ends_with("'ll")) {
        return Some((Cue::Modal, at + 1));
    }
    // `he’d send it back`, not `he’d sent it back`.
    let had = || {
        words.get(at + 1).is_none_or(|next| !(next.has(Sign::Verb) || next.is("have")) || is_participle(next.text()))
    };
    if piece.is_any(&["he’d", "he'd", "she’d", "she'd"]) && !had() {
        return Some((Cue::Modal, at + 1));
    }
    if piece.is_any(promises::MODALS) {
        return Some((Cue::Modal, at + 1));
    }
    if piece.is_any(promises::DUTIES) {
        return Some((Cue::Duty, at + 1));
    }
    if piece.is("to") {
        return Some((Cue::Bare, at + 1));
    }
    if piece.is_any(promises::ABLE) {
        return Some((Cue::Able, at + 1));
    }
    if piece.is("please") {
        return Some((Cue::Plea, at + 1));
    }
    let contracted = || words.before(at).is_some_and(|before| CONTRACTED.iter().any(|end| before.ends_with(end)));
    if piece.is("going") {
        return (words.is(at + 1, "to") && contracted()).then_some((Cue::Modal, at + 2));
    }
    if piece.is_any(promises::READY) {
        // `Ida happy to help`
        let named = || {
            // `Ida, willing to open the hall`
            let comma = usize::from(words.before(at).is_some_and(|before| before.is(",")));
            words.before(at - comma).is_some_and(|before| before.kind() == Kind::Word && before.is_capital())
                && !piece.is("able")
                && !piece.is_capital()
        };
        return ready_to(words, at).filter(|_| contracted() || named()).map(|after| (Cue::Ready, after));
    }
    let next = after_adverbs(words, at + 1);
    if piece.is_in(&COMMITTED) || piece.is("agree") && after_initials(words, at) {
        return words.is(next, "to").then_some((Cue::Undertaking, next + 1));
    }
    if piece.is_in(&BEINGS) { after_be(words, at, next) } else { None }
}

/// `BV agree to ring them`: notes leave out an ending.
fn after_initials(words: &Words<'_>, at: usize) -> bool {
    let capitals = |word: Word<'_>| {
        (2..=3).contains(&word.length()) && word.text().bytes().all(|letter| letter.is_ascii_uppercase())
    };
    words.before(at).is_some_and(capitals)
}

/// What a form of `be` leads to: `is to`, `is going to`, `was asked to`.
fn after_be(words: &Words<'_>, at: usize, next: usize) -> Option<(Cue, usize)> {
    let finite = !words.is_any(at, &["be", "been"]);
    let now = words.is_any(at, &["is", "are", "am"]);
    if finite && words.is(next, "to") {
        return Some((Cue::Modal, next + 1));
    }
    if finite && let Some(after) = ready_to(words, next) {
        // `was able to` tells what has been done.
        let could = words.is(after - 2, "able") && !now;
        return (!could).then_some((Cue::Ready, after));
    }
    let gerund = |at: usize| words.get(at).is_some_and(|word| is_gerund(word.text()));
    if words.is(next + 1, "with") && gerund(next + 2) && (words.is(next, "charged") || words.is_in(next, &INSTRUCTED)) {
        // `was tasked with finding a hall`
        return Some((Cue::Instruction, next + 2));
    }
    if now && words.is(next, "committed") && words.is(next + 1, "to") && gerund(next + 2) {
        return Some((Cue::Undertaking, next + 2));
    }
    if words.is(next + 1, "to") {
        if words.is_in(next, &INSTRUCTED) {
            return Some((Cue::Instruction, next + 2));
        }
        if now && words.is(next, "going") {
            return Some((Cue::Modal, next + 2));
        }
    }
    words.is(at, "be").then_some((Cue::Be, at + 1))
}

/// The place after `happy to`, `more than willing to`, where somebody is said to be that.
pub(super) fn ready_to(words: &Words<'_>, at: usize) -> Option<usize> {
    const MOST: usize = 3;
    let ready = (at..=at + MOST).find(|&place| !words.is_any(place, DEGREES))?;
    let willing = words.is_any(ready, promises::READY);
    (willing && words.is(ready + 1, "to")).then_some(ready + 2)
}

/// How much somebody is ready.
const DEGREES: &[&str] = &["very", "more", "than", "only", "too", "quite", "most", "also", "always", "still", "now"];

/// The place after the adverbs from this piece on, or this piece.
pub(super) fn after_adverbs(words: &Words<'_>, mut at: usize) -> usize {
    let first = at;
    while at < first + 4 && words.signs(at, Sign::Adverb) {
        match ADVERBS.after(words, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

static ADVERBS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(promises::ADVERBS));

pub(super) static COMMITTED: List = List::of(promises::COMMITTED);

static BEINGS: List = List::of(promises::BEINGS);

pub(super) static INSTRUCTED: List = List::of(promises::INSTRUCTED);

/// The endings of `I’m` and `we’re`.
const CONTRACTED: [&str; 4] = ["’m", "'m", "’re", "'re"];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn kinds_of_words_that_promise() {
        for (text, expected) in [
            ("agreed to write", Some((Cue::Undertaking, 2))),
            ("agreed also to write", Some((Cue::Undertaking, 3))),
            ("offered to", Some((Cue::Undertaking, 2))),
            ("agreed that", None),
            ("was asked to write", Some((Cue::Instruction, 3))),
            ("were therefore tasked to", Some((Cue::Instruction, 4))),
            ("be requested to attend", Some((Cue::Instruction, 3))),
            ("was asked whether", None),
            ("would", Some((Cue::Modal, 1))),
            ("is to write", Some((Cue::Modal, 2))),
            ("is going to write", Some((Cue::Modal, 3))),
            ("was going to write", None),
            ("we’ll write", Some((Cue::Modal, 1))),
            ("should write", Some((Cue::Duty, 1))),
            ("to write", Some((Cue::Bare, 1))),
            ("be written", Some((Cue::Be, 1))),
            ("was written", None),
            ("", None),
        ] {
            assert_eq!(cue_at(&Cut::of(text).words(), 0), expected, "{text}");
        }
    }
}
