//! What a report says to other programs about a file: one remark for each finding, doubt and problem.

use std::collections::HashMap;

use crate::evaluate::Verdict;
use crate::language::Waiver;
use crate::report::advice::mending;
use crate::report::file::FileReport;
use crate::report::fingerprint::{known_words, name_from};
use crate::report::placed::{Context, Placed, Problem};
use crate::report::rows::printable;
use crate::report::summary::told_doubts;
use crate::text::{Diagnostic, Fix, Label, Place, Severity, Source, Span, fold};

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    Error,
    Warning,
    Info,
    /// It cannot be told; nobody has done anything wrong yet.
    Undecided,
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => Severity::Error.word(),
            Self::Warning => Severity::Warning.word(),
            Self::Info => Severity::Info.word(),
            Self::Undecided => Verdict::CannotTell.word(),
        }
    }
}

/// A stretch of a file that has lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub start: Place,
    pub end: Place,
    /// The columns as some programs count them: in bytes of UTF-8.
    pub bytes: (usize, usize),
}

/// A place that bears on a remark.
#[derive(Clone, Debug)]
pub(super) struct Beside<'a> {
    pub file: &'a str,
    pub region: Option<Region>,
    pub words: &'a str,
}

/// Words to be written instead of others.
#[derive(Clone, Debug)]
pub(super) struct Edit<'a> {
    pub region: Region,
    pub with: &'a str,
}

/// One thing that is said about a file.
#[derive(Clone, Debug)]
pub(super) struct Remark<'a> {
    /// The file or pack.
    pub file: &'a str,
    /// The name of the rule, or the code of what the reader or the language says; empty where nothing could be read.
    pub code: &'a str,
    /// The rule, by its index in the plan.
    pub rule: Option<usize>,
    pub level: Level,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// Where; nothing of what is missing from the file as a whole, and nothing in files that have no lines.
    pub region: Option<Region>,
    /// Where that is in a file without lines: `paragraph 12`.
    pub told: Option<String>,
    /// The paragraph, or as much of a long one as stands around the place.
    pub words: String,
    pub beside: Vec<Beside<'a>>,
    /// What mends it: what is written where, and all of it in words.
    pub edits: Vec<Edit<'a>>,
    pub mends: Option<String>,
    /// Why it is not to be mended.
    pub waiver: Option<&'a Waiver>,
    /// Whether a baseline has it; nothing where there is none.
    pub known: Option<bool>,
    /// The same for the same rule and the same words, wherever they move to.
    pub fingerprint: String,
}

impl Remark<'_> {
    /// Where, what and how to mend it, in sentences.
    pub fn sentences(&self) -> String {
        let mut said = String::new();
        if let Some(told) = &self.told {
            said.push_str(told);
            said.push_str(": ");
        }
        said.push_str(&self.message);
        if let Some(help) = &self.help {
            said.push_str(". Help: ");
            said.push_str(help);
        }
        said
    }

    /// Whether it is told to people: neither waived nor left out because it was there before.
    pub fn is_told(&self) -> bool {
        self.waiver.is_none() && self.known != Some(true)
    }

    /// The line that other programs show it at; 1 where a file has no lines, or the whole is meant.
    pub fn line(&self) -> usize {
        self.region.map_or(1, |region| region.start.line)
    }

    /// The column likewise.
    pub fn column(&self) -> usize {
        self.region.map_or(1, |region| region.start.column)
    }
}

/// All that is said about a file: first what was there before, which is counted first where the same is said twice; what is
/// waived last.
pub(super) fn remarks<'a>(context: &Context<'a>, file: &'a FileReport) -> Vec<Remark<'a>> {
    let mut seen = Seen::default();
    let doubts = told_doubts(file).map(|doubt| of_diagnostic(&file.source, file.source.name(), doubt));
    let mut all: Vec<Remark<'a>> = doubts.collect();
    let remark = |finding| of_finding(context, &file.source, finding);
    let known = |finding, is| Remark { known: file.known.as_ref().map(|_| is), ..remark(finding) };
    all.extend(file.known.iter().flat_map(|known| &known.findings).map(|finding| known(finding, true)));
    all.extend(file.findings.iter().map(|finding| known(finding, false)));
    for waived in &file.waived.findings {
        all.push(Remark { waiver: Some(&waived.waiver), ..known(&waived.finding, false) });
    }
    for remark in &mut all {
        remark.fingerprint = seen.fingerprint(remark);
    }
    all
}

/// What could not be used: a file, a rule, a waiver.
pub(super) fn of_problem(problem: &Problem) -> Remark<'_> {
    let mut remark = match problem.source.as_deref() {
        Some(source) => of_diagnostic(source, &problem.name, &problem.diagnostic),
        None => Remark { file: &problem.name, ..bare(&problem.diagnostic) },
    };
    remark.fingerprint = Seen::default().fingerprint(&remark);
    remark
}

fn of_finding<'a>(context: &Context<'a>, source: &'a Source, finding: &'a Placed) -> Remark<'a> {
    let level = match finding.verdict {
        Verdict::CannotTell => Level::Undecided,
        Verdict::Broken => level_of(finding.severity),
    };
    let whole = finding.is_of_whole();
    Remark {
        file: source.name(),
        code: context.rule_name(finding.rule),
        rule: Some(finding.rule),
        level,
        message: printable(&finding.message).into_owned(),
        help: finding.help.as_deref().map(|help| printable(help).into_owned()),
        region: if whole { None } else { region(source, finding.at) },
        told: if whole { None } else { told(source, finding.at) },
        words: known_words(source, finding),
        beside: finding.labels.iter().map(|label| beside(source, label)).collect(),
        edits: finding
            .repair
            .iter()
            .flat_map(|repair| &repair.edits)
            .filter_map(|edit| edit_of(source, edit))
            .collect(),
        mends: finding.repair.as_ref().map(|repair| mending(source, repair)),
        waiver: None,
        known: None,
        fingerprint: String::new(),
    }
}

fn of_diagnostic<'a>(source: &'a Source, file: &'a str, diagnostic: &'a Diagnostic) -> Remark<'a> {
    let at = diagnostic.at();
    Remark {
        file,
        region: region(source, at),
        told: told(source, at),
        beside: diagnostic.labels.iter().map(|label| beside(source, label)).collect(),
        ..bare(diagnostic)
    }
}

fn bare(diagnostic: &Diagnostic) -> Remark<'_> {
    Remark {
        file: "",
        code: diagnostic.code,
        rule: None,
        level: level_of(diagnostic.severity),
        message: printable(&diagnostic.message).into_owned(),
        help: diagnostic.help.as_deref().map(|help| printable(help).into_owned()),
        region: None,
        told: None,
        words: String::new(),
        beside: Vec::new(),
        edits: Vec::new(),
        mends: None,
        waiver: None,
        known: None,
        fingerprint: String::new(),
    }
}

fn level_of(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Info => Level::Info,
    }
}

fn beside<'a>(source: &'a Source, label: &'a Label) -> Beside<'a> {
    Beside { file: source.name(), region: region(source, label.at), words: &label.words }
}

fn edit_of<'a>(source: &Source, edit: &'a Fix) -> Option<Edit<'a>> {
    Some(Edit { region: region(source, edit.at)?, with: &edit.with })
}

/// Nobody knows the lines of a rendering.
fn region(source: &Source, at: Span) -> Option<Region> {
    let column = |at: usize| {
        let before = source.text().get(..at).unwrap_or_default();
        at - before.rfind('\n').map_or(0, |end| end + 1) + 1
    };
    (!source.is_rendered()).then(|| Region {
        start: source.place(at.start()),
        end: source.place(at.end()),
        bytes: (column(at.start()), column(at.end())),
    })
}

fn told(source: &Source, at: Span) -> Option<String> {
    source.whereabouts(at.start()).map(|whereabouts| whereabouts.to_string())
}

/// How often each thing was said of a file.
#[derive(Default)]
struct Seen(HashMap<String, usize>);

impl Seen {
    /// A name made from the rule and the words: it stays the same when paragraphs are put before, and
    /// changes when the words do. What is said twice of the same words is told apart by its turn.
    fn fingerprint(&mut self, remark: &Remark<'_>) -> String {
        let key = format!("{}\n{}\n{}", remark.code, remark.message, fold(&remark.words));
        let turn = self.0.entry(key.clone()).or_default();
        *turn += 1;
        name_from(&format!("{}\n{key}\n{turn}", remark.file))
    }
}
