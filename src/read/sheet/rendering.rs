//! Renders a file that is not text: prints its words into a text that can be shown, and at the same time on a sheet.

use super::build::document;
use super::sheet::{Piece, Sheet, Within};
use crate::document::{Document, MarkKind};
use crate::read::layout::{Given, arrange, has_line_end};
use crate::text::{Source, Span, Whereabouts};

/// The rendering of a file, as far as it has come: one line for each paragraph, row of a table or printed line.
#[derive(Debug, Default)]
pub(in crate::read) struct Rendering {
    text: String,
    sheet: Sheet,
    whereabouts: Vec<(u32, Whereabouts)>,
    // Whether a cell of the open row has been begun.
    in_row: bool,
}

impl Rendering {
    /// Begins a line, ending the one before. It begins in column `indent`, after `gap` blank lines.
    pub fn begin(&mut self, given: Given, within: Within, at: Whereabouts, indent: usize, gap: u8) {
        self.next_line(at);
        self.sheet.begin(given, within, self.text.len(), indent, gap);
    }

    /// Begins an item of a list behind its bullet or number, which the file may not have as words: Word counts by itself.
    pub fn begin_item(&mut self, label: &str, within: Within, at: Whereabouts, indent: usize, gap: u8) {
        self.next_line(at);
        let start = self.text.len();
        self.put(label);
        let marker = Span::new(start, self.text.len());
        self.sheet.begin(Given::Item(marker), within, start, indent, gap);
        self.sheet.covers(marker);
        self.text.push(' ');
    }

    /// Prints words on the open line.
    pub fn words(&mut self, words: &str) {
        let start = self.text.len();
        self.put(words);
        self.sheet.words(&self.text, Span::new(start, self.text.len()));
    }

    /// Begins the next cell of the open row.
    pub fn cell(&mut self, at: Whereabouts) {
        if std::mem::replace(&mut self.in_row, true) {
            let start = self.text.len();
            self.text.push_str(" | ");
            self.sheet.covers(Span::new(start, self.text.len()));
        }
        self.stands(at);
        self.sheet.put(Piece::Cell);
    }

    /// Prints a bullet or number that is none of the words of the open line: a row of a table has no label.
    #[cfg(feature = "pdf")]
    pub fn marker(&mut self, marker: &str) {
        let start = self.text.len();
        self.put(marker);
        self.sheet.covers(Span::new(start, self.text.len()));
        self.text.push(' ');
    }

    /// Says of which table of the document the open row is, from 0.
    pub fn table(&mut self, number: usize) {
        self.sheet.put(Piece::Table(number));
    }

    /// Begins words that stand out.
    pub fn mark(&mut self, kind: MarkKind) {
        self.sheet.mark(kind);
    }

    /// Ends them.
    pub fn unmark(&mut self, kind: MarkKind) {
        self.sheet.unmark(kind);
    }

    /// Says of the open item whether its box is ticked.
    pub fn tick(&mut self, ticked: bool) {
        self.sheet.put(Piece::Box(ticked));
    }

    /// Prints a sign that belongs to the open block and is not among its words, such as the box that is ticked.
    pub fn unsaid(&mut self, sign: &str) {
        let start = self.text.len();
        self.put(sign);
        self.sheet.covers(Span::new(start, self.text.len()));
    }

    /// Prints words that are not part of the minutes on a line of their own, and what they are.
    pub fn aside(&mut self, words: &str, what: &'static str, at: Whereabouts) {
        self.next_line(at);
        let start = self.text.len();
        self.put(words);
        self.sheet.aside(Span::new(start, self.text.len()), what);
    }

    /// Where the next byte of the text will be, for doubts about what is printed there.
    pub fn here(&self) -> usize {
        self.text.len()
    }

    /// The document of the file `name`.
    pub fn finish(mut self, name: &str) -> Document {
        self.sheet.end();
        self.sheet.look(&self.text);
        let mut lines = std::mem::take(&mut self.sheet.lines);
        let roles = arrange(&mut lines, |index, _| self.sheet.text(index, &self.text));
        let source = Source::rendered(name, self.text, self.whereabouts);
        document(source, &self.sheet, &lines, &roles)
    }

    fn next_line(&mut self, at: Whereabouts) {
        self.sheet.end();
        self.in_row = false;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.stands(at);
    }

    /// Says where in the file the next words stand: a cell may have several printed lines.
    pub fn stands(&mut self, at: Whereabouts) {
        if self.whereabouts.last().is_none_or(|&(_, last)| last != at) {
            self.whereabouts.push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), at));
        }
    }

    /// Adds words to the text; a line of it stays one line.
    fn put(&mut self, words: &str) {
        if !has_line_end(words) {
            return self.text.push_str(words);
        }
        for part in words.split_inclusive(['\n', '\r', '\u{b}', '\u{c}']) {
            let kept = part.trim_end_matches(['\n', '\r', '\u{b}', '\u{c}']);
            self.text.push_str(kept);
            if kept.len() < part.len() {
                self.text.push(' ');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;

    #[test]
    fn what_is_printed_is_read_and_can_be_found_again() {
        let mut rendering = Rendering::default();
        let paragraph = |paragraph| Whereabouts::Paragraph { paragraph };
        rendering.aside("Draft", "a header", Whereabouts::Beside { beside: "header" });
        rendering.begin(Given::Whole(BlockKind::Heading, 1), Within::default(), paragraph(1), 0, 1);
        rendering.words("Planning");
        rendering.begin_item("4.1", Within { depth: 1, quoted: false }, paragraph(2), 0, 1);
        rendering.words("The ");
        rendering.mark(MarkKind::Strong);
        rendering.words("Clerk\n");
        rendering.unmark(MarkKind::Strong);
        rendering.words("to write.");
        rendering.begin(Given::Whole(BlockKind::Row, 0), Within::default(), paragraph(3), 0, 1);
        rendering.table(0);
        for (cell, words) in [(1, "Write"), (2, ""), (3, "AB")] {
            rendering.cell(Whereabouts::Cell { table: 1, row: 1, cell });
            rendering.words(words);
        }
        let document = rendering.finish("m.docx");
        assert_eq!(document.source().text(), "Draft\nPlanning\n4.1 The Clerk to write.\nWrite |  | AB");
        assert_eq!(document.prose(), "Planning\nThe Clerk to write.\nWrite AB\n");
        assert_eq!(document.label(&document.blocks()[1]), "4.1");
        assert_eq!(document.furniture().len(), 1);
        let row = &document.blocks()[2];
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.of(document.prose())).collect();
        assert_eq!(cells, ["Write", "", "AB"]);
        let told = |words: &str| document.source().told(document.source().text().find(words).unwrap_or_default());
        assert_eq!([told("Clerk"), told("AB")], ["paragraph 2", "table 1, row 1, cell 3"]);
    }
}
