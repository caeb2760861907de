//! Tables.

use super::reader::Reader;
use crate::read::office::{Aside, Cell, Element, Ns, Row, Table, hide};
use crate::read::unreadable::Unreadable;

/// No cell reaches over more columns; Word knows no more.
const WIDEST: usize = 63;

impl Reader<'_, '_> {
    pub fn table(&mut self) -> Result<Table, Unreadable> {
        let mut table = Table::default();
        let mut bold_head = false;
        self.rows(&mut table, &mut bold_head)?;
        if bold_head && table.rows.len() > 1 && table.rows.iter().all(|row| !row.head) {
            table.rows[0].head = true;
        }
        Ok(table)
    }

    fn rows(&mut self, table: &mut Table, bold_head: &mut bool) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "tblPr") => *bold_head = self.has_bold_head()?,
                (Ns::Word, "tr") => table.rows.push(self.row()?),
                (Ns::Word, "sdt" | "sdtContent" | "customXml" | "ins") => self.rows(table, bold_head)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    /// Whether the style of a table makes its first row bold, and the table has it so.
    fn has_bold_head(&mut self) -> Result<bool, Unreadable> {
        let mut styled = false;
        let mut wanted = false;
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "tblStyle") => {
                    let style = element.get("val").and_then(|style| self.book.styles.get(&style));
                    styled = style.is_some_and(|style| style.bold_head);
                }
                (Ns::Word, "tblLook") => {
                    let bits =
                        element.get("val").and_then(|bits| u32::from_str_radix(&bits, 16).ok()).unwrap_or_default();
                    wanted = element.is("firstRow", bits & 0x20 != 0);
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(styled && wanted)
    }

    fn row(&mut self) -> Result<Row, Unreadable> {
        let mut row = Row::default();
        let before = self.gone;
        self.cells(&mut row)?;
        self.gone = before;
        Ok(row)
    }

    fn cells(&mut self, row: &mut Row) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "trPr") => {
                    while let Some(inner) = self.xml.child()? {
                        match (inner.ns, inner.name()) {
                            (Ns::Word, "tblHeader") => row.head = inner.is("val", true),
                            (Ns::Word, "del") => self.gone = Some(Aside::DELETED),
                            (Ns::Word, "gridBefore") => {
                                let span = inner.number::<usize>("val").unwrap_or_default().min(WIDEST);
                                let cell = Cell { span, continued: true, shaded: false, parts: Vec::new() };
                                row.cells.extend(Some(cell).filter(|_| span > 0));
                            }
                            _ => {}
                        }
                        self.xml.skip()?;
                    }
                }
                (Ns::Word, "tc") => {
                    let cell = self.cell()?;
                    row.cells.push(cell);
                }
                (Ns::Word, "sdt" | "sdtContent" | "customXml") => self.cells(row)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn cell(&mut self) -> Result<Cell, Unreadable> {
        let mut cell = Cell { span: 1, continued: false, shaded: false, parts: Vec::new() };
        // What is set for a cell comes before what is in it.
        let Some(first) = self.xml.child()? else { return Ok(cell) };
        if (first.ns, first.name()) == (Ns::Word, "tcPr") {
            while let Some(inner) = self.xml.child()? {
                match (inner.ns, inner.name()) {
                    (Ns::Word, "gridSpan") => cell.span = inner.number("val").unwrap_or(1).clamp(1, WIDEST),
                    (Ns::Word, "vMerge" | "hMerge") => {
                        cell.continued = inner.get("val").is_none_or(|merge| merge == "continue");
                    }
                    (Ns::Word, "shd") => cell.shaded = is_coloured(&inner),
                    _ => {}
                }
                self.xml.skip()?;
            }
            cell.parts = self.parts()?;
        } else {
            cell.parts = self.parts_from(&first)?;
        }
        if cell.continued {
            // What stands in the cells that were merged away is not shown.
            hide(&mut cell.parts);
        }
        Ok(cell)
    }
}

fn is_coloured(shading: &Element) -> bool {
    let fill = shading.get("fill").unwrap_or_default();
    !(fill.is_empty() || fill.eq_ignore_ascii_case("auto") || fill.eq_ignore_ascii_case("ffffff"))
}
