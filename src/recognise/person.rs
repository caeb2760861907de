//! How somebody is named: by name, initials, post, group, handle or pronoun.

use crate::vocabulary::PersonForm;

/// How a text names somebody, if it does.
#[must_use]
pub fn person_form(_text: &str) -> Option<PersonForm> {
    None
}
