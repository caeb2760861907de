//! Where words begin and end.

/// Whether the words at these bytes are not part of longer words. An end that is no letter or digit needs no edge.
pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let (first, last) = (text[start..end].chars().next(), text[start..end].chars().next_back());
    edge(before, first) && edge(last, after)
}

/// Whether a word ends between two characters.
pub(super) fn edge(one: Option<char>, other: Option<char>) -> bool {
    !(one.is_some_and(in_word) && other.is_some_and(in_word))
}

/// Letters, digits, and the accents that follow a letter as characters of their own.
pub(super) fn in_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&c) }
}
