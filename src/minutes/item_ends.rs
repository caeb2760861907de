//! Where items end, with the headings below their own.

use super::kinds::item::Item;
use crate::document::{Block, BlockKind, Document};

/// Where an item ends, with all headings that stand below its own.
pub fn end_of(document: &Document, item: &Item) -> usize {
    let Some(heading) = heading_of(document, item) else { return item.body.end() };
    let from = document.blocks().partition_point(|block| block.span.start() <= heading.span.start());
    let later = document.blocks().get(from..).unwrap_or_default();
    let next = later.iter().find(|block| block.kind == BlockKind::Heading && block.level <= heading.level);
    next.map_or(document.prose().len(), |next| next.span.start()).max(item.body.end())
}

/// The heading of an item, if it has one of its own.
pub fn heading_of<'d>(document: &'d Document, item: &Item) -> Option<&'d Block> {
    let block = document.block_at(item.at.start()).and_then(|index| document.blocks().get(index));
    block.filter(|block| block.kind == BlockKind::Heading)
}
