//! Which tables have something to say in rows, and which only set the page.

use super::survey::Survey;
use super::tags::{Attribute, Tag};
use super::tree::{Id, Tree, What};

/// How a table is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What is in its cells are blocks like those outside. A row of headings says nothing then.
    Layout { headings: Option<Id> },
    /// Row by row; the first so many are headings.
    Rows { headings: Vec<Id> },
}

/// A cell, at a glance.
struct Cell {
    words: String,
    letters: u32,
    head: bool,
    bold: bool,
    /// Whether it holds more than one block or printed line, or something that is more than words.
    holds_blocks: bool,
    /// The same, of cells that may have two short lines under one heading.
    runs_on: bool,
}

impl Cell {
    fn is_number(&self) -> bool {
        is_number(&self.words)
    }
}

/// What a column is called in which whoever has to do something is named.
const OWNERS: &[&str] = &[
    "action",
    "actions",
    "action by",
    "actioned by",
    "action owner",
    "owner",
    "owners",
    "by",
    "by whom",
    "who",
    "whom",
    "lead",
    "initials",
    "responsible",
    "responsibility",
    "person responsible",
    "assigned to",
    "assignee",
    "action/by",
    "action for",
];

/// What other columns are called.
const HEADINGS: &[&str] = &[
    "no",
    "no.",
    "number",
    "ref",
    "ref.",
    "reference",
    "item",
    "items",
    "agenda item",
    "name",
    "title",
    "role",
    "position",
    "date",
    "due",
    "due date",
    "deadline",
    "by when",
    "when",
    "status",
    "description",
    "subject",
    "details",
    "notes",
    "comments",
    "amount",
    "payee",
    "cost",
    "vat",
    "net",
    "gross",
    "total",
    "cheque",
    "cheque no",
    "for",
    "against",
    "abstain",
    "abstentions",
    "attendance",
    "attendee",
    "present",
    "apologies",
    "minute",
    "minutes",
    "decision",
    "discussion",
    "topic",
    "task",
    "vote",
];

/// How the table `id` is read.
pub(super) fn kind(tree: &Tree, text: &str, survey: &Survey, id: Id) -> Kind {
    let rows: Vec<Id> = rows(tree, id).collect();
    let cells: Vec<Vec<Cell>> = rows.iter().map(|&row| look(tree, text, survey, row)).collect();
    let filled: Vec<&Vec<Cell>> = cells.iter().filter(|row| row.iter().any(|cell| cell.letters > 0)).collect();
    let widest = cells.iter().map(Vec::len).max().unwrap_or_default();
    let in_use = (0..widest).filter(|&column| filled.iter().any(|row| row.get(column).is_some_and(|c| c.letters > 0)));
    let role = tree.element(id).and_then(|table| table.get(Attribute::Role));
    let sets_page = matches!(role, Some("presentation" | "none"));
    let by_group =
        rows.iter().take_while(|&&row| tree.parent(row).is_some_and(|group| tree.tag(group) == Tag::HeadGroup)).count();
    let first = cells.first().filter(|row| filled.len() > 1 && is_headings(row));
    let headings = if by_group > 0 && by_group < rows.len() { by_group } else { usize::from(first.is_some()) };
    let nested = rows.iter().any(|&row| tree.children(row).any(|cell| survey.weight(cell).table));
    let blocks = filled
        .iter()
        .skip(headings)
        .any(|row| row.iter().any(|cell| if headings > 0 { cell.runs_on } else { cell.holds_blocks }));
    if !sets_page && !nested && has_owners(&cells, headings) {
        return Kind::Rows { headings: rows[..headings].to_vec() };
    }
    let columns = in_use.count();
    let numbered = columns == 2 && filled.iter().skip(headings).all(|row| row.first().is_some_and(Cell::is_number));
    let numbers_blocks =
        numbered && filled.iter().skip(headings).flat_map(|row| row.iter()).any(|cell| cell.holds_blocks);
    if sets_page || nested || blocks || numbers_blocks || columns < 2 || (headings == 0 && is_numbered_text(&filled)) {
        return Kind::Layout { headings: (headings > 0).then(|| rows[0]) };
    }
    Kind::Rows { headings: rows[..headings].to_vec() }
}

/// The rows of a table.
pub(super) fn rows(tree: &Tree, table: Id) -> impl Iterator<Item = Id> + '_ {
    tree.children(table).flat_map(move |child| {
        let group = matches!(tree.tag(child), Tag::RowGroup | Tag::HeadGroup);
        let inside = group.then(|| tree.children(child)).into_iter().flatten();
        inside.chain((!group).then_some(child)).filter(|&row| tree.tag(row) == Tag::Row)
    })
}

/// The cells of a row.
pub(super) fn cells(tree: &Tree, row: Id) -> impl Iterator<Item = Id> + '_ {
    tree.children(row).filter(|&cell| matches!(tree.tag(cell), Tag::Cell | Tag::HeadCell))
}

/// The cell of a row that only has the number of what stands beside it: `27.`, `2.1`, `(a)`.
pub(super) fn number_cell(tree: &Tree, text: &str, survey: &Survey, row: Id) -> Option<Id> {
    let mut filled = cells(tree, row).filter(|&cell| survey.weight(cell).letters > 0);
    let first = filled.next()?;
    let number = survey.weight(first).letters <= 12 && is_number(&tree.words_under(first, text, 20));
    (number && filled.next().is_some()).then_some(first)
}

fn is_number(words: &str) -> bool {
    let bare = words.trim_matches(['.', ')', '(', ':', ' ']);
    let closed = words.ends_with(['.', ')']);
    let letters = !bare.is_empty() && bare.len() <= 4 && bare.bytes().all(|byte| byte.is_ascii_alphabetic());
    let digits = bare.bytes().any(|byte| byte.is_ascii_digit())
        && bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/' | b'-'));
    words.len() <= 12 && (digits || (letters && closed))
}

fn look(tree: &Tree, text: &str, survey: &Survey, row: Id) -> Vec<Cell> {
    let look = |cell: Id| {
        let weight = survey.weight(cell);
        let words = tree.words_under(cell, text, 80);
        let head = tree.tag(cell) == Tag::HeadCell;
        let bold = weight.letters > 0 && is_bold(tree, survey, cell);
        let lines = if weight.table { 2 } else { lines(tree, survey, cell) };
        let holds_blocks = weight.heading || lines > 1;
        let runs_on = weight.heading || (lines > 1 && weight.letters > 240);
        Cell { words, letters: weight.letters, head, bold, holds_blocks, runs_on }
    };
    cells(tree, row).map(look).collect()
}

/// Whether all words of a cell are bold, as far as is seen from its outermost elements.
fn is_bold(tree: &Tree, survey: &Survey, cell: Id) -> bool {
    let mut here = cell;
    loop {
        let mut filled = tree.children(here).filter(|&child| survey.weight(child).letters > 0);
        match (filled.next(), filled.next()) {
            (Some(only), None) => here = only,
            _ => return false,
        }
        if matches!(tree.tag(here), Tag::Marked(crate::document::MarkKind::Strong)) {
            return true;
        }
    }
}

/// How many printed lines a cell has: one for each block that has words of its own, one more for each line break among words.
fn lines(tree: &Tree, survey: &Survey, cell: Id) -> usize {
    let (mut lines, mut fresh) = (0, true);
    for id in tree.under(cell) {
        match tree.what(id) {
            What::Words(_) if survey.weight(id).letters > 0 => {
                lines += usize::from(fresh);
                fresh = false;
            }
            What::Element(element) if element.tag.is_block() || element.tag == Tag::Break => fresh = true,
            _ => {}
        }
    }
    lines
}

/// Whether a first row has the names of columns.
fn is_headings(row: &[Cell]) -> bool {
    let filled: Vec<&Cell> = row.iter().filter(|cell| cell.letters > 0).collect();
    let known = |cell: &&&Cell| HEADINGS.contains(&name(cell).as_str()) || OWNERS.contains(&name(cell).as_str());
    let names = filled.iter().filter(known).count();
    let short = filled.iter().all(|cell| cell.words.len() <= 40 && !cell.holds_blocks);
    let all = |is: fn(&Cell) -> bool| filled.iter().all(|cell| is(cell));
    filled.len() > 1
        && short
        && (all(|cell| cell.head) || (all(|cell| cell.bold) && names > 0) || names * 2 > filled.len())
        || (!filled.is_empty() && row.len() > 1 && all(|cell| cell.head) && row.iter().all(|cell| cell.head))
}

fn name(cell: &Cell) -> String {
    cell.words.trim_end_matches([':', ' ']).to_lowercase()
}

/// Whether the last column says who has to do what stands beside it.
fn has_owners(rows: &[Vec<Cell>], headings: usize) -> bool {
    let last = |row: &[Cell]| row.iter().rev().find(|cell| cell.letters > 0).map(name);
    let named = rows.first().filter(|_| headings > 0).and_then(|row| last(row));
    if named.is_some_and(|name| OWNERS.contains(&name.as_str())) {
        return true;
    }
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let column = rows.iter().skip(headings).filter(|row| row.len() == widest).filter_map(|row| row.last());
    let filled: Vec<&Cell> = column.filter(|cell| cell.letters > 0).collect();
    widest > 1 && filled.len() > 1 && filled.iter().all(|cell| is_initials(&cell.words))
}

/// `AB`, `AB/CD`, `AB CD`.
fn is_initials(words: &str) -> bool {
    let mut names = words.split(['/', ',', ' ', '&', '+']).filter(|name| !name.is_empty()).peekable();
    words.len() <= 16
        && names.peek().is_some()
        && names.all(|name| (2..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Whether the first column numbers what stands beside it as running text.
fn is_numbered_text(rows: &[&Vec<Cell>]) -> bool {
    let numbered = rows.iter().filter(|row| row.first().is_some_and(Cell::is_number)).count();
    let two = rows.iter().all(|row| row.iter().skip(2).all(|cell| cell.letters == 0));
    let running = rows.iter().any(|row| row.get(1).is_some_and(|cell| cell.words.split(' ').count() > 5));
    two && running && numbered > 0 && numbered * 2 >= rows.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_initials_are_told_from_words() {
        for (words, number) in [
            ("27.", true),
            ("2.1", true),
            ("(a)", true),
            ("147/24", true),
            ("iv.", true),
            ("Date", false),
            ("Ana", false),
            ("", false),
        ] {
            assert_eq!(is_number(words), number, "{words}");
        }
        for (words, initials) in
            [("AB", true), ("AB/CD", true), ("AB, CDE", true), ("ALL", true), ("Ana", false), ("A", false)]
        {
            assert_eq!(is_initials(words), initials, "{words}");
        }
    }
}
