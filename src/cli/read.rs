//! `quorate read`: what was read from minutes, before any rule is asked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::exit::Exit;
use super::lost::would_be_lost;
use super::replace::put;
use super::screen::{PRINT, Screen, complain};
use super::shared::{GivenArgs, InputArgs, RuleArgs, ShowArgs, complain_of, read_format};
use crate::check::{Checker, Files, Project, Rules, exempt_actions, files, open, without_the_public};
use crate::evaluate::Given;
use crate::report::{ActionLog, FORMATS, Problem, READ_FORMATS, ReadFile, ReadFormat, Written};

/// Show what is read from minutes, before any rule is asked
///
/// The outline gives the meeting, then each paragraph with what it was read as beside it, then a summary. Where a rule
/// finds too much or too little, look here first. As csv, md, ics or xlsx it is the action log of all the files.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  quorate read minutes.md
  quorate read minutes/ --summary               what each has, without paragraphs
  quorate read minutes.md --format json
  quorate read minutes/ --output actions.xlsx   the action log, to keep track
  quorate read minutes.md --format csv --undertakings
  quorate read minutes.md --output actions.ics --given calendar=meetings.csv

Formats:
  outline  the paragraphs with what they were read as, and a summary
  json     all that was found, for programs: see docs/json-minutes.md
  csv, md, ics, xlsx
           the action log, as a list, as tables of Markdown, as tasks and
           dates for a calendar, for Excel: see docs/action-log.md")]
pub(super) struct Arguments {
    /// Files and folders of minutes; `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to show it: outline, json, csv, md, ics, xlsx [default: as --output ends, else outline]
    #[arg(long, short, value_parser = read_format, value_name = "FORMAT")]
    format: Option<&'static ReadFormat>,

    /// Show the head and the summary of each outline, without the paragraphs
    #[arg(long)]
    summary: bool,

    /// Take into the action log what is promised or asked for and not marked as an ACTION
    #[arg(long)]
    undertakings: bool,

    /// Leave out what was taken without the public, so that it may be published
    #[arg(long)]
    public: bool,

    /// Write it to a file instead
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    given: GivenArgs,

    #[command(flatten)]
    show: ShowArgs,
}

/// What comes of the files, one after another.
struct Outcome {
    /// What is written when all files are read.
    kept: String,
    logs: Vec<ActionLog>,
    /// Actions that were taken on without the public: in the log, or left out of it.
    exempt: usize,
    read: usize,
    exit: Exit,
}

impl Arguments {
    pub fn run(&self) -> Exit {
        let mut screen = Screen::new(self.show.color);
        let format = self.format();
        let files = files(&self.paths);
        if let Err(refusal) = self.allowed(format, &files, screen.terminal) {
            complain(&refusal);
            return Exit::Unusable;
        }
        let (project, unsettled) = self.rules.project(self.paths.first().map(PathBuf::as_path));
        let rules = self.rules.load_named(&project);
        let given = project.given(&project.for_file(self.paths.first().map_or(Path::new("."), PathBuf::as_path)));
        let given = given.into_iter().filter(|given| given.name == "calendar").collect();
        let checker = Checker::new(&rules, Given::default()).reading_as(self.input.format);
        let (checker, unusable) = self.given.beside(checker, given);
        let mut outcome = Outcome { kept: String::new(), logs: Vec::new(), exempt: 0, read: 0, exit: Exit::Clean };
        for problem in unsettled.iter().chain(&rules.problems).chain(&unusable).chain(&files.problems) {
            self.complain_of(problem, &rules);
            outcome.exit = Exit::Unusable;
        }
        self.read(&checker, (&rules, &project), &files, format, &mut screen, &mut outcome);
        // Where no file could be read there is nothing to write, and a file of before stays.
        if outcome.read > 0 {
            self.write(format, &mut screen, &mut outcome);
        }
        let _ = screen.flush();
        outcome.exit
    }

    /// As it was asked for, else as the file ends that is written.
    fn format(&self) -> &'static ReadFormat {
        let ending = self.output.as_ref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
        let by_ending = ending.and_then(|own| READ_FORMATS.iter().find(|one| one.ending.eq_ignore_ascii_case(own)));
        self.format.or(by_ending).unwrap_or(&READ_FORMATS[0])
    }

    /// What does not go together, and what to do instead.
    fn allowed(&self, format: &ReadFormat, files: &Files, terminal: bool) -> Result<(), String> {
        let name = format.name;
        if self.summary && name != READ_FORMATS[0].name {
            return Err(format!(
                "error: --summary shows outlines, and {name} has none\n  help: leave out --summary, or --format {name}\n"
            ));
        }
        if matches!(format.written, Written::LogBytes(_)) && self.output.is_none() && terminal {
            let help = format!("--output actions.{} writes it to a file", format.ending);
            return Err(format!("error: {name} is no text that a terminal could show\n  help: {help}\n"));
        }
        let read: Vec<PathBuf> = files.found.iter().map(|found| found.path.clone()).chain(self.given.files()).collect();
        would_be_lost(self.output.iter().map(PathBuf::as_path), &read).map_or(Ok(()), Err)?;
        for other in self.given.names().filter(|name| *name != "calendar") {
            complain(&format!("note: the {other} is for `quorate check`; what is read is the same without it\n"));
        }
        Ok(())
    }

    fn read(
        &self,
        checker: &Checker<'_>,
        (rules, project): (&Rules, &Project),
        files: &Files,
        format: &ReadFormat,
        screen: &mut Screen,
        outcome: &mut Outcome,
    ) {
        let is_outline = format.name == READ_FORMATS[0].name;
        let width = if self.output.is_some() { PRINT } else { screen.width };
        for file in &files.found {
            let read = open(&file.path).and_then(|(name, bytes)| checker.read(&name, bytes));
            let (mut document, mut minutes, doubts) = match read {
                Ok(read) => read,
                Err(problem) => {
                    self.complain_of(&problem, rules);
                    outcome.exit = Exit::Unusable;
                    continue;
                }
            };
            outcome.read += 1;
            outcome.exempt += match self.public || Project::public(&project.for_file(&file.path)) {
                true => without_the_public(&mut document, &mut minutes),
                false => exempt_actions(&document, &minutes),
            };
            let log = ActionLog::of(&document, &minutes, checker.calendar(), self.undertakings);
            if !doubts.is_empty() && !is_outline {
                let source = Arc::new(document.source().clone());
                for doubt in &doubts {
                    self.complain_of(&Problem::mistake(Arc::clone(&source), doubt.clone()), rules);
                }
            }
            let Written::One(one) = format.written else {
                outcome.logs.push(log);
                continue;
            };
            let read = ReadFile {
                document: &document,
                minutes: &minutes,
                log: &log,
                doubts: &doubts,
                width,
                summary: self.summary,
            };
            let said = one(&read);
            if self.output.is_some() {
                outcome.kept.push_str(&said);
            } else if screen.say(&said).is_break() {
                break;
            }
        }
    }

    /// Writes what waited for the last file.
    fn write(&self, format: &ReadFormat, screen: &mut Screen, outcome: &mut Outcome) {
        let made = match format.written {
            Written::One(_) if self.output.is_none() => return,
            Written::One(_) => Ok(std::mem::take(&mut outcome.kept).into_bytes()),
            Written::Log(log) => log(&outcome.logs).map(String::into_bytes),
            Written::LogBytes(log) => log(&outcome.logs),
        };
        let written = made.and_then(|bytes| match &self.output {
            Some(path) => put(path, bytes).map_err(|error| error.to_string()),
            None => {
                let _ = screen.put(&bytes);
                Ok(())
            }
        });
        let sum = self.sum(format, outcome);
        if format.written.is_log() && outcome.exempt > 0 {
            let (was, it) = if outcome.exempt == 1 { ("was", "it") } else { ("were", "them") };
            let taken = format!("note: {} {was} taken on without the public", counted(outcome.exempt, "action"));
            let all = self.public || outcome.logs.is_empty();
            complain(&format!(
                "{taken}{}\n",
                if all { " and left out".to_owned() } else { format!("; --public leaves {it} out") }
            ));
        }
        match (written, &self.output) {
            (Err(error), output) => {
                let name = output.as_ref().map_or("the action log".into(), |path| path.display().to_string());
                complain(&format!("error: {name} could not be written: {error}\n"));
                outcome.exit = Exit::Unusable;
            }
            (Ok(()), Some(path)) => {
                let _ = screen.say(&format!("{}: {sum}\n", path.display()));
            }
            // A log without rows would be silence.
            (Ok(()), None) if outcome.logs.iter().all(|log| log.entries.is_empty()) => {
                complain(&format!("note: {sum}\n"));
            }
            (Ok(()), None) => {}
        }
    }

    /// `3 actions from 2 files; 1 undertaking is not marked as an action (--undertakings adds it).`
    fn sum(&self, format: &ReadFormat, outcome: &Outcome) -> String {
        let files = counted(outcome.read, "file");
        if !format.written.is_log() {
            return format!("{files}.");
        }
        let entries = outcome.logs.iter().map(|log| log.entries.len()).sum();
        let what = if self.undertakings { "action or undertaking" } else { "action" };
        let what = if entries == 1 || !self.undertakings { what } else { "actions and undertakings" };
        let found = match (entries, self.undertakings) {
            (0, _) => format!("no {what}"),
            (many, true) => format!("{many} {what}"),
            (many, false) => counted(many, what),
        };
        let left_out = match outcome.logs.iter().map(|log| log.left_out).sum() {
            0 => String::new(),
            1 => "; 1 undertaking is not marked as an action (--undertakings adds it)".to_owned(),
            many => format!("; {many} undertakings are not marked as actions (--undertakings adds them)"),
        };
        format!("{found} from {files}{left_out}.")
    }

    fn complain_of(&self, problem: &Problem, rules: &Rules) {
        complain_of(problem, &FORMATS[0], rules, self.show.color);
    }
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        read: Arguments,
    }

    fn arguments(line: &str) -> Arguments {
        Command::try_parse_from(["read"].into_iter().chain(line.split(' '))).unwrap().read
    }

    #[test]
    fn the_format_is_the_one_that_was_asked_for_else_that_of_the_file() {
        for (line, expected) in [
            ("m.md", "outline"),
            ("m.md --format csv", "csv"),
            ("m.md --output log.XLSX", "xlsx"),
            ("m.md --output log.ics", "ics"),
            ("m.md --output log.md --format json", "json"),
            ("m.md --output log", "outline"),
        ] {
            assert_eq!(arguments(line).format().name, expected, "{line}");
        }
    }

    #[test]
    fn a_terminal_is_not_given_what_is_no_text() {
        let refused = |line: &str, terminal: bool| {
            let arguments = arguments(line);
            arguments.allowed(arguments.format(), &Files::default(), terminal).err()
        };
        let said = refused("m.md --format xlsx", true).unwrap();
        assert!(said.contains("--output actions.xlsx writes it to a file"), "{said}");
        assert_eq!(refused("m.md --format xlsx", false), None);
        assert_eq!(refused("m.md --output a.xlsx", true), None);
        assert_eq!(refused("m.md --format csv", true), None);
    }

    #[test]
    fn the_help_names_every_format() {
        use clap::CommandFactory;
        let help = Command::command().render_long_help().to_string();
        for format in READ_FORMATS {
            assert!(help.contains(format.name), "{}", format.name);
        }
    }
}
