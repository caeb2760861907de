//! Who has which office from now on, told as a list or a table: `Chair: Ida Moss` under `Election of officers`, or the rows of a table
//! with a column `Elected`. Each office is a decision.

use crate::document::{Block, BlockKind};
use crate::recognise::names_post;
use crate::text::Span;

use super::headline::names_people;
use super::phrases::has_any;
use super::sentence::{opens_with_any, says_any};
use super::view::View;

/// The offices of a document that a list or a table tells, each by the words that give it, and the headers that decide nothing.
pub struct ElectedOffices {
    /// The entries and rows.
    pub offices: Vec<Span>,
    /// The rows of column headings, and the heads over a list.
    pub over: Vec<Span>,
}

/// Finds them.
pub fn elected_offices(view: &View<'_>) -> ElectedOffices {
    let mut found = ElectedOffices { offices: Vec::new(), over: Vec::new() };
    for (index, block) in view.document.blocks().iter().enumerate() {
        if block.kind == BlockKind::HeaderRow {
            if let Some(column) = elected_column(view, block) {
                let rows = view.document.blocks().iter().skip(index + 1).take_while(|row| row.kind == BlockKind::Row);
                let filled = rows.filter(|row| row.cells.get(column).is_some_and(|cell| is_filled(view.words(*cell))));
                found.over.push(block.span);
                found.offices.extend(filled.map(|row| row.span));
            }
        } else if is_election(view, index, block) {
            let run = run(view, index + 1);
            if run.len() > 1 {
                found.over.push(block.span);
                found.offices.extend(run);
            }
        }
    }
    found
}

/// Which column of a table tells who was elected to the office in another.
fn elected_column(view: &View<'_>, block: &Block) -> Option<usize> {
    const OFFICES: &[&str] = &["position", "office", "post", "role", "officer"];
    const ELECTED: &[&str] = &["elected", "elected member", "elected officer", "person elected", "appointed"];
    let is_one = |cell: &Span, names: &[&str]| {
        let words = view.words(*cell).trim();
        names.iter().any(|name| words.eq_ignore_ascii_case(name))
    };
    // `Proposer`, `Seconder`: a table of motions.
    if block.cells.iter().any(|cell| says_any(view.words(*cell), &["propos", "second", "moved"])) {
        return None;
    }
    let office = block.cells.iter().any(|cell| is_one(cell, OFFICES));
    block.cells.iter().position(|cell| is_one(cell, ELECTED)).filter(|_| office)
}

/// Whether a head says that offices were filled, and the list below it who has them.
fn is_election(view: &View<'_>, index: usize, block: &Block) -> bool {
    const LONGEST: usize = 80;
    const HEADS: &[&str] = &[
        "election of officers",
        "election of committee",
        "election of the committee",
        "election of office bearers",
        "election of office-bearers",
        "election of executive",
        "election of the executive",
        "election of club officers",
        "election of board",
        "election of trustees",
        "election results",
        "results of the election",
        "officer elections",
        "committee elections",
        "officers elected",
        "committee elected",
        "elected officers",
    ];
    let words = view.document.words(block);
    if words.len() > LONGEST || !block.cells.is_empty() {
        return false;
    }
    let bare = words.trim_start_matches(|c: char| !c.is_alphabetic());
    opens_with_any(bare, HEADS) && view.outline.is_head(view.document, index)
}

/// The entries from a block on, each of which gives an office to somebody.
fn run(view: &View<'_>, first: usize) -> Vec<Span> {
    let Some(kind) = view.block(first).map(|block| block.kind) else { return Vec::new() };
    let list = view.document.blocks().iter().enumerate().skip(first);
    let list = list.take_while(|(at, block)| block.kind == kind && !view.outline.is_head(view.document, *at));
    let mut posts = 0;
    let mut found = Vec::new();
    for (_, block) in list {
        let Some((post, who)) = parts(view, block) else { break };
        posts += usize::from(names_post(post));
        if is_filled(who) {
            found.push(block.span);
        }
    }
    // `Ashby: Ida Moss` is no office.
    if posts > 1 && posts * 2 >= found.len() { found } else { Vec::new() }
}

/// The office and who has it: `Chair: Ida Moss`, `Chair – Ida Moss`, a row with both.
fn parts<'d>(view: &View<'d>, block: &Block) -> Option<(&'d str, &'d str)> {
    const LONGEST: usize = 120;
    if let [post, who] = *block.cells.as_slice() {
        return Some((view.words(post), view.words(who)));
    }
    let words = view.words(block.span);
    let plain = block.cells.is_empty() && words.len() < LONGEST && block.kind != BlockKind::Heading;
    plain.then(|| [": ", " – ", " — ", " - "].iter().find_map(|mark| words.split_once(mark))).flatten()
}

/// Whether words name those who have an office, and nothing else: `Ida Moss (re-elected)`, `Ida Moss & Ben Hull`.
fn is_filled(who: &str) -> bool {
    const NOBODY: &[&str] =
        &["vacant", "vacancy", "none", "nobody", "nil", "tbc", "tba", "no", "unfilled", "not", "to be"];
    const HOW: &[&str] = &["elected", "re-elected", "unopposed", "returning", "continuing"];
    let (named, note) = who.split_once(['(', '[']).unwrap_or((who, ""));
    let named = named.trim_matches(|c: char| !c.is_alphanumeric());
    let note = note.trim_matches(|c: char| !c.is_alphanumeric());
    let people = |words: &str| words.trim().split(' ').count() > 1 && names_people(words.trim());
    !opens_with_any(named, NOBODY)
        && (note.is_empty() || has_any(&note.to_ascii_lowercase(), HOW))
        && named.split([',', '&', ';', '/']).flat_map(|part| part.split(" and ")).all(people)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_that_are_filled() {
        for (who, expected) in [
            ("Ida Moss", true),
            ("Ida Moss (re-elected)", true),
            ("Ida Moss & Ben Hull", true),
            ("Ida Moss, Ben Hull and Cy Ash", true),
            ("Vacant", false),
            ("No nominations", false),
            ("Ida Moss (standing again)", false),
            ("proposed by Ida Moss", false),
            ("", false),
        ] {
            assert_eq!(is_filled(who), expected, "{who}");
        }
    }
}
