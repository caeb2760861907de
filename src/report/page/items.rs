//! How much is said of each item.

use super::html::Html;
use super::sheet::{Note, Sheet, grouped, to};
use super::stack::Stack;
use super::weight::{WEIGHTS, rank};
use crate::report::grouped::heading;

/// Of more findings than this in one item, the rest is counted.
const MOST: usize = 24;

/// A row for each item of which something is said, in the order of the minutes, with links to its findings.
pub fn put_items(html: &mut Html, sheet: &Sheet<'_>) {
    let items = grouped(sheet.notes.iter(), |note| match note.block {
        Some(_) => heading(note.finding),
        None => "The minutes as a whole",
    });
    let of = |notes: &[&Note<'_>], place| notes.iter().filter(|note| rank(note.finding) == place).count();
    let ranks = (0..WEIGHTS.len()).filter(|&place| items.iter().any(|(_, notes)| of(notes, place) > 0));
    let ranks: Vec<usize> = ranks.collect();
    let names = ranks.iter().filter_map(|&place| WEIGHTS.get(place)).map(|weight| weight.words);
    let names: Vec<&'static str> = std::iter::once("Item").chain(names).chain(["Findings"]).collect();
    let mut table = Stack::begin(html, "stack counts", "How much is said of each item", &names);
    for (name, notes) in &items {
        table.row(html, |table, html| {
            table.cell(html, |html| html.text(name));
            ranks.iter().for_each(|&place| table.count(html, of(notes, place)));
            table.cell(html, |html| put_links(html, sheet, notes));
        });
    }
    table.end(html);
}

/// Links to findings by their numbers.
pub fn put_links(html: &mut Html, sheet: &Sheet<'_>, notes: &[&Note<'_>]) {
    html.put("<span class=\"links\">");
    for note in notes.iter().take(MOST) {
        let label = format!("Finding {}", note.number);
        html.open("a", &[("href", &to(&sheet.note_id(note.number))), ("aria-label", &label)]);
        html.number(note.number);
        html.put("</a> ");
    }
    if let Some(more) = notes.len().checked_sub(MOST).filter(|more| *more > 0) {
        html.put("and ");
        html.number(more);
        html.put(" more");
    }
    html.put("</span>");
}
