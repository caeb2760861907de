//! The part of an OpenDocument text that is being read, and what is open in it.

use std::collections::{HashMap, HashSet};

use super::changes::Changes;
use super::lists::{Counts, LEVELS};
use super::styles::{Style, Styles};
use crate::read::office::{Aside, Looks, Paragraph, Xml};

/// A part that is being read.
pub(super) struct Reader<'r, 'x> {
    pub xml: Xml<'x>,
    pub styles: &'r Styles<'r>,
    pub changes: Changes,
    /// Styles that were looked up, by family and name.
    known: HashMap<&'static str, HashMap<String, Style>>,
    /// Lists that are open, outermost first.
    pub lists: Vec<OpenList>,
    /// How far lists have come, by the names that they count by.
    pub counts_of: HashMap<String, Counts>,
    /// By what name each list counts: by its own, or by that of the list with which it goes on.
    pub counted_as: HashMap<String, String>,
    /// By what name the last list of each style counts.
    pub last_of_style: HashMap<String, String>,
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
#[derive(Clone, Debug, Default)]
pub(super) struct OpenList {
    pub style: String,
    /// The name of the outermost list, by which it counts.
    pub counted_as: String,
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

impl<'r, 'x> Reader<'r, 'x> {
    pub fn new(styles: &'r Styles<'r>, xml: Xml<'x>) -> Self {
        Self {
            xml,
            styles,
            changes: Changes::default(),
            known: HashMap::new(),
            lists: Vec::new(),
            counts_of: HashMap::new(),
            counted_as: HashMap::new(),
            last_of_style: HashMap::new(),
            outline: Counts::new(usize::MAX),
            count: 0,
            inserting: false,
            aside: None,
            told: HashSet::new(),
        }
    }

    /// A style, looked up once.
    pub fn style(&mut self, family: &'static str, name: &str) -> &Style {
        let known = self.known.entry(family).or_default();
        if !known.contains_key(name) {
            known.insert(name.to_owned(), self.styles.get(family, name));
        }
        &known[name]
    }

    /// How words of a style look that stand in words that look so.
    pub fn look(&mut self, family: &'static str, name: Option<&str>, around: Look) -> Look {
        let Some(name) = name else { return around };
        let style = self.style(family, name);
        let set = |looks: Looks, look, on: Option<bool>| on.map_or(looks, |on| looks.with(look, on));
        let looks = set(around.looks, Looks::BOLD, style.bold);
        let looks = set(looks, Looks::ITALIC, style.italic);
        Look { looks: set(looks, Looks::STRUCK, style.struck), hidden: style.hidden.unwrap_or(around.hidden) }
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
