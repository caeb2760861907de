//! Those named just before or just after a place of a sentence.

use super::name_list::names;
use super::owner::{Mention, mentions_in};
use super::sentence::start_of;
use super::subject::{Clause, subject};

use super::words::Words;
use crate::vocabulary::PersonForm;

/// Those named from the piece on that begins at this byte: `… by |Cllr Ash and the Clerk, that …`.
#[must_use]
pub fn named_after(words: &Words<'_>, byte: usize) -> Vec<Mention> {
    let from = words.place_of(byte);
    names(words, from, words.len(), true).map(|(who, _)| who).unwrap_or_default()
}

/// Those who do what the verb says that begins at this byte, or whom a pronoun there means: `|Cllr Ash| then asked for it`.
#[must_use]
pub fn named_before(words: &Words<'_>, byte: usize) -> Vec<Mention> {
    let at = words.place_of(byte);
    let start = start_of(words, at, 80);
    let before = start_of(words, start.saturating_sub(1), 80).min(start);
    let who = subject(&Clause { words, before, start, at }, false);
    if who.iter().any(|who| who.form == PersonForm::Pronoun) { Vec::new() } else { who }
}

/// The group named from the piece on that begins at this byte: `|all members| to speak`.
#[must_use]
pub fn group_after(words: &Words<'_>, byte: usize) -> Option<Mention> {
    const LONGEST: usize = 4;
    let from = words.place_of(byte);
    let all = (from + 1..=words.len().min(from + LONGEST)).rev().map(|to| mentions_in(words, from, to));
    all.into_iter().find_map(|who| match who.as_slice() {
        [one] if one.form == PersonForm::Group => Some(*one),
        _ => None,
    })
}
