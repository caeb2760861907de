//! From the lines of a page to a document: of the page itself, or of something that has the page in it.

use super::page::{Line, Page};
use super::print::print;
use crate::document::Document;
use crate::read::layout::{Given, arrange};
use crate::read::sheet::{Piece, Rendering, Sheet, document as put_together};
use crate::text::{Source, Whereabouts};

/// The document of a page whose file is `source`.
pub(super) fn document(source: Source, page: &Page) -> Document {
    let text = source.text();
    let mut sheet = Sheet::for_text(text.len());
    for line in &page.lines {
        sheet.begin(line.given, line.within, line.start, line.indent, line.gap);
        if let Some((span, words)) = &line.label {
            sheet.label(words, *span);
        }
        for piece in page.pieces(line) {
            match piece {
                Piece::Words(span) => sheet.words(text, *span),
                Piece::Instead(span, words) => sheet.instead(text, words, *span),
                Piece::Space(span) => sheet.space(text, *span),
                Piece::Line(span) => sheet.next_in_cell(text, *span),
                Piece::Mark(kind) => sheet.mark(*kind),
                Piece::Unmark(kind) => sheet.unmark(*kind),
                other => sheet.put(other.clone()),
            }
        }
    }
    for &(_, span, what) in &page.asides {
        sheet.aside(span, what);
    }
    sheet.end();
    sheet.look(text);
    let mut lines = std::mem::take(&mut sheet.lines);
    let roles = arrange(&mut lines, |index, _| sheet.text(index, text));
    put_together(source, &sheet, &lines, &roles)
}

/// Prints a page that is part of another file, such as a mail; the first of its paragraphs is number `first`.
pub(in crate::read) fn render(html: &str, rendering: &mut Rendering, first: u32) {
    let (page, _) = print(html);
    let mut asides = page.asides.iter().peekable();
    let mut paragraph = first;
    for (index, line) in page.lines.iter().enumerate() {
        while let Some((_, span, what)) = asides.next_if(|(before, ..)| *before <= index) {
            put_aside(html, rendering, *span, what);
        }
        if !matches!(line.given, Given::Nothing | Given::Break) {
            paragraph += 1;
        }
        render_line(html, &page, line, rendering, Whereabouts::Paragraph { paragraph: paragraph.max(1) });
    }
    for (_, span, what) in asides {
        put_aside(html, rendering, *span, what);
    }
}

fn put_aside(html: &str, rendering: &mut Rendering, span: crate::text::Span, what: &'static str) {
    // Only words are worth showing, not the program of a page.
    let words = span.of(html);
    if !words.contains(['<', '{']) && words.chars().any(char::is_alphanumeric) {
        rendering.aside(words, what, Whereabouts::Beside { beside: what });
    }
}

fn render_line(html: &str, page: &Page, line: &Line, rendering: &mut Rendering, at: Whereabouts) {
    match (&line.label, line.given) {
        (Some((_, words)), Given::Item(_)) => rendering.begin_item(words, line.within, at, line.indent, line.gap),
        (label, given) => {
            rendering.begin(given, line.within, at, line.indent, line.gap);
            if let Some((_, words)) = label {
                rendering.words(words);
                rendering.words(" ");
            }
        }
    }
    for piece in page.pieces(line) {
        match piece {
            Piece::Words(span) => rendering.words(span.of(html)),
            Piece::Instead(_, words) => rendering.words(words),
            Piece::Space(_) if line.given != Given::Rule => rendering.words(" "),
            Piece::Line(_) => rendering.words(" "),
            Piece::Mark(kind) => rendering.mark(*kind),
            Piece::Unmark(kind) => rendering.unmark(*kind),
            Piece::Cell => rendering.cell(at),
            Piece::Table(number) => rendering.table(*number),
            Piece::Box(ticked) => rendering.tick(*ticked),
            Piece::Space(_) | Piece::Label(..) => {}
        }
    }
}
