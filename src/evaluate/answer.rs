//! What a condition comes to: one of the three verdicts, or that the question does not arise.

use crate::vocabulary::Truth;

/// The answer to a condition. What cannot be told outweighs what is not asked: a document that cannot be read is never
/// passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It does not hold.
    No,
    /// What is known does not decide it.
    CannotTell,
    /// It is about something that does not arise in this document (attendance, in an extract of one item).
    NotAsked,
    /// It holds.
    Yes,
}

impl Answer {
    #[inline]
    pub fn and(self, other: Self) -> Self {
        if (self as u8) <= (other as u8) { self } else { other }
    }

    #[inline]
    pub fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// Both; the other is not looked at where it makes no difference.
    #[inline]
    pub fn and_then(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::No { self } else { self.and(other()) }
    }

    /// Either; the other is not looked at where it makes no difference.
    #[inline]
    pub fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::Yes { self } else { self.or(other()) }
    }

    #[inline]
    pub fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Yes => Self::No,
            open => open,
        }
    }

    /// The answer where it is known that one of two things is so, but not which.
    pub fn agreed(self, other: Self) -> Self {
        if self == other { self } else { Self::CannotTell }
    }

    /// Whether there is more to ask: no where it is no, else yes.
    #[inline]
    pub fn unless_no(self) -> Self {
        if self == Self::No { self } else { Self::Yes }
    }

    #[inline]
    pub fn is_open(self) -> bool {
        matches!(self, Self::CannotTell | Self::NotAsked)
    }
}

impl From<Truth> for Answer {
    #[inline]
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::No => Self::No,
            Truth::CannotTell => Self::CannotTell,
            Truth::Yes => Self::Yes,
        }
    }
}

impl From<bool> for Answer {
    #[inline]
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Answer::{self, *};

    const ALL: [Answer; 4] = [No, CannotTell, NotAsked, Yes];

    #[test]
    fn without_what_is_not_asked_it_is_strong_kleene_logic() {
        for (one, other, and, or) in [
            (Yes, Yes, Yes, Yes),
            (Yes, No, No, Yes),
            (Yes, CannotTell, CannotTell, Yes),
            (No, CannotTell, No, CannotTell),
            (CannotTell, CannotTell, CannotTell, CannotTell),
            (CannotTell, NotAsked, CannotTell, CannotTell),
            (NotAsked, Yes, NotAsked, Yes),
            (NotAsked, No, No, NotAsked),
        ] {
            assert_eq!((one.and(other), one.or(other)), (and, or), "{one:?} {other:?}");
            assert_eq!((other.and(one), other.or(one)), (and, or), "{other:?} {one:?}");
        }
    }

    #[test]
    fn and_and_or_are_associative() {
        for a in ALL {
            for b in ALL {
                for c in ALL {
                    assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                    assert_eq!(a.or(b).or(c), a.or(b.or(c)));
                }
            }
        }
    }
}
