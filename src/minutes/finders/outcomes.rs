//! What came of a topic, under a word that says so: a bold `Resolution` or a small head `Outcome`, and then what is to be done.

use crate::document::{Block, BlockKind, MarkKind};
use crate::text::Span;

use super::phrases::has_any;
use super::sentence::opens_with_any;
use super::view::View;

/// What came of a topic.
pub struct Outcome {
    /// All its words.
    pub at: Span,
    /// The word that announces it, where it stands beside it.
    pub verb: Span,
    /// What is to be.
    pub text: Span,
    /// Its numbered parts.
    pub limbs: Vec<Span>,
    /// The last of its blocks.
    pub last: usize,
}

/// What a head or a bold word of a document announces.
pub fn outcome(view: &View<'_>, index: usize, block: &Block) -> Option<Outcome> {
    let words = view.document.words(block);
    let label = label_of(words)?;
    if let Some(text) = beside_label(view, block, label) {
        let verb = Span::new(block.span.start(), block.span.start() + label.len());
        let told = Outcome { at: block.span, verb, text, limbs: Vec::new(), last: index };
        return settles(label, view.words(text)).then_some(told);
    }
    if !is_alone(view, index, block, label) {
        return None;
    }
    let first = view.block(index + 1)?;
    if !settles(label, view.document.words(first)) {
        return None;
    }
    let at = first.span;
    let mut told = Outcome { at, verb: Span::at(at.start()), text: at, limbs: Vec::new(), last: index + 1 };
    if view.label_is_number(first) {
        let limbs = view.document.blocks().iter().enumerate().skip(index + 1);
        for (at, limb) in limbs.take_while(|(_, limb)| limb.kind == BlockKind::ListItem && limb.level >= first.level) {
            if limb.level == first.level && view.label_is_number(limb) {
                told.limbs.push(limb.span);
            }
            (told.at, told.last) = (told.at.to(limb.span), at);
        }
        told.text = told.at;
    } else if first.kind != BlockKind::Paragraph {
        return None;
    }
    Some(told)
}

/// The words of which each says what came of a topic.
const LABELS: &[&str] = &["resolution", "decision", "outcome", "conclusion", "resolution reached", "decision made"];

/// Such a word with which words begin.
fn label_of(words: &str) -> Option<&'static str> {
    let found = LABELS.iter().rev().copied().find(|label| opens_with_any(words, &[label]));
    found.filter(|label| {
        words.len() == label.len() || words.get(label.len()..).is_some_and(|rest| rest.starts_with([' ', ':']))
    })
}

/// What stands beside a label that is bold, with or without a colon: `**Outcome** We will close it`.
fn beside_label(view: &View<'_>, block: &Block, label: &str) -> Option<Span> {
    if block.kind == BlockKind::Heading {
        return None;
    }
    let marks = view.document.marks();
    let from = marks.partition_point(|mark| mark.span.start() < block.span.start());
    let mark =
        marks.get(from).filter(|mark| mark.kind == MarkKind::Strong && mark.span.start() == block.span.start())?;
    let bold = view.words(mark.span).trim_end_matches([':', ' ']);
    let rest = Span::new(mark.span.end().max(block.span.start() + label.len()), block.span.end());
    let said = view.words(rest).trim_start_matches([':', ' ', '–', '-']);
    let rest = Span::new(rest.end() - said.len(), rest.end());
    (bold.len() == label.len() && said.contains(' ')).then_some(rest)
}

/// Whether a label stands alone over what it announces, inside a topic: the first head of a document is its title.
fn is_alone(view: &View<'_>, index: usize, block: &Block, label: &str) -> bool {
    const TITLES: usize = 2;
    let words = view.document.words(block).trim_end_matches([':', ' ']);
    let head = view.outline.is_head(view.document, index) || block.kind == BlockKind::Heading;
    index > TITLES && head && words.len() == label.len()
}

/// Whether words under such a label say what is to be: `We will …`, `Ida to …`, and not that nothing is settled.
fn settles(label: &str, words: &str) -> bool {
    const NOTHING: &[&str] = &[
        "none",
        "nil",
        "n/a",
        "no",
        "not",
        "tbc",
        "tbd",
        "pending",
        "this was",
        "that was",
        "it was",
        "see",
        "there was",
        "there were",
        "unclear",
        "still",
        "unresolved",
        "to be",
        "discussion",
        "discussed",
    ];
    const TO_COME: &[&str] = &["will", "shall", "we’ll", "we'll", "going to", "agreed", "decided", "agrees"];
    let said = words.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let low = said.to_ascii_lowercase();
    let comes = has_any(&low, TO_COME);
    let settled = matches!(label, "resolution" | "resolution reached" | "decision made") || comes;
    said.split(' ').count() > 2 && !opens_with_any(said, NOTHING) && settled && !said.ends_with('?')
}
