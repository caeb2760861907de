//! What one table of settings says.

use std::collections::BTreeMap;

use crate::text::{Severity, Span};

/// A value, and where it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<T> {
    /// The value.
    pub value: T,
    /// Its place in the file.
    pub at: Span,
}

/// How much a rule weighs by the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is not asked.
    Off,
    /// It is asked, and weighs so much.
    As(Severity),
}

impl Weight {
    /// The words for all of them, lightest first.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("off", Self::Off),
        ("info", Self::As(Severity::Info)),
        ("warning", Self::As(Severity::Warning)),
        ("error", Self::As(Severity::Error)),
    ];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::As(severity) => severity.word(),
        }
    }
}

/// From which weight on a broken rule makes a check fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailLevel {
    /// Any.
    #[default]
    Info,
    /// Warnings and errors.
    Warning,
    /// Errors alone.
    Error,
    /// None.
    Never,
}

impl FailLevel {
    /// The words for all of them.
    pub const WORDS: &'static [(&'static str, Self)] =
        &[("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error), ("never", Self::Never)];

    /// The least weight of which a check fails, if it does of any.
    #[must_use]
    pub fn least(self) -> Option<Severity> {
        match self {
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
            Self::Never => None,
        }
    }

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, level)| *level == self).map_or("", |(word, _)| word)
    }
}

/// What is known of the body whose minutes these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// `Ashby Parish Council`
    pub name: Option<Told<String>>,
    /// What sort of body it is, as rules say it: `parish council`.
    pub kind: Option<Told<String>>,
    /// How many seats it has.
    pub seats: Option<Told<i64>>,
    /// How many members must be there.
    pub quorum: Option<Told<i64>>,
    /// Where it is: `England`.
    pub jurisdiction: Option<Told<String>>,
}

/// What one table of settings says; nothing where it is silent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// Packs, rule files and folders of rules.
    pub rules: Option<Told<Vec<String>>>,
    /// The house styles that the reader is taught.
    pub house_styles: Option<Told<Vec<String>>>,
    /// Patterns of the files that are minutes.
    pub include: Option<Told<Vec<String>>>,
    /// Patterns of files that are left out.
    pub exclude: Option<Told<Vec<String>>>,
    /// Files of waivers.
    pub waivers: Option<Told<Vec<String>>>,
    /// The file of findings that were there before.
    pub baseline: Option<Told<String>>,
    /// A folder for what was found in minutes that have not changed.
    pub cache: Option<Told<String>>,
    /// Whether undecided rules make a check fail.
    pub strict: Option<Told<bool>>,
    /// From which weight on a broken rule makes a check fail.
    pub fail_level: Option<Told<FailLevel>>,
    /// Whether reports may be published.
    pub public: Option<Told<bool>>,
    /// What rules weigh, by their names.
    pub severity: BTreeMap<String, Told<Weight>>,
    /// Documents beside the minutes, by their names in rules.
    pub given: BTreeMap<&'static str, Told<String>>,
    /// The body.
    pub body: Body,
}
