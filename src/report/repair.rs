//! What mends a finding in its file.

use crate::read::Writable;
use crate::text::Fix;

/// Edits of the source that mend a finding. They belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Whether they are right wherever the rule is broken, or somebody has to look.
    pub certain: bool,
    /// In the order of the source, apart from each other; never empty.
    pub edits: Vec<Fix>,
}

/// Whether what is found in a file can be mended in it.
#[derive(Clone, Debug, Default)]
pub enum Mendable {
    /// Nothing was found that has a repair.
    #[default]
    Nothing,
    /// It can, in this text.
    Text(Box<Writable>),
    /// The file is no text: its words are read from it and cannot be put back.
    NoText,
    /// Its characters cannot be written as they are written there.
    NotExactly,
}

impl Mendable {
    /// Why not, if there would be something to mend.
    #[must_use]
    pub fn why_not(&self) -> Option<&'static str> {
        match self {
            Self::Nothing | Self::Text(_) => None,
            Self::NoText => Some("only texts are mended: Markdown, plain text and web pages"),
            Self::NotExactly => {
                Some("its characters cannot be written back just as they are; save it as UTF-8 to have it mended")
            }
        }
    }
}
