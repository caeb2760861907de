//! What a paragraph or its style sets: number, level in the outline, indent.

use super::looks::{RunSettings, run_settings};
use crate::read::office::{Element, Ns, Xml};
use crate::read::unreadable::Unreadable;

/// What is set for a paragraph, and what is left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// The style that it names.
    pub style: Option<String>,
    /// The number of the list; `0` for none.
    pub number: Option<String>,
    /// The level in the list.
    pub level: Option<usize>,
    /// The level in the outline, from 0; 9 for running text.
    pub outline: Option<u8>,
    pub indent: Option<i32>,
    /// What is set for the mark of the paragraph.
    pub mark: RunSettings,
}

impl Settings {
    /// Takes from a style what is left open.
    pub fn inherit(&mut self, style: &Self) {
        if self.number.is_none() {
            self.number.clone_from(&style.number);
            self.level = self.level.or(style.level);
        }
        self.outline = self.outline.or(style.outline);
        self.indent = self.indent.or(style.indent);
    }
}

/// Reads a `pPr`.
pub(super) fn settings(xml: &mut Xml) -> Result<Settings, Unreadable> {
    let mut found = Settings::default();
    while let Some(element) = xml.child()? {
        match (element.ns, element.name()) {
            (Ns::Word, "pStyle") => found.style = value(&element),
            (Ns::Word, "outlineLvl") => found.outline = element.number("val"),
            (Ns::Word, "ind") => found.indent = element.number("left").or_else(|| element.number("start")),
            (Ns::Word, "numPr") => {
                while let Some(inner) = xml.child()? {
                    match (inner.ns, inner.name()) {
                        (Ns::Word, "numId") => found.number = value(&inner),
                        (Ns::Word, "ilvl") => found.level = inner.number("val"),
                        _ => {}
                    }
                    xml.skip()?;
                }
                continue;
            }
            (Ns::Word, "rPr") => {
                found.mark = run_settings(xml)?;
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}

fn value(element: &Element) -> Option<String> {
    element.get("val").map(std::borrow::Cow::into_owned)
}
