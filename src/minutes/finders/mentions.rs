//! Finds dates and references to annexes.

use std::cell::LazyCell;

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::annex::AnnexReference;
use crate::minutes::kinds::date::DateMentioned;
use crate::recognise::days;
use crate::text::{Span, fold};

use super::view::View;

/// The dates of a document.
pub fn dates(view: &View<'_>) -> Vec<DateMentioned> {
    let mut found = Vec::new();
    for (index, block) in view.document.blocks().iter().enumerate() {
        let words = view.pieces(block.span);
        if view.has(index, Cue::Date) || words.have_figures() {
            let written = days(&words).into_iter();
            found.extend(written.map(|written| DateMentioned {
                at: written.at,
                day: written.day,
                weekday: written.weekday,
            }));
        }
    }
    found
}

/// The references to annexes, without the headings of the annexes themselves.
pub fn annexes(view: &View<'_>) -> Vec<AnnexReference> {
    let mut found: Vec<AnnexReference> = Vec::new();
    let listed = LazyCell::new(|| listed(view));
    for (_, block) in view.with_cue(Cue::Annex).filter(|(_, block)| block.kind != BlockKind::Heading) {
        for at in view.places(Cue::Annex, block.span) {
            let Some((whole, label)) = label(view, at, block.span.end()) else { continue };
            let words = fold(view.words(whole));
            let attached = listed.iter().any(|heading| heading.contains(&words));
            found.push(AnnexReference { at: whole, label, attached });
        }
    }
    found
}

/// The words, folded, of headings and of what stands under `Supporting documents`.
fn listed(view: &View<'_>) -> Vec<String> {
    const PAPERS: &str = "supporting documents";
    let blocks = view.document.blocks();
    let folded = |block: &Block| fold(view.document.words(block));
    // Most headings are too short to say it.
    let is_papers = |head: usize| {
        let head = blocks.get(head).filter(|head| head.span.len() >= PAPERS.len());
        head.is_some_and(|head| folded(head).contains(PAPERS))
    };
    let heads = (0..blocks.len()).filter(|&index| view.outline.is_head(view.document, index));
    let papers: Vec<usize> = heads.filter(|&head| is_papers(head)).collect();
    let under_papers =
        |index: usize| !papers.is_empty() && view.outline.above(index).any(|head| papers.contains(&head));
    let all = blocks.iter().enumerate();
    // What names no annex attaches none.
    let named = all.filter(|&(index, _)| view.has(index, Cue::Annex));
    named
        .filter(|&(index, block)| block.kind == BlockKind::Heading || under_papers(index))
        .map(|(_, block)| folded(block))
        .collect()
}

/// `Annex A`, `Appendix '1'`: the whole and the label.
fn label(view: &View<'_>, at: usize, end: usize) -> Option<(Span, Span)> {
    let rest = view.words(Span::new(at, end));
    let after = rest.find(' ')? + 1;
    let words = rest.get(after..)?;
    let quote = |c: char| matches!(c, '\'' | '‘' | '’' | '"' | '“' | '”');
    let skip = words.len() - words.trim_start_matches(quote).len();
    let label: &str = words.get(skip..)?.split(|c: char| !c.is_alphanumeric()).next()?;
    let is_label = !label.is_empty()
        && label.len() <= 3
        && (label.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase()));
    let start = at + after + skip;
    is_label.then(|| (Span::new(at, start + label.len()), Span::new(start, start + label.len())))
}
