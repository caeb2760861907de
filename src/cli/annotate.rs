//! `quorate check --annotate`: copies of Word files with comments, each put in its place whole.

use std::path::{Path, PathBuf};

use super::replace::put;
use super::screen::complain;
use crate::check::{Found, open, whole};
use crate::read::{Commented, format_named, has_comments};
use crate::report::Problem;

/// Where the copies go.
pub(super) struct Copies<'a> {
    /// A file, or a folder.
    out: &'a Path,
    into_folder: bool,
    /// What was asked for.
    paths: &'a [PathBuf],
    made: Vec<PathBuf>,
}

impl<'a> Copies<'a> {
    /// Copies of the files that are found at these paths. One file gets the name that is asked for; several go into a folder.
    pub fn to(out: &'a Path, paths: &'a [PathBuf]) -> Self {
        let written_as_folder = out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
        let one = matches!(paths, [path] if !path.is_dir());
        Self { out, into_folder: written_as_folder || out.is_dir() || !one, paths, made: Vec::new() }
    }

    /// Makes the copy of a file. Files of a folder that are no Word files have none.
    pub fn make(
        &mut self,
        found: &Found,
        annotated: impl FnOnce() -> Result<Commented, Problem>,
        quiet: bool,
    ) -> Result<(), Problem> {
        let name = found.path.display().to_string();
        let refused = |message: &str, help: &str| Problem::unreadable(name.clone(), message, Some(help.to_owned()));
        let named = self.paths.contains(&found.path);
        if found.path.as_os_str() == "-" {
            return Err(refused("comments cannot be put into standard input", "name the Word file"));
        }
        let ending = found.path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !format_named(ending).is_some_and(|format| format.endings.contains(&"docx")) {
            let help = "comments are put into Word files (.docx); for other files use --format";
            return if named { Err(refused("it is not a Word file", help)) } else { Ok(()) };
        }
        let copy = self.place_of(&found.path);
        if self.made.contains(&copy) {
            let message = format!("another file has its copy in {} already", copy.display());
            return Err(refused(&message, "make the copies one by one"));
        }
        if whole(&found.path) == whole(&copy) {
            return Err(refused("its copy would take its place", "name another file after --annotate"));
        }
        // Another file that is called so would be lost.
        if copy.exists() && !open(&copy).is_ok_and(|(_, bytes)| has_comments(&bytes)) {
            let message = format!("{} is there already, and is no copy with comments", copy.display());
            return Err(refused(&message, "name another file after --annotate, or take that one away"));
        }
        let Commented { bytes, added, present } = annotated()?;
        let folder = copy.parent().filter(|folder| !folder.as_os_str().is_empty() && self.into_folder);
        let written = folder.map_or(Ok(()), std::fs::create_dir_all).and_then(|()| put(&copy, bytes));
        written.map_err(|error| {
            Problem::unreadable(copy.display().to_string(), format!("it could not be written: {error}"), None)
        })?;
        if !quiet {
            complain(&format!("{}: {}\n", copy.display(), told(added, present)));
        }
        self.made.push(copy);
        Ok(())
    }

    fn place_of(&self, path: &Path) -> PathBuf {
        if !self.into_folder {
            return self.out.to_owned();
        }
        // Below a folder that was asked for, folders stay.
        let within =
            self.paths.iter().filter(|asked| asked.as_path() != path).find_map(|asked| path.strip_prefix(asked).ok());
        let below = within.or(path.file_name().map(Path::new)).unwrap_or(path);
        self.out.join(below)
    }
}

/// `3 comments, 1 of them there already`
fn told(added: usize, present: usize) -> String {
    let all = added + present;
    let comments = if all == 1 { "1 comment".to_owned() } else { format!("{all} comments") };
    match (all, present) {
        (0, _) => "no comments, since nothing was found".to_owned(),
        (_, 0) => comments,
        (all, present) if all == present => format!("{comments}, there already"),
        (_, present) => format!("{comments}, {present} of them there already"),
    }
}
