//! Whole sentences as trees: rules, definitions, house styles. What they are made of is in `tree.rs`.

use super::tree::{Clause, List, Operand, Phrase, Quote, Texts, Thing, VerbPhrase, Word};
use crate::text::{Severity, Span};

/// `if …, every ACTION must …, unless …`.
#[derive(Clone, Debug)]
pub struct RuleSentence {
    /// `if`, `when`, `for every …,` before the demand.
    pub fronts: Vec<Front>,
    /// The demands; several are divided by `;`.
    pub mains: Vec<Main>,
    /// `unless`, `if`, `except` after the demand.
    pub tails: Vec<Tail>,
    /// How much it weighs, if the sentence says it: `, as a warning`.
    pub weighs: Option<Severity>,
}

/// What stands before the demand.
#[derive(Clone, Debug)]
pub enum Front {
    /// `if an ITEM is exempt,`
    When(List<Clause>),
    /// `for every ITEM that is exempt,`
    ForEvery(Phrase),
}

/// What stands after the demand.
#[derive(Clone, Debug)]
pub enum Tail {
    /// `if it is exempt`
    When(List<Clause>),
    /// `unless it is exempt`
    Unless(List<Clause>),
    /// `only if it is exempt`
    OnlyIf(List<Clause>),
    /// `except an ITEM called "…"`
    Except(Phrase),
}

/// One demand.
#[derive(Clone, Debug)]
pub enum Main {
    /// `there must be an ITEM called "…"`
    There(Modal, List<Phrase>),
    /// `it must be so that …`
    So(Modal, List<Clause>),
    /// `warn`: what the conditions say must not be so.
    Warn(Span),
    /// `no two ACTIONS may have the same number`
    NoTwo(Modal, Thing, Word),
    /// `every ACTION must have an owner`
    Subjects(List<Phrase>, Modal, List<Predicate>),
}

/// `must`, `should not` …
#[derive(Clone, Copy, Debug)]
pub struct Modal {
    /// Which.
    pub of: ModalKind,
    /// Where.
    pub at: Span,
}

/// What a modal verb asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModalKind {
    Must,
    MustNot,
    Should,
    ShouldNot,
    May,
    MayNot,
    MayOnly,
}

/// `have an owner`, with a modal of its own where it was repeated.
#[derive(Clone, Debug)]
pub struct Predicate {
    /// `must`, if it was said again.
    pub modal: Option<Modal>,
    /// The verb with what belongs to it.
    pub verb: VerbPhrase,
}

/// What a sentence that makes a word says of it.
#[derive(Clone, Debug)]
pub enum Definition {
    /// `an ACTION is overdue when …`
    Adjective(List<Clause>),
    /// `a KEY DECISION is a RESOLUTION that …`
    Noun(Thing),
    /// `the decision verbs are "RESOLVED", "AGREED"`
    Texts(Texts),
    /// `the quorum is one third of the seats, rounded up, and at least three`
    Value(Operand),
}

/// `read "…" at the end of a paragraph as an ACTION`.
#[derive(Clone, Debug)]
pub struct ReadSentence {
    /// The pattern; `None` for `every paragraph`.
    pub pattern: Option<Quote>,
    /// Where it must stand.
    pub place: Option<Place>,
    /// The kind.
    pub kind: Word,
}

/// Where a pattern must stand.
#[derive(Clone, Debug)]
pub enum Place {
    Start,
    End,
    Alone,
    Under(Vec<Quote>),
    Column(Vec<Quote>),
}
