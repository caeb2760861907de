//! What is said about a text, before anyone decides how it is shown.

use super::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing: style, consistency.
    Info,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word for it in rules, configuration and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place and what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub at: Span,
    /// A few words; may be empty.
    pub words: String,
}

impl Label {
    /// A labelled place.
    #[must_use]
    pub fn new(at: Span, words: impl Into<String>) -> Self {
        Self { at, words: words.into() }
    }
}

/// A repair that is certain: replace the bytes at `at` by `with`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub at: Span,
    /// What with.
    pub with: String,
}

/// Something to say about a source: a mistake in a rule, a doubt of the reader.
///
/// The message is lower case, without a full stop, with the writer's words in backticks; advice goes into `help`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable code, such as `Q0107`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// Where; the first is the main place.
    pub labels: Vec<Label>,
    /// A certain repair, if there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// An error at a place, with the words beside the place.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>, at: Span, words: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            help: None,
            labels: vec![Label::new(at, words)],
            fix: None,
        }
    }

    /// The same, weighing less.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>, at: Span, words: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, at, words) }
    }

    /// With advice.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// With another place.
    #[must_use]
    pub fn label(mut self, at: Span, words: impl Into<String>) -> Self {
        self.labels.push(Label::new(at, words));
        self
    }

    /// With a certain repair.
    #[must_use]
    pub fn fix(self, at: Span, with: impl Into<String>) -> Self {
        Self { fix: Some(Fix { at, with: with.into() }), ..self }
    }

    /// The main place; the start of the text where none was given.
    #[must_use]
    pub fn at(&self) -> Span {
        self.labels.first().map(|label| label.at).unwrap_or_default()
    }

    /// The same, said of the whole of which the text was a part that begins at byte `by`.
    #[must_use]
    pub fn moved(mut self, by: usize) -> Self {
        for label in &mut self.labels {
            label.at = label.at.moved(by);
        }
        if let Some(fix) = &mut self.fix {
            fix.at = fix.at.moved(by);
        }
        self
    }
}
