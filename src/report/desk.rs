//! Where reports are written: what all parts of a report have in common, and what was kept of the files before.

use super::pen::Pen;
use super::placed::Context;

/// A place to write reports at, one file after another. Whoever writes at the same time needs one of their own; that gives
/// the same report.
#[derive(Debug)]
pub struct Desk<'a> {
    pub(super) context: Context<'a>,
    pub(super) pen: Pen<'a>,
}

impl<'a> Desk<'a> {
    /// An empty desk.
    #[must_use]
    pub fn new(context: &Context<'a>) -> Self {
        Self { context: *context, pen: Pen::new(context.width, context.colour) }
    }
}
