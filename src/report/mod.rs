//! Findings → bytes, one file for each format, one row for each in [`FORMATS`].

mod known;
mod repair;

mod placed;
mod waived;

mod paper;

mod file;
mod repeats;
mod stands;
mod summary;

mod desk;
mod format;

mod concise;
mod grouped;
mod json;
mod markdown;
mod plain;
mod pretty;
mod statistics;

mod fingerprint;

mod pipelines;

mod page;

mod formats;

mod action_log;

mod comments;

mod minutes_json;
mod outline;
mod outline_summary;

mod read_format;
mod read_formats;

mod changes;

mod cases;
mod coverage;
mod tests_json;

mod why;
mod why_json;
mod why_text;

mod advice;
mod drawing;
mod escaped;
mod link;
mod pen;
mod put;
mod rows;
mod shorten;
mod sums;
mod window;

pub use action_log::{ActionLog, COLUMNS, Cell, Column, Entry, Owner, Sort, When};
pub use cases::{Case, case_text};
pub use changes::changes;
pub use comments::comments;
pub use coverage::{Coverage, Lack, coverage_sum, coverage_text};
pub use desk::Desk;
pub use file::{FileReport, NOT_USED};
pub use fingerprint::fingerprint;
pub use format::Format;
pub use formats::{FORMATS, format_named};
pub use known::{Known, KnownSum};
pub use link::address_of;
pub use minutes_json::minutes_json;
pub use outline::outline;
pub use paper::Paper;
pub use placed::{Context, Placed, Problem};
pub use read_format::{ReadFile, ReadFormat, Written};
pub use read_formats::{READ_FORMATS, read_format_named};
pub use repair::{Mendable, Repair};
pub use summary::{FileSum, RuleSum, Summary};
pub use sums::filled;
pub use tests_json::{TestReport, tests_json};
pub use waived::{Waived, WaivedSum, WaiverUse, Waivings};
pub use why::Why;
pub use why_json::why_json;
pub use why_text::why_text;

#[cfg(test)]
mod formats_test;
