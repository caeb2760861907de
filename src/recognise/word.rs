//! A word, a number or a mark of a text, and how it is kept.

use super::letters::same_word;
use super::lexicon::Signs;
use super::piece::Kind;
use super::word_list::List;

/// A piece as it is kept. A long text has many, and most of them are passed over: what is kept of each is no more than
/// what it may announce, where it begins and what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// What it may announce.
    pub signs: Signs,
    first: u32,
    // From the lowest bit: whether it is glued to the piece before it; its kind, two bits; its length.
    shape: u32,
}

const KIND: u32 = 1;
const LENGTH: u32 = 3;

impl Row {
    /// The piece that begins at this byte. No text that is read is longer than a gigabyte, and longer than half of one is no
    /// piece of it.
    #[inline]
    pub fn new(first: usize, length: usize, kind: Kind, glued: bool, signs: Signs) -> Self {
        let length = length.min(u32::MAX as usize >> LENGTH) as u32;
        Self { signs, first: first as u32, shape: length << LENGTH | (kind as u32) << KIND | u32::from(glued) }
    }

    /// The first byte.
    #[inline]
    pub fn start(&self) -> usize {
        self.first as usize
    }

    /// The byte after the last.
    #[inline]
    pub fn end(&self) -> usize {
        self.start() + self.length()
    }

    #[inline]
    fn length(&self) -> usize {
        (self.shape >> LENGTH) as usize
    }
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    whole: &'t str,
    row: &'t Row,
}

impl<'t> Word<'t> {
    /// The piece of a text that is kept so.
    #[inline]
    pub fn of(whole: &'t str, row: &'t Row) -> Self {
        Self { whole, row }
    }

    /// As it is written.
    #[inline]
    pub fn text(self) -> &'t str {
        self.whole.get(self.start()..self.end()).unwrap_or_default()
    }

    /// The bytes of [`Self::text`], which take no looking for where characters begin.
    #[inline]
    pub fn bytes(self) -> &'t [u8] {
        self.whole.as_bytes().get(self.start()..self.end()).unwrap_or_default()
    }

    /// How many bytes.
    #[inline]
    pub fn length(self) -> usize {
        self.row.length()
    }

    /// The first byte.
    #[inline]
    pub fn start(self) -> usize {
        self.row.start()
    }

    /// The byte after the last.
    #[inline]
    pub fn end(self) -> usize {
        self.row.end()
    }

    /// What it is.
    #[inline]
    pub fn kind(self) -> Kind {
        match self.row.shape >> KIND & 0b11 {
            0 => Kind::Word,
            1 => Kind::Number,
            _ => Kind::Mark,
        }
    }

    /// Whether it follows the piece before it without a space.
    #[inline]
    pub fn glued(self) -> bool {
        self.row.shape & 1 != 0
    }

    /// Whether it may announce one of these.
    #[inline]
    pub fn has(self, signs: impl Into<Signs>) -> bool {
        self.row.signs.has_any(signs.into())
    }

    /// Whether it is this word, whatever its case.
    #[inline]
    pub fn is(self, word: &str) -> bool {
        self.length() == word.len() && same_word(self.bytes(), word.as_bytes())
    }

    /// Whether it is one of these words, whatever its case.
    #[inline]
    pub fn is_any(self, words: &[&str]) -> bool {
        let bytes = self.bytes();
        words.iter().any(|word| same_word(bytes, word.as_bytes()))
    }

    /// Whether it is in this list of words, whatever its case.
    #[inline]
    pub fn is_in(self, list: &List) -> bool {
        list.has(self.bytes())
    }

    /// Whether it ends with these letters, as they are written here.
    #[inline]
    pub fn ends_with(self, ending: &str) -> bool {
        self.bytes().ends_with(ending.as_bytes())
    }

    /// Whether it is a single character.
    #[inline]
    pub fn is_single(self) -> bool {
        match self.bytes() {
            [_] => true,
            [first, ..] if first.is_ascii() => false,
            _ => self.text().chars().nth(1).is_none(),
        }
    }

    /// Whether it has less than so many characters.
    #[inline]
    pub fn is_shorter_than(self, characters: usize) -> bool {
        self.length() < characters || self.text().chars().count() < characters
    }

    /// The word without a possessive ending: `Committee` for `Committee’s`.
    pub fn stem(self) -> &'t str {
        let text = self.text();
        // The last byte of `’` is the only one beyond ASCII that can end a possessive.
        if !matches!(text.as_bytes().last(), Some(b's' | b'S' | b'\'' | 0x99)) {
            return text;
        }
        let ends = ["’s", "'s", "’S", "'S", "’", "'"];
        ends.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text)
    }

    /// Whether it is a word that begins with a capital.
    #[inline]
    pub fn is_capital(self) -> bool {
        self.kind() == Kind::Word
            && match self.bytes().first() {
                Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
                _ => self.text().chars().next().is_some_and(char::is_uppercase),
            }
    }

    /// Its value, for a number of at most nine digits.
    pub fn number(self) -> Option<u32> {
        let short = self.kind() == Kind::Number && self.length() <= 9;
        short.then(|| self.bytes().iter().fold(0, |number, digit| number * 10 + u32::from(digit & 0x0F)))
    }
}
