//! Words cut to a length.

use std::borrow::Cow;

/// At most so many characters and a `…`, cut between words where that can be.
pub(super) fn shortened(words: &str, most: usize) -> Cow<'_, str> {
    let Some((end, _)) = words.char_indices().nth(most) else { return Cow::Borrowed(words) };
    let kept = &words[..end];
    let kept = kept.rfind(' ').filter(|&at| at > end / 2).map_or(kept, |at| &kept[..at]);
    Cow::Owned(format!("{} …", kept.trim_end_matches([' ', ',', ';', '.', '–'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_where_that_can_be() {
        for (words, most, expected) in [
            ("the gate", 8, "the gate"),
            ("the gate, and the fence", 12, "the gate …"),
            ("Gemeindeversammlung", 8, "Gemeinde …"),
            ("", 3, ""),
            ("höhöhö", 3, "höh …"),
        ] {
            assert_eq!(shortened(words, most), expected);
        }
    }
}
