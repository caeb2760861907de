//! Builds a document block by block; every reader of a format uses it, so that prose and places are made in one way.

use super::block::{Block, BlockKind, Mark, MarkKind};
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
        let prose = String::with_capacity(source.text().len() + 1);
        Self {
            document: Document {
                source,
                prose,
                map: Map::default(),
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

    /// Adds words of the source to the open block: runs of space become one space, what prints nothing is left out.
    pub fn words(&mut self, span: Span) {
        self.covers(span);
        // The source is borrowed apart from the prose; a clone of the text would double the memory of a large file.
        let Document { source, prose, map, breaks, .. } = &mut self.document;
        let text = span.of(source.text());
        let begin = self.open.as_ref().map_or(0, |block| block.span.start());
        let mut run = 0;
        let mut at = 0;
        let bytes = text.as_bytes();
        while at < bytes.len() {
            let byte = bytes[at];
            let plain = byte > b' ' && byte < 0x7F;
            if plain || (byte == b' ' && at > run && bytes[at - 1] != b' ' && !prose_needs_care(bytes, at)) {
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            match fold_char(c) {
                Some(' ') => {
                    copy(prose, map, text, span.start(), run, at);
                    let end = space_end(text, at);
                    if text[at..end].contains(['\n', '\r']) {
                        breaks.push(u32::try_from(prose.len()).unwrap_or(u32::MAX));
                    }
                    if prose.len() > begin && !prose.ends_with([' ', '\n']) {
                        let from = prose.len();
                        prose.push(' ');
                        map.push(Span::new(from, from + 1), Span::new(span.start() + at, span.start() + end));
                    }
                    at = end;
                    run = end;
                }
                None => {
                    copy(prose, map, text, span.start(), run, at);
                    at += c.len_utf8();
                    run = at;
                }
                Some(_) if c.is_control() => {
                    copy(prose, map, text, span.start(), run, at);
                    at += c.len_utf8();
                    run = at;
                }
                Some(_) => at += c.len_utf8(),
            }
        }
        copy(prose, map, text, span.start(), run, bytes.len());
    }

    /// Adds words that stand for the bytes at `span` of the source without being there: the character of an entity, a
    /// space between cells.
    pub fn stands_for(&mut self, words: &str, span: Span) {
        self.covers(span);
        let prose = &mut self.document.prose;
        let begin = self.open.as_ref().map_or(0, |block| block.span.start());
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
        let prose = &mut self.document.prose;
        let begin = self.open.as_ref().map_or(0, |block| block.span.start());
        if prose.len() > begin && !prose.ends_with(' ') {
            prose.push(' ');
        }
        self.cell = Some(self.document.prose.len());
    }

    /// Ends the open cell.
    pub fn end_cell(&mut self) {
        if let (Some(start), Some(block)) = (self.cell.take(), &mut self.open) {
            let words = &self.document.prose[start..];
            block.cells.push(Span::new(start, start + words.trim_end().len()));
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
        let bare = block.span.is_empty() && block.label.is_none() && block.kind != BlockKind::Heading;
        if bare && block.cells.is_empty() {
            if !block.source.is_empty() {
                self.document.furniture.push(Furniture { source: block.source, what: "empty block" });
            }
            return;
        }
        prose.push('\n');
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

    /// Ends the document.
    #[must_use]
    pub fn finish(mut self) -> Document {
        self.close();
        self.document.marks.sort_by_key(|mark| (mark.span.start(), std::cmp::Reverse(mark.span.end())));
        self.document.furniture.sort_by_key(|part| part.source.start());
        self.document
    }
}

/// Whether the space at `at` is followed by more space, and so begins a run that becomes one.
fn prose_needs_care(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_none_or(|&next| next <= b' ' || next >= 0x7F)
}

fn space_end(text: &str, at: usize) -> usize {
    let length: usize =
        text[at..].chars().take_while(|&c| matches!(fold_char(c), Some(' ') | None)).map(char::len_utf8).sum();
    at + length
}

fn copy(prose: &mut String, map: &mut Map, text: &str, offset: usize, from: usize, to: usize) {
    if from < to {
        let start = prose.len();
        prose.push_str(&text[from..to]);
        map.push(Span::new(start, prose.len()), Span::new(offset + from, offset + to));
    }
}
