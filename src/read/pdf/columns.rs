//! Columns of running text: left of a gutter first, then right of it.

use super::flow::with_parts;
use super::rows::{Part, Row, Word};

/// Lines of a page that belong together, in the order in which they are read.
#[derive(Debug)]
pub(super) struct Stretch {
    pub rows: Vec<Row>,
    pub left: f32,
    pub right: f32,
}

/// Each column has at least so many lines.
const FEWEST: usize = 4;

/// Orders the lines of a page: columns one after another, what reaches over both before and after them.
pub(super) fn stretches(rows: Vec<Row>) -> Vec<Stretch> {
    let mut done = Vec::new();
    split(rows, 0, &mut done);
    done
}

fn split(rows: Vec<Row>, depth: usize, done: &mut Vec<Stretch>) {
    let Some(columns) = find(&rows).filter(|_| depth < 4) else {
        let left = rows.iter().map(Row::x).fold(f32::MAX, f32::min);
        if !rows.is_empty() {
            done.push(Stretch { left, right: right_margin(&rows), rows });
        }
        return;
    };
    let (mut before, mut left, mut right, mut after) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (index, row) in rows.into_iter().enumerate() {
        if index < columns.from {
            before.push(row);
        } else if index >= columns.to {
            after.push(row);
        } else {
            let (one, other) = at_gutter(&row, columns.x);
            left.extend(one);
            right.extend(other);
        }
    }
    split(before, depth + 1, done);
    split(left, depth + 1, done);
    split(right, depth + 1, done);
    split(after, depth + 1, done);
}

/// Where lines of running text end: most of them reach so far.
fn right_margin(rows: &[Row]) -> f32 {
    let mut ends: Vec<f32> = rows.iter().filter(|row| row.words().count() > 5).map(Row::end).collect();
    ends.sort_by(f32::total_cmp);
    ends.get(ends.len() * 9 / 10).copied().unwrap_or_else(|| rows.iter().map(Row::end).fold(0.0, f32::max))
}

/// Where the right column begins, and in which lines.
#[derive(Clone, Copy, Debug)]
struct Columns {
    x: f32,
    from: usize,
    to: usize,
}

fn find(rows: &[Row]) -> Option<Columns> {
    let mut best: Option<Columns> = None;
    for x in starts(rows) {
        let mut from = 0;
        while from < rows.len() {
            let run = rows.get(from..).unwrap_or_default().iter().take_while(|row| !crosses(row, x)).count();
            if let Some(columns) = columns_in(rows, Columns { x, from, to: from + run }) {
                let larger = best.is_none_or(|best| columns.to - columns.from > best.to - best.from);
                best = if larger { Some(columns) } else { best };
            }
            from += run + 1;
        }
    }
    best
}

/// Where several parts begin that are not the first of their line, or are far to the right.
fn starts(rows: &[Row]) -> Vec<f32> {
    let left = rows.iter().map(Row::x).fold(f32::MAX, f32::min);
    let right = rows.iter().map(Row::end).fold(0.0, f32::max);
    let mut all: Vec<f32> = rows.iter().flat_map(|row| row.parts.iter().map(Part::x)).collect();
    all.retain(|&x| x > left + (right - left) * 0.25 && x < left + (right - left) * 0.8);
    all.sort_by(f32::total_cmp);
    let mut groups: Vec<(f32, usize)> = Vec::new();
    for x in all {
        match groups.last_mut().filter(|(first, _)| x - *first < 4.0) {
            Some((_, count)) => *count += 1,
            None => groups.push((x, 1)),
        }
    }
    groups.retain(|&(_, count)| count >= FEWEST);
    groups.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    groups.into_iter().take(6).map(|(x, _)| x - 1.0).collect()
}

/// Whether words of a line stand in the gutter left of `x`.
fn crosses(row: &Row, x: f32) -> bool {
    row.words().any(|word| word.x < x && word.end > x - 0.7 * row.size)
}

/// The columns in a run of lines, if they are columns of text: the lines of each go on in themselves.
fn columns_in(rows: &[Row], run: Columns) -> Option<Columns> {
    let sides: Vec<(usize, usize)> = rows
        .get(run.from..run.to)?
        .iter()
        .map(|row| {
            (row.words().filter(|word| word.x < run.x).count(), row.words().filter(|word| word.x >= run.x).count())
        })
        .collect();
    let first = sides.iter().position(|&(_, right)| right > 0)?;
    let last = sides.iter().rposition(|&(left, right)| right > 0 || left > 0)?;
    let sides = sides.get(first..=last)?;
    let count = |of: fn(&(usize, usize)) -> usize| {
        let lines = sides.iter().filter(|side| of(side) > 0).count();
        (lines, sides.iter().map(of).sum::<usize>())
    };
    let ((left, left_words), (right, right_words)) = (count(|side| side.0), count(|side| side.1));
    if left < FEWEST || right < FEWEST {
        return None;
    }
    let both = sides.iter().filter(|side| side.0 > 0 && side.1 > 0).count();
    let prose = left_words >= left * 4 && right_words >= right * 4;
    // Lines that stand beside no line of the other column are set by themselves.
    let apart = both * 2 < left.min(right) && left_words >= left * 2 && right_words >= right * 2;
    (prose || apart).then_some(Columns { from: run.from + first, to: run.from + last + 1, ..run })
}

fn at_gutter(row: &Row, x: f32) -> (Option<Row>, Option<Row>) {
    let side = |keep: &dyn Fn(&Word) -> bool| {
        let parts = row.parts.iter().filter_map(|part| {
            let words: Vec<Word> = part.words.iter().filter(|word| keep(word)).cloned().collect();
            (!words.is_empty()).then_some(Part { words })
        });
        with_parts(row, parts.collect())
    };
    (side(&|word| word.x < x), side(&|word| word.x >= x))
}
