//! The known words, and how each word of a text is looked up among them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::letters::{Key, LONGEST, Letters, SHORT, key_of};
use super::signs::{ROWS, Sign};
use super::slots::Slots;

pub use super::signs::Signs;

/// Known words with what they announce. A word is looked up whatever its case.
#[derive(Clone, Debug)]
pub struct Lexicon {
    // Nearly all words of a text have at most eight letters: half a key tells those apart.
    short: Slots<u64>,
    long: Slots<Key>,
}

/// The words that recognisers know.
pub(super) fn known() -> &'static Lexicon {
    static KNOWN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(std::iter::empty()));
    &KNOWN
}

impl Lexicon {
    /// The words that recognisers know, and those of the caller with the caller's bits. Only words of letters are found; of
    /// those longer than sixteen bytes the caller is told whenever the first sixteen fit.
    #[must_use]
    pub fn new<'w>(own: impl IntoIterator<Item = (&'w str, u32)>) -> Self {
        let known = ROWS.iter().flat_map(|(sign, lists)| {
            let phrases = lists.iter().flat_map(|list| list.iter());
            phrases.map(|phrase| (phrase.split(' ').next().unwrap_or_default(), sign.bit()))
        });
        let known = known.filter(|(word, _)| word.len() <= LONGEST);
        let own = own.into_iter().map(|(word, bits)| (word, Signs::of_caller(bits)));
        let all: Vec<(&str, Signs)> = known.chain(own).filter(|(word, _)| !word.is_empty()).collect();
        let different: BTreeSet<&str> = all.iter().map(|&(word, _)| word).collect();
        let long = different.iter().filter(|word| word.len() > SHORT).count();
        let mut lexicon = Self { short: Slots::for_words(different.len() - long), long: Slots::for_words(long) };
        for (word, signs) in all {
            match key_of(word.as_bytes()) {
                [low, 0] => lexicon.short.add(low, signs),
                key => lexicon.long.add(key, signs),
            }
        }
        lexicon
    }

    /// What a word of at most sixteen bytes announces, by its key.
    #[inline]
    pub(super) fn find(&self, key: Key) -> Signs {
        match key {
            [low, 0] => self.short.find(low),
            key => self.long.find(key),
        }
    }

    /// What a word of at most eight ASCII letters announces, by the first half of its key.
    #[inline]
    pub(super) fn short(&self, letters: u64) -> Signs {
        self.short.find(letters)
    }

    /// What a word of ASCII letters announces.
    #[inline]
    pub(super) fn plain(&self, letters: &Letters) -> Signs {
        whole(self.find(letters.key), letters.length)
    }

    /// What a word with an apostrophe or a letter beyond ASCII announces: `I’ll` a promise, `March’s` a month; to callers what
    /// stands before the apostrophe and what stands after it.
    pub(super) fn odd(&self, word: &str) -> Signs {
        // Most have no letter beyond ASCII, and the letters of ASCII are made small in their key.
        let is_plain = word.chars().all(|c| c.is_ascii() || matches!(c, '’' | '‘'));
        let word = if is_plain { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        let part = |part: &str| whole(self.find(key_of(part.as_bytes())), part.len());
        let all = part(&word);
        let Some((stem, ending)) = word.split_once(['\'', '’', '‘', '`']) else { return all };
        let promise = if ["ll", "d"].iter().any(|end| ending.eq_ignore_ascii_case(end)) {
            Sign::Promise.bit()
        } else {
            Signs::default()
        };
        let callers = Signs::of_caller(u32::MAX);
        let stem = part(stem).both(Sign::Month.or(Sign::Weekday).and(callers));
        all.and(promise).and(stem).and(part(ending).both(callers))
    }
}

/// What a word announces of which this many bytes were to be compared: of a longer word than a key has, only what the caller
/// wants to be told, who compares the rest.
#[inline]
fn whole(signs: Signs, length: usize) -> Signs {
    if length > LONGEST { signs.both(Signs::of_caller(u32::MAX)) } else { signs }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs_in(lexicon: &Lexicon, word: &str) -> Signs {
        let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        if plain { lexicon.plain(&Letters::at(word.as_bytes())) } else { lexicon.odd(word) }
    }

    fn signs(text: &str) -> Signs {
        signs_in(known(), text)
    }

    #[test]
    fn every_word_of_every_row_is_found_whatever_its_case() {
        for (sign, lists) in ROWS {
            for phrase in lists.iter().flat_map(|list| list.iter()) {
                let word = phrase.split(' ').next().unwrap_or_default();
                if word.chars().all(char::is_alphabetic) {
                    assert!(signs(word).has_any(sign.bit()), "{word}");
                    assert!(signs(&word.to_ascii_uppercase()).has_any(sign.bit()), "{word}");
                    assert!(!signs(&format!("{word}zq")).has_any(sign.bit()), "{word}zq");
                }
            }
        }
    }

    #[test]
    fn words_with_apostrophes() {
        assert!(signs("I’ll").has_any(Sign::Promise.bit()));
        assert!(signs("we'll").has_any(Sign::Promise.bit()));
        assert!(signs("March’s").has_any(Sign::Month.bit()));
        assert!(!signs("Committee’s").has_any(Sign::Group.bit()));
        assert!(signs("gardaí").has_any(Sign::Group.bit()));
    }

    #[test]
    fn callers_have_words_of_their_own() {
        let lexicon = Lexicon::new([("widget", 1), ("to", 2), ("widget", 4)]);
        let found = |word: &str| signs_in(&lexicon, word).callers();
        assert_eq!([found("Widget"), found("to"), found("widgets"), found("")], [5, 2, 0, 0]);
        assert!(signs_in(&lexicon, "to").has_any(Sign::Promise.bit()));
    }

    #[test]
    fn callers_are_told_of_long_words_and_of_words_beyond_ascii() {
        let lexicon = Lexicon::new([("handlungsempfehlung", 1), ("übertrag", 2), ("décision", 4)]);
        let found = |word: &str| signs_in(&lexicon, word).callers();
        assert_eq!(
            [found("Handlungsempfehlung"), found("ÜBERTRAG"), found("Décision"), found("Handlung")],
            [1, 2, 4, 0]
        );
    }
}
