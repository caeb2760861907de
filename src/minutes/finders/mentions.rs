//! Finds dates and references to annexes.

use std::cell::LazyCell;
use std::collections::HashMap;

use crate::document::BlockKind;
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
    // Whether it says so, by block; only headings are asked, each once.
    let mut says: HashMap<usize, bool> = HashMap::new();
    let mut found = Vec::new();
    for (index, block) in view.document.blocks().iter().enumerate() {
        let mut is_papers = |head: usize| {
            let words = || view.block(head).map(|block| fold(view.document.words(block))).unwrap_or_default();
            *says.entry(head).or_insert_with(|| words().contains("supporting documents"))
        };
        if block.kind == BlockKind::Heading || view.outline.above(index).any(&mut is_papers) {
            found.push(fold(view.document.words(block)));
        }
    }
    found
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
