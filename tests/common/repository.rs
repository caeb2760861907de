//! A repository of minutes in a folder of its own, made by the program git.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A rule that asks for owners, and settings that name it.
pub const RULES: &str = "rule owned\n  every ACTION must have an owner.\n";
pub const SETTINGS: &str = "rules = \"ours.quorate\"\nexclude = \"drafts/\"\n";
/// Minutes that break the rule, and minutes that keep it.
pub const BROKEN: &str = "The gate would be mended. ACTION\n";
pub const KEPT: &str = "The gate would be mended. (Action \u{2013} CS)\n";

pub struct Repository {
    folder: TempDir,
}

/// Whether there is git. Where there is none, what needs it is not tested, and that is told.
fn has_git() -> bool {
    let there = Command::new("git").arg("--version").output().is_ok();
    if !there {
        // Past what the tests' runner keeps to itself of tests that pass.
        let _ =
            std::io::stderr().write_all(b"NOT TESTED: there is no program `git`, so nothing that asks it was tried\n");
    }
    there
}

impl Repository {
    /// One without commits, with a rule and settings.
    pub fn new() -> Option<Self> {
        if !has_git() {
            return None;
        }
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(repository.root()).unwrap();
        repository.git(&["init", "--quiet"]);
        repository.put("ours.quorate", RULES);
        repository.put("quorate.toml", SETTINGS);
        Some(repository)
    }

    /// One with a first commit of the rule, the settings and minutes that keep it.
    pub fn begun() -> Option<Self> {
        let repository = Self::new()?;
        repository.put("minutes/march.md", KEPT);
        repository.commit("begin");
        Some(repository)
    }

    pub fn root(&self) -> PathBuf {
        self.beside("council")
    }

    /// A path outside of the repository.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: impl AsRef<Path>, text: &str) {
        let path = self.root().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Commits all that is there.
    pub fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    /// Runs git, which must succeed.
    pub fn git(&self, arguments: &[&str]) -> String {
        let output = self.git_in("", arguments);
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub fn git_in(&self, folder: &str, arguments: &[&str]) -> Output {
        let mut git = Command::new("git");
        git.args(["-c", "protocol.file.allow=always"]).args(arguments);
        self.here(&mut git, folder).output().unwrap()
    }

    /// What the program answers, wrote and complained of, run in the root of the repository.
    pub fn quorate(&self, arguments: &[&str]) -> String {
        self.quorate_in("", arguments)
    }

    /// The same, in another folder.
    pub fn quorate_in(&self, folder: &str, arguments: &[&str]) -> String {
        self.said(self.here(&mut self.program(arguments), folder))
    }

    /// The program with arguments, to be run by [`Self::said`].
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(assert_cmd::cargo::cargo_bin("quorate"));
        command.args(arguments);
        command
    }

    /// Any program, likewise.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        self.here(&mut command, "");
        command
    }

    pub fn said(&self, command: &mut Command) -> String {
        let output = command.output().unwrap();
        let said = super::told(output.status.code(), output.stdout, output.stderr);
        // The name of the folder is never the same.
        let whole = fs::canonicalize(self.folder.path()).unwrap();
        said.replace(whole.to_str().unwrap(), "").replace(self.folder.path().to_str().unwrap(), "")
    }

    /// In a folder, with nothing of the settings of whoever runs the tests, or of a hook in which they are run.
    fn here<'c>(&self, command: &'c mut Command, folder: &str) -> &'c mut Command {
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GIT_") {
                command.env_remove(name);
            }
        }
        let settings = self.beside("gitconfig");
        let identity = "[user]\nname = Clerk\nemail = clerk@example.org\n[init]\ndefaultBranch = main\n";
        fs::write(&settings, identity).unwrap();
        command
            .current_dir(self.root().join(folder))
            .env("GIT_CONFIG_GLOBAL", settings)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            // A folder above may be a repository, too.
            .env("GIT_CEILING_DIRECTORIES", self.folder.path())
            .env_remove("NO_COLOR")
    }
}
