//! A document: the source, its prose, and the blocks.

use std::borrow::Cow;

use super::block::{Block, BlockKind, Mark};
use super::map::Map;
use crate::text::{Place, Source, Span};

/// What was read from a file.
///
/// There are two texts. The *source* is what the reader of a report sees in an editor: for text, Markdown and HTML the
/// file itself, for other formats a rendering. The *prose* is what recognisers read: one block a line, markup taken
/// out, wrapped lines joined, every run of spaces one space. All spans kept by later floors are spans of the prose;
/// [`Document::in_source`] places them when something is shown.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) source: Source,
    pub(super) prose: String,
    pub(super) map: Map,
    pub(super) blocks: Vec<Block>,
    pub(super) marks: Vec<Mark>,
    pub(super) breaks: Vec<u32>,
    pub(super) furniture: Vec<Furniture>,
}

/// A part of the source that is not part of the minutes: page numbers, navigation, delimiters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// Where, in the source.
    pub source: Span,
    /// What it is, in words for the report.
    pub what: &'static str,
}

impl Document {
    /// The source.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The source alone, where the rest is no longer needed.
    #[must_use]
    pub fn into_source(self) -> Source {
        self.source
    }

    /// The prose: the words of all blocks, each block followed by a line feed.
    #[must_use]
    pub fn prose(&self) -> &str {
        &self.prose
    }

    /// The blocks, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The words that stand out, in order of their start.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Places in the prose, in order, where the source has a line break inside a block.
    #[must_use]
    pub fn breaks(&self) -> &[u32] {
        &self.breaks
    }

    /// What was left out of the blocks, in order.
    #[must_use]
    pub fn furniture(&self) -> &[Furniture] {
        &self.furniture
    }

    /// The words of a block, without its label.
    #[must_use]
    pub fn words(&self, block: &Block) -> &str {
        block.span.of(&self.prose)
    }

    /// The label of a block as printed, empty if it has none: `1.`, also where Markdown has `1\.` and HTML `<li>`.
    #[must_use]
    pub fn label<'d>(&'d self, block: &'d Block) -> Cow<'d, str> {
        if let Some(counted) = &block.counted {
            return Cow::Borrowed(counted);
        }
        let label = block.label.map(|span| span.of(self.source.text())).unwrap_or_default();
        if label.contains('\\') { label.replace('\\', "").into() } else { label.into() }
    }

    /// The index of the block in whose words `offset` of the prose falls; of the last block for an offset past the end.
    #[must_use]
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.span.start() <= offset);
        after.checked_sub(1)
    }

    /// The headings that a block stands under, the nearest first.
    pub fn headings_above(&self, index: usize) -> impl Iterator<Item = (usize, &Block)> {
        let mut next = self.blocks.get(index).and_then(|block| block.section);
        std::iter::from_fn(move || {
            let here = next?;
            let heading = self.blocks.get(here)?;
            next = heading.section;
            Some((here, heading))
        })
    }

    /// Where words of the prose stand in the source.
    #[must_use]
    pub fn in_source(&self, prose: Span) -> Span {
        self.map.to_source(prose)
    }

    /// Where a byte of the source stands in the prose (the nearest after it, where it was left out).
    #[must_use]
    pub fn in_prose(&self, source: usize) -> usize {
        self.map.to_prose(source)
    }

    /// The line and column at which words of the prose begin in the source.
    #[must_use]
    pub fn place(&self, prose: Span) -> Place {
        self.source.place(self.in_source(prose).start())
    }

    /// Whether the document has a heading of its own.
    #[must_use]
    pub fn has_headings(&self) -> bool {
        self.blocks.iter().any(|block| block.kind == BlockKind::Heading)
    }
}
