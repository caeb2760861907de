//! Places of a document as waivers name them: by number, by first words.

use crate::document::{BlockKind, Document};
use crate::evaluate::Finding;
use crate::language::Waiver;
use crate::minutes::Minutes;
use crate::text::{Span, fold};

/// A document, and what was found in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'d> {
    pub document: &'d Document,
    pub minutes: &'d Minutes,
}

/// The place that a waiver names, found in a document.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    // The first words of the paragraph, folded.
    opening: Option<String>,
    stretches: Option<Vec<Span>>,
}

impl Ground<'_> {
    /// Where in the document the place is that a waiver names; the file is another matter.
    pub fn spot(&self, waiver: &Waiver) -> Spot {
        let opening = waiver.opening.as_deref().map(|words| fold(words.trim_end_matches(['…', '.'])));
        Spot { opening, stretches: waiver.number.as_deref().map(|number| self.stretches(number)) }
    }

    /// Whether a finding lies there. What is missing from the document as a whole lies nowhere in it.
    pub fn has(&self, spot: &Spot, finding: &Finding) -> bool {
        if spot.opening.is_none() && spot.stretches.is_none() {
            return true;
        }
        let numbered = |stretches: &Vec<Span>| stretches.iter().any(|stretch| stretch.contains(finding.at));
        !finding.at.is_empty()
            && spot.opening.as_deref().is_none_or(|opening| self.begins(finding, opening))
            && spot.stretches.as_ref().is_none_or(numbered)
    }

    /// Whether a finding lies in a block.
    pub fn is_in(&self, block: usize, finding: &Finding) -> bool {
        !finding.at.is_empty() && self.document.block_at(finding.at.start()) == Some(block)
    }

    /// Whether the paragraph of a finding begins with these folded words, with or without its number.
    fn begins(&self, finding: &Finding, opening: &str) -> bool {
        let block = self.document.block_at(finding.at.start()).and_then(|index| self.document.blocks().get(index));
        block.is_some_and(|block| {
            let words = fold(self.document.words(block));
            let labelled = fold(&format!("{} {words}", self.document.label(block)));
            words.starts_with(opening) || labelled.starts_with(opening)
        })
    }

    /// The stretches of the prose that have this number, with what stands under it.
    fn stretches(&self, number: &str) -> Vec<Span> {
        let wanted = bare(number);
        let items = self.minutes.items.iter().filter(|item| bare(&item.reference) == wanted);
        let mut stretches: Vec<Span> = items.map(|item| item.at.to(item.body)).collect();
        for (index, block) in self.document.blocks().iter().enumerate() {
            if block.label.is_some() && bare(&self.document.label(block)) == wanted {
                stretches.push(block.span.to(self.last_under(index, &wanted)));
            }
        }
        stretches
    }

    /// The last block that stands under one with this number: of a heading, all below it; of a paragraph, those up to the
    /// next that is numbered beside it.
    fn last_under(&self, index: usize, number: &str) -> Span {
        let blocks = self.document.blocks();
        let Some(first) = blocks.get(index) else { return Span::default() };
        let under = |(at, block): &(usize, &crate::document::Block)| {
            if first.kind == BlockKind::Heading {
                return self.document.headings_above(*at).any(|(above, _)| above == index);
            }
            let label = bare(&self.document.label(block));
            let is_numbered = label.contains(|c: char| c.is_alphanumeric());
            let is_part = label.strip_prefix(number).is_some_and(|rest| rest.starts_with('.'));
            block.kind != BlockKind::Heading && (!is_numbered || is_part || block.level > first.level)
        };
        let rest = blocks.iter().enumerate().skip(index + 1).take_while(under);
        rest.last().map_or(first.span, |(_, block)| block.span)
    }
}

/// A number without what stands around it: `27.8` of `27.8.`, `a` of `(a)`.
fn bare(number: &str) -> String {
    let is_around = |c: char| matches!(c, '.' | ')' | '(' | ':' | '[' | ']') || c.is_whitespace();
    let folded = fold(number);
    // Brackets inside a number are part of it: `7(a)`.
    let inner = folded.trim_matches(is_around);
    if inner.contains('(') { format!("{inner})") } else { inner.to_owned() }
}
