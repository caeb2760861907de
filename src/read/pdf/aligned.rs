//! Tables without strokes: parts of several lines that stand below each other.

use super::flow::{Cell, with_parts};
use super::rows::{Part, Row};

/// Rows of a table in a stretch of lines.
#[derive(Debug)]
pub(super) struct Aligned {
    pub from: usize,
    pub to: usize,
    pub rows: Vec<Vec<Cell>>,
    pub xs: Vec<f32>,
}

/// A longer table is read as several.
const MOST_LINES: usize = 300;

/// The first table at or after a line.
pub(super) fn next_table(rows: &[Row], from: usize, leading: f32) -> Option<Aligned> {
    (from..rows.len()).find_map(|from| table_at(rows, from, leading))
}

fn table_at(rows: &[Row], from: usize, leading: f32) -> Option<Aligned> {
    let first = rows.get(from).filter(|row| row.parts.len() > 1)?;
    let mut columns: Vec<(f32, f32)> = first.parts.iter().map(|part| (part.x(), part.end())).collect();
    let mut to = from + 1;
    let mut several = 1;
    while let (Some(above), Some(row)) = (rows.get(to - 1), rows.get(to)) {
        if to - from >= MOST_LINES {
            break;
        }
        let apart = (row.y - above.y) / row.size.max(1.0);
        let joined = with(&columns, row);
        let tight = apart < leading * 1.35;
        let fits = joined.len() > 1 && joined.len() >= columns.len().min(row.parts.len());
        let takes = if row.parts.len() > 1 {
            fits && apart < leading * 3.0 && joined.len() + 1 >= columns.len()
        } else {
            // The next line of a cell: within its column, and not the first line of what comes after.
            fits && tight && joined.len() == columns.len() && row.x() > columns.first().map_or(0.0, |column| column.1)
        };
        if !takes {
            break;
        }
        several += usize::from(row.parts.len() > 1);
        columns = joined;
        to += 1;
    }
    if several < 2 || columns.len() < 2 {
        return None;
    }
    let lines = rows.get(from..to)?;
    // Running text whose gaps stand below each other by chance.
    let words: usize = lines.iter().map(|row| row.words().count()).sum();
    let parts: usize = lines.iter().map(|row| row.parts.len()).sum();
    if columns.len() == 2 && (several < 3 || words > parts * 6) {
        return None;
    }
    let mut table: Vec<Vec<Cell>> = Vec::new();
    // Rows stand farther apart than the lines of a cell, where some cell has several.
    let farthest = lines.windows(2).map(|pair| pair[1].y - pair[0].y).fold(0.0, f32::max);
    let mut above: Option<&Row> = None;
    for row in lines {
        let apart = above.replace(row).map_or(f32::MAX, |above| row.y - above.y);
        let beside = row.x() > columns.first()?.1 && row.parts.len() * 2 <= columns.len() && apart * 1.12 < farthest;
        let goes_on = apart < leading * 1.35 * row.size && (beside || begins_small(row));
        let starts = table.is_empty() || (row.parts.len() > 1 && !goes_on);
        if starts {
            table.push(vec![Cell::new(); columns.len()]);
        }
        let cells = table.last_mut()?;
        for (cell, &(left, right)) in cells.iter_mut().zip(&columns) {
            let own: Vec<Part> =
                row.parts.iter().filter(|part| part.x() <= right && part.end() >= left).cloned().collect();
            cell.extend(with_parts(row, own));
        }
    }
    Some(Aligned { from, to, rows: table, xs: columns.iter().map(|column| column.0).collect() })
}

fn begins_small(row: &Row) -> bool {
    row.words().next().is_some_and(|word| word.text.starts_with(char::is_lowercase))
}

/// The columns with the parts of another line: what overlaps is one.
fn with(columns: &[(f32, f32)], row: &Row) -> Vec<(f32, f32)> {
    let mut all: Vec<(f32, f32)> = columns.to_vec();
    all.extend(row.parts.iter().map(|part| (part.x(), part.end())));
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut joined: Vec<(f32, f32)> = Vec::with_capacity(all.len());
    for (left, right) in all {
        match joined.last_mut().filter(|(_, end)| left < *end) {
            Some((_, end)) => *end = end.max(right),
            None => joined.push((left, right)),
        }
    }
    joined
}
