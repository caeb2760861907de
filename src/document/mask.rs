//! Makes words of a document unreadable, in both its texts, without moving anything.

use super::block::Block;
use super::document::Document;
use crate::text::{Span, masked};

impl Document {
    /// Makes the words at `spans` of the prose unreadable, here and in the source, with all that stands between them there. All
    /// places stay as they are, and so do the numbers before paragraphs.
    ///
    /// ```
    /// use quorate::text::Span;
    ///
    /// let (mut document, _) = quorate::read::read("m.txt", "7. Roads\n\n7.1 Ash offered nine.\n")?;
    /// let paragraph = document.blocks()[1].span;
    /// document.mask(&[paragraph]);
    /// assert_eq!(document.source().text(), "7. Roads\n\n7.1 xxx xxxxxxx xxxxx\n");
    /// assert!(!document.prose().contains("Ash"));
    /// # Ok::<(), quorate::read::Unreadable>(())
    /// ```
    pub fn mask(&mut self, spans: &[Span]) {
        let sources: Vec<Span> = spans.iter().map(|&span| self.all_of(span)).collect();
        let inside = spans.iter().flat_map(|&span| self.blocks_in(span));
        // A number stays apart from what follows it.
        let text = self.source.text().as_bytes();
        let spaced = |at: Span| if text.get(at.end()) == Some(&b' ') { at.to(Span::at(at.end() + 1)) } else { at };
        let labels: Vec<Span> = inside.filter_map(|block| block.label).map(spaced).collect();
        self.source.mask(&sources, &labels);
        self.prose = masked(&self.prose, spans, &[]);
    }

    /// All of the source from the first of some words of the prose to where the next block begins: what a reader left out
    /// there, such as a comment, speaks of them too.
    #[must_use]
    pub fn all_of(&self, span: Span) -> Span {
        let inside = self.blocks_in(span).filter(|block| span.contains(block.span));
        let source = inside.fold(self.in_source(span), |source, block| source.to(block.source));
        let next = self.blocks.partition_point(|block| block.span.start() < span.end());
        let next = self.blocks.get(next).map_or(self.source.text().len(), |block| block.source.start());
        source.to(Span::at(next.max(source.end())))
    }

    /// The blocks that have some of these words of the prose.
    fn blocks_in(&self, span: Span) -> impl Iterator<Item = &Block> {
        let from = self.blocks.partition_point(|block| block.span.end() <= span.start());
        let blocks = self.blocks.get(from..).unwrap_or_default();
        blocks.iter().take_while(move |block| block.span.start() < span.end())
    }
}
