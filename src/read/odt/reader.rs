//! The part of an OpenDocument text that is being read, and what is open in it.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::changes::Changes;
use super::lists::{Counts, LEVELS, Levels};
use super::styles::{FAMILIES, Family, Style, Styles};
use crate::read::office::{Aside, Looks, Paragraph, Xml};

/// A part that is being read.
pub(super) struct Reader<'r, 'x> {
    pub xml: Xml<'x>,
    pub styles: &'r Styles<'r>,
    pub changes: Changes,
    /// Styles that were looked up, by family and name.
    known: [HashMap<String, Rc<Style>>; FAMILIES],
    /// Lists that are open, outermost first.
    pub lists: Vec<OpenList<'r>>,
    /// How far lists have come; lists that go on with one another count together.
    pub counts: Vec<Counts>,
    /// With which of these counts what has a name of its own.
    pub counts_of: HashMap<String, usize>,
    /// With which counts each list that has a name: with those of that name, or of the list with which it goes on.
    pub counted_with: HashMap<String, usize>,
    /// With which counts the last list of each style.
    pub last_of_style: HashMap<String, usize>,
    pub outline: Counts,
    /// How many lists there have been.
    pub count: usize,
    /// Whether an insertion is open.
    pub inserting: bool,
    /// Whether what comes is hidden, or a table of contents.
    pub aside: Option<&'static str>,
    /// Deletions that have been told.
    pub told: HashSet<String>,
}

/// A list that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenList<'r> {
    /// How its style says that it is numbered.
    pub levels: Option<&'r Levels>,
    /// Which counts are those of the outermost list, with which it counts.
    pub counts: usize,
    /// Whether the open item has had its number.
    pub numbered: bool,
    /// The number that the open item begins anew with.
    pub anew: Option<u32>,
}

/// How words look.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub looks: Looks,
    pub hidden: bool,
}

impl Look {
    /// How words of a style look that stand in words that look so.
    pub fn with(self, style: &Style) -> Self {
        let set = |looks: Looks, look, on: Option<bool>| on.map_or(looks, |on| looks.with(look, on));
        let looks = set(self.looks, Looks::BOLD, style.bold);
        let looks = set(looks, Looks::ITALIC, style.italic);
        Self { looks: set(looks, Looks::STRUCK, style.struck), hidden: style.hidden.unwrap_or(self.hidden) }
    }
}

impl<'r, 'x> Reader<'r, 'x> {
    pub fn new(styles: &'r Styles<'r>, xml: Xml<'x>) -> Self {
        Self {
            xml,
            styles,
            changes: Changes::default(),
            known: Default::default(),
            lists: Vec::new(),
            counts: Vec::new(),
            counts_of: HashMap::new(),
            counted_with: HashMap::new(),
            last_of_style: HashMap::new(),
            outline: Counts::new(usize::MAX),
            count: 0,
            inserting: false,
            aside: None,
            told: HashSet::new(),
        }
    }

    /// A style, looked up once.
    pub fn style(&mut self, family: Family, name: &str) -> Rc<Style> {
        let known = &mut self.known[family as usize];
        if let Some(style) = known.get(name) {
            return Rc::clone(style);
        }
        let style = Rc::new(self.styles.get(family, name));
        known.insert(name.to_owned(), Rc::clone(&style));
        style
    }

    /// Which counts are those of a name, or new ones; `index` is that of the list that asks.
    pub fn counts_of(&mut self, name: Option<&str>, index: usize) -> usize {
        if let Some(&known) = name.and_then(|name| self.counts_of.get(name)) {
            return known;
        }
        let new = self.counts.len();
        self.counts.push(Counts::new(index));
        self.counts_of.extend(name.map(|name| (name.to_owned(), new)));
        new
    }

    /// Puts words into a paragraph, or beside it.
    pub fn say(&mut self, paragraph: &mut Paragraph, words: &str, look: Look) {
        if look.hidden || self.aside == Some(Aside::HIDDEN) {
            paragraph.aside(Aside::HIDDEN, words);
        } else {
            paragraph.push(words, look.looks.with(Looks::INSERTED, self.inserting));
        }
    }

    /// How deep in lists the next paragraph stands, from 0.
    pub fn level(&self) -> usize {
        self.lists.len().saturating_sub(1).min(LEVELS - 1)
    }
}
