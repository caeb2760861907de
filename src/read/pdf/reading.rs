//! Reads a PDF file: page by page to lines, and all pages to a document.

use super::file::{Dict, File, Value};
use super::footnotes::take_footnotes;
use super::frames::take_frames;
use super::grid::grids;
use super::hyphens::soften;
use super::margin::Margin;
use super::matrix::Paper;
use super::order::{Order, Tables};
use super::page::{Page, leading};
use super::paint::Painter;
use super::printing::print;
use super::trouble::{Trouble, attachments, cut_short, mended, pages_without_text, unknown_letters};
use crate::document::Document;
use crate::read::sheet::Rendering;
use crate::read::unreadable::Unreadable;
use crate::text::{Diagnostic, Span, Whereabouts};

/// Content is followed up to so many bytes, for each byte of the file, and in any case.
const CONTENT: (usize, usize) = (40, 1 << 25);
/// The same for letters.
const LETTERS: (usize, usize) = (2, 1 << 21);
/// A page with fewer letters than this has no text to speak of.
const FEW: usize = 16;

/// Reads a PDF file.
pub(in crate::read) fn read(name: &str, bytes: &[u8]) -> Result<(Document, Vec<Diagnostic>), Unreadable> {
    let file = File::open(bytes)?;
    let mut seen = see(&file, bytes.len());
    seen.refuse(&file, bytes)?;
    take_frames(&mut seen.pages);
    take_footnotes(&mut seen.pages);
    let grids: Vec<_> = seen
        .pages
        .iter_mut()
        .map(|page| {
            let grids = grids(&page.strokes, &page.rows);
            page.rows
                .retain(|row| !grids.iter().any(|grid| (grid.top..grid.bottom).contains(&(row.y - 0.25 * row.size))));
            grids
        })
        .collect();
    let leading = leading(&seen.pages);
    let margin = Margin::find(&seen.pages);
    let mut order = Order { margin: margin.as_ref(), leading, tables: Tables::default(), flows: Vec::new() };
    for (page, grids) in seen.pages.iter_mut().zip(grids) {
        order.page(page, grids);
    }
    soften(&mut order.flows);
    let mut rendering = Rendering::default();
    print(&mut rendering, &order.flows, leading, &mut order.tables);
    for page in &seen.pages {
        for (words, what, line) in &page.asides {
            rendering.aside(words, what, Whereabouts::Page { page: page.number, line: *line });
        }
    }
    let document = rendering.finish(name);
    let doubts = seen.doubts(&file, &document);
    Ok((document, doubts))
}

/// What was seen of a file.
#[derive(Debug, Default)]
struct Seen {
    pages: Vec<Page>,
    /// Letters, and those that nobody can know.
    letters: usize,
    unknown: usize,
    /// Pages that are pictures.
    pictures: Vec<u32>,
    /// The page at which it was too much.
    stopped: Option<u32>,
}

fn see(file: &File, length: usize) -> Seen {
    let most = |(each, any): (usize, usize)| any.max(length.saturating_mul(each));
    let mut painter = Painter::new(most(CONTENT));
    let mut seen = Seen::default();
    for (dict, number) in file.pages().zip(1..) {
        let paper = Paper::of(dict);
        let Some(mut letters) = painter.paint(dict, &paper).ok().filter(|_| seen.letters < most(LETTERS)) else {
            seen.stopped = Some(number);
            break;
        };
        let visible = letters.glyphs.iter().filter(|glyph| !glyph.blank).count();
        if visible < FEW && letters.pictures > 0.25 {
            seen.pictures.push(number);
        }
        seen.letters += visible;
        seen.unknown += letters.unknown;
        seen.pages.push(Page::of(number, &mut letters, &paper));
    }
    seen
}

impl Seen {
    /// Refuses a file that gives no minutes.
    fn refuse(&self, file: &File, bytes: &[u8]) -> Result<(), Trouble> {
        let catalog = file.catalog();
        let has = |key: &[u8]| catalog.is_some_and(|catalog| !matches!(catalog.value(key), Value::Other));
        let form = catalog.and_then(|catalog| catalog.dict(b"AcroForm"));
        let xfa = form.is_some_and(|form| !matches!(form.value(b"XFA"), Value::Other));
        let little = self.letters < 400;
        if xfa && (little || self.says("please wait")) {
            return Err(Trouble::Xfa);
        }
        if has(b"Collection") && little {
            return Err(Trouble::Portfolio);
        }
        match (self.pages.len(), self.letters) {
            (0, _) if self.stopped.is_some() => Err(Trouble::Bomb),
            (0, _) => Err(Trouble::of(bytes, Trouble::NoPages)),
            (pages, letters) if self.pictures.len() == pages && letters < FEW * pages => Err(Trouble::Scan(pages)),
            (_, 0) if self.pictures.is_empty() => Err(Trouble::NoText),
            (pages, 0) => Err(Trouble::Scan(pages)),
            (_, letters) if self.unknown * 4 > letters => Err(Trouble::Shapes),
            _ => Ok(()),
        }
    }

    fn says(&self, words: &str) -> bool {
        self.pages.iter().take(1).flat_map(|page| &page.rows).any(|row| row.text().to_lowercase().contains(words))
    }

    /// What is worth saying though the file was read.
    fn doubts(&self, file: &File, document: &Document) -> Vec<Diagnostic> {
        let mut doubts = Vec::new();
        if file.is_mended() {
            doubts.push(mended());
        }
        if !self.pictures.is_empty() {
            doubts.push(pages_without_text(&self.pictures, self.pages.len()));
        }
        let first = document.source().text().find(char::REPLACEMENT_CHARACTER);
        if let Some(at) = first {
            let letter = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            doubts.push(unknown_letters(self.unknown.max(1), letter));
        }
        if let Some(page) = self.stopped {
            doubts.push(cut_short(page));
        }
        let files = file
            .catalog()
            .and_then(|catalog| catalog.dict(b"Names"))
            .and_then(|names: Dict<'_>| names.dict(b"EmbeddedFiles"));
        if files.is_some() {
            doubts.push(attachments());
        }
        doubts
    }
}
