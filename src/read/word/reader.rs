//! The part of a Word file that is being read, and what is open in it.

use std::collections::{HashMap, HashSet};

use super::counters::Counters;
use super::fields::Fields;
use super::looks::Toggles;
use super::numbering::Numbering;
use super::styles::Styles;
use crate::read::office::{Aside, Looks, Paragraph, Xml};

/// What all parts of a file share.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub styles: Styles,
    pub numbering: Numbering,
    /// What stands beside the words, by what it is.
    pub notes: HashMap<&'static str, Notes>,
}

/// Notes or comments: their words in order, and by what name each is referred to.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub words: Vec<String>,
    pub by_id: HashMap<String, usize>,
}

/// A part that is being read.
pub(super) struct Reader<'r, 'x> {
    pub xml: Xml<'x>,
    pub book: &'r Book,
    pub counters: Counters,
    pub fields: Fields,
    /// A paragraph whose mark was deleted: the next one goes on with it.
    pub carried: Option<Paragraph>,
    /// What the words are that come next, if they are deleted or moved away.
    pub gone: Option<&'static str>,
    /// How words look because of what they stand in.
    pub around: Looks,
    /// Notes that have been told.
    pub told: HashSet<(&'static str, usize)>,
    /// Whether there are parts in it of another kind of file.
    pub has_foreign: bool,
    /// Whether what is read stands in a text box.
    pub boxed: bool,
}

/// How the words of a run look.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub looks: Looks,
    pub hidden: bool,
}

impl<'r, 'x> Reader<'r, 'x> {
    pub fn new(book: &'r Book, xml: Xml<'x>) -> Self {
        Self {
            xml,
            book,
            counters: Counters::default(),
            fields: Fields::default(),
            carried: None,
            gone: None,
            around: Looks::default(),
            told: HashSet::new(),
            has_foreign: false,
            boxed: false,
        }
    }

    /// Puts words into a paragraph, or beside it.
    pub fn say(&mut self, paragraph: &mut Paragraph, words: &str, look: Look) {
        if self.fields.in_code() {
            return;
        }
        match self.gone {
            Some(what) => paragraph.aside(what, words),
            None if look.hidden => paragraph.aside(Aside::HIDDEN, words),
            None => paragraph.push(words, look.looks),
        }
    }

    /// Breaks the line.
    pub fn break_line(&mut self, paragraph: &mut Paragraph, look: Look) {
        if self.gone.is_some() || look.hidden || self.fields.in_code() {
            self.say(paragraph, " ", look);
        } else {
            paragraph.break_line(look.looks);
        }
    }

    /// Puts a note beside a paragraph, where it is referred to first.
    pub fn note(&mut self, paragraph: &mut Paragraph, what: &'static str, id: &str) {
        let Some(notes) = self.book.notes.get(what) else { return };
        let Some(&index) = notes.by_id.get(id) else { return };
        if self.told.insert((what, index)) {
            paragraph.aside(what, &notes.words[index]);
        }
    }

    /// How words look for which this is set, in the style `style`, in a paragraph whose style sets `base`.
    pub fn look(&self, own: Toggles, style: Option<&str>, base: Toggles) -> Look {
        let style = style.and_then(|style| self.book.styles.get(style)).map(|style| style.toggles).unwrap_or_default();
        let all = own.over(style.against(base)).over(self.book.styles.defaults());
        let on = |toggle: Option<bool>| toggle.unwrap_or(false);
        let looks = self.around.with(Looks::BOLD, on(all.bold)).with(Looks::ITALIC, on(all.italic));
        Look { looks: looks.with(Looks::STRUCK, on(all.struck)), hidden: on(all.hidden) }
    }
}
