//! The styles of an OpenDocument text: what paragraphs, words and cells of each are, after all styles that it is based on.

use std::collections::HashMap;
use std::rc::Rc;

use super::length::twips;
use super::lists::{Levels, List, Lists};
use crate::read::office::{Element, Kind, Ns, Xml};
use crate::read::unreadable::Unreadable;

/// Styles are based on one another no deeper than this.
const DEEPEST: usize = 50;

/// All styles of a part of a file.
#[derive(Default)]
pub(super) struct Styles<'x> {
    /// By family and name.
    by_name: HashMap<String, HashMap<String, Style>>,
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

    fn named(&self, family: &str, name: &str) -> Option<&Style> {
        let own = self.by_name.get(family).and_then(|family| family.get(name));
        own.or_else(|| self.under.as_ref()?.named(family, name))
    }

    /// A style of a family (`paragraph`, `text`, `table-cell`) with all that it is based on.
    pub fn get(&self, family: &str, name: &str) -> Style {
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
                    let family = element.get("family").unwrap_or_default().into_owned();
                    let name = element.get("name").unwrap_or_default().into_owned();
                    let style = style(&element, xml)?;
                    self.by_name.entry(family).or_default().insert(name, style);
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

fn style(element: &Element, xml: &mut Xml) -> Result<Style, Unreadable> {
    let owned = |name| element.get(name).map(std::borrow::Cow::into_owned);
    let mut style = Style { parent: owned("parent-style-name"), list: owned("list-style-name"), ..Style::default() };
    style.kind = kind(&element.get("name").unwrap_or_default());
    while let Some(inner) = xml.child()? {
        match (inner.ns, inner.name()) {
            (Ns::Style, "text-properties") => {
                style.bold = inner.get("font-weight").map(|weight| is_bold(&weight));
                style.italic = inner.get("font-style").map(|look| look == "italic" || look == "oblique");
                style.struck = inner.get("text-line-through-style").map(|line| line != "none");
                style.hidden = inner.get("display").map(|display| display == "none");
            }
            (Ns::Style, "paragraph-properties") => style.indent = inner.get("margin-left").map(|length| twips(&length)),
            (Ns::Style, "table-cell-properties") => {
                style.shaded = inner
                    .get("background-color")
                    .map(|colour| !(colour == "transparent" || colour.eq_ignore_ascii_case("#ffffff")));
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(style)
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
