//! Where minutes mark what was taken without the public by other words than the titles of items; and where they may have.

use super::item_ends::end_of;
use super::kinds::exclusion::{Exclusion, Reach};
use super::kinds::item::Item;
use super::kinds::topic::Topic;
use super::minutes::Minutes;
use super::private_words::{
    assents, excludes, is_about_excluding, is_mark, is_of_several, is_over_part, is_public_again, is_suspect,
};
use crate::document::{Block, BlockKind, Document};
use crate::text::{Span, fold};

/// What stands in parts of the minutes that are private as a whole, until they say that the public is back, and in items that
/// a paragraph of their own marks.
pub fn marked(document: &Document, minutes: &Minutes) -> Vec<Span> {
    let mut found = Vec::new();
    let mut in_part = false;
    for (index, block) in document.blocks().iter().enumerate() {
        let words = fold(document.words(block));
        let is_heading = block.kind == BlockKind::Heading;
        let heads = is_heading || begins(minutes, block).is_some();
        if in_part {
            in_part = !is_public_again(&words, heads);
            if in_part && !(is_heading && begins(minutes, block).is_some()) {
                found.push(block.span);
            }
        } else if opens_part(document, minutes, index, &words) {
            in_part = true;
        } else if !heads && is_of_prose(block) && is_mark(&words) && !excludes(&words) {
            found.push(block.span);
            match own_item(minutes, block.span.start()) {
                Some(item) => found.push(Span::new(item.body.start(), end_of(document, item))),
                None => in_part = words.len() <= SHORT,
            }
        }
    }
    found
}

/// Longer paragraphs before the first item say something of it, and not of all that follows.
const SHORT: usize = 160;

/// Whether a title or a line opens a part that is private as a whole.
fn opens_part(document: &Document, minutes: &Minutes, index: usize, words: &str) -> bool {
    let Some(block) = document.blocks().get(index).filter(|block| is_of_prose(block)) else { return false };
    if !is_over_part(words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')) {
        return false;
    }
    if block.label.is_some() || words.starts_with(|c: char| c.is_ascii_digit()) {
        // An item has words of its own.
        return begins(minutes, block).is_some_and(|item| item.body.of(document.prose()).trim().is_empty());
    }
    let next = document.blocks().get(index + 1);
    let before_item = next.is_none_or(|next| next.kind == BlockKind::Heading || begins(minutes, next).is_some());
    block.kind == BlockKind::Heading
        || is_of_several(words)
        || before_item
        || own_item(minutes, block.span.start()).is_none()
}

/// All exclusions of the public, in order: those that rules ask about, and those that only a careful reader takes for some.
pub fn exclusions(document: &Document, minutes: &Minutes) -> Vec<Exclusion> {
    let known = minutes.exclusions.iter().filter(|exclusion| !is_at_close(document, minutes, exclusion));
    let mut all: Vec<Exclusion> = known.cloned().collect();
    let is_known = |block: &Block| all.iter().any(|known| block.span.contains(Span::at(known.at.start())));
    let mut more: Vec<Exclusion> = Vec::new();
    let mut motion: Option<(Span, String)> = None;
    for block in document.blocks() {
        let words = fold(document.words(block));
        let heads = block.kind == BlockKind::Heading || begins(minutes, block).is_some();
        if let Some(last) = more.last_mut().filter(|last| last.ended.is_none())
            && is_public_again(&words, heads)
        {
            last.ended = Some(block.span);
            continue;
        }
        let made = match &motion {
            Some((at, asked)) if assents(&words) => Some((at.to(block.span), format!("{asked} {words}"))),
            _ if excludes(&words) => Some((block.span, words.clone())),
            _ => None,
        };
        match made {
            Some((at, said)) => {
                motion = None;
                if !is_known(block) {
                    more.push(exclusion(at, &said));
                }
            }
            None if is_about_excluding(&words) => motion = Some((block.span, words)),
            None if heads => motion = None,
            None => {}
        }
    }
    all.extend(more);
    all.sort_by_key(|exclusion| exclusion.at.start());
    all
}

fn exclusion(at: Span, said: &str) -> Exclusion {
    let rest = ["remaining", "remainder", "rest of the meeting", "following items"];
    let one = ["this item", "next item", "the item", "following item"];
    let reach = match () {
        () if rest.iter().any(|words| said.contains(words)) => Reach::Rest,
        () if one.iter().any(|words| said.contains(words)) && !said.contains("items") => Reach::Item,
        () => Reach::Unsaid,
    };
    Exclusion {
        at,
        paragraphs: Vec::new(),
        law: None,
        reason: None,
        ended: None,
        public_after: None,
        reach,
        decision: None,
        item: None,
    }
}

/// Whether the public only left as everybody did.
pub fn is_at_close(document: &Document, minutes: &Minutes, exclusion: &Exclusion) -> bool {
    let block = document.block_at(exclusion.at.start()).and_then(|index| document.blocks().get(index));
    let words = block.map(|block| fold(document.words(block))).unwrap_or_default();
    let closes = ["meeting closed", "closed the meeting", "close of the meeting", "meeting ended", "meeting concluded"];
    let at_close = closes.iter().any(|close| words.contains(close))
        || own_item(minutes, exclusion.at.start()).is_some_and(|item| item.topic == Topic::Closing);
    exclusion.decision.is_none() && at_close
}

/// The paragraphs and titles that are not among the exempt stretches and that somebody has to look at, as their words may say
/// that they should be.
pub fn suspects(document: &Document, minutes: &Minutes, exempt: &[Span]) -> Vec<Span> {
    let taken = |at: Span| {
        let after = exempt.partition_point(|stretch| stretch.end() <= at.start());
        exempt.get(after).is_some_and(|stretch| stretch.overlaps(at))
    };
    // What says why the next words are left out needs no second look.
    let before_taken = |at: Span| {
        let after = exempt.partition_point(|stretch| stretch.end() <= at.start());
        exempt.get(after).is_some_and(|stretch| stretch.start() <= at.end() + 2)
    };
    let blocks = document.blocks().iter().map(|block| block.span);
    let open = blocks.filter(|&at| !at.is_empty() && !taken(at) && !before_taken(at));
    let title_of_taken = |at: Span| minutes.items.iter().any(|item| item.at == at && taken(item.body));
    open.filter(|&at| is_suspect(&fold(at.of(document.prose()))) && !title_of_taken(at)).collect()
}

fn is_of_prose(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph | BlockKind::ListItem)
}

/// The item that begins with a block.
fn begins<'m>(minutes: &'m Minutes, block: &Block) -> Option<&'m Item> {
    let row = minutes.items.binary_search_by_key(&block.span.start(), |item| item.at.start()).ok()?;
    minutes.items.get(row)
}

/// The item under which a place stands.
fn own_item(minutes: &Minutes, at: usize) -> Option<&Item> {
    minutes.items.get(minutes.items.partition_point(|item| item.at.start() <= at).checked_sub(1)?)
}
