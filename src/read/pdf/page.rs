//! A page as it is looked at: its printed lines, its strokes, and what stands beside.

use super::letters::{Letters, Stroke};
use super::matrix::Paper;
use super::rows::{Part, Row, Word, rows};

/// A page.
#[derive(Debug)]
pub(super) struct Page {
    /// Which page of the file, from 1.
    pub number: u32,
    pub height: f32,
    /// Its printed lines, from the top.
    pub rows: Vec<Row>,
    pub strokes: Vec<Stroke>,
    /// Words that are not part of the minutes, and what they are; with the printed line by which they stand.
    pub asides: Vec<(String, &'static str, u32)>,
}

impl Page {
    /// The page with these letters.
    pub fn of(number: u32, letters: &mut Letters, paper: &Paper) -> Self {
        let (mut rows, turned) = rows(letters);
        put_dots(&mut rows, &letters.dots);
        let mut asides: Vec<(String, &'static str, u32)> = Vec::new();
        asides.extend(turned.into_iter().map(|words| (words, "turned text", 1)));
        asides.extend(letters.comments.drain(..).map(|words| (words, "a comment", 1)));
        let far = paper.width.max(paper.height);
        for row in &mut rows {
            // What begins off the paper was cut away, as far as somebody who looks at it can tell.
            let mut off: Vec<String> = Vec::new();
            for part in &mut row.parts {
                part.words.retain(|word| {
                    let on = word.x > -0.5 && word.x < far;
                    if !on {
                        off.push(word.text.clone());
                    }
                    on
                });
            }
            row.parts.retain(|part| !part.words.is_empty());
            if !off.is_empty() {
                asides.push((off.join(" "), "text off the page", row.number));
            }
        }
        rows.retain(|row| !row.parts.is_empty());
        let strokes = std::mem::take(&mut letters.strokes);
        Self { number, height: paper.height, rows, strokes, asides }
    }
}

/// Puts drawn bullets before the lines beside which they stand.
fn put_dots(rows: &mut [Row], dots: &[(f32, f32, char)]) {
    for &(x, y, sign) in dots.iter().take(4096) {
        let from = rows.partition_point(|row| row.y < y);
        let beside = rows.iter_mut().skip(from).take(2).find(|row| {
            let apart = row.x() - x;
            y > row.y - row.size * 0.75 && y < row.y && (0.3 * row.size..3.5 * row.size).contains(&apart)
        });
        if let Some(row) = beside {
            let bullet = Word { x: x - 1.0, end: x + 1.0, text: sign.to_string(), bold: false, frame: false };
            row.parts.insert(0, Part { words: vec![bullet] });
        }
    }
}

/// The distance of two lines of running text, in sizes of its letters: the one that is found most.
pub(super) fn leading(pages: &[Page]) -> f32 {
    let mut counts = [0u32; 64];
    let apart = pages.iter().flat_map(|page| page.rows.windows(2)).filter_map(|pair| {
        let [above, below] = pair else { return None };
        let alike = (above.size - below.size).abs() < 0.12 * below.size;
        let words = above.words().count() + below.words().count();
        (alike && words > 8).then_some((below.y - above.y) / below.size.max(0.1))
    });
    for apart in apart.filter(|apart| (0.9..3.0).contains(apart)) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is less than 3")]
        let step = (apart * 20.0) as usize;
        if let Some(count) = counts.get_mut(step) {
            *count += 1;
        }
    }
    let most = counts.iter().zip(0u16..).max_by_key(|&(count, step)| (*count, std::cmp::Reverse(step)));
    most.filter(|(count, _)| **count > 0).map_or(1.2, |(_, step)| (f32::from(step) + 0.5) / 20.0)
}
