//! How a finding is mended: changes to the prose of the document.

use crate::text::Span;

/// What mends a finding. Whether it can be done to the file, only its reader knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Whether it is right wherever the rule is broken, or somebody has to look.
    pub certain: bool,
    /// The changes, in the order of the prose; never empty. They belong together.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Other words; none, to take these out.
    Words {
        /// Which words.
        at: Span,
        /// What is written instead.
        with: String,
    },
    /// Another number before the paragraph that begins with some words.
    Number {
        /// The words that the number stands before.
        before: Span,
        /// The number.
        is: String,
        /// What is written instead.
        with: String,
    },
    /// A paragraph is taken out.
    Paragraph(Span),
}

impl Change {
    /// Where it is, to bring changes into order.
    #[must_use]
    pub fn at(&self) -> Span {
        match self {
            Self::Words { at, .. } | Self::Paragraph(at) => *at,
            Self::Number { before, .. } => *before,
        }
    }
}
