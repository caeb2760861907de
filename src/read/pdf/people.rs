//! Lists of people that are set as a table: names in columns, each perhaps with initials beside it.

use super::flow::{Cell, with_parts};
use super::rows::{Part, Row};

/// Reads a table as a list of people, if it is one: what stands at its side, such as `Present`, and a line for each.
pub(super) fn people(rows: &[Vec<Cell>]) -> Option<Vec<Row>> {
    let head = rows.first().and_then(|cells| cells.first()).filter(|_| side_heads(rows)).and_then(|cell| cell.first());
    let skip = usize::from(head.is_some());
    let mut lines: Vec<Row> = head.cloned().into_iter().collect();
    let mut named = 0;
    for cells in rows {
        let mut last: Option<Row> = None;
        for part in cells.iter().skip(skip).flatten().flat_map(|row| row.parts.iter().map(move |part| (row, part))) {
            let (row, part) = part;
            if is_name(part) {
                lines.extend(last.take());
                named += 1;
                last = with_parts(row, vec![part.clone()]);
            } else if is_initials(part) {
                // Initials alone belong to nobody.
                last.as_mut()?.parts.push(part.clone());
            } else {
                return None;
            }
        }
        lines.extend(last);
    }
    (named >= 3).then_some(lines)
}

/// Whether words stand at the side of the first row, and nothing at the side of the others.
fn side_heads(rows: &[Vec<Cell>]) -> bool {
    let [first, rest @ ..] = rows else { return false };
    let full = |cells: &[Cell]| cells.first().is_some_and(|cell| !cell.is_empty());
    full(first) && !rest.iter().any(|cells| full(cells))
}

/// `Ana Roe`, `Cllr B. Lee (Chair)`: two to five words, each with a capital.
fn is_name(part: &Part) -> bool {
    let mut plain = 0;
    let mut inside = false;
    for word in &part.words {
        let text = word.text.as_str();
        inside |= text.starts_with(['(', '{', '[']);
        let capital = text.starts_with(char::is_uppercase);
        let letters = text.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | ',' | '\u{FFFD}'));
        plain += usize::from(!inside && capital && letters && text.chars().count() > 1);
        if !(inside || capital && letters) {
            return false;
        }
        inside &= !text.ends_with([')', '}', ']']) && !text.ends_with("),");
    }
    let titled =
        part.words.first().is_some_and(|word| matches!(word.text.trim_end_matches('.'), "Cllr" | "Mr" | "Mrs" | "Ms"));
    (plain >= 2 || (titled && plain >= 1 && part.words.len() > 1)) && part.words.len() <= 8
}

/// `AR`, `MWi`, `(AR)`: capitals for a name.
fn is_initials(part: &Part) -> bool {
    let [word] = part.words.as_slice() else { return false };
    let inner = word.text.trim_matches(['(', ')', '[', ']']);
    let capitals = inner.chars().filter(|&c| c.is_uppercase() || c == '\u{FFFD}').count();
    capitals >= 2 && inner.chars().count() <= 4 && inner.chars().all(|c| c.is_alphabetic() || c == '\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::rows::Word;

    fn cell(text: &str) -> Cell {
        if text.is_empty() {
            return Vec::new();
        }
        let word = |text: &str| Word { x: 0.0, end: 1.0, text: text.to_owned(), bold: false, frame: false };
        vec![Row { y: 0.0, size: 10.0, number: 1, parts: vec![Part { words: text.split(' ').map(word).collect() }] }]
    }

    fn read(rows: &[&[&str]]) -> Option<String> {
        let rows: Vec<Vec<Cell>> = rows.iter().map(|cells| cells.iter().map(|text| cell(text)).collect()).collect();
        people(&rows).map(|lines| lines.iter().map(Row::text).collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn names_in_columns_are_a_list() {
        assert_eq!(
            read(&[&["PRESENT", "Ana Roe (Chair)", "AR", "Ben Lee", "BL"], &["", "Cy Moss", "CM", "", ""]]).as_deref(),
            Some("PRESENT; Ana Roe (Chair)  AR; Ben Lee  BL; Cy Moss  CM")
        );
        assert_eq!(
            read(&[&["Ana Roe", "Ben Lee"], &["Cllr Moss", ""]]).as_deref(),
            Some("Ana Roe; Ben Lee; Cllr Moss")
        );
    }

    #[test]
    fn other_tables_are_not() {
        assert_eq!(read(&[&["Ana Roe", "Yes"], &["Ben Lee", "No"], &["Cy Moss", "Yes"]]), None);
        assert_eq!(read(&[&["Order the salt", "AR"], &["Ask the school", "BL"]]), None);
    }
}
