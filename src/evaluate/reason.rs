//! One reason why a part of a rule does not hold, or cannot be told.

use super::english::{a, cut, list};
use crate::text::{Label, Span};
use crate::vocabulary::{Field, Type};

/// A reason: what is said of whom, and where it is to be seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Reason<'a> {
    /// `this ACTION`
    pub subject: String,
    /// `has no owner`; of what cannot be told, what would have to be so.
    pub predicate: String,
    /// Where; `None` for the thing itself.
    pub at: Option<Span>,
    /// Other places.
    pub labels: Vec<Label>,
    /// What would mend or settle it.
    pub help: Option<Help<'a>>,
    /// The name of what is missing.
    pub missing: Option<&'a str>,
    /// Whether it cannot be told.
    pub open: bool,
    /// The outside document that alone would settle it.
    pub outside: Option<&'static str>,
    /// Whether it is a reason not to ask at all.
    pub not_asked: bool,
}

/// Labels beyond these are left out of one finding.
pub(super) const MOST_LABELS: usize = 8;

/// What would mend or settle something; it is put in words where it is shown.
#[derive(Clone, Debug)]
pub(super) enum Help<'a> {
    Words(String),
    /// To state the field.
    State(&'a Field),
    /// To give each thing a value of its own.
    OfItsOwn(&'a str, &'a str),
}

impl Help<'_> {
    pub fn words(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::State(field) => how_to_state(field),
            Self::OfItsOwn(thing, field) => format!("give each {thing} {} of its own", a(field)),
        }
    }
}

impl<'a> Reason<'a> {
    pub fn new(subject: impl Into<String>, predicate: impl Into<String>) -> Self {
        Self { subject: subject.into(), predicate: predicate.into(), ..Self::default() }
    }

    pub fn at(self, at: Option<Span>) -> Self {
        Self { at, ..self }
    }

    pub fn label(mut self, at: Option<Span>, words: impl Into<String>) -> Self {
        if let Some(at) = at.filter(|at| at.end() > 0 && self.labels.len() < MOST_LABELS) {
            self.labels.push(Label::new(at, words));
        }
        self
    }

    pub fn help(self, help: Option<Help<'a>>) -> Self {
        Self { help, ..self }
    }
}

/// Several reasons in one sentence: `this ACTION has no owner and no due date`.
pub(super) fn join(reasons: &[Reason], between: &str) -> String {
    const MOST: usize = 3;
    let mut words = String::new();
    let (mut subject, mut last) = ("", "");
    for reason in reasons.iter().take(MOST) {
        if words.is_empty() {
            words = [&reason.subject, " ", &reason.predicate].concat();
        } else if reason.subject == subject {
            words.push_str(" and ");
            words.push_str(without_repeated_verb(last, &reason.predicate));
        } else {
            [", and ", between, &reason.subject, " ", &reason.predicate].iter().for_each(|part| words.push_str(part));
        }
        (subject, last) = (&reason.subject, &reason.predicate);
    }
    if let Some(more @ 1..) = reasons.len().checked_sub(MOST) {
        words.push_str(&format!(", and {more} more"));
    }
    words
}

/// `has no owner` and `has no due date` share their verb; it is said once.
fn without_repeated_verb<'p>(before: &str, predicate: &'p str) -> &'p str {
    let shared = ["has ", "have ", "mentions ", "is ", "are "];
    let verb = shared.into_iter().find(|verb| before.starts_with(verb) && predicate.starts_with(verb));
    verb.map_or(predicate, |verb| &predicate[verb.len()..])
}

/// How to state what is missing, by the field's own example.
fn how_to_state(field: &Field) -> String {
    match (&field.of, field.example.is_empty()) {
        (Type::YesNo, _) => format!("say whether it is {}", field.name),
        (Type::Choice(words), true) => {
            let words: Vec<String> = words.iter().map(ToString::to_string).collect();
            format!("say whether it is {}", list(&words, "or"))
        }
        (_, false) => {
            let example = cut(field.example.lines().next().unwrap_or_default());
            ["add the ", &field.name, ", for example \"", &example, "\""].concat()
        }
        (_, true) if field.doc.is_empty() => format!("add the {}", field.name),
        (_, true) => format!("add the {}: {}", field.name, field.doc),
    }
}
