//! From letters to printed lines: letters on one baseline, put together to words and parts.

use super::letters::{Glyph, Letters, Way};

/// A printed line over the whole width of a page: its parts stand apart, as the cells of a table do.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The baseline, downwards from the top.
    pub y: f32,
    /// The size of most of its letters.
    pub size: f32,
    /// Which printed line of its page, from 1.
    pub number: u32,
    /// From left to right; never empty.
    pub parts: Vec<Part>,
}

/// Words of a line that stand together.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub words: Vec<Word>,
}

/// A word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub x: f32,
    pub end: f32,
    pub text: String,
    pub bold: bool,
    /// Whether the file itself says that it only frames the page.
    pub frame: bool,
}

impl Row {
    pub fn x(&self) -> f32 {
        self.parts.first().map_or(0.0, Part::x)
    }

    pub fn end(&self) -> f32 {
        self.parts.last().map_or(0.0, Part::end)
    }

    /// Its words, one after another.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = &Word> {
        self.parts.iter().flat_map(|part| &part.words)
    }

    /// What is printed on it.
    pub fn text(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(Part::text).collect();
        parts.join("  ")
    }
}

impl Part {
    pub fn x(&self) -> f32 {
        self.words.first().map_or(0.0, |word| word.x)
    }

    pub fn end(&self) -> f32 {
        self.words.last().map_or(0.0, |word| word.end)
    }

    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}

/// Letters nearer than this, in sizes, make one word.
const WORD_GAP: f32 = 0.17;
/// Words farther apart than this, in sizes, stand apart: justified lines are not set so wide.
pub(super) const WIDE_GAP: f32 = 1.25;

/// Letters and words for which there is room on a line from the start, and bytes of a word.
const USUAL_LETTERS: usize = 96;
const USUAL_WORDS: usize = 16;
const USUAL_WORD: usize = 12;

/// The printed lines of a page, and the words of lines that run another way than most.
pub(super) fn rows(letters: &Letters) -> (Vec<Row>, Vec<String>) {
    let mut ways: Vec<(Way, usize)> = Vec::new();
    for glyph in &letters.glyphs {
        match ways.iter_mut().find(|(way, _)| *way == glyph.way) {
            Some((_, count)) => *count += 1,
            None => ways.push((glyph.way, 1)),
        }
    }
    let most = ways.iter().max_by_key(|(way, count)| (*count, *way == Way::Right)).map_or(Way::Right, |&(way, _)| way);
    let of_way = |way: Way| {
        let mut glyphs: Vec<&Glyph> = Vec::with_capacity(letters.glyphs.len());
        glyphs.extend(letters.glyphs.iter().filter(|glyph| glyph.way == way));
        lines(letters, glyphs)
    };
    let turned = ways.iter().filter(|(way, _)| *way != most);
    let turned = turned.flat_map(|&(way, _)| of_way(way)).map(|row| row.text()).collect();
    (of_way(most), turned)
}

/// Letters of one line.
struct Line<'l> {
    y: f32,
    size: f32,
    glyphs: Vec<(&'l Glyph, bool)>,
}

fn lines(letters: &Letters, mut glyphs: Vec<&Glyph>) -> Vec<Row> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines: Vec<Line<'_>> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut().filter(|line| glyph.y - line.y <= 0.24 * line.size.min(glyph.size).max(1.0)) {
            Some(line) => line.glyphs.push((glyph, false)),
            None => {
                let mut line = Line { y: glyph.y, size: glyph.size, glyphs: Vec::with_capacity(USUAL_LETTERS) };
                line.glyphs.push((glyph, false));
                lines.push(line);
            }
        }
        if let Some(line) = lines.last_mut()
            && !glyph.blank
        {
            line.size = line.size.max(glyph.size);
        }
    }
    lines.retain(|line| line.glyphs.iter().any(|(glyph, _)| !glyph.blank));
    let lines = join_raised(lines);
    let mut rows: Vec<Row> = lines.into_iter().filter_map(|line| row(letters, line)).collect();
    for (row, number) in rows.iter_mut().zip(1..) {
        row.number = number;
    }
    rows
}

/// No more small letters than this stand above a line, and no line has more letters.
const MOST_RAISED: (usize, usize) = (64, 4096);

/// Puts small letters above or below a line into it: `16th`, `CO2`.
fn join_raised(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let mut joined: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    for mut line in lines {
        if let Some(above) = joined.last_mut() {
            let apart = line.y - above.y;
            let few = |small: &Line<'_>, line: &Line<'_>| {
                small.glyphs.len() <= MOST_RAISED.0 && line.glyphs.len() <= MOST_RAISED.1
            };
            if above.size <= line.size * 0.82 && apart < line.size * 0.62 && few(above, &line) {
                let touching = above.glyphs.iter().all(|(small, _)| touches(small, &line));
                if touching {
                    line.glyphs.extend(above.glyphs.iter().map(|&(glyph, _)| (glyph, true)));
                    joined.pop();
                }
            } else if line.size <= above.size * 0.82
                && apart < above.size * 0.4
                && few(&line, above)
                && line.glyphs.iter().all(|(small, _)| touches(small, above))
            {
                above.glyphs.append(&mut line.glyphs);
                continue;
            }
        }
        joined.push(line);
    }
    joined
}

/// Whether small letters stand behind a letter of the line, or behind one of their own that does.
fn touches(small: &Glyph, line: &Line<'_>) -> bool {
    let reach = line.size * 1.2;
    let behind =
        line.glyphs.iter().any(|(glyph, _)| small.x >= glyph.end - 0.3 * line.size && small.x <= glyph.end + reach);
    let over = line.glyphs.iter().any(|(glyph, _)| {
        let shared = glyph.end.min(small.end) - glyph.x.max(small.x);
        shared > 0.5 * (small.end - small.x) && shared > 0.0
    });
    behind && !over
}

fn row(letters: &Letters, mut line: Line<'_>) -> Option<Row> {
    line.glyphs.sort_by(|(a, _), (b, _)| a.x.total_cmp(&b.x));
    let mut parts: Vec<Part> = Vec::new();
    let mut word: Option<Word> = None;
    let mut last: Option<&Glyph> = None;
    let mut finish = |word: &mut Option<Word>| {
        if let Some(done) = word.take().filter(|word| !word.text.is_empty()) {
            match parts.last_mut().filter(|part| done.x - part.end() <= WIDE_GAP * line.size) {
                Some(part) => part.words.push(done),
                None => {
                    let mut words = Vec::with_capacity(USUAL_WORDS);
                    words.push(done);
                    parts.push(Part { words });
                }
            }
        }
    };
    for &(glyph, raised) in &line.glyphs {
        if glyph.blank {
            finish(&mut word);
            continue;
        }
        let text = letters.of(glyph);
        // Letters that are painted twice, a little apart, are bold.
        let twice = last.is_some_and(|last| {
            glyph.x - last.x < 0.12 * glyph.size && glyph.end - glyph.x > 0.15 * glyph.size && letters.of(last) == text
        });
        if let Some(word) = word.as_mut().filter(|_| twice) {
            word.bold = true;
            continue;
        }
        last = Some(glyph);
        let far = word.as_ref().is_some_and(|word| {
            let gap = glyph.x - word.end;
            gap > WORD_GAP * line.size.max(glyph.size) || (gap < -2.0 * line.size)
        });
        if far && !raised {
            finish(&mut word);
        }
        let place = word.get_or_insert_with(|| Word {
            x: glyph.x,
            end: glyph.x,
            text: String::with_capacity(USUAL_WORD),
            bold: glyph.bold,
            frame: glyph.frame,
        });
        if raised {
            place.text.extend(text.chars().map(raised_digit));
        } else {
            // Spaces inside, where one code shows several characters.
            place.text.push_str(text.trim());
        }
        place.bold = place.bold && (glyph.bold || !text.chars().any(char::is_alphanumeric));
        place.end = place.end.max(glyph.end);
    }
    finish(&mut word);
    (!parts.is_empty()).then_some(Row { y: line.y, size: line.size, number: 0, parts })
}

/// A raised digit is a note or a power, and no digit of the number before it.
fn raised_digit(c: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).and_then(|digit| RAISED.get(digit as usize).copied()).unwrap_or(c)
}
