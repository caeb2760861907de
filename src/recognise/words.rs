//! Text as words, numbers and marks, each with its place: what the recognisers step through.

use crate::text::Span;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters, with the apostrophes inside it: `O’Dea`, `Committee’s`.
    Word,
    /// A run of ASCII digits.
    Number,
    /// One character that is neither.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// As it is written.
    pub text: &'t str,
    /// The first byte.
    pub start: usize,
    /// What it is.
    pub kind: Kind,
    /// Whether it follows the piece before it without a space.
    pub glued: bool,
}

/// The pieces of a text, in order.
#[derive(Debug)]
pub(super) struct Words<'t> {
    /// The text.
    pub text: &'t str,
    pieces: Vec<Word<'t>>,
}

impl<'t> Words<'t> {
    /// Cuts a text into its pieces, in one pass.
    pub fn of(text: &'t str) -> Self {
        let mut pieces = Vec::with_capacity(text.len() / 5);
        let mut glued = false;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let start = text.len() - rest.len();
            let (kind, length) = piece(rest, c);
            let (head, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
            if let Some(kind) = kind {
                pieces.push(Word { text: head, start, kind, glued });
            }
            glued = kind.is_some();
            rest = tail;
        }
        Self { text, pieces }
    }

    /// How many pieces.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The piece at this place.
    pub fn get(&self, at: usize) -> Option<&Word<'t>> {
        self.pieces.get(at)
    }

    /// The piece before this place.
    pub fn before(&self, at: usize) -> Option<&Word<'t>> {
        self.pieces.get(at.checked_sub(1)?)
    }

    /// Whether the piece at this place is this word, whatever its case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.get(at).is_some_and(|piece| piece.is(word))
    }

    /// Whether the piece at this place is one of these words, whatever its case.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|piece| piece.is_any(words))
    }

    /// The place after these words, if they stand here one after the other, whatever their case.
    pub fn after(&self, at: usize, phrase: &str) -> Option<usize> {
        self.after_from(at, self.get(at)?, phrase)
    }

    /// The place after the longest of these phrases that stands here. Longer phrases come first in the list.
    pub fn after_any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let piece = self.get(at)?;
        phrases.iter().find_map(|phrase| self.after_from(at, piece, phrase))
    }

    /// As [`Self::after`], where `piece` is what stands at this place.
    fn after_from(&self, at: usize, piece: &Word<'_>, phrase: &str) -> Option<usize> {
        // Most phrases are told apart by their first letter, nearly all by their first word.
        if first_letter(piece.text) != first_letter(phrase) {
            return None;
        }
        let (first, rest) = phrase.as_bytes().split_at_checked(piece.text.len())?;
        if !first.eq_ignore_ascii_case(piece.text.as_bytes()) {
            return None;
        }
        match rest.split_first() {
            None => Some(at + 1),
            Some((b' ', _)) => self.after(at + 1, phrase.get(piece.text.len() + 1..)?),
            Some(_) => None,
        }
    }

    /// The span from the piece `from` up to, but not with, the piece `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let start = self.get(from).map_or(self.text.len(), |piece| piece.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, Word::end);
        Span::new(start, end)
    }
}

impl<'t> Word<'t> {
    /// The byte after the last.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this word, whatever its case.
    pub fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words, whatever its case.
    pub fn is_any(&self, words: &[&str]) -> bool {
        let first = first_letter(self.text);
        words.iter().any(|word| word.len() == self.text.len() && first_letter(word) == first && self.is(word))
    }

    /// The word without a possessive ending: `Committee` for `Committee’s`.
    pub fn stem(&self) -> &'t str {
        // The last byte of `’` is the only one beyond ASCII that can end a possessive.
        if !matches!(self.text.as_bytes().last(), Some(b's' | b'S' | b'\'' | 0x99)) {
            return self.text;
        }
        let ends = ["’s", "'s", "’S", "'S", "’", "'"];
        ends.iter().find_map(|end| self.text.strip_suffix(end)).unwrap_or(self.text)
    }

    /// Whether it is a word that begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Its value, for a number of at most nine digits.
    pub fn number(&self) -> Option<u32> {
        if self.kind == Kind::Number && self.text.len() <= 9 { self.text.parse().ok() } else { None }
    }
}

fn piece(rest: &str, first: char) -> (Option<Kind>, usize) {
    if first.is_ascii_digit() {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        (Some(Kind::Number), length)
    } else if first.is_alphabetic() {
        (Some(Kind::Word), word_length(rest))
    } else if first.is_whitespace() {
        (None, first.len_utf8())
    } else {
        (Some(Kind::Mark), first.len_utf8())
    }
}

/// The first letter, small; of text that begins beyond ASCII its first byte.
pub(super) fn first_letter(text: &str) -> Option<u8> {
    text.as_bytes().first().map(u8::to_ascii_lowercase)
}

fn word_length(rest: &str) -> usize {
    // Nearly all words are plain letters and end at a space.
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if matches!(rest.as_bytes().get(plain), None | Some(b' ' | b',' | b'.' | b':' | b';' | b')' | b'0'..=b'9')) {
        return plain;
    }
    let after = rest.get(plain..).unwrap_or_default();
    let mut chars = after.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = is_letter(c) || (is_apostrophe(c) && chars.peek().is_some_and(|&(_, next)| next.is_alphabetic()));
        if !inside {
            return plain + at;
        }
    }
    rest.len()
}

/// Letters and the accents that follow them in decomposed text.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`')
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
            ("", &[]),
        ];
        for (text, expected) in cases {
            let words = Words::of(text);
            let pieces: Vec<_> = words.pieces.iter().map(|piece| piece.text).collect();
            assert_eq!(&pieces, expected, "{text}");
        }
    }

    #[test]
    fn glued_pieces_know_it() {
        let words = Words::of("5 th 5th");
        let glued: Vec<_> = words.pieces.iter().map(|piece| piece.glued).collect();
        assert_eq!(glued, [false, false, false, true]);
    }
}
