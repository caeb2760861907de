//! `quorate baseline`: what old minutes have, so that checks report what is new.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::checkers::{CheckArgs, Manner};
use super::exit::Exit;
use super::projects::Projects;
use super::replace::put;
use super::screen::{Screen, complain};
use super::shared::{ShowArgs, complain_of};
use crate::check::{Baseline, Files, Joined, Looked, Rules, check_files_by, files};
use crate::report::{FORMATS, FileReport, Problem};

/// Keep what old minutes break, so that checks report what is new
///
/// Writes a file of all that is found today: of each finding the file, the rule and a name made from the words of the paragraph,
/// but not the words. `quorate check --baseline FILE` leaves these out. The file only shrinks: --update takes out what is
/// mended and nothing in.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate baseline minutes/                 writes quorate-baseline.jsonl
  quorate check minutes/ --baseline quorate-baseline.jsonl
  quorate baseline --update                 takes out what is mended
  quorate baseline minutes/ --force         takes in what is new as well

Exit codes: 0 written, or there was nothing to take out
            2 something could not be used, or there is a baseline already")]
pub(super) struct Arguments {
    /// Files and folders of minutes [default with --update: those of the baseline]
    #[arg(required_unless_present = "update", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The baseline [default: that of the settings, else quorate-baseline.jsonl in this folder]
    #[arg(long, short, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Take out what is no longer found, and nothing in
    #[arg(long, conflicts_with = "force")]
    update: bool,

    /// Take in all that is found in the files, also what is new
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    how: CheckArgs,

    #[command(flatten)]
    show: ShowArgs,
}

/// What is done to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Write,
    Shrink,
    Renew,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let (project, _) = self.how.rules.project(self.paths.first().map(PathBuf::as_path));
        let path = self.baseline.clone().or_else(|| project.baseline()).unwrap_or_else(|| Baseline::NAME.into());
        match self.change(&path) {
            Ok((said, exit)) => {
                let mut screen = Screen::new(self.show.color);
                let _ = screen.say(&said);
                let _ = screen.flush();
                exit
            }
            Err(refusal) => {
                complain(&refusal);
                Exit::Unusable
            }
        }
    }

    /// Changes the baseline, and tells what it has now; or why it is not changed.
    fn change(&self, path: &Path) -> Result<(String, Exit), String> {
        let deed = self.deed(path)?;
        let before = self.before(deed, path)?;
        let (files, projects) = self.files(&before)?;
        self.refuse_several(&projects, &files)?;
        let each = self.how.load(&projects);
        let rules = Joined::of(&each).rules;
        let (checkers, unusable) = self.how.checkers(&projects, &each, &files.found, Manner::default());
        let unknown = self.how.unknown_rules(&projects, &each);
        let all =
            projects.problems.iter().chain(&rules.problems).chain(&unknown).chain(&unusable).chain(&files.problems);
        let plan_of = |path: &Path| each.get(projects.number(path)).map_or(&rules.plan, |rules| &rules.plan);
        if self.tell(all, &rules) > 0 {
            let name = path.display();
            return Err(format!("error: {name} was not written, for what is above would be missing from it\n"));
        }
        let mut after = before.clone();
        let (mut lacking, mut unread) = (0, 0);
        check_files_by(
            |_, found| checkers.of(found).check_file(&found.path).map(|report| (found.path.clone(), report)),
            &files.found,
            self.how.threads(),
            || (),
            |(), (path, report): (PathBuf, FileReport)| before.look(&path, plan_of(&path), &report),
            |looked: Result<Looked, Problem>| {
                match looked {
                    Ok(looked) => {
                        lacking += before.lacks(&looked);
                        if deed == Deed::Shrink { after.take_out(&looked) } else { after.take_in(looked) }
                    }
                    Err(problem) => unread += self.tell([&problem], &rules),
                }
                ControlFlow::Continue(())
            },
        );
        after.take_out_missing();
        if deed != Deed::Shrink || after != before {
            put(path, after.text())
                .map_err(|error| format!("error: {} cannot be written: {error}\n", path.display()))?;
        }
        let exit = if unread > 0 { Exit::Unusable } else { Exit::Clean };
        Ok((self.told(deed, path, (&before, &after), lacking), exit))
    }

    /// What there is to do, which depends on whether there is a baseline.
    fn deed(&self, path: &Path) -> Result<Deed, String> {
        let name = path.display();
        match (path.exists(), self.update, self.force) {
            (true, true, _) => Ok(Deed::Shrink),
            (true, _, true) => Ok(Deed::Renew),
            (true, false, false) => Err(format!(
                "error: there is a baseline already, {name}\n  help: --update takes out what is mended; --force takes in what is new as well\n"
            )),
            (false, true, _) => Err(format!(
                "error: there is no baseline {name}\n  help: `quorate baseline PATH` writes one, --baseline names another\n"
            )),
            (false, ..) => Ok(Deed::Write),
        }
    }

    /// The baseline as it is. One that is broken is written anew if that is asked for.
    fn before(&self, deed: Deed, path: &Path) -> Result<Baseline, String> {
        if deed == Deed::Write {
            return Ok(Baseline::empty(path));
        }
        let (baseline, mistakes) = match Baseline::open(path) {
            Ok(read) => read,
            Err(problem) => (Baseline::empty(path), vec![problem]),
        };
        if deed == Deed::Shrink && baseline.findings() > 0 && baseline.files().next().is_none() {
            return Err(format!(
                "error: none of the files that {} names is there, so it was left as it is\n  help: their names are below its folder; put it back where it was, or take it away\n",
                path.display()
            ));
        }
        let mistaken = deed == Deed::Shrink && self.tell(&mistakes, &Rules::default()) > 0;
        if mistaken { Err(format!("error: {} was left as it is\n", path.display())) } else { Ok(baseline) }
    }

    /// The files to look at.
    fn files(&self, baseline: &Baseline) -> Result<(Files, Projects), String> {
        if self.paths.iter().any(|path| path.as_os_str() == "-") {
            return Err("error: standard input has no name by which its findings would be known again\n  help: name files or folders\n"
                .to_owned());
        }
        let of_baseline = self.paths.is_empty();
        let paths = if of_baseline { baseline.files().collect() } else { self.paths.clone() };
        let mut files = files(&paths);
        let projects = self.how.rules.projects(self.paths.first().map(PathBuf::as_path), &files.found);
        files.found.retain(|found| (!of_baseline && paths.contains(&found.path)) || projects.takes(&found.path));
        let projects =
            projects.of_files(|| self.how.rules.projects(self.paths.first().map(PathBuf::as_path), &files.found));
        Ok((files, projects))
    }

    /// A baseline is written for the files of which the settings name it.
    fn refuse_several(&self, projects: &Projects, files: &Files) -> Result<(), String> {
        let mut named: Vec<PathBuf> =
            files.found.iter().filter_map(|found| projects.of(&found.path).baseline()).collect();
        named.sort();
        named.dedup();
        if self.baseline.is_some() || named.len() < 2 {
            return Ok(());
        }
        let names: Vec<String> = named.iter().map(|path| path.display().to_string()).collect();
        Err(format!(
            "error: the settings of these files name several baselines: {}\n  help: name the files of one at a time, or one baseline with --baseline\n",
            names.join(", ")
        ))
    }

    /// Tells of problems; how many they are.
    fn tell<'p>(&self, problems: impl IntoIterator<Item = &'p Problem>, rules: &Rules) -> usize {
        let each = |problem| complain_of(problem, &FORMATS[0], rules, self.show.color);
        problems.into_iter().map(each).count()
    }

    fn told(&self, deed: Deed, path: &Path, (before, after): (&Baseline, &Baseline), lacking: usize) -> String {
        let (name, count) = (path.display(), after.findings());
        let gone = (before.findings() + if deed == Deed::Shrink { 0 } else { lacking }).saturating_sub(count);
        let all = findings(count);
        match deed {
            Deed::Write => format!(
                "Wrote {name}: {all}.\nNext: `quorate check {} --baseline {name}`, or baseline = \"{name}\" in quorate.toml.\n",
                self.paths.first().map_or(Path::new("."), PathBuf::as_path).display()
            ),
            Deed::Renew => format!("Wrote {name}: {all}, {lacking} of them new; {gone} taken out.\n"),
            Deed::Shrink => {
                let mut said = match gone {
                    0 => format!("There is nothing to take out of {name}: {all}.\n"),
                    _ => format!("Took {} out of {name}: {count} left.\n", findings(gone)),
                };
                if lacking > 0 {
                    let (are, them) = if lacking == 1 { ("is", "it") } else { ("are", "them") };
                    said.push_str(&format!(
                        "{} {are} not in it, and {are} not taken in: `quorate check` reports {them}.\n",
                        findings(lacking)
                    ));
                }
                said
            }
        }
    }
}

/// `1 finding`, `12 findings`.
fn findings(count: usize) -> String {
    format!("{count} {}", if count == 1 { "finding" } else { "findings" })
}
