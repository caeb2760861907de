//! The minutes as they read: headings, paragraphs, lists and tables, with the findings beside them.

use super::html::Html;
use super::lists::Lists;
use super::notes::put_notes;
use super::sheet::Sheet;
use super::tables::put_table;
use super::words::{Words, end_of};
use crate::document::{Block, BlockKind};

/// All blocks of a file.
pub fn put_blocks(html: &mut Html, sheet: &Sheet<'_>) {
    let blocks = sheet.document().blocks();
    let mut lists = Lists::default();
    let mut index = 0;
    while let Some(block) = blocks.get(index) {
        let numbered = sheet.document().label(block).contains(char::is_alphanumeric);
        match block.kind {
            BlockKind::ListItem => lists.item(html, block.level.max(1), numbered),
            BlockKind::Heading => lists.close_to(html, 0),
            _ => lists.close_to(html, block.level),
        }
        match block.kind {
            BlockKind::Row | BlockKind::HeaderRow => {
                index = put_table(html, sheet, index);
                continue;
            }
            _ => put_block(html, sheet, index, block),
        }
        index += 1;
    }
    lists.close_to(html, 0);
}

fn put_block(html: &mut Html, sheet: &Sheet<'_>, index: usize, block: &Block) {
    let notes = sheet.beside(Some(index));
    let id = sheet.block_id(index);
    let exempt = sheet.is_exempt(block.span);
    let label = sheet.document().label(block);
    let is_item = block.kind == BlockKind::ListItem;
    let (tag, class) = shape(sheet, index, block);
    if is_item {
        html.open("li", &[("id", &id)]);
    }
    if !notes.is_empty() {
        html.put("<div class=\"beside\">");
    }
    let numbered = label.contains(char::is_alphanumeric);
    let class = [class, if numbered { "numbered" } else { "" }, if exempt { "exempt" } else { "" }];
    let class = class.into_iter().filter(|class| !class.is_empty()).collect::<Vec<_>>().join(" ");
    let mut attributes: Vec<(&'static str, &str)> = Vec::new();
    if !class.is_empty() {
        attributes.push(("class", &class));
    }
    if !is_item {
        attributes.push(("id", &id));
    }
    html.open(tag, &attributes);
    if numbered {
        html.element("span", &[("class", "number")], &label);
        html.put(" ");
    }
    html.put(match block.ticked {
        Some(true) => "<span class=\"box\" role=\"img\" aria-label=\"done\">☑</span> ",
        Some(false) => "<span class=\"box\" role=\"img\" aria-label=\"not done\">☐</span> ",
        None => "",
    });
    let links = notes.iter().map(|note| (end_of(note, block.span), note)).collect();
    Words { sheet, span: block.span, notes, links, lines: block.kind == BlockKind::Code }.put(html);
    html.close(tag);
    if !notes.is_empty() {
        html.line();
        put_notes(
            html,
            sheet,
            notes,
            if block.kind == BlockKind::Heading { "on this heading" } else { "on this paragraph" },
        );
        html.put("</div>");
    }
    html.line();
}

/// The element of a block and its class.
fn shape(sheet: &Sheet<'_>, index: usize, block: &Block) -> (&'static str, &'static str) {
    match block.kind {
        BlockKind::Heading if block.span.is_empty() && block.label.is_none() => ("p", ""),
        // The page has three levels of its own above those of the minutes.
        BlockKind::Heading => match sheet.document().headings_above(index).take(2).count() {
            0 => ("h4", ""),
            1 => ("h5", ""),
            _ => ("h6", ""),
        },
        BlockKind::FrontMatter => ("p", "front"),
        BlockKind::Code => ("pre", ""),
        BlockKind::Quote => ("blockquote", ""),
        _ => ("p", ""),
    }
}
