//! The formats of reports, one row for each.

use super::concise::CONCISE;
use super::format::Format;
use super::grouped::GROUPED;
use super::json::JSON;
use super::markdown::MARKDOWN;
use super::page::HTML;
use super::pipelines::{AZURE, CHECKSTYLE, GITHUB, GITLAB, JSON_LINES, JUNIT, RDJSON, SARIF, TAP};
use super::plain::PLAIN;
use super::pretty::PRETTY;
use super::statistics::STATISTICS;

/// All of them; the first is for people at a terminal.
pub const FORMATS: &[Format] = &[
    PRETTY, PLAIN, CONCISE, GROUPED, STATISTICS, MARKDOWN, HTML, JSON, JSON_LINES, SARIF, JUNIT, GITHUB, GITLAB, AZURE,
    CHECKSTYLE, RDJSON, TAP,
];

/// The format of this name.
#[must_use]
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
