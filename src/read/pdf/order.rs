//! Puts what stands on a page in the order in which a person reads it.

use std::collections::HashMap;

use super::aligned::next_table;
use super::columns::stretches;
use super::flow::{Cell, Flow, Line, TableRow, is_label, with_parts};
use super::grid::Grid;
use super::heads::is_head;
use super::margin::Margin;
use super::page::Page;
use super::people::people;
use super::rows::{Part, Row, Word};

/// The tables of a file, as they are counted.
#[derive(Debug, Default)]
pub(super) struct Tables {
    next: usize,
    /// Where the columns of the last one begin, as long as nothing else has come.
    open: Option<Vec<f32>>,
    /// The table that the margin with owners makes.
    margin: Option<usize>,
}

impl Tables {
    fn begin(&mut self, xs: &[f32]) -> (usize, bool) {
        let same = self.open.as_ref().is_some_and(|open| {
            open.len() == xs.len() && open.iter().zip(xs).all(|(one, other)| (one - other).abs() < 6.0)
        });
        self.next += usize::from(!same);
        self.open = Some(xs.to_vec());
        (self.next.saturating_sub(1), !same)
    }

    /// The table of rows with owners.
    pub fn of_margin(&mut self) -> usize {
        *self.margin.get_or_insert_with(|| {
            self.next += 1;
            self.next - 1
        })
    }
}

/// What is read of the pages of a file.
#[derive(Debug)]
pub(super) struct Order<'p> {
    pub margin: Option<&'p Margin>,
    pub leading: f32,
    pub tables: Tables,
    pub flows: Vec<Flow>,
}

/// Whose initials stand beside which printed line of a page.
type Owners = HashMap<u32, Vec<Word>>;

impl Order<'_> {
    /// Reads a page. `grids` are its ruled tables, whose lines are no longer among its rows.
    pub fn page(&mut self, page: &mut Page, grids: Vec<Grid>) {
        let mut rows = std::mem::take(&mut page.rows);
        for grid in grids {
            let after = rows.split_off(rows.partition_point(|row| row.y < grid.top));
            self.running(page.number, rows);
            rows = after;
            let numbered = self.tables.begin(&grid.xs);
            self.table(page.number, grid.bands, numbered);
        }
        self.running(page.number, rows);
    }

    fn running(&mut self, page: u32, mut rows: Vec<Row>) {
        let Some(margin) = self.margin else { return self.stretches(page, rows, Owners::new()) };
        while let Some(at) = rows.iter().position(|row| margin.is_head(page, row)) {
            let after = rows.split_off(at + 1);
            let Some(head) = rows.pop() else { return };
            self.beside(page, rows, margin);
            let (parts, words) = Margin::split_head(&head);
            let cells = [parts, vec![Part { words }]].map(|parts| with_parts(&head, parts).into_iter().collect());
            let table = self.tables.of_margin();
            self.flows.push(Flow::Row(TableRow { page, line: head.number, table, is_head: true, cells: cells.into() }));
            rows = after;
        }
        self.beside(page, rows, margin);
    }

    /// Takes owners off their lines, and reads these.
    fn beside(&mut self, page: u32, rows: Vec<Row>, margin: &Margin) {
        let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
        let mut found: Vec<(f32, Vec<Word>)> = Vec::new();
        for row in rows {
            match margin.split(&row).filter(|_| margin.is_after_head(page, &row)) {
                Some((parts, words)) => {
                    found.push((row.y, words));
                    kept.extend(with_parts(&row, parts));
                }
                None => kept.push(row),
            }
        }
        let mut owners = Owners::new();
        for (y, words) in found {
            let below = kept.partition_point(|row| row.y < y);
            let near = [below.checked_sub(1), Some(below)].into_iter().flatten().filter_map(|at| kept.get(at));
            match near.min_by(|a, b| (a.y - y).abs().total_cmp(&(b.y - y).abs())) {
                Some(row) => owners.entry(row.number).or_default().extend(words),
                // Nothing stands beside them.
                None => kept.push(Row { y, size: 10.0, number: 1, parts: vec![Part { words }] }),
            }
        }
        self.stretches(page, kept, owners);
    }

    fn stretches(&mut self, page: u32, rows: Vec<Row>, mut owners: Owners) {
        for stretch in stretches(rows) {
            let mut rows: Vec<Row> = stretch.rows.into_iter().map(join_label).collect();
            let mut from = 0;
            while from < rows.len() {
                let found = next_table(&rows, from, self.leading);
                let to = found.as_ref().map_or(rows.len(), |table| table.from);
                for row in rows.get_mut(from..to).unwrap_or_default() {
                    self.tables.open = None;
                    let owner = owners.remove(&row.number);
                    // No table further down has anything of it.
                    let row = Row { parts: std::mem::take(&mut row.parts), ..*row };
                    let (left, right) = (stretch.left, stretch.right);
                    self.flows.push(Flow::Line(Line { page, row, left, right, owner, alone: false }));
                }
                from = to;
                if let Some(found) = found {
                    let numbered = self.tables.begin(&found.xs);
                    self.table(page, found.rows, numbered);
                    from = found.to;
                }
            }
        }
    }

    fn table(&mut self, page: u32, rows: Vec<Vec<Cell>>, (table, new): (usize, bool)) {
        if let Some(people) = people(&rows) {
            let line = |row: Row| Line { page, left: row.x(), right: row.end(), row, owner: None, alone: true };
            self.flows.extend(people.into_iter().map(|row| Flow::Line(line(row))));
            return;
        }
        let heads = new && is_head(&rows);
        for (index, cells) in rows.into_iter().enumerate() {
            let line = cells.iter().flatten().map(|row| row.number).min().unwrap_or(1);
            self.flows.push(Flow::Row(TableRow { page, line, table, is_head: heads && index == 0, cells }));
        }
    }
}

/// A number or bullet in the left margin belongs to the words beside it.
fn join_label(mut row: Row) -> Row {
    let is_label = |part: &Part| matches!(part.words.as_slice(), [word] if is_label(word));
    if row.parts.len() == 2 && row.parts.first().is_some_and(is_label) {
        let words = row.parts.drain(..).flat_map(|part| part.words).collect();
        row.parts = vec![Part { words }];
    }
    row
}
