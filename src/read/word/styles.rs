//! The styles of a Word file: what paragraphs and words of each are, after all styles that it is based on.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::looks::{Toggles, toggles};
use super::settings::{Settings, settings};
use crate::read::office::{Element, Kind, Ns, Xml};
use crate::read::unreadable::Unreadable;

/// Styles are based on one another no deeper than this.
const DEEPEST: usize = 50;

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Named>,
    /// The style of paragraphs that name none.
    standard: Option<String>,
    /// How words look that no style speaks of.
    defaults: Toggles,
}

/// A style of a file, and what it is with all that it is based on, which is found out when it is used: few are.
#[derive(Debug)]
struct Named {
    own: Style,
    whole: OnceCell<Style>,
}

/// A style.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// What its name says that its paragraphs are.
    pub kind: Kind,
    /// What it sets for paragraphs.
    pub settings: Settings,
    /// What it sets for words.
    pub toggles: Toggles,
    /// Whether words in the first row of its tables are bold.
    pub bold_head: bool,
    /// The style that the number of its paragraphs comes from.
    pub numbered_by: Option<String>,
    /// The style that it is based on.
    based_on: Option<String>,
}

impl Styles {
    /// Reads the part that defines styles.
    pub fn read(part: &str, text: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, text);
        let mut all = Self::default();
        xml.root()?;
        while let Some(element) = xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "style") => {
                    let id = element.get("styleId").unwrap_or_default().into_owned();
                    let paragraphs = element.get("type").is_none_or(|kind| kind == "paragraph");
                    if paragraphs && element.is("default", false) {
                        all.standard = Some(id.clone());
                    }
                    let own = style(&mut xml)?;
                    all.by_id.entry(id).or_insert(Named { own, whole: OnceCell::new() });
                }
                (Ns::Word, "docDefaults") => all.defaults = defaults(&mut xml)?,
                _ => xml.skip()?,
            }
        }
        Ok(all)
    }

    /// A style with all that it is based on.
    pub fn get(&self, id: &str) -> Option<&Style> {
        let named = self.by_id.get(id)?;
        Some(named.whole.get_or_init(|| self.whole(named, id)))
    }

    /// The style of a paragraph that names this one, or none.
    pub fn of_paragraph(&self, id: Option<&str>) -> Option<&Style> {
        id.and_then(|id| self.get(id)).or_else(|| self.get(self.standard.as_deref()?))
    }

    /// How words look that no style speaks of.
    pub fn defaults(&self) -> Toggles {
        self.defaults
    }

    /// The number that a style of lists has.
    pub fn number(&self, id: &str) -> Option<&str> {
        self.get(id)?.settings.number.as_deref()
    }

    fn whole(&self, named: &Named, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some((id, &named.own));
        for _ in 0..DEEPEST {
            let Some((id, style)) = next else { break };
            if whole.kind == Kind::Plain {
                whole.kind = style.kind;
            }
            if whole.settings.number.is_none() && style.settings.number.is_some() {
                whole.numbered_by = Some(id.to_owned());
            }
            whole.settings.inherit(&style.settings);
            whole.toggles = whole.toggles.over(style.toggles);
            whole.bold_head |= style.bold_head;
            next = style.based_on.as_deref().and_then(|id| Some((id, &self.by_id.get(id)?.own)));
        }
        whole
    }
}

fn style(xml: &mut Xml) -> Result<Style, Unreadable> {
    let mut style = Style::default();
    while let Some(element) = xml.child()? {
        match (element.ns, element.name()) {
            (Ns::Word, "name") => style.kind = kind(&element),
            (Ns::Word, "basedOn") => style.based_on = element.get("val").map(std::borrow::Cow::into_owned),
            (Ns::Word, "pPr") => {
                style.settings = settings(xml)?;
                continue;
            }
            (Ns::Word, "rPr") => {
                style.toggles = toggles(xml)?;
                continue;
            }
            (Ns::Word, "tblStylePr") => {
                let head = element.get("type").is_some_and(|part| part == "firstRow");
                while let Some(inner) = xml.child()? {
                    if (inner.ns, inner.name()) == (Ns::Word, "rPr") {
                        style.bold_head |= toggles(xml)?.bold.unwrap_or(false) && head;
                    } else {
                        xml.skip()?;
                    }
                }
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(style)
}

/// What the name of a style says. Word keeps the English names in files of every language.
fn kind(element: &Element) -> Kind {
    let name = element.get("val").unwrap_or_default().trim().to_lowercase();
    let level = |number: &str| number.trim().parse().ok().filter(|level| (1..=9).contains(level));
    match name.as_str() {
        "title" => Kind::Title,
        "toc heading" | "contents heading" => Kind::Contents,
        name if name.starts_with("toc ") => Kind::Contents,
        name => name.strip_prefix("heading ").and_then(level).map_or(Kind::Plain, Kind::Heading),
    }
}

fn defaults(xml: &mut Xml) -> Result<Toggles, Unreadable> {
    let mut found = Toggles::default();
    while let Some(element) = xml.child()? {
        if (element.ns, element.name()) != (Ns::Word, "rPrDefault") {
            xml.skip()?;
            continue;
        }
        while let Some(inner) = xml.child()? {
            if (inner.ns, inner.name()) == (Ns::Word, "rPr") {
                found = toggles(xml)?;
            } else {
                xml.skip()?;
            }
        }
    }
    Ok(found)
}
