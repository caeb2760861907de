//! A copy of a Word file with a comment at each paragraph of which something is found.

use super::rules::Rules;
use crate::minutes::schema;
use crate::read::{Commented, Unreadable, with_comments};
use crate::report::{Context, FileReport, Problem, comments};

/// Puts what was found in a Word file into a copy of it, by the report and the bytes of the file.
///
/// # Errors
/// If it is no Word file, or nothing can be put into it.
pub fn annotated(rules: &Rules, report: &FileReport, bytes: &[u8]) -> Result<Commented, Problem> {
    let context = Context { plan: &rules.plan, schema: schema(), width: 0, colour: false, quiet: false };
    let unreadable = |why: Unreadable| Problem::unreadable(report.source.name(), why.message, Some(why.help));
    with_comments(bytes, &comments(&context, report)).map_err(unreadable)
}
