//! Which files to check: those that are named, or of these only what has changed.

use std::collections::{HashMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::Args;

use super::ask::{ask, root};
use super::changes::{Entry, SINCE, What, since, staged};
use crate::check::{Files, Found, files, open, seen_from, whole};
use crate::report::Problem;

/// Only what has changed.
#[derive(Args, Debug)]
pub(in crate::cli) struct ChangeArgs {
    /// Check what is to be committed, as git has it and not as it lies in the folder; of the paths, if there are any
    #[arg(long, conflicts_with = "changed_since")]
    staged: bool,

    /// Check the files that have changed since this branch began at REV, with those that git does not know yet; of the
    /// paths, if there are any
    #[arg(long, value_name = "REV")]
    changed_since: Option<String>,
}

/// The files to check.
#[derive(Debug, Default)]
pub(in crate::cli) struct Chosen {
    /// Their paths, and what could not be found.
    pub files: Files,
    // Those that were named themselves.
    named: HashSet<PathBuf>,
    // What is to be committed of each, where that is asked for.
    blobs: HashMap<PathBuf, Blob>,
}

/// Contents that git keeps, and the path in the repository for which they are.
#[derive(Debug)]
struct Blob {
    name: String,
    path: PathBuf,
}

/// The option with which that is asked for.
const STAGED: &str = "--staged";

impl ChangeArgs {
    /// Whether only what has changed is asked for.
    pub fn are_given(&self) -> bool {
        self.staged || self.changed_since.is_some()
    }

    /// Whether what is to be committed is asked for.
    pub fn is_staged(&self) -> bool {
        self.staged
    }

    /// The files of the paths, or what has changed of them.
    pub fn choose(&self, paths: &[PathBuf]) -> Chosen {
        let chosen = match &self.changed_since {
            Some(revision) => Choice::of(SINCE, paths).map(|choice| choice.take(since(revision))),
            None if self.staged => {
                Choice::of(STAGED, paths).map(|choice| choice.take(staged().map_err(|said| said.problem(STAGED))))
            }
            None => Ok(Chosen { files: files(paths), named: paths.iter().cloned().collect(), ..Chosen::default() }),
        };
        chosen.unwrap_or_else(|problem| Chosen::without(vec![problem]))
    }

    /// What to say where nothing has changed that could be checked.
    pub fn nothing(&self) -> Option<String> {
        match &self.changed_since {
            Some(revision) => Some(format!("note: no minutes have changed since `{revision}`\n")),
            None => self.staged.then(|| "note: no minutes are to be committed\n".to_owned()),
        }
    }
}

impl Chosen {
    fn without(problems: Vec<Problem>) -> Self {
        Self { files: Files { problems, ..Files::default() }, ..Self::default() }
    }

    /// Adds a file by its path below what was asked for; tells whether it is taken.
    fn add(&mut self, below: &Path, found: Found) -> bool {
        let before = self.files.found.len();
        if below.as_os_str().is_empty() {
            self.named.insert(found.path.clone());
            self.files.found.push(found);
        } else {
            self.files.add(below, found);
        }
        self.files.found.len() > before
    }

    /// Keeps the files that are taken, and those that were named themselves.
    pub fn retain(&mut self, takes: impl Fn(&Path) -> bool) {
        self.files.found.retain(|found| self.named.contains(&found.path) || takes(&found.path));
    }

    /// Treats files that were named themselves as those of folders; standard input is in none.
    pub fn forget_names(&mut self) {
        self.named.clear();
        for found in std::mem::take(&mut self.files.found) {
            let path = found.path.clone();
            match path.file_name() {
                _ if path.as_os_str() == "-" => self.files.found.push(found),
                Some(name) if path.is_absolute() => self.files.add(Path::new(name), found),
                _ => self.files.add(&path, found),
            }
        }
    }

    /// The name and bytes of a file.
    pub fn open(&self, found: &Found) -> Result<(String, Vec<u8>), Problem> {
        let Some(blob) = self.blobs.get(&found.path) else { return open(&found.path) };
        // With its filters, git gives what it would write into the folder: the file itself, where only a reference to it is kept.
        let mut path = OsString::from("--path=");
        path.push(&blob.path);
        let arguments: [&OsStr; 4] = ["cat-file".as_ref(), "--filters".as_ref(), &path, blob.name.as_ref()];
        let name = found.path.display().to_string();
        match ask(&arguments) {
            Ok(bytes) => Ok((name, bytes)),
            Err(refused) => Err(Problem { name, ..refused.problem(STAGED) }),
        }
    }
}

/// How changes become files to check.
struct Choice {
    option: &'static str,
    root: PathBuf,
    here: PathBuf,
    limits: Vec<Limit>,
    problems: Vec<Problem>,
}

/// A path that was asked for.
struct Limit {
    asked: PathBuf,
    /// Below the root of the repository.
    inside: PathBuf,
    /// Whether something of it has changed.
    used: bool,
}

impl Choice {
    fn of(option: &'static str, paths: &[PathBuf]) -> Result<Self, Problem> {
        let root = root().map_err(|refused| refused.problem(option))?;
        let mut choice = Self { option, root, here: whole(Path::new(".")), limits: Vec::new(), problems: Vec::new() };
        for path in paths {
            match choice.limit(path) {
                Ok(limit) => choice.limits.push(limit),
                Err(problem) => choice.problems.push(problem),
            }
        }
        if paths.is_empty() {
            choice.limits.push(Limit { asked: choice.root.clone(), inside: PathBuf::new(), used: true });
        }
        Ok(choice)
    }

    fn limit(&self, path: &Path) -> Result<Limit, Problem> {
        let option = self.option;
        let refuse =
            |message: String, help: String| Err(Problem::unreadable(path.display().to_string(), message, Some(help)));
        if path.as_os_str() == "-" {
            return refuse(
                "standard input is nothing that git knows of".to_owned(),
                format!("leave out `-`, or {option}"),
            );
        }
        let whole = whole(path);
        let Ok(inside) = whole.strip_prefix(&self.root) else {
            let help = format!("go to its folder, or leave out {option}");
            return refuse(format!("it is outside this repository, `{}`", self.root.display()), help);
        };
        // A repository inside this one has an index of its own.
        let other =
            whole.ancestors().take_while(|folder| *folder != self.root).find(|folder| folder.join(".git").exists());
        if let Some(other) = other {
            let other = seen_from(&self.here, other).display().to_string();
            return refuse(
                "it is in a repository of its own".to_owned(),
                format!("go to `{other}` to check with {option}"),
            );
        }
        Ok(Limit { asked: path.to_owned(), inside: inside.to_owned(), used: false })
    }

    fn take(mut self, entries: Result<Vec<Entry>, Problem>) -> Chosen {
        let entries = match entries {
            Ok(entries) => entries,
            Err(problem) => {
                self.problems.push(problem);
                return Chosen::without(self.problems);
            }
        };
        let mut chosen = Chosen::default();
        for entry in entries {
            self.put(entry, &mut chosen);
        }
        let gone = self.limits.iter().filter(|limit| !limit.used && !limit.asked.exists());
        self.problems.extend(gone.flat_map(|limit| files(std::slice::from_ref(&limit.asked)).problems));
        chosen.files.problems.splice(0..0, self.problems);
        chosen
    }

    fn put(&mut self, entry: Entry, chosen: &mut Chosen) {
        let below = self.limits.iter_mut().filter_map(|limit| {
            let rest = entry.path.strip_prefix(&limit.inside).ok()?;
            limit.used = true;
            Some(rest)
        });
        // Of several folders the nearest counts, of a folder and the file itself the file.
        let Some(below) = below.min_by_key(|rest| rest.components().count()) else { return };
        let place = self.root.join(&entry.path);
        let about = std::fs::metadata(&place);
        let staged = self.option == STAGED;
        let there = match entry.what {
            What::File(_) | What::Conflict if staged => true,
            What::Link | What::New if staged => false,
            What::Repository => false,
            // What the folder does not have has been deleted since.
            _ => about.as_ref().is_ok_and(std::fs::Metadata::is_file),
        };
        let path = seen_from(&self.here, &place);
        let found = Found { path: path.clone(), size: about.map_or(0, |about| about.len()) };
        if !there || !chosen.add(below, found) {
            return;
        }
        match entry.what {
            What::File(name) if staged => {
                chosen.blobs.insert(path, Blob { name, path: entry.path });
            }
            What::Conflict if staged => {
                chosen.files.found.pop();
                chosen.files.problems.push(undecided(&path));
            }
            _ => {}
        }
    }
}

fn undecided(path: &Path) -> Problem {
    let message = "two branches say different things of it, so nothing of it is to be committed yet";
    let help = "decide what it shall say, then `git add` it".to_owned();
    Problem::unreadable(path.display().to_string(), message, Some(help))
}
