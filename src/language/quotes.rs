//! What a sentence quotes.

use crate::text::{Span, fold_char};

/// Every text in quotation marks, with them; where one is not closed, its first mark.
pub fn quotes(sentence: &str) -> Result<Vec<Span>, Span> {
    let mut quoted = Vec::new();
    let mut rest = 0;
    while let Some((start, open)) = find_quote(sentence, rest, None) {
        let inside = start + open.len_utf8();
        let close = match open {
            '“' => find_quote(sentence, inside, Some('”')).or_else(|| find_quote(sentence, inside, None)),
            _ => find_quote(sentence, inside, None),
        };
        let Some((at, close)) = close else { return Err(Span::new(start, inside)) };
        rest = at + close.len_utf8();
        quoted.push(Span::new(start, rest));
    }
    Ok(quoted)
}

fn find_quote(sentence: &str, from: usize, exactly: Option<char>) -> Option<(usize, char)> {
    let is_quote = |c: char| exactly.map_or_else(|| fold_char(c) == Some('"'), |wanted| c == wanted);
    sentence.get(from..)?.char_indices().find(|&(_, c)| is_quote(c)).map(|(at, c)| (from + at, c))
}
