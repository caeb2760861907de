//! Codes of what is told about a file, and what they mean.

/// What a code means. A code is never given to anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// `Q0931`
    pub code: &'static str,
    /// What is the matter, in one sentence, lower case, no full stop.
    pub means: &'static str,
    /// What to do about it.
    pub help: &'static str,
}
