//! Tables of the minutes: heads as heads, and the findings on a row in a row of their own below it.

use super::html::Html;
use super::notes::put_notes;
use super::sheet::Sheet;
use super::words::{Words, end_of};
use crate::document::{Block, BlockKind};

/// The rows of one table; `first` is the block that it begins with, and what is returned the one after it.
pub fn put_table(html: &mut Html, sheet: &Sheet<'_>, first: usize) -> usize {
    let blocks = sheet.document().blocks();
    let table = blocks.get(first).and_then(|block| block.table);
    let is_row = |block: &&Block| matches!(block.kind, BlockKind::Row | BlockKind::HeaderRow) && block.table == table;
    let rows = blocks.get(first..).unwrap_or_default();
    let rows = rows.get(..rows.iter().take_while(is_row).count()).unwrap_or_default();
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(1).max(1);
    let heads = rows.iter().take_while(|row| row.kind == BlockKind::HeaderRow).count();
    let name = format!("Table {} of the minutes", table.map_or(1, |table| table + 1));
    // Whoever has no mouse moves a table that is wider than the page by its keys.
    html.open("div", &[("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-label", &name)]);
    html.put("<table class=\"of-minutes\">");
    html.element("caption", &[("class", "aside-only")], &name);
    for (index, row) in rows.iter().enumerate() {
        if index == 0 && heads > 0 {
            html.put("<thead>\n");
        }
        if index == heads {
            html.put(if heads > 0 { "</thead>\n<tbody>\n" } else { "<tbody>\n" });
        }
        put_row(html, sheet, first + index, row, columns);
    }
    html.put(if heads == rows.len() { "</thead>" } else { "</tbody>" });
    html.put("</table></div>\n");
    first + rows.len().max(1)
}

fn put_row(html: &mut Html, sheet: &Sheet<'_>, index: usize, row: &Block, columns: usize) {
    let notes = sheet.beside(Some(index));
    html.open("tr", &[("id", &sheet.block_id(index))]);
    for (number, &cell) in row.cells.iter().enumerate() {
        let links: Vec<_> = notes.iter().map(|note| (end_of(note, row.span), note)).collect();
        let links: Vec<_> = links.into_iter().filter(|(end, _)| cell_of(row, *end) == number).collect();
        // A head without words heads nothing.
        let is_head = row.kind == BlockKind::HeaderRow && !cell.is_empty();
        let tag = if is_head { "th" } else { "td" };
        html.open(tag, if is_head { &[("scope", "col")] } else { &[] });
        Words { sheet, span: cell, notes, links, lines: false }.put(html);
        html.close(tag);
    }
    if row.cells.is_empty() {
        html.put("<td>");
        let links = notes.iter().map(|note| (end_of(note, row.span), note)).collect();
        Words { sheet, span: row.span, notes, links, lines: false }.put(html);
        html.put("</td>");
    }
    html.put("</tr>\n");
    if !notes.is_empty() {
        html.open("tr", &[("class", "row-notes")]);
        html.open("td", &[("colspan", &columns.to_string())]);
        put_notes(html, sheet, notes, "on the row above");
        html.put("</td></tr>\n");
    }
}

/// The cell in which a place stands, or after which it comes.
fn cell_of(row: &Block, at: usize) -> usize {
    row.cells.partition_point(|cell| cell.start() <= at).saturating_sub(1)
}
