//! A house style that was found in a document.

use crate::document::Document;
use crate::recognise::Cut;
use crate::text::Span;

use super::fit::Fit;
use super::pattern::Pattern;

/// A style that was found.
#[derive(Clone, Debug)]
pub struct Found<'s> {
    /// Which.
    pub pattern: &'s Pattern,
    /// Where, and with what in its holes.
    pub fit: Fit,
    /// The block in which it stands.
    pub block: usize,
    /// The heading or column heading that it stands under, for styles that are for lists and columns.
    pub head: Option<Span>,
    /// Who is named over all that stands there: `Ida:`, with her work below.
    pub over: Option<Span>,
    /// For a cell, the longest of the others in its row that are no such column.
    pub beside: Option<Span>,
}

impl<'s> Found<'s> {
    /// A style that stands by itself.
    pub(super) fn new(pattern: &'s Pattern, fit: Fit, block: usize) -> Self {
        Self { pattern, fit, block, head: None, over: None, beside: None }
    }
}

/// A document, and its prose cut into words.
pub type Read<'d> = (&'d Document, &'d Cut<'d>);
