//! The relations that rules can state between two values, one row each.

use std::cmp::Ordering;

/// A relation, by its place in [`RELATIONS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RelationId(pub u8);

/// One relation: the row is its registration, its documentation and its words in messages.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    /// How rules say it after `must` (the infinitive); the first is what the echo writes.
    pub phrases: &'static [&'static str],
    /// How rules say it in a condition (`when its due date is after …`); the first is what the echo writes.
    pub finite: &'static [&'static str],
    /// What it means.
    pub means: Meaning,
    /// What it may stand between.
    pub between: Between,
    /// One line for the reference.
    pub doc: &'static str,
}

/// What a relation means. Its types follow: order and `Same` need two values of one type; of dates and meetings that are
/// only partly known it may be that neither can be told.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    /// The left value lies so to the right one.
    Order(fn(Ordering) -> bool),
    /// The two are the same; on the right a list is alternatives.
    Same,
    /// They are not the same.
    Different,
}

/// What a relation may stand between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Any two values of one type.
    Values,
    /// Dates, times, and things by their place in the document.
    Times,
    /// Numbers, amounts, lengths of time.
    Amounts,
}

/// All of them. Order matters only for the reference.
pub const RELATIONS: &[Relation] = &[
    Relation {
        phrases: &["be", "be the same as", "equal", "be one of", "be among", "be in"],
        finite: &["is", "is the same as", "equals", "is one of", "is among", "is in", "are", "are one of"],
        means: Meaning::Same,
        between: Between::Values,
        doc: "the same value, or one of the values of a list",
    },
    Relation {
        phrases: &["be other than", "differ from", "be different from"],
        finite: &["is other than", "differs from", "is different from"],
        means: Meaning::Different,
        between: Between::Values,
        doc: "not the same value, nor any of the values of a list",
    },
    Relation {
        phrases: &["be before", "come before", "be earlier than", "precede", "fall before"],
        finite: &["is before", "comes before", "is earlier than", "precedes", "falls before"],
        means: Meaning::Order(Ordering::is_lt),
        between: Between::Times,
        doc: "an earlier date, time or place in the minutes",
    },
    Relation {
        phrases: &["be after", "come after", "be later than", "follow", "fall after"],
        finite: &["is after", "comes after", "is later than", "follows", "falls after"],
        means: Meaning::Order(Ordering::is_gt),
        between: Between::Times,
        doc: "a later date, time or place in the minutes",
    },
    Relation {
        phrases: &["be on or before", "be no later than", "be not later than"],
        finite: &["is on or before", "is no later than", "is not later than"],
        means: Meaning::Order(Ordering::is_le),
        between: Between::Times,
        doc: "the same date or time, or an earlier one",
    },
    Relation {
        phrases: &["be on or after", "be no earlier than"],
        finite: &["is on or after", "is no earlier than"],
        means: Meaning::Order(Ordering::is_ge),
        between: Between::Times,
        doc: "the same date or time, or a later one",
    },
    Relation {
        phrases: &["be on the same day as", "be at the same time as", "coincide with"],
        finite: &["is on the same day as", "is at the same time as", "coincides with"],
        means: Meaning::Order(Ordering::is_eq),
        between: Between::Times,
        doc: "the same date, time or place in the minutes",
    },
    Relation {
        phrases: &["be more than", "exceed", "be greater than"],
        finite: &["is more than", "exceeds", "is greater than", "exceed", "are more than"],
        means: Meaning::Order(Ordering::is_gt),
        between: Between::Amounts,
        doc: "a larger number or amount",
    },
    Relation {
        phrases: &["be less than", "be fewer than"],
        finite: &["is less than", "are fewer than", "is fewer than"],
        means: Meaning::Order(Ordering::is_lt),
        between: Between::Amounts,
        doc: "a smaller number or amount",
    },
    Relation {
        phrases: &["be at least"],
        finite: &["is at least", "are at least"],
        means: Meaning::Order(Ordering::is_ge),
        between: Between::Amounts,
        doc: "the same number or amount, or a larger one",
    },
    Relation {
        phrases: &["be at most", "not exceed"],
        finite: &["is at most", "are at most", "does not exceed"],
        means: Meaning::Order(Ordering::is_le),
        between: Between::Amounts,
        doc: "the same number or amount, or a smaller one",
    },
];

impl RelationId {
    /// The relation that a rule would say so after `must`.
    #[must_use]
    pub fn named(phrase: &str) -> Option<Self> {
        let index = RELATIONS.iter().position(|row| row.phrases.contains(&phrase))?;
        u8::try_from(index).ok().map(Self)
    }

    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Relation {
        &RELATIONS[usize::from(self.0)]
    }
}
