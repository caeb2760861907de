//! Marked parts of a content: what only frames the page, and what other words stand for.

use super::cmap::utf_16;
use super::content::Operand;
use super::file::{Dict, Value};

/// The marks that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Marked {
    open: Vec<Mark>,
}

#[derive(Debug)]
struct Mark {
    frame: bool,
    /// The words that are meant, and whether they have been said.
    instead: Option<(String, bool)>,
}

impl Marked {
    /// How many are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Begins a mark. `listed` finds the properties that the page has under a name.
    pub fn begin<'f>(&mut self, operands: &[Operand], listed: impl Fn(&[u8]) -> Option<Dict<'f>>) {
        let mut mark = Mark { frame: false, instead: None };
        let artifact = matches!(operands.first(), Some(Operand::Name(name)) if name == b"Artifact");
        match operands.get(1) {
            Some(Operand::Dict(entries)) => {
                for entry in entries.chunks_exact(2) {
                    match entry {
                        [Operand::Name(key), Operand::Name(value)] => mark.frame |= artifact && frames(key, value),
                        [Operand::Name(key), Operand::Text(text)] if key == b"ActualText" => {
                            mark.instead = Some((utf_16(text), false));
                        }
                        _ => {}
                    }
                }
            }
            Some(Operand::Name(name)) => {
                if let Some(listed) = listed(name) {
                    let entries = listed.entries();
                    for (key, value) in entries.take(64) {
                        match value {
                            Value::Name(value) => mark.frame |= artifact && frames(key, value),
                            Value::Text(text) if key == b"ActualText" => mark.instead = Some((utf_16(text), false)),
                            _ => {}
                        }
                    }
                }
            }
            _ => {}
        }
        // Nobody marks so deep; what is not counted ends nothing either.
        if self.open.len() < 1 << 12 {
            self.open.push(mark);
        }
    }

    /// Ends the last.
    pub fn end(&mut self) {
        self.open.pop();
    }

    /// Ends all but the first so many.
    pub fn end_to(&mut self, depth: usize) {
        self.open.truncate(depth);
    }

    /// Whether what is shown only frames the page.
    pub fn is_frame(&self) -> bool {
        self.open.iter().any(|mark| mark.frame)
    }

    /// The words that stand for the next glyph, where others are meant: all of them for the first, none for the rest.
    pub fn instead(&mut self) -> Option<&str> {
        let (words, said) = self.open.iter_mut().rev().find_map(|mark| mark.instead.as_mut())?;
        let already = std::mem::replace(said, true);
        Some(if already { "" } else { words.as_str() })
    }
}

/// Whether a property of what is no content says that it is a running head or a page number.
fn frames(key: &[u8], value: &[u8]) -> bool {
    (key == b"Type" && value == b"Pagination") || (key == b"Subtype" && matches!(value, b"Header" | b"Footer"))
}
