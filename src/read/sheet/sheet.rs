//! What a file prints: lines, and the pieces that each is put together from.

use crate::document::{BlockKind, MarkKind};
use crate::read::layout::{Given, Line, label_of_item, printed};
use crate::text::Span;

/// The printed lines of a file, each with its pieces.
#[derive(Debug, Default)]
pub(in crate::read) struct Sheet {
    /// The lines.
    pub lines: Vec<Line>,
    prints: Vec<Print>,
    /// The pieces of all lines, in order.
    pub pieces: Vec<Piece>,
    /// What is not part of the minutes.
    pub asides: Vec<(Span, &'static str)>,
    // Lines whose words do not stand together in the source.
    patched: String,
    open: Option<Open>,
    end_of_last: usize,
    marks: Vec<MarkKind>,
}

/// A part of a printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum Piece {
    /// Words of the source.
    Words(Span),
    /// Words that stand for something else in the source: an entity, a line break in HTML.
    Instead(Span, Box<str>),
    /// A space for what stands there: line ends and indents of HTML.
    Space(Span),
    /// The next line of the same cell.
    Line(Span),
    /// The number or bullet of the line, which the source does not spell out; what stands for it.
    Label(Span, Box<str>),
    /// Words begin to stand out.
    Mark(MarkKind),
    /// They end.
    Unmark(MarkKind),
    /// The next cell of a row.
    Cell,
    /// The number of the table that the row is of.
    Table(usize),
    /// A task box, ticked or not.
    Box(bool),
}

/// Where the pieces of a line begin, and what is printed on it.
#[derive(Clone, Copy, Debug)]
struct Print {
    pieces: usize,
    text: Text,
}

#[derive(Clone, Copy, Debug)]
enum Text {
    None,
    InSource(Span),
    Patched(Span),
}

/// The line that is being printed.
#[derive(Debug)]
struct Open {
    at: Span,
    indent: usize,
    given: Given,
    depth: u8,
    quoted: bool,
    pieces: usize,
    text: Text,
    /// Whether there are words in bold, and words that are not.
    bold: bool,
    plain: bool,
    /// Whether there are words outside links.
    unlinked: bool,
    gap: u8,
}

/// Where a line stands among the containers of the format.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::read) struct Within {
    pub depth: u8,
    pub quoted: bool,
}

impl Sheet {
    /// An empty sheet with room for what a file of this length prints, as a rule.
    pub fn for_text(length: usize) -> Self {
        let lines = length / 48;
        let (lines, prints, pieces) =
            (Vec::with_capacity(lines), Vec::with_capacity(lines), Vec::with_capacity(2 * lines));
        Self { lines, prints, pieces, ..Self::default() }
    }

    /// Begins a line, ending the one before. It begins at byte `start` of the source, in column `indent`, after `gap`
    /// blank lines.
    pub fn begin(&mut self, given: Given, within: Within, start: usize, indent: usize, gap: u8) {
        self.end();
        self.open = Some(Open {
            at: Span::at(start),
            indent,
            given,
            depth: within.depth,
            quoted: within.quoted,
            pieces: self.pieces.len(),
            text: Text::None,
            bold: false,
            plain: false,
            unlinked: false,
            gap,
        });
        let marks = self.marks.iter().map(|&kind| Piece::Mark(kind));
        self.pieces.extend(marks);
    }

    /// Whether a line is being printed.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Where the last line ended in the source.
    pub fn end_of_last(&self) -> usize {
        self.open.as_ref().map_or(self.end_of_last, |open| open.at.end())
    }

    /// Says that the open line reaches over `span` of the source.
    pub fn covers(&mut self, span: Span) {
        if let Some(open) = &mut self.open {
            open.at = Span::new(open.at.start(), open.at.end().max(span.end()));
        }
    }

    /// Prints words of the source.
    pub fn words(&mut self, source: &str, span: Span) {
        if let Some(open) = &mut self.open {
            open.text = match open.text {
                Text::None => Text::InSource(span),
                Text::InSource(text) if text.end() == span.start() => Text::InSource(text.to(span)),
                text => patch(&mut self.patched, text, span.of(source), source),
            };
            open.see(&self.marks, span.of(source));
        }
        self.covers(span);
        self.pieces.push(Piece::Words(span));
    }

    /// Prints `words` for what stands at `span` of the source.
    pub fn instead(&mut self, source: &str, words: &str, span: Span) {
        if let Some(open) = &mut self.open {
            open.text = patch(&mut self.patched, open.text, words, source);
            open.see(&self.marks, words);
        }
        self.covers(span);
        self.pieces.push(Piece::Instead(span, words.into()));
    }

    /// Prints one space for what stands at `span` of the source.
    pub fn space(&mut self, source: &str, span: Span) {
        if let Some(open) = &mut self.open {
            open.text = patch(&mut self.patched, open.text, " ", source);
        }
        self.covers(span);
        self.pieces.push(Piece::Space(span));
    }

    /// Goes on to the next line of a cell.
    pub fn next_in_cell(&mut self, source: &str, span: Span) {
        if let Some(open) = &mut self.open {
            open.text = patch(&mut self.patched, open.text, " ", source);
        }
        self.covers(span);
        self.pieces.push(Piece::Line(span));
    }

    /// Gives the open line a number or bullet that the source does not spell out.
    pub fn label(&mut self, words: &str, span: Span) {
        self.covers(span);
        self.pieces.push(Piece::Label(span, words.into()));
    }

    /// Begins words that stand out, on this line and, until they end, on the next ones.
    pub fn mark(&mut self, kind: MarkKind) {
        self.marks.push(kind);
        self.pieces.push(Piece::Mark(kind));
    }

    /// Ends them.
    pub fn unmark(&mut self, kind: MarkKind) {
        if let Some(index) = self.marks.iter().rposition(|&open| open == kind) {
            self.marks.remove(index);
            self.pieces.push(Piece::Unmark(kind));
        }
    }

    /// Puts something else than words on the line.
    pub fn put(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    /// Says that a part of the source is not part of the minutes.
    pub fn aside(&mut self, span: Span, what: &'static str) {
        self.asides.push((span, what));
    }

    /// Ends the open line.
    pub fn end(&mut self) {
        let Some(open) = self.open.take() else { return };
        self.pieces.extend(self.marks.iter().rev().map(|&kind| Piece::Unmark(kind)));
        self.prints.push(Print { pieces: open.pieces, text: open.text });
        self.end_of_last = open.at.end();
        let line = Line {
            gap: open.gap,
            depth: open.depth,
            quoted: open.quoted,
            bold: open.bold && !open.plain,
            linked: !open.unlinked,
            ..Line::unseen(open.at, open.indent, open.given)
        };
        self.lines.push(line);
    }

    /// What is printed on a line, without the space around it.
    pub fn text<'s>(&'s self, line: usize, source: &'s str) -> &'s str {
        let text = match self.prints.get(line).map(|print| print.text) {
            Some(Text::InSource(span)) => span.of(source),
            Some(Text::Patched(span)) => span.of(&self.patched),
            _ => "",
        };
        printed(text)
    }

    /// The pieces of a line.
    pub fn pieces(&self, line: usize) -> &[Piece] {
        let from = self.prints.get(line).map_or(0, |print| print.pieces);
        let to = self.prints.get(line + 1).map_or(self.pieces.len(), |print| print.pieces);
        self.pieces.get(from..to).unwrap_or_default()
    }

    /// Looks at the words of all lines, once they are printed.
    pub fn look(&mut self, source: &str) {
        let mut lines = std::mem::take(&mut self.lines);
        for (index, line) in lines.iter_mut().enumerate() {
            line.look_at(self.text(index, source));
            if let Given::Item(marker) = line.given {
                let counted = self.pieces(index).iter().find_map(|piece| match piece {
                    Piece::Label(_, words) => Some(&**words),
                    _ => None,
                });
                line.label = label_of_item(counted.unwrap_or_else(|| marker.of(source)));
            }
        }
        self.lines = lines;
    }
}

impl Open {
    fn see(&mut self, marks: &[MarkKind], words: &str) {
        if words.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80) {
            let bold = marks.contains(&MarkKind::Strong);
            self.bold |= bold;
            self.plain |= !bold;
            self.unlinked |= !marks.contains(&MarkKind::Link);
        }
    }
}

/// Adds words to a line whose words do not stand together in the source.
fn patch(patched: &mut String, text: Text, words: &str, source: &str) -> Text {
    let from = match text {
        Text::Patched(span) if span.end() == patched.len() => span.start(),
        Text::Patched(span) => {
            let from = patched.len();
            let before = span.of(patched).to_owned();
            patched.push_str(&before);
            from
        }
        Text::InSource(span) => {
            let from = patched.len();
            patched.push_str(span.of(source));
            from
        }
        Text::None => patched.len(),
    };
    patched.push_str(words);
    Text::Patched(Span::new(from, patched.len()))
}

/// A block that stands by itself.
pub(in crate::read) fn whole(kind: BlockKind, level: u8) -> Given {
    Given::Whole(kind, level)
}
