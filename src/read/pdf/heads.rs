//! Whether the first row of a table says what its columns are.

use super::flow::Cell;
use super::rows::Row;

/// Words that head columns and are seldom in them.
const WORDS: [&str; 29] = [
    "action",
    "actions",
    "owner",
    "who",
    "by whom",
    "when",
    "by when",
    "due",
    "due date",
    "deadline",
    "status",
    "item",
    "no",
    "no.",
    "ref",
    "date",
    "name",
    "task",
    "description",
    "payee",
    "amount",
    "responsible",
    "lead",
    "what",
    "details",
    "cost",
    "member",
    "members",
    "councillor",
];

pub(super) fn is_head(rows: &[Vec<Cell>]) -> bool {
    let [first, rest @ ..] = rows else { return false };
    let full: Vec<&Cell> = first.iter().filter(|cell| !cell.is_empty()).collect();
    if rest.is_empty() || full.len() < 2 {
        return false;
    }
    let texts: Vec<String> = full.iter().map(|cell| text(cell)).collect();
    let said = texts.iter().filter(|text| WORDS.contains(&text.to_lowercase().trim_end_matches(':'))).count();
    let bold = |cells: &[Cell]| cells.iter().filter(|cell| !cell.is_empty()).all(is_bold);
    let short = texts.iter().all(|text| text.split(' ').count() <= 5 && !text.ends_with('.') && starts_high(text));
    // What is said of one thing after another, such as `Date | 3 May`, has no head.
    let enough = if texts.len() == 2 { 2 } else { 1 };
    short && ((bold(first) && !rest.iter().all(|cells| bold(cells))) || said >= enough)
}

fn text(cell: &Cell) -> String {
    let lines: Vec<String> = cell.iter().map(Row::text).collect();
    lines.join(" ")
}

fn is_bold(cell: &Cell) -> bool {
    cell.iter().flat_map(Row::words).all(|word| word.bold)
}

fn starts_high(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}
