//! Copies words of the source into the prose: every run of space becomes one space, what prints nothing is left out.

use super::map::Map;
use crate::text::{Span, fold_char};

/// Where the words go.
pub(super) struct Copy<'d> {
    pub prose: &'d mut String,
    pub map: &'d mut Map,
    pub breaks: &'d mut Vec<u32>,
    /// Where the words of the open block begin in the prose.
    pub begin: usize,
}

/// Copies the words of `text` at `span`.
pub(super) fn copy_words(text: &str, span: Span, into: &mut Copy) {
    if span.of(text).is_empty() {
        return;
    }
    let bytes = &text.as_bytes()[..span.end()];
    let mut run = span.start();
    let mut at = run;
    loop {
        if at > run {
            at += plain_ahead(bytes.get(at..).unwrap_or_default());
        }
        let Some(&byte) = bytes.get(at) else { break };
        if PLAIN[usize::from(byte)]
            || (byte == b' ' && at > run && bytes.get(at + 1).is_some_and(|&next| PLAIN[usize::from(next)]))
        {
            at += 1;
            continue;
        }
        let beyond = printing_beyond_ascii(&bytes[at..]);
        if beyond > 0 {
            at += beyond;
            continue;
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        match fold_char(c) {
            Some(' ') => {
                into.exactly(text, run, at);
                let end = end_of_space(text, at, bytes.len());
                into.space(&text[at..end], at);
                at = end;
                run = end;
            }
            Some(_) if !c.is_control() => at += c.len_utf8(),
            _ => {
                into.exactly(text, run, at);
                at += c.len_utf8();
                run = at;
            }
        }
    }
    into.exactly(text, run, bytes.len());
}

impl Copy<'_> {
    fn exactly(&mut self, text: &str, from: usize, to: usize) {
        if from < to {
            let start = self.prose.len();
            self.prose.push_str(&text[from..to]);
            self.map.push(Span::new(start, self.prose.len()), Span::new(from, to));
        }
    }

    fn space(&mut self, space: &str, at: usize) {
        if space.contains(['\n', '\r']) {
            self.breaks.push(u32::try_from(self.prose.len()).unwrap_or(u32::MAX));
        }
        if self.prose.len() > self.begin && !self.prose.ends_with(' ') {
            let from = self.prose.len();
            self.prose.push(' ');
            self.map.push(Span::new(from, from + 1), Span::new(at, at + space.len()));
        }
    }
}

/// Bytes that are copied without a look: printing ASCII, and all but the few first bytes that lead to a character which
/// is a space or prints nothing (U+0080 to U+00BF, U+1680, U+2000 to U+206F, U+3000, U+FEFF).
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = matches!(byte, 0x21..=0x7E | 0x80..=0xC1 | 0xC3..=0xE0 | 0xE4..=0xEE | 0xF0..);
        byte += 1;
    }
    plain
};

/// The length of the quotation mark, dash or other sign at the start, where its first byte leaves in doubt whether it prints.
fn printing_beyond_ascii(bytes: &[u8]) -> usize {
    match bytes {
        [0xE2, 0x80, 0x90..=0xA7, ..] => 3,
        [0xC2, 0xA1..=0xAC | 0xAE..=0xBF, ..] => 2,
        _ => 0,
    }
}

/// How many bytes ahead are printing ASCII with single spaces between, looked at many at a time; perhaps a few more are.
fn plain_ahead(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(many) = bytes.get(at..at + MANY + 1) {
        if has_odd(many) {
            return at + plain_ahead_by_eights(&bytes[at..]);
        }
        at += MANY;
    }
    // The rest, with some that was looked at.
    match bytes.len().checked_sub(MANY + 1).and_then(|from| bytes.get(from..)) {
        Some(many) if !has_odd(many) => bytes.len() - 1,
        _ => at + plain_ahead_by_eights(&bytes[at..]),
    }
}

/// How many bytes are looked at together, each with the one after it: it may be the first of two spaces.
const MANY: usize = 32;

fn has_odd(many: &[u8]) -> bool {
    let odd = many.iter().zip(&many[1..]).fold(0, |odd, (&byte, &next)| {
        odd | u8::from(byte.wrapping_sub(b' ') > b'~' - b' ') | (u8::from(byte == b' ') & u8::from(next == b' '))
    });
    odd != 0
}

fn plain_ahead_by_eights(bytes: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    /// The bytes of `word` that are zero, and perhaps ones after them.
    fn zeros(word: u64) -> u64 {
        word.wrapping_sub(EACH) & !word & HIGH
    }
    let mut at = 0;
    while let Some(Ok(eight)) = bytes.get(at..at + 8).map(<[u8; 8]>::try_from) {
        let word = u64::from_le_bytes(eight);
        let spaces = zeros(word ^ (0x20 * EACH));
        let control = word.wrapping_sub(0x20 * EACH) & !word & HIGH;
        // Of two spaces, the first.
        let two_spaces = (spaces >> 8) & spaces;
        let odd = (word & HIGH) | control | zeros(word ^ (0x7F * EACH)) | two_spaces;
        if odd != 0 {
            return at + odd.trailing_zeros() as usize / 8;
        }
        // The eighth is looked at again: it may be the first of two spaces.
        at += 7;
    }
    at
}

fn end_of_space(text: &str, at: usize, end: usize) -> usize {
    let space = text[at..end].chars().take_while(|&c| matches!(fold_char(c), Some(' ') | None));
    at + space.map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_copied_wherever_the_odd_byte_stands() {
        for (odd, shown) in
            [("", ""), ("  ", " "), ("\u{a0}", " "), ("\t", " "), ("\u{7f}", ""), ("\u{200b}", ""), ("é", "é")]
        {
            for place in 1..40 {
                let text = format!("{}{odd}{}", "ab cdefg".repeat(5).split_at(place).0.trim_end(), "hijk lmn op");
                let (mut prose, mut map, mut breaks) = (String::new(), Map::default(), Vec::new());
                copy_words(
                    &text,
                    Span::new(0, text.len()),
                    &mut Copy { prose: &mut prose, map: &mut map, breaks: &mut breaks, begin: 0 },
                );
                let (before, after) = text.split_at(text.len() - 11 - odd.len());
                assert_eq!(prose, format!("{before}{shown}{}", &after[odd.len()..]), "{text:?}");
            }
        }
    }
}
