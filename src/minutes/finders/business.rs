//! Finds headings, paragraphs and the items of business.

use crate::document::BlockKind;
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::heading::Heading;
use crate::minutes::kinds::item::{Item, ItemOutcome, is_exempt_title};
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

/// The items of business: what stands under a numbered title or, in minutes that number none, under a heading.
pub fn items(view: &View<'_>) -> Vec<Item> {
    let blocks = view.document.blocks();
    let numbered: Vec<(usize, Option<Span>)> =
        (0..blocks.len()).filter_map(|index| Some((index, Some(numbered_title(view, index)?)))).collect();
    let headed = || -> Vec<(usize, Option<Span>)> {
        let heads = (0..blocks.len()).filter(|&index| view.outline.is_head(view.document, index));
        heads.map(|index| (index, heading_title(view, index))).collect()
    };
    let heads = if numbered.len() >= 3 {
        numbered
    } else {
        Some(headed()).filter(|heads| heads.iter().any(|(_, title)| title.is_some())).unwrap_or(numbered)
    };
    let ends = heads.iter().skip(1).map(|&(index, _)| index).chain([blocks.len()]);
    heads.iter().zip(ends).filter_map(|(&(index, title), end)| Some(item(view, index, title?, end))).collect()
}

/// The title of a paragraph or heading that has a number of its own: `7. Highways`, `77/21 Planning: …`.
fn numbered_title(view: &View<'_>, index: usize) -> Option<Span> {
    const LONGEST: usize = 90;
    let block = view.block(index)?;
    let words = view.document.words(block);
    let heading = block.kind == BlockKind::Heading;
    let outer = heading || (matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.level <= 1);
    let own = || block.label.is_some() && is_item_number(&view.document.label(block));
    if words.is_empty() || !outer || !(own() || (heading && number_before(words).is_some())) {
        return None;
    }
    if heading || words.len() <= LONGEST {
        return Some(block.span);
    }
    let title = words.find([':', '–']).or_else(|| words.find(". ")).filter(|&at| at <= LONGEST)?;
    Some(Span::new(block.span.start(), block.span.start() + title))
}

/// Whether a label numbers an item, not a part of one: `7.`, `77/21`, not `27.3` or `a)`.
fn is_item_number(label: &str) -> bool {
    let number = label.trim_end_matches(['.', ')', ':']).trim_start_matches('(');
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    digits(number) || number.split_once('/').is_some_and(|(left, right)| digits(left) && digits(right))
}

/// The title of a heading that has text of its own, and is not that of the document or of a list of names.
fn heading_title(view: &View<'_>, index: usize) -> Option<Span> {
    let block = view.block(index)?;
    let words = view.document.words(block);
    let parent = block.kind == BlockKind::Heading
        && view.block(index + 1).is_some_and(|next| next.kind == BlockKind::Heading && next.level > block.level);
    let lead = block.kind != BlockKind::Heading && Topic::of(words) == Topic::Other && view.document.has_headings();
    let of_names = view.heads(index).take(2).any(|head| opens_names(&fold(head)));
    (!words.is_empty() && !parent && !lead && !of_names && !is_opening(view, index, words)).then_some(block.span)
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
        topic: Topic::of_folded(&low),
        outcome: None,
        exempt: is_exempt_title(&low),
        urgent: low.contains("urgent"),
        presiding: None,
        urgent_because: None,
        decisions: Vec::new(),
        actions: Vec::new(),
    }
}

/// The title of the document, and the list of those present, are no business.
fn is_opening(view: &View<'_>, index: usize, words: &str) -> bool {
    const LABELS: &[&str] = &[
        "what:",
        "venue",
        "date:",
        "start:",
        "finish:",
        "when",
        "where",
        "time:",
        "links",
        "agenda",
        "chair",
        "officials in",
        "members present",
        "minutes",
    ];
    let low = fold(words);
    let first = !view.document.blocks().iter().take(index).any(|block| block.kind == BlockKind::Heading);
    let title = first && ["minutes", "meeting", "teleconference"].iter().any(|word| low.contains(word));
    title || opens_names(&low) || LABELS.iter().any(|start| low.starts_with(start) && low.len() < 40)
}

fn opens_names(folded: &str) -> bool {
    let names = ["present", "attend", "in attendance", "also in attendance", "roll call", "board members in"];
    names.iter().any(|start| folded.starts_with(start))
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
    if !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let end = words.find(' ')?;
    let number = &words[..end];
    let fits =
        number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | ')' | '-' | ':')) && number.len() <= 12;
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
