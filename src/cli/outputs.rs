//! Where reports go: one to the screen or several to files, each in a format of its own, in one run.

use std::io::{self, Read, Seek, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::str::FromStr;

use tempfile::SpooledTempFile;

use super::links::Hyperlinks;
use super::screen::{Colour, Screen, complain};
use crate::check::Rules;
use crate::minutes::schema;
use crate::report::{Context, Desk, FORMATS, FileReport, Format, Summary, format_named};
use crate::text::nearest;

/// `sarif=FILE`, or only a file, whose ending may say the format.
#[derive(Clone, Debug)]
pub(super) struct Target {
    format: Option<&'static Format>,
    pub path: PathBuf,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        // A path may have `=` in it: only a word before it is a format.
        let named = words.split_once('=').filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric()));
        let Some((name, path)) = named else {
            let path = PathBuf::from(words);
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
            return match NO_REPORTS.iter().find(|(known, _)| *known == ending) {
                Some((_, help)) => Err(format!("no report is written as .{ending}: {help}")),
                None => Ok(Self { format: None, path }),
            };
        };
        if path.is_empty() {
            return Err(format!("write the file after the format, for example {name}=report.{name}"));
        }
        match format_named(name) {
            Some(format) => Ok(Self { format: Some(format), path: path.into() }),
            None => Err(match nearest(name, FORMATS.iter().map(|format| format.name)) {
                Some(near) => format!("no report has the format `{name}`: did you mean `{near}`?"),
                None => format!("no report has the format `{name}`; for a file of this name write ./{words}"),
            }),
        }
    }
}

/// Endings of files that other programs would open in vain, and what may be meant.
const NO_REPORTS: &[(&str, &str)] = &[
    ("doc", "--annotate OUT.docx puts comments into a copy of a Word file"),
    ("docx", "--annotate OUT.docx puts comments into a copy of a Word file"),
    ("odt", "report.html is for reading and printing"),
    ("pdf", "report.html is for reading, and a browser prints it to PDF"),
    ("xls", "`quorate read` writes the action log as .xlsx"),
    ("xlsx", "`quorate read` writes the action log as .xlsx"),
];

/// The format of files that end so, where they are not called as it is.
const ENDINGS: &[(&str, &str)] = &[("htm", "html"), ("md", "markdown"), ("txt", "plain")];

fn format_ending(ending: &str) -> Option<&'static Format> {
    let called = ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, name)| *name);
    format_named(called.unwrap_or(ending))
}

/// A report on its way.
struct Output {
    format: &'static Format,
    screen: Screen,
    // The file that it is written to; none for the screen.
    path: Option<PathBuf>,
    // What was said of files, where something is to stand before them that is not known yet; large parts wait on disk.
    aside: Option<SpooledTempFile>,
    // What stands between what was written and what will be.
    between: &'static str,
}

/// So many bytes of a report wait in memory.
const WAITING: usize = 1 << 20;

impl Output {
    fn new(format: &'static Format, screen: Screen) -> Self {
        Self { format, screen, path: None, aside: format.before.map(|_| SpooledTempFile::new(WAITING)), between: "" }
    }

    fn say(&mut self, said: &str) -> ControlFlow<()> {
        match &mut self.aside {
            Some(aside) => Screen::goes_on(aside.write_all(said.as_bytes())),
            None => self.screen.say(said),
        }
    }

    /// What stands before the files, then what was put aside of them.
    fn bring_back(&mut self, context: &Context<'_>, summary: &Summary) -> ControlFlow<()> {
        if let Some(before) = self.format.before {
            self.screen.say(&before(context, summary))?;
        }
        let Some(mut aside) = self.aside.take() else { return ControlFlow::Continue(()) };
        Screen::goes_on(aside.rewind())?;
        let mut part = vec![0; 1 << 16];
        loop {
            match aside.read(&mut part) {
                Ok(0) => return ControlFlow::Continue(()),
                Ok(read) => self.screen.put(part.get(..read).unwrap_or_default())?,
                Err(error) => return Screen::goes_on(Err(error)),
            }
        }
    }
}

/// The reports of a run.
pub(super) struct Outputs(Vec<Output>);

/// What is written of one file, for each report.
pub(super) type Written = Vec<String>;

impl Outputs {
    /// One for each target. A target without a format takes the place of the screen; those with one stand beside it.
    pub fn open(
        asked: Option<&'static Format>,
        targets: &[Target],
        color: Colour,
    ) -> Result<Self, (PathBuf, io::Error)> {
        let mut outputs = Vec::with_capacity(targets.len() + 1);
        if targets.iter().all(|target| target.format.is_some()) {
            outputs.push(Output::new(asked.unwrap_or(&FORMATS[0]), Screen::new(color)));
        }
        for target in targets {
            let screen = Screen::file(&target.path).map_err(|error| (target.path.clone(), error))?;
            let ending = target.path.extension().and_then(|ending| ending.to_str()).and_then(format_ending);
            let format = target.format.or(asked).or(ending).unwrap_or(&FORMATS[0]);
            outputs.push(Output { path: Some(target.path.clone()), ..Output::new(format, screen) });
        }
        Ok(Self(outputs))
    }

    /// The format in which problems are told as they come up.
    pub fn first(&self) -> &'static Format {
        self.0.first().map_or(&FORMATS[0], |output| output.format)
    }

    /// What the reports have in common with the rules, for each.
    pub fn contexts<'r>(&self, rules: &'r Rules, quiet: bool) -> Vec<Context<'r>> {
        let context = |output: &Output| Context {
            plan: &rules.plan,
            schema: schema(),
            width: output.screen.width,
            colour: output.screen.colour,
            quiet,
        };
        self.0.iter().map(context).collect()
    }

    /// The formats, for those who write at the same time.
    pub fn formats(&self) -> Vec<&'static Format> {
        self.0.iter().map(|output| output.format).collect()
    }

    /// The heads.
    pub fn begin(&mut self, contexts: &[Context<'_>]) -> ControlFlow<()> {
        self.each(contexts, |output, context| output.screen.say(&(output.format.begin)(context)))
    }

    /// What was written of a file.
    pub fn say(&mut self, written: &Written) -> ControlFlow<()> {
        for (output, said) in self.0.iter_mut().zip(written).filter(|(_, said)| !said.is_empty()) {
            output.say(output.between)?;
            output.between = output.format.between;
            output.say(said)?;
        }
        ControlFlow::Continue(())
    }

    /// For each report, whether names of files are links in it.
    pub fn links(&self, when: Hyperlinks) -> Vec<bool> {
        self.0.iter().map(|output| output.path.is_none() && when.on(output.screen.terminal)).collect()
    }

    /// The sums; files are put in place. Where nothing is shown on the screen, it is said that they were written.
    pub fn end(self, contexts: &[Context<'_>], summary: &Summary) -> ControlFlow<()> {
        let quiet = contexts.iter().any(|context| context.quiet) || self.0.iter().any(|output| output.path.is_none());
        let wrote: Vec<PathBuf> = self.0.iter().filter_map(|output| output.path.clone()).filter(|_| !quiet).collect();
        self.write_ends(contexts, summary)?;
        for path in wrote {
            complain(&format!("wrote {}: {}\n", path.display(), told(summary)));
        }
        ControlFlow::Continue(())
    }

    fn write_ends(self, contexts: &[Context<'_>], summary: &Summary) -> ControlFlow<()> {
        for (mut output, context) in self.0.into_iter().zip(contexts) {
            output.bring_back(context, summary)?;
            output.screen.say(&(output.format.end)(context, summary))?;
            output.screen.finish()?;
        }
        ControlFlow::Continue(())
    }

    fn each(
        &mut self,
        contexts: &[Context<'_>],
        mut say: impl FnMut(&mut Output, &Context<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.0.iter_mut().zip(contexts).try_for_each(|(output, context)| say(output, context))
    }
}

/// `12 files, 3 findings, 1 that cannot be told`
fn told(summary: &Summary) -> String {
    let counted = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut parts = vec![counted(summary.files, "file", "files"), counted(summary.broken(), "finding", "findings")];
    if summary.undecided > 0 {
        parts.push(counted(summary.undecided, "place that cannot be told", "places that cannot be told"));
    }
    parts.join(", ")
}

/// What each report says of a file, at desks of their own.
pub(super) fn write(formats: &[&'static Format], desks: &mut [Desk<'_>], file: &FileReport) -> Written {
    formats.iter().zip(desks).map(|(format, desk)| (format.file)(desk, file)).collect()
}

/// Says that a report cannot be written.
pub(super) fn cannot_write((path, error): &(PathBuf, io::Error)) {
    complain(&format!("error: {} cannot be written: {error}\n", path.display()));
}
