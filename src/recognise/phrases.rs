//! Phrases that are looked for at every word of a text: only those are tried that begin with a word as long as it and with
//! its first letter.

use super::words::{Word, Words, first_letter};

/// Phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<M> {
    // By the first letter and the length of the first word; others may share a place, as each phrase is compared in full.
    places: Vec<Vec<(&'static str, M)>>,
}

impl<M: Copy> Phrases<M> {
    /// Puts phrases in order. Of those that begin with the same word, the first that stands in a text is taken.
    pub fn of(all: impl IntoIterator<Item = (&'static str, M)>) -> Self {
        let mut places = Vec::new();
        places.resize_with(PLACES, Vec::new);
        for (phrase, meaning) in all {
            let first = phrase.split(' ').next().unwrap_or_default();
            if let Some(place) = places.get_mut(place(first)) {
                place.push((phrase, meaning));
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
        let phrases = self.begun_by(words.get(at)?);
        phrases.iter().find_map(|&(phrase, meaning)| Some((meaning, words.after(at, phrase)?)))
    }

    /// The phrases that may begin with this word.
    #[inline]
    fn begun_by(&self, word: &Word<'_>) -> &[(&'static str, M)] {
        self.places.get(place(word.text)).map(Vec::as_slice).unwrap_or_default()
    }
}

const PLACES: usize = 32 * 16;

/// The place of a word: the last five bits of its first letter, and its length.
#[inline]
fn place(word: &str) -> usize {
    let letter = first_letter(word).map_or(0, |first| usize::from(first & 31));
    letter * 16 + word.len().min(15)
}

impl Phrases<()> {
    /// Phrases that are only looked for.
    pub fn plain(all: &[&'static str]) -> Self {
        Self::of(all.iter().map(|&phrase| (phrase, ())))
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
