//! Minutes taken as right in a word or two under their head: `Minutes of the last meeting`, `True and accurate.`

use crate::document::{Block, BlockKind};

use super::sentence::says_any;
use super::view::View;

/// Whether a paragraph says nothing but that the minutes over it are right.
pub fn is_true_record(view: &View<'_>, index: usize, block: &Block) -> bool {
    const LONGEST: usize = 60;
    let words = view.document.words(block);
    let plain = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.cells.is_empty();
    plain && words.len() < LONGEST && says_right(words) && is_under_minutes(view, index)
}

/// `True and accurate`, `A correct record.`, `All good`, `Taken as read`
fn says_right(words: &str) -> bool {
    const WHOLE: &[&str] = &["all good", "all fine", "all ok", "all okay", "taken as read", "good to go", "as read"];
    const RIGHT: &[&str] = &["true", "accurate", "correct"];
    const AROUND: &[&str] = &[
        "a",
        "and",
        "record",
        "the",
        "as",
        "an",
        "account",
        "of",
        "meeting",
        "proceedings",
        "fair",
        "minutes",
        "were",
        "are",
    ];
    let low = words.to_ascii_lowercase();
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric());
    let mut parts = bare.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).peekable();
    let right = RIGHT.iter().any(|word| bare.split(' ').any(|part| part == *word));
    WHOLE.contains(&bare) || right && parts.all(|part| RIGHT.contains(&part) || AROUND.contains(&part))
}

fn is_under_minutes(view: &View<'_>, index: usize) -> bool {
    const LONGEST: usize = 80;
    const OF_MEETING: &[&str] = &["last", "previous", "old", "past", "meeting", "approv", "confirm", "record"];
    let of_minutes = |head: &str| head.len() < LONGEST && says_any(head, &["minutes"]) && says_any(head, OF_MEETING);
    let before = || index.checked_sub(1).and_then(|at| view.block(at)).map_or("", |block| view.document.words(block));
    view.heads(index).next().is_some_and(of_minutes) || before().ends_with(':') && of_minutes(before())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_right() {
        for (words, expected) in [
            ("True and accurate.", true),
            ("A true and correct record", true),
            ("all good", true),
            ("Taken as read.", true),
            ("The minutes were correct", true),
            ("Correct the spelling of Moss", false),
            ("True, but late", false),
            ("Minutes", false),
            ("", false),
        ] {
            assert_eq!(says_right(words), expected, "{words}");
        }
    }
}
