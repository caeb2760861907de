//! What the words may announce for which a document is looked through once; it is looked at closely only where they stand.
//! The words are in `cue_words.rs`.

/// What a word may announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Cue {
    /// A decision: `resolved`, `agreed`.
    Decision,
    /// Work promised or asked for: `would`, `undertook`.
    Promise,
    /// A mover or seconder.
    Motion,
    /// The result of a vote.
    Vote,
    /// An interest.
    Interest,
    /// An annex.
    Annex,
    /// A date.
    Date,
    /// The next meeting.
    Next,
    /// The opening or closing of the meeting.
    Clock,
    /// A quorum.
    Quorum,
    /// Work that is asked for of nobody: `requested an update`.
    Request,
    /// Why something was decided: `because`.
    Reason,
    /// The public kept out.
    Exclusion,
    /// The public, or a meeting in private.
    Public,
    /// Somebody who came, went or took the chair.
    Room,
    /// The chair, or whoever sits in it.
    Chair,
    /// A dispensation.
    Dispensation,
    /// Payments, or the power to make one.
    Payment,
    /// Another place of the minutes.
    Reference,
    /// A vote by name, or the chair's second one.
    ByName,
}

impl Cue {
    /// As one bit of many.
    pub fn bit(self) -> u32 {
        1 << self as u8
    }
}
