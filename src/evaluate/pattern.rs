//! Words with places left open: `##/##`, where `#` is a digit, `*` letters or digits of one word, `…` any words.

use super::letters::{edge, in_word};
use crate::language::PlaceOfText;
use crate::text::{Span, fold, fold_char};

/// A pattern, made ready.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    whole_words: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Is(char),
    Digit,
    /// One or more letters or digits.
    Word,
    /// Anything, or nothing, within a paragraph.
    Any,
}

impl Pattern {
    pub fn new(words: &str, whole_words: bool) -> Self {
        let words = fold(words);
        let pieces = words.chars().map(|c| match c {
            '#' => Piece::Digit,
            '*' => Piece::Word,
            '…' => Piece::Any,
            c => Piece::Is(c),
        });
        Self { pieces: pieces.collect(), whole_words }
    }

    /// The first stretch of the text that looks like the pattern, the longest that begins there.
    ///
    /// All ways through the pattern are followed at once, so that the time is that of the text times that of the
    /// pattern and no more.
    pub fn find(&self, text: &str, place: PlaceOfText) -> Option<Span> {
        if self.pieces.is_empty() {
            return None;
        }
        let anchored = matches!(place, PlaceOfText::Start | PlaceOfText::Whole);
        let to_end = matches!(place, PlaceOfText::End | PlaceOfText::Whole);
        let mut ways = Ways::new(self.pieces.len());
        let mut best: Option<Span> = None;
        let mut before = None;
        let folded = text.char_indices().filter_map(|(at, c)| Some((at, if c == '\n' { c } else { fold_char(c)? })));
        for (at, c) in folded.map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]) {
            if best.is_none() && (at == 0 || !anchored) && self.may_stand(before, c) {
                self.enter(&mut ways, 0, at);
            }
            if let Some(start) = ways.arrived().filter(|_| (c.is_none() || !to_end) && self.may_stand(before, c))
                && best.is_none_or(|best| start <= best.start())
            {
                best = Some(Span::new(start, at));
            }
            let Some(c) = c else { break };
            self.step(&mut ways, c, best.map_or(usize::MAX, Span::start));
            before = Some(c);
        }
        best
    }

    fn may_stand(&self, before: Option<char>, after: Option<char>) -> bool {
        !self.whole_words || edge(before, after)
    }

    /// Stands before piece `index`, having begun at `start`; a piece that may be nothing is stepped over as well.
    fn enter(&self, ways: &mut Ways, mut index: usize, start: usize) {
        while ways.add(index, start) && self.pieces.get(index) == Some(&Piece::Any) {
            index += 1;
        }
    }

    fn step(&self, ways: &mut Ways, c: char, latest: usize) {
        let now = ways.turn();
        for &(index, start) in now.iter().filter(|&&(_, start)| start <= latest) {
            match self.pieces.get(index) {
                Some(&Piece::Is(is)) if is == c => self.enter(ways, index + 1, start),
                Some(Piece::Digit) if c.is_numeric() => self.enter(ways, index + 1, start),
                Some(Piece::Word) if in_word(c) => {
                    self.enter(ways, index, start);
                    self.enter(ways, index + 1, start);
                }
                Some(Piece::Any) if c != '\n' => self.enter(ways, index, start),
                _ => {}
            }
        }
        ways.keep(now);
    }
}

/// The places in a pattern that have been reached, each with the earliest start from which it was.
struct Ways {
    now: Vec<(usize, usize)>,
    spare: Vec<(usize, usize)>,
    // By place: the turn in which it was last reached, and where in `now` it stands.
    reached: Vec<(usize, usize)>,
    turn: usize,
    length: usize,
}

impl Ways {
    fn new(length: usize) -> Self {
        Self { now: Vec::new(), spare: Vec::new(), reached: vec![(0, 0); length + 1], turn: 1, length }
    }

    /// Whether this is news.
    fn add(&mut self, index: usize, start: usize) -> bool {
        let Some(reached) = self.reached.get_mut(index) else { return false };
        if reached.0 == self.turn {
            return match self.now.get_mut(reached.1) {
                Some((_, earliest)) if start < *earliest => {
                    *earliest = start;
                    true
                }
                _ => false,
            };
        }
        *reached = (self.turn, self.now.len());
        self.now.push((index, start));
        true
    }

    /// The earliest start from which the end of the pattern has been reached.
    fn arrived(&self) -> Option<usize> {
        let &(turn, at) = self.reached.get(self.length)?;
        if turn == self.turn { self.now.get(at).map(|&(_, start)| start) } else { None }
    }

    fn turn(&mut self) -> Vec<(usize, usize)> {
        self.turn += 1;
        self.spare.clear();
        std::mem::replace(&mut self.now, std::mem::take(&mut self.spare))
    }

    fn keep(&mut self, spare: Vec<(usize, usize)>) {
        self.spare = spare;
    }
}

#[cfg(test)]
mod tests {
    use super::PlaceOfText::{self, *};
    use super::*;

    #[test]
    fn patterns_are_found_where_they_may_stand() {
        let cases: [(&str, &str, PlaceOfText, Option<&str>); 16] = [
            ("##/##", "Minute 77/21 was noted", Anywhere, Some("77/21")),
            ("##/##", "Minute 177/21 was noted", Anywhere, None),
            ("##/##", "77/21", Whole, Some("77/21")),
            ("##/##", "77/215", Whole, None),
            ("##/##", "77/21 was noted", Whole, None),
            ("ap *", "AP 3a: Ana", Start, Some("AP 3a")),
            ("ap *", "see AP 3a", Start, None),
            ("ap *", "see AP 3a", End, Some("AP 3a")),
            ("ap*", "AP", Anywhere, None),
            ("that … be noted", "That the report be noted", Whole, Some("That the report be noted")),
            ("that … be", "That the report be noted", Anywhere, Some("That the report be")),
            ("a … b", "a\nb", Anywhere, None),
            ("*@*", "write to “ana.silva@example.org”", Anywhere, Some("silva@example")),
            ("‘*’", "it was ‘agreed’", Anywhere, Some("‘agreed’")),
            ("", "x", Anywhere, None),
            ("…", "x", Whole, Some("x")),
        ];
        for (words, text, place, expected) in cases {
            let found = Pattern::new(words, true).find(text, place);
            assert_eq!(found.map(|at| at.of(text)), expected, "{words:?} {place:?} in {text:?}");
        }
    }

    #[test]
    fn a_pattern_of_many_open_places_ends_soon() {
        let pattern = Pattern::new(&"…*".repeat(500), false);
        assert!(pattern.find(&"a".repeat(5_000), Whole).is_some());
        assert_eq!(pattern.find(&"a".repeat(400), Anywhere), None);
    }
}
