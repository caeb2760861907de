//! From a place in the prose back to the place in the source.

use crate::text::Span;

/// Pieces of the prose and where each came from, in order of both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    pieces: Vec<Piece>,
}

/// A piece of equal length in both is read byte for byte; one of unequal length was replaced as a whole (three
/// no-break spaces by one space, an entity by its character).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    prose: Span,
    source: Span,
}

impl Map {
    /// An empty map with room for the pieces of a text of this length, as a rule.
    pub(super) fn for_text(length: usize) -> Self {
        Self { pieces: Vec::with_capacity(length / 64) }
    }

    /// Adds the next piece. A piece that goes on where the last one ended, byte for byte, becomes part of it.
    pub(super) fn push(&mut self, prose: Span, source: Span) {
        if prose.is_empty() {
            return;
        }
        if let Some(last) = self.pieces.last_mut() {
            let exact = last.prose.len() == last.source.len() && prose.len() == source.len();
            if exact && last.prose.end() == prose.start() && last.source.end() == source.start() {
                last.prose = last.prose.to(prose);
                last.source = last.source.to(source);
                return;
            }
        }
        self.pieces.push(Piece { prose, source });
    }

    /// Where in the source the words at `prose` stand: from the place of the first byte to that of the last, with
    /// any markup between them. An empty span keeps its place.
    #[must_use]
    pub fn to_source(&self, prose: Span) -> Span {
        let start = self.start_of(prose.start());
        if prose.is_empty() { Span::at(start) } else { Span::new(start, self.end_of(prose.end()).max(start)) }
    }

    /// Where in the prose the byte `source` of the source was put; the nearest byte after it where it was left out.
    #[must_use]
    pub fn to_prose(&self, source: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.source.end() <= source);
        match self.pieces.get(index) {
            Some(piece) if source <= piece.source.start() => piece.prose.start(),
            Some(piece) if piece.prose.len() == piece.source.len() => {
                piece.prose.start() + (source - piece.source.start())
            }
            Some(piece) => piece.prose.start(),
            None => self.pieces.last().map_or(0, |piece| piece.prose.end()),
        }
    }

    fn start_of(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.prose.end() <= offset);
        match self.pieces.get(index) {
            Some(piece) if offset <= piece.prose.start() => piece.source.start(),
            Some(piece) if piece.prose.len() == piece.source.len() => {
                piece.source.start() + (offset - piece.prose.start())
            }
            Some(piece) => piece.source.start(),
            None => self.pieces.last().map_or(0, |piece| piece.source.end()),
        }
    }

    fn end_of(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.prose.end() < offset);
        match self.pieces.get(index) {
            Some(piece) if offset <= piece.prose.start() => {
                // Ends in words that were put in between two pieces: where the piece before ends.
                index.checked_sub(1).map_or(piece.source.start(), |before| self.pieces[before].source.end())
            }
            Some(piece) if piece.prose.len() == piece.source.len() => {
                piece.source.start() + (offset - piece.prose.start())
            }
            Some(piece) => piece.source.end(),
            None => self.pieces.last().map_or(0, |piece| piece.source.end()),
        }
    }
}
