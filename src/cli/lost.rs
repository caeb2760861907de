//! Files that are read and would be written over.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Why nothing may be written to one of the targets: it is among the files that are read.
pub(super) fn would_be_lost<'t>(targets: impl Iterator<Item = &'t Path>, read: &[PathBuf]) -> Option<String> {
    let mut targets = targets.peekable();
    targets.peek()?;
    let place = |path: &Path| std::fs::canonicalize(path).ok().filter(|path| path.is_file());
    let read: HashSet<PathBuf> = read.iter().filter_map(|path| place(path)).collect();
    let lost = targets.find(|target| place(target).is_some_and(|target| read.contains(&target)))?;
    Some(format!(
        "error: {} is among the files that are read, and would be lost\n  help: give --output another name\n",
        lost.display()
    ))
}
