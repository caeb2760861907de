//! Where characters stand that the parser has read and not yet put into the tree.
//!
//! A tokenizer says which characters it has read, and how far it has come in the file. The tree builder may keep them (in
//! tables), drop the space among them, or put them elsewhere than the tags before them; but it never puts them out of order.

use std::collections::VecDeque;

use super::tree::Words;
use crate::text::Span;

/// Characters on their way from the tokenizer to the tree.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    runs: VecDeque<Words>,
    /// Where the last ones stood.
    last: Span,
}

impl Waiting {
    /// Adds characters that were read.
    pub fn push(&mut self, words: Words) {
        self.runs.push_back(words);
    }

    /// Forgets what was dropped.
    pub fn clear(&mut self) {
        // Nearly always all was taken; emptying a queue asks where in its ring each half of it stands.
        if !self.runs.is_empty() {
            self.runs.clear();
        }
    }

    /// Forgets the last characters if they stand for a byte of zero: it is put into the tree at once or never, and a sign of
    /// the page that looks like what it stands for must not be taken for it.
    pub fn drop_null(&mut self, text: &str) {
        if self.runs.back().is_some_and(|run| run.at.of(text) == "\0") {
            self.runs.pop_back();
        }
    }

    /// Takes `words`, and gives them with their place to `put`.
    pub fn take(&mut self, text: &str, words: &str, mut put: impl FnMut(Words)) {
        let mut left = words;
        while !left.is_empty() {
            let Some(run) = self.runs.front_mut() else {
                // The tokenizer read no such words: as near as can be told.
                put(Words { at: self.last, instead: Some(left.into()) });
                return;
            };
            self.last = run.at;
            let own = run.of(text);
            if left.starts_with(own) {
                left = &left[own.len()..];
                self.runs.pop_front().into_iter().for_each(&mut put);
            } else if own.starts_with(left) && run.instead.is_none() {
                let end = run.at.start() + left.len();
                put(Words { at: Span::new(run.at.start(), end), instead: None });
                run.at = Span::new(end, run.at.end());
                return;
            } else {
                // What is dropped is space before words, or words before space.
                let space = own.starts_with(|c: char| c.is_ascii_whitespace());
                let kept = own.trim_start_matches(|c: char| c.is_ascii_whitespace() == space);
                let dropped = own.len() - kept.len();
                if dropped > 0 && !kept.is_empty() && run.instead.is_none() {
                    run.at = Span::new(run.at.start() + dropped, run.at.end());
                } else {
                    self.runs.pop_front();
                }
            }
        }
    }
}

/// The place of characters that a tokenizer has read between `read` and `here`, and how far the file is read with them. It
/// may have looked one character further than it tells of.
pub(super) fn place_of(text: &str, read: usize, here: usize, words: &str) -> (Words, usize) {
    // An end tag of nothing is nothing, and no token tells of it.
    let mut read = read;
    while text.get(read..here).is_some_and(|left| left.starts_with("</>") && !left.starts_with(words)) {
        read += "</>".len();
    }
    let exactly =
        |start: usize| (Words { at: Span::new(start, start + words.len()), instead: None }, start + words.len());
    let whole = |end: usize| (Words { at: Span::new(read, end), instead: Some(words.into()) }, end);
    let rest = text.get(read..).unwrap_or_default();
    let is_reference = words == "&" && here > read + 1;
    if rest.starts_with(words) && !is_reference {
        return exactly(read);
    }
    match rest.as_bytes().first() {
        Some(b'\r') if words == "\n" => return whole(read + if rest.starts_with("\r\n") { 2 } else { 1 }),
        Some(b'&') if here > read => return whole(here),
        Some(0) if words == "\u{FFFD}" => return whole(read + 1),
        _ => {}
    }
    // Something was left out before them: the edge of `<![CDATA[`.
    let between = text.get(read..here).unwrap_or_default();
    if let Some(at) = memchr::memmem::rfind(between.as_bytes(), words.as_bytes()) {
        return exactly(read + at);
    }
    whole(here.max(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_stand_where_they_were_read() {
        for (text, read, here, words, place, exact) in [
            ("ab<", 0, 2, "ab", "ab", true),
            ("a&amp;b", 1, 6, "&", "&amp;", false),
            ("a& b", 1, 2, "&", "&", true),
            ("a&ampb", 1, 5, "&", "&amp", false),
            ("a\r\nb", 1, 2, "\n", "\r\n", false),
            ("a\rb", 1, 2, "\n", "\r", false),
            ("<é", 0, 3, "<", "<", true),
            ("a</>bc", 1, 6, "bc", "bc", true),
            ("a</>é", 1, 6, "é", "é", true),
            ("\0a", 0, 1, "\u{FFFD}", "\0", false),
            ("ab", 1, 2, "x", "b", false),
        ] {
            let (found, _) = place_of(text, read, here, words);
            assert_eq!((found.at.of(text), found.instead.is_none()), (place, exact), "{text:?}");
        }
    }

    #[test]
    fn the_tree_may_leave_out_space_and_take_part() {
        let text = "  Present\nAna &amp; Ben";
        let run = |from, to| Words { at: Span::new(from, to), instead: None };
        let mut waiting = Waiting::default();
        for words in [run(0, 9), run(9, 10), run(10, 14), Words { at: Span::new(14, 19), instead: Some("&".into()) }] {
            waiting.push(words);
        }
        let mut put = Vec::new();
        for words in ["Pre", "sent", "Ana ", "&"] {
            waiting.take(text, words, |words| put.push(words.at.of(text).to_owned()));
        }
        assert_eq!(put, ["Pre", "sent", "Ana ", "&amp;"]);
    }
}
