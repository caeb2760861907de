//! Paragraphs and tables, one after the other: of the body, of a cell, of a text box, of a note.

use super::looks::Toggles;
use super::reader::Reader;
use super::settings::{Settings, settings};
use crate::read::office::{Element, Kind, Label, Ns, Paragraph, Part, Spot};
use crate::read::unreadable::Unreadable;

/// Takes paragraphs and tables as they come.
pub(super) type Put<'p> = &'p mut dyn FnMut(Part);

impl Reader<'_, '_> {
    /// Reads all that stands in the open element, which is something by itself.
    pub fn story(&mut self, put: Put) -> Result<(), Unreadable> {
        let before = self.carried.take();
        self.blocks(put)?;
        if let Some(rest) = std::mem::replace(&mut self.carried, before) {
            put(Part::Paragraph(rest));
        }
        Ok(())
    }

    /// The same, collected.
    pub fn parts(&mut self) -> Result<Vec<Part>, Unreadable> {
        let mut parts = Vec::new();
        self.story(&mut |part| parts.push(part))?;
        Ok(parts)
    }

    /// The same, where the first element inside has begun already.
    pub fn parts_from(&mut self, first: &Element) -> Result<Vec<Part>, Unreadable> {
        let before = self.carried.take();
        let mut parts = Vec::new();
        self.block(first, &mut |part| parts.push(part))?;
        self.blocks(&mut |part| parts.push(part))?;
        parts.extend(std::mem::replace(&mut self.carried, before).map(Part::Paragraph));
        Ok(parts)
    }

    /// A text box counts its lists by itself.
    pub fn text_box(&mut self) -> Result<Vec<Part>, Unreadable> {
        let counters = std::mem::take(&mut self.counters);
        let fields = std::mem::take(&mut self.fields);
        let boxed = std::mem::replace(&mut self.boxed, true);
        let parts = self.parts();
        self.boxed = boxed;
        self.counters = counters;
        self.fields = fields;
        parts
    }

    fn blocks(&mut self, put: Put) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            self.block(&element, put)?;
        }
        Ok(())
    }

    fn block(&mut self, element: &Element, put: Put) -> Result<(), Unreadable> {
        match (element.ns, element.name()) {
            (Ns::Word, "p") => self.paragraph(put),
            (Ns::Word, "tbl") => {
                if let Some(rest) = self.carried.take() {
                    put(Part::Paragraph(rest));
                }
                put(Part::Table(self.table()?));
                Ok(())
            }
            (Ns::Word, "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag") => self.blocks(put),
            (Ns::Alternatives, "AlternateContent") => self.choose(|reader| reader.blocks(put)),
            (Ns::Word, "altChunk" | "subDoc") => {
                self.has_foreign = true;
                self.xml.skip()
            }
            (Ns::Formula, "oMath" | "oMathPara") => {
                let mut paragraph = Paragraph::default();
                self.one(element, &mut paragraph, Toggles::default())?;
                put(Part::Paragraph(paragraph));
                Ok(())
            }
            _ => self.xml.skip(),
        }
    }

    fn paragraph(&mut self, put: Put) -> Result<(), Unreadable> {
        let mut paragraph = self.carried.take().unwrap_or_default();
        let mut own = Settings::default();
        let mut base = None;
        let mut from = self.xml.here();
        while let Some(element) = self.xml.child()? {
            if (element.ns, element.name()) == (Ns::Word, "pPr") {
                own = settings(&mut self.xml)?;
                from = self.xml.here();
                continue;
            }
            let style = || self.book.styles.of_paragraph(own.style.as_deref());
            let base = *base.get_or_insert_with(|| style().map(|style| style.toggles).unwrap_or_default());
            self.one(&element, &mut paragraph, base)?;
        }
        // Word allows no comments in text boxes.
        let to = self.xml.back_to_end().filter(|to| !self.boxed && *to >= from);
        paragraph.spot = to.map(|to| Spot { from, to });
        self.fields.end_paragraph();
        if own.mark.mark_gone {
            self.carried = Some(paragraph);
            return Ok(());
        }
        self.settle(&mut paragraph, own);
        put(Part::Paragraph(paragraph));
        Ok(())
    }

    /// Finds out what a paragraph is, and counts it where it is numbered.
    fn settle(&mut self, paragraph: &mut Paragraph, mut own: Settings) {
        let book = self.book;
        let style = book.styles.of_paragraph(own.style.as_deref());
        let outlined = own.outline;
        let numbered_itself = own.number.is_some();
        let set_in_itself = own.indent.is_some();
        let named = style.map(|style| style.kind).unwrap_or_default();
        if let Some(style) = style {
            own.inherit(&style.settings);
        }
        paragraph.kind = match (outlined, named, own.outline) {
            (Some(9..), Kind::Heading(_), _) => Kind::Plain,
            (_, Kind::Plain, Some(level @ 0..9)) => Kind::Heading(level + 1),
            (_, named, _) => named,
        };
        paragraph.indent = own.indent.unwrap_or_default();
        let unseen = own.mark.toggles.hidden == Some(true) && !paragraph.is_worded();
        let Some(number) = own.number.as_deref().filter(|_| self.gone.is_none() && !unseen) else { return };
        let Some(used) = book.numbering.used(number, |style| book.styles.number(style)) else { return };
        let by_style = style.and_then(|style| style.numbered_by.as_deref()).filter(|_| !numbered_itself);
        let level = by_style.and_then(|style| used.level_of(style)).or(own.level).unwrap_or_default();
        if let Some(indent) = used.level(level).indent.filter(|_| !set_in_itself) {
            paragraph.indent = indent;
        }
        let (words, list) = self.counters.next(number, used, level);
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        paragraph.label = Some(Label { words, list, level }).filter(|label| !label.words.is_empty());
    }
}
