//! What stands in a paragraph: words, and what they stand in.

use super::reader::{Look, Reader};
use super::styles::Family;
use crate::read::office::{Aside, Element, Event, Looks, Ns, Paragraph, Part, flat};
use crate::read::unreadable::Unreadable;

/// So many spaces are printed at most where a file asks for more.
const MOST_SPACES: usize = 32;

impl Reader<'_, '_> {
    /// Reads all that stands in the open element of a paragraph.
    pub fn inline(&mut self, paragraph: &mut Paragraph, look: Look) -> Result<(), Unreadable> {
        loop {
            match self.xml.next()? {
                Event::Words(words) => self.collapsed(paragraph, &words, look),
                Event::Start(element) => self.one(&element, paragraph, look)?,
                Event::End => return Ok(()),
            }
        }
    }

    /// Prints words; spaces, tabs and line ends between them are one space, and none at the start of the paragraph.
    fn collapsed(&mut self, paragraph: &mut Paragraph, words: &str, look: Look) {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let after_space = paragraph.words.is_empty() || paragraph.words.ends_with([' ', '\n']);
        if !(has_wide_space(words) || (after_space && words.starts_with(' '))) {
            return self.say(paragraph, words, look);
        }
        let mut kept = String::with_capacity(words.len());
        for c in words.chars() {
            let space = is_space(c);
            if !(space && (kept.ends_with(' ') || (kept.is_empty() && after_space))) {
                kept.push(if space { ' ' } else { c });
            }
        }
        if !kept.is_empty() {
            self.say(paragraph, &kept, look);
        }
    }

    fn one(&mut self, element: &Element, paragraph: &mut Paragraph, look: Look) -> Result<(), Unreadable> {
        match (element.ns, element.name()) {
            (Ns::Text, "span") => {
                let style = element.get("style-name").map(|name| self.style(Family::Text, &name));
                return self.inline(paragraph, style.map_or(look, |style| look.with(&style)));
            }
            (Ns::Text, "a") => {
                return self.inline(paragraph, Look { looks: look.looks.with(Looks::LINK, true), ..look });
            }
            (Ns::Text, "s") => {
                let spaces = element.number::<usize>("c").unwrap_or(1).min(MOST_SPACES);
                self.say(paragraph, &" ".repeat(spaces), look);
            }
            (Ns::Text, "tab") => self.say(paragraph, "\t", look),
            (Ns::Text, "line-break") if look.hidden => self.say(paragraph, " ", look),
            (Ns::Text, "line-break") => paragraph.break_line(look.looks.with(Looks::INSERTED, self.inserting)),
            (Ns::Text, "note") => return self.note(element, paragraph),
            (Ns::Office, "annotation") => return self.comment(paragraph),
            (Ns::Text, "change-start" | "change-end" | "change") => self.change(element, paragraph),
            (Ns::Text, "hidden-text" | "hidden-paragraph") => {
                let hidden = element.is("is-hidden", true) || element.name() == "hidden-paragraph";
                return self.inline(paragraph, Look { hidden: hidden || look.hidden, ..look });
            }
            (Ns::Text, "ruby") => {
                while let Some(inner) = self.xml.child()? {
                    match (inner.ns, inner.name()) {
                        (Ns::Text, "ruby-base") => self.inline(paragraph, look)?,
                        _ => self.xml.skip()?,
                    }
                }
                return Ok(());
            }
            (Ns::Draw, _) => return self.drawing(element, paragraph),
            (Ns::Office | Ns::Other, _)
            | (Ns::Text, "bookmark" | "script" | "note-citation" | "tracked-changes" | "soft-page-break") => {}
            (Ns::Text, _) => return self.inline(paragraph, look),
            _ => {}
        }
        self.xml.skip()
    }

    /// A footnote or an endnote.
    fn note(&mut self, element: &Element, paragraph: &mut Paragraph) -> Result<(), Unreadable> {
        let end = element.get("note-class").is_some_and(|class| class == "endnote");
        let what = if end { Aside::ENDNOTE } else { Aside::FOOTNOTE };
        while let Some(inner) = self.xml.child()? {
            match (inner.ns, inner.name()) {
                (Ns::Text, "note-body") => {
                    let parts = self.apart()?;
                    paragraph.aside(what, &flat(&parts));
                }
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn comment(&mut self, paragraph: &mut Paragraph) -> Result<(), Unreadable> {
        let mut words = String::new();
        let mut author = String::new();
        while let Some(inner) = self.xml.child()? {
            match (inner.ns, inner.name()) {
                (Ns::Dublin, "creator") => author = self.xml.words()?,
                (Ns::Text, "p" | "list" | "h") => {
                    let more = self.xml.words()?;
                    if !words.is_empty() {
                        words.push(' ');
                    }
                    words.push_str(more.trim());
                }
                _ => self.xml.skip()?,
            }
        }
        let before = if author.trim().is_empty() { String::new() } else { format!("{}: ", author.trim()) };
        paragraph.aside(Aside::COMMENT, &(before + &words));
        Ok(())
    }

    /// The place of a tracked change: an insertion begins or ends, or words were deleted there.
    pub fn change(&mut self, element: &Element, paragraph: &mut Paragraph) {
        let Some(id) = element.get("change-id").map(std::borrow::Cow::into_owned) else { return };
        match element.name() {
            "change-start" => self.inserting |= self.changes.inserted.contains(&id),
            "change-end" => self.inserting = false,
            _ => {
                let words = self.changes.deleted.get(&id).filter(|words| !words.is_empty());
                if let Some(words) = words.filter(|_| self.told.insert(id)) {
                    paragraph.aside(Aside::DELETED, words);
                }
            }
        }
    }

    /// Looks for text boxes in a frame, and for words in a shape.
    pub fn drawing(&mut self, element: &Element, paragraph: &mut Paragraph) -> Result<(), Unreadable> {
        if element.name() == "text-box" {
            let parts = self.apart()?;
            paragraph.boxes.push(parts);
            return Ok(());
        }
        let mut own: Vec<Part> = Vec::new();
        while let Some(inner) = self.xml.child()? {
            match (inner.ns, inner.name()) {
                (Ns::Draw, _) => self.drawing(&inner, paragraph)?,
                (Ns::Text, _) => self.aside_block(&inner, &mut own)?,
                _ => self.xml.skip()?,
            }
        }
        if !own.is_empty() {
            paragraph.boxes.push(own);
        }
        Ok(())
    }
}

/// Whether there are two spaces together, a tab or a line end. All bytes are looked at, many at once.
fn has_wide_space(words: &str) -> bool {
    let next = words.as_bytes().get(1..).unwrap_or_default();
    let twice = words.bytes().zip(next).fold(0, |found, (a, &b)| found | (u8::from(a == b' ') & u8::from(b == b' ')));
    let other = words.bytes().fold(0, |found, byte| found | u8::from(matches!(byte, b'\t' | b'\n' | b'\r')));
    twice | other != 0
}
