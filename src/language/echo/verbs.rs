//! Verbs in the forms that they take, affirmed and denied.

use crate::language::plan::{Path, Root, Set, Step};
use crate::language::relation::{RELATIONS, RelationId};

/// In which form a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `be`, `have`: after `must`.
    Infinitive,
    /// `is`, `has`: in a condition.
    Finite,
    /// `are`, `have`: of several things.
    Plural,
}

impl Form {
    /// Of one thing or several.
    #[must_use]
    pub fn of(several: bool) -> Self {
        if several { Self::Plural } else { Self::Finite }
    }

    /// `be`, `is`, `are`.
    #[must_use]
    pub fn be(self) -> &'static str {
        match self {
            Self::Infinitive => "be",
            Self::Finite => "is",
            Self::Plural => "are",
        }
    }

    /// `have`, `has`.
    #[must_use]
    pub fn have(self) -> &'static str {
        if self == Self::Finite { "has" } else { "have" }
    }

    /// A verb given as one says it of one thing and of several.
    #[must_use]
    pub fn choose(self, one: &'static str, several: &'static str) -> &'static str {
        if self == Self::Finite { one } else { several }
    }

    /// How a relation is said.
    #[must_use]
    pub fn relation(self, id: RelationId) -> String {
        let row = id.row();
        let (infinitive, finite) = (row.phrases.first().unwrap_or(&""), row.finite.first().unwrap_or(&""));
        match self {
            Self::Infinitive => (*infinitive).to_owned(),
            Self::Finite => (*finite).to_owned(),
            Self::Plural => {
                infinitive.strip_prefix("be").map_or_else(|| (*infinitive).to_owned(), |rest| format!("are{rest}"))
            }
        }
    }
}

/// A condition about one subject: the subject's path, and the verb.
pub struct Said {
    /// What the verb is said of.
    pub subject: Path,
    /// The verb, affirmed.
    pub verb: String,
    /// Whether it is denied.
    pub not: bool,
}

/// The path of what a set binds.
#[must_use]
pub fn focus(set: &Set) -> Path {
    Path { root: Root::Slot(set.slot), steps: Vec::new(), words: set.words }
}

/// A path's last step and what it is a step from.
#[must_use]
pub fn split(path: &Path) -> Option<(Step, Path)> {
    let (last, before) = path.steps.split_last()?;
    Some((*last, Path { root: path.root, steps: before.to_vec(), words: path.words }))
}

/// Whether two paths lead to the same place, whatever their words.
#[must_use]
pub fn same_place(one: &Path, other: &Path) -> bool {
    one.root == other.root && one.steps == other.steps
}

/// The verb, denied where it is.
#[must_use]
pub fn negated(said: &Said, form: Form) -> String {
    if !said.not {
        return said.verb.clone();
    }
    let (first, rest) = said.verb.split_once(' ').unwrap_or((&said.verb, ""));
    let one = rest.strip_prefix("a ").or(rest.strip_prefix("an "));
    match (first, one, form) {
        ("be", _, _) => format!("not be {rest}"),
        ("is" | "are", _, _) => format!("{first} not {rest}"),
        ("has" | "have", Some(noun), _) => format!("{first} no {noun}"),
        (_, _, Form::Infinitive) => format!("not {}", said.verb),
        (_, _, Form::Plural) => format!("do not {}", said.verb),
        (_, _, Form::Finite) => format!("does not {}", infinitive(&said.verb)),
    }
}

/// `comes before it` as `come before it`.
fn infinitive(verb: &str) -> String {
    for row in RELATIONS {
        for finite in row.finite.iter().filter(|finite| !finite.starts_with("is")) {
            if let (Some(rest), Some(phrase)) = (verb.strip_prefix(finite), row.phrases.first()) {
                return format!("{phrase}{rest}");
            }
        }
    }
    let (first, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    let first = if first == "has" { "have" } else { first.strip_suffix('s').unwrap_or(first) };
    format!("{first} {rest}")
}

/// Whether a clause begins with a subject that nothing describes, so that it cannot be taken for more of the clause before.
#[must_use]
pub fn is_plain(clause: &str) -> bool {
    ["it ", "its ", "the ", "there ", "either ", "both "].iter().any(|start| clause.starts_with(start))
}

pub use crate::language::doing::is_some;

/// `an owner`; what is always several has no article: `reasons`.
#[must_use]
pub fn with_article(word: &str) -> String {
    let several = word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if several { word.to_owned() } else { crate::language::check::with_article(word) }
}

/// What a sum is compared by: `at most `; nothing where the two must be the same.
#[must_use]
pub fn so_much(id: RelationId) -> String {
    let phrase = id.row().phrases.first().copied().unwrap_or_default();
    match phrase.strip_prefix("be ") {
        Some(by) => format!("{by} "),
        None => String::new(),
    }
}
