//! Where a finding stands, as people look for it in a file that shows no numbers of lines or paragraphs.

use super::placed::Placed;
use super::rows::printable;
use super::shorten::shortened;
use crate::text::{Source, Whereabouts};

/// Titles are cut to so many characters, and first words of paragraphs.
const LONGEST: usize = 40;

/// `item 7, Finance (paragraph 41)`: by the item where there is one, since no word processor shows the number of a paragraph.
/// Nothing in a file with lines.
pub(super) fn stands(source: &Source, finding: &Placed) -> Option<String> {
    let whereabouts = source.whereabouts(finding.at.start())?;
    let item = finding.item.as_deref().filter(|_| is_unnumbered(whereabouts)).map(named);
    Some(item.map_or_else(|| whereabouts.to_string(), |item| format!("{item} ({whereabouts})")))
}

/// The same with the first words of the paragraph, where nothing else is quoted:
/// `item 7, Finance, "The Clerk agreed to …" (paragraph 41)`.
pub(super) fn stands_and_begins(source: &Source, finding: &Placed) -> Option<String> {
    let whereabouts = source.whereabouts(finding.at.start())?;
    let begins = begins(source, finding, whereabouts);
    let item = finding.item.as_deref().filter(|_| is_unnumbered(whereabouts)).map(named);
    let known: Vec<String> = item.into_iter().chain(begins).collect();
    Some(match known.is_empty() {
        true => whereabouts.to_string(),
        false => format!("{} ({whereabouts})", known.join(", ")),
    })
}

/// The first words of the paragraph and its number, under a heading that tells the item; of a file with lines, the line.
pub(super) fn begins_at(source: &Source, finding: &Placed) -> String {
    let whereabouts = source.whereabouts(finding.at.start());
    let begins = whereabouts.and_then(|whereabouts| begins(source, finding, whereabouts));
    let told = source.told(finding.at.start());
    begins.map_or(told.clone(), |begins| format!("{begins} ({told})"))
}

/// Whether its numbers are shown nowhere in the file itself.
fn is_unnumbered(whereabouts: Whereabouts) -> bool {
    matches!(whereabouts, Whereabouts::Paragraph { .. } | Whereabouts::Cell { .. })
}

fn begins(source: &Source, finding: &Placed, whereabouts: Whereabouts) -> Option<String> {
    let paragraph = finding.paragraph.of(source.text());
    let words = printable(paragraph.trim_start_matches(|c: char| !c.is_alphanumeric() && !is_opening(c)));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_told = is_unnumbered(whereabouts) && !words.is_empty();
    is_told.then(|| format!("\"{}\"", shortened(&words, LONGEST)))
}

/// Signs with which a paragraph begins, not its mark in a list or a table.
fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '"' | '“' | '‘' | '£' | '€' | '$')
}

/// `item 7, Finance` of `7. Finance`.
fn named(item: &str) -> String {
    let (number, title) = item.split_once(' ').unwrap_or((item, ""));
    let item = match number.contains(|c: char| c.is_ascii_digit()) {
        true if title.is_empty() => format!("item {number}"),
        true => format!("item {}, {}", number.trim_end_matches(['.', ':', ')']), title),
        false => item.to_owned(),
    };
    shortened(&printable(&item), LONGEST).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_told_by_number_and_title() {
        for (item, expected) in [
            ("7. Finance", "item 7, Finance"),
            ("31/204 Finance", "item 31/204, Finance"),
            ("7.", "item 7."),
            ("Any other business", "Any other business"),
            ("4 The replacement of the boundary fence by the river", "item 4, The replacement of the boundary …"),
        ] {
            assert_eq!(named(item), expected);
        }
    }
}
