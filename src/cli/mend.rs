//! `quorate check --fix` and `--diff`: minutes with what mends them, in their places or as changes to look at.

use std::num::NonZero;
use std::ops::ControlFlow;

use clap::Args;

use super::fmt::AROUND;
use super::replace::replace;
use super::screen::{Screen, complain};
use crate::check::{Found, Mended, check_files_by, mended, open};
use crate::report::{FileReport, Problem, changes};

/// Whether to mend.
#[derive(Args, Debug)]
pub(super) struct FixArgs {
    /// Mend in the files themselves what it is certain how to mend, then report what is left; standard input is mended to standard
    /// output
    #[arg(long, conflicts_with_all = ["watch", "diff"])]
    pub fix: bool,

    /// Show what --fix would change, write nothing and report nothing else
    #[arg(long, conflicts_with = "watch")]
    pub diff: bool,

    /// With --fix or --diff: make the repairs, too, of which somebody should look whether they are right
    #[arg(long)]
    unsafe_fixes: bool,
}

/// How it went.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// Files that have changed, or would.
    pub files: usize,
    mended: usize,
    left: usize,
    perhaps: usize,
    in_vain: usize,
}

/// How it went, and what could not be read and written.
#[derive(Debug, Default)]
pub(super) struct All {
    pub sums: Sums,
    pub unread: Vec<Problem>,
    pub unwritten: Vec<Problem>,
}

/// A file as it was, and what became of it.
pub(super) struct Done {
    bytes: Vec<u8>,
    pub mended: Mended,
}

impl FixArgs {
    /// Whether something is to be mended, or shown.
    pub fn are_given(&self) -> bool {
        self.fix || self.diff
    }

    /// What speaks against it.
    pub fn refused(&self, staged: bool) -> Option<&'static str> {
        if self.unsafe_fixes && !self.are_given() {
            return Some(
                "error: --unsafe-fixes is said without --fix or --diff\n  help: --diff --unsafe-fixes shows what it would change\n",
            );
        }
        let refused = "error: --staged checks what is to be committed, and only files in the folder are mended\n  help: mend the files by their names, then `git add` them\n";
        (staged && self.are_given()).then_some(refused)
    }

    /// Mends what was read of a file.
    pub fn mended(
        &self,
        bytes: Vec<u8>,
        check: impl Fn(Vec<u8>) -> Result<FileReport, Problem>,
    ) -> Result<Done, Problem> {
        Ok(Done { mended: mended(bytes.clone(), self.unsafe_fixes, check)?, bytes })
    }

    /// Mends files, several at once, and puts each in its place or shows the changes, in the order of the files.
    pub fn all(
        &self,
        found: &[Found],
        threads: Option<NonZero<usize>>,
        open: impl Fn(&Found) -> Result<(String, Vec<u8>), Problem> + Sync,
        check: impl Fn(&Found, &str, Vec<u8>) -> Result<FileReport, Problem> + Sync,
        screen: &mut Screen,
    ) -> All {
        let mut all = All::default();
        let mend = |_, found: &Found| {
            let (name, bytes) = open(found)?;
            let done = self.mended(bytes, |bytes| check(found, &name, bytes))?;
            Ok((found.clone(), name, done))
        };
        check_files_by(
            mend,
            found,
            threads,
            || (),
            |(), done| done,
            |done| {
                let mut flow = ControlFlow::Continue(());
                match done {
                    Err(problem) => all.unread.push(problem),
                    Ok((found, name, done)) => match self.put(&found, &name, &done, screen) {
                        Err(problem) => all.unwritten.push(problem),
                        Ok(goes_on) => {
                            all.sums.add(&done.mended);
                            flow = goes_on;
                        }
                    },
                }
                flow
            },
        );
        all
    }

    /// Puts a file in its place, or shows the changes.
    fn put(&self, found: &Found, name: &str, done: &Done, screen: &mut Screen) -> Result<ControlFlow<()>, Problem> {
        let Done { bytes: before, mended } = done;
        if let Some(why) = mended.not_written {
            complain(&format!("note: {name} was left as it is: {why}\n"));
        }
        let Some(bytes) = &mended.bytes else { return Ok(ControlFlow::Continue(())) };
        if self.diff {
            return Ok(screen.say(&shown(name, mended)));
        }
        // Whoever has written it meanwhile has written something else.
        if open(&found.path)?.1 != *before {
            let help = "mend it again when nobody writes it".to_owned();
            return Err(Problem::unreadable(name, "it was changed while it was mended, and left as it is", Some(help)));
        }
        replace(&found.path, bytes)?;
        Ok(ControlFlow::Continue(()))
    }

    /// `Mended 3 of 5 findings in 2 files; 2 more with --unsafe-fixes.`
    pub fn sum(&self, sums: &Sums) -> String {
        let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        let verb = if self.diff { "Would mend" } else { "Mended" };
        let mut said = match sums.mended {
            0 => "Nothing to mend".to_owned(),
            mended => {
                let all = counted(mended + sums.left, "finding");
                format!("{verb} {mended} of {all} in {}", counted(sums.files, "file"))
            }
        };
        if sums.perhaps > 0 {
            said.push_str(&format!("; {} more with --unsafe-fixes", sums.perhaps));
        }
        if sums.in_vain > 0 {
            let (it, its) = if sums.in_vain == 1 { ("it", "its repair") } else { ("them", "their repairs") };
            said.push_str(&format!("; {} left, for {its} would not mend {it}, or break another rule", sums.in_vain));
        }
        said + ".\n"
    }
}

impl Sums {
    /// Adds a file.
    pub fn add(&mut self, mended: &Mended) {
        self.files += usize::from(mended.bytes.is_some());
        self.mended += mended.mended;
        self.left += mended.left;
        self.perhaps += mended.perhaps;
        self.in_vain += mended.in_vain;
    }
}

/// The changes to a file. What may be published has no lines around them, which may be exempt.
fn shown(name: &str, mended: &Mended) -> String {
    let around = if mended.report.public { 0 } else { AROUND };
    changes(Some(name), &mended.before, &mended.after, around)
}

/// What is written to standard output of standard input.
pub(super) fn written(fix: &FixArgs, name: &str, done: &Done) -> Vec<u8> {
    match (&done.mended.bytes, fix.diff) {
        (Some(_), true) => shown(name, &done.mended).into_bytes(),
        (None, true) => Vec::new(),
        (bytes, false) => bytes.clone().unwrap_or_else(|| done.bytes.clone()),
    }
}
