//! What stands at a place of a text: a word, a number or a mark, how long it is, and what it may announce.

use super::letters::{Letters, SHORT, long, short};
use super::lexicon::{Lexicon, Signs};
use super::signs::Sign;

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

/// A word of less than eight letters, and what follows is neither an apostrophe nor beyond ASCII.
pub(super) struct ShortWord {
    /// How many letters.
    pub length: usize,
    /// What it may announce.
    pub signs: Signs,
    /// The byte after it.
    pub next: u8,
}

/// The short word with which a text begins.
#[inline]
pub(super) fn short_word(text: &[u8], lexicon: &Lexicon) -> Option<ShortWord> {
    let near = text.first_chunk::<SHORT>()?;
    let (length, letters) = short(*near)?;
    let next = *near.get(length)?;
    (next == b' ' || !may_go_on(next)).then(|| ShortWord { length, signs: lexicon.short(letters), next })
}

/// Whether a word may go on with this byte, which is no ASCII letter.
#[inline]
fn may_go_on(byte: u8) -> bool {
    matches!(byte, b'\'' | b'`' | 0x80..)
}

/// What stands at this byte of a text: what it is, which is nothing for space, its length, which is never nothing, and what
/// it may announce.
#[inline]
pub(super) fn piece(text: &str, at: usize, lexicon: &Lexicon) -> (Option<Kind>, usize, Signs) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    match rest.first().copied().unwrap_or(b' ') {
        b'a'..=b'z' | b'A'..=b'Z' => longer_word(text, at, lexicon),
        b'0'..=b'9' => (Some(Kind::Number), digits(rest), Sign::Figure.bit()),
        b' ' | b'\n' | b'\t' | b'\r' | 0x0B | 0x0C => (None, 1, Signs::default()),
        0x80.. => beyond_ascii(text.get(at..).unwrap_or_default(), lexicon),
        b'.' | b'?' | b'!' | b')' | b']' | b'"' | b'\'' => (Some(Kind::Mark), 1, Sign::Ending.bit()),
        _ => (Some(Kind::Mark), 1, Signs::default()),
    }
}

#[inline(never)]
fn longer_word(text: &str, at: usize, lexicon: &Lexicon) -> (Option<Kind>, usize, Signs) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    // Most that are not short have at most fifteen letters.
    if let Some((length, key)) = rest.first_chunk().and_then(long)
        && !rest.get(length).is_some_and(|next| may_go_on(*next))
    {
        return (Some(Kind::Word), length, lexicon.find(key));
    }
    other_word(text.get(at..).unwrap_or_default(), lexicon)
}

#[inline(never)]
fn other_word(text: &str, lexicon: &Lexicon) -> (Option<Kind>, usize, Signs) {
    let letters = Letters::at(text.as_bytes());
    match text.as_bytes().get(letters.length) {
        Some(&next) if may_go_on(next) => odd_word(text, letters, lexicon),
        _ => (Some(Kind::Word), letters.length, lexicon.plain(&letters)),
    }
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The piece that begins with a character beyond ASCII.
#[inline(never)]
fn beyond_ascii(text: &str, lexicon: &Lexicon) -> (Option<Kind>, usize, Signs) {
    let first = text.chars().next().unwrap_or(' ');
    // Dashes, quotation marks, bullets and dots are most of what is not ASCII, and no letters.
    if !matches!(first, '\u{2010}'..='\u{2027}') && first.is_alphabetic() {
        odd_word(text, Letters::default(), lexicon)
    } else if first.is_whitespace() {
        (None, first.len_utf8(), Signs::default())
    } else {
        let signs = if matches!(first, '”' | '’') { Sign::Ending.bit() } else { Signs::default() };
        (Some(Kind::Mark), first.len_utf8(), signs)
    }
}

/// The word that goes on past its ASCII letters, or does not after all.
#[inline(never)]
fn odd_word(text: &str, letters: Letters, lexicon: &Lexicon) -> (Option<Kind>, usize, Signs) {
    let more = odd_length(text.get(letters.length..).unwrap_or_default());
    let length = letters.length + more;
    let word = text.get(..length).unwrap_or_default();
    let signs = if more == 0 { lexicon.plain(&letters) } else { lexicon.odd(word) };
    (Some(Kind::Word), length, signs)
}

/// How far a word goes on past an apostrophe or a letter beyond ASCII.
fn odd_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // An apostrophe is no letter: whether a character beyond ASCII is one takes long to find.
        let inside =
            if is_apostrophe(c) { chars.peek().is_some_and(|&(_, next)| next.is_alphabetic()) } else { is_letter(c) };
        if !inside {
            return at;
        }
    }
    text.len()
}

/// Letters and the accents that follow them in decomposed text.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`')
}
