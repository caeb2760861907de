//! The three verdicts, and how they combine.

/// Whether a condition holds: strong Kleene logic (S. C. Kleene, *Introduction to Metamathematics*, 1952, §64).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It does not.
    No,
    /// What is known does not decide it.
    CannotTell,
    /// It does.
    Yes,
}

impl Truth {
    /// Both: no if either is no, yes if both are yes.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if (self as u8) <= (other as u8) { self } else { other }
    }

    /// Either: yes if either is yes, no if both are no.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if (self as u8) >= (other as u8) { self } else { other }
    }

    /// The other way round; what cannot be told stays so.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "`truth.not()` reads as the word in a rule does")]
    pub fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::CannotTell => Self::CannotTell,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Truth {
    fn from(known: Option<bool>) -> Self {
        known.map_or(Self::CannotTell, Self::from)
    }
}
