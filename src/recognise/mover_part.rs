//! What some words say of who moves and who seconds.

use super::owner::Mention;

/// Words that say who moves, or who seconds, or both.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// The first piece.
    pub from: usize,
    /// The piece after the last.
    pub to: usize,
    /// Who moves.
    pub mover: Option<Mention>,
    /// Who seconds.
    pub seconder: Option<Mention>,
    /// The words alone make a motion; `X proposed` does so only with a seconder or an outcome.
    pub certain: bool,
    /// Not even with an outcome do they, but only with a seconder: `Proposed Neighbourhood Park`.
    pub doubtful: bool,
    /// They do, but only where no other motion is told of in the paragraph: `Cllr Moss proposed that …`.
    pub alone: bool,
}

impl Part {
    pub(super) fn moves(from: usize, to: usize, who: Mention, certain: bool) -> Self {
        Self { from, to, mover: Some(who), seconder: None, certain, doubtful: false, alone: false }
    }

    pub(super) fn seconds(from: usize, to: usize, who: Mention) -> Self {
        Self { from, to, mover: None, seconder: Some(who), certain: true, doubtful: false, alone: false }
    }
}
