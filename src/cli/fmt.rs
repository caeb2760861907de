//! `quorate fmt`: rule files in one form.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::exit::Exit;
use super::replace::replace;
use super::screen::{Screen, complain};
use super::shared::{ShowArgs, complain_of};
use crate::check::{DEFAULT, Project, Rules, format_rules, rule_files};
use crate::language::Formatted;
use crate::report::{FORMATS, Problem, changes};
use crate::text::Source;

/// Write rule files in one form
///
/// Takes files and folders; from folders, those that end in .quorate. Words, letters, spaces and the order of labelled
/// lines become one; what the rules mean stays. A file with a mistake is left as it is. `-` is standard input.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate fmt                           all rule files in this folder
  quorate fmt standing-orders.quorate
  quorate fmt --check rules/            only names those that would change
  quorate fmt --diff rules/             only shows what would change
  quorate fmt - < one.quorate

Exit codes: 0 nothing to change, or all is written
            1 with --check or --diff: there is something to change
            2 something could not be used")]
pub(super) struct Arguments {
    /// Rule files and folders; `-` for standard input to standard output [default: this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write nothing, name the files that would change
    #[arg(long)]
    check: bool,

    /// Write nothing, show what would change
    #[arg(long)]
    diff: bool,

    /// Other rules, whose words the files use; may be given several times
    #[arg(long, value_name = "FILE|FOLDER|PACK")]
    with: Vec<PathBuf>,

    #[command(flatten)]
    show: ShowArgs,
}

/// So many lines are shown around those that change.
pub(super) const AROUND: usize = 3;

/// How it went.
#[derive(Default)]
struct Sums {
    changed: usize,
    same: usize,
    left: usize,
    problems: usize,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let paths = if self.paths.is_empty() { vec![PathBuf::from(".")] } else { self.paths.clone() };
        let from_input = paths.iter().any(|path| path.as_os_str() == "-");
        if from_input && paths.len() > 1 {
            complain("error: `-` stands alone\n  help: format files and standard input one after the other\n");
            return Exit::Unusable;
        }
        let files = rule_files(&paths);
        let mut sums = Sums::default();
        self.tell(&files.problems, &mut sums);
        let mut rules: Vec<Source> = files.found.iter().map(|(_, source)| source.clone()).collect();
        rules.extend(self.words(&mut sums));
        rules.extend(of_settings(&files.found));
        let mut screen = Screen::new(self.show.color);
        for (index, (path, source)) in files.found.iter().enumerate() {
            match format_rules(&rules, index) {
                Ok(formatted) => {
                    // Nobody reads any more: the files are formatted all the same.
                    let _ = self.file(path, source, &formatted, &mut screen, &mut sums);
                }
                Err(problems) => {
                    sums.left += 1;
                    self.tell(&problems, &mut sums);
                }
            }
        }
        if self.diff {
            let _ = screen.flush();
            complain(&self.sum(&sums));
        } else if !from_input || self.check {
            let _ = screen.say(&self.sum(&sums));
        }
        let _ = screen.flush();
        match sums {
            Sums { problems: 1.., .. } => Exit::Unusable,
            Sums { changed: 1.., .. } if self.only_looks() => Exit::Broken,
            _ => Exit::Clean,
        }
    }

    fn only_looks(&self) -> bool {
        self.check || self.diff
    }

    /// The rules whose words may be used.
    fn words(&self, sums: &mut Sums) -> Vec<Source> {
        if self.with.is_empty() {
            return Vec::new();
        }
        let with = Rules::load(&self.with, false);
        self.tell(&with.problems, sums);
        with.plan.sources
    }

    fn tell(&self, problems: &[Problem], sums: &mut Sums) {
        sums.problems += problems.len();
        for problem in problems {
            complain_of(problem, &FORMATS[0], &Rules::default(), self.show.color);
        }
    }

    fn file(
        &self,
        path: &Path,
        source: &Source,
        formatted: &Formatted,
        screen: &mut Screen,
        sums: &mut Sums,
    ) -> ControlFlow<()> {
        let same = formatted.text == source.text();
        let from_input = path.as_os_str() == "-";
        if same {
            sums.same += 1;
        } else if self.only_looks() || from_input {
            sums.changed += 1;
        } else {
            match replace(path, &formatted.text) {
                Ok(()) => sums.changed += 1,
                Err(problem) => {
                    sums.left += 1;
                    self.tell(&[problem], sums);
                    return ControlFlow::Continue(());
                }
            }
        }
        self.tell_names(source, formatted);
        match (self.diff, self.check) {
            (true, _) if !same => screen.say(&changes(Some(source.name()), source.text(), &formatted.text, AROUND)),
            (false, true) if !same => screen.say(&format!("would change: {}\n", source.name())),
            (false, false) if from_input => screen.say(&formatted.text),
            _ => ControlFlow::Continue(()),
        }
    }

    /// Says which rules have another name now, for waivers and settings go by it.
    fn tell_names(&self, source: &Source, formatted: &Formatted) {
        let is = if self.only_looks() { "would be" } else { "is now" };
        for (before, after) in &formatted.renamed {
            complain(&format!(
                "note: {}: `{before}` {is} called `{after}`; a rule without a header is called after its words\n",
                source.name()
            ));
        }
    }

    /// `1 file changed, 2 files in form already.`
    fn sum(&self, sums: &Sums) -> String {
        let files = |count: usize| format!("{count} {}", if count == 1 { "file" } else { "files" });
        let verb = if self.only_looks() { "would change" } else { "changed" };
        let mut parts = vec![format!("{} {verb}", files(sums.changed))];
        if sums.same > 0 {
            parts.push(format!("{} in form already", files(sums.same)));
        }
        if sums.left > 0 {
            parts.push(format!("{} left as {}", files(sums.left), if sums.left == 1 { "it is" } else { "they are" }));
        }
        format!("{}.\n", parts.join(", "))
    }
}

/// The rules that the settings use beside the files: waivers may be for them.
fn of_settings(found: &[(PathBuf, Source)]) -> Vec<Source> {
    let Some((first, _)) = found.iter().find(|(path, _)| path.as_os_str() != "-") else { return Vec::new() };
    let (project, _) = Project::above(first);
    let used = Rules::load(&project.rules().unwrap_or(vec![DEFAULT.into()]), false).plan.sources;
    let there = |path: &Path| std::fs::canonicalize(path).ok();
    let known: Vec<PathBuf> = found.iter().filter_map(|(path, _)| there(path)).collect();
    used.into_iter()
        .filter(|source| there(Path::new(source.name())).is_none_or(|path| !known.contains(&path)))
        .collect()
}
