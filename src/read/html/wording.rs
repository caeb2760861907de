//! Prints words, the spaces between them, and how they are marked.

use super::printer::Printer;
use super::tree::Words;
use crate::document::MarkKind;
use crate::read::layout::is_blank;
use crate::read::sheet::Piece;
use crate::text::Span;

impl Printer<'_> {
    pub(super) fn words(&mut self, words: &Words) {
        let away = self.away.map(|(_, what)| what).or_else(|| self.outside.then_some("what stands around the text"));
        match (away, &words.instead) {
            (Some(what), _) => {
                if !words.of(self.plan.text).chars().all(is_blank) {
                    self.page.aside(words.at, what);
                }
            }
            _ if self.printed.is_some() => self.print_lines(words),
            (None, Some(instead)) => self.print_instead(instead.clone(), words.at),
            (None, None) => self.print_words(words.at),
        }
    }

    /// Prints words of the file; space at the beginning of a line is nothing, any other is one space.
    pub fn print_words(&mut self, at: Span) {
        let text = self.plan.text;
        let bytes = text.as_bytes();
        let mut from = at.start();
        if self.open.is_none() {
            from = at.end() - at.of(text).trim_start_matches(is_blank).len();
            if from == at.end() {
                return;
            }
            self.open_line(from);
        }
        // Several spaces in a row are made one by whoever takes the words; what ends a line here is told from them.
        while let Some(found) = memchr::memchr3(b'\n', b'\r', b'\t', bytes.get(from..at.end()).unwrap_or_default()) {
            let before = bytes[from..from + found].trim_ascii_end().len();
            let after = bytes[from + found..at.end()].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.put_words(Span::new(from, from + before));
            self.put_space(Span::new(from + before, from + found + after));
            from += found + after;
        }
        self.put_words(Span::new(from, at.end()));
    }

    fn put_words(&mut self, at: Span) {
        if let Some(open) = self.open.as_mut().filter(|_| !at.is_empty()) {
            open.words = true;
            self.carries = false;
            self.page.pieces.push(Piece::Words(at));
        }
    }

    /// Prints one space, if there is none yet.
    pub fn put_space(&mut self, at: Span) {
        let Some(open) = &mut self.open else { return };
        if at.of(self.plan.text).contains(['\n', '\r']) {
            open.ends.push(self.page.pieces.len());
        }
        self.page.pieces.push(Piece::Space(at));
    }

    /// Prints words that stand for something else.
    pub fn print_instead(&mut self, words: Box<str>, at: Span) {
        if self.open.is_none() {
            if words.chars().all(is_blank) {
                return;
            }
            self.open_line(at.start());
        }
        if let Some(open) = &mut self.open {
            open.words |= !words.chars().all(is_blank);
            self.carries = false;
            self.page.pieces.push(Piece::Instead(at, words));
        }
    }

    pub(super) fn mark(&mut self, kind: MarkKind) {
        self.marks.push(kind);
        if let Some(open) = &mut self.open {
            open.marked = true;
            self.page.pieces.push(Piece::Mark(kind));
        }
    }

    pub(super) fn unmark(&mut self, kind: MarkKind) {
        if let Some(index) = self.marks.iter().rposition(|&own| own == kind) {
            self.marks.remove(index);
            if self.open.is_some() {
                self.page.pieces.push(Piece::Unmark(kind));
            }
        }
    }
}
