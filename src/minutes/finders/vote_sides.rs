//! The sides of a vote as lines, cells and columns name and count them.

use crate::recognise::number_in_words;
use crate::text::Span;

/// A result over several lines.
#[derive(Debug)]
pub struct VoteLines {
    /// The words of its lines: those that are results by themselves are parts of it.
    pub all: Span,
    /// The line at which it begins.
    pub at: Span,
    /// For, against, abstained.
    pub sides: [Option<u32>; 3],
}

/// The side of a vote that a word or two name: 0 for, 1 against, 2 abstained.
pub fn side_of(words: &str) -> Option<usize> {
    let low = words.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let low = low.strip_prefix("votes ").or_else(|| low.strip_prefix("in ")).unwrap_or(&low);
    Some(match low.strip_prefix("in ").unwrap_or(low) {
        "for" | "favour" | "favor" | "yes" | "yea" | "yeas" | "aye" | "ayes" | "agree" | "approve" => 0,
        "against" | "no" | "nay" | "nays" | "noes" | "nos" | "opposed" | "oppose" | "disagree" => 1,
        "abstain" | "abstained" | "abstains" | "abstention" | "abstentions" | "abstaining" => 2,
        _ => return None,
    })
}

/// How many a word or a cell counts: `5`, `seven`, `none`. `No` names a side here.
pub fn number(words: &str) -> Option<u32> {
    const MOST: u32 = 100_000;
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let count = || number_in_words(bare).filter(|&count| count < MOST);
    if bare.eq_ignore_ascii_case("no") { None } else { count() }
}
