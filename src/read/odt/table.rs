//! Tables.

use super::reader::Reader;
use super::styles::Family;
use crate::read::office::{Cell, Element, Ns, Part, Row, Table};
use crate::read::unreadable::Unreadable;

/// Cells and rows that a file repeats are read so many times at most.
const MOST_REPEATED: usize = 64;

impl Reader<'_, '_> {
    pub fn table(&mut self) -> Result<Table, Unreadable> {
        let lists = std::mem::take(&mut self.lists);
        let mut table = Table::default();
        self.rows(&mut table, false)?;
        self.lists = lists;
        Ok(table)
    }

    fn rows(&mut self, table: &mut Table, head: bool) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Table, "table-row") => {
                    let row = self.row(head)?;
                    table.rows.push(row);
                }
                (Ns::Table, "table-header-rows") => self.rows(table, true)?,
                (Ns::Table, "table-rows" | "table-row-group") => self.rows(table, head)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, head: bool) -> Result<Row, Unreadable> {
        let mut row = Row { head, cells: Vec::new() };
        // Cells that the one before reaches over.
        let mut covered = 0;
        // Where empty cells begin that are repeated: at the end of a row they are no cells of anything.
        let mut repeated = None;
        while let Some(element) = self.xml.child()? {
            let times = element.number::<usize>("number-columns-repeated").unwrap_or(1).clamp(1, MOST_REPEATED);
            match (element.ns, element.name()) {
                (Ns::Table, "table-cell") => {
                    let cell = self.cell(&element)?;
                    covered = cell.span - 1;
                    let empty = cell.printed().is_empty();
                    row.cells.push(cell);
                    repeated = Some(row.cells.len()).filter(|_| empty && times > 1);
                    for _ in (1..times).take_while(|_| empty) {
                        row.cells.push(Cell { span: 1, continued: false, shaded: false, parts: Vec::new() });
                    }
                }
                (Ns::Table, "covered-table-cell") => {
                    repeated = None;
                    let mut cell = self.cell(&element)?;
                    cell.continued = true;
                    let across = covered.min(times);
                    covered -= across;
                    let own = times - across;
                    for _ in 1..own {
                        row.cells.push(Cell { span: 1, continued: true, shaded: false, parts: Vec::new() });
                    }
                    if own > 0 || !cell.printed().is_empty() {
                        row.cells.push(cell);
                    }
                }
                _ => self.xml.skip()?,
            }
        }
        row.cells.truncate(repeated.unwrap_or(usize::MAX));
        Ok(row)
    }

    fn cell(&mut self, element: &Element) -> Result<Cell, Unreadable> {
        let span = element.number::<usize>("number-columns-spanned").unwrap_or(1).clamp(1, MOST_REPEATED);
        let style = element.get("style-name").unwrap_or_default();
        let shaded = self.style(Family::Cell, &style).shaded.unwrap_or(false);
        let mut parts: Vec<Part> = Vec::new();
        self.blocks(&mut |part| parts.push(part))?;
        Ok(Cell { span, continued: false, shaded, parts })
    }
}
