//! What sentences that teach the reader are compiled to: `read "(Action – {owner})" as an ACTION`.

use super::example::Example;
use super::rule_text::RuleText;
use crate::vocabulary::{FieldId, KindId};

/// A way in which a body writes a kind, taught by a sentence: `read "(Action – {owner})" as an ACTION`.
///
/// Literal words compare as follows: a small letter matches either case, a capital only a capital; dashes, quotes and
/// spaces match their like; a space matches any run of space, or none beside punctuation.
#[derive(Clone, Debug)]
pub struct Style {
    /// The kind that it is read as.
    pub kind: KindId,
    /// The words and holes.
    pub parts: Vec<StylePart>,
    /// Where it must stand.
    pub place: StylePlace,
    /// The house style that it belongs to: its file's name without folders and ending.
    pub house: String,
    /// The sentence.
    pub sentence: RuleText,
    /// Its own examples.
    pub examples: Vec<Example>,
}

/// A piece of a pattern or of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StylePart {
    /// Words to be there.
    Words(String),
    /// Words to be read as the field; in a message, the field to be said.
    Hole(FieldId),
    /// In a message: what is missing.
    Missing,
    /// In a message: the number of the paragraph, or the words that it begins with.
    Paragraph,
    /// In a pattern: words that do not matter.
    Anything,
}

/// Where a pattern must stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StylePlace {
    /// Anywhere in a paragraph.
    Anywhere,
    /// At the start of a paragraph or of one of its lines.
    Start,
    /// At the end of a paragraph or of one of its lines.
    End,
    /// As the whole of a paragraph.
    Whole,
    /// As a paragraph, list item or row under a heading that says one of these words.
    Under(Vec<String>),
    /// In the column with one of these words at its head.
    Column(Vec<String>),
}
