//! Names made from what was found, by which it is known again wherever it moves to.

use uuid::Uuid;

use super::placed::Placed;
use super::plain::quoted;
use crate::text::{Source, fold};

/// Of a longer paragraph than this, the bytes before and after the place.
const REACH: usize = 400;

/// The words by which a finding is known: its paragraph on one line, or as much of a long one as stands around the place; none
/// of what is missing from the file as a whole.
pub(super) fn known_words(source: &Source, finding: &Placed) -> String {
    if finding.is_missing() { String::new() } else { quoted(source, finding.at, finding.paragraph, REACH) }
}

/// A name made from words (UUID version 5): the same for the same words, which cannot be read from it.
pub(super) fn name_from(words: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, words.as_bytes()).simple().to_string()
}

/// A name of what a rule says of the words of a paragraph. It says nothing of the file, the place or the message.
#[must_use]
pub fn fingerprint(rule: &str, source: &Source, finding: &Placed) -> String {
    name_from(&format!("{rule}\n{}", fold(&known_words(source, finding))))
}
