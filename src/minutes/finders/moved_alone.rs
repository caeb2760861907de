//! What a line that only says who moved is of: `Proposed by: Ada Moss` between `Ada Moss for President.` and `Approved.`

use crate::document::{Block, BlockKind};

use super::matter::{is_result, matter_of, puts_at_the_end};
use super::motion_lines::matter_below;
use super::mover_line::is_of_movers;
use super::sentence::opens_with_any;
use super::view::View;

/// The block with what those moved who are named in a line of their own, in a block: a proposal just before it, and no mere
/// talk; or whatever stands beside it, where a bare result says that this was put.
pub fn matter_of_movers(view: &View<'_>, index: usize) -> Option<usize> {
    let words = |at: usize| view.block(at).map_or("", |block| view.document.words(block));
    let title = |at: &usize| view.block(*at).is_some_and(|block| block.kind == BlockKind::Heading);
    matter_of(view, index)
        .filter(|at| !title(at) || beside(view, index).is_none())
        .filter(|&at| (at + 1..index).all(|between| is_of_movers(words(between))) && puts_at_the_end(words(at)))
        .or_else(|| beside(view, index))
}

/// The block before a bare line about movers that a result follows. Under a title it is what stands after the line, or else
/// the title: `Adjournment`, `Proposed by: Ada Moss`, `Carried.`
fn beside(view: &View<'_>, index: usize) -> Option<usize> {
    let result = result_after(view, index)?;
    let before = index.checked_sub(1)?;
    let title = view.outline.is_head(view.document, before) || view.block(before)?.kind == BlockKind::Heading;
    if title {
        let movers = |at: &usize| view.block(*at).is_some_and(|block| is_of_movers(view.document.words(block)));
        let below = (index + 1..result).find(|at| !movers(at));
        let below = below.map(|at| matter_below(view, at - 1).filter(|&at| at < result).unwrap_or(at));
        if let Some(below) = below.filter(|&at| view.block(at).is_some_and(|block| is_matter(view, block))) {
            return Some(below);
        }
    }
    is_matter(view, view.block(before)?).then_some(before)
}

fn is_matter(view: &View<'_>, block: &Block) -> bool {
    let words = view.document.words(block);
    block.cells.is_empty()
        && !matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code)
        && words.contains(char::is_alphabetic)
        && !words.ends_with(':')
        && !is_result(words)
        && !is_of_movers(words)
}

/// The bare result that follows under the same title, before anything else is moved or resolved.
fn result_after(view: &View<'_>, index: usize) -> Option<usize> {
    const NEAR: usize = 5;
    const ELSE: &[&str] =
        &["moved", "proposed", "proposer", "mover", "motion", "that", "resolved", "it was", "resolution"];
    for at in index + 1..=index + NEAR {
        let block = view.block(at)?;
        let words = view.document.words(block);
        if begins_as_result(words) && block.kind != BlockKind::Heading {
            return Some(at);
        }
        let title = block.kind == BlockKind::Heading || view.outline.is_head(view.document, at);
        if title || !block.cells.is_empty() || opens_with_any(words, ELSE) {
            return None;
        }
    }
    None
}

/// `Carried.`, and `Carried unanimously, with thanks to the clerk`.
pub fn begins_as_result(words: &str) -> bool {
    const LONGEST: usize = 160;
    let first = words.split([',', ';']).next().unwrap_or(words);
    words.len() < LONGEST && !words.ends_with([':', ';', '-', '–']) && (is_result(words) || is_result(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_with_more() {
        for (words, expected) in [
            ("Carried.", true),
            ("Unanimously approved, with discussion of the cost", true),
            ("Agreed, subject to the survey", true),
            ("Approved:", false),
            ("The roof, which was approved, leaks", false),
            ("", false),
        ] {
            assert_eq!(begins_as_result(words), expected, "{words}");
        }
    }
}
