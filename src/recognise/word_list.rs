//! Lists of words that are asked for at many places: nearly all other words are passed over without being compared.

use super::letters::same_word;

/// Words that are looked for, whatever their case.
#[derive(Debug)]
pub(super) struct List {
    words: &'static [&'static str],
    /// For each length, the letters with which the words begin that are so long, as bits. The last row is for all that are
    /// longer too.
    firsts: [u32; ROWS],
}

const ROWS: usize = 16;

impl List {
    /// Puts words in a list; none of them is empty.
    pub const fn of(words: &'static [&'static str]) -> Self {
        let mut firsts = [0; ROWS];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            firsts[row(word.len())] |= bit(word[0]);
            at += 1;
        }
        Self { words, firsts }
    }

    /// Whether a word is in the list.
    #[inline]
    pub fn has(&self, word: &[u8]) -> bool {
        let [first, ..] = word else { return false };
        self.firsts[row(word.len())] & bit(*first) != 0 && self.holds(word)
    }

    fn holds(&self, word: &[u8]) -> bool {
        self.words.iter().any(|known| same_word(known.as_bytes(), word))
    }
}

#[inline]
const fn row(length: usize) -> usize {
    if length < ROWS { length } else { ROWS - 1 }
}

/// The last five bits of a letter, which are the same for a capital, as one bit of many.
#[inline]
const fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_a_list_whatever_their_case() {
        static WORDS: List = List::of(&["the", "Ó", "a-word-of-many-letters", ";"]);
        for word in ["the", "THE", "Ó", "A-word-of-many-letters", ";"] {
            assert!(WORDS.has(word.as_bytes()), "{word}");
        }
        for word in ["", "then", "tha", "o", "a-word-of-more-letters", ":", "["] {
            assert!(!WORDS.has(word.as_bytes()), "{word}");
        }
    }
}
