//! A sentence as the words and texts that are to be printed, one space between each two.

use crate::text::{Span, fold, fold_char};

/// Other words in place of a stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to replace.
    pub at: Span,
    /// What with.
    pub with: String,
}

impl Edit {
    /// These words in place of that stretch.
    #[must_use]
    pub fn new(at: Span, with: impl Into<String>) -> Self {
        Self { at, with: with.into() }
    }
}

/// What is printed in one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its words.
    pub words: String,
    /// Whether it stands at once after the one before: commas, `'s`.
    pub close: bool,
    /// Where it begins in the sentence.
    pub start: usize,
    // Whether it says something else than the sentence did there.
    renamed: bool,
}

/// The pieces of a sentence without comments, after these edits; where two are of one stretch, the later one is made.
/// `articles` are the places of `a` and `an`, which follow the word after them if that is another now.
#[must_use]
pub fn tokens(sentence: &str, edits: &[&Edit], articles: &[Span]) -> Vec<Token> {
    let mut made: Vec<&Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        match made.binary_search_by_key(&edit.at.start(), |other| other.at.start()) {
            Ok(known) => made[known] = edit,
            Err(place) => made.insert(place, edit),
        }
    }
    let mut cutter = Cutter { sentence, tokens: Vec::new(), open: None, spaced: true };
    let mut from = 0;
    for edit in made {
        // One edit inside another, which is whole already.
        if edit.at.start() < from {
            continue;
        }
        cutter.words(from, edit.at.start());
        cutter.edited(edit);
        from = edit.at.end();
    }
    cutter.words(from, sentence.len());
    cutter.shut();
    let mut tokens = cutter.tokens;
    fit_articles(&mut tokens, articles);
    tokens
}

struct Cutter<'a> {
    sentence: &'a str,
    tokens: Vec<Token>,
    // The token that is being read.
    open: Option<Token>,
    // Whether space stands before what comes next.
    spaced: bool,
}

impl Cutter<'_> {
    fn words(&mut self, from: usize, to: usize) {
        let text = self.sentence.get(from..to).unwrap_or_default();
        for (at, c) in text.char_indices().map(|(at, c)| (from + at, c)) {
            match as_written(c) {
                None => {
                    self.shut();
                    self.spaced = true;
                }
                Some(mark @ (',' | ';')) if !self.in_number(at) => self.mark(mark, at),
                Some(c) => {
                    let close = !self.spaced;
                    let fresh = || Token { words: String::new(), close, start: at, renamed: false };
                    self.open.get_or_insert_with(fresh).words.extend(c.to_lowercase());
                    self.spaced = false;
                }
            }
        }
    }

    fn mark(&mut self, mark: char, at: usize) {
        self.shut();
        self.tokens.push(Token { words: mark.to_string(), close: true, start: at, renamed: false });
        self.spaced = true;
    }

    fn edited(&mut self, edit: &Edit) {
        self.shut();
        if edit.with.is_empty() {
            return;
        }
        let renamed = fold(edit.at.of(self.sentence)) != fold(&edit.with);
        let start = edit.at.start();
        self.tokens.push(Token { words: edit.with.clone(), close: !self.spaced, start, renamed });
        self.spaced = false;
    }

    fn shut(&mut self) {
        self.tokens.extend(self.open.take());
    }

    /// Whether the comma at a place is one of `12,500`.
    fn in_number(&self, at: usize) -> bool {
        let bytes = self.sentence.as_bytes();
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        bytes.get(at) == Some(&b',') && digit(at.checked_sub(1)) && digit(at.checked_add(1))
    }
}

/// A character outside quotes as it is printed; `None` for space, and for what is taken for space.
fn as_written(c: char) -> Option<char> {
    match fold_char(c) {
        _ if c.is_control() => None,
        Some(' ') | None => None,
        Some(mark @ ('\'' | '-')) => Some(mark),
        Some(_) => Some(c),
    }
}

fn fit_articles(tokens: &mut [Token], articles: &[Span]) {
    for index in 1..tokens.len() {
        let Some([article, next]) = tokens.get_mut(index - 1..=index) else { return };
        if next.renamed && articles.iter().any(|at| at.start() == article.start) && !article.renamed {
            let vowel = next.words.starts_with(|c| "aeiouAEIOU".contains(c));
            article.words = if vowel { "an" } else { "a" }.to_owned();
        }
    }
}

/// The pieces on one line.
#[must_use]
pub fn joined(tokens: &[Token]) -> String {
    let mut line = String::new();
    for token in tokens {
        if !token.close && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&token.words);
    }
    line
}

/// Ends the pieces of a sentence with a full stop, or without.
pub fn stop(tokens: &mut Vec<Token>, wanted: bool) {
    if let Some(last) = tokens.last_mut()
        && !last.words.ends_with('"')
    {
        let kept = last.words.trim_end_matches('.').len();
        last.words.truncate(kept);
    }
    tokens.pop_if(|last| last.words.is_empty());
    if let (true, Some(last)) = (wanted, tokens.last_mut()) {
        last.words.push('.');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_one_space_apart() {
        let cases = [
            ("Every  LOAN\u{a0}must ,\tif lent", "every loan must, if lent"),
            ("must be 12,500,and more ; it", "must be 12,500, and more; it"),
            ("the loan’s re–view", "the loan's re-view"),
        ];
        for (sentence, expected) in cases {
            assert_eq!(joined(&tokens(sentence, &[], &[])), expected);
        }
    }

    #[test]
    fn an_article_follows_its_new_word() {
        let sentence = "a volume and a loan's borrower";
        let (one, two) = (Edit::new(Span::new(2, 8), "ITEM"), Edit::new(Span::new(15, 19), "LOAN"));
        let made = tokens(sentence, &[&one, &two], &[Span::new(0, 1), Span::new(13, 14)]);
        assert_eq!(joined(&made), "an ITEM and a LOAN's borrower");
    }

    #[test]
    fn a_sentence_ends_in_one_stop() {
        for sentence in ["it must be.", "it must be .", "it must be", "it must be. "] {
            let mut made = tokens(sentence, &[], &[]);
            stop(&mut made, true);
            assert_eq!(joined(&made), "it must be.", "{sentence:?}");
        }
    }
}
