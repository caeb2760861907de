//! Numbers and bullets at the start of a line: `27.3`, `1.`, `a)`, `(iv)`, `139/12a`, `•`.
//!
//! Years, dates, times, money and quantities begin lines too. What is one of these for certain is no label; what may be
//! either is a [`Series`]: a label only where the document goes on counting with it.

/// A number or bullet, and what it says about its place among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Label {
    /// How many bytes of the line it takes; 0 where the format tells it apart from the words.
    pub len: u8,
    /// How it is written; labels of one list are written alike.
    pub style: Style,
    /// Its number: 3 for `3.`, `c)`, `(iii)` and `27.3`; 0 for a bullet.
    pub value: u16,
    /// Set where it may be a date or a time instead.
    pub doubt: Option<Series>,
}

/// How a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Style {
    /// `-`, `•`
    Bullet(char),
    /// `1.`, `1)`, `(1)`: with what closes it
    Number(Close),
    /// `a.`, `a)`, `(a)`
    Letter(Close),
    /// `ii.`, `ii)`, `(ii)`
    Roman(Close),
    /// `27.3`, `139/12a`: a number of these minutes, of so many parts
    Reference(u8),
}

/// What closes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Close {
    /// `1.`
    Dot,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1`, `1:`, `1 –`
    Other,
}

/// A label that may be a date: its parts, of which one is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::read) struct Series(pub [u16; 3]);

impl Label {
    /// A label of `len` bytes that is one for certain.
    pub fn certain(len: usize, style: Style, value: u16) -> Self {
        Self { len: u8::try_from(len).unwrap_or(u8::MAX), style, value, doubt: None }
    }
}
