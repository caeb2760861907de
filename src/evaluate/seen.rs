//! What a rule sees where it looks: a value, a thing, nothing, or something that stands in the way.

use std::ops::ControlFlow;

use jiff::civil::Date;

use super::answer::Answer;
use crate::language::Step;
use crate::text::Span;
use crate::vocabulary::{KindId, Stated, Unread, Value};

/// Whether to go on looking.
pub(super) type Flow = ControlFlow<()>;

/// One value or thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    pub what: What<'a>,
    /// Where it was read; `None` for what a rule says or what was worked out.
    pub at: Option<Span>,
    /// The field that it was read for.
    pub field: Option<Step>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum What<'a> {
    /// A row of a kind's table.
    Thing(KindId, u32),
    Value(&'a Value<'a>),
    /// A number that was worked out.
    Number(Scale, Range),
    /// A date that was worked out: the first and the last that it may be.
    Dates(Date, Date),
}

/// What a number is a number of; only like is compared with like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Number,
    Money,
    Percentage,
    /// Minutes after midnight.
    Time,
}

/// A number as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub least: i64,
    pub most: i64,
    /// What a question is that the range leaves open; `Yes` for a range of one number.
    pub open: Answer,
}

impl Range {
    pub fn exactly(number: i64) -> Self {
        Self { least: number, most: number, open: Answer::Yes }
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let least = self.least.checked_add(other.least)?;
        // The largest number stands for any number more.
        let most = match self.most.checked_add(other.most) {
            Some(most) if self.most < i64::MAX && other.most < i64::MAX => most,
            _ if self.most == i64::MAX || other.most == i64::MAX => i64::MAX,
            _ => return None,
        };
        Some(Self { least, most, open: self.open.and(other.open) })
    }
}

/// What is met at the end of a path.
#[derive(Clone, Copy, Debug)]
pub(super) enum Met<'a> {
    Seen(Seen<'a>),
    /// One of these, though not known which; never empty.
    OneOf(&'a [Stated<'a>], Step),
    Nothing(Gap),
    Doubt(Doubt<'a>),
}

/// Where something is missing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Gap {
    /// A thing has no value for the field.
    Field(Step),
    /// The document has no thing of the kind.
    Kind(KindId),
    /// The rule's variable stands for nothing.
    Variable,
}

/// What stands in the way of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) enum Doubt<'a> {
    /// Words that could not be read.
    Unread(&'a Unread),
    /// The document says different things.
    Conflict(&'a [Stated<'a>], Step),
    /// An outside document that was not supplied.
    Outside(&'static str),
    /// The question does not arise, for this reason.
    NotAsked(&'static str),
    /// There are several of a kind of which the rule expects one.
    Crowd(KindId),
    /// Two values, the second written in the rule or read, that have no order or no sameness that can be told.
    Pair(Seen<'a>, Seen<'a>),
    /// A value that has nothing of what the rule asks for.
    Misfit(Seen<'a>),
    /// Words that may mean somebody who is listed, or nobody.
    Someone(Seen<'a>),
    /// The caller did not say what day it is.
    Today,
    /// Numbers of different kinds, or too large to add up.
    Sum,
}

impl Doubt<'_> {
    pub fn answer(&self) -> Answer {
        if matches!(self, Self::NotAsked(_)) { Answer::NotAsked } else { Answer::CannotTell }
    }
}

/// Why a cell is not asked of that does not say itself.
pub(super) const DOES_NOT_ARISE: &str = "the question does not arise in this document";
