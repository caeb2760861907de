//! Prints tables.

use super::printer::{Ground, Printer};
use super::story::{Cell, Kind, Looks, Paragraph, Part, Row, Table};
use super::tables::{Manner, number_of};
use crate::document::BlockKind;
use crate::read::layout::is_blank;
use crate::read::sheet::{Within, whole};
use crate::text::Whereabouts;

/// No row is printed with more cells: what stands further right is joined to the last.
const MOST_CELLS: usize = 200;

impl Printer {
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = u32::try_from(self.tables).unwrap_or(u32::MAX);
        self.nesting.end();
        let manner = Manner::of(table);
        for (index, row) in table.rows.iter().enumerate() {
            let place = Place { table: number, row: u32::try_from(index + 1).unwrap_or(u32::MAX) };
            match manner {
                Manner::Data(heads) | Manner::Owners(heads) if index < heads => {
                    self.row(BlockKind::HeaderRow, row, place, &|_| 0);
                }
                Manner::Data(_) => self.row(BlockKind::Row, row, place, &|_| 0),
                Manner::Owners(_) => self.row_with_owner(row, place),
                Manner::Page => self.cells(&row.cells, place),
            }
        }
        self.nesting.end();
    }

    /// Prints a row; of each cell, so many paragraphs are left out.
    fn row(&mut self, kind: BlockKind, row: &Row, place: Place, left_out: &dyn Fn(usize) -> usize) {
        let printed = |index: usize, cell: &Cell| cell.printed().len() > left_out(index);
        if row.cells.iter().enumerate().any(|(index, cell)| printed(index, cell)) {
            self.worded = true;
            self.rendering.begin(whole(kind, 0), Within::default(), place.cell(1), 0, 1);
            self.rendering.table(place.table as usize - 1);
            let mut columns = 0;
            for (index, cell) in row.cells.iter().enumerate() {
                let at = place.cell(index + 1);
                if columns < MOST_CELLS {
                    self.rendering.cell(at);
                }
                self.joined(&cell.printed(), left_out(index));
                columns += 1;
                for _ in 1..cell.span.min(MOST_CELLS.saturating_sub(columns)) {
                    self.rendering.cell(at);
                    columns += 1;
                }
            }
        }
        for (index, cell) in row.cells.iter().enumerate() {
            self.beside_cell(&cell.parts, place.cell(index + 1));
        }
    }

    /// Prints the paragraphs of a cell in one line.
    fn joined(&mut self, printed: &[&Paragraph], left_out: usize) {
        for (index, paragraph) in printed.iter().enumerate().skip(left_out) {
            if index > left_out {
                self.rendering.words(" ");
            }
            if let Some(label) = &paragraph.label {
                self.rendering.words(&label.words);
                self.rendering.words(if paragraph.is_worded() { " " } else { "" });
            }
            let blank = paragraph.words.len() - paragraph.words.trim_start_matches(is_blank).len();
            self.words(paragraph, blank, None);
        }
    }

    /// Prints a row whose last cell says who is to act: what heads the row by itself, then the row.
    fn row_with_owner(&mut self, row: &Row, place: Place) {
        let Some((owner, others)) = row.cells.split_last() else { return };
        if owner.printed().is_empty() {
            return self.cells(&row.cells, place);
        }
        let heads: Vec<usize> = others.iter().map(headings).collect();
        let rest =
            others.iter().zip(&heads).any(|(cell, &heads)| cell.printed().len() > heads && number_of(cell).is_none());
        if !rest {
            return self.row(BlockKind::Row, row, place, &|_| 0);
        }
        let headed = heads.iter().any(|&heads| heads > 0);
        let mut number = None;
        for (index, cell) in others.iter().enumerate().filter(|_| headed) {
            if let Some(own) = number_of(cell) {
                number = Some(own).filter(|own| !own.is_empty()).or(number);
                continue;
            }
            for paragraph in cell.printed().into_iter().take(heads[index]) {
                let ground = Ground::Cell { table: place.table, row: place.row, cell: place.number(index + 1) };
                self.alone(paragraph, ground, number.take().as_deref());
            }
        }
        let left_out = |index: usize| match others.get(index) {
            Some(cell) if headed && number_of(cell).is_some() => cell.printed().len(),
            _ => heads.get(index).copied().unwrap_or_default(),
        };
        self.row(BlockKind::Row, row, place, &left_out);
    }

    /// Prints the cells of a row one after the other, as if there were no table. A number in a cell of its own belongs to
    /// what stands beside it.
    fn cells(&mut self, cells: &[Cell], place: Place) {
        let mut number: Option<(String, u32)> = None;
        for (index, cell) in cells.iter().enumerate() {
            let ground = Ground::Cell { table: place.table, row: place.row, cell: place.number(index + 1) };
            let has_text = || cells.iter().skip(index + 1).any(|cell| !cell.printed().is_empty());
            if let Some(own) = number_of(cell).filter(|own| !own.is_empty() && number.is_none() && has_text()) {
                number = Some((own, place.number(index + 1)));
                self.beside_cell(&cell.parts, place.cell(index + 1));
                continue;
            }
            for part in &cell.parts {
                match part {
                    Part::Paragraph(paragraph) if paragraph.is_printed() => {
                        let before = number.take().map(|(number, _)| number);
                        self.paragraph(paragraph, ground, before.as_deref());
                    }
                    Part::Paragraph(paragraph) => self.paragraph(paragraph, ground, None),
                    Part::Table(table) => {
                        if let Some((words, cell)) = number.take() {
                            let ground = Ground::Cell { table: place.table, row: place.row, cell };
                            self.paragraph(&Paragraph::default(), ground, Some(&words));
                        }
                        self.table(table);
                    }
                }
            }
        }
    }

    /// Prints what is fastened to the paragraphs of a cell whose words are printed already.
    fn beside_cell(&mut self, parts: &[Part], at: Whereabouts) {
        for part in parts {
            match part {
                Part::Paragraph(paragraph) => self.beside(paragraph, Some(at)),
                Part::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.beside_cell(&cell.parts, at);
                    }
                }
            }
        }
    }
}

/// Which table and row.
#[derive(Clone, Copy)]
struct Place {
    table: u32,
    row: u32,
}

impl Place {
    fn number(self, cell: usize) -> u32 {
        u32::try_from(cell).unwrap_or(u32::MAX)
    }

    fn cell(self, cell: usize) -> Whereabouts {
        Whereabouts::Cell { table: self.table, row: self.row, cell: self.number(cell) }
    }
}

/// How many paragraphs at the top of a cell are headings, by style or by looks.
fn headings(cell: &Cell) -> usize {
    let is_heading = |paragraph: &&&Paragraph| {
        let short = paragraph.words.split_whitespace().nth(14).is_none() && !paragraph.words.trim_end().ends_with('.');
        matches!(paragraph.kind, Kind::Heading(_) | Kind::Title) || (short && paragraph.is_all(Looks::BOLD))
    };
    cell.printed().iter().take_while(is_heading).count()
}
