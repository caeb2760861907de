//! Text as it is compared, with the way back to the text as it stands.

use std::borrow::Cow;

use memchr::memchr;

use crate::text::{Span, fold, fold_char, plain_lines_end};

/// A folded copy of a text. Unlike [`fold`](crate::text::fold) it keeps line feeds, so that no words are found across
/// two blocks of a document.
#[derive(Debug)]
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
            let plain = plain_lines_end(bytes, at);
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
        folded.text.make_ascii_lowercase();
        folded
    }

    /// Copies what differs from its fold in capitals alone, which are made small in the whole copy at once.
    fn copy(&mut self, plain: &str, at: usize) {
        self.keep_step(at);
        self.text.push_str(plain);
    }

    fn add(&mut self, c: char, at: usize) {
        let Some(folded) = fold_char(c) else { return };
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

    /// The words at a stretch of the text, folded.
    pub fn words(&self, text: &str, at: Span) -> Cow<'_, str> {
        let here = self.text.get(self.to_copy(at.start())..self.to_copy(at.end()));
        // What is one stretch of words may be two blocks of the document: there a line feed is a space.
        match here.filter(|words| memchr(b'\n', words.as_bytes()).is_none()) {
            Some(words) => Cow::Borrowed(words.trim_matches(' ')),
            None => Cow::Owned(fold(at.of(text))),
        }
    }

    fn to_copy(&self, offset: usize) -> usize {
        let next = self.shifts.partition_point(|&(_, there)| there as usize <= offset);
        let shift = next.checked_sub(1).and_then(|index| self.shifts.get(index));
        let here = shift.map_or(offset, |&(here, there)| offset - there as usize + here as usize);
        // What was left out of the copy stands where what follows it begins.
        self.shifts.get(next).map_or(here, |&(end, _)| here.min(end as usize))
    }

    fn to_text(&self, offset: usize) -> usize {
        let after = self.shifts.partition_point(|&(here, _)| here as usize <= offset);
        self.source_of(offset, after.checked_sub(1).and_then(|index| self.shifts.get(index)))
    }

    fn source_of(&self, offset: usize, shift: Option<&(u32, u32)>) -> usize {
        shift.map_or(offset, |&(here, there)| offset - here as usize + there as usize)
    }
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

    #[test]
    fn the_words_of_any_stretch_are_those_of_its_fold() {
        let texts = [
            "The  Committee’s “AIM”\n  is –\u{200B} Ⱥ\u{200B}\u{200B}x\u{a0}\u{a0}y ",
            "ȺȺ a\u{AD}\u{AD} b",
            "  \n\t`x",
        ];
        for text in texts {
            let folded = Folded::new(text);
            let edges = || (0..=text.len()).filter(|&at| text.is_char_boundary(at));
            for (start, end) in edges().flat_map(|start| edges().map(move |end| (start, end))) {
                let at = Span::new(start, end);
                assert_eq!(folded.words(text, at), fold(at.of(text)), "{:?} in {text:?}", at.of(text));
            }
        }
    }
}
