//! From the paths that were asked for to the files of minutes, in order.

use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::open::refused;
use crate::read::{FORMATS, Format};
use crate::report::Problem;

/// The files of minutes that were found.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// In the order of the paths that were asked for, then by name.
    pub found: Vec<Found>,
    /// What could not be looked into.
    pub problems: Vec<Problem>,
    /// How many files of formats that are known but not read were left out of folders.
    pub left_out: usize,
}

/// A file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is; `-` is standard input.
    pub path: PathBuf,
    /// Its bytes, as far as they are known.
    pub size: u64,
}

/// The files that the paths name. From folders those with an ending of minutes are taken, without hidden and ignored
/// files; a file that is named itself is taken whatever its ending.
#[must_use]
pub fn files(paths: &[PathBuf]) -> Files {
    let mut files = Files::default();
    for path in paths {
        match std::fs::metadata(path) {
            _ if path.as_os_str() == "-" => files.found.push(Found { path: path.clone(), size: 0 }),
            Ok(about) if about.is_dir() => files.walk(path, is_minutes),
            Ok(about) => files.found.push(Found { path: path.clone(), size: about.len() }),
            Err(error) => files.problems.push(refused(path, &error)),
        }
    }
    let mut seen = HashSet::new();
    files.found.retain(|found| seen.insert(found.path.clone()));
    files
}

/// The files of a folder that have the ending, with what could not be looked into.
pub(super) fn files_ending(folder: &Path, ending: &str) -> Files {
    let mut files = Files::default();
    files.walk(folder, |path| if has_ending(path, &[ending]) { Taken::Yes } else { Taken::No });
    files
}

/// Whether a file of a folder is taken.
enum Taken {
    Yes,
    No,
    NotRead,
}

impl Files {
    /// Adds a file as folders give theirs: if it ends as minutes do, and neither it nor a folder on the way is hidden. `inside`
    /// is its path below the folder that was asked for.
    pub fn add(&mut self, inside: &Path, file: Found) {
        let is_hidden = |part: Component<'_>| match part {
            Component::Normal(name) => name.as_encoded_bytes().starts_with(b"."),
            _ => false,
        };
        let hidden = inside.components().any(is_hidden);
        match is_minutes(inside) {
            _ if hidden => {}
            Taken::Yes => self.found.push(file),
            Taken::NotRead => self.left_out += 1,
            Taken::No => {}
        }
    }

    fn walk(&mut self, folder: &Path, taken: impl Fn(&Path) -> Taken) {
        let (found, problems) = (self.found.len(), self.problems.len());
        let sorted = |a: &std::ffi::OsStr, b: &std::ffi::OsStr| a.cmp(b);
        let walk = WalkBuilder::new(folder).follow_links(true).require_git(false).sort_by_file_name(sorted).build();
        for entry in walk {
            match entry {
                Ok(entry) => self.take(&entry, &taken),
                Err(error) => self.problems.push(not_entered(folder, &error)),
            }
        }
        if (found, problems) == (self.found.len(), self.problems.len()) {
            self.problems.push(nothing_in(folder));
        }
    }

    fn take(&mut self, entry: &DirEntry, taken: impl Fn(&Path) -> Taken) {
        if !entry.file_type().is_some_and(|kind| kind.is_file()) {
            return;
        }
        match taken(entry.path()) {
            Taken::Yes if is_report(entry.path()) => {}
            Taken::Yes => {
                let size = entry.metadata().map_or(0, |about| about.len());
                self.found.push(Found { path: entry.path().to_owned(), size });
            }
            Taken::NotRead => self.left_out += 1,
            Taken::No => {}
        }
    }
}

/// Whether a page is a report that this program wrote, which says so in its head.
fn is_report(path: &Path) -> bool {
    if !has_ending(path, &["html", "htm"]) {
        return false;
    }
    let mut head = [0; 512];
    #[expect(clippy::disallowed_methods, reason = "it is looked into before it is taken")]
    let read = File::open(path).and_then(|mut file| file.read(&mut head));
    let mark = b"<meta name=\"generator\" content=\"quorate\">";
    read.is_ok() && memchr::memmem::find(&head, mark).is_some()
}

fn is_minutes(path: &Path) -> Taken {
    match FORMATS.iter().find(|format| has_ending(path, format.endings)).map(Format::is_read) {
        Some(true) => Taken::Yes,
        Some(false) => Taken::NotRead,
        None => Taken::No,
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    endings.iter().any(|own| own.eq_ignore_ascii_case(ending))
}

fn not_entered(folder: &Path, error: &ignore::Error) -> Problem {
    match error {
        ignore::Error::WithDepth { err, .. } => not_entered(folder, err),
        ignore::Error::WithPath { path, err } => not_entered(path, err),
        ignore::Error::Loop { ancestor, child } => Problem::unreadable(
            child.display().to_string(),
            format!("it is a link that leads back to `{}`", ancestor.display()),
            Some("its files were read once; take the link out, or name the folders one by one".to_owned()),
        ),
        ignore::Error::Io(error) => refused(folder, error),
        other => Problem::unreadable(folder.display().to_string(), other.to_string(), None),
    }
}

fn nothing_in(folder: &Path) -> Problem {
    let now = FORMATS.iter().filter(|format| format.is_read());
    let endings: Vec<String> = now.flat_map(|format| format.endings).map(|ending| format!(".{ending}")).collect();
    let help = format!("files ending in {} are taken from folders; name others one by one", endings.join(", "));
    Problem::unreadable(folder.display().to_string(), "there are no minutes in this folder", Some(help))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes the files that it reads")]
mod tests {
    use super::*;

    /// A folder of these files, and the names of those that are taken from the paths.
    fn taken(made: &[&str], paths: &[&str]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for name in made {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, if name.ends_with(".gitignore") { "drafts\n" } else { "x" }).unwrap();
        }
        let paths: Vec<PathBuf> = paths.iter().map(|path| folder.path().join(path)).collect();
        let found = files(&paths).found.into_iter();
        found.map(|file| file.path.strip_prefix(folder.path()).unwrap().display().to_string()).collect()
    }

    #[test]
    fn minutes_are_taken_from_folders_in_order() {
        let made = ["b.md", "a/2.TXT", "a/1.markdown", "logo.png", "notes"];
        assert_eq!(taken(&made, &["."]), ["a/1.markdown", "a/2.TXT", "b.md"]);
    }

    #[test]
    fn hidden_and_ignored_files_are_left_out() {
        let made = [".gitignore", ".hidden/a.md", ".b.md", "drafts/c.md", "d.md"];
        assert_eq!(taken(&made, &["."]), ["d.md"]);
    }

    #[test]
    fn a_file_that_is_named_is_taken_whatever_it_is_called_and_once() {
        assert_eq!(taken(&["notes", "a.md", ".b.md"], &["notes", ".b.md", "a.md", "a.md"]), ["notes", ".b.md", "a.md"]);
    }
}
