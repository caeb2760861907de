//! What a page prints: lines, and the pieces of each. A line is kept until it ends, for only then it is seen whether it is one
//! of the minutes, or one that every site has.

use super::sites::{may_be_said_by_sites, said_by_sites};
use super::tree::push_words;
use crate::document::MarkKind;
use crate::read::layout::{Given, is_blank};
use crate::read::sheet::{Piece, Within};
use crate::text::Span;

/// The lines of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub lines: Vec<Line>,
    pub pieces: Vec<Piece>,
    /// What is not part of the minutes, and how many lines were printed before it.
    pub asides: Vec<(usize, Span, &'static str)>,
}

/// A printed line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub given: Given,
    pub within: Within,
    /// Where it begins in the file.
    pub start: usize,
    pub indent: usize,
    pub gap: u8,
    /// Its number or bullet, and what stands for that.
    pub label: Option<(Span, Box<str>)>,
    /// Where its pieces begin, and where they end.
    pub pieces: (usize, usize),
    /// Whether one line break, and nothing else, is between the line before and this one.
    pub broken: bool,
}

/// The line that is being printed.
#[derive(Debug)]
pub(super) struct Open {
    pub line: Line,
    /// Whether it has words.
    pub words: bool,
    /// Whether there is anything but words of one paragraph on it.
    pub marked: bool,
    /// Pieces that stand for the end of a line of the file.
    pub ends: Vec<usize>,
}

impl Page {
    /// A page of which nothing is printed yet, with room for what a tree of so many nodes prints.
    pub fn for_tree(nodes: usize) -> Self {
        Self { lines: Vec::with_capacity(nodes / 4), pieces: Vec::with_capacity(nodes), asides: Vec::new() }
    }

    /// Says that a part of the file is not part of the minutes.
    pub fn aside(&mut self, span: Span, what: &'static str) {
        let lines = self.lines.len();
        match self.asides.last_mut() {
            Some((before, last, own)) if *own == what && *before == lines && last.end() <= span.start() => {
                *last = last.to(span);
            }
            _ => self.asides.push((lines, span, what)),
        }
    }

    /// The pieces of a line.
    pub fn pieces(&self, line: &Line) -> &[Piece] {
        self.pieces.get(line.pieces.0..line.pieces.1).unwrap_or_default()
    }

    /// Ends the open line.
    pub fn end(&mut self, text: &str, mut open: Open) {
        let from = open.line.pieces.0;
        open.line.pieces.1 = self.pieces.len();
        let pieces = self.pieces.get(from..).unwrap_or_default();
        if let Some(what) = site_line(text, pieces).filter(|_| !matches!(open.line.given, Given::Whole(..)))
            && let Some(span) = reach(pieces)
        {
            self.pieces.truncate(from);
            self.aside(open.line.label.map_or(span, |(label, _)| label.to(span)), what);
            return;
        }
        let running = matches!(open.line.given, Given::Block | Given::Break);
        if running && !open.marked && !open.ends.is_empty() && is_list_of_lines(text, pieces, from, &open.ends) {
            self.end_each(open);
            return;
        }
        self.lines.push(open.line);
    }

    /// Ends a line of which every line in the file is a printed line.
    fn end_each(&mut self, open: Open) {
        let mut from = open.line.pieces.0;
        let end = open.line.pieces.1;
        for (index, &to) in open.ends.iter().chain([&end]).enumerate() {
            let line = Line { pieces: (from, to), ..open.line.clone() };
            let start = self.pieces.get(from..to).and_then(reach).map(Span::start);
            let Some(start) = start else { continue };
            self.lines.push(if index == 0 {
                line
            } else {
                Line { given: Given::Break, label: None, gap: 0, start, ..line }
            });
            from = to + 1;
        }
    }

    /// Lines that were broken where the page of a printer ended are not lines that their writer broke.
    pub fn see_printed_lines(&mut self, text: &str) {
        let mut from = 0;
        while from < self.lines.len() {
            let after = self.lines.get(from + 1..).unwrap_or_default();
            let to = from + 1 + after.iter().take_while(|line| line.broken).count();
            let run = self.lines.get(from + 1..to).unwrap_or_default();
            let small = run.iter().filter(|line| self.begins_small(text, line)).count();
            if run.len() >= 3 && small * 3 >= run.len() {
                for line in self.lines.get_mut(from + 1..to).unwrap_or_default() {
                    line.given = Given::Nothing;
                }
            }
            from = to;
        }
    }

    fn begins_small(&self, text: &str, line: &Line) -> bool {
        let words = self.pieces(line).iter().find_map(|piece| words_in(piece, text));
        words.unwrap_or_default().trim_start_matches(is_blank).starts_with(char::is_lowercase)
    }
}

/// The words of a piece.
fn words_in<'t>(piece: &'t Piece, text: &'t str) -> Option<&'t str> {
    match piece {
        Piece::Words(span) => Some(span.of(text)),
        Piece::Instead(_, words) => Some(words),
        _ => None,
    }
}

/// What stands in the file for a piece.
fn span_of(piece: &Piece) -> Option<Span> {
    match piece {
        Piece::Words(span) | Piece::Instead(span, _) => Some(*span),
        _ => None,
    }
}

/// From the first words of some pieces to the last.
fn reach(pieces: &[Piece]) -> Option<Span> {
    let first = pieces.iter().find_map(span_of)?;
    pieces.iter().rev().find_map(span_of).map(|last| first.to(last))
}

/// The words of some pieces, if they are few.
fn words_of(text: &str, pieces: &[Piece], most: usize) -> Option<String> {
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(span) => push_words(&mut words, span.of(text), most + 1),
            Piece::Instead(_, own) => push_words(&mut words, own, most + 1),
            Piece::Space(_) | Piece::Line(_) => push_words(&mut words, " ", most + 1),
            _ => {}
        }
    }
    (words.len() <= most).then(|| words.trim().to_owned())
}

/// What a line is that every site has.
fn site_line(text: &str, pieces: &[Piece]) -> Option<&'static str> {
    let reach = reach(pieces)?;
    if reach.len() > 600 {
        return None;
    }
    let first = pieces.iter().find_map(|piece| words_in(piece, text))?;
    let last = pieces.iter().rev().find_map(|piece| words_in(piece, text))?;
    let linked = pieces.contains(&Piece::Mark(MarkKind::Link)) && is_linked(text, pieces);
    // Nearly every line is plainly none.
    if !linked && !may_be_said_by_sites(first, last) {
        return None;
    }
    said_by_sites(&words_of(text, pieces, 160)?, linked)
}

fn is_linked(text: &str, pieces: &[Piece]) -> bool {
    let mut open = 0;
    let mut all = true;
    for piece in pieces {
        match piece {
            Piece::Mark(MarkKind::Link) => open += 1,
            Piece::Unmark(MarkKind::Link) => open -= 1,
            Piece::Words(span) if open == 0 => all &= !span.of(text).contains(char::is_alphanumeric),
            _ => {}
        }
    }
    all
}

/// Whether a paragraph is really a list, one entry on each line of the file: names under `Present`, in a page that was a
/// text once. All lines are short, begin with a capital or a number, and none ends as a sentence does or goes on.
fn is_list_of_lines(text: &str, pieces: &[Piece], from: usize, ends: &[usize]) -> bool {
    let mut begin = 0;
    let mut lines = ends.iter().map(|end| end - from).chain([pieces.len()]);
    lines.all(|end| {
        let line = pieces.get(begin..end).unwrap_or_default();
        begin = end + 1;
        if end == pieces.len() && reach(line).is_none() {
            return true;
        }
        let Some(words) = words_of(text, line, 48) else { return false };
        let begins =
            words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '*' | '•'));
        let few = words.split(' ').count() <= 5;
        begins && few && !words.ends_with(['.', ',', ';', '!', '?', '-', '&', ':'])
    })
}
