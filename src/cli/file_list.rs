//! Files that a list names, for pipelines: one on a line, or with a null byte after each, as `git diff -z` and `find -print0`
//! write them.

use std::path::{Path, PathBuf};

use crate::check::open;
use crate::report::Problem;

/// The files that a list names; `-` is standard input.
pub(super) fn listed(list: &Path) -> Result<Vec<PathBuf>, Problem> {
    let (name, bytes) = open(list)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        let help = "write the names in UTF-8, one on a line".to_owned();
        Problem::unreadable(name, "it is no list of files: it is not in UTF-8", Some(help))
    })?;
    Ok(names(&text).map(PathBuf::from).collect())
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    let end = if text.contains('\0') { '\0' } else { '\n' };
    text.split(end).map(|name| name.strip_suffix('\r').unwrap_or(name)).filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_lines_or_with_null_bytes() {
        let listed = |text| names(text).collect::<Vec<_>>();
        assert_eq!(listed("a.md\r\n\n minutes of May.md\n"), ["a.md", " minutes of May.md"]);
        assert_eq!(listed("a.md\0two\nlines.md\0"), ["a.md", "two\nlines.md"]);
        assert!(listed("").is_empty());
    }
}
