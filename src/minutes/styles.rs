//! House styles, made ready to find what they describe.

use crate::language::Style;

/// The ways of writing that the reader was taught, made ready once for all documents.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    #[expect(dead_code, reason = "the matcher follows")]
    styles: Vec<Style>,
}

impl Styles {
    /// Makes the styles of a plan ready.
    #[must_use]
    pub fn new(styles: &[Style]) -> Self {
        Self { styles: styles.to_vec() }
    }
}
