//! Markdown.

use crate::document::Document;
use crate::text::Source;

pub(super) fn read(source: Source) -> Document {
    super::text::read(source)
}
