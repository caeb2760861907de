//! From a document to its minutes.

use crate::document::Document;
use crate::text::Span;

use super::kinds::whole::Whole;
use super::minutes::Minutes;
use super::styles::Styles;

/// Finds what a document says happened at the meeting.
///
/// ```
/// use quorate::document::{BlockKind, Builder};
/// use quorate::minutes::{Styles, find};
/// use quorate::text::{Source, Span};
///
/// let mut builder = Builder::new(Source::new("m.txt", "The report was noted."));
/// builder.open(BlockKind::Paragraph, 0);
/// builder.words(Span::new(0, 21));
/// let minutes = find(&builder.finish(), &Styles::default());
/// assert!(minutes.actions.is_empty());
/// ```
#[must_use]
pub fn find(document: &Document, _styles: &Styles) -> Minutes {
    let whole = Whole { at: Span::new(0, document.prose().trim_end().len()), ..Whole::default() };
    Minutes { whole, ..Minutes::default() }
}
