//! A stretch of text laid out in rows that fit a terminal: what does not print made visible, long lines broken at words.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::text::{Source, Span};

/// Text in rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    /// The text of all rows, each followed by a line feed.
    pub text: String,
    pub rows: Vec<Row>,
    // Where the characters of the source begin in `text`; sorted, with one more for the end.
    map: Vec<Piece>,
}

/// Characters of the source that stand side by side in both texts, of one byte each; or a single one of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    from: u32,
    to: u32,
    chars: u32,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its bytes in the text of all rows, without the line feed.
    pub at: Span,
    /// The line of the source that begins here; `None` where a line goes on from the row before.
    pub line: Option<usize>,
}

impl Rows {
    /// Where a place of the source was put; what was left out lies where the next character begins.
    pub fn place(&self, source: Span) -> Span {
        let at = |offset: usize| {
            let after = self.map.partition_point(|piece| piece.from as usize <= offset);
            if let Some(piece) = after.checked_sub(1).and_then(|before| self.map.get(before)) {
                let inside = offset - piece.from as usize;
                if inside < piece.chars as usize {
                    return piece.to as usize + inside;
                }
            }
            self.map.get(after).or(self.map.last()).map_or(0, |piece| piece.to as usize)
        };
        Span::new(at(source.start()), at(source.end()))
    }

    /// The columns from the start of its row to a place in the text.
    pub fn column(&self, row: &Row, at: usize) -> usize {
        columns(Span::new(row.at.start(), at.min(row.at.end())).of(&self.text))
    }
}

/// How many columns printed text takes.
pub(super) fn columns(text: &str) -> usize {
    if all_plain(text) {
        return text.len();
    }
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// Words that may stand on several lines, on one.
pub(super) fn on_one_line(words: &str) -> Cow<'_, str> {
    match words.contains(['\n', '\r']) {
        true => Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" ")),
        false => Cow::Borrowed(words),
    }
}

/// Words from elsewhere on one line, with what does not print made visible.
pub(super) fn printable(words: &str) -> Cow<'_, str> {
    if all_plain(words) {
        return Cow::Borrowed(words);
    }
    let mut out = String::new();
    let mut rest = words;
    // Only a few signs are not shown as themselves, and only they are looked at.
    while let Some(at) = rest.bytes().position(|byte| !is_plain(byte)) {
        let (plain, odd) = rest.split_at(at);
        let Some(c) = odd.chars().next() else { break };
        if out.is_empty() {
            out.reserve(words.len());
        }
        out.push_str(plain);
        match Shown::of(c, 0) {
            Shown::Char(c, _) => out.push(c),
            Shown::Space(_) => out.push(' '),
            Shown::Nothing => {}
        }
        rest = &odd[c.len_utf8()..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Whether all is shown as itself, told in a way that takes many bytes at once.
fn all_plain(text: &str) -> bool {
    text.bytes().fold(true, |so_far, byte| so_far & is_plain(byte))
}

/// Whether a byte is a character that is shown as itself in one column, or a space.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// So much of a layout as is looked at: up to a place of the source, and so many rows after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Enough {
    pub place: usize,
    pub rows: usize,
}

/// Lays out the bytes at `stretch` of a source in rows of at most `width` columns. A row is also ended before a place
/// of `breaks`, where `(start, columns)` says how many columns are wanted from there on.
pub(super) fn lay_out(source: &Source, stretch: Span, width: usize, breaks: &[(usize, usize)], enough: Enough) -> Rows {
    let text = source.text();
    let words = stretch.of(text);
    let mut layout = Layout { rows: Rows::default(), width: width.max(8), column: 0, word: None };
    layout.rows.text.reserve(words.len() + words.len() / 8);
    layout.rows.map.reserve(words.len() / 16);
    let mut most = None;
    let mut line = source.place(stretch.start()).line;
    let rendered = source.is_rendered();
    let number = |line, offset| if rendered { source.number(offset).unwrap_or(line) } else { line };
    layout.begin(Some(number(line, stretch.start())));
    let mut at = 0;
    let mut next_break = next_after(breaks, stretch.start());
    while let Some(c) = words[at..].chars().next() {
        let offset = stretch.start() + at;
        if offset > enough.place {
            // The word at the place may still be carried into the next row.
            let most = *most.get_or_insert(layout.rows.rows.len() + 1 + enough.rows);
            if layout.rows.rows.len() > most {
                layout.end_row();
                return layout.rows;
            }
        }
        if c == '\n' || c == '\r' {
            at += if words[at..].starts_with("\r\n") { 2 } else { 1 };
            line += 1;
            layout.end_line(offset);
            layout.begin(Some(number(line, stretch.start() + at)));
            continue;
        }
        if offset >= next_break {
            let wanted = breaks.iter().find(|&&(start, _)| start == offset).map_or(0, |&(_, wanted)| wanted);
            if layout.column > 0 && layout.column + wanted > layout.width {
                layout.wrap_here();
            }
            next_break = next_after(breaks, offset + 1);
        }
        let ahead = &words[at..words.len().min(next_break - stretch.start())];
        let run = layout.plain_run(ahead);
        if !run.is_empty() {
            layout.put_plain(offset, run);
            layout.word = Some(layout.rows.text.len());
            at += run.len();
            continue;
        }
        let word = plain_word(ahead);
        if layout.is_carried(word) {
            layout.wrap_here();
        }
        if word.len() > 1 && layout.column + word.len() <= layout.width {
            layout.put_plain(offset, word);
            at += word.len();
        } else {
            layout.put(offset, c);
            at += c.len_utf8();
        }
    }
    layout.end_line(stretch.end());
    layout.rows
}

/// Where the next of the breaks is, from an offset on.
fn next_after(breaks: &[(usize, usize)], offset: usize) -> usize {
    breaks.iter().map(|&(start, _)| start).filter(|&start| start >= offset).min().unwrap_or(usize::MAX)
}

/// The characters of a word before the first that is not shown as itself in one column.
fn plain_word(words: &str) -> &str {
    let len = words.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(words.len());
    &words[..len]
}

struct Layout {
    rows: Rows,
    width: usize,
    column: usize,
    // Where in the text the current word begins, if the row has a space before it.
    word: Option<usize>,
}

impl Layout {
    fn begin(&mut self, line: Option<usize>) {
        self.rows.rows.push(Row { at: Span::at(self.rows.text.len()), line });
        self.column = 0;
        self.word = None;
    }

    /// As many of these words as there is room for, each shown as itself with the one space behind it.
    fn plain_run<'t>(&self, words: &'t str) -> &'t str {
        let room = words.len().min(self.width.saturating_sub(self.column));
        let (mut end, mut before) = (0, b' ');
        for (at, &byte) in words.as_bytes()[..room].iter().enumerate() {
            match byte {
                b' ' if before != b' ' => end = at + 1,
                b'!'..=b'~' => {}
                _ => break,
            }
            before = byte;
        }
        &words[..end]
    }

    /// Whether a word that begins here, behind a space, has room only in a row of its own.
    fn is_carried(&self, word: &str) -> bool {
        let begins = self.word == Some(self.rows.text.len());
        begins && word.len() <= self.width && self.column + word.len() > self.width
    }

    fn end_row(&mut self) {
        let Rows { text, rows, map } = &mut self.rows;
        let start = rows.last().map_or(0, |row| row.at.start());
        let end = start + text[start..].trim_end_matches(' ').len();
        text.truncate(end);
        for piece in map.iter_mut().rev().take_while(|piece| piece.to as usize > end) {
            piece.to = as_u32(end);
        }
        if let Some(row) = rows.last_mut() {
            row.at = Span::new(start, end);
        }
        text.push('\n');
    }

    fn end_line(&mut self, offset: usize) {
        self.note(offset, 1);
        self.end_row();
    }

    fn wrap_here(&mut self) {
        self.end_row();
        self.begin(None);
    }

    fn note(&mut self, offset: usize, chars: usize) {
        let piece = Piece { from: as_u32(offset), to: as_u32(self.rows.text.len()), chars: as_u32(chars) };
        self.rows.map.push(piece);
    }

    /// Puts characters that take one byte and one column each, for which there is room.
    fn put_plain(&mut self, offset: usize, word: &str) {
        self.note(offset, word.len());
        self.rows.text.push_str(word);
        self.column += word.len();
    }

    fn put(&mut self, offset: usize, c: char) {
        let shown = Shown::of(c, self.column);
        if self.column + shown.columns() > self.width && !matches!(shown, Shown::Space(_)) {
            self.wrap();
        }
        self.note(offset, 1);
        match shown {
            Shown::Nothing => {}
            // Space that does not fit is the break itself.
            Shown::Space(n) if self.column + n > self.width => self.word = Some(self.rows.text.len()),
            Shown::Space(n) => {
                self.rows.text.extend(std::iter::repeat_n(' ', n));
                self.column += n;
                self.word = Some(self.rows.text.len());
            }
            Shown::Char(c, columns) => {
                self.rows.text.push(c);
                self.column += columns;
            }
        }
    }

    /// Ends the row before the current word, or here where the row is one long word.
    fn wrap(&mut self) {
        let Some(word) = self.word.filter(|&word| word < self.rows.text.len()) else {
            return self.wrap_here();
        };
        let carried = self.rows.text.split_off(word);
        let moved = self.rows.map.partition_point(|piece| (piece.to as usize) < word);
        let moved = self.rows.map.split_off(moved);
        self.wrap_here();
        let start = self.rows.text.len();
        let moved = moved.into_iter().map(|piece| Piece { to: as_u32(piece.to as usize - word + start), ..piece });
        self.rows.map.extend(moved);
        self.column = columns(&carried);
        self.rows.text.push_str(&carried);
    }
}

fn as_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// How a character is shown.
enum Shown {
    Char(char, usize),
    Space(usize),
    Nothing,
}

impl Shown {
    fn of(c: char, column: usize) -> Self {
        match c {
            '\t' => Self::Space(4 - column % 4),
            // Marks that turn the direction of writing would turn the rest of the terminal's line as well.
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}' => {
                Self::Nothing
            }
            c if c.is_whitespace() => Self::Space(1),
            '\u{0}'..='\u{1F}' => Self::Char(char::from_u32(0x2400 + c as u32).unwrap_or('\u{FFFD}'), 1),
            '\u{7F}' => Self::Char('\u{2421}', 1),
            c if c.is_control() => Self::Char('\u{FFFD}', 1),
            c => Self::Char(c, c.width().unwrap_or(0)),
        }
    }

    fn columns(&self) -> usize {
        match self {
            Self::Char(_, columns) | Self::Space(columns) => *columns,
            Self::Nothing => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Enough = Enough { place: usize::MAX, rows: 0 };

    fn rows(text: &str, width: usize) -> Vec<String> {
        let source = Source::new("m.txt", text);
        let laid = lay_out(&source, Span::new(0, text.len()), width, &[], ALL);
        laid.rows.iter().map(|row| row.at.of(&laid.text).to_owned()).collect()
    }

    #[test]
    fn lines_are_broken_between_words_and_inside_only_the_longest() {
        assert_eq!(rows("The Chair agreed to write.", 12), ["The Chair", "agreed to", "write."]);
        assert_eq!(rows("a\r\nb\rc\n", 12), ["a", "b", "c", ""]);
        assert_eq!(rows("Llanfairpwllgwyngyll is near", 10), ["Llanfairpw", "llgwyngyll", "is near"]);
        assert_eq!(rows("", 10), [""]);
    }

    #[test]
    fn what_does_not_print_is_shown_or_taken_out() {
        assert_eq!(rows("a\u{a0}b\tc\u{1b}[31m\u{202e}d", 40), ["a b c␛[31md"]);
    }

    #[test]
    fn what_is_enough_is_laid_out_as_it_is_in_the_whole() {
        let text = "The Chair agreed  to write to the school – by\tMay –\r\n\r\nabout the gate. ".repeat(20);
        let source = Source::new("m.txt", text.as_str());
        for width in [8, 11, 17, 40, 100] {
            let stretch = Span::new(0, text.len());
            let whole = lay_out(&source, stretch, width, &[(31, 12)], ALL);
            for (place, _) in text.char_indices() {
                let part = lay_out(&source, stretch, width, &[(31, 12)], Enough { place, rows: 2 });
                assert!(whole.text.starts_with(part.text.trim_end()));
                assert_eq!(part.place(Span::at(place)), whole.place(Span::at(place)));
                let row = whole.rows.iter().rposition(|row| row.at.start() <= whole.place(Span::at(place)).start());
                let wanted = whole.rows.len().min(row.unwrap() + 3);
                assert_eq!(part.rows[..wanted], whole.rows[..wanted], "{place} {width}");
                assert!(wanted == whole.rows.len() || part.rows[wanted].line == whole.rows[wanted].line);
            }
        }
    }

    #[test]
    fn every_place_is_found_again() {
        let text = "“Ó Briain”\u{a0}\u{a0}會議 agreed\tto write to the school about the gate.";
        let source = Source::new("m.txt", text);
        for width in [8, 11, 17, 40, 100] {
            let laid = lay_out(&source, Span::new(0, text.len()), width, &[], ALL);
            for word in ["Briain", "會議", "agreed", "school", "gate."] {
                let at = text.find(word).unwrap_or_default();
                assert_eq!(laid.place(Span::new(at, at + word.len())).of(&laid.text), word, "{width}");
            }
        }
    }
}
