//! Where a path leads, also where nothing is there yet or any more.

use std::path::{Component, Path, PathBuf};

/// The path from the root, through all links; of a file that is not there, as far as there is something, and the rest as it
/// is written.
#[must_use]
pub fn whole(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut here = path;
    loop {
        let there = if here.as_os_str().is_empty() { Path::new(".") } else { here };
        if let Ok(found) = std::fs::canonicalize(there) {
            return missing.iter().rev().fold(found, |path, name| path.join(name));
        }
        let (Some(folder), Some(name)) = (here.parent(), here.file_name()) else { return path.to_owned() };
        missing.push(name);
        here = folder;
    }
}

/// The path as it is reached from a folder; both are from the root.
#[must_use]
pub fn seen_from(folder: &Path, path: &Path) -> PathBuf {
    let common = folder.components().zip(path.components()).take_while(|(a, b)| a == b).count();
    if common == 0 {
        return path.to_owned();
    }
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let seen: PathBuf = up.chain(path.components().skip(common)).collect();
    if seen.as_os_str().is_empty() { PathBuf::from(".") } else { seen }
}

/// A path without `.` and `..`, so that a file has one name however it is reached.
pub(super) fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_path_is_seen_from_a_folder() {
        for (folder, path, expected) in [
            ("/a", "/a/may.md", "may.md"),
            ("/a/b", "/a/may.md", "../may.md"),
            ("/a/b/c", "/a/d/may.md", "../../d/may.md"),
            ("/a", "/a", "."),
            ("/a/b", "/a", ".."),
        ] {
            assert_eq!(seen_from(Path::new(folder), Path::new(path)), Path::new(expected), "{folder} {path}");
        }
    }

    #[test]
    fn what_is_not_there_is_below_what_is() {
        let folder = tempfile::tempdir().unwrap();
        let root = std::fs::canonicalize(folder.path()).unwrap();
        assert_eq!(whole(&folder.path().join("gone/may.md")), root.join("gone/may.md"));
        assert_eq!(whole(folder.path()), root);
        assert_eq!(whole(Path::new("gone.md")), whole(Path::new(".")).join("gone.md"));
    }
}
