//! Lists that stand beside minutes: bytes → [`Rows`], one file per format, one row for each in [`LIST_FORMATS`].
//!
//! What a list is of – a calendar, a register – is not known here; whoever asks says by which names it may go, and gets lines of
//! cells, the first with the headings.

mod calendar;
mod formats;
mod rows;
mod separated;
mod tables;
mod workbook;

pub use formats::{LIST_FORMATS, ListFormat};
pub use rows::{Row, Rows};
