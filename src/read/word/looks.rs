//! How words look: what a run, a style or the mark of a paragraph sets.

use crate::read::office::{Ns, Xml};
use crate::read::unreadable::Unreadable;

/// What is set for words, and what is left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunSettings {
    pub toggles: Toggles,
    /// The style of the words.
    pub style: Option<String>,
    /// Whether the mark of the paragraph was deleted or moved away.
    pub mark_gone: bool,
}

/// What may be on or off, or left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Toggles {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub struck: Option<bool>,
    pub hidden: Option<bool>,
}

impl Toggles {
    /// These, and what `under` says where they leave it open.
    pub fn over(self, under: Self) -> Self {
        Self {
            bold: self.bold.or(under.bold),
            italic: self.italic.or(under.italic),
            struck: self.struck.or(under.struck),
            hidden: self.hidden.or(under.hidden),
        }
    }

    /// The styles of words and of their paragraph together: what both set is off again, as Word has it.
    pub fn against(self, paragraph: Self) -> Self {
        let both = |own: Option<bool>, other: Option<bool>| match (own, other) {
            (Some(own), Some(other)) => Some(own != other),
            (own, other) => own.or(other),
        };
        Self {
            bold: both(self.bold, paragraph.bold),
            italic: both(self.italic, paragraph.italic),
            struck: both(self.struck, paragraph.struck),
            hidden: both(self.hidden, paragraph.hidden),
        }
    }
}

/// Reads an `rPr` of a style.
pub(super) fn toggles(xml: &mut Xml) -> Result<Toggles, Unreadable> {
    run_settings(xml).map(|settings| settings.toggles)
}

/// Reads an `rPr`.
pub(super) fn run_settings(xml: &mut Xml) -> Result<RunSettings, Unreadable> {
    let mut found = RunSettings::default();
    while let Some(element) = xml.child()? {
        if element.ns == Ns::Word {
            match element.name() {
                "b" => found.toggles.bold = Some(element.is("val", true)),
                "i" => found.toggles.italic = Some(element.is("val", true)),
                "strike" | "dstrike" => found.toggles.struck = Some(element.is("val", true)),
                "vanish" => found.toggles.hidden = Some(element.is("val", true)),
                "rStyle" => found.style = element.get("val").map(std::borrow::Cow::into_owned),
                "del" | "moveFrom" => found.mark_gone = true,
                _ => {}
            }
        }
        xml.skip()?;
    }
    Ok(found)
}
