//! What is read from a page, in the order in which a person reads it.

use super::rows::{Part, Row, Word};

/// A line of running text, or a row of a table.
#[derive(Clone, Debug)]
pub(super) enum Flow {
    /// A printed line, or what stands of it in one column.
    Line(Line),
    /// A row of a table.
    Row(TableRow),
}

/// A printed line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub page: u32,
    pub row: Row,
    /// Where the column begins and ends in which it stands.
    pub left: f32,
    pub right: f32,
    /// Whose initials stand beside it in the margin.
    pub owner: Option<Vec<Word>>,
    /// Whether it stands by itself, and goes on with nothing.
    pub alone: bool,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct TableRow {
    pub page: u32,
    /// The number of the printed line at which it begins.
    pub line: u32,
    /// Which table of the file, from 0.
    pub table: usize,
    pub is_head: bool,
    pub cells: Vec<Cell>,
}

/// The lines of a cell.
pub(super) type Cell = Vec<Row>;

/// A line with some of its parts.
pub(super) fn with_parts(row: &Row, parts: Vec<Part>) -> Option<Row> {
    (!parts.is_empty()).then(|| Row { parts, ..row.clone() })
}

/// The parts of a line that stand within a column.
pub(super) fn within(row: &Row, left: f32, right: f32) -> Option<Row> {
    let parts = row.parts.iter().filter_map(|part| {
        let words: Vec<Word> =
            part.words.iter().filter(|word| (left..right).contains(&middle(word))).cloned().collect();
        (!words.is_empty()).then_some(Part { words })
    });
    with_parts(row, parts.collect())
}

/// The middle of a word.
pub(super) fn middle(word: &Word) -> f32 {
    f32::midpoint(word.x, word.end)
}

/// Whether a word is a number or bullet: `5`, `5.`, `(a)`, `12.3`, `•`.
pub(super) fn is_label(word: &Word) -> bool {
    let text = word.text.as_str();
    let length = text.chars().count();
    let alone = length == 1 && text.chars().all(|c| !c.is_alphanumeric() || c == 'o');
    let inner = text.trim_matches(['(', ')', '.', ':']);
    let digits = inner.chars().filter(char::is_ascii_digit).count();
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    let numbered =
        digits > 0 && letters <= 1 && inner.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/'));
    let roman = inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let lettered = digits == 0 && text.len() > inner.len() && (letters == 1 || roman) && letters == inner.len();
    length <= 9 && !inner.is_empty() && (numbered || lettered) || alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known() {
        for (text, expected) in [
            ("5", true),
            ("5.", true),
            ("12.3", true),
            ("139/12a", true),
            ("(a)", true),
            ("iv)", true),
            ("•", true),
            ("JS", false),
            ("a", false),
            ("£5", false),
            ("Clerk", false),
            ("JS/RB", false),
        ] {
            let word = Word { x: 0.0, end: 1.0, text: text.to_owned(), bold: false, frame: false };
            assert_eq!(is_label(&word), expected, "{text}");
        }
    }
}
