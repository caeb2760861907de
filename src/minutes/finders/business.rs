//! Finds headings, paragraphs and the items of business.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::heading::Heading;
use crate::minutes::kinds::item::{Item, ItemOutcome};
use crate::minutes::kinds::paragraph::Paragraph;
use crate::minutes::kinds::topic::Topic;
use crate::text::{Span, fold};

use super::view::View;

/// The headings of a document.
pub fn headings(view: &View<'_>) -> Vec<Heading> {
    let blocks = view.document.blocks();
    let heads = blocks.iter().enumerate().filter(|(index, _)| view.outline.is_head(view.document, *index));
    heads
        .map(|(index, block)| {
            let level = block.level.max(1);
            let next = blocks.get(index + 1);
            let empty = next.is_none_or(|next| next.kind == BlockKind::Heading && next.level.max(1) <= level);
            Heading { at: block.span, level, empty }
        })
        .collect()
}

/// The paragraphs of a document.
pub fn paragraphs(view: &View<'_>, items: &[Item]) -> Vec<Paragraph> {
    let blocks = view.document.blocks().iter().enumerate();
    let text = blocks
        .filter(|(_, block)| !matches!(block.kind, BlockKind::Heading | BlockKind::FrontMatter | BlockKind::HeaderRow));
    let paragraphs = text.map(|(index, block)| Paragraph {
        at: block.span,
        block: u32::try_from(index).unwrap_or(u32::MAX),
        item: item_at(items, block.span.start()),
    });
    paragraphs.collect()
}

/// The row of the item under which a place of the prose stands.
pub fn item_at(items: &[Item], at: usize) -> Option<u32> {
    let before = items.partition_point(|item| item.at.start() <= at);
    before.checked_sub(1).and_then(|row| u32::try_from(row).ok())
}

/// The items of business: what stands under a heading or a numbered title.
pub fn items(view: &View<'_>) -> Vec<Item> {
    let blocks = view.document.blocks();
    let deepest = item_level(view);
    let heads: Vec<(usize, Span)> = blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| Some((index, title_of(view, index, block, deepest)?)))
        .collect();
    let ends = heads.iter().skip(1).map(|&(index, _)| index).chain([blocks.len()]);
    heads.iter().zip(ends).map(|(&(index, title), end)| item(view, index, title, end)).collect()
}

fn item(view: &View<'_>, index: usize, title: Span, end: usize) -> Item {
    let blocks = view.document.blocks();
    let block = blocks.get(index);
    let head = block.map_or(title, |block| block.span);
    let start = if head.end() > title.end() + 1 {
        title.end()
    } else {
        blocks.get(index + 1).map_or(head.end(), |next| next.span.start())
    };
    let last = end.checked_sub(1).filter(|&last| last > index).and_then(|last| blocks.get(last));
    let stop = last.map_or(head.end(), |last| last.span.end());
    let body = if stop > start && (last.is_some() || head.end() > title.end() + 1) {
        Span::new(start, stop)
    } else {
        Span::at(head.end())
    };
    let words = view.words(title);
    let low = fold(words);
    let label = block.map(|block| view.document.label(block)).unwrap_or_default();
    Item {
        at: title,
        reference: reference(&label, words),
        title: without_number(title, words),
        body,
        topic: Topic::of(words),
        outcome: None,
        exempt: low.contains("exempt") || low.contains("confidential"),
        urgent: low.contains("urgent"),
        decisions: Vec::new(),
        actions: Vec::new(),
    }
}

/// The deepest level of heading that is still an item: where the highest has several, that; else one below.
fn item_level(view: &View<'_>) -> u8 {
    let levels: Vec<u8> = view
        .document
        .blocks()
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| block.level)
        .collect();
    let Some(&top) = levels.iter().min() else { return 0 };
    if levels.iter().filter(|&&level| level == top).count() > 1 { top } else { top + 1 }
}

/// The title, if a block begins an item.
fn title_of(view: &View<'_>, index: usize, block: &Block, deepest: u8) -> Option<Span> {
    let words = view.document.words(block);
    if words.is_empty() {
        return None;
    }
    let label = view.document.label(block);
    let numbered = label.starts_with(|c: char| c.is_ascii_digit()) && !label.contains('[');
    match block.kind {
        BlockKind::Heading if block.level <= deepest => (!is_opening(view, index, words)).then_some(block.span),
        BlockKind::Heading => None,
        BlockKind::Paragraph | BlockKind::ListItem if deepest == 0 || block.section.is_none() || numbered => {
            let short = words.len() < 80 && !words.ends_with('.');
            let head = view.outline.is_head(view.document, index) || (numbered && short);
            if block.kind == BlockKind::ListItem && (!numbered || block.level > 1) {
                return None;
            }
            if numbered && deepest == 0 && !label.trim_end_matches(['.', ')']).contains('.') {
                let title = words.find([':', '–']).filter(|&at| at < 80);
                return Some(
                    title.map_or(Span::new(block.span.start(), block.span.start() + first_words(words)), |at| {
                        Span::new(block.span.start(), block.span.start() + at)
                    }),
                );
            }
            (head && deepest == 0 && (numbered || Topic::of(words) != Topic::None) && !is_opening(view, index, words))
                .then_some(block.span)
        }
        _ => None,
    }
}

/// The length of the first sentence, or of the first words.
fn first_words(words: &str) -> usize {
    words
        .find(". ")
        .filter(|&at| at < 80)
        .unwrap_or_else(|| words.char_indices().nth(80).map_or(words.len(), |(at, _)| at))
}

/// The title of the document, and the list of those present, are no business.
fn is_opening(view: &View<'_>, index: usize, words: &str) -> bool {
    let low = fold(words);
    let first = !view.document.blocks().iter().take(index).any(|block| block.kind == BlockKind::Heading);
    let title = first && (low.contains("minutes") || low.contains("meeting") || low.contains("teleconference"));
    title
        || ["present", "attend", "what:", "venue", "date:", "start:", "when", "where", "time:"]
            .iter()
            .any(|start| low.starts_with(start))
}

fn reference(label: &str, words: &str) -> String {
    let label = label.trim_end_matches(['.', ')', ':']).trim_start_matches('(');
    if label.contains(|c: char| c.is_ascii_digit()) {
        return label.to_owned();
    }
    number_before(words).map(|length| words[..length].trim_end_matches(['.', ')', ':']).to_owned()).unwrap_or_default()
}

fn without_number(title: Span, words: &str) -> Span {
    number_before(words).map_or(title, |length| {
        let rest = words[length..].trim_start();
        Span::new(title.end() - rest.len(), title.end())
    })
}

/// The length of a number such as `7.` or `77/21` before a title.
fn number_before(words: &str) -> Option<usize> {
    let end = words.find(' ')?;
    let number = &words[..end];
    let fits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | ')' | '-' | ':'))
        && number.len() <= 12;
    (fits && words[end..].contains(char::is_alphabetic)).then_some(end)
}

/// Gives items what came of them.
pub fn outcomes(items: &mut [Item], decisions: &[Decision], actions: &[Action]) {
    for (row, decision) in (0u32..).zip(decisions) {
        let Some(item) = decision.item.and_then(|row| items.get_mut(row as usize)) else { continue };
        item.decisions.push(row);
        let came = match decision.manner {
            Manner::Noting => ItemOutcome::Noted,
            Manner::Recommendation => ItemOutcome::Recommended,
            _ => ItemOutcome::Decided,
        };
        let better = item.outcome.is_none_or(|(outcome, _)| (came as u8) < (outcome as u8));
        if better {
            item.outcome = Some((came, decision.at));
        }
    }
    for (row, action) in (0u32..).zip(actions) {
        let Some(item) = action.item.and_then(|row| items.get_mut(row as usize)) else { continue };
        item.actions.push(row);
        item.outcome = item.outcome.or(Some((ItemOutcome::Actioned, action.at)));
    }
}
