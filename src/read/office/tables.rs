//! What a table is for: it holds data, or it only sets the page.
//!
//! Minutes are often written into a table: a narrow column of numbers, a wide one with the text, perhaps a third with the
//! initials of whoever is to act. Where cells hold several paragraphs, the table sets the page.

use super::story::{Cell, Looks, Paragraph, Row, Table};
use crate::read::layout::numbers;

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// It sets the page; its cells are read one after the other.
    Page,
    /// The same, but its last column says who is to act on what stands beside it. So many rows are column headings.
    Owners(usize),
    /// It holds data; so many of its rows are column headings.
    Data(usize),
}

impl Manner {
    /// Finds out what a table is for.
    pub fn of(table: &Table) -> Self {
        let printed: Vec<Printed> = table.rows.iter().map(printed).filter(|row| !row.is_empty()).collect();
        let heads = heads(table);
        let worded = printed.iter().map(|row| row.len()).max().unwrap_or_default();
        if worded <= 1 || table.rows.iter().flat_map(|row| &row.cells).any(Cell::has_table) {
            return Self::Page;
        }
        let body = || table.rows.iter().skip(heads);
        let long = body().filter(|row| row.cells.iter().any(holds_paragraphs)).count();
        let rows = body().filter(|row| row.cells.iter().any(|cell| !cell.printed().is_empty())).count();
        let numbered = heads == 0 && worded == 2 && body().all(is_number_and_text);
        let sets_page = if heads == 0 { long > 0 || numbered } else { long * 2 > rows };
        match sets_page {
            true if has_owners(table, heads) => Self::Owners(heads),
            true => Self::Page,
            false => Self::Data(heads),
        }
    }
}

/// The paragraphs that are printed in each cell that has any.
type Printed<'t> = Vec<Vec<&'t Paragraph>>;

fn printed(row: &Row) -> Printed<'_> {
    row.cells.iter().map(Cell::printed).filter(|cell| !cell.is_empty()).collect()
}

/// How many rows at the top are column headings: by the file, else the first by its looks, else by its words.
fn heads(table: &Table) -> usize {
    let marked = table.rows.iter().take_while(|row| row.head).count();
    if marked > 0 {
        return if marked < table.rows.len() { marked } else { 1 };
    }
    let [first, rest @ ..] = table.rows.as_slice() else { return 0 };
    let cells = printed(first);
    let single = cells.iter().all(|cell| cell.len() == 1);
    if cells.len() < 2 || !single || rest.is_empty() {
        return 0;
    }
    let all_stand_out = |row: &Row| stands_out(row) && printed(row).len() > 1;
    let by_looks = stands_out(first) && !rest.iter().all(all_stand_out);
    usize::from(by_looks || names_columns(&cells))
}

/// Whether all words of a row are bold, or on a colour.
fn stands_out(row: &Row) -> bool {
    let printed = || row.cells.iter().map(|cell| (cell, cell.printed())).filter(|(_, printed)| !printed.is_empty());
    let bold = |paragraphs: &[&Paragraph]| paragraphs.iter().all(|paragraph| paragraph.is_all(Looks::BOLD));
    printed().all(|(_, paragraphs)| bold(&paragraphs)) || printed().all(|(cell, _)| cell.shaded)
}

/// Words that head the columns of tables in minutes.
const HEADS: [&str; 56] = [
    "action",
    "actions",
    "action by",
    "action required",
    "agenda item",
    "amount",
    "by",
    "by whom",
    "by when",
    "comments",
    "cost",
    "date",
    "deadline",
    "decision",
    "description",
    "details",
    "discussion",
    "due",
    "due date",
    "for whom",
    "gross",
    "initials",
    "invoice",
    "item",
    "lead",
    "lead officer",
    "minute",
    "name",
    "net",
    "no",
    "notes",
    "number",
    "officer",
    "owner",
    "payee",
    "payment",
    "post",
    "power",
    "progress",
    "purpose",
    "reason",
    "ref",
    "reference",
    "responsible",
    "role",
    "status",
    "subject",
    "supplier",
    "target date",
    "task",
    "title",
    "topic",
    "total",
    "vat",
    "what",
    "who",
];

/// Whether more than half of the cells have words that head columns, and none has a figure.
fn names_columns(cells: &Printed) -> bool {
    let words: Vec<String> = cells.iter().flatten().map(|paragraph| plain(&paragraph.words)).collect();
    let figures = words.iter().any(|words| words.contains(|c: char| c.is_ascii_digit()) || words.len() > 40);
    let known = words.iter().filter(|words| HEADS.contains(&words.as_str())).count();
    !figures && known * 2 > cells.len()
}

/// Lower case, without what ends it: `No.`, `Date:`, `Net (£)`.
fn plain(words: &str) -> String {
    let words = words.split('(').next().unwrap_or_default();
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a cell holds more than one paragraph.
fn holds_paragraphs(cell: &Cell) -> bool {
    cell.printed().len() > 1
}

/// Whether a row is a number, or nothing, and a text beside it.
fn is_number_and_text(row: &Row) -> bool {
    let cells: Vec<_> = row.cells.iter().map(|cell| (cell, cell.printed())).collect();
    match cells.as_slice() {
        [(first, _), rest @ ..] => {
            let is_text = |paragraph: &&Paragraph| paragraph.words.contains(char::is_alphabetic);
            let texts = rest.iter().filter(|(_, printed)| !printed.is_empty()).count();
            if !rest.iter().flat_map(|(_, printed)| printed).all(is_text) {
                return false;
            }
            texts <= 1 && number_of(first).is_some_and(|number| !number.is_empty() || texts == 1)
                || (texts == 0 && cells.len() == 1)
        }
        [] => true,
    }
}

/// The number that is all that stands in a cell; empty where nothing does.
pub(super) fn number_of(cell: &Cell) -> Option<String> {
    match cell.printed().as_slice() {
        [] => Some(String::new()),
        [only] => {
            let words = only.words.trim();
            let number = match &only.label {
                Some(label) if words.is_empty() => label.words.as_str(),
                Some(_) => return None,
                None => words,
            };
            numbers(number).then(|| number.to_owned())
        }
        _ => None,
    }
}

/// Whether the last column says who is to act: by its heading, or because there are only initials in it.
fn has_owners(table: &Table, heads: usize) -> bool {
    const OWNERS: [&str; 14] = [
        "action",
        "actions",
        "action by",
        "action for",
        "by",
        "by whom",
        "for action",
        "initials",
        "lead",
        "owner",
        "responsible",
        "responsibility",
        "who",
        "whom",
    ];
    let last = |row: &Row| {
        let cell = row.cells.last().filter(|_| row.cells.len() > 1);
        cell.map(|cell| super::story::flat(&cell.parts)).unwrap_or_default()
    };
    let body: Vec<String> = table.rows.iter().skip(heads).map(last).filter(|words| !words.is_empty()).collect();
    let headed = table.rows.iter().take(heads).any(|row| OWNERS.contains(&plain(&last(row)).as_str()));
    let narrow = body.iter().all(|words| words.len() <= 60);
    let initials = |words: &String| {
        words.len() <= 20 && words.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '/' | '&' | ',' | '+'))
            || matches!(words.as_str(), "All" | "Clerk" | "Chair")
    };
    narrow && (headed || (!body.is_empty() && body.iter().all(initials)))
}
