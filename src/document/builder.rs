//! Builds a document block by block; every reader of a format uses it, so that prose and places are made in one way.

use super::block::{Block, BlockKind, Mark, MarkKind};
use super::copy::{Copy, copy_words};
use super::document::{Document, Furniture};
use super::map::Map;
use crate::text::{Source, Span, fold_char};

/// Takes the pieces of a source in order and makes the prose, the blocks and the map between the two texts.
///
/// ```
/// use quorate::document::{BlockKind, Builder};
/// use quorate::text::{Source, Span};
///
/// let source = Source::new("m.txt", "1.\u{a0}\u{a0}The Chair  agreed\nto write.");
/// let mut builder = Builder::new(source);
/// builder.open(BlockKind::Paragraph, 0);
/// builder.label(Span::new(0, 2));
/// builder.words(Span::new(2, 33));
/// builder.close();
/// let document = builder.finish();
/// assert_eq!(document.prose(), "The Chair agreed to write.\n");
/// assert_eq!(document.label(&document.blocks()[0]), "1.");
/// let agreed = document.in_source(Span::new(10, 16));
/// assert_eq!(agreed.of(document.source().text()), "agreed");
/// ```
#[derive(Debug)]
pub struct Builder {
    document: Document,
    open: Option<Block>,
    marks: Vec<(MarkKind, usize)>,
    // Headings that are open, outermost first: (level, index of the block).
    outline: Vec<(u8, usize)>,
    cell: Option<usize>,
}

impl Builder {
    /// Begins the document of `source`.
    #[must_use]
    pub fn new(source: Source) -> Self {
        let length = source.text().len();
        Self {
            document: Document {
                source,
                prose: String::with_capacity(length + 1),
                map: Map::for_text(length),
                blocks: Vec::new(),
                marks: Vec::new(),
                breaks: Vec::new(),
                furniture: Vec::new(),
            },
            open: None,
            marks: Vec::new(),
            outline: Vec::new(),
            cell: None,
        }
    }

    /// Makes room for so many blocks: they are large, and moved again and again where it is not known how many will come.
    pub(crate) fn make_room(&mut self, blocks: usize) {
        self.document.blocks.reserve(blocks);
    }

    /// The source that is being read.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.document.source
    }

    /// Begins a block, ending the one before.
    pub fn open(&mut self, kind: BlockKind, level: u8) {
        self.close();
        let at = self.document.prose.len();
        self.open = Some(Block {
            kind,
            span: Span::at(at),
            source: Span::default(),
            level,
            label: None,
            counted: None,
            ticked: None,
            cells: Vec::new(),
            section: None,
            table: None,
        });
    }

    /// Whether a block is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The block that is open, to set what only some blocks have.
    pub fn block(&mut self) -> Option<&mut Block> {
        self.open.as_mut()
    }

    /// Says that the bytes at `span` of the source belong to the open block though they are not among its words.
    pub fn covers(&mut self, span: Span) {
        if let Some(block) = &mut self.open {
            block.source = if block.source.is_empty() { span } else { block.source.to(span) };
        }
    }

    /// Gives the open block its number or bullet.
    pub fn label(&mut self, span: Span) {
        self.covers(span);
        if let Some(block) = &mut self.open {
            block.label = Some(span);
        }
    }

    /// Gives the open block a number or bullet that the source does not spell out: `span` is what stands for it, the
    /// `<li>` of HTML.
    ///
    /// ```
    /// use quorate::document::{BlockKind, Builder};
    /// use quorate::text::{Source, Span};
    ///
    /// let mut builder = Builder::new(Source::new("m.html", "<li value=7>To wait."));
    /// builder.open(BlockKind::ListItem, 1);
    /// builder.label_as("7.", Span::new(0, 12));
    /// builder.words(Span::new(12, 20));
    /// let document = builder.finish();
    /// assert_eq!(document.label(&document.blocks()[0]), "7.");
    /// ```
    pub fn label_as(&mut self, words: &str, span: Span) {
        self.label(span);
        if let Some(block) = &mut self.open {
            block.counted = Some(words.into());
        }
    }

    /// Adds words of the source to the open block: runs of space become one space, what prints nothing is left out.
    pub fn words(&mut self, span: Span) {
        self.covers(span);
        let begin = self.begin();
        let Document { source, prose, map, breaks, .. } = &mut self.document;
        copy_words(source.text(), span, &mut Copy { prose, map, breaks, begin });
    }

    /// Goes on to the next line of the open block; what stands between them in the source is at `gap`. The lines are
    /// joined by a space, but for a word that was broken at its hyphen (`glued`).
    pub fn line_break(&mut self, gap: Span, glued: bool) {
        let begin = self.begin();
        let Document { prose, map, breaks, .. } = &mut self.document;
        breaks.push(u32::try_from(prose.len()).unwrap_or(u32::MAX));
        if !glued && prose.len() > begin && !prose.ends_with(' ') {
            let from = prose.len();
            prose.push(' ');
            map.push(Span::new(from, from + 1), gap);
        }
    }

    /// Adds words that stand for the bytes at `span` of the source without being there: the character of an entity, a
    /// space between cells.
    pub fn stands_for(&mut self, words: &str, span: Span) {
        self.covers(span);
        let begin = self.begin();
        let prose = &mut self.document.prose;
        let from = prose.len();
        for c in words.chars() {
            match fold_char(c) {
                Some(' ') if prose.len() == begin || prose.ends_with([' ', '\n']) => {}
                Some(' ') => prose.push(' '),
                Some(_) if !c.is_control() => prose.push(c),
                _ => {}
            }
        }
        self.document.map.push(Span::new(from, prose.len()), span);
    }

    /// Begins words that stand out.
    pub fn mark(&mut self, kind: MarkKind) {
        self.marks.push((kind, self.document.prose.len()));
    }

    /// Ends the words that stand out in this way.
    pub fn unmark(&mut self, kind: MarkKind) {
        if let Some(index) = self.marks.iter().rposition(|(open, _)| *open == kind) {
            let (_, start) = self.marks.remove(index);
            let span = Span::new(start, self.document.prose.len());
            if !span.is_empty() {
                self.document.marks.push(Mark { kind, span });
            }
        }
    }

    /// Begins the next cell of the open row, ending the one before.
    pub fn cell(&mut self) {
        self.end_cell();
        let begin = self.begin();
        let prose = &mut self.document.prose;
        if prose.len() > begin && !prose.ends_with(' ') {
            prose.push(' ');
        }
        self.cell = Some(self.document.prose.len());
    }

    /// Ends the open cell.
    pub fn end_cell(&mut self) {
        if let (Some(start), Some(block)) = (self.cell.take(), &mut self.open) {
            let words = self.document.prose.get(start..).unwrap_or_default();
            block.cells.push(Span::new(start, start + words.trim_end_matches(' ').len()));
        }
    }

    /// Ends the open block. A block without words is kept where it has a label or cells, or is a heading; otherwise
    /// what it covered is furniture.
    pub fn close(&mut self) {
        self.end_cell();
        let Some(mut block) = self.open.take() else { return };
        let prose = &mut self.document.prose;
        while prose.len() > block.span.start() && prose.ends_with(' ') {
            prose.pop();
        }
        block.span = Span::new(block.span.start(), prose.len());
        for mark in self.document.marks.iter_mut().rev().take_while(|mark| mark.span.end() > block.span.end()) {
            mark.span = Span::new(mark.span.start(), block.span.end());
        }
        for cell in &mut block.cells {
            let end = block.span.end();
            *cell = Span::new(cell.start().min(end), cell.end().min(end));
        }
        let bare = block.span.is_empty() && block.label.is_none() && block.kind != BlockKind::Heading;
        if bare && block.cells.is_empty() {
            if !block.source.is_empty() {
                self.document.furniture.push(Furniture { source: block.source, what: "empty block" });
            }
            return;
        }
        prose.push('\n');
        if block.span.is_empty() || !block.cells.is_empty() {
            // What has no words (a number alone, the last cell of a row) is placed where its block ends.
            let end = block.span.end();
            self.document.map.push(Span::new(end, end + 1), Span::at(block.source.end()));
        }
        let index = self.document.blocks.len();
        if block.kind == BlockKind::Heading {
            while self.outline.last().is_some_and(|&(level, _)| level >= block.level) {
                self.outline.pop();
            }
        }
        block.section = self.outline.last().map(|&(_, heading)| heading);
        if block.kind == BlockKind::Heading {
            self.outline.push((block.level, index));
        }
        self.document.blocks.push(block);
    }

    /// Says that a part of the source is not part of the minutes.
    pub fn furniture(&mut self, source: Span, what: &'static str) {
        self.document.furniture.push(Furniture { source, what });
    }

    /// Ends the document. What no block covers and nobody called furniture is furniture by the name of `markup`, so that
    /// every word of the source is accounted for.
    #[must_use]
    pub fn finish(mut self) -> Document {
        self.close();
        let document = &mut self.document;
        document.marks.retain(|mark| !mark.span.is_empty());
        document.marks.sort_by_key(|mark| (mark.span.start(), std::cmp::Reverse(mark.span.end())));
        let unclaimed = unclaimed(document);
        document.furniture.extend(unclaimed.into_iter().map(|source| Furniture { source, what: "markup" }));
        document.furniture.sort_by_key(|part| part.source.start());
        self.document
    }

    /// Where the words of the open block begin in the prose.
    fn begin(&self) -> usize {
        self.open.as_ref().map_or(0, |block| block.span.start())
    }
}

/// The stretches of the source that hold more than space and belong to nothing.
fn unclaimed(document: &Document) -> Vec<Span> {
    let text = document.source.text();
    let blocks = document.blocks.iter().map(|block| block.source);
    let mut claimed: Vec<Span> = blocks.chain(document.furniture.iter().map(|part| part.source)).collect();
    // Both are in order, or nearly so: this sort finds that out, and only puts one among the other.
    claimed.sort();
    claimed.push(Span::at(text.len()));
    let mut from = 0;
    let mut found = Vec::new();
    for span in claimed {
        let between = Span::new(from, span.start());
        let rest = between.of(text).trim_start();
        if !rest.is_empty() {
            let start = between.end() - rest.len();
            found.push(Span::new(start, start + rest.trim_end().len()));
        }
        from = from.max(span.end());
    }
    found
}
