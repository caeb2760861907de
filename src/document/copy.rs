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

/// How many bytes ahead are printing ASCII with single spaces between, looked at many at a time; perhaps a few more are.
fn plain_ahead(bytes: &[u8]) -> usize {
    let at = plain_in_steps::<32>(bytes);
    at + plain_in_steps::<8>(bytes.get(at..).unwrap_or_default())
}

/// The same, in steps of so many bytes. Without a branch for each byte, the bytes of a step are looked at all at once.
fn plain_in_steps<const STEP: usize>(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some((here, next)) = bytes.get(at..at + STEP).zip(bytes.get(at + 1..=at + STEP)) {
        let odd = |&byte: &u8| u8::from(byte.wrapping_sub(b' ') > b'~' - b' ');
        let two_spaces = |(&byte, &next): (&u8, &u8)| u8::from(byte == b' ') & u8::from(next == b' ');
        let odd = here.iter().map(odd).fold(0, |all, odd| all | odd);
        let two_spaces = here.iter().zip(next).map(two_spaces).fold(0, |all, odd| all | odd);
        if odd | two_spaces != 0 {
            break;
        }
        at += STEP;
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
