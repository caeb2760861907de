//! Asks the program `git`, with arguments and never through a shell. It only reads, and takes no locks.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::report::Problem;

/// Why git did not answer.
#[derive(Debug)]
pub(super) enum Refused {
    /// It is not there.
    Missing,
    /// It could not be started.
    NotStarted(std::io::Error),
    /// What it said, in English.
    Said(String),
}

/// What git answers. Its environment is ours: inside a hook, it is told there which index is meant.
#[expect(clippy::disallowed_methods, reason = "the one place where another program is run")]
pub(super) fn ask<A: AsRef<OsStr>>(arguments: &[A]) -> Result<Vec<u8>, Refused> {
    let mut git = Command::new("git");
    git.args(["--no-optional-locks", "-c", "diff.relative=false"]).args(arguments);
    // What it says is told apart by its words.
    let answer = git.env("LC_ALL", "C").stdin(Stdio::null()).output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Refused::Missing,
        _ => Refused::NotStarted(error),
    })?;
    match answer.status.success() {
        true => Ok(answer.stdout),
        false => Err(Refused::Said(String::from_utf8_lossy(&answer.stderr).trim().to_owned())),
    }
}

/// The one line of an answer.
pub(super) fn ask_line(arguments: &[&str]) -> Result<String, Refused> {
    ask(arguments).map(|answer| String::from_utf8_lossy(&answer).trim_end_matches(['\n', '\r']).to_owned())
}

/// The folder of the repository in which we are.
pub(super) fn root() -> Result<PathBuf, Refused> {
    let mut answer = ask(&["rev-parse", "--show-toplevel"])?;
    while answer.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
        answer.pop();
    }
    Ok(crate::check::whole(&path(&answer)))
}

/// A path as git writes it.
#[cfg(unix)]
pub(super) fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    Path::new(OsStr::from_bytes(bytes)).to_owned()
}

/// A path as git writes it, in UTF-8.
#[cfg(not(unix))]
pub(super) fn path(bytes: &[u8]) -> PathBuf {
    Path::new(&*String::from_utf8_lossy(bytes)).to_owned()
}

impl Refused {
    /// What to say of it; `asked` is what needed git, such as `--staged`.
    pub fn problem(&self, asked: &str) -> Problem {
        let (message, help) = match self {
            Self::Missing => (
                "the program `git` is needed for this, and was not found".to_owned(),
                Some(format!("install git, or leave out {asked} and name what to check")),
            ),
            Self::NotStarted(error) => (format!("the program `git` could not be started: {error}"), None),
            Self::Said(said) if said.contains("not a git repository") => (
                "this folder is in no git repository".to_owned(),
                Some(format!("go to the folder of the minutes, or leave out {asked} and name what to check")),
            ),
            Self::Said(said) => {
                let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
                let first = lines.next().unwrap_or("nothing");
                let rest = lines.collect::<Vec<_>>().join(" ");
                let first = first.trim_start_matches("fatal: ").trim_start_matches("error: ");
                (format!("git could not tell: {first}"), (!rest.is_empty()).then_some(rest))
            }
        };
        Problem::unreadable(asked, message, help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_is_passed_on() {
        let told = |refused: &Refused| {
            let problem = refused.problem("--staged");
            format!("{problem} / {}", problem.diagnostic.help.clone().unwrap_or_default())
        };
        let said = |words: &str| told(&Refused::Said(words.to_owned()));
        assert!(told(&Refused::Missing).starts_with("--staged: the program `git` is needed"));
        assert!(
            said("fatal: not a git repository (or any of the parent directories): .git").contains("no git repository")
        );
        assert_eq!(
            said(
                "fatal: detected dubious ownership in repository at '/a'\nTo add an exception, call:\n\n\tgit config x"
            ),
            "--staged: git could not tell: detected dubious ownership in repository at '/a' / To add an exception, call: git config x"
        );
        assert_eq!(said(""), "--staged: git could not tell: nothing / ");
    }
}
