//! The styles of an OpenDocument text: what paragraphs, words and cells of each are, after all styles that it is based on.

use std::collections::HashMap;
use std::rc::Rc;

use super::length::twips;
use super::lists::{Levels, List, Lists};
use crate::read::office::{Element, Kind, Ns, Xml};
use crate::read::unreadable::Unreadable;

/// Styles are based on one another no deeper than this.
const DEEPEST: usize = 50;

/// What a style is for. Files have others, which say nothing that is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Family {
    Paragraph,
    Text,
    Cell,
}

/// How many families there are.
pub(super) const FAMILIES: usize = 3;

impl Family {
    fn named(name: &str) -> Option<Self> {
        match name {
            "paragraph" => Some(Self::Paragraph),
            "text" => Some(Self::Text),
            "table-cell" => Some(Self::Cell),
            _ => None,
        }
    }
}

/// All styles of a part of a file.
#[derive(Default)]
pub(super) struct Styles<'x> {
    /// By family and name.
    by_name: [HashMap<String, Style>; FAMILIES],
    lists: Lists<'x>,
    /// Styles that are used where these have none of a name.
    pub under: Option<Rc<Styles<'x>>>,
}

/// A style; what it leaves open is `None`.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub kind: Kind,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub struck: Option<bool>,
    pub hidden: Option<bool>,
    pub indent: Option<i32>,
    /// The list that its paragraphs are numbered by.
    pub list: Option<String>,
    pub shaded: Option<bool>,
    parent: Option<String>,
}

impl Style {
    /// This, and what `under` says where it leaves it open.
    fn over(mut self, under: &Self) -> Self {
        if self.kind == Kind::Plain {
            self.kind = under.kind;
        }
        self.bold = self.bold.or(under.bold);
        self.italic = self.italic.or(under.italic);
        self.struck = self.struck.or(under.struck);
        self.hidden = self.hidden.or(under.hidden);
        self.indent = self.indent.or(under.indent);
        self.list = self.list.or_else(|| under.list.clone());
        self.shaded = self.shaded.or(under.shaded);
        self
    }

    /// Reads what stands in the style, which has begun.
    fn read(&mut self, xml: &mut Xml) -> Result<(), Unreadable> {
        while let Some(inner) = xml.child()? {
            match (inner.ns, inner.name()) {
                (Ns::Style, "text-properties") => self.look_of_words(&inner),
                (Ns::Style, "paragraph-properties") => {
                    self.indent = inner.get("margin-left").map(|length| twips(&length))
                }
                (Ns::Style, "table-cell-properties") => {
                    self.shaded = inner
                        .get("background-color")
                        .map(|colour| !(colour == "transparent" || colour.eq_ignore_ascii_case("#ffffff")));
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }

    /// Takes what properties say of words.
    fn look_of_words(&mut self, properties: &Element) {
        for (name, value) in properties.attributes() {
            match name {
                "font-weight" => self.bold = Some(is_bold(&value)),
                "font-style" => self.italic = Some(value == "italic" || value == "oblique"),
                "text-line-through-style" => self.struck = Some(value != "none"),
                "display" => self.hidden = Some(value == "none"),
                _ => {}
            }
        }
    }
}

impl<'x> Styles<'x> {
    /// No styles yet but those.
    pub fn over(under: &Rc<Self>) -> Self {
        Self { under: Some(Rc::clone(under)), ..Self::default() }
    }

    /// The levels of a list.
    pub fn list(&self, name: &str) -> Option<&Levels> {
        self.lists.by_name.get(name).map(List::levels).or_else(|| self.under.as_ref()?.list(name))
    }

    /// How headings are numbered.
    pub fn outline(&self) -> Option<&Levels> {
        self.lists.outline.as_ref().or_else(|| self.under.as_ref()?.outline())
    }

    fn named(&self, family: Family, name: &str) -> Option<&Style> {
        let own = self.by_name[family as usize].get(name);
        own.or_else(|| self.under.as_ref()?.named(family, name))
    }

    /// A style of a family with all that it is based on.
    pub fn get(&self, family: Family, name: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some(name);
        for _ in 0..DEEPEST {
            let Some(style) = next.and_then(|name| self.named(family, name)) else { break };
            whole = whole.over(style);
            next = style.parent.as_deref();
        }
        whole
    }

    /// Reads one group of styles: the element has begun that holds them.
    pub fn add(&mut self, xml: &mut Xml<'x>) -> Result<(), Unreadable> {
        while let Some(element) = xml.child()? {
            match (element.ns, element.name()) {
                (Ns::Style, "style") => {
                    let Some((family, name, mut style)) = begun(&element) else {
                        xml.skip()?;
                        continue;
                    };
                    style.read(xml)?;
                    self.by_name[family as usize].insert(name, style);
                }
                (Ns::Text, "list-style") => {
                    let name = element.get("name").unwrap_or_default().into_owned();
                    self.lists.by_name.insert(name, List::begin(xml)?);
                }
                (Ns::Text, "outline-style") => self.lists.outline = Some(Levels::read(xml)?),
                _ => xml.skip()?,
            }
        }
        Ok(())
    }
}

/// The style that has begun, if it is of a family that says something: its family, its name, and what its attributes say.
fn begun(element: &Element) -> Option<(Family, String, Style)> {
    let (mut family, mut own_name, mut style) = (None, String::new(), Style::default());
    for (name, value) in element.attributes() {
        match name {
            "family" => family = Family::named(&value),
            "name" => own_name = value.into_owned(),
            "parent-style-name" => style.parent = Some(value.into_owned()),
            "list-style-name" => style.list = Some(value.into_owned()),
            _ => {}
        }
    }
    style.kind = kind(&own_name);
    Some((family?, own_name, style))
}

/// What the name of a style says. Programs keep the English names in files of every language.
fn kind(name: &str) -> Kind {
    match name {
        "Title" => Kind::Title,
        "Contents_20_Heading" => Kind::Contents,
        _ if name.starts_with("Contents_20_") => Kind::Contents,
        _ => Kind::Plain,
    }
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
}
