//! `quorate check`: minutes and rules in, findings out.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use uuid::Uuid;

use super::annotate::Copies;
use super::cache::Cache;
use super::checkers::{CheckArgs, Manner};
use super::checks::Checks;
use super::exit::{Exit, Tally};
use super::file_list::listed;
use super::git::{ChangeArgs, Chosen};
use super::links::here;
use super::lost::would_be_lost;
use super::mend::FixArgs;
use super::outputs::{Outputs, Target, Written, cannot_write, write};
use super::progress::Progress;
use super::projects::{Baselines, Projects, tally};
use super::screen::{Screen, complain};
use super::shared::{LinkArgs, ShowArgs, complain_of, format};
use super::watch::watch;
use crate::check::{FailLevel, Found, Joined, Rules, annotated, check_files_by, config_above, open, unused_waivers};
use crate::report::{Context, Desk, FileReport, Format, KnownSum, Problem, Summary, format_named};

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
    pub(super) paths: Vec<PathBuf>,

    /// Check the files that this file names as well, one on a line or with a null byte after each; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub(super) file_list: Option<PathBuf>,

    #[command(flatten)]
    pub(super) changes: ChangeArgs,

    /// Take files that are named only if folders would give them: by their ending, and as the settings include and exclude
    #[arg(long)]
    force_exclude: bool,

    #[command(flatten)]
    pub(super) how: CheckArgs,

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
    pub(super) fix: FixArgs,

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
    pub(super) strict: bool,

    /// From which weight on a broken rule makes the check fail: info, warning, error, never [default: info]
    #[arg(long, value_parser = fail_level, value_name = "LEVEL")]
    pub(super) fail_level: Option<FailLevel>,

    /// Leave words of exempt items out of every report, so that it may be published
    #[arg(long)]
    pub(super) public: bool,

    /// Say nothing where nothing is wrong
    #[arg(long, short)]
    pub(super) quiet: bool,

    #[command(flatten)]
    pub(super) show: ShowArgs,

    #[command(flatten)]
    links: LinkArgs,
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
    pub(super) fn asked(&self) -> Option<Vec<PathBuf>> {
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
        let found = self.changes.choose(&paths).files.found;
        let projects = self.how.rules.projects(paths.first().map(PathBuf::as_path), &found);
        let mut looked_at = paths;
        looked_at.extend(projects.all().iter().flat_map(|project| self.how.rules.files(project)));
        looked_at.extend(self.how.documents(&projects, &found));
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

    fn run_once(&self) -> Exit {
        let Some(mut paths) = self.asked() else { return Exit::Unusable };
        let unlisted =
            self.file_list.as_deref().map(listed).transpose().map(|listed| paths.extend(listed.unwrap_or_default()));
        let (chosen, mut projects) = self.chosen(&paths);
        projects.problems.extend(unlisted.err());
        let rules = self.how.load(&projects);
        let targets = self.output.iter().map(|target| target.path.as_path());
        if let Some(refused) = would_be_lost(targets, &self.read(&chosen, &projects, &rules)) {
            complain(&refused);
            return Exit::Unusable;
        }
        let format = self.format.or_else(|| format_named("statistics").filter(|_| self.statistics));
        let outputs = match Outputs::open(format, &self.output, self.show.color) {
            Ok(outputs) => outputs,
            Err(refused) => {
                cannot_write(&refused);
                return Exit::Unusable;
            }
        };
        let mut summary = Summary::default();
        let mut tallies = projects.levels(self.fail_level, self.strict);
        // Nobody reads any more: what was found is still answered to the shell.
        let _ = self.report(&paths, (&chosen, &projects, &rules), outputs, (&mut summary, &mut tallies));
        Exit::of(&summary, &tallies)
    }

    /// All files that are read.
    fn read(&self, chosen: &Chosen, projects: &Projects, rules: &[Rules]) -> Vec<PathBuf> {
        let found = &chosen.files.found;
        let mut read: Vec<PathBuf> = found.iter().map(|found| found.path.clone()).collect();
        read.extend(projects.all().iter().flat_map(|project| self.how.rules.files(project)));
        read.extend(rules.iter().flat_map(|rules| &rules.plan.sources).map(|source| source.name().into()));
        read.extend(self.how.documents(projects, found));
        read.extend(self.baseline.iter().chain(&self.file_list).cloned());
        read
    }

    fn report(
        &self,
        paths: &[PathBuf],
        (chosen, projects, each): (&Chosen, &Projects, &[Rules]),
        mut outputs: Outputs,
        (summary, tallies): (&mut Summary, &mut [Tally]),
    ) -> ControlFlow<()> {
        let joined = Joined::of(each);
        let rules = &joined.rules;
        let contexts = outputs.contexts(rules, self.quiet);
        let (formats, first) = (outputs.formats(), outputs.first());
        let shows_paper = formats.iter().any(|format| format.shows_paper);
        let manner = Manner { shows_paper, public: self.public, fail_level: self.fail_level };
        let files = &chosen.files;
        let (checkers, unusable) = self.how.checkers(projects, each, &files.found, manner);
        let unknown = self.how.unknown_rules(projects, each);
        let (baselines, mistaken) = self.known(projects);
        summary.known = baselines.are_there().then_some(KnownSum { left_out: 0, gone: baselines.of_no_file });
        let before = projects.problems.iter().chain(&rules.problems).chain(&unknown).chain(&unusable).chain(&mistaken);
        for problem in before.chain(&files.problems) {
            complain_of(problem, first, rules, self.show.color);
            summary.add_problem(problem.clone());
        }
        summary.left_out = files.left_out;
        outputs.begin(&contexts)?;
        let mut flow = ControlFlow::Continue(());
        let checks = Checks { checkers: &checkers, projects, baselines: &baselines, each, joined: &joined };
        let mended = self.fix.fix.then(|| {
            let mut nothing = Screen::new(self.show.color);
            let check = |found: &Found, name: &str, bytes: Vec<u8>| checks.check(found, name, bytes);
            // What cannot be read is told when it is checked.
            let all = self.fix.all(&files.found, self.how.threads(), |found| chosen.open(found), check, &mut nothing);
            for problem in all.unwritten {
                complain_of(&problem, first, rules, self.show.color);
                summary.add_problem(problem);
            }
            all.sums
        });
        let links = outputs.links(self.links.hyperlinks);
        let made: Vec<Vec<String>> = contexts.iter().zip(&formats).zip(&links).map(manner_of).collect();
        let (caches, refused) = self.caches(projects, rules, &files.found, &made.concat());
        let caches = if shows_paper { Vec::new() } else { caches };
        for problem in refused.into_iter().filter(|_| !shows_paper) {
            complain_of(&problem, first, rules, self.show.color);
            summary.add_problem(problem);
        }
        let cache_of = |found: &Found| caches.get(projects.number(&found.path)).and_then(Option::as_deref);
        let base = here();
        let progress = Progress::over(files.found.len(), self.quiet);
        let write = |desks: &mut Vec<Desk<'_>>, checked: Checked| match checked {
            Checked::Before(number, written, sums) => (number, written, *sums),
            Checked::Now(number, file, key) => {
                let mut sums = Summary::default();
                sums.add(&file);
                let written = write(&formats, desks, &file);
                if let Some((cache, key)) = caches.get(number).and_then(Option::as_deref).zip(key) {
                    cache.keep(key, &written, &sums);
                }
                (number, written, sums)
            }
        };
        check_files_by(
            |number, found| {
                let (name, bytes) = chosen.open(found)?;
                let (project, cache) = (projects.number(&found.path), cache_of(found));
                let set = || format!("{project} {:?}", projects.of(&found.path).for_file(&found.path));
                let key = cache.map(|cache| cache.key(&name, &bytes, &set()));
                match cache.zip(key).and_then(|(cache, key)| cache.find(key)) {
                    Some((written, sums)) => Ok(Checked::Before(project, written, Box::new(sums))),
                    None => {
                        let file = checks.check(found, &name, bytes)?;
                        Ok(Checked::Now(project, Box::new(FileReport { number, ..file }), key))
                    }
                }
            },
            &files.found,
            self.how.threads(),
            || {
                let desks = contexts.iter().zip(&links);
                desks.map(|(context, link)| Desk::new(context).linking(base.as_deref().filter(|_| *link))).collect()
            },
            write,
            |checked| {
                progress.done(|| match checked {
                    Ok((project, said, sums)) => {
                        tally(tallies, project, &sums);
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
                    annotated(rules, &checks.check(found, &name, bytes.clone())?, &bytes)
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

    /// What was kept of earlier runs, by the number of the settings, if that is asked for: of those for which all of this is the
    /// same.
    fn caches(
        &self,
        projects: &Projects,
        rules: &Rules,
        found: &[Found],
        made: &[String],
    ) -> (Vec<Option<Arc<Cache>>>, Vec<Problem>) {
        // Every option is named here, so that a new one is not forgotten.
        let Self {
            how,
            cache,
            baseline,
            no_baseline,
            public,
            fail_level,
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
            quiet: _,
            show: _,
            links: _,
        } = self;
        let folders: Vec<Option<PathBuf>> =
            projects.all().iter().map(|project| cache.clone().or_else(|| project.cache())).collect();
        if folders.iter().all(Option::is_none) {
            return Default::default();
        }
        let mut run = vec![format!("{how:?} {no_baseline} {public} {fail_level:?} {:?}", how.day())];
        run.extend_from_slice(made);
        run.extend(rules.plan.sources.iter().flat_map(|source| [source.name().to_owned(), source.text().to_owned()]));
        run.extend(projects.all().iter().filter_map(|project| Some(project.config()?.source.text().to_owned())));
        let baselines = projects.all().iter().filter_map(|project| baseline.clone().or_else(|| project.baseline()));
        for file in how.documents(projects, found).into_iter().chain(baselines) {
            // What cannot be read is told elsewhere, and is one more thing that can be otherwise.
            let bytes = open(&file).map_or_else(|_| Vec::new(), |(_, bytes)| bytes);
            run.extend([file.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()]);
        }
        let run: Vec<&str> = run.iter().map(String::as_str).collect();
        Cache::open_all(&folders, &run)
    }

    /// The files to check, and the settings of each.
    pub(super) fn chosen(&self, paths: &[PathBuf]) -> (Chosen, Projects) {
        let mut chosen = self.changes.choose(paths);
        if self.force_exclude {
            chosen.forget_names();
        }
        let projects = self.how.rules.projects(paths.first().map(PathBuf::as_path), &chosen.files.found);
        chosen.retain(|path| projects.takes(path));
        let projects =
            projects.of_files(|| self.how.rules.projects(paths.first().map(PathBuf::as_path), &chosen.files.found));
        if chosen.files.found.is_empty() && chosen.files.problems.is_empty() && !self.quiet {
            complain(&self.changes.nothing().unwrap_or_default());
        }
        (chosen, projects)
    }

    /// The findings that were there before, and what is wrong with the files of them.
    pub(super) fn known(&self, projects: &Projects) -> (Baselines, Vec<Problem>) {
        if self.no_baseline { Default::default() } else { projects.baselines(self.baseline.as_deref()) }
    }
}

/// On what it depends how a report is written.
fn manner_of(((context, format), links): ((&Context<'_>, &&'static Format), &bool)) -> Vec<String> {
    vec![format!("{} {} {} {} {links}", format.name, context.width, context.colour, context.quiet)]
}

/// A file that was checked, with the number of its settings.
enum Checked {
    /// In an earlier run: what was written of it, and its sums.
    Before(usize, Written, Box<Summary>),
    /// In this run, and the name under which that may be kept.
    Now(usize, Box<FileReport>, Option<Uuid>),
}

/// A weight from which on a check fails, for clap.
fn fail_level(word: &str) -> Result<FailLevel, String> {
    let found = FailLevel::WORDS.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
    let all: Vec<&str> = FailLevel::WORDS.iter().map(|(word, _)| *word).collect();
    found.ok_or_else(|| format!("it may be {}", all.join(", ")))
}
