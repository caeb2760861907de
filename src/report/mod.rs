//! Findings → bytes, one file for each format, one row for each in [`FORMATS`].

mod placed;
mod waived;

mod file;
mod summary;

mod desk;
mod format;

mod concise;
mod json;
mod plain;
mod pretty;

mod formats;

mod minutes_json;
mod outline;

mod advice;
mod drawing;
mod pen;
mod put;
mod rows;
mod sums;
mod window;

pub use desk::Desk;
pub use file::FileReport;
pub use format::Format;
pub use formats::{FORMATS, format_named};
pub use minutes_json::minutes_json;
pub use outline::outline;
pub use placed::{Context, Placed, Problem};
pub use summary::{RuleSum, Summary};
pub use sums::filled;
pub use waived::{Waived, WaivedSum, WaiverUse, Waivings};

#[cfg(test)]
mod formats_test;
