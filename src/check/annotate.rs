//! A copy of a Word file with a comment at each paragraph of which something is found.

use std::path::Path;

use super::checker::Checker;
use super::open::bytes_of;
use crate::minutes::schema;
use crate::read::{Commented, with_comments};
use crate::report::{Context, Problem, comments};

impl Checker<'_> {
    /// Checks a Word file, and puts what is found into a copy of it.
    ///
    /// # Errors
    /// If it cannot be opened, is no Word file, or cannot be read as minutes.
    pub fn annotated(&self, path: &Path) -> Result<Commented, Problem> {
        self.annotated_copy(&path.display().to_string(), &bytes_of(path)?)
    }

    /// The same of the bytes of a file.
    ///
    /// # Errors
    /// If they are no Word file, or cannot be read as minutes.
    pub fn annotated_copy(&self, name: &str, bytes: &[u8]) -> Result<Commented, Problem> {
        let report = self.check(name, bytes)?;
        let context = Context { plan: self.plan(), schema: schema(), width: 0, colour: false, quiet: false };
        let unreadable = |why: crate::read::Unreadable| Problem::unreadable(name, why.message, Some(why.help));
        with_comments(bytes, &comments(&context, &report)).map_err(unreadable)
    }
}
