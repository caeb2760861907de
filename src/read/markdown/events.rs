//! From the events of pulldown-cmark to printed lines. The one file that knows pulldown-cmark.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::front_matter::{FrontMatter, front_matter};
use super::html::Html;
use super::sheet::{Piece, Sheet, Within, whole};
use crate::document::{BlockKind, MarkKind};
use crate::read::layout::Given;
use crate::text::Span;

/// What a Markdown text prints.
pub(super) fn print(source: &str) -> Sheet {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
    let mut printer = Printer { page_rules: has_page_rules(source), ..Printer::new(source) };
    let front = front_matter(source);
    printer.front_matter(&front);
    let body = source.get(front.end..).unwrap_or_default();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        printer.print(event, Span::from(range).moved(front.end));
    }
    printer.sheet.end();
    printer.sheet.look(source);
    printer.sheet
}

struct Printer<'s> {
    source: &'s str,
    sheet: Sheet,
    /// Lists that are open.
    lists: usize,
    quotes: usize,
    tables: usize,
    /// The bullet or number of an item that has printed nothing yet.
    item: Option<Span>,
    /// How the next line begins.
    next: Given,
    leaf: Leaf,
    html: Html,
    /// Whether `---` under a line is the end of a page in this file, not the mark of a heading.
    page_rules: bool,
}

/// What kind of words are being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Running,
    /// All on one line.
    Heading,
    Row,
    Fenced,
    Indented,
}

impl<'s> Printer<'s> {
    fn new(source: &'s str) -> Self {
        Self {
            source,
            sheet: Sheet::default(),
            lists: 0,
            quotes: 0,
            tables: 0,
            item: None,
            next: Given::Nothing,
            leaf: Leaf::Running,
            html: Html::default(),
            page_rules: false,
        }
    }

    fn print(&mut self, event: Event, at: Span) {
        match event {
            Event::Start(tag) => self.start(&tag, at),
            Event::End(tag) => self.end(tag, at),
            Event::Text(text) => self.text(&text, at),
            Event::Code(text) => self.code(&text, at),
            Event::Html(_) => self.html(at),
            Event::InlineHtml(tag) if is_line_break(&tag) => self.break_line(at, Given::Break),
            Event::InlineHtml(_) => self.sheet.covers(at),
            Event::SoftBreak => self.break_line(at, Given::Nothing),
            Event::HardBreak => self.break_line(at, Given::Break),
            Event::Rule => self.rule(at),
            Event::TaskListMarker(ticked) => {
                self.line(at);
                self.sheet.put(Piece::Box(ticked));
                self.sheet.covers(at);
            }
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.line(at);
                self.put_words(&text, at);
            }
        }
    }

    fn start(&mut self, tag: &Tag, at: Span) {
        match tag {
            Tag::Paragraph => self.close_line(),
            Tag::Heading { level, .. } => self.start_heading(*level, at),
            Tag::BlockQuote(_) => {
                self.bare_item();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.start_whole(BlockKind::Code, Leaf::Fenced, at),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.close_line();
                self.leaf = Leaf::Indented;
            }
            Tag::HtmlBlock => {
                self.close_line();
                self.html = Html::default();
            }
            Tag::List(_) => {
                self.bare_item();
                self.close_line();
                self.lists += 1;
            }
            Tag::Item => {
                self.bare_item();
                self.close_line();
                self.item = Some(marker(self.source, at));
            }
            Tag::Table(_) => {
                self.bare_item();
                self.tables += 1;
            }
            Tag::TableHead => self.start_row(BlockKind::HeaderRow, at),
            Tag::TableRow => self.start_row(BlockKind::Row, at),
            Tag::TableCell => self.sheet.put(Piece::Cell),
            Tag::Emphasis => self.start_mark(MarkKind::Emphasis, at),
            Tag::Strong => self.start_mark(MarkKind::Strong, at),
            Tag::Strikethrough => self.start_mark(MarkKind::Struck, at),
            Tag::Link { .. } => self.start_mark(MarkKind::Link, at),
            Tag::Image { .. } => self.line(at),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Span) {
        match tag {
            TagEnd::Paragraph => self.close_line(),
            TagEnd::Heading(_) => self.end_heading(at),
            TagEnd::BlockQuote(_) => {
                self.close_line();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::TableRow => {
                if self.leaf != Leaf::Indented {
                    self.sheet.covers(trimmed(self.source, at));
                }
                self.close_line();
            }
            TagEnd::HtmlBlock => self.close_line(),
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::Item => {
                self.bare_item();
                self.close_line();
            }
            TagEnd::Emphasis => self.end_mark(MarkKind::Emphasis, at),
            TagEnd::Strong => self.end_mark(MarkKind::Strong, at),
            TagEnd::Strikethrough => self.end_mark(MarkKind::Struck, at),
            TagEnd::Link => self.end_mark(MarkKind::Link, at),
            TagEnd::Image => self.sheet.covers(at),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, at: Span) {
        match self.leaf {
            Leaf::Indented => self.printed_lines(at),
            _ => {
                self.line(at);
                self.put_words(text, at);
            }
        }
    }

    fn front_matter(&mut self, front: &FrontMatter) {
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
    fn printed_lines(&mut self, at: Span) {
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
    fn line(&mut self, at: Span) {
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

    fn begin(&mut self, given: Given, start: usize) {
        self.sheet.end();
        let depth = u8::try_from(self.lists).unwrap_or(u8::MAX);
        let within = Within { depth, quoted: self.quotes > 0 };
        let gap = blank_lines(self.source, self.sheet.end_of_last(), start);
        self.sheet.begin(given, within, start, column(self.source, start), gap);
    }

    fn put_words(&mut self, text: &str, at: Span) {
        if at.of(self.source) == text {
            self.sheet.words(self.source, at);
        } else {
            self.sheet.instead(self.source, text, at);
        }
    }

    fn code(&mut self, text: &str, at: Span) {
        self.line(at);
        self.sheet.mark(MarkKind::Code);
        match inside_backticks(self.source, text, at) {
            Some(inside) => self.sheet.words(self.source, inside),
            None => self.sheet.instead(self.source, text, at),
        }
        self.sheet.unmark(MarkKind::Code);
        self.sheet.covers(at);
    }

    fn break_line(&mut self, at: Span, given: Given) {
        match self.leaf {
            Leaf::Heading | Leaf::Row => self.sheet.instead(self.source, " ", at),
            _ => {
                self.sheet.covers(trimmed(self.source, at));
                self.sheet.end();
                self.next = given;
            }
        }
    }

    fn rule(&mut self, at: Span) {
        self.bare_item();
        self.begin(Given::Rule, at.start());
        self.sheet.covers(trimmed(self.source, at));
        self.close_line();
    }

    fn start_heading(&mut self, level: HeadingLevel, at: Span) {
        self.bare_item();
        self.close_line();
        if !self.is_cut_by_a_page(at) {
            self.begin(whole(BlockKind::Heading, level as u8), at.start());
            self.leaf = Leaf::Heading;
        }
    }

    fn end_heading(&mut self, at: Span) {
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
    fn is_cut_by_a_page(&self, at: Span) -> bool {
        let all = trimmed(self.source, at).of(self.source);
        self.page_rules && !all.starts_with('#') && all.ends_with("\n---")
    }

    fn start_whole(&mut self, kind: BlockKind, leaf: Leaf, at: Span) {
        self.bare_item();
        self.close_line();
        self.begin(whole(kind, 0), at.start());
        self.leaf = leaf;
    }

    fn start_row(&mut self, kind: BlockKind, at: Span) {
        self.start_whole(kind, Leaf::Row, at);
        self.sheet.put(Piece::Table(self.tables.saturating_sub(1)));
    }

    fn start_mark(&mut self, kind: MarkKind, at: Span) {
        self.line(Span::at(at.start()));
        self.sheet.mark(kind);
    }

    fn end_mark(&mut self, kind: MarkKind, at: Span) {
        self.sheet.unmark(kind);
        self.sheet.covers(at);
    }

    /// An item without words is a line of its own.
    fn bare_item(&mut self) {
        if let Some(marker) = self.item.take() {
            self.begin(Given::Item(marker), marker.start());
            self.sheet.covers(marker);
            self.close_line();
        }
    }

    fn close_line(&mut self) {
        self.sheet.end();
        self.next = Given::Nothing;
        self.leaf = Leaf::Running;
    }

    /// One line of a block of HTML.
    fn html(&mut self, at: Span) {
        let mut html = std::mem::take(&mut self.html);
        html.read(at.of(self.source), |part| self.html_part(part, at.start()));
        self.html = html;
    }

    fn html_part(&mut self, part: super::html::Part, offset: usize) {
        use super::html::Part;
        match part {
            Part::Words(span) => {
                let span = span.moved(offset);
                self.line(span);
                self.sheet.words(self.source, span);
            }
            Part::Instead(words, span) => {
                self.line(span.moved(offset));
                self.sheet.instead(self.source, words, span.moved(offset));
            }
            Part::Break if self.leaf == Leaf::Row => {}
            Part::Break => {
                self.sheet.end();
                self.next = Given::Break;
            }
            Part::Row(span) => {
                self.start_whole(BlockKind::Row, Leaf::Row, span.moved(offset));
                self.sheet.put(Piece::Table(self.tables));
            }
            Part::Cell if self.leaf == Leaf::Row => self.sheet.put(Piece::Cell),
            Part::Cell => self.close_line(),
            Part::EndOfRow => self.close_line(),
            Part::EndOfTable => {
                self.close_line();
                self.tables += 1;
            }
        }
    }
}

/// The place of a character, or of the backslash before it.
fn with_escape(source: &str, start: usize) -> usize {
    start - usize::from(start.checked_sub(1).is_some_and(|before| source.as_bytes().get(before) == Some(&b'\\')))
}

/// Where the words of code at `at` stand between their backticks; line ends in them are printed as spaces.
fn inside_backticks(source: &str, words: &str, at: Span) -> Option<Span> {
    let all = at.of(source);
    let ticks = all.bytes().take_while(|byte| *byte == b'`').count();
    let inside = Span::new(at.start() + ticks, at.end().saturating_sub(ticks));
    let spaced = inside.len() == words.len() + 2;
    let inside = if spaced { Span::new(inside.start() + 1, inside.end() - 1) } else { inside };
    (inside.len() == words.len() && !inside.of(source).is_empty()).then_some(inside)
}

/// The bullet or number of the item at `at`.
fn marker(source: &str, at: Span) -> Span {
    let item = at.of(source).trim_start();
    let start = at.end() - item.len();
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let len = (digits + 1).min(item.len());
    if item.is_char_boundary(len) { Span::new(start, start + len) } else { Span::at(start) }
}

/// The same, without space at its ends.
fn trimmed(source: &str, at: Span) -> Span {
    let words = at.of(source);
    let start = at.start() + (words.len() - words.trim_start().len());
    Span::new(start, at.start() + words.trim_end().len())
}

/// How many blank lines are between two places, up to two.
fn blank_lines(source: &str, from: usize, to: usize) -> u8 {
    let between = source.as_bytes().get(from..to).unwrap_or_default();
    let ends = memchr::memchr_iter(b'\n', between).take(3).count();
    let ends = if ends == 0 { memchr::memchr_iter(b'\r', between).take(3).count() } else { ends };
    u8::try_from(ends.saturating_sub(1)).unwrap_or_default()
}

/// The column of a place; past 500 it does not matter.
fn column(source: &str, at: usize) -> usize {
    let before = source.as_bytes().get(at.saturating_sub(500)..at).unwrap_or_default();
    memchr::memrchr2(b'\n', b'\r', before).map_or(before.len(), |end| before.len() - end - 1)
}

fn is_line_break(tag: &str) -> bool {
    tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br"))
}

/// Whether the file has `---` under lines that are plainly not headings: long, or a whole sentence.
fn has_page_rules(source: &str) -> bool {
    memchr::memmem::find_iter(source.as_bytes(), "\n---\n").any(|at| {
        let before = source.get(at.saturating_sub(200)..at).or_else(|| source.get(at.saturating_sub(203)..at));
        let line = before.unwrap_or_default().rsplit('\n').next().unwrap_or_default().trim_end();
        line.len() > 60 || line.ends_with(['.', ';', ',', '”'])
    })
}
