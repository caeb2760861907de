//! What was read for a field: the value with its place, or why there is none.

use super::value::Value;
use crate::text::Span;

/// A value and where it was read, in the document's prose.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<'m> {
    /// The value.
    pub value: Value<'m>,
    /// The words that it was read from.
    pub at: Span,
}

/// Words that stand where the value should be and could not be read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The words.
    pub at: Span,
    /// What they were read for: `a date`, `a number of votes`.
    pub tried: &'static str,
}

/// What was read for one field of one thing.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<'m> {
    /// One value.
    Stated(Stated<'m>),
    /// The values of a field that may have several; some may have been unreadable.
    Several {
        /// Those that were read.
        read: Box<[Stated<'m>]>,
        /// Those that were not.
        unread: Box<[Unread]>,
    },
    /// The minutes do not say.
    NotStated,
    /// They say something that could not be read.
    Unreadable(Unread),
    /// They say different things in different places.
    Conflicting(Box<[Stated<'m>]>),
    /// The question does not arise here (attendance, in an extract of one item).
    NotApplicable,
    /// An outside document would say, and it was not supplied: its name (`register of members`).
    NotSupplied(&'static str),
}

impl<'m> Reading<'m> {
    /// One value at a place.
    #[must_use]
    pub fn stated(value: Value<'m>, at: Span) -> Self {
        Self::Stated(Stated { value, at })
    }

    /// Several values; none is [`Reading::NotStated`].
    #[must_use]
    pub fn several(read: impl IntoIterator<Item = Stated<'m>>) -> Self {
        let read: Box<[_]> = read.into_iter().collect();
        if read.is_empty() { Self::NotStated } else { Self::Several { read, unread: Box::default() } }
    }

    /// Takes the places out of a reading of another document, and what it says about who is who in this one.
    pub fn displace(&mut self) {
        let lose = |stated: &mut Stated<'m>| {
            stated.at = Span::default();
            if let Value::Person(person) = &mut stated.value {
                person.person = None;
            }
        };
        match self {
            Self::Stated(one) => lose(one),
            Self::Several { read, unread } => {
                read.iter_mut().for_each(lose);
                unread.iter_mut().for_each(|unread| unread.at = Span::default());
            }
            Self::Conflicting(all) => all.iter_mut().for_each(lose),
            Self::Unreadable(unread) => unread.at = Span::default(),
            Self::NotStated | Self::NotApplicable | Self::NotSupplied(_) => {}
        }
    }

    /// The values that were read.
    #[must_use]
    pub fn values(&self) -> &[Stated<'m>] {
        match self {
            Self::Stated(one) => std::slice::from_ref(one),
            Self::Several { read, .. } => read,
            _ => &[],
        }
    }
}
