//! Whom the minutes mean: a reference to a person, post or group, before and after it is resolved.

use std::borrow::Cow;

use super::truth::Truth;
use crate::text::same_words;

/// How somebody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonForm {
    /// `Andrea Griffiths`, `Cllr A. Griffiths`.
    Name,
    /// `CS`.
    Initials,
    /// `Head of Service`, `the Clerk`, `the Chair`.
    Post,
    /// `the service`, `officers`, `members`, `all`.
    Group,
    /// `@handle`.
    Handle,
    /// `he`, `they`.
    Pronoun,
}

impl PersonForm {
    /// The word for it, also its value in rules.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Initials => "initials",
            Self::Post => "post",
            Self::Group => "group",
            Self::Handle => "handle",
            Self::Pronoun => "pronoun",
        }
    }
}

/// A mention of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRef<'m> {
    /// The words.
    pub text: Cow<'m, str>,
    /// How they name.
    pub form: PersonForm,
    /// Which person of the document it is, by number, where that is known.
    pub person: Option<u32>,
}

impl PersonRef<'_> {
    /// Whether two mentions are of the same person. Resolved mentions are compared as persons; of others the same words
    /// are the same person, different names or different initials are different persons, and the rest cannot be told.
    #[must_use]
    pub fn same(&self, other: &Self) -> Truth {
        if let (Some(a), Some(b)) = (self.person, other.person) {
            return Truth::from(a == b);
        }
        if same_words(&self.text, &other.text) {
            return Truth::Yes;
        }
        if self.form == other.form && matches!(self.form, PersonForm::Initials | PersonForm::Handle) {
            return Truth::No;
        }
        if self.form == PersonForm::Name && other.form == PersonForm::Name {
            let shared =
                last_word(&self.text).is_some_and(|a| last_word(&other.text).is_some_and(|b| same_words(a, b)));
            return if shared { Truth::CannotTell } else { Truth::No };
        }
        Truth::CannotTell
    }
}

fn last_word(name: &str) -> Option<&str> {
    name.split_whitespace().next_back()
}
