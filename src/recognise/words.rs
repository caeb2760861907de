//! Text as words, numbers and marks, each with its place: what the recognisers step through.
//!
//! A text is cut once, and each word is looked up once among the [known words](super::lexicon): what it may announce is
//! then one bit, so that recognisers pass over all other words without comparing them.

use super::letters::{first_letter, same_letters};
use super::lexicon::{Lexicon, Signs, known};
use super::piece::{ShortWord, piece, short_word};
use super::signs::Sign;
use super::word::Row;
use super::word_list::List;
use crate::text::Span;

pub(super) use super::piece::Kind;
pub(super) use super::word::Word;

/// A text that is cut into its pieces, for any number of looks at any part of it.
#[derive(Clone, Debug)]
pub struct Cut<'t> {
    text: &'t str,
    pieces: Vec<Row>,
    // For each stretch of so many bytes, the first piece that begins in it or after it: any place is found in a few steps.
    stretches: Vec<u32>,
}

// About three words.
const STRETCH: usize = 16;

/// The pieces of a text, or of a part of it, in order.
#[derive(Clone, Copy, Debug)]
pub struct Words<'t> {
    /// The whole text.
    pub(super) text: &'t str,
    pieces: &'t [Row],
    end: usize,
}

impl<'t> Cut<'t> {
    /// Cuts a text into its pieces, in one pass.
    ///
    /// ```
    /// # use quorate::recognise::{Cut, days};
    /// let text = "on Monday 13th January 2020";
    /// assert_eq!(days(&Cut::of(text).words())[0].at.of(text), "Monday 13th January 2020");
    /// ```
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self::with(text, known())
    }

    /// Cuts a text, with words that the caller wants to be told of besides those that recognisers know.
    #[must_use]
    pub fn with(text: &'t str, lexicon: &Lexicon) -> Self {
        let mut pieces = Vec::with_capacity(text.len() / 4 + 1);
        let mut stretches = Vec::with_capacity(text.len() / STRETCH + 1);
        let (mut at, mut glued, mut next_stretch) = (0, false, 0);
        while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
            while at >= next_stretch {
                stretches.push(pieces.len() as u32);
                next_stretch += STRETCH;
            }
            // Most pieces are short words.
            if let Some(ShortWord { length, signs, next }) = short_word(rest, lexicon) {
                pieces.push(Row::new(at, length, Kind::Word, glued, signs));
                glued = next != b' ';
                at += length + usize::from(next == b' ');
                continue;
            }
            let (kind, length, signs) = piece(text, at, lexicon);
            if let Some(kind) = kind {
                pieces.push(Row::new(at, length, kind, glued, signs));
            }
            let spaced = rest.get(length) == Some(&b' ');
            glued = kind.is_some() && !spaced;
            at += length + usize::from(spaced);
        }
        Self { text, pieces, stretches }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// All its pieces.
    #[must_use]
    pub fn words(&self) -> Words<'_> {
        Words { text: self.text, pieces: &self.pieces, end: self.text.len() }
    }

    /// The pieces that lie within a part of it.
    #[must_use]
    pub fn within(&self, part: Span) -> Words<'_> {
        let from = self.first_from(part.start());
        let to = self.first_from(part.end()).max(from);
        let mut pieces = self.pieces.get(from..to).unwrap_or_default();
        // The last may reach beyond the part.
        while let Some((_, others)) = pieces.split_last().filter(|(last, _)| last.end() > part.end()) {
            pieces = others;
        }
        Words { text: self.text, pieces, end: part.end().min(self.text.len()) }
    }

    /// The first piece that begins at a byte or after it.
    fn first_from(&self, byte: usize) -> usize {
        let mut at = self.stretches.get(byte / STRETCH).or(self.stretches.last()).map_or(0, |&at| at as usize);
        while self.pieces.get(at).is_some_and(|piece| piece.start() < byte) {
            at += 1;
        }
        at
    }
}

impl<'t> Words<'t> {
    /// All pieces.
    #[cfg(test)]
    pub(super) fn pieces(self) -> impl Iterator<Item = Word<'t>> {
        self.pieces.iter().map(move |row| Word::of(self.text, row))
    }

    /// The pieces from `from` up to `to`, by themselves.
    pub(super) fn part(&self, from: usize, to: usize) -> Self {
        let pieces = self.pieces.get(from..to.min(self.pieces.len())).unwrap_or_default();
        Self { text: self.text, pieces, end: pieces.last().map_or(self.end, Row::end) }
    }

    /// Whether any piece may announce this.
    #[must_use]
    pub fn has_sign(&self, sign: impl Into<Signs>) -> bool {
        first_of_few(self.pieces, sign.into()).is_some()
    }

    /// Whether any of these letters stand in it, be it inside a word.
    pub(super) fn may_say(&self, all: &[&str]) -> bool {
        let from = self.pieces.first().map_or(self.end, Row::start);
        let here = self.text.get(from..self.end).unwrap_or_default();
        all.iter().any(|letters| here.contains(letters))
    }

    /// Whether any piece may begin a time of day.
    #[must_use]
    pub fn may_have_times(&self) -> bool {
        self.has_sign(Sign::Figure.or(Sign::Noon))
    }

    /// Whether the first word is a verb of work, or one that is written together: `followup`.
    #[must_use]
    pub fn begin_with_work(&self) -> bool {
        // `Action.start` is a name of something.
        let dotted = self.is(1, ".") && [1, 2].iter().all(|&at| self.get(at).is_some_and(|next| next.glued()));
        let verb = |first: Word<'_>| first.has(Sign::Verb) || first.is_any(&["followup", "let's", "let’s"]);
        !dotted && self.get(0).is_some_and(verb)
    }

    /// Whether there are figures around a stroke, a full stop or a hyphen, as in a date.
    #[must_use]
    pub fn have_figures(&self) -> bool {
        let glued = |at: usize| self.get(at).filter(|piece| piece.glued());
        self.places(Sign::Figure.bit(), 0).any(|at| {
            glued(at + 1).is_some_and(|mark| matches!(mark.bytes(), b"/" | b"." | b"-"))
                && glued(at + 2).is_some_and(|second| second.kind() == Kind::Number)
        })
    }

    /// The words that the caller wanted to be told of: the place of each, its first byte, and the caller's bits.
    pub fn told(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        let told = self.places(Signs::of_caller(u32::MAX), 0).filter_map(|at| Some((at, self.pieces.get(at)?)));
        told.map(|(at, piece)| (at, piece.start(), piece.signs.callers()))
    }

    /// The places of the words that may announce one of these, from `from` on.
    pub(super) fn places(&self, signs: Signs, from: usize) -> impl Iterator<Item = usize> {
        let mut next = from;
        std::iter::from_fn(move || {
            let at = self.first_of_few(signs, next, self.len())?;
            next = at + 1;
            Some(at)
        })
    }

    /// The first place from `from` on, and before `to`, of a word that may announce one of these.
    pub(super) fn first(&self, signs: Signs, from: usize, to: usize) -> Option<usize> {
        let part = self.pieces.get(from..to.min(self.pieces.len())).unwrap_or_default();
        part.iter().position(|piece| piece.signs.has_any(signs)).map(|at| from + at)
    }

    /// As [`Self::first`], for what few words announce.
    pub(super) fn first_of_few(&self, signs: Signs, from: usize, to: usize) -> Option<usize> {
        let part = self.pieces.get(from..to.min(self.pieces.len())).unwrap_or_default();
        first_of_few(part, signs).map(|at| from + at)
    }

    /// The place of the piece that begins at this byte of the text, or of the first after it.
    pub(super) fn place_of(&self, byte: usize) -> usize {
        self.pieces.partition_point(|piece| piece.start() < byte)
    }

    /// How many pieces.
    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The piece at this place.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<Word<'t>> {
        self.pieces.get(at).map(|row| Word::of(self.text, row))
    }

    /// The piece before this place.
    #[inline]
    pub(super) fn before(&self, at: usize) -> Option<Word<'t>> {
        self.get(at.checked_sub(1)?)
    }

    /// Whether the piece at this place is this word, whatever its case.
    #[inline]
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.get(at).is_some_and(|piece| piece.is(word))
    }

    /// Whether the piece at this place is one of these words, whatever its case.
    #[inline]
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|piece| piece.is_any(words))
    }

    /// Whether the piece at this place is in this list of words, whatever its case.
    #[inline]
    pub(super) fn is_in(&self, at: usize, list: &List) -> bool {
        self.get(at).is_some_and(|piece| piece.is_in(list))
    }

    /// Whether the piece at this place may announce one of these.
    #[inline]
    pub(super) fn signs(&self, at: usize, signs: impl Into<Signs>) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.signs.has_any(signs.into()))
    }

    /// The place after these words, if they stand here one after the other, whatever their case.
    pub(super) fn after(&self, at: usize, phrase: &str) -> Option<usize> {
        self.after_from(at, self.get(at)?, phrase)
    }

    /// The place after the longest of these phrases that stands here. Longer phrases come first in the list.
    pub(super) fn after_any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let piece = self.get(at)?;
        phrases.iter().find_map(|phrase| self.after_from(at, piece, phrase))
    }

    /// Whether these words stand one after the other at this place.
    #[must_use]
    pub fn stand_at(&self, at: usize, phrase: &str) -> bool {
        self.after(at, phrase).is_some()
    }

    /// As [`Self::after`], where `piece` is what stands at this place.
    #[inline]
    pub(super) fn after_from(&self, at: usize, piece: Word<'t>, phrase: &str) -> Option<usize> {
        let (word, phrase) = (piece.bytes(), phrase.as_bytes());
        // Most phrases are told apart by their first letter, nearly all by their first word.
        if first_letter(word) != first_letter(phrase) { None } else { self.all_from(at, word, phrase) }
    }

    fn all_from(&self, mut at: usize, mut word: &'t [u8], mut phrase: &[u8]) -> Option<usize> {
        loop {
            let (first, rest) = phrase.split_at_checked(word.len())?;
            let ends = rest.is_empty();
            if !(ends || rest.starts_with(b" ")) || !same_letters(first, word) {
                return None;
            }
            at += 1;
            if ends {
                return Some(at);
            }
            phrase = rest.get(1..)?;
            word = self.get(at)?.bytes();
        }
    }

    /// The span from the piece `from` up to, but not with, the piece `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.get(from).map_or(self.end, Word::start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Word::end);
        Span::new(start, end)
    }
}

/// The first of some pieces that may announce one of these, where most do not: four at a time are passed over.
#[inline]
fn first_of_few(pieces: &[Row], signs: Signs) -> Option<usize> {
    let (fours, _) = pieces.as_chunks::<4>();
    let nothing = |[first, second, third, fourth]: &&[Row; 4]| {
        !(first.signs.and(second.signs)).and(third.signs.and(fourth.signs)).has_any(signs)
    };
    let passed = fours.iter().take_while(nothing).count() * 4;
    let rest = pieces.get(passed..).unwrap_or_default();
    rest.iter().position(|piece| piece.signs.has_any(signs)).map(|at| passed + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_into_words_numbers_and_marks() {
        let cases: &[(&str, &[&str])] = &[
            ("Cllr. O’Dea, 13th", &["Cllr", ".", "O’Dea", ",", "13", "th"]),
            ("the Members’ room", &["the", "Members", "’", "room"]),
            ("10.30 am", &["10", ".", "30", "am"]),
            ("A–B", &["A", "–", "B"]),
            ("Ó Ceallaigh’s\u{a0}é", &["Ó", "Ceallaigh’s", "é"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let cut = Cut::of(text);
            let pieces: Vec<_> = cut.words().pieces().map(Word::text).collect();
            assert_eq!(&pieces, expected, "{text}");
        }
    }

    #[test]
    fn glued_pieces_know_it() {
        let cut = Cut::of("5 th 5th");
        let glued: Vec<_> = cut.words().pieces().map(Word::glued).collect();
        assert_eq!(glued, [false, false, false, true]);
    }

    #[test]
    fn a_part_has_the_pieces_that_lie_within_it() {
        let text = "one two, three four";
        let cut = Cut::of(text);
        for (from, to, expected) in [(0, 19, "one two , three four"), (4, 8, "two ,"), (5, 14, ", three"), (9, 9, "")] {
            let part: Vec<_> = cut.within(Span::new(from, to)).pieces().map(Word::text).collect();
            assert_eq!(part.join(" "), expected, "{from}..{to}");
        }
        let long = "word ".repeat(500);
        assert_eq!(Cut::of(&long).within(Span::new(10, 2000)).len(), 398);
    }
}
