//! What reports are written from: the findings of one file, placed in its source, and what could not be used.

use std::cmp::Reverse;
use std::fmt;
use std::sync::Arc;

use super::repair::Repair;
use crate::evaluate::{Finding, Verdict};
use crate::language::{Plan, RuleText};
use crate::text::{Diagnostic, Label, Severity, Source, Span};
use crate::vocabulary::Schema;

/// A finding with its places in the source of the file, no longer in the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The rule, by its index in the plan.
    pub rule: usize,
    /// Broken or undecided.
    pub verdict: Verdict,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// The words that it points at; empty for something missing.
    pub at: Span,
    /// The same words in the prose of the document.
    pub in_prose: Span,
    /// The paragraph, with its number and markup; empty where something is missing from the whole file.
    pub paragraph: Span,
    /// Other places that bear on it.
    pub labels: Vec<Label>,
    /// The words of the rule that bit.
    pub rule_words: RuleText,
    /// The item under which it stands, by its number and title: `5. Planning`.
    pub item: Option<String>,
    /// The name by which a baseline knows it, where the words that it is made from are not in the report.
    pub known_by: Option<String>,
    /// What mends it in the file.
    pub repair: Option<Repair>,
}

impl Placed {
    /// The finding with every span of the prose put through `in_source`, and with the span of its paragraph's block.
    #[must_use]
    pub fn new(finding: Finding, paragraph: Span, in_source: impl Fn(Span) -> Span) -> Self {
        let labels = finding.labels.into_iter().map(|label| Label { at: in_source(label.at), ..label }).collect();
        Self {
            rule: finding.rule,
            verdict: finding.verdict,
            severity: finding.severity,
            message: finding.message,
            help: finding.help,
            at: in_source(finding.at),
            in_prose: finding.at,
            paragraph,
            labels,
            rule_words: finding.rule_words,
            item: None,
            known_by: None,
            repair: None,
        }
    }

    /// Whether it is about the file as a whole: something that is nowhere in it.
    #[must_use]
    pub fn is_of_whole(&self) -> bool {
        self.at.is_empty() && self.paragraph.is_empty()
    }

    /// Whether it points at no words: what is missing has no place, though programs are given the one where the file ends.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.at.is_empty()
    }

    /// The other places that bear on it; of what is missing, without the one where the file ends.
    pub(super) fn places(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| !(self.is_missing() && label.at == self.at))
    }
}

/// Findings in the order in which people mend them: what is missing from the whole first, what weighs most before the rest, then
/// from top to bottom.
pub(super) fn in_order(findings: &[Placed]) -> Vec<&Placed> {
    let mut sorted: Vec<&Placed> = findings.iter().collect();
    sorted.sort_by_key(|finding| {
        let weight = finding.is_missing().then_some(finding.severity);
        (Reverse(weight), finding.at.start())
    });
    sorted
}

/// Something that could not be used: a file that could not be read, a rule with a mistake in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or pack.
    pub name: String,
    /// Its text, where that could be read; the places of the diagnostic are in it. One text may have thousands of problems,
    /// so they share it.
    pub source: Option<Arc<Source>>,
    /// What is the matter. Its code is empty where nothing was read.
    pub diagnostic: Box<Diagnostic>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.diagnostic.message)
    }
}

impl std::error::Error for Problem {}

impl Problem {
    /// A file that could not be read: what is the matter, and what would help.
    #[must_use]
    pub fn unreadable(name: impl Into<String>, message: impl Into<String>, help: Option<String>) -> Self {
        let diagnostic = Diagnostic {
            code: "",
            severity: Severity::Error,
            message: message.into(),
            help,
            labels: Vec::new(),
            fix: None,
        };
        Self { name: name.into(), source: None, diagnostic: Box::new(diagnostic) }
    }

    /// Whether it is a mistake in a file of settings.
    #[must_use]
    pub fn is_of_settings(&self) -> bool {
        self.diagnostic.code.starts_with("Q095")
    }

    /// Whether it is a mistake in a baseline.
    #[must_use]
    pub fn is_of_baseline(&self) -> bool {
        self.diagnostic.code.starts_with("Q096")
    }

    /// A mistake at a place of a text.
    #[must_use]
    pub fn mistake(source: Arc<Source>, diagnostic: Diagnostic) -> Self {
        Self { name: source.name().to_owned(), source: Some(source), diagnostic: Box::new(diagnostic) }
    }
}

/// What all parts of a report have in common.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The rules that were applied.
    pub plan: &'a Plan,
    /// The kinds that they speak of.
    pub schema: &'a Schema,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
    /// Whether to leave out the summary where nothing is wrong.
    pub quiet: bool,
}

impl<'a> Context<'a> {
    /// The name of a rule.
    #[must_use]
    pub fn rule_name(&self, rule: usize) -> &'a str {
        self.plan.rules.get(rule).map_or("", |rule| rule.name.as_str())
    }

    /// The source of words of a rule.
    #[must_use]
    pub fn rule_source(&self, words: RuleText) -> Option<&'a Source> {
        self.plan.sources.get(words.source as usize)
    }
}
