//! The action log of minutes: what is to be done, by whom and until when, in rows as a clerk's tracker has them.
//!
//! An action becomes a row in one place ([`ActionLog::of`]), a row becomes cells in one place ([`COLUMNS`]); each format is
//! one file that writes them.

mod log;

mod columns;

mod calendar;
mod markdown;
mod table;
mod workbook;

pub use calendar::calendar;
pub use columns::{COLUMNS, Cell, Column};
pub use log::{ActionLog, Entry, Owner, Sort, When};
pub use markdown::markdown;
pub use table::table;
pub use workbook::workbook;
