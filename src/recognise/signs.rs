//! What a single word may announce. A recogniser looks closely only where a word stands that announces what it is for.

use super::lists::{business, people, promises, time, work};

/// What a word may announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A name: `Cllr`.
    Title,
    /// Somebody who holds a post.
    Post,
    /// Several, or a body.
    Group,
    /// No name, though it has a capital.
    NotName,
    /// No part of the name of a post or a group.
    NotInPhrase,
    /// An article, or whose somebody is: `the`, `their`.
    Determiner,
    /// Work: the verb as it stands after `to`.
    Verb,
    /// A promise or an instruction: `will`, `agreed`, `to`, `that`.
    Promise,
    /// What may stand between those words and the verb.
    Adverb,
    /// Work that is given: `resolved`, `asked`.
    Agreement,
    /// No promise: `hoped`.
    Hope,
    /// A mover or seconder.
    Moving,
    /// What became of a motion.
    Outcome,
    /// A vote of one mind.
    Unanimous,
    /// That figures near it count votes.
    Voting,
    /// A side of a vote.
    Side,
    /// A short form, written with a point.
    Short,
    /// A number in words.
    Number,
    /// A month.
    Month,
    /// A day of the week.
    Weekday,
    /// Noon or midnight.
    Noon,
    /// The opening of the meeting, or its label.
    Began,
    /// The end of the meeting, or its label.
    Ended,
    /// What opens or ends where a meeting does.
    OfMeeting,
    /// Another meeting, or another's doors.
    NotThis,
    /// A pause.
    Pause,
    /// A due date, other than by a day or month alone.
    Due,
    /// The time to come, or the time that has been: what tells the tense of a sentence.
    Tense,
    /// A meeting, or a body that meets.
    Sitting,
    /// A number in figures.
    Figure,
    /// The end of a sentence: a mark that ends one, or closes what does.
    Ending,
}

/// What a word may announce, as bits: those that recognisers know, and 32 that are the caller's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u64);

impl Signs {
    /// The caller's own bits.
    #[must_use]
    #[inline]
    pub const fn of_caller(bits: u32) -> Self {
        Self((bits as u64) << 32)
    }

    /// The bits that are the caller's own.
    #[must_use]
    #[inline]
    pub const fn callers(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// Whether any of those is among these.
    #[must_use]
    #[inline]
    pub const fn has_any(self, those: Self) -> bool {
        self.0 & those.0 != 0
    }

    /// These and those.
    #[must_use]
    #[inline]
    pub const fn and(self, those: Self) -> Self {
        Self(self.0 | those.0)
    }

    /// What is in both.
    #[must_use]
    #[inline]
    pub const fn both(self, those: Self) -> Self {
        Self(self.0 & those.0)
    }
}

impl Sign {
    /// As one bit.
    #[inline]
    pub const fn bit(self) -> Signs {
        Signs(1 << self as u8)
    }

    /// This or that.
    #[inline]
    pub const fn or(self, other: Self) -> Signs {
        self.bit().and(other.bit())
    }
}

impl From<Sign> for Signs {
    #[inline]
    fn from(sign: Sign) -> Self {
        sign.bit()
    }
}

/// The words of each sign; of a phrase its first word announces it.
pub(super) const ROWS: &[(Sign, &[&[&str]])] = &[
    (Sign::Title, &[people::TITLES]),
    (Sign::Post, &[people::POSTS]),
    (Sign::Group, &[people::GROUPS]),
    (Sign::NotName, &[people::NOT_NAMES]),
    (Sign::NotInPhrase, &[people::NOT_IN_PHRASE]),
    (Sign::Determiner, &[people::DETERMINERS]),
    (Sign::Verb, &[work::VERBS]),
    (
        Sign::Promise,
        &[
            promises::COMMITTED,
            promises::BEINGS,
            promises::MODALS,
            promises::DUTIES,
            promises::READY,
            promises::ABLE,
            promises::TASKS,
            promises::INTENT,
            &["to", "that", "going", "please", "agree"],
        ],
    ),
    (Sign::Adverb, &[promises::ADVERBS]),
    (Sign::Agreement, &[promises::AGREEMENTS]),
    (Sign::Hope, &[promises::HOPES]),
    (Sign::Moving, &[business::MOVING]),
    (Sign::Outcome, &[business::CARRIED, business::LOST, business::WITHDRAWN, business::DEFERRED]),
    (Sign::Unanimous, &[business::UNANIMOUS]),
    (Sign::Voting, &[business::VOTING]),
    (Sign::Side, &[business::SIDES]),
    (Sign::Short, &[people::SHORT]),
    (Sign::Number, &[time::SMALL, time::TENS, time::NONE]),
    (Sign::Month, &[time::MONTHS]),
    (Sign::Weekday, &[time::WEEKDAYS]),
    (Sign::Noon, &[time::NOON]),
    (Sign::Began, &[time::BEGAN, time::BEGAN_LABELS]),
    (Sign::Ended, &[time::ENDED, time::ENDED_LABELS]),
    (Sign::OfMeeting, &[time::OF_MEETING]),
    (Sign::NotThis, &[time::NOT_THIS]),
    (Sign::Pause, &[time::PAUSES]),
    (Sign::Due, &[time::VAGUE, time::PERIODS, time::BY, time::BEFORE, time::AFTER, time::DUE_WORDS]),
    (Sign::Tense, &[time::TO_COME, time::BEEN, time::CLOSING, &["agreed"]]),
    (Sign::Sitting, &[time::MEETINGS, time::BODIES, time::UPDATES]),
];
