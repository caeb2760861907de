//! What each block stands under: a heading, or a short line that introduces a list (`Actions:`).

use crate::document::{BlockKind, Document, MarkKind};
use crate::recognise::person_form;
use crate::text::fold;
use crate::vocabulary::PersonForm;

/// For each block of a document, the block that it stands under.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    over: Vec<Option<usize>>,
    leads: Vec<bool>,
}

impl Outline {
    /// Works out what each block of a document stands under.
    pub fn of(document: &Document) -> Self {
        let mut outline = Self::default();
        let mut lead: Option<Lead> = None;
        for (index, block) in document.blocks().iter().enumerate() {
            if lead.as_ref().is_some_and(|lead| lead.ends_before(document, index)) {
                lead = None;
            }
            let begins = Lead::at(document, index);
            let over = if begins.as_ref().is_some_and(|begins| begins.level == 0) { None } else { lead.as_ref() };
            outline.over.push(over.map(|lead| lead.block).or(block.section));
            outline.leads.push(begins.is_some());
            lead = begins.or(lead);
        }
        outline
    }

    /// Whether a block is a heading or introduces a list.
    pub fn is_head(&self, document: &Document, index: usize) -> bool {
        let heading = document.blocks().get(index).is_some_and(|block| block.kind == BlockKind::Heading);
        heading || self.leads.get(index).copied().unwrap_or_default()
    }

    /// The block that a block stands under: a heading or a line that introduces a list.
    pub fn over(&self, index: usize) -> Option<usize> {
        self.over.get(index).copied().flatten()
    }

    /// All that a block stands under, the nearest first.
    pub fn above(&self, index: usize) -> impl Iterator<Item = usize> {
        let mut next = self.over(index);
        std::iter::from_fn(move || {
            let here = next?;
            // What a block stands under comes before it, so this ends.
            next = self.over(here).filter(|&above| above < here);
            Some(here)
        })
    }
}

/// A short line that introduces what follows.
struct Lead {
    block: usize,
    level: u8,
    // Whether only a list may follow; a line in bold or capitals introduces paragraphs too.
    list_only: bool,
    // Whether nothing but its words tells it from a paragraph, so that the next such line ends it.
    plain: bool,
}

impl Lead {
    const LONGEST: usize = 90;

    fn at(document: &Document, index: usize) -> Option<Self> {
        let block = document.blocks().get(index)?;
        let words = document.words(block);
        if words.is_empty()
            || words.len() > Self::LONGEST
            || !matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        {
            return None;
        }
        let next = document.blocks().get(index + 1)?;
        let colon = words.ends_with(':') || words.ends_with(":-") || words.ends_with(": -");
        let deeper = next.kind == BlockKind::ListItem && next.level > block.level;
        if block.kind == BlockKind::ListItem {
            return (colon && deeper).then_some(Self {
                block: index,
                level: block.level,
                list_only: true,
                plain: false,
            });
        }
        let bold = all_bold(document, index) && !words.ends_with('.');
        let capitals =
            words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase) && words.len() > 3;
        let follows = matches!(next.kind, BlockKind::ListItem | BlockKind::Row | BlockKind::HeaderRow);
        let paragraph = next.kind == BlockKind::Paragraph;
        if bold || capitals {
            Some(Self { block: index, level: 0, list_only: false, plain: false })
        } else if colon && (follows || paragraph) {
            Some(Self { block: index, level: 0, list_only: follows, plain: false })
        } else if block.level == 0
            && block.label.is_none()
            && (follows || paragraph && !is_short(document.words(next)))
            && is_of_actions(words)
        {
            Some(Self { block: index, level: 0, list_only: false, plain: true })
        } else if block.level == 0 && next.kind == BlockKind::ListItem && is_name(words) {
            Some(Self { block: index, level: 0, list_only: true, plain: false })
        } else {
            None
        }
    }

    fn ends_before(&self, document: &Document, index: usize) -> bool {
        let Some(block) = document.blocks().get(index) else { return true };
        match block.kind {
            BlockKind::Heading => true,
            BlockKind::ListItem => self.level > 0 && block.level <= self.level,
            BlockKind::Row | BlockKind::HeaderRow => false,
            BlockKind::Paragraph if self.plain && block.level == 0 => {
                let words = document.words(block);
                is_short(words) && words.starts_with(char::is_uppercase) && !words.contains([':', '.'])
            }
            _ => self.level > 0 || (self.list_only && index > self.block + 1),
        }
    }
}

/// `Actions from the last meeting`, `Summary of action items`: a line that is no sentence and says that actions follow.
fn is_of_actions(words: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 8;
    const SAYS: &[&str] =
        &["actions", "action items", "action points", "action list", "action log", "to do", "to-do", "to dos", "tasks"];
    words.len() <= LONGEST
        && words.starts_with(char::is_uppercase)
        && words.split(' ').count() <= MOST_WORDS
        && !words.contains([',', ';', ':', '.', '!', '?'])
        && {
            let words = fold(words);
            SAYS.iter().any(|says| words.starts_with(says) || words.ends_with(says) || words.contains("action items"))
        }
}

/// Whether a paragraph has hardly any words, as each line of an agenda has.
fn is_short(words: &str) -> bool {
    words.split(' ').count() < 4
}

/// `Ida Moss`: a line that is a name, or looks like one, over a list.
fn is_name(words: &str) -> bool {
    let few = words.split(' ').count() <= 3;
    few && !words.ends_with('.') && person_form(words) == Some(PersonForm::Name)
}

fn all_bold(document: &Document, index: usize) -> bool {
    let Some(block) = document.blocks().get(index) else { return false };
    let marks = document.marks();
    let from = marks.partition_point(|mark| mark.span.start() < block.span.start());
    let within = marks.iter().skip(from).take_while(|mark| mark.span.start() < block.span.end());
    let bold: usize = within.filter(|mark| mark.kind == MarkKind::Strong).map(|mark| mark.span.len()).sum();
    bold + 3 >= block.span.len()
}
