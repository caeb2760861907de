//! Puts letters that say nothing in the place of words that are not to be read.

use super::span::Span;

/// The text with the bytes at `spans` made unreadable, but for those at `kept`. Every byte stays in its place and every line
/// end too, so places in the text mean what they meant; how long the words were is not to be seen.
///
/// ```
/// # use quorate::text::{Span, masked};
/// assert_eq!(masked("7. Ash offered £9.\n", &[Span::new(3, 19)], &[]), "7. xxxxxxx xxxxxxx \n");
/// ```
#[must_use]
pub fn masked(text: &str, spans: &[Span], kept: &[Span]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for span in spans {
        // Half a letter would be no text any more.
        let mut start = span.start().min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = span.end().min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        for (count, byte) in bytes.get_mut(start..end).unwrap_or_default().iter_mut().enumerate() {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = if count % WORD == WORD - 1 { b' ' } else { b'x' };
            }
        }
    }
    for span in kept {
        let (Some(from), Some(to)) = (text.as_bytes().get(span.range()), bytes.get_mut(span.range())) else { continue };
        if text.is_char_boundary(span.start()) && text.is_char_boundary(span.end()) {
            to.copy_from_slice(from);
        }
    }
    // Whole letters were replaced by whole letters; should that ever fail, nothing is shown.
    String::from_utf8(bytes).unwrap_or_else(|wrong| "x".repeat(wrong.into_bytes().len()))
}

/// Letters from one space to the next.
const WORD: usize = 8;
