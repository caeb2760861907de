//! What was written of files that have not changed since, kept in a folder. The same name and bytes, rules, settings, documents
//! and options give the same words; whatever of them is otherwise gives another key.
//!
//! Minutes can be confidential, and what is written of them has their words: nothing is kept unless somebody asks for it, and
//! git leaves the folder alone.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::interrupt::{ended, make};
use super::outputs::Written;
use super::replace::put;
use crate::check::open;
use crate::report::{Problem, Summary};

/// The mark by which programs that copy folders know one that they need not copy (bford.info/cachedir).
const TAG: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# What quorate keeps of minutes that have not changed.\n";

/// The folder, and what is the same for all files of a run.
pub(super) struct Cache {
    folder: PathBuf,
    run: Uuid,
}

/// What is kept of a file.
#[derive(Serialize, Deserialize)]
struct Kept {
    written: Written,
    sums: Summary,
}

impl Cache {
    /// Opens a folder, or makes it. `run` is what the answers depend on besides the files.
    pub fn open(folder: &Path, run: &[&str]) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        for (name, text) in [(".gitignore", "*\n"), ("CACHEDIR.TAG", TAG)] {
            let file = folder.join(name);
            if !file.exists() {
                put(&file, text)?;
            }
        }
        let program = [env!("CARGO_PKG_VERSION").to_owned(), program()];
        let mut run: Vec<&str> = run.to_vec();
        run.extend(program.iter().map(String::as_str));
        Ok(Self { folder: folder.to_owned(), run: Uuid::new_v5(&Uuid::NAMESPACE_OID, &joined(&run)) })
    }

    /// Opens the folder of each of the settings, each once; which cannot be opened is told.
    pub fn open_all(folders: &[Option<PathBuf>], run: &[&str]) -> (Vec<Option<Arc<Self>>>, Vec<Problem>) {
        let mut known: Vec<(&Path, Option<Arc<Self>>)> = Vec::new();
        let mut problems = Vec::new();
        let mut opened = |folder: &'_ PathBuf| {
            let cache = Self::open(folder, run).map_err(|error| {
                let help = "name another folder after --cache, or take the setting `cache` out".to_owned();
                let message = format!("nothing can be kept there: {error}");
                problems.push(Problem::unreadable(folder.display().to_string(), message, Some(help)));
            });
            cache.ok().map(Arc::new)
        };
        let each = folders.iter().map(|folder| {
            let folder = folder.as_ref()?;
            let there = known.iter().find(|(known, _)| *known == folder.as_path()).map(|(_, cache)| cache.clone());
            there.unwrap_or_else(|| {
                let cache = opened(folder);
                known.push((folder, cache.clone()));
                cache
            })
        });
        let each = each.collect();
        (each, problems)
    }

    /// The key of a file: its name, its bytes, and what is set for it.
    pub fn key(&self, name: &str, bytes: &[u8], set: &str) -> Uuid {
        let file = Uuid::new_v5(&self.run, bytes);
        Uuid::new_v5(&file, &joined(&[name, set]))
    }

    /// What was written of it; nothing where that is not known, or cannot be read.
    pub fn find(&self, key: Uuid) -> Option<(Written, Summary)> {
        let kept: Kept = serde_json::from_slice(&open(&self.place(key)).ok()?.1).ok()?;
        Some((kept.written, kept.sums))
    }

    /// Keeps what was written. What cannot be kept is made anew next time, so no harm is done.
    pub fn keep(&self, key: Uuid, written: &Written, sums: &Summary) {
        if sums.can_be_kept() {
            let kept = Kept { written: written.clone(), sums: sums.clone() };
            let _ = serde_json::to_vec(&kept).map_err(io::Error::from).and_then(|bytes| self.put(key, &bytes));
        }
    }

    fn put(&self, key: Uuid, bytes: &[u8]) -> io::Result<()> {
        let place = self.place(key);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = make(|| tempfile::Builder::new().prefix(".quorate-").tempfile_in(&self.folder))?;
        let path = file.path().to_owned();
        let put = file.write_all(bytes).and_then(|()| file.persist(place).map_err(io::Error::from));
        ended(&path);
        put.map(|_| ())
    }

    fn place(&self, key: Uuid) -> PathBuf {
        let name = key.simple().to_string();
        let (first, rest) = name.split_at(2);
        self.folder.join(first).join(format!("{rest}.json"))
    }
}

/// Texts one behind the other, each with its length before it, so that no two lists of texts are the same.
fn joined(texts: &[&str]) -> Vec<u8> {
    texts.iter().flat_map(|text| [text.len().to_string().as_bytes(), b":", text.as_bytes()].concat()).collect()
}

/// Which build this is: one that is made anew under the same number of version answers otherwise.
fn program() -> String {
    let about = std::env::current_exe().and_then(fs::metadata);
    about.map_or(String::new(), |about| format!("{} {:?}", about.len(), about.modified().ok()))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test makes the folder that it looks into")]
mod tests {
    use super::*;

    #[test]
    fn what_is_otherwise_has_another_key() {
        let folder = tempfile::tempdir().unwrap();
        let cache = |run: &[&str]| Cache::open(folder.path(), run).unwrap();
        let key = |run: &[&str], name, bytes: &str, set| cache(run).key(name, bytes.as_bytes(), set);
        let all = [
            key(&["rules"], "a.md", "The gate.", ""),
            key(&["rule", "s"], "a.md", "The gate.", ""),
            key(&["rules"], "b.md", "The gate.", ""),
            key(&["rules"], "a.md", "The gates.", ""),
            key(&["rules"], "a.md", "The gate.", "body"),
        ];
        for (index, one) in all.iter().enumerate() {
            assert!(!all[..index].contains(one), "{index}");
        }
        assert_eq!(key(&["rules"], "a.md", "The gate.", ""), all[0]);
    }

    #[test]
    fn what_is_kept_is_found_and_what_is_broken_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), &[]).unwrap();
        let key = cache.key("a.md", b"The gate.", "");
        assert!(cache.find(key).is_none());
        let sums = Summary { files: 1, errors: 2, ..Summary::default() };
        cache.keep(key, &vec!["said\n".to_owned()], &sums);
        let (written, found) = cache.find(key).unwrap();
        assert_eq!((written, found.errors), (vec!["said\n".to_owned()], 2));
        fs::write(cache.place(key), "{\"written\": [").unwrap();
        assert!(cache.find(key).is_none());
        assert_eq!(fs::read_to_string(folder.path().join(".gitignore")).unwrap(), "*\n");
    }
}
