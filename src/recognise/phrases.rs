//! Phrases that are looked for at every word of a text: only those are tried that begin with a word as long as it and with
//! its first letter.

use std::cmp::Reverse;

use super::letters::first_letter;
use super::words::Words;

/// Phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<M> {
    // By the first letter and the length of the first word; others may share a place, as each phrase is compared in full.
    places: Vec<Place<M>>,
}

#[derive(Debug)]
struct Place<M> {
    phrases: Vec<Phrase<M>>,
    /// The letters with which their second words begin and the lengths of these, as bits.
    seconds: Second,
}

#[derive(Debug)]
struct Phrase<M> {
    words: &'static str,
    second: Second,
    meaning: M,
}

/// The letter with which a second word begins and its length, as bits; all bits where there is none.
#[derive(Clone, Copy, Debug, Default)]
struct Second {
    letter: u32,
    length: u32,
}

impl Second {
    const NONE: Self = Self { letter: u32::MAX, length: u32::MAX };

    /// At the end of a text only a single word can stand, which has all bits; no letter and no length have these.
    const LAST: Self = Self { letter: 1 << 31, length: 1 << 31 };

    #[inline]
    fn of(word: &[u8]) -> Self {
        Self { letter: letter_bit(word), length: 1 << word.len().min(30) }
    }

    #[inline]
    fn fits(self, other: Self) -> bool {
        self.letter & other.letter != 0 && self.length & other.length != 0
    }
}

impl<M: Copy> Phrases<M> {
    /// Puts phrases in order. Of those that begin with the same word, the first that stands in a text is taken.
    pub fn of(all: impl IntoIterator<Item = (&'static str, M)>) -> Self {
        let mut places = Vec::new();
        places.resize_with(PLACES, || Place { phrases: Vec::new(), seconds: Second::default() });
        for (phrase, meaning) in all {
            let (first, second) = phrase.split_once(' ').unwrap_or((phrase, ""));
            if let Some(place) = places.get_mut(place(first.as_bytes())) {
                let second = second
                    .split(' ')
                    .next()
                    .filter(|word| !word.is_empty())
                    .map_or(Second::NONE, |word| Second::of(word.as_bytes()));
                place.phrases.push(Phrase { words: phrase, second, meaning });
                place.seconds.letter |= second.letter;
                place.seconds.length |= second.length;
            }
        }
        Self { places }
    }

    /// The place after the phrase that begins with the piece at this place.
    pub fn after(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        self.at(words, at).map(|(_, next)| next)
    }

    /// What the phrase means that begins with the piece at this place, and the place after it.
    pub fn at(&self, words: &Words<'_>, at: usize) -> Option<(M, usize)> {
        let piece = words.get(at)?;
        let place = self.places.get(place(piece.bytes()))?;
        let next = words.get(at + 1).map_or(Second::LAST, |next| Second::of(next.bytes()));
        if !place.seconds.fits(next) {
            return None;
        }
        let near = place.phrases.iter().filter(|phrase| phrase.second.fits(next));
        near.into_iter().find_map(|phrase| Some((phrase.meaning, words.after_from(at, piece, phrase.words)?)))
    }
}

const PLACES: usize = 32 * 16;

/// The place of a word: the last five bits of its first letter, and its length.
#[inline]
fn place(word: &[u8]) -> usize {
    let letter = first_letter(word).map_or(0, |first| usize::from(first & 31));
    letter * 16 + word.len().min(15)
}

/// The last five bits of the first letter, as one bit of many.
#[inline]
fn letter_bit(word: &[u8]) -> u32 {
    first_letter(word).map_or(0, |first| 1 << (first & 31))
}

impl Phrases<()> {
    /// Phrases that are only looked for.
    pub fn plain(all: &[&'static str]) -> Self {
        Self::of(all.iter().map(|&phrase| (phrase, ())))
    }

    /// Phrases that are only looked for, of which the longest that stands in a text is taken.
    pub fn longest(all: &[&'static str]) -> Self {
        let mut all = all.to_vec();
        all.sort_by_key(|phrase| Reverse(phrase.len()));
        Self::plain(&all)
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn the_first_of_the_phrases_that_stands_there() {
        let phrases = Phrases::of([("is to be", 1), ("is to", 2), ("should", 3)]);
        for (text, expected) in
            [("Is to be", Some((1, 3))), ("is to go", Some((2, 2))), ("SHOULD", Some((3, 1))), ("is", None), ("", None)]
        {
            assert_eq!(phrases.at(&Cut::of(text).words(), 0), expected, "{text}");
        }
    }
}
