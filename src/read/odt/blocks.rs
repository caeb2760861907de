//! Paragraphs, lists, sections and tables, one after the other: of the body, of a cell, of a text box, of a note.

use super::lists::LEVELS;
use super::reader::{Look, OpenList, Reader};
use super::styles::Family;
use crate::read::office::{Aside, Element, Kind, Label, Ns, Paragraph, Part};
use crate::read::unreadable::Unreadable;

/// Takes paragraphs and tables as they come.
pub(super) type Put<'p> = &'p mut dyn FnMut(Part);

impl Reader<'_, '_> {
    /// Reads all that stands in the open element.
    pub fn blocks(&mut self, put: Put) -> Result<(), Unreadable> {
        while let Some(element) = self.xml.child()? {
            self.block(&element, put)?;
        }
        Ok(())
    }

    /// The same, of something by itself: lists around it are none of its own.
    pub fn apart(&mut self) -> Result<Vec<Part>, Unreadable> {
        let mut parts = Vec::new();
        let lists = std::mem::take(&mut self.lists);
        self.blocks(&mut |part| parts.push(part))?;
        self.lists = lists;
        Ok(parts)
    }

    /// One block of something by itself.
    pub fn aside_block(&mut self, element: &Element, parts: &mut Vec<Part>) -> Result<(), Unreadable> {
        let lists = std::mem::take(&mut self.lists);
        self.block(element, &mut |part| parts.push(part))?;
        self.lists = lists;
        Ok(())
    }

    fn block(&mut self, element: &Element, put: Put) -> Result<(), Unreadable> {
        match (element.ns, element.name()) {
            (Ns::Text, "p") => self.paragraph(element, None, put),
            (Ns::Text, "h") => {
                let level = element.number::<u8>("outline-level").unwrap_or(1).clamp(1, 10);
                self.paragraph(element, Some(level), put)
            }
            (Ns::Text, "list") => self.list(element, put),
            (Ns::Text, "numbered-paragraph") => self.numbered(element, put),
            (Ns::Text, "section") => {
                let hidden = element.get("display").is_some_and(|display| display == "none");
                self.set_aside(hidden.then_some(Aside::HIDDEN), put)
            }
            (
                Ns::Text,
                "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
                | "alphabetical-index" | "bibliography",
            ) => self.set_aside(Some(Aside::CONTENTS), put),
            (Ns::Text, "index-body" | "index-title") => self.blocks(put),
            (Ns::Text, "tracked-changes") => self.changes.read(&mut self.xml),
            (Ns::Text, "change-start" | "change-end" | "change") => {
                let mut paragraph = Paragraph::default();
                self.change(element, &mut paragraph);
                put(Part::Paragraph(paragraph));
                self.xml.skip()
            }
            (Ns::Table, "table") => {
                let table = self.table()?;
                put(Part::Table(table));
                Ok(())
            }
            (Ns::Draw, _) => {
                let mut paragraph = Paragraph::default();
                self.drawing(element, &mut paragraph)?;
                put(Part::Paragraph(paragraph));
                Ok(())
            }
            _ => self.xml.skip(),
        }
    }

    /// Reads blocks that are set aside for a reason, if there is one.
    fn set_aside(&mut self, why: Option<&'static str>, put: Put) -> Result<(), Unreadable> {
        let before = self.aside;
        self.aside = before.or(why);
        self.blocks(put)?;
        self.aside = before;
        Ok(())
    }

    fn paragraph(&mut self, element: &Element, heading: Option<u8>, put: Put) -> Result<(), Unreadable> {
        let name = element.get("style-name");
        let mut paragraph = Paragraph::default();
        let style = self.style(Family::Paragraph, name.as_deref().unwrap_or_default());
        paragraph.kind = match (style.kind, heading) {
            (Kind::Plain, Some(level)) => Kind::Heading(level),
            (named, _) => named,
        };
        if self.aside == Some(Aside::CONTENTS) {
            paragraph.kind = Kind::Contents;
        }
        paragraph.indent = style.indent.unwrap_or_default();
        let outline = heading.filter(|_| self.lists.is_empty() && !element.is("is-list-header", false));
        paragraph.label = match outline {
            Some(level) if style.list.as_deref() != Some("") => {
                let anew = element.is("restart-numbering", false).then(|| element.number("start-value").unwrap_or(1));
                let levels = self.styles.outline();
                levels.and_then(|levels| self.outline.next(levels, usize::from(level) - 1, anew))
            }
            _ => self.item_label(&mut paragraph),
        };
        let look = if name.is_some() { Look::default().with(&style) } else { Look::default() };
        self.inline(&mut paragraph, look)?;
        put(Part::Paragraph(paragraph));
        Ok(())
    }

    /// The number of the open item, for the first paragraph in it.
    fn item_label(&mut self, paragraph: &mut Paragraph) -> Option<Label> {
        let level = self.level();
        let open = self.lists.last_mut()?;
        let levels = open.levels;
        paragraph.indent = levels.and_then(|levels| levels.indent(level)).unwrap_or(paragraph.indent);
        if std::mem::replace(&mut open.numbered, true) {
            return None;
        }
        // A list of which no style says how it is numbered has dots.
        let Some(levels) = levels else {
            let list = self.counts.get(open.counts)?.index;
            return Some(Label { words: "•".to_owned(), list, level: u8::try_from(level).unwrap_or(u8::MAX) });
        };
        let anew = open.anew.take();
        self.counts.get_mut(open.counts)?.next(levels, level, anew)
    }

    fn list(&mut self, element: &Element, put: Put) -> Result<(), Unreadable> {
        let own = element.get("style-name");
        let styles = self.styles;
        let levels = own.as_deref().and_then(|style| styles.list(style));
        let (levels, counts) = match self.lists.last() {
            Some(outer) => (if own.is_some() { levels } else { outer.levels }, outer.counts),
            None => (levels, self.begin_list(element, own.as_deref().unwrap_or_default())),
        };
        self.lists.push(OpenList { levels, counts, numbered: false, anew: None });
        while let Some(item) = self.xml.child()? {
            match (item.ns, item.name()) {
                (Ns::Text, name @ ("list-item" | "list-header")) => {
                    if let Some(open) = self.lists.last_mut() {
                        open.numbered = name == "list-header";
                        open.anew = item.number("start-value");
                    }
                    self.blocks(put)?;
                }
                _ => self.xml.skip()?,
            }
        }
        self.lists.pop();
        Ok(())
    }

    /// Begins an outermost list, and says with which counts it counts: with those of an earlier list, where it goes on with it.
    fn begin_list(&mut self, element: &Element, style: &str) -> usize {
        self.count += 1;
        let own = element.get("id");
        let continued = element.get("continue-list").and_then(|earlier| self.counted_with.get(&*earlier));
        let goes_on = element.is("continue-numbering", false);
        let same_style = || self.last_of_style.get(style).filter(|_| goes_on);
        let earlier = continued.or_else(same_style).copied();
        let counts = earlier.unwrap_or_else(|| self.counts_of(own.as_deref(), self.count));
        match self.last_of_style.get_mut(style) {
            Some(last) => *last = counts,
            None => drop(self.last_of_style.insert(style.to_owned(), counts)),
        }
        self.counted_with.extend(own.map(|own| (own.into_owned(), counts)));
        counts
    }

    /// A paragraph that is numbered without a list around it.
    fn numbered(&mut self, element: &Element, put: Put) -> Result<(), Unreadable> {
        let level = element.number::<usize>("level").unwrap_or(1).clamp(1, LEVELS);
        let style = element.get("style-name").unwrap_or_default();
        let id = element.get("list-id").unwrap_or_else(|| format!("style {style}").into());
        self.count += 1;
        let counts = self.counts_of(Some(&id), self.count);
        let levels = self.styles.list(&style);
        let open = OpenList { levels, counts, numbered: false, anew: element.number("start-value") };
        let before = std::mem::replace(&mut self.lists, vec![open; level]);
        let read = self.blocks(put);
        self.lists = before;
        read
    }
}
