//! A text with a name, and the line and column of any place in it.

use std::sync::OnceLock;

use super::mask::masked;
use super::span::Span;
use super::whereabouts::Whereabouts;

/// A text as it was read: its name (a path, `standard input`, a pack's file) and its bytes; or, of a file that is not text, a
/// rendering of what it prints.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
    // Of a rendering: from which byte on a part of the file is rendered, and where that stands in the file. In order.
    whereabouts: Vec<(u32, Whereabouts)>,
    // Found when somebody first asks for a line: most texts are read without anything to show of them.
    lines: OnceLock<Lines>,
}

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
struct Lines {
    // Byte offset of the first byte of each line; never empty, the first is 0.
    starts: Vec<u32>,
    // For each stride of bytes, how many bytes before it go on a character: in a line that may be the whole of a large
    // file a column is counted from the nearest stride, not from the line's start. Empty where no line is that long.
    inner: Vec<u32>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.text == other.text && self.whereabouts == other.whereabouts
    }
}

impl Eq for Source {}

const STRIDE: usize = 4096;

/// Where a byte is, as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// Keeps `text` under `name`. Lines end with `\n`, `\r\n` or a lone `\r`.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), whereabouts: Vec::new(), lines: OnceLock::new() }
    }

    /// Keeps the rendering of a file that is not text. `whereabouts` says from which byte on which part of the file is
    /// rendered, in order of the bytes.
    ///
    /// ```
    /// # use quorate::text::{Source, Whereabouts};
    /// let paragraphs = vec![(0, Whereabouts::Paragraph { paragraph: 1 }), (8, Whereabouts::Paragraph { paragraph: 2 })];
    /// let source = Source::rendered("minutes.docx", "Present\nAna Ó Briain", paragraphs);
    /// assert_eq!(source.whereabouts(12), Some(Whereabouts::Paragraph { paragraph: 2 }));
    /// assert_eq!(source.told(12), "paragraph 2");
    /// ```
    #[must_use]
    pub fn rendered(name: impl Into<String>, text: impl Into<String>, whereabouts: Vec<(u32, Whereabouts)>) -> Self {
        Self { whereabouts, ..Self::new(name, text) }
    }

    /// Makes the bytes at `spans` unreadable, but for those at `kept`; see [`masked`].
    pub fn mask(&mut self, spans: &[Span], kept: &[Span]) {
        self.text = masked(&self.text, spans, kept);
        self.lines = OnceLock::new();
    }

    /// Whether this is the rendering of a file that is not text, whose lines nobody knows.
    #[must_use]
    pub fn is_rendered(&self) -> bool {
        !self.whereabouts.is_empty()
    }

    /// Where the words at a byte offset stand in the file, if that is not text.
    #[must_use]
    pub fn whereabouts(&self, offset: usize) -> Option<Whereabouts> {
        let after = self.whereabouts.partition_point(|&(from, _)| from as usize <= offset);
        let &(_, whereabouts) = self.whereabouts.get(after.max(1) - 1)?;
        Some(whereabouts)
    }

    /// The place of a byte offset, in words: `line 12`, `paragraph 12`, `table 2, row 3, cell 1`.
    #[must_use]
    pub fn told(&self, offset: usize) -> String {
        match self.whereabouts(offset) {
            Some(whereabouts) => whereabouts.to_string(),
            None => format!("line {}", self.place(offset).line),
        }
    }

    /// The number that is put beside words where they are shown: of their line, else of what they stand in.
    #[must_use]
    pub fn number(&self, offset: usize) -> Option<usize> {
        match self.whereabouts(offset) {
            Some(whereabouts) => whereabouts.number(),
            None => Some(self.place(offset).line),
        }
    }

    /// What the text is called in reports.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| {
            let starts = line_starts(self.text.as_bytes());
            let long = has_long_line(&starts, self.text.len());
            let inner = if long { inner_counts(self.text.as_bytes()) } else { Vec::new() };
            Lines { starts, inner }
        })
    }

    /// The line and column of a byte offset; an offset past the end is the end.
    ///
    /// ```
    /// # use quorate::text::{Place, Source};
    /// let source = Source::new("minutes.txt", "Present:\nAna Ó Briain (Chair)");
    /// assert_eq!(source.place(source.text().len()), Place { line: 2, column: 21 });
    /// ```
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let starts = &self.lines().starts;
        let line = starts.partition_point(|&start| start as usize <= offset).max(1);
        let start = starts[line - 1] as usize;
        Place { line, column: (offset - start) - self.inner_between(start, offset) + 1 }
    }

    /// How many bytes between two offsets of a line go on a character.
    fn inner_between(&self, from: usize, to: usize) -> usize {
        if to - from <= STRIDE {
            inner_bytes(&self.text.as_bytes()[from..to])
        } else {
            self.inner_before(to) - self.inner_before(from)
        }
    }

    fn inner_before(&self, offset: usize) -> usize {
        let stride = offset / STRIDE;
        self.lines().inner[stride] as usize + inner_bytes(&self.text.as_bytes()[stride * STRIDE..offset])
    }

    /// The bytes of line `number` (from 1) without its line end, if there is such a line.
    #[must_use]
    pub fn line(&self, number: usize) -> Option<Span> {
        let starts = &self.lines().starts;
        let start = *starts.get(number.checked_sub(1)?)? as usize;
        let end = starts.get(number).map_or(self.text.len(), |&next| next as usize);
        let line = &self.text.as_bytes()[start..end];
        let kept = line.iter().rposition(|&byte| byte != b'\n' && byte != b'\r').map_or(0, |last| last + 1);
        Some(Span::new(start, start + kept))
    }

    /// How many lines there are; an empty text has one.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines().starts.len()
    }
}

/// How many bytes go on a character. Counted in bytes for as long as they cannot overflow, sixteen and more at once.
fn inner_bytes(bytes: &[u8]) -> usize {
    let counted = |bytes: &[u8]| bytes.iter().map(|&byte| u8::from(byte & 0xC0 == 0x80)).sum::<u8>();
    bytes.chunks(255).map(|bytes| usize::from(counted(bytes))).sum()
}

fn has_long_line(lines: &[u32], end: usize) -> bool {
    let ends = lines.iter().skip(1).map(|&start| start as usize).chain([end]);
    lines.iter().zip(ends).any(|(&start, end)| end - start as usize > STRIDE)
}

/// One count for each stride, and for the end of a last one that is whole.
fn inner_counts(bytes: &[u8]) -> Vec<u32> {
    let mut before = 0;
    let counts = bytes.chunks(STRIDE).map(|stride| {
        let here = before;
        before += inner_bytes(stride);
        u32::try_from(here).unwrap_or(u32::MAX)
    });
    let mut counts: Vec<u32> = counts.collect();
    counts.push(u32::try_from(before).unwrap_or(u32::MAX));
    counts
}

fn line_starts(bytes: &[u8]) -> Vec<u32> {
    let mut starts = Vec::with_capacity(bytes.len() / 64 + 1);
    starts.push(0);
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let of_a_pair = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        if !of_a_pair {
            starts.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_may_end_in_any_of_three_ways() {
        let source = Source::new("x", "a\r\nb\rc\nd");
        assert_eq!(source.line_count(), 4);
        let lines: Vec<_> = (1..=4).filter_map(|n| source.line(n)).map(|span| span.of(source.text())).collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
        assert_eq!(source.line(5), None);
        assert_eq!(source.line(0), None);
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let source = Source::new("x", "“éa”");
        assert_eq!(source.place(5), Place { line: 1, column: 3 });
    }

    #[test]
    fn columns_are_right_in_a_line_of_any_length() {
        for text in ["é".repeat(2 * STRIDE), format!("a{}\n{}", "é".repeat(STRIDE), "會".repeat(STRIDE))] {
            let source = Source::new("x", text.clone());
            let mut place = Place { line: 1, column: 1 };
            for (at, c) in text.char_indices() {
                assert_eq!(source.place(at), place);
                place =
                    if c == '\n' { Place { line: 2, column: 1 } } else { Place { column: place.column + 1, ..place } };
            }
            assert_eq!(source.place(text.len()), place);
        }
    }
}
