//! What has changed: between the last commit and the index, or between a commit and the folder.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::ask::{Refused, ask, ask_line, path};
use crate::report::Problem;
use crate::text::nearest;

/// A file that git knows, by its path below the root of the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub path: PathBuf,
    pub what: What,
}

/// What stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A file, with the name that git gives its contents in the index.
    File(String),
    /// A file that git does not know yet.
    New,
    /// A link, whose contents are another path.
    Link,
    /// A repository of its own.
    Repository,
    /// A file of which two branches say different things, until somebody decides.
    Conflict,
}

/// The option with which these files are asked for.
pub(super) const SINCE: &str = "--changed-since";

/// What a commit would change now. A file that is renamed is a new one.
pub(super) fn staged() -> Result<Vec<Entry>, Refused> {
    ask(&["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMTU", "--"])
        .map(|answer| entries(&answer))
}

/// The files of the folder that are not as where a revision and the last commit part, and those that are new.
pub(super) fn since(revision: &str) -> Result<Vec<Entry>, Problem> {
    let base = base(revision)?;
    let refused = |refused: Refused| refused.problem(SINCE);
    let changed = ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMTU", &base, "--"];
    let mut all = entries(&ask(&changed).map_err(refused)?);
    let new = ask(&["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"]).map_err(refused)?;
    // What ends in a slash is another repository inside this one.
    let new = new.split(|byte| *byte == 0).filter(|name| !name.is_empty() && !name.ends_with(b"/"));
    all.extend(new.map(|name| Entry { path: path(name), what: What::New }));
    all.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(all)
}

/// Reads `:MODE MODE BLOB BLOB LETTER`, then the path, each with a zero at its end; one entry for each path.
fn entries(answer: &[u8]) -> Vec<Entry> {
    let mut fields = answer.split(|byte| *byte == 0);
    let mut all = BTreeMap::new();
    while let (Some(about), Some(name @ [_, ..])) = (fields.next(), fields.next()) {
        let about = String::from_utf8_lossy(about);
        let about: Vec<&str> = about.split(' ').collect();
        let [_, mode, _, blob, letter] = about.as_slice() else { continue };
        let what = match (*letter, *mode) {
            ("U", _) => What::Conflict,
            (_, "120000") => What::Link,
            (_, "160000") => What::Repository,
            _ => What::File((*blob).to_owned()),
        };
        // A conflict is told first, and in the folder once more as a file.
        all.entry(path(name)).or_insert(what);
    }
    all.into_iter().map(|(path, what)| Entry { path, what }).collect()
}

/// The commit in which a revision and the last commit part.
fn base(revision: &str) -> Result<String, Problem> {
    let Some(head) = commit("HEAD")? else {
        let help = Some("--staged checks what the first commit would have".to_owned());
        return Err(Problem::unreadable(SINCE, "there is no commit in this repository yet", help));
    };
    let Some(named) = commit(revision)? else { return Err(no_such(revision)) };
    ask_line(&["merge-base", &named, &head]).map_err(|refused| match refused {
        Refused::Said(said) if said.is_empty() => {
            let message = format!("`{revision}` and the last commit here have no commit in common");
            let help = shallow().unwrap_or_else(|| "name the branch that this one began from".to_owned());
            Problem::unreadable(SINCE, message, Some(help))
        }
        other => other.problem(SINCE),
    })
}

/// The commit that is called so.
fn commit(revision: &str) -> Result<Option<String>, Problem> {
    // Nothing that begins so is a name, and git would take it for an option.
    if revision.is_empty() || revision.starts_with('-') {
        return Ok(None);
    }
    match ask_line(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")]) {
        Ok(name) => Ok(Some(name)),
        Err(Refused::Said(_)) => Ok(None),
        Err(other) => Err(other.problem(SINCE)),
    }
}

fn no_such(revision: &str) -> Problem {
    let listed = ask_line(&["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags"]);
    let listed = listed.unwrap_or_default();
    let of_remote = |name: &&str| name.split_once('/').is_some_and(|(_, rest)| rest == revision);
    let near = listed.lines().find(of_remote).or_else(|| nearest(revision, listed.lines()));
    let help = match (near, shallow()) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, Some(shallow)) => shallow,
        (None, None) => "name a branch, a tag or a commit, such as origin/main".to_owned(),
    };
    Problem::unreadable(SINCE, format!("git knows no commit `{revision}`"), Some(help))
}

/// What helps where only the last commits were fetched.
fn shallow() -> Option<String> {
    let only_last = ask_line(&["rev-parse", "--is-shallow-repository"]).is_ok_and(|said| said == "true");
    only_last.then(|| {
        "only the last commits were fetched: fetch all with `git fetch --unshallow`, in GitHub Actions with `fetch-depth: 0`, \
         in GitLab with `GIT_DEPTH: 0`"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_with_whatever_is_in_their_names() {
        let answer = b":000000 100644 0000 aaaa A\0minutes/May 2031.md\0\
            :100644 100755 aaaa bbbb M\0\xc3\x93 \"x\"\n.md\0\
            :100644 120000 aaaa cccc T\0latest.md\0\
            :000000 160000 0000 dddd A\0sub\0\
            :000000 000000 0000 0000 U\0both.md\0\
            :100644 100644 aaaa 0000 M\0both.md\0";
        let entries = entries(answer);
        let told: Vec<String> =
            entries.iter().map(|entry| format!("{} {:?}", entry.path.display(), entry.what)).collect();
        assert_eq!(
            told,
            [
                "both.md Conflict",
                "latest.md Link",
                "minutes/May 2031.md File(\"aaaa\")",
                "sub Repository",
                "\u{d3} \"x\"\n.md File(\"bbbb\")",
            ]
        );
    }

    #[test]
    fn answers_that_break_off_are_no_entries() {
        for answer in [&b""[..], b"\0", b":100644 100644 aaaa bbbb M\0", b"x\0y\0", b":1 2 3\0may.md\0"] {
            assert!(entries(answer).is_empty(), "{answer:?}");
        }
    }
}
