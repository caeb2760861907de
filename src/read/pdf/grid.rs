//! Tables that are ruled: strokes make their cells.

use super::flow::{Cell, within};
use super::letters::Stroke;
use super::rows::Row;

/// A table between strokes.
#[derive(Debug)]
pub(super) struct Grid {
    pub top: f32,
    pub bottom: f32,
    /// Its rows: each the cells, from left to right.
    pub bands: Vec<Vec<Cell>>,
    /// Where its columns begin.
    pub xs: Vec<f32>,
}

/// A drawing has more strokes than any table.
const MOST_STROKES: usize = 1500;
/// Strokes nearer than this touch.
const NEAR: f32 = 3.0;
/// A cell with more lines is no cell: the table only sets the page.
const MOST_LINES: usize = 16;

/// The ruled tables of a page, from the top.
pub(super) fn grids(strokes: &[Stroke], rows: &[Row]) -> Vec<Grid> {
    let long = |stroke: &&Stroke| {
        is_across(stroke) && stroke.x1 - stroke.x0 > 8.0 || is_down(stroke) && stroke.y1 - stroke.y0 > 4.0
    };
    let strokes: Vec<Stroke> = strokes.iter().filter(long).copied().collect();
    if strokes.len() > MOST_STROKES {
        return Vec::new();
    }
    let mut grids: Vec<Grid> = together(&strokes).iter().filter_map(|strokes| grid(strokes, rows)).collect();
    grids.sort_by(|a, b| a.top.total_cmp(&b.top));
    // A table in a cell of another is part of that cell.
    let mut apart: Vec<Grid> = Vec::new();
    for grid in grids {
        if apart.last().is_none_or(|last| grid.top >= last.bottom - NEAR) {
            apart.push(grid);
        }
    }
    apart
}

fn is_across(stroke: &Stroke) -> bool {
    stroke.y1 - stroke.y0 < NEAR && stroke.x1 - stroke.x0 >= NEAR
}

fn is_down(stroke: &Stroke) -> bool {
    stroke.x1 - stroke.x0 < NEAR && stroke.y1 - stroke.y0 >= NEAR
}

/// Strokes that touch, put together.
fn together(strokes: &[Stroke]) -> Vec<Vec<Stroke>> {
    let mut group: Vec<usize> = (0..strokes.len()).collect();
    for (index, one) in strokes.iter().enumerate() {
        for (other_index, other) in strokes.iter().enumerate().take(index) {
            let apart = one.x0 > other.x1 + NEAR
                || other.x0 > one.x1 + NEAR
                || one.y0 > other.y1 + NEAR
                || other.y0 > one.y1 + NEAR;
            if !apart {
                let (a, b) = (first_of(&mut group, index), first_of(&mut group, other_index));
                if let Some(place) = group.get_mut(a.max(b)) {
                    *place = a.min(b);
                }
            }
        }
    }
    let mut all: Vec<Vec<Stroke>> = vec![Vec::new(); strokes.len()];
    for (index, stroke) in strokes.iter().enumerate() {
        let first = first_of(&mut group, index);
        if let Some(place) = all.get_mut(first) {
            place.push(*stroke);
        }
    }
    all.retain(|strokes| strokes.len() >= 4);
    all
}

fn first_of(group: &mut [usize], mut index: usize) -> usize {
    while let Some(&before) = group.get(index)
        && before != index
    {
        // Paths get shorter as they are walked.
        let next = group.get(before).copied().unwrap_or(before);
        if let Some(place) = group.get_mut(index) {
            *place = next;
        }
        index = next;
    }
    index
}

fn grid(strokes: &[Stroke], rows: &[Row]) -> Option<Grid> {
    let (left, right) = (least(strokes, |s| s.x0), -least(strokes, |s| -s.x1));
    let (top, bottom) = (least(strokes, |s| s.y0), -least(strokes, |s| -s.y1));
    let downs: Vec<&Stroke> = strokes.iter().filter(|stroke| is_down(stroke)).collect();
    let ys = across_all(strokes, left, right);
    let inside: Vec<&Row> = rows.iter().filter(|row| (top..bottom).contains(&height(row))).collect();
    if ys.len() < 2 || inside.is_empty() {
        return None;
    }
    let mut bands: Vec<Vec<Cell>> = Vec::new();
    let mut xs: Vec<f32> = Vec::new();
    for pair in ys.windows(2) {
        let [from, to] = pair else { continue };
        let lines: Vec<&Row> = inside.iter().filter(|row| (*from..*to).contains(&height(row))).copied().collect();
        if lines.is_empty() {
            continue;
        }
        let middle = f32::midpoint(*from, *to);
        let mut sides: Vec<f32> = vec![left, right];
        sides.extend(downs.iter().filter(|down| down.y0 <= middle && middle <= down.y1).map(|down| down.x0));
        let sides = apart(sides);
        let cells: Vec<Cell> = sides
            .windows(2)
            .map(|side| lines.iter().filter_map(|row| within(row, side[0], side[1])).collect())
            .collect();
        if sides.len() > xs.len() {
            xs = sides;
        }
        bands.push(cells);
    }
    let wide = bands.iter().filter(|cells| cells.len() > 1).count();
    let long = bands.iter().flatten().any(|cell| cell.len() > MOST_LINES);
    // All words of the lines beside it must be in it: else it is a frame around a few of them.
    let outside = inside.iter().any(|row| row.x() < left - 2.0 * NEAR || row.end() > right + 2.0 * NEAR);
    (wide >= 2 && !long && !outside).then_some(Grid { top, bottom, bands, xs })
}

/// The heights at which strokes run over most of the table.
fn across_all(strokes: &[Stroke], left: f32, right: f32) -> Vec<f32> {
    let mut all: Vec<(f32, f32)> =
        strokes.iter().filter(|stroke| is_across(stroke)).map(|stroke| (stroke.y0, stroke.x1 - stroke.x0)).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ys: Vec<(f32, f32)> = Vec::new();
    for (y, length) in all {
        match ys.last_mut().filter(|(first, _)| y - *first < NEAR) {
            Some((_, sum)) => *sum += length,
            None => ys.push((y, length)),
        }
    }
    ys.into_iter().filter(|(_, sum)| *sum > (right - left) * 0.6).map(|(y, _)| y).collect()
}

/// Places in order, each once.
fn apart(mut all: Vec<f32>) -> Vec<f32> {
    all.sort_by(f32::total_cmp);
    all.dedup_by(|next, kept| *next - *kept < 2.0 * NEAR);
    all
}

fn least(strokes: &[Stroke], of: impl Fn(&Stroke) -> f32) -> f32 {
    strokes.iter().map(of).fold(f32::MAX, f32::min)
}

/// The height of the middle of a line's small letters.
fn height(row: &Row) -> f32 {
    row.y - 0.25 * row.size
}
