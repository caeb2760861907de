//! What tables, rows and cells do to the lines around them.

use super::printer::{OpenTable, Printer};
use super::tables::{self, Kind};
use super::tags::Attribute;
use super::tree::{Element, Id};
use crate::document::BlockKind;
use crate::read::layout::Given;
use crate::read::sheet::Piece;
use crate::text::Span;

/// No table is wider.
const MOST_COLUMNS: usize = 100;

impl Printer<'_> {
    pub(super) fn begin_table(&mut self, id: Id, at: Span) {
        self.begin_block(at, 1);
        let Self { plan, table_count, .. } = self;
        let inside = self.row.is_some() || self.heading.is_some();
        let kind =
            if inside { Kind::Layout { headings: None } } else { tables::kind(plan.tree, plan.text, plan.survey, id) };
        let number = *table_count;
        self.table_count += usize::from(matches!(kind, Kind::Rows { .. }));
        self.tables.push(OpenTable { kind, number, taken: Vec::new(), column: 0, number_cell: None });
    }

    pub(super) fn begin_row(&mut self, id: Id, at: Span) {
        if self.is_in_line() {
            return;
        }
        self.begin_block(at, 0);
        let plan = self.plan;
        let Some(table) = self.tables.last_mut() else { return };
        match &table.kind {
            Kind::Layout { headings } if *headings == Some(id) => self.away = Some((id, "the headings of a table")),
            Kind::Layout { .. } => table.number_cell = tables::number_cell(plan.tree, plan.text, plan.survey, id),
            Kind::Rows { headings } => {
                let kind = if headings.contains(&id) { BlockKind::HeaderRow } else { BlockKind::Row };
                let number = table.number;
                table.column = 0;
                self.next = Given::Whole(kind, 0);
                self.open_line(at.start());
                self.page.pieces.push(Piece::Table(number));
                self.row = Some(id);
            }
        }
    }

    pub(super) fn end_row(&mut self, id: Id, end: Span) {
        if self.row == Some(id) {
            self.row = None;
            if let Some(table) = self.tables.last_mut() {
                for taken in table.taken.iter_mut().skip(table.column) {
                    *taken = taken.saturating_sub(1);
                }
            }
        }
        self.carries = false;
        self.end_block(end, 0);
    }

    pub(super) fn begin_cell(&mut self, id: Id, element: &Element) {
        let belongs = self.row.is_some() && self.row == self.plan.tree.parent(id);
        if !belongs {
            self.begin_block(element.at, 0);
            self.numbers |= self.tables.last().is_some_and(|table| table.number_cell == Some(id));
            return;
        }
        let Some(table) = self.tables.last_mut() else { return };
        while table.taken.get(table.column).is_some_and(|&taken| taken > 0) {
            table.taken[table.column] -= 1;
            table.column += 1;
            self.page.pieces.push(Piece::Cell);
        }
        let rows = element.number(Attribute::Rowspan).unwrap_or(1).clamp(1, 1000);
        let more = u16::try_from(rows - 1).unwrap_or_default();
        for _ in 0..width(element) {
            if table.taken.len() <= table.column {
                table.taken.resize(table.column + 1, 0);
            }
            table.taken[table.column] = more;
            table.column = (table.column + 1).min(MOST_COLUMNS);
        }
        self.page.pieces.push(Piece::Cell);
    }

    pub(super) fn end_cell(&mut self, id: Id, element: &Element, end: Span) {
        if self.row.is_some() && self.row == self.plan.tree.parent(id) {
            let more = width(element).saturating_sub(1);
            self.page.pieces.extend(std::iter::repeat_with(|| Piece::Cell).take(more));
            return;
        }
        let is_number = self.tables.last().is_some_and(|table| table.number_cell == Some(id));
        self.numbers &= !is_number;
        if is_number && !self.is_in_line() && self.open.as_ref().is_some_and(|open| open.words) {
            self.page.pieces.extend([Piece::Space(end), Piece::Space(end)]);
            self.carries = true;
            return;
        }
        self.end_block(end, 0);
    }
}

/// How many columns a cell takes.
fn width(element: &Element) -> usize {
    usize::try_from(element.number(Attribute::Colspan).unwrap_or(1)).unwrap_or(1).clamp(1, MOST_COLUMNS)
}
