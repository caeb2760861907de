//! What every finder looks at: the document, its outline, and where the cues stand.

use crate::document::{Block, BlockKind, Document};
use crate::minutes::cues::Cue;
use crate::minutes::outline::Outline;
use crate::minutes::styles::Scan;
use crate::recognise::{Cut, Words, WrittenDay, first_day, sentences};
use crate::text::Span;

/// A document, ready to be looked at.
#[derive(Debug)]
pub struct View<'d> {
    /// The document.
    pub document: &'d Document,
    /// What each block stands under.
    pub outline: Outline,
    /// Where the cues stand.
    pub scan: Scan,
    // All of it, cut into words.
    cut: &'d Cut<'d>,
    // By block: the cues in it, as bits.
    cues: Vec<u32>,
    // The sentences of all blocks that have a cue, those of each cell by themselves, in order.
    sentences: Vec<Statement>,
    // By block: where its sentences begin among them.
    first_sentences: Vec<u32>,
}

/// A sentence of a block that has a cue.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// Where it stands in the prose.
    pub at: Span,
    // The cues in it, as bits.
    cues: u32,
    // The number of the first cue in it, of all.
    first_cue: u32,
}

impl Statement {
    /// Whether it has a cue.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues & cue.bit() != 0
    }
}

impl<'d> View<'d> {
    /// Looks a document over.
    pub fn new(document: &'d Document, cut: &'d Cut<'d>, scan: Scan) -> Self {
        let mut cues = vec![0; document.blocks().len()];
        let mut index = 0;
        for &(at, bits) in &scan.cues {
            while document.blocks().get(index).is_some_and(|block| block.span.end() <= at as usize) {
                index += 1;
            }
            if let Some(all) = cues.get_mut(index) {
                *all |= bits;
            }
        }
        let whole =
            |block: &'d Block| if block.cells.is_empty() { std::slice::from_ref(&block.span) } else { &block.cells };
        let mut all: Vec<Statement> = Vec::with_capacity(document.prose().len() / 60);
        let mut first_sentences = Vec::with_capacity(cues.len());
        let mut left = scan.cues.as_slice();
        for (block, bits) in document.blocks().iter().zip(&cues) {
            first_sentences.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
            let texts = if *bits != 0 { whole(block) } else { &[] };
            for at in texts.iter().flat_map(|&text| sentences(&cut.within(text))) {
                let mut cues = 0;
                let first = left.iter().take_while(|(cue, _)| (*cue as usize) < at.start()).count();
                left = left.get(first..).unwrap_or_default();
                let first_cue = u32::try_from(scan.cues.len() - left.len()).unwrap_or(u32::MAX);
                while let Some((&(_, bits), rest)) = left.split_first().filter(|(cue, _)| (cue.0 as usize) < at.end()) {
                    cues |= bits;
                    left = rest;
                }
                all.push(Statement { at, cues, first_cue });
            }
        }
        Self { document, outline: Outline::of(document), scan, cut, cues, sentences: all, first_sentences }
    }

    /// The words at a span.
    pub fn words(&self, at: Span) -> &'d str {
        at.of(self.document.prose())
    }

    /// The same, cut into words.
    pub fn pieces(&self, at: Span) -> Words<'d> {
        self.cut.within(at)
    }

    /// The first date within a span.
    pub fn first_day(&self, at: Span) -> Option<WrittenDay> {
        first_day(&self.pieces(at))
    }

    /// A block.
    pub fn block(&self, index: usize) -> Option<&'d Block> {
        self.document.blocks().get(index)
    }

    /// The blocks of running text that have a cue, with their indexes.
    pub fn with_cue(&self, cue: Cue) -> impl DoubleEndedIterator<Item = (usize, &'d Block)> {
        let blocks = self.document.blocks().iter().enumerate();
        blocks.filter(move |&(index, block)| {
            self.has(index, cue) && !matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code)
        })
    }

    /// The blocks of running text that are no headings.
    pub fn running(&self) -> impl Iterator<Item = (usize, &'d Block)> {
        let blocks = self.document.blocks().iter().enumerate();
        blocks.filter(|&(index, block)| {
            !matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code | BlockKind::HeaderRow)
                && !self.outline.is_head(self.document, index)
        })
    }

    /// Whether the label of a block is a number rather than a bullet.
    pub fn label_is_number(&self, block: &Block) -> bool {
        self.document.label(block).contains(char::is_alphanumeric)
    }

    /// Whether a block has a cue.
    pub fn has(&self, index: usize, cue: Cue) -> bool {
        self.cues.get(index).is_some_and(|bits| bits & cue.bit() != 0)
    }

    /// The places of a cue within a span.
    pub fn places(&self, cue: Cue, within: Span) -> impl Iterator<Item = usize> {
        let from = self.scan.cues.partition_point(|&(at, _)| (at as usize) < within.start());
        self.places_from(from, cue, within.end())
    }

    /// The places of a cue in a sentence.
    pub fn places_in(&self, cue: Cue, sentence: &Statement) -> impl Iterator<Item = usize> {
        self.places_from(sentence.first_cue as usize, cue, sentence.at.end())
    }

    fn places_from(&self, first: usize, cue: Cue, end: usize) -> impl Iterator<Item = usize> {
        let all =
            self.scan.cues.get(first..).unwrap_or_default().iter().take_while(move |&&(at, _)| (at as usize) < end);
        all.filter(move |(_, bits)| bits & cue.bit() != 0).map(|&(at, _)| at as usize)
    }

    /// The sentences within a span, in the prose.
    pub fn sentences(&self, within: Span) -> impl Iterator<Item = Span> + use<'d> {
        sentences(&self.pieces(within))
    }

    /// The sentences of a block that has a cue; of a row those of each cell by themselves.
    pub fn sentences_of(&self, index: usize) -> &[Statement] {
        let first =
            |index: usize| self.first_sentences.get(index).map_or(self.sentences.len(), |&first| first as usize);
        self.sentences.get(first(index)..first(index + 1)).unwrap_or_default()
    }

    /// The heading, or line that introduces a list, that a block stands under, and those above it: their words.
    pub fn heads(&self, index: usize) -> impl Iterator<Item = &'d str> {
        self.outline.above(index).filter_map(|above| self.block(above)).map(|block| self.document.words(block))
    }

    /// The words of a block struck through.
    pub fn is_struck(&self, block: &Block) -> bool {
        let marks = self.document.marks();
        let from = marks.partition_point(|mark| mark.span.start() < block.span.start());
        let within = marks.iter().skip(from).take_while(|mark| mark.span.start() < block.span.end());
        let struck: usize =
            within.filter(|mark| mark.kind == crate::document::MarkKind::Struck).map(|mark| mark.span.len()).sum();
        struck > 0 && struck * 2 > block.span.len()
    }

    /// Blocks that are lists inside the entry at `index`.
    pub fn children(&self, index: usize) -> impl Iterator<Item = &'d Block> {
        let level = self.block(index).map_or(u8::MAX, |block| block.level);
        let after = self.document.blocks().get(index + 1..).unwrap_or_default();
        let inner = |block: &Block| matches!(block.kind, BlockKind::ListItem | BlockKind::Paragraph);
        after.iter().take_while(move |block| inner(block) && block.level > level)
    }
}
