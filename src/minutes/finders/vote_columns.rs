//! Results in columns that are drawn with spaces alone: `Candidate  Yes  No` over `Ada Moss  37  7`.

use crate::document::{Block, BlockKind};
use crate::text::Span;

use super::view::View;
use super::vote_sides::{VoteLines, number, side_of};

/// The heads of such columns.
struct Heads {
    /// The side of each.
    sides: Vec<usize>,
    /// Where what follows them begins.
    end: usize,
}

/// The rows under the heads in a block, and the block after them.
pub fn in_columns(view: &View<'_>, index: usize, block: &Block) -> Option<(Vec<VoteLines>, usize)> {
    if matches!(block.kind, BlockKind::FrontMatter | BlockKind::Row | BlockKind::HeaderRow) || !block.cells.is_empty() {
        return None;
    }
    let heads = heads(view.document.words(block))?;
    let span = Span::new(block.span.start(), block.span.start() + heads.end);
    // The rows may stand in the paragraph of their heads, in one of their own, or each in one.
    let own = rows(view, Span::new(span.end(), block.span.end()), span, &heads);
    let mut found = own.unwrap_or_default();
    let mut next = index + 1;
    while let Some(row) = view.block(next).filter(|row| row.kind != BlockKind::Heading && row.cells.is_empty()) {
        let words = view.document.words(row);
        if words.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'+' | b'|' | b' ')) {
            next += 1;
            continue;
        }
        let Some(read) = rows(view, row.span, span, &heads).filter(|read| !read.is_empty()) else { break };
        found.extend(read);
        next += 1;
    }
    (!found.is_empty()).then_some((found, next))
}

/// The columns that the first words of a paragraph name, of which two or more are sides: `Candidate Yes No`.
fn heads(words: &str) -> Option<Heads> {
    const BEFORE: usize = 4;
    let (mut sides, mut end) = (Vec::new(), 0);
    for (place, (from, token)) in tokens(words).enumerate() {
        match side_of(token) {
            Some(side) => sides.push(side),
            None if sides.is_empty() && place < BEFORE && token.starts_with(char::is_alphabetic) => continue,
            None => break,
        }
        end = from + token.len();
    }
    // `Yes, no`, `For and against` are talk.
    let parted = words.get(..end)?.contains([',', '/', '?', ':', '.']);
    let rest = words.get(end..)?.trim_start();
    let ends = rest.is_empty() || rest.starts_with(|c: char| c == '-' || c.is_alphanumeric());
    (sides.len() > 1 && !parted && ends).then_some(Heads { sides, end })
}

/// Rows of a name, or none, and of a figure for each column; nothing if the words are anything else.
fn rows(view: &View<'_>, at: Span, heads: Span, columns: &Heads) -> Option<Vec<VoteLines>> {
    const LONGEST_NAME: usize = 6;
    let words = view.words(at);
    let mut found = Vec::new();
    let mut start = None;
    let (mut named, mut counts): (usize, Vec<u32>) = (0, Vec::new());
    for (from, token) in tokens(words).filter(|(_, token)| token.contains(char::is_alphanumeric)) {
        let figure = number(token).filter(|_| token.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(figure) = figure else {
            named += 1;
            if !counts.is_empty() || named > LONGEST_NAME {
                return None;
            }
            start = start.or(Some(from));
            continue;
        };
        start = start.or(Some(from));
        counts.push(figure);
        if counts.len() == columns.sides.len() {
            let row = Span::new(start.unwrap_or(from), from + token.len()).moved(at.start());
            let mut sides = [None; 3];
            for (&side, &count) in columns.sides.iter().zip(&counts) {
                if let Some(slot) = sides.get_mut(side) {
                    *slot = Some(count);
                }
            }
            // Figures without a name are of what the heads stand under.
            let place = if named == 0 { heads.to(row) } else { row };
            found.push(VoteLines { all: row, at: place, sides });
            (start, named) = (None, 0);
            counts.clear();
        }
    }
    (named == 0 && counts.is_empty()).then_some(found)
}

/// The words between spaces, with their places.
fn tokens(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    let placed = words.split(' ').map(move |token| {
        let from = next;
        next += token.len() + 1;
        (from, token)
    });
    placed.filter(|(_, token)| !token.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_columns() {
        for (words, expected) in [
            ("Candidate Yes No", Some(vec![0, 1])),
            ("Yes No", Some(vec![0, 1])),
            ("Motion For Against Abstain", Some(vec![0, 1, 2])),
            ("Yes No ----- ---- 38 6", Some(vec![0, 1])),
            ("Yes, no, maybe", None),
            ("Yes", None),
            ("The members who were present said yes no", None),
            ("", None),
        ] {
            assert_eq!(heads(words).map(|heads| heads.sides), expected, "{words}");
        }
    }
}
