//! What is seen of a sentence before it is read: how deep it goes, whether it goes on from another, what it quotes.

use crate::text::{Span, fold, fold_char};

/// How many relative clauses and groups a sentence may have: so deep may they stand inside one another.
const MOST_OPENERS: usize = 32;

/// Where a sentence has more relative clauses and groups than can be read inside one another.
pub fn too_deep(sentence: &str) -> Option<Span> {
    let opens = |word: &str| {
        ["that", "who", "which", "whose", "either", "both", "under", "with", "without"]
            .iter()
            .any(|open| word.eq_ignore_ascii_case(open))
    };
    let words = sentence.split_whitespace().filter(|word| opens(word));
    let at = words.map(|word| word.as_ptr() as usize - sentence.as_ptr() as usize).nth(MOST_OPENERS)?;
    Some(Span::new(at, sentence.trim_end().len()))
}

/// The word by which a sentence shows that it is the end of the one before.
pub fn goes_on(sentence: &str) -> Option<Span> {
    let word = sentence.split_whitespace().next()?;
    let ends = ["and", "or", "unless", "except", "that", "which", "who"];
    ends.iter().any(|end| word.eq_ignore_ascii_case(end)).then(|| Span::new(0, word.len()))
}

/// Whether a sentence teaches the reader.
pub fn is_read(sentence: &str) -> bool {
    sentence.split_whitespace().next().is_some_and(|word| fold(word) == "read")
}

/// The sentence with spaces in place of what stands in quotes.
pub fn outside_quotes(sentence: &str) -> String {
    let mut inside = false;
    let blank = |c: char| {
        if fold_char(c) == Some('"') {
            inside = !inside;
            return ' ';
        }
        if inside { ' ' } else { c }
    };
    sentence.chars().map(blank).collect()
}
