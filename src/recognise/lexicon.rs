//! The known words, and how each word of a text is looked up among them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::letters::{Key, LONGEST, Letters, key_of};
use super::signs::{ROWS, Sign};

pub use super::signs::Signs;

/// Known words with what they announce. A word is looked up whatever its case.
#[derive(Clone, Debug)]
pub struct Lexicon {
    // Open addressing: a word stands at the first free slot from that of its hash on. At most half of the slots are
    // taken, so a search ends after a step or two.
    slots: Vec<(Key, Signs)>,
    // One byte of the hash of the word in each slot, nothing where it is free: so small that it stays at hand, and enough
    // to tell that a word is not known.
    tags: Vec<u8>,
    shift: u32,
}

/// The words that recognisers know.
pub(super) fn known() -> &'static Lexicon {
    static KNOWN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(std::iter::empty()));
    &KNOWN
}

impl Lexicon {
    /// The words that recognisers know, and those of the caller with the caller's bits. Only words of letters are found, of
    /// up to sixteen bytes; [`Lexicon::takes`] tells which are.
    #[must_use]
    pub fn new<'w>(own: impl IntoIterator<Item = (&'w str, u32)>) -> Self {
        let known = ROWS.iter().flat_map(|(sign, lists)| {
            let phrases = lists.iter().flat_map(|list| list.iter());
            phrases.map(|phrase| (phrase.split(' ').next().unwrap_or_default(), sign.bit()))
        });
        let own =
            own.into_iter().filter(|(word, _)| Self::takes(word)).map(|(word, bits)| (word, Signs::of_caller(bits)));
        let all: Vec<(&str, Signs)> =
            known.chain(own).filter(|(word, _)| (1..=LONGEST).contains(&word.len())).collect();
        let different: BTreeSet<&str> = all.iter().map(|&(word, _)| word).collect();
        let size = (different.len() * 2).next_power_of_two().max(4);
        let mut lexicon = Self {
            slots: vec![(Key::default(), Signs::default()); size],
            tags: vec![0; size],
            shift: 64 - size.trailing_zeros(),
        };
        for (word, signs) in all {
            lexicon.add(key_of(word.as_bytes()), signs);
        }
        lexicon
    }

    /// Whether this word can be looked up.
    #[must_use]
    pub fn takes(word: &str) -> bool {
        !word.is_empty() && word.len() <= LONGEST && word.chars().all(char::is_alphabetic)
    }

    fn add(&mut self, key: Key, signs: Signs) {
        let at = self.place(key);
        if let (Some(slot), Some(tag)) = (self.slots.get_mut(at), self.tags.get_mut(at)) {
            *slot = (key, slot.1.and(signs));
            *tag = tag_of(hash(key));
        }
    }

    /// The slot of a word, or the free one where it would stand.
    #[inline]
    fn place(&self, key: Key) -> usize {
        let hash = hash(key);
        let mask = self.tags.len() - 1;
        let mut at = (hash >> self.shift) as usize & mask;
        while let Some(&tag) = self.tags.get(at) {
            if tag == 0 || tag == tag_of(hash) && self.slots.get(at).is_some_and(|(other, _)| *other == key) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    #[inline]
    fn find(&self, key: Key) -> Signs {
        let at = self.place(key);
        if self.tags.get(at) == Some(&0) {
            return Signs::default();
        }
        self.slots.get(at).map(|slot| slot.1).unwrap_or_default()
    }

    /// What a word of ASCII letters announces.
    #[inline]
    pub(super) fn plain(&self, letters: &Letters) -> Signs {
        self.find(letters.key)
    }

    /// What a word with an apostrophe or a letter beyond ASCII announces: `I’ll` a promise, `March’s` a month; to callers what
    /// stands before the apostrophe and what stands after it.
    pub(super) fn odd(&self, word: &str) -> Signs {
        let whole = if word.len() <= LONGEST { self.find(key_of(word.as_bytes())) } else { Signs::default() };
        let Some((stem, ending)) = word.split_once(['\'', '’', '‘', '`']) else { return whole };
        let promise = if ending.eq_ignore_ascii_case("ll") { Sign::Promise.bit() } else { Signs::default() };
        let part = |part: &str| if Self::takes(part) { self.find(key_of(part.as_bytes())) } else { Signs::default() };
        let callers = Signs::of_caller(u32::MAX);
        let stem = part(stem).both(Sign::Month.or(Sign::Weekday).and(callers));
        whole.and(promise).and(stem).and(part(ending).both(callers))
    }
}

/// A byte of a hash that is never nothing.
#[inline]
fn tag_of(hash: u64) -> u8 {
    #[expect(clippy::cast_possible_truncation, reason = "one byte is wanted")]
    let byte = (hash >> 16) as u8;
    byte | 1
}

/// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4) of both halves.
#[inline]
fn hash([low, high]: Key) -> u64 {
    (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs_in(lexicon: &Lexicon, word: &str) -> Signs {
        let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        if plain { lexicon.plain(&Letters::at(word.as_bytes(), 0)) } else { lexicon.odd(word) }
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
}
