//! Phrases that are looked for at every word of a text: only those are tried that begin with its first letter.

use super::words::{Word, Words, first_letter};

/// Phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<M> {
    // By the last five bits of the first letter; others may share a place, as each phrase is compared in full.
    by_letter: [Vec<(&'static str, M)>; 32],
}

impl<M: Copy> Phrases<M> {
    /// Puts phrases in order. Of those that begin with the same letter, the first that stands in a text is taken.
    pub fn of(all: impl IntoIterator<Item = (&'static str, M)>) -> Self {
        let mut by_letter = [const { Vec::new() }; 32];
        for (phrase, meaning) in all {
            if let Some(place) = first_letter(phrase).and_then(|first| by_letter.get_mut(usize::from(first & 31))) {
                place.push((phrase, meaning));
            }
        }
        Self { by_letter }
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
    fn begun_by(&self, word: &Word<'_>) -> &[(&'static str, M)] {
        let first = first_letter(word.text).and_then(|first| self.by_letter.get(usize::from(first & 31)));
        first.map(Vec::as_slice).unwrap_or_default()
    }
}

impl Phrases<()> {
    /// Phrases that are only looked for.
    pub fn plain(all: &[&'static str]) -> Self {
        Self::of(all.iter().map(|&phrase| (phrase, ())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_phrases_that_stands_there() {
        let phrases = Phrases::of([("is to be", 1), ("is to", 2), ("should", 3)]);
        for (text, expected) in
            [("Is to be", Some((1, 3))), ("is to go", Some((2, 2))), ("SHOULD", Some((3, 1))), ("is", None), ("", None)]
        {
            assert_eq!(phrases.at(&Words::of(text), 0), expected, "{text}");
        }
    }
}
