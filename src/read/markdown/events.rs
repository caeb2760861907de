//! From the events of pulldown-cmark to printed lines. The one file that knows pulldown-cmark.

use std::borrow::Cow;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::front_matter::front_matter;
use super::html::Html;
use super::printer::{Leaf, Printer, trimmed};
use crate::document::{BlockKind, MarkKind};
use crate::read::layout::Given;
use crate::read::sheet::{Piece, Sheet};
use crate::text::Span;

/// What a Markdown text prints.
pub(super) fn print(source: &str) -> Sheet {
    let source = &*with_line_feeds(source);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
    let mut printer = Printer { page_rules: has_page_rules(source), ..Printer::new(source) };
    let front = front_matter(source);
    printer.front_matter(&front);
    let body = source.get(front.end..).unwrap_or_default();
    let mut named = |link: BrokenLink<'_>| names_itself(body.get(link.span.clone())?).then(|| ("".into(), "".into()));
    let parser = Parser::new_with_broken_link_callback(body, options, Some(&mut named));
    for (event, range) in parser.into_offset_iter() {
        printer.print(&event, Span::from(range).moved(front.end));
    }
    printer.sheet.end();
    printer.sheet.look(source);
    printer.sheet
}

/// The text with a line feed for every carriage return that stands alone, byte for byte in the same places. CommonMark ends
/// a line at either, but pulldown-cmark loses the line after a blank one that ends so.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b'\r', text.as_bytes()) {
        if text.as_bytes().get(at + 1) != Some(&b'\n') {
            kept.push_str(&text[from..at]);
            kept.push('\n');
            from = at + 1;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    kept.push_str(&text[from..]);
    Cow::Owned(kept)
}

/// `[Ida Moss][IdaMoss]`, whose reference the file forgets to define: what is meant is known by the name said twice. Of
/// `[AB][CD]` it is not.
fn names_itself(link: &str) -> bool {
    let letters =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let parts = link.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).and_then(|rest| rest.split_once("]["));
    parts.is_some_and(|(words, reference)| {
        let first = words.split(' ').next().map(letters).unwrap_or_default();
        first.len() > 2 && letters(reference).starts_with(&first)
    })
}

impl Printer<'_> {
    fn print(&mut self, event: &Event, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(*tag, at),
            Event::Text(text) => self.text(text, at),
            Event::Code(text) => self.code(text, at),
            Event::Html(_) => self.html(at),
            Event::InlineHtml(tag) if is_line_break(tag) => self.break_line(at, Given::Break),
            Event::InlineHtml(_) => self.sheet.covers(at),
            Event::SoftBreak => self.break_line(at, Given::Nothing),
            Event::HardBreak => self.break_line(at, Given::Break),
            Event::Rule => self.rule(at),
            Event::TaskListMarker(ticked) => {
                self.line(at);
                self.sheet.put(Piece::Box(*ticked));
                self.sheet.covers(at);
            }
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.line(at);
                self.put_words(text, at);
            }
        }
    }

    fn start(&mut self, tag: &Tag, at: Span) {
        match tag {
            Tag::Paragraph => self.close_line(),
            Tag::Heading { level, .. } => self.start_heading(*level as u8, at),
            Tag::BlockQuote(_) => {
                self.bare_item();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if !is_the_text(language, at, self.source) => {
                self.start_whole(BlockKind::Code, Leaf::Fenced, at);
            }
            Tag::CodeBlock(_) => {
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
}

/// The bullet or number of the item at `at`.
fn marker(source: &str, at: Span) -> Span {
    let item = at.of(source).trim_start();
    let start = at.end() - item.len();
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let len = (digits + 1).min(item.len());
    if item.is_char_boundary(len) { Span::new(start, start + len) } else { Span::at(start) }
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

/// Whether a fenced block is no code but the text of the document, fenced to keep its lines: most of it, in no language.
fn is_the_text(language: &str, at: Span, source: &str) -> bool {
    let plain = ["", "text", "txt", "plain", "plaintext"].iter().any(|plain| language.eq_ignore_ascii_case(plain));
    plain && at.len() * 2 > source.len()
}
