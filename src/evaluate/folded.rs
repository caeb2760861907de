//! Text as it is compared, with the way back to the text as it stands.

use crate::text::{Span, fold_char};

/// A folded copy of a text. Unlike [`fold`](crate::text::fold) it keeps line feeds, so that no words are found across
/// two blocks of a document.
pub(super) struct Folded {
    pub text: String,
    // Where the copy and the text get out of step: from this byte of the copy on, that byte of the text. In order.
    shifts: Vec<(u32, u32)>,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), shifts: Vec::new() };
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let plain = plain_end(bytes, at);
            if plain > at {
                folded.copy(&text[at..plain], at);
                at = plain;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            folded.add(c, at);
            at += c.len_utf8();
        }
        folded.keep_step(at);
        folded
    }

    fn copy(&mut self, plain: &str, at: usize) {
        self.keep_step(at);
        let from = self.text.len();
        self.text.push_str(plain);
        self.text[from..].make_ascii_lowercase();
    }

    fn add(&mut self, c: char, at: usize) {
        let folded = if c == '\n' { Some(c) } else { fold_char(c) };
        let Some(folded) = folded else { return };
        if folded == ' ' && self.text.ends_with(' ') {
            return;
        }
        self.keep_step(at);
        self.text.push(folded);
    }

    fn keep_step(&mut self, at: usize) {
        let here = self.text.len();
        if self.source_of(here, self.shifts.last()) != at {
            self.shifts.push((here as u32, at as u32));
        }
    }

    /// Where a stretch of the copy stands in the text.
    pub fn in_text(&self, start: usize, end: usize) -> Span {
        Span::new(self.to_text(start), self.to_text(end))
    }

    fn to_text(&self, offset: usize) -> usize {
        let after = self.shifts.partition_point(|&(here, _)| here as usize <= offset);
        self.source_of(offset, after.checked_sub(1).and_then(|index| self.shifts.get(index)))
    }

    fn source_of(&self, offset: usize, shift: Option<&(u32, u32)>) -> usize {
        shift.map_or(offset, |&(here, there)| offset - here as usize + there as usize)
    }
}

/// The end of the bytes from `at` on that fold to their small letters, one by one: ASCII with single spaces.
fn plain_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    let mut spaced = true;
    while let Some(&byte) = bytes.get(end) {
        let space = byte == b' ';
        if (space && spaced) || !(space || (byte > b' ' && byte < 0x7F && byte != b'`')) {
            break;
        }
        spaced = space;
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_match_leads_back_to_the_words_as_they_stand() {
        let cases = [
            ("The  Committee’s “AIM”", "committee's \"aim\"", "Committee’s “AIM”"),
            ("a\u{200B}b TBC", "ab tbc", "a\u{200B}b TBC"),
            ("one – two", "one - two", "one – two"),
            ("Ó Briain’", "briain'", "Briain’"),
            ("x\u{a0}\u{a0}y", "x y", "x\u{a0}\u{a0}y"),
        ];
        for (text, words, found) in cases {
            let folded = Folded::new(text);
            let at = folded.text.find(words).unwrap_or_else(|| panic!("{words:?} in {:?}", folded.text));
            assert_eq!(folded.in_text(at, at + words.len()).of(text), found);
        }
    }

    #[test]
    fn blocks_stay_apart() {
        assert_eq!(Folded::new("no\nmore  \n x").text, "no\nmore \n x");
    }
}
