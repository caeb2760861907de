//! Prints lines: keeps what Markdown has open while its words come in one by one.

use super::front_matter::FrontMatter;
use super::html::{Html, Part};
use crate::document::{BlockKind, MarkKind};
use crate::read::layout::Given;
use crate::read::sheet::{Piece, Sheet, Within, whole};
use crate::text::Span;

/// The sheet that is being printed, and what is open.
pub(super) struct Printer<'s> {
    pub source: &'s str,
    pub sheet: Sheet,
    /// Lists that are open.
    pub lists: usize,
    pub quotes: usize,
    pub tables: usize,
    /// The bullet or number of an item that has printed nothing yet.
    pub item: Option<Span>,
    /// How the next line begins.
    pub next: Given,
    pub leaf: Leaf,
    pub html: Html,
    /// A row of a table in HTML that has no cell yet.
    pub html_row: Option<Span>,
    /// Whether the table in HTML that is open has a row.
    pub in_rows: bool,
    /// Whether `---` under a line is the end of a page in this file, not the mark of a heading.
    pub page_rules: bool,
}

/// What kind of words are being read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaf {
    Running,
    /// All on one line.
    Heading,
    Row,
    Fenced,
    Indented,
}

impl<'s> Printer<'s> {
    pub fn new(source: &'s str) -> Self {
        Self {
            source,
            sheet: Sheet::for_text(source.len()),
            lists: 0,
            quotes: 0,
            tables: 0,
            item: None,
            next: Given::Nothing,
            leaf: Leaf::Running,
            html: Html::default(),
            html_row: None,
            in_rows: false,
            page_rules: false,
        }
    }

    pub fn front_matter(&mut self, front: &FrontMatter) {
        for &line in &front.lines {
            self.begin(whole(BlockKind::FrontMatter, 0), line.start());
            self.sheet.words(self.source, line);
        }
        for &delimiter in &front.delimiters {
            self.sheet.aside(delimiter, "the edge of front matter");
        }
        self.close_line();
    }

    /// Text in which every line of the source is a printed line.
    pub fn printed_lines(&mut self, at: Span) {
        let mut start = at.start();
        for line in at.of(self.source).split('\n') {
            let words = trimmed(self.source, Span::new(start, start + line.len()));
            if !words.is_empty() {
                self.sheet.end();
                self.line(words);
                self.sheet.words(self.source, words);
            }
            start += line.len() + 1;
        }
    }

    /// Sees to it that a line is open: the words at `at` are printed next.
    pub fn line(&mut self, at: Span) {
        if self.sheet.is_open() {
            return;
        }
        let (given, start) = match self.item.take() {
            Some(marker) => (Given::Item(marker), marker.start()),
            None => (self.next, with_escape(self.source, at.start())),
        };
        self.next = Given::Nothing;
        self.begin(given, start);
    }

    pub fn begin(&mut self, given: Given, start: usize) {
        self.html_row = None;
        let depth = u8::try_from(self.lists).unwrap_or(u8::MAX);
        let within = Within { depth, quoted: self.quotes > 0 };
        let gap = blank_lines(self.source, self.sheet.end_of_last(), start);
        self.sheet.begin(given, within, start, column(self.source, start), gap);
    }

    pub fn put_words(&mut self, text: &str, at: Span) {
        if at.of(self.source) == text {
            self.sheet.words(self.source, at);
        } else {
            self.sheet.instead(self.source, text, at);
        }
    }

    pub fn code(&mut self, text: &str, at: Span) {
        self.line(at);
        self.sheet.mark(MarkKind::Code);
        match code_lines(self.source, text, at) {
            Some(lines) => {
                let mut before: Option<Span> = None;
                for line in lines {
                    if let Some(before) = before.replace(line) {
                        self.sheet.instead(self.source, " ", Span::new(before.end(), line.start()));
                    }
                    self.sheet.words(self.source, line);
                }
            }
            None => self.sheet.instead(self.source, text, at),
        }
        self.sheet.unmark(MarkKind::Code);
        self.sheet.covers(at);
    }

    pub fn break_line(&mut self, at: Span, given: Given) {
        match self.leaf {
            Leaf::Heading => self.sheet.instead(self.source, " ", at),
            Leaf::Row => self.sheet.next_in_cell(self.source, at),
            _ => {
                self.sheet.covers(trimmed(self.source, at));
                self.sheet.end();
                self.next = given;
            }
        }
    }

    pub fn rule(&mut self, at: Span) {
        self.bare_item();
        self.begin(Given::Rule, at.start());
        self.sheet.covers(trimmed(self.source, at));
        self.close_line();
    }

    pub fn start_heading(&mut self, level: u8, at: Span) {
        self.bare_item();
        self.close_line();
        if !self.is_cut_by_a_page(at) {
            self.begin(whole(BlockKind::Heading, level), at.start());
            self.leaf = Leaf::Heading;
        }
    }

    pub fn end_heading(&mut self, at: Span) {
        if self.leaf == Leaf::Heading {
            self.sheet.covers(trimmed(self.source, at));
            self.close_line();
            return;
        }
        self.close_line();
        let all = trimmed(self.source, at);
        let underline = all.of(self.source).rfind(['\n', '\r']).map_or(all.start(), |end| all.start() + end + 1);
        self.rule(Span::new(underline, all.end()));
    }

    /// Whether what looks like an underlined heading is text that ends at the rule between two pages.
    pub fn is_cut_by_a_page(&self, at: Span) -> bool {
        let all = trimmed(self.source, at).of(self.source);
        self.page_rules && !all.starts_with('#') && all.ends_with("\n---")
    }

    pub fn start_whole(&mut self, kind: BlockKind, leaf: Leaf, at: Span) {
        self.bare_item();
        self.close_line();
        self.begin(whole(kind, 0), at.start());
        self.leaf = leaf;
    }

    pub fn start_row(&mut self, kind: BlockKind, at: Span) {
        self.start_whole(kind, Leaf::Row, at);
        self.sheet.put(Piece::Table(self.tables.saturating_sub(1)));
    }

    pub fn start_mark(&mut self, kind: MarkKind, at: Span) {
        self.line(Span::at(at.start()));
        self.sheet.mark(kind);
    }

    pub fn end_mark(&mut self, kind: MarkKind, at: Span) {
        self.sheet.unmark(kind);
        self.sheet.covers(at);
    }

    /// An item without words is a line of its own.
    pub fn bare_item(&mut self) {
        if let Some(marker) = self.item.take() {
            self.begin(Given::Item(marker), marker.start());
            self.sheet.covers(marker);
            self.close_line();
        }
    }

    pub fn close_line(&mut self) {
        self.sheet.end();
        self.next = Given::Nothing;
        self.leaf = Leaf::Running;
    }

    /// One line of a block of HTML.
    pub fn html(&mut self, at: Span) {
        let mut html = std::mem::take(&mut self.html);
        html.read(at.of(self.source), |part| self.html_part(part, at.start()));
        self.html = html;
    }

    /// Begins the row of a table in HTML that has begun, now that its first cell tells whether it has the headings.
    fn begin_html_row(&mut self, head: bool) {
        let Some(row) = self.html_row.take() else { return };
        // Further rows may begin with a heading of their own.
        let kind = if head && !self.in_rows { BlockKind::HeaderRow } else { BlockKind::Row };
        self.in_rows = true;
        self.start_whole(kind, Leaf::Row, row);
        self.sheet.put(Piece::Table(self.tables));
    }

    pub fn html_part(&mut self, part: Part, offset: usize) {
        match part {
            Part::Words(span) => {
                let span = span.moved(offset);
                self.begin_html_row(false);
                self.line(span);
                self.sheet.words(self.source, span);
            }
            Part::Instead(words, span) => {
                self.begin_html_row(false);
                self.line(span.moved(offset));
                self.sheet.instead(self.source, words, span.moved(offset));
            }
            Part::Break if self.leaf == Leaf::Row => {
                let end = Span::at(self.sheet.end_of_last());
                self.sheet.next_in_cell(self.source, end);
            }
            Part::Break => {
                self.sheet.end();
                self.next = Given::Break;
            }
            Part::Row(span) => {
                self.close_line();
                self.html_row = Some(span.moved(offset));
            }
            Part::Cell { head } => {
                self.begin_html_row(head);
                match self.leaf {
                    Leaf::Row => self.sheet.put(Piece::Cell),
                    _ => self.close_line(),
                }
            }
            Part::EndOfRow => {
                self.html_row = None;
                self.close_line();
            }
            Part::EndOfTable => {
                self.close_line();
                (self.html_row, self.in_rows) = (None, false);
                self.tables += 1;
            }
        }
    }
}

/// The place of a character, or of the backslash before it.
fn with_escape(source: &str, start: usize) -> usize {
    start - usize::from(start.checked_sub(1).is_some_and(|before| source.as_bytes().get(before) == Some(&b'\\')))
}

/// Where the words of code at `at` stand between their backticks, line by line. A line end in them, with the marks of
/// quotations and the indent that follow it, is printed as a space; a space that only sets the words off is not printed.
fn code_lines(source: &str, words: &str, at: Span) -> Option<Vec<Span>> {
    let all = at.of(source);
    let ticks = all.bytes().take_while(|byte| *byte == b'`').count();
    let inside = Span::new(at.start() + ticks, at.end().saturating_sub(ticks));
    // One space is taken off at either end where both have one (CommonMark 0.31, 6.1); more of them stay.
    let inner = inside.of(source);
    let both = || inner.ends_with([' ', '\n', '\r']) && inner.contains(|c| !matches!(c, ' ' | '\n' | '\r'));
    let set_off = inner.starts_with([' ', '\n']) && (!words.starts_with(' ') || both());
    let mut from = inside.start() + usize::from(set_off);
    let mut rest = words;
    let mut lines: Vec<Span> = Vec::new();
    for line in source.get(from..inside.end())?.split('\n') {
        let words = line.trim_end_matches('\r');
        // The first line is all words; of the others, what is left when as little as can be is taken off before.
        let taken =
            words.char_indices().map(|(at, _)| at).chain([words.len()]).take(if lines.is_empty() { 1 } else { 80 });
        let fits = |taken: usize| {
            let own = words.get(taken..).unwrap_or_default();
            rest.strip_prefix(own).or_else(|| rest.strip_prefix(own.strip_suffix(' ')?).filter(|rest| rest.is_empty()))
        };
        let (taken, after) = taken.into_iter().find_map(|taken| Some((taken, fits(taken)?)))?;
        let start = from + taken;
        lines.push(Span::new(start, start + (rest.len() - after.len())));
        // pulldown-cmark prints a space for each of the two characters of such a line end.
        let gap = if words.len() < line.len() { "  " } else { " " };
        rest = after.strip_prefix(gap).unwrap_or(after);
        from += line.len() + 1;
    }
    (rest.is_empty() && !lines.iter().all(|line| line.is_empty())).then_some(lines)
}

/// The same, without space at its ends.
pub(super) fn trimmed(source: &str, at: Span) -> Span {
    let words = at.of(source);
    let start = at.start() + (words.len() - words.trim_start().len());
    Span::new(start, at.start() + words.trim_end().len())
}

/// How many blank lines are between two places, up to two.
fn blank_lines(source: &str, from: usize, to: usize) -> u8 {
    let between = source.as_bytes().get(from..to).unwrap_or_default();
    // There are few bytes between, as a rule: a search for many at once would begin too late.
    let ends_with = |end: u8| between.iter().filter(|&&byte| byte == end).take(3).count();
    let ends = Some(ends_with(b'\n')).filter(|&ends| ends > 0).unwrap_or_else(|| ends_with(b'\r'));
    u8::try_from(ends.saturating_sub(1)).unwrap_or_default()
}

/// The column of a place; past 500 it does not matter.
fn column(source: &str, at: usize) -> usize {
    let before = source.as_bytes().get(at.saturating_sub(500)..at).unwrap_or_default();
    before.iter().rev().take_while(|&&byte| byte != b'\n' && byte != b'\r').count()
}
