//! Where something stands in a file that has no lines of its own.

use std::fmt;

use serde::Serialize;

/// Where something stands in a Word file, an OpenDocument text or a PDF, as people look for it there. All are counted from 1.
///
/// ```
/// # use quorate::text::Whereabouts;
/// let cell = Whereabouts::Cell { table: 2, row: 3, cell: 1 };
/// assert_eq!(cell.to_string(), "table 2, row 3, cell 1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Whereabouts {
    /// A paragraph that has words and stands outside tables.
    Paragraph {
        /// Which.
        paragraph: u32,
    },
    /// A cell of a table.
    Cell {
        /// Which table of the document; one inside another counts by itself.
        table: u32,
        /// Which row of it.
        row: u32,
        /// Which cell of the row, as it is printed: a cell over two columns is one.
        cell: u32,
    },
    /// A printed line of a page.
    Page {
        /// Which page of the file, whatever number is printed on it.
        page: u32,
        /// Which printed line of the page.
        line: u32,
    },
    /// Beside the body: `header`, `footer`, `comment`, `footnote`, `text box`.
    Beside {
        /// What it is.
        beside: &'static str,
    },
}

impl Whereabouts {
    /// The number that is put beside the words where they are shown: of the paragraph, the row, the printed line.
    #[must_use]
    pub fn number(self) -> Option<usize> {
        match self {
            Self::Paragraph { paragraph: number }
            | Self::Cell { row: number, .. }
            | Self::Page { line: number, .. } => Some(number as usize),
            Self::Beside { .. } => None,
        }
    }
}

impl fmt::Display for Whereabouts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph { paragraph } => write!(f, "paragraph {paragraph}"),
            Self::Cell { table, row, cell } => write!(f, "table {table}, row {row}, cell {cell}"),
            Self::Page { page, line } => write!(f, "page {page}, line {line}"),
            Self::Beside { beside } => f.write_str(beside),
        }
    }
}
