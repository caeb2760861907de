//! Who answers for it that something will be done, where nobody is said to do it: `The Engineer confirmed that the wall would be
//! looked at`.

use super::owner::Mention;
use super::subject::{Clause, subject};
use crate::vocabulary::PersonForm;

/// Those who hold a post and say outright that it will be done.
pub(super) fn assured_by(clause: &Clause<'_, '_>) -> Vec<Mention> {
    const FAR: usize = 24;
    const ASSURES: &[&str] =
        &["confirmed", "undertook", "promised", "guaranteed", "assured", "pledged", "confirms", "promises"];
    let Clause { words, at, start, before } = *clause;
    let that = (start.max(at.saturating_sub(FAR))..at).rev().find(|&place| words.is(place, "that"));
    // `assured the Members that`
    let verb = that
        .and_then(|that| (start.max(that.saturating_sub(4))..that).rev().find(|&place| words.is_any(place, ASSURES)));
    let who = verb.map(|verb| subject(&Clause { words, start, before, at: verb }, false)).unwrap_or_default();
    if who.iter().all(|one| one.form == PersonForm::Post) { who } else { Vec::new() }
}
