//! What a word processor file tells: paragraphs and tables in order, before anyone decides what they are in the document.

use crate::read::layout::has_line_end;

/// A paragraph or a table.
#[derive(Debug)]
pub(in crate::read) enum Part {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph as it is printed.
#[derive(Debug, Default)]
pub(in crate::read) struct Paragraph {
    /// What its style says that it is.
    pub kind: Kind,
    /// The number or bullet that the program puts before it.
    pub label: Option<Label>,
    /// How far it is set in, in twentieths of a point.
    pub indent: i32,
    /// Its words; a line feed where the writer broke the line.
    pub words: String,
    /// How its words look: up to which byte, and how.
    pub runs: Vec<(usize, Looks)>,
    /// What stands beside it: comments, notes, deleted words.
    pub beside: Vec<Aside>,
    /// The text boxes that are fastened to it.
    pub boxes: Vec<Vec<Part>>,
    /// Where it stands in the text of its part, if that is known.
    pub spot: Option<Spot>,
}

/// Where what a paragraph holds begins and ends in the text of its part, behind what is set for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Spot {
    pub from: usize,
    pub to: usize,
}

/// What the style of a paragraph says that it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Kind {
    /// Anything.
    #[default]
    Plain,
    /// The title of the document.
    Title,
    /// A heading, from 1.
    Heading(u8),
    /// A line of a table of contents.
    Contents,
}

/// A number or bullet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) struct Label {
    /// As it is printed.
    pub words: String,
    /// Which list of the file it belongs to.
    pub list: usize,
    /// How deep in that list, from 0.
    pub level: u8,
}

/// How words look; a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Looks(u8);

impl Looks {
    pub const BOLD: Self = Self(1);
    pub const ITALIC: Self = Self(2);
    pub const STRUCK: Self = Self(4);
    pub const LINK: Self = Self(8);
    /// Put in while changes were tracked, and not accepted yet.
    pub const INSERTED: Self = Self(16);

    /// Whether all of `other` are among these.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// These, with `other` or without.
    pub fn with(self, other: Self, on: bool) -> Self {
        if on { Self(self.0 | other.0) } else { Self(self.0 & !other.0) }
    }
}

/// Words that are not part of the minutes, and what they are: `a comment`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) struct Aside {
    pub what: &'static str,
    pub words: String,
    /// After which byte of the paragraph's words it stands.
    pub at: usize,
}

impl Aside {
    pub const COMMENT: &'static str = "a comment";
    pub const DELETED: &'static str = "deleted text";
    pub const MOVED: &'static str = "moved text";
    pub const HIDDEN: &'static str = "hidden text";
    pub const FOOTNOTE: &'static str = "a footnote";
    pub const ENDNOTE: &'static str = "an endnote";
    pub const HEADER: &'static str = "a header";
    pub const FOOTER: &'static str = "a footer";
    pub const CONTENTS: &'static str = "a table of contents";
}

/// A table.
#[derive(Debug, Default)]
pub(in crate::read) struct Table {
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(in crate::read) struct Row {
    /// Whether the file says that it is a row of column headings.
    pub head: bool,
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug)]
pub(in crate::read) struct Cell {
    /// Over how many columns it reaches.
    pub span: usize,
    /// Whether it only continues the cell above, or stands for nothing.
    pub continued: bool,
    /// Whether it has a colour behind it.
    pub shaded: bool,
    pub parts: Vec<Part>,
}

impl Paragraph {
    /// Adds words that look so; line feeds in them are spaces.
    pub fn push(&mut self, words: &str, looks: Looks) {
        if has_line_end(words) {
            self.words.extend(words.chars().map(|c| if matches!(c, '\n'..='\r') { ' ' } else { c }));
        } else {
            self.words.push_str(words);
        }
        self.look(looks);
    }

    /// Breaks the line.
    pub fn break_line(&mut self, looks: Looks) {
        self.words.push('\n');
        self.look(looks);
    }

    fn look(&mut self, looks: Looks) {
        let end = self.words.len();
        match self.runs.last_mut() {
            Some((to, last)) if *last == looks => *to = end,
            Some((to, _)) if *to == end => {}
            _ => self.runs.push((end, looks)),
        }
    }

    /// Adds words that are not part of the minutes; those that follow others of their kind go on with them.
    pub fn aside(&mut self, what: &'static str, words: &str) {
        let at = self.words.len();
        match self.beside.last_mut() {
            Some(last) if last.what == what && last.at == at && goes_on(what) => last.words.push_str(words),
            _ => self.beside.push(Aside { what, words: words.to_owned(), at }),
        }
    }

    /// Whether it has words.
    pub fn is_worded(&self) -> bool {
        self.words.contains(|c: char| !is_blank(c))
    }

    /// Whether something is printed of it, be it only a number.
    pub fn is_printed(&self) -> bool {
        self.label.is_some() || self.is_worded()
    }

    /// Whether all its words are so.
    pub fn is_all(&self, looks: Looks) -> bool {
        let mut from = 0;
        let mut any = false;
        for &(to, here) in &self.runs {
            if self.words.get(from..to).unwrap_or_default().contains(char::is_alphanumeric) {
                if !here.has(looks) {
                    return false;
                }
                any = true;
            }
            from = to;
        }
        any
    }
}

/// Whether such words come in pieces.
fn goes_on(what: &str) -> bool {
    matches!(what, Aside::DELETED | Aside::MOVED | Aside::HIDDEN)
}

/// Whether a character prints nothing.
pub(super) fn is_blank(c: char) -> bool {
    crate::read::layout::is_blank(c)
}

impl Cell {
    /// Its paragraphs that print something, those of tables inside it too.
    pub fn printed(&self) -> Vec<&Paragraph> {
        let mut found = Vec::new();
        gather(&self.parts, &mut found);
        found.retain(|paragraph| paragraph.is_printed());
        found
    }

    /// Whether there is a table in it.
    pub fn has_table(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Table(table) if !table.rows.is_empty()))
    }
}

/// Sets all words of some parts aside as hidden.
pub(in crate::read) fn hide(parts: &mut [Part]) {
    for part in parts {
        match part {
            Part::Paragraph(paragraph) => {
                let words = std::mem::take(&mut paragraph.words);
                paragraph.runs.clear();
                paragraph.label = None;
                if words.contains(|c: char| !is_blank(c)) {
                    paragraph.beside.insert(0, Aside { what: Aside::HIDDEN, words, at: 0 });
                }
                paragraph.boxes.iter_mut().for_each(|parts| hide(parts));
            }
            Part::Table(table) => {
                table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| hide(&mut cell.parts));
            }
        }
    }
}

/// All paragraphs, those in tables too, in order.
fn gather<'p>(parts: &'p [Part], found: &mut Vec<&'p Paragraph>) {
    for part in parts {
        match part {
            Part::Paragraph(paragraph) => found.push(paragraph),
            Part::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    gather(&cell.parts, found);
                }
            }
        }
    }
}

/// All words of some parts in one line, for what is told beside the minutes.
pub(in crate::read) fn flat(parts: &[Part]) -> String {
    let mut found = Vec::new();
    gather(parts, &mut found);
    let mut line = String::new();
    for paragraph in found {
        let label = paragraph.label.as_ref().filter(|_| paragraph.is_worded()).map_or("", |label| &label.words);
        for words in [label, paragraph.words.trim()].into_iter().filter(|words| !words.is_empty()) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(words);
        }
        for words in paragraph.boxes.iter().map(|parts| flat(parts)).filter(|words| !words.is_empty()) {
            line.push(' ');
            line.push_str(&words);
        }
    }
    line
}
