//! Where a finding stands in the source of its file, and in which item.

use crate::document::Document;
use crate::evaluate::Finding;
use crate::minutes::Minutes;
use crate::report::Placed;
use crate::text::Span;

/// The finding in the source, with the whole of its paragraph. Mostly that is `last`, the one of the finding before.
pub(super) fn placed(finding: Finding, document: &Document, last: &mut (Span, Span)) -> Placed {
    if finding.paragraph != last.0 {
        let block = document.block_at(finding.paragraph.start()).and_then(|index| document.blocks().get(index));
        let words = document.in_source(finding.paragraph);
        *last = (finding.paragraph, block.map_or(words, |block| block.source.to(words)));
    }
    let paragraph = if finding.paragraph.is_empty() { Span::default() } else { last.1 };
    Placed::new(finding, paragraph, |span| document.in_source(span))
}

/// The item in which some words stand, by its number and title.
pub(super) fn item_of(document: &Document, minutes: &Minutes, at: Span) -> Option<String> {
    // Items are in the order of the document; one inside another comes after it.
    let before = minutes.items.partition_point(|item| item.at.start() <= at.start());
    let items = minutes.items.get(..before)?;
    let item = items.iter().rev().take(ITEMS_BACK).find(|item| item.at.to(item.body).contains(at))?;
    let title = item.title.of(document.prose());
    let named = if title.is_empty() { item.at.of(document.prose()) } else { title };
    let named = if item.reference.is_empty() { named.to_owned() } else { format!("{} {named}", item.reference) };
    (!at.is_empty()).then_some(named)
}

/// Parts of an item may be items; so many back one that holds all of them is looked for.
const ITEMS_BACK: usize = 64;
