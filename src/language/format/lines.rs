//! The lines of a rule file as what is printed again: every line lands in one piece, with the comments that stand above it.

use crate::language::layout::{self, Block, Label};
use crate::text::{Source, Span};

/// A whole file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Its pieces, one for each block of the layout.
    pub pieces: Vec<Piece>,
    /// The comments after the last of them.
    pub below: Vec<Note>,
}

/// A rule, a definition or a house style with its labelled lines.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The comments above it.
    pub above: Vec<Note>,
    /// Whether a blank line stood before its first line.
    pub after_blank: bool,
    /// The first line, if it has a header.
    pub header: Option<Header>,
    /// The sentence with the comments inside it.
    pub sentence: Option<Sentence>,
    /// The labelled lines.
    pub labels: Vec<Labelled>,
    /// The comments that end it.
    pub below: Vec<String>,
}

/// `rule name: Title`.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name.
    pub name: String,
    /// The words after the colon.
    pub title: Option<String>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its bytes, with the comments.
    pub at: Span,
    /// Its lines and comments as they were written, without indent.
    pub lines: Vec<Line>,
}

/// A label with what follows it.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// The comments above it.
    pub above: Vec<String>,
    /// Which; the layout's.
    pub label: Label,
    /// The words before the colon.
    pub word: String,
    /// The lines after it; a text that stands beside the label is the first.
    pub lines: Vec<Line>,
}

/// A line inside a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A comment, and where it stands.
    Comment(usize, String),
    /// Words.
    Words(String),
    /// A line of an example, without the bar.
    Example(String),
}

/// A comment between blocks.
#[derive(Clone, Debug)]
pub struct Note {
    /// With its `#`.
    pub words: String,
    /// Whether a blank line stood before it.
    pub after_blank: bool,
    indented: bool,
}

/// What the layout made of a line.
enum Role {
    Header(usize),
    Sentence(usize),
    Label(usize, usize),
    Words(usize),
    Example(usize, Span),
}

/// The lines of a file, divided as the layout divides them. What is in no block is kept as comments are.
#[must_use]
pub fn file(source: &Source, blocks: &[Block]) -> File {
    let mut roles = roles(blocks).into_iter().peekable();
    let pieces = blocks.iter().map(|_| Piece::default()).collect();
    let file = File { pieces, below: Vec::new() };
    let mut reader = Reader { text: source.text(), blocks, file, last: None, held: Vec::new(), after_blank: false };
    for line in (1..=source.line_count()).filter_map(|number| source.line(number)) {
        let words = line.of(source.text()).trim_matches(is_space);
        let role = roles.next_if(|(at, _)| *at <= line.end());
        while roles.next_if(|(at, _)| *at <= line.end()).is_some() {}
        match role {
            Some((_, role)) => reader.take(&role, line, words),
            None if words.is_empty() => {}
            None => reader.other(line, words),
        }
        reader.after_blank = words.is_empty();
    }
    reader.end_block(true);
    reader.file.below = std::mem::take(&mut reader.held).into_iter().map(|(_, note)| note).collect();
    reader.file
}

/// Where each line is that the layout knows, and as what.
fn roles(blocks: &[Block]) -> Vec<(usize, Role)> {
    let mut roles = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if block.header.is_some() {
            roles.push((block.whole.start(), Role::Header(index)));
        }
        roles.extend(block.sentence.map(|at| (at.start(), Role::Sentence(index))));
        for (place, label) in block.labels.iter().enumerate() {
            roles.push((label.at.start(), Role::Label(index, place)));
            roles.extend(label.lines.iter().map(|at| (at.start(), Role::Words(index))));
            roles.extend(label.bars.iter().map(|&at| (at.start(), Role::Example(index, at))));
        }
    }
    roles.sort_by_key(|(at, _)| *at);
    roles
}

struct Reader<'a> {
    text: &'a str,
    blocks: &'a [Block],
    file: File,
    // The block of the last line.
    last: Option<usize>,
    // Comments of which it is not known yet what they stand above, with their places.
    held: Vec<(usize, Note)>,
    after_blank: bool,
}

impl Reader<'_> {
    fn take(&mut self, role: &Role, line: Span, words: &str) {
        let &(Role::Header(index)
        | Role::Sentence(index)
        | Role::Label(index, _)
        | Role::Words(index)
        | Role::Example(index, _)) = role;
        if self.last != Some(index) {
            self.end_block(self.after_blank);
            let (above, after_blank) = (std::mem::take(&mut self.held), self.after_blank);
            if let Some(piece) = self.file.pieces.get_mut(index) {
                piece.above = above.into_iter().map(|(_, note)| note).collect();
                piece.after_blank = after_blank;
            }
            self.last = Some(index);
        }
        let held: Vec<Line> =
            std::mem::take(&mut self.held).into_iter().map(|(at, note)| Line::Comment(at, note.words)).collect();
        let (Some(block), Some(piece)) = (self.blocks.get(index), self.file.pieces.get_mut(index)) else { return };
        match *role {
            Role::Header(_) => piece.header = block.header.as_ref().map(|header| written(header, self.text)),
            Role::Sentence(_) => {
                let at = block.sentence.unwrap_or(line);
                let lines = held.into_iter().chain([Line::Words(words.to_owned())]).collect();
                piece.sentence = Some(Sentence { at, lines });
            }
            Role::Label(_, place) => {
                let Some(label) = block.labels.get(place) else { return };
                let above = held.into_iter().filter_map(comment).collect();
                let beside = label.lines.first().filter(|at| at.start() <= line.end());
                let lines = beside.map(|at| Line::Words(at.of(self.text).to_owned())).into_iter().collect();
                let word = words.split_once(':').map_or(words, |(word, _)| word).trim_end().to_owned();
                piece.labels.push(Labelled { above, label: label.label, word, lines });
            }
            Role::Words(_) | Role::Example(..) => {
                let Some(label) = piece.labels.last_mut() else { return };
                label.lines.extend(held);
                label.lines.push(match *role {
                    Role::Example(_, at) => Line::Example(at.of(self.text).to_owned()),
                    _ => Line::Words(words.to_owned()),
                });
            }
        }
    }

    /// A line that begins nothing: a comment, or a line on which a sentence goes on.
    fn other(&mut self, line: Span, words: &str) {
        let piece = self.last.and_then(|index| self.file.pieces.get_mut(index));
        if let Some(sentence) = piece.and_then(|piece| piece.sentence.as_mut())
            && line.start() < sentence.at.end()
        {
            sentence.lines.push(match words.starts_with('#') {
                true => Line::Comment(line.start(), words.to_owned()),
                false => Line::Words(words.to_owned()),
            });
            return;
        }
        let indented = line.of(self.text).starts_with(is_space) && line.start() > 0;
        let note = Note { words: words.to_owned(), after_blank: self.after_blank, indented };
        self.held.push((line.start(), note));
    }

    /// Ends a block before a line: the comments that stand in it, with nothing but a blank line after them, are its own.
    fn end_block(&mut self, blank_follows: bool) {
        let Some(piece) = self.last.and_then(|index| self.file.pieces.get_mut(index)) else { return };
        let own = self.held.iter().take_while(|(_, note)| note.indented && !note.after_blank).count();
        let ends = self.held.get(own).map_or(blank_follows, |(_, next)| next.after_blank);
        if ends {
            piece.below = self.held.drain(..own).map(|(_, note)| note.words).collect();
        }
    }
}

fn written(header: &layout::Header, text: &str) -> Header {
    Header { name: header.name.of(text).to_owned(), title: header.title.map(|at| at.of(text).to_owned()) }
}

fn comment(line: Line) -> Option<String> {
    match line {
        Line::Comment(_, words) => Some(words),
        _ => None,
    }
}

/// Space as the layout sees it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}
