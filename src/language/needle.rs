//! The texts that rules look for.

/// The index of a needle in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NeedleId(pub u32);

/// A text that rules look for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Needle {
    /// The words, folded; compared as [`fold`](crate::text::fold) compares. In a pattern, `#` is any digit, `*` any letters
    /// or digits of one word and `…` any words.
    pub words: String,
    /// Whether the words are a pattern (`looks like "##/##"`).
    pub pattern: bool,
    /// Only whole words: `TBC` is not found in `TBCs`.
    pub whole_words: bool,
}

/// Where in a text a needle must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceOfText {
    /// Anywhere: `contains`, `mentions`.
    Anywhere,
    /// `starts with`.
    Start,
    /// `ends with`; a stop after it does not count.
    End,
    /// The text is the needle: `is`, `is called`; a stop after it does not count.
    Whole,
}
