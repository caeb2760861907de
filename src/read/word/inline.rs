//! What stands in a paragraph: runs of words, and what they stand in.

use super::looks::{Toggles, run_settings};
use super::reader::{Look, Reader};
use crate::read::office::{Aside, Element, Event, Looks, Ns, Paragraph, symbol};
use crate::read::unreadable::Unreadable;

impl Reader<'_, '_> {
    /// Reads all that stands in the open element of a paragraph.
    pub fn inline(&mut self, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            self.one(&element, paragraph, base)?;
        }
        Ok(())
    }

    /// Reads one element of a paragraph.
    pub fn one(&mut self, element: &Element, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        match (element.ns, element.name()) {
            (Ns::Word, "r") => self.run(paragraph, base),
            (Ns::Word, "hyperlink") => self.looking(Looks::LINK, paragraph, base),
            (Ns::Word, "ins" | "moveTo") => self.looking(Looks::INSERTED, paragraph, base),
            (Ns::Word, "del") => self.leaving(Aside::DELETED, paragraph, base),
            (Ns::Word, "moveFrom") => self.leaving(Aside::MOVED, paragraph, base),
            (Ns::Word, "smartTag" | "customXml" | "fldSimple" | "dir" | "bdo" | "sdt" | "sdtContent") => {
                self.inline(paragraph, base)
            }
            (Ns::Formula, "oMath" | "oMathPara") => self.formula(paragraph, self.look(Toggles::default(), None, base)),
            (Ns::Alternatives, "AlternateContent") => self.choose(|reader| reader.inline(paragraph, base)),
            _ => self.xml.skip(),
        }
    }

    fn looking(&mut self, looks: Looks, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        let before = self.around;
        self.around = before.with(looks, true);
        self.inline(paragraph, base)?;
        self.around = before;
        Ok(())
    }

    fn leaving(&mut self, what: &'static str, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        let before = self.gone.replace(what);
        self.inline(paragraph, base)?;
        self.gone = before;
        Ok(())
    }

    /// Reads the first of several ways in which something is said, which is the newest.
    pub fn choose(&mut self, mut read: impl FnMut(&mut Self) -> Result<(), Unreadable>) -> Result<(), Unreadable> {
        let mut taken = false;
        while let Some(element) = self.xml.child()? {
            let is_way = element.ns == Ns::Alternatives && matches!(element.name(), "Choice" | "Fallback");
            if is_way && !std::mem::replace(&mut taken, true) { read(self)? } else { self.xml.skip()? }
        }
        Ok(())
    }

    fn run(&mut self, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        let mut look = None;
        while let Some(element) = self.xml.child()? {
            if (element.ns, element.name()) == (Ns::Word, "rPr") {
                let own = run_settings(&mut self.xml)?;
                look = Some(self.look(own.toggles, own.style.as_deref(), base));
                continue;
            }
            let look = *look.get_or_insert_with(|| self.look(Toggles::default(), None, base));
            self.piece(&element, paragraph, look, base)?;
        }
        Ok(())
    }

    /// Reads a piece of a run.
    fn piece(
        &mut self,
        element: &Element,
        paragraph: &mut Paragraph,
        look: Look,
        base: Toggles,
    ) -> Result<(), Unreadable> {
        match (element.ns, element.name()) {
            (Ns::Word, "t") => return self.text(paragraph, look),
            (Ns::Word, "delText") => {
                let before = self.gone;
                self.gone = before.or(Some(Aside::DELETED));
                self.text(paragraph, look)?;
                self.gone = before;
                return Ok(());
            }
            (Ns::Word, "tab" | "ptab") => self.say(paragraph, "\t", look),
            (Ns::Word, "br" | "cr") => self.break_line(paragraph, look),
            (Ns::Word, "noBreakHyphen") => self.say(paragraph, "-", look),
            (Ns::Word, "sym") => {
                let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                let font = element.get("font").unwrap_or_default();
                if let Some(sign) = code.and_then(|code| symbol(&font, code)) {
                    self.say(paragraph, sign.encode_utf8(&mut [0; 4]), look);
                }
            }
            (Ns::Word, "fldChar") => {
                if let Some(stands) = self.fields.mark(element, &mut self.xml)? {
                    self.say(paragraph, &stands, look);
                }
                return Ok(());
            }
            (Ns::Word, "footnoteReference") => self.referred(element, paragraph, Aside::FOOTNOTE),
            (Ns::Word, "endnoteReference") => self.referred(element, paragraph, Aside::ENDNOTE),
            (Ns::Word, "commentReference") => self.referred(element, paragraph, Aside::COMMENT),
            (Ns::Word, "drawing" | "pict" | "object") => return self.drawing(paragraph),
            (Ns::Word, "ruby") => return self.ruby(paragraph, base),
            (Ns::Alternatives, "AlternateContent") => {
                return self.choose(|reader| {
                    while let Some(element) = reader.xml.child()? {
                        reader.piece(&element, paragraph, look, base)?;
                    }
                    Ok(())
                });
            }
            _ => {}
        }
        self.xml.skip()
    }

    fn text(&mut self, paragraph: &mut Paragraph, look: Look) -> Result<(), Unreadable> {
        let mut deep = 0usize;
        loop {
            match self.xml.next()? {
                Event::Words(words) => self.say(paragraph, &words, look),
                Event::Start(_) => deep += 1,
                Event::End if deep == 0 => return Ok(()),
                Event::End => deep -= 1,
            }
        }
    }

    fn referred(&mut self, element: &Element, paragraph: &mut Paragraph, what: &'static str) {
        if let Some(id) = element.get("id") {
            self.note(paragraph, what, &id);
        }
    }

    /// Words with others above them that say how they are spoken: only the words.
    fn ruby(&mut self, paragraph: &mut Paragraph, base: Toggles) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "rubyBase") => self.inline(paragraph, base)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn formula(&mut self, paragraph: &mut Paragraph, look: Look) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Formula | Ns::Word, "t") => self.text(paragraph, look)?,
                _ => self.formula(paragraph, look)?,
            }
        }
        Ok(())
    }

    /// Looks for text boxes in a drawing.
    fn drawing(&mut self, paragraph: &mut Paragraph) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "txbxContent") => {
                    let parts = self.text_box()?;
                    paragraph.boxes.push(parts);
                }
                (Ns::Alternatives, "AlternateContent") => self.choose(|reader| reader.drawing(paragraph))?,
                _ => self.drawing(paragraph)?,
            }
        }
        Ok(())
    }
}
