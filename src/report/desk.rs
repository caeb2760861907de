//! Where reports are written: what all parts of a report have in common, and what was kept of the files before.

use super::link::address_of;
use super::pen::Pen;
use super::placed::Context;
use crate::text::Source;

/// A place to write reports at, one file after another. Whoever writes at the same time needs one of their own; that gives
/// the same report.
#[derive(Debug)]
pub struct Desk<'a> {
    pub(super) context: Context<'a>,
    pub(super) pen: Pen<'a>,
    // The address of the folder from which files are named, where their names are links.
    links: Option<&'a str>,
}

impl<'a> Desk<'a> {
    /// An empty desk.
    #[must_use]
    pub fn new(context: &Context<'a>) -> Self {
        Self { context: *context, pen: Pen::new(context.width, context.colour), links: None }
    }

    /// The same, with names of files that lead to them; they are told from the folder of this address.
    #[must_use]
    pub fn linking(self, links: Option<&'a str>) -> Self {
        Self { links, ..self }
    }

    /// The address of a file, where its name is a link.
    pub(super) fn address(&self, source: &Source) -> Option<String> {
        let base = self.links?;
        (source.name() != "standard input").then(|| address_of(Some(base), source.name()))
    }
}
