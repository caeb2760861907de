//! A place of a file as people write it and reports print it: `minutes.md`, `minutes.md:24`, `minutes.md:24:70`.

use std::path::{Path, PathBuf};

use crate::document::Document;
use crate::report::Problem;
use crate::text::{Span, Whereabouts};

/// A file, or a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file; `-` is standard input.
    pub path: PathBuf,
    /// The line, from 1; nothing for the whole file. Of a file without lines the paragraph, or the page.
    pub line: Option<usize>,
    /// The column in characters, from 1; behind a page the printed line.
    pub column: Option<usize>,
}

impl Spot {
    /// Reads a place. Names of files may have colons, so numbers are taken from the end, and a file that has the whole of
    /// it for a name is that file. A colon at the end, as programs print after a place, does not count.
    ///
    /// ```
    /// use quorate::check::Spot;
    ///
    /// let spot = Spot::parse(r"C:\minutes.md:4".as_ref());
    /// assert_eq!((spot.path.to_str(), spot.line, spot.column), (Some(r"C:\minutes.md"), Some(4), None));
    /// ```
    #[must_use]
    pub fn parse(written: &Path) -> Self {
        Self::parse_with(written, Path::exists)
    }

    fn parse_with(written: &Path, exists: impl Fn(&Path) -> bool) -> Self {
        let whole = || Self { path: written.to_owned(), line: None, column: None };
        let Some(text) = written.to_str().filter(|_| !exists(written)) else { return whole() };
        let Some((path, last)) = number_after(text.strip_suffix(':').unwrap_or(text)) else { return whole() };
        match number_after(path).filter(|_| !exists(path.as_ref())) {
            Some((path, line)) => Self { path: path.into(), line: Some(line), column: Some(last) },
            None => Self { path: path.into(), line: Some(last), column: None },
        }
    }

    /// The blocks of the document that stand at the line, or at its column; nothing for a whole file.
    ///
    /// # Errors
    /// If there is no such line, or nothing stands on it.
    pub(super) fn blocks(&self, document: &Document) -> Result<Option<Vec<usize>>, Problem> {
        let Some(line) = self.line else { return Ok(None) };
        let source = document.source();
        if source.is_rendered() {
            return self.blocks_without_lines(document, line).map(Some);
        }
        let wrong = |message: String, help: Option<String>| Problem::unreadable(source.name(), message, help);
        let Some(at) = source.line(line) else {
            let help = match line {
                0 => "lines are counted from 1".to_owned(),
                _ => {
                    last_paragraph(document).unwrap_or_else(|| "there is nothing in this file to ask about".to_owned())
                }
            };
            let count = source.line_count();
            let lines = if count == 1 { "1 line".to_owned() } else { format!("{count} lines") };
            let line = if line == usize::MAX { "so far down".to_owned() } else { line.to_string() };
            return Err(wrong(format!("there is no line {line}; it has {lines}"), Some(help)));
        };
        let blocks = document.blocks().iter().enumerate();
        let on_line = blocks.filter(|(_, block)| touches(block.source, at)).map(|(index, _)| index);
        let on_line: Vec<usize> = on_line.collect();
        if on_line.is_empty() {
            let message = nothing_on(document, line, at);
            return Err(wrong(message, nearest_paragraph(document, line)));
        }
        let Some(column) = self.column else { return Ok(Some(on_line)) };
        let columns = at.of(source.text()).chars().count();
        // Editors count the place behind the last character too.
        if column == 0 || column > columns + 1 {
            let message = format!("there is no column {column} on line {line}; it has {columns}");
            return Err(wrong(message, (column == 0).then(|| "columns are counted from 1".to_owned())));
        }
        let here = self.offset(document).unwrap_or(at.start());
        let block = |index: &usize| document.blocks().get(*index).map(|block| block.source);
        let inside = on_line.iter().find(|index| block(index).is_some_and(|block| here < block.end()));
        Ok(Some(vec![inside.or(on_line.last()).copied().unwrap_or_default()]))
    }

    /// The blocks that are the paragraph, or stand on the page or its printed line, in a file without lines.
    fn blocks_without_lines(&self, document: &Document, number: usize) -> Result<Vec<usize>, Problem> {
        let source = document.source();
        let stands = |place: Option<Whereabouts>| match place {
            Some(Whereabouts::Paragraph { paragraph }) => self.column.is_none() && paragraph as usize == number,
            Some(Whereabouts::Page { page, line }) => {
                page as usize == number && self.column.is_none_or(|own| own == line as usize)
            }
            _ => false,
        };
        let lines = |block: Span| source.place(block.start()).line..=source.place(block.end()).line;
        let on_it = |block: Span| {
            lines(block).any(|line| source.line(line).is_some_and(|at| stands(source.whereabouts(at.start()))))
        };
        let found: Vec<usize> = document
            .blocks()
            .iter()
            .enumerate()
            .filter(|(_, block)| on_it(block.source))
            .map(|(index, _)| index)
            .collect();
        if found.is_empty() {
            let asked = self.column.map_or(number.to_string(), |column| format!("{number}:{column}"));
            let help =
                "numbers are those of paragraphs, or of a page and a printed line; without one, all is told".to_owned();
            return Err(Problem::unreadable(source.name(), format!("nothing stands at {asked}"), Some(help)));
        }
        Ok(found)
    }

    /// The byte of the source at the line and column, if both are given.
    pub(super) fn offset(&self, document: &Document) -> Option<usize> {
        let source = document.source();
        let line = source.line(self.line.filter(|_| !source.is_rendered())?)?;
        let before = line.of(source.text()).char_indices().nth(self.column?.saturating_sub(1));
        Some(before.map_or(line.end(), |(at, _)| line.start() + at))
    }
}

/// `minutes.md:24` is a path and a number; a number that nobody could count to is a line that no file has.
fn number_after(text: &str) -> Option<(&str, usize)> {
    let (before, number) = text.rsplit_once(':')?;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !before.is_empty()).then(|| (before, number.parse().unwrap_or(usize::MAX)))
}

/// Whether a block stands on a line.
fn touches(block: Span, line: Span) -> bool {
    block.overlaps(line) && !line.is_empty()
}

fn nothing_on(document: &Document, line: usize, at: Span) -> String {
    let left_out = document.furniture().iter().find(|part| part.source.overlaps(at));
    match left_out {
        Some(part) => format!("what stands on line {line} was left out of the minutes: {}", part.what),
        None if at.of(document.source().text()).trim().is_empty() => format!("nothing stands on line {line}"),
        None => format!("no paragraph stands on line {line}"),
    }
}

/// `the nearest paragraph is on line 7: "The gate would be mended."`
fn nearest_paragraph(document: &Document, line: usize) -> Option<String> {
    let source = document.source();
    let distance = |&index: &usize| {
        let block = document.blocks().get(index).map_or(Span::default(), |block| block.source);
        let (first, last) = (source.place(block.start()).line, source.place(block.end()).line);
        first.saturating_sub(line).max(line.saturating_sub(last))
    };
    let nearest = (0..document.blocks().len()).min_by_key(distance)?;
    named(document, nearest, "nearest")
}

fn last_paragraph(document: &Document) -> Option<String> {
    named(document, document.blocks().len().checked_sub(1)?, "last")
}

fn named(document: &Document, index: usize, which: &str) -> Option<String> {
    const MOST: usize = 50;
    let block = document.blocks().get(index)?;
    let words = document.words(block);
    let shown: String = words.chars().take(MOST).collect();
    let more = if shown.len() < words.len() { " …" } else { "" };
    let line = document.source().place(block.source.start()).line;
    Some(format!("the {which} paragraph is on line {line}: \"{shown}{more}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(written: &str, files: &[&str]) -> (String, Option<usize>, Option<usize>) {
        let spot = Spot::parse_with(written.as_ref(), |path| files.iter().any(|file| path == Path::new(file)));
        (spot.path.display().to_string(), spot.line, spot.column)
    }

    #[test]
    fn places_are_read_from_the_end() {
        for (written, path, line, column) in [
            ("m.md", "m.md", None, None),
            ("m.md:4", "m.md", Some(4), None),
            ("m.md:4:12", "m.md", Some(4), Some(12)),
            ("m.md:4:", "m.md", Some(4), None),
            ("m.md:4:12:", "m.md", Some(4), Some(12)),
            (r"C:\m.md", r"C:\m.md", None, None),
            (r"C:\m.md:4", r"C:\m.md", Some(4), None),
            (r"C:\m.md:4:2", r"C:\m.md", Some(4), Some(2)),
            ("-:4", "-", Some(4), None),
            ("m.md:four", "m.md:four", None, None),
            ("m.md:-4", "m.md:-4", None, None),
            ("m.md:0", "m.md", Some(0), None),
            ("m.md:99999999999999999999", "m.md", Some(usize::MAX), None),
            (":4", ":4", None, None),
            ("", "", None, None),
        ] {
            assert_eq!(parsed(written, &[]), (path.to_owned(), line, column), "{written}");
        }
    }

    #[test]
    fn names_of_files_may_have_colons() {
        for (written, path, line, column) in [
            ("at 19:30", "at 19:30", None, None),
            ("at 19:30:4", "at 19:30", Some(4), None),
            ("at 19:30:4:2", "at 19:30", Some(4), Some(2)),
            ("at 19:31:4", "at 19", Some(31), Some(4)),
        ] {
            assert_eq!(parsed(written, &["at 19:30"]), (path.to_owned(), line, column), "{written}");
        }
    }
}
