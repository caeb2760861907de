//! Markdown, as GitHub and most sites read it: with tables, task boxes, front matter, and HTML among the words.

mod events;
mod front_matter;
mod html;
mod printer;

use super::layout::arrange;
use super::sheet::document;
use crate::document::Document;
use crate::text::Source;

/// Reads a Markdown file: what it prints is found out first, line by line; then the lines are arranged as those of a plain
/// text are, but for what Markdown itself says of them.
pub(super) fn read(source: Source) -> Document {
    let mut sheet = events::print(source.text());
    let mut lines = std::mem::take(&mut sheet.lines);
    let roles = arrange(&mut lines, |index, _| sheet.text(index, source.text()));
    document(source, &sheet, &lines, &roles)
}
