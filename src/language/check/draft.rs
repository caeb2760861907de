//! A demand while it is put together, and how its parts are told apart.

use super::logic::not;
use crate::language::plan::{Part, Set, Test, Tested};
use crate::language::sentence::ModalKind;

/// A demand that is being put together.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What it is about.
    pub each: Option<Set>,
    /// Where it is made.
    pub when: Vec<Tested>,
    /// What it takes for granted.
    pub presumed: Vec<Tested>,
    /// Where it is not.
    pub unless: Vec<Tested>,
    /// What must be so.
    pub parts: Vec<Part>,
    /// The thing that a clause before the demand spoke of, so that `a` in the demand is some one, not every one.
    pub fixed: bool,
    /// `may … only if`: allowed where the condition holds.
    pub only_if: bool,
}

/// Whether a modal verb forbids. `may only` and `may … only if` forbid where the condition does not hold.
#[must_use]
pub fn denies(modal: ModalKind) -> bool {
    matches!(modal, ModalKind::MustNot | ModalKind::ShouldNot | ModalKind::MayNot)
}

/// A condition as parts with a finding each.
#[must_use]
pub fn parts(tested: Tested, denied: bool) -> Vec<Part> {
    let tested = if denied { not(tested) } else { tested };
    match tested.test {
        Test::All(inner) => inner.into_iter().flat_map(|one| parts(one, false)).collect(),
        test => vec![Part { must: Tested { test, words: tested.words } }],
    }
}
