//! `quorate check`: minutes and rules in, findings out.

use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use uuid::Uuid;

use super::annotate::Copies;
use super::cache::Cache;
use super::checkers::{CheckArgs, Manner};
use super::exit::Exit;
use super::file_list::listed;
use super::git::{ChangeArgs, Chosen};
use super::mend::{FixArgs, Sums, written};
use super::outputs::{Outputs, Target, Written, cannot_write, write};
use super::progress::Progress;
use super::screen::{Screen, complain};
use super::shared::{ShowArgs, complain_of, format};
use super::watch::watch;
use crate::check::{
    Baseline, FailLevel, Found, Project, Rules, annotated, check_files_by, config_above, open, unused_waivers,
};
use crate::report::{Context, Desk, FORMATS, FileReport, Format, KnownSum, Problem, Summary, format_named};

/// Check minutes by rules
///
/// Takes files and folders; from folders, those that end as minutes do (.md, .txt, .html, .docx, .odt, .pdf, .eml). `-` is
/// standard input.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate check minutes.md
  quorate check minutes/ --rules essentials --rules standing-orders.quorate
  quorate check minutes.txt --format concise
  quorate check minutes/ --format pretty --output sarif=minutes.sarif
  quorate check minutes.docx --annotate marked.docx
  quorate check minutes.md --diff            what --fix would mend
  quorate check minutes.md --fix
  quorate check minutes.docx --output report.html   to read and print
  quorate check minutes.md --given calendar=meetings.csv
  cat minutes.md | quorate check - --as md
  quorate check --staged                      what is to be committed
  quorate check --changed-since origin/main   what a branch changes

Exit codes: 0 no rule is broken · 1 a rule is broken
            2 something could not be used · 3 undecided, with --strict
            with --diff: 1 there is something to mend")]
pub(super) struct Arguments {
    /// Files and folders of minutes; `-` for standard input [default: the folder, where a quorate.toml is in force]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Check the files that this file names as well, one on a line or with a null byte after each; `-` for standard input
    #[arg(long, value_name = "FILE")]
    file_list: Option<PathBuf>,

    #[command(flatten)]
    changes: ChangeArgs,

    /// Take files that are named only if folders would give them: by their ending, and as the settings include and exclude
    #[arg(long)]
    force_exclude: bool,

    #[command(flatten)]
    how: CheckArgs,

    /// Leave out the findings that this file has, as `quorate baseline` wrote it
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    baseline: Option<PathBuf>,

    /// Report what the baseline of the settings has as well
    #[arg(long)]
    no_baseline: bool,

    /// How to write the report: pretty, plain, concise, grouped, statistics, markdown, html, json, jsonl, sarif, junit, github, gitlab, azure,
    /// checkstyle, rdjson, tap [default: pretty]
    #[arg(long, short, value_parser = format, value_name = "FORMAT")]
    format: Option<&'static Format>,

    /// Say how often each rule is broken, and nothing else; the same as --format statistics
    #[arg(long, conflicts_with = "format")]
    statistics: bool,

    /// Write the report to a file instead; with a format before it, such as sarif=FILE, beside the other; may be given several
    /// times
    #[arg(long, short, value_name = "[FORMAT=]FILE")]
    output: Vec<Target>,

    #[command(flatten)]
    fix: FixArgs,

    /// Write a copy of a Word file with a comment at each paragraph of which something is found; of several, into a folder
    #[arg(long, value_name = "OUT", conflicts_with = "public")]
    annotate: Option<PathBuf>,

    /// Keep in this folder what is found, and look only at files that have changed since
    #[arg(long, value_name = "FOLDER")]
    cache: Option<PathBuf>,

    /// Check again whenever minutes or rules change, until Ctrl-C
    #[arg(long, conflicts_with_all = ["staged", "changed_since"])]
    watch: bool,

    /// Answer 3 where no rule is broken and some could not be decided
    #[arg(long)]
    strict: bool,

    /// From which weight on a broken rule makes the check fail: info, warning, error, never [default: info]
    #[arg(long, value_parser = fail_level, value_name = "LEVEL")]
    fail_level: Option<FailLevel>,

    /// Leave words of exempt items out of every report, so that it may be published
    #[arg(long)]
    public: bool,

    /// Say nothing where nothing is wrong
    #[arg(long, short)]
    quiet: bool,

    #[command(flatten)]
    show: ShowArgs,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        if let Some(refused) = self.fix.refused(self.changes.is_staged()) {
            complain(refused);
            return Exit::Unusable;
        }
        if self.watch {
            return self.run_again_and_again();
        }
        let from_input = self.paths.iter().any(|path| path.as_os_str() == "-");
        if self.fix.diff || (self.fix.fix && from_input) {
            return self.show_mended(from_input);
        }
        self.run_once()
    }

    /// The paths that are asked for. Where settings are in force and nothing else is said, that is the folder.
    fn asked(&self) -> Option<Vec<PathBuf>> {
        if !self.paths.is_empty() || self.file_list.is_some() || self.changes.are_given() {
            return Some(self.paths.clone());
        }
        let here = PathBuf::from(".");
        if config_above(&here).is_some() {
            return Some(vec![here]);
        }
        complain(
            "error: it is not said what to check\n  help: name files or folders, such as `quorate check minutes.docx`; where there is a quorate.toml, the folder is checked\n",
        );
        None
    }

    fn run_again_and_again(&self) -> Exit {
        let Some(paths) = self.asked() else { return Exit::Unusable };
        let (project, _) = self.how.rules.project(paths.first().map(PathBuf::as_path));
        let found = self.changes.choose(&paths).files.found;
        let mut looked_at = paths;
        looked_at.extend(self.how.rules.files(&project));
        looked_at.extend(self.how.documents(&project, &found));
        let written = self.output.iter().map(|target| target.path.clone()).chain(self.annotate.clone());
        match watch(&looked_at, &written.collect::<Vec<_>>(), || {
            let _ = self.run_once();
        }) {
            Ok(()) => Exit::Clean,
            Err(why) => {
                complain(&format!("error: {why}\n"));
                Exit::Unusable
            }
        }
    }

    /// Shows what would be mended, or standard input as it is mended.
    fn show_mended(&self, from_input: bool) -> Exit {
        let Some(mut paths) = self.asked() else { return Exit::Unusable };
        if from_input && self.fix.fix && (paths.len() > 1 || self.file_list.is_some()) {
            complain("error: `-` stands alone with --fix\n  help: mend files and standard input one after the other\n");
            return Exit::Unusable;
        }
        let unlisted =
            self.file_list.as_deref().map(listed).transpose().map(|listed| paths.extend(listed.unwrap_or_default()));
        let (project, mut problems) = self.how.rules.project(paths.first().map(PathBuf::as_path));
        problems.extend(unlisted.err());
        let rules = self.how.load(&project);
        let chosen = self.chosen(&paths, &project);
        let manner = Manner { shows_paper: false, public: self.public };
        let (checkers, unusable) = self.how.checkers(&project, &rules, &chosen.files.found, manner);
        let (baseline, mistaken) = self.known(&project);
        let check = |found: &Found, name: &str, bytes: Vec<u8>| {
            let mut report = checkers.of(found).check(name, bytes)?;
            if let Some(baseline) = &baseline {
                baseline.leave_out(&found.path, &rules.plan, &mut report);
            }
            Ok(report)
        };
        problems.extend(rules.problems.iter().chain(&unusable).chain(&mistaken).chain(&chosen.files.problems).cloned());
        let mut screen = Screen::new(self.show.color);
        let mut summary = Summary::default();
        let sums = match chosen.files.found.as_slice() {
            [found] if from_input => {
                let mut sums = Sums::default();
                let done = chosen.open(found).and_then(|(name, bytes)| {
                    let done = self.fix.mended(bytes, |bytes| check(found, &name, bytes))?;
                    Ok((name, done))
                });
                match done {
                    Ok((name, done)) => {
                        let _ = screen.put(&written(&self.fix, &name, &done));
                        if let Some(why) = done.mended.not_written {
                            complain(&format!("note: {name} was left as it is: {why}\n"));
                        }
                        sums.add(&done.mended);
                        summary.add(&done.mended.report);
                    }
                    Err(problem) => problems.push(problem),
                }
                sums
            }
            found => {
                let all = self.fix.all(found, self.how.threads(), |found| chosen.open(found), check, &mut screen);
                problems.extend(all.unread.into_iter().chain(all.unwritten));
                all.sums
            }
        };
        let _ = screen.flush();
        for problem in problems {
            complain_of(&problem, &FORMATS[0], &rules, self.show.color);
            summary.add_problem(problem);
        }
        if !self.quiet {
            complain(&self.fix.sum(&sums));
        }
        match () {
            () if !summary.problems.is_empty() => Exit::Unusable,
            () if self.fix.diff => {
                if sums.files > 0 {
                    Exit::Broken
                } else {
                    Exit::Clean
                }
            }
            () => Exit::of(&summary, self.fail_level.unwrap_or_default(), self.strict),
        }
    }

    fn run_once(&self) -> Exit {
        let Some(mut paths) = self.asked() else { return Exit::Unusable };
        let format = self.format.or_else(|| format_named("statistics").filter(|_| self.statistics));
        let outputs = match Outputs::open(format, &self.output, self.show.color) {
            Ok(outputs) => outputs,
            Err(refused) => {
                cannot_write(&refused);
                return Exit::Unusable;
            }
        };
        let unlisted =
            self.file_list.as_deref().map(listed).transpose().map(|listed| paths.extend(listed.unwrap_or_default()));
        let (project, mut problems) = self.how.rules.project(paths.first().map(PathBuf::as_path));
        problems.extend(unlisted.err());
        let rules = self.how.load(&project);
        let mut summary = Summary::default();
        // Nobody reads any more: what was found is still answered to the shell.
        let _ = self.report(&paths, (&project, problems), &rules, outputs, &mut summary);
        let set = project.config().map(|config| &config.all);
        let level = set.and_then(|all| all.fail_level.as_ref()).map(|told| told.value);
        let strict = set.and_then(|all| all.strict.as_ref()).is_some_and(|told| told.value);
        Exit::of(&summary, self.fail_level.or(level).unwrap_or_default(), self.strict || strict)
    }

    fn report(
        &self,
        paths: &[PathBuf],
        (project, problems): (&Project, Vec<Problem>),
        rules: &Rules,
        mut outputs: Outputs,
        summary: &mut Summary,
    ) -> ControlFlow<()> {
        let contexts = outputs.contexts(rules, self.quiet);
        let (formats, first) = (outputs.formats(), outputs.first());
        let manner = Manner { shows_paper: formats.iter().any(|format| format.shows_paper), public: self.public };
        let chosen = self.chosen(paths, project);
        let files = &chosen.files;
        let (checkers, unusable) = self.how.checkers(project, rules, &files.found, manner);
        let unknown = if self.how.rules.are_named() { Vec::new() } else { project.unknown_rules(&rules.plan) };
        let (baseline, mistaken) = self.known(project);
        summary.known = baseline.as_ref().map(|known| KnownSum { left_out: 0, gone: known.findings_of_no_file() });
        let before = problems.iter().chain(&rules.problems).chain(&unknown).chain(&unusable).chain(&mistaken);
        for problem in before.chain(&files.problems) {
            complain_of(problem, first, rules, self.show.color);
            summary.add_problem(problem.clone());
        }
        summary.left_out = files.left_out;
        outputs.begin(&contexts)?;
        let mut flow = ControlFlow::Continue(());
        let check = |found: &Found, name: &str, bytes: Vec<u8>| {
            let mut report = checkers.of(found).check(name, bytes)?;
            if let Some(baseline) = &baseline {
                baseline.leave_out(&found.path, &rules.plan, &mut report);
            }
            Ok(report)
        };
        let mended = self.fix.fix.then(|| {
            let mut nothing = Screen::new(self.show.color);
            // What cannot be read is told when it is checked.
            let all = self.fix.all(&files.found, self.how.threads(), |found| chosen.open(found), check, &mut nothing);
            for problem in all.unwritten {
                complain_of(&problem, first, rules, self.show.color);
                summary.add_problem(problem);
            }
            all.sums
        });
        let cache = self.cache(project, rules, &files.found, &contexts, &formats).unwrap_or_else(|problem| {
            complain_of(&problem, first, rules, self.show.color);
            summary.add_problem(*problem);
            None
        });
        let progress = Progress::over(files.found.len(), self.quiet);
        let write = |desks: &mut Vec<Desk<'_>>, checked: Checked| match checked {
            Checked::Before(written, sums) => (written, *sums),
            Checked::Now(file, key) => {
                let mut sums = Summary::default();
                sums.add(&file);
                let written = write(&formats, desks, &file);
                if let Some((cache, key)) = cache.as_ref().zip(key) {
                    cache.keep(key, &written, &sums);
                }
                (written, sums)
            }
        };
        check_files_by(
            |number, found| {
                let (name, bytes) = chosen.open(found)?;
                let set = || format!("{:?}", project.for_file(&found.path));
                let key = cache.as_ref().map(|cache| cache.key(&name, &bytes, &set()));
                match cache.as_ref().zip(key).and_then(|(cache, key)| cache.find(key)) {
                    Some((written, sums)) => Ok(Checked::Before(written, Box::new(sums))),
                    None => {
                        let file = check(found, &name, bytes)?;
                        Ok(Checked::Now(Box::new(FileReport { number, ..file }), key))
                    }
                }
            },
            &files.found,
            self.how.threads(),
            || contexts.iter().map(Desk::new).collect(),
            write,
            |checked| {
                progress.done(|| match checked {
                    Ok((said, sums)) => {
                        summary.add_all(sums);
                        flow = outputs.say(&said);
                    }
                    Err(problem) => {
                        complain_of(&problem, first, rules, self.show.color);
                        summary.add_problem(problem);
                    }
                });
                flow
            },
        );
        progress.end();
        flow?;
        if let Some(out) = &self.annotate {
            let mut copies = Copies::to(out, paths);
            for found in &files.found {
                let annotated = || {
                    let (name, bytes) = chosen.open(found)?;
                    annotated(rules, &check(found, &name, bytes.clone())?, &bytes)
                };
                if let Err(problem) = copies.make(found, annotated, self.quiet) {
                    // What could not be read has been told.
                    if !summary.problems.contains(&problem) {
                        complain_of(&problem, first, rules, self.show.color);
                        summary.add_problem(problem);
                    }
                }
            }
        }
        for unused in unused_waivers(&rules.plan, summary) {
            complain_of(&unused, first, rules, self.show.color);
        }
        let ended = outputs.end(&contexts, summary);
        if let Some(sums) = mended.filter(|_| !self.quiet) {
            complain(&self.fix.sum(&sums));
        }
        ended
    }

    /// What was kept of earlier runs, if that is asked for: of those for which all of this is the same.
    fn cache(
        &self,
        project: &Project,
        rules: &Rules,
        found: &[Found],
        contexts: &[Context<'_>],
        formats: &[&'static Format],
    ) -> Result<Option<Cache>, Box<Problem>> {
        // Every option is named here, so that a new one is not forgotten.
        let Self {
            how,
            cache,
            baseline,
            no_baseline,
            public,
            // What these change is in the files that are found, in the formats and their contexts, or in the answer to the shell.
            paths: _,
            file_list: _,
            changes: _,
            force_exclude: _,
            format: _,
            statistics: _,
            output: _,
            fix: _,
            annotate: _,
            watch: _,
            strict: _,
            fail_level: _,
            quiet: _,
            show: _,
        } = self;
        let Some(folder) = cache.clone().or_else(|| project.cache()) else { return Ok(None) };
        // A page numbers its files, and has the minutes themselves.
        if formats.iter().any(|format| format.shows_paper) {
            return Ok(None);
        }
        let mut run = vec![format!("{how:?} {no_baseline} {public}")];
        for (context, format) in contexts.iter().zip(formats) {
            run.push(format!("{} {} {} {}", format.name, context.width, context.colour, context.quiet));
        }
        run.push(format!("{:?}", self.how.day()));
        run.extend(rules.plan.sources.iter().flat_map(|source| [source.name().to_owned(), source.text().to_owned()]));
        run.extend(project.config().map(|config| config.source.text().to_owned()));
        let baseline = baseline.clone().or_else(|| project.baseline());
        for file in self.how.documents(project, found).into_iter().chain(baseline) {
            // What cannot be read is told elsewhere, and is one more thing that can be otherwise.
            let bytes = open(&file).map_or_else(|_| Vec::new(), |(_, bytes)| bytes);
            run.extend([file.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()]);
        }
        let run: Vec<&str> = run.iter().map(String::as_str).collect();
        let refused = |error: std::io::Error| {
            let help = "name another folder after --cache, or take the setting `cache` out".to_owned();
            let message = format!("nothing can be kept there: {error}");
            Box::new(Problem::unreadable(folder.display().to_string(), message, Some(help)))
        };
        Cache::open(&folder, &run).map(Some).map_err(refused)
    }

    /// The files to check.
    fn chosen(&self, paths: &[PathBuf], project: &Project) -> Chosen {
        let mut chosen = self.changes.choose(paths);
        if self.force_exclude {
            chosen.forget_names();
        }
        chosen.retain(|path| project.takes(path));
        if chosen.files.found.is_empty() && chosen.files.problems.is_empty() && !self.quiet {
            complain(&self.changes.nothing().unwrap_or_default());
        }
        chosen
    }

    /// The findings that were there before, if there is a file of them, and what is wrong with it.
    fn known(&self, project: &Project) -> (Option<Baseline>, Vec<Problem>) {
        let file = self.baseline.clone().or_else(|| project.baseline()).filter(|_| !self.no_baseline);
        match file.map(|file| Baseline::open(&file)) {
            None => (None, Vec::new()),
            Some(Ok((baseline, problems))) => (Some(baseline), problems),
            Some(Err(problem)) => (None, vec![problem]),
        }
    }
}

/// A file that was checked.
enum Checked {
    /// In an earlier run: what was written of it, and its sums.
    Before(Written, Box<Summary>),
    /// In this run, and the name under which that may be kept.
    Now(Box<FileReport>, Option<Uuid>),
}

/// A weight from which on a check fails, for clap.
fn fail_level(word: &str) -> Result<FailLevel, String> {
    let found = FailLevel::WORDS.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
    let all: Vec<&str> = FailLevel::WORDS.iter().map(|(word, _)| *word).collect();
    found.ok_or_else(|| format!("it may be {}", all.join(", ")))
}
