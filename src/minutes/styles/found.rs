//! Where in a document the house styles fit.

use std::cell::LazyCell;

use crate::document::{Block, BlockKind, Document};
use crate::language::StylePlace;
use crate::minutes::outline::Outline;
use crate::recognise::Cut;
use crate::text::{Span, fold};

use super::fit::{Fit, fit_around, fit_whole};
use super::pattern::Pattern;
use super::styles::{Scan, Styles};

/// A style that was found.
#[derive(Clone, Debug)]
pub struct Found<'s> {
    /// Which.
    pub pattern: &'s Pattern,
    /// Where, and with what in its holes.
    pub fit: Fit,
    /// The block in which it stands.
    pub block: usize,
    /// The heading or column heading that it stands under, for styles that are for lists and columns.
    pub head: Option<Span>,
}

/// A document, and its prose cut into words.
pub type Read<'d> = (&'d Document, &'d Cut<'d>);

/// Every style that fits, in the order of the document; of two at one place the one that says more.
pub fn find_styles<'s>(read: Read<'_>, outline: &Outline, styles: &'s Styles, scan: &Scan) -> Vec<Found<'s>> {
    let document = read.0;
    let mut found = marked(read, styles, scan);
    let marked: Vec<usize> = found.iter().map(|one| one.block).collect();
    found.extend(boxed(read, styles).filter(|one| marked.binary_search(&one.block).is_err()));
    listed(read, outline, styles, &mut found);
    columns(read, styles, &mut found);
    found.sort_by_key(|one| (one.block, one.fit.at.start()));
    cut_at_the_next(document, &mut found);
    found
}

/// Styles that are known by a word.
fn marked<'s>(read: Read<'_>, styles: &'s Styles, scan: &Scan) -> Vec<Found<'s>> {
    let document = read.0;
    let mut found: Vec<Found<'s>> = Vec::new();
    for &(at, word) in &scan.anchors {
        let Some(index) = document.block_at(at as usize) else { continue };
        let Some(block) = document.blocks().get(index) else { continue };
        if !matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter) {
            let fits = styles.with_word(word).filter_map(|pattern| {
                let fit = fit_at(read, block, pattern, at as usize)?;
                Some(Found { pattern, fit, block: index, head: None })
            });
            found.extend(fits.max_by_key(|one| one.pattern.weight()));
        }
    }
    found.sort_by_key(|one| one.fit.at.start());
    let mut kept: Vec<Found<'s>> = Vec::with_capacity(found.len());
    for one in found {
        match kept.last_mut().filter(|last| last.fit.at.overlaps(one.fit.at) && literal_end(last) > one.fit.at.start())
        {
            Some(last) if one.pattern.weight() > last.pattern.weight() => *last = one,
            Some(_) => {}
            None => kept.push(one),
        }
    }
    kept
}

fn literal_end(found: &Found<'_>) -> usize {
    found.fit.filled.first().map_or(found.fit.at.end(), |hole| hole.at.start().max(found.fit.at.start() + 1))
}

fn fit_at((document, cut): Read<'_>, block: &Block, pattern: &Pattern, at: usize) -> Option<Fit> {
    let text = document.prose();
    let within = block.cells.iter().copied().find(|cell| cell.contains(Span::at(at))).unwrap_or(block.span);
    if pattern.ticked.is_some() && pattern.ticked != block.ticked {
        return None;
    }
    let fit = fit_around(pattern, cut, at, within, || clause_start(text, within, at))?;
    let starts = || at_start(document, within, fit.at.start());
    let ends = || at_end(document, within, fit.at.end());
    let stands = match &pattern.place {
        StylePlace::Start => starts(),
        StylePlace::End => ends() && at_seam(text, within, &fit),
        StylePlace::Whole => starts() && ends(),
        StylePlace::Anywhere => block.kind != BlockKind::Heading && at_seam(text, within, &fit),
        StylePlace::Under(_) | StylePlace::Column(_) => false,
    };
    stands.then_some(fit)
}

/// Where the clause begins that `at` stands in.
fn clause_start(text: &str, within: Span, at: usize) -> usize {
    let before = text.get(within.start()..at).unwrap_or_default();
    let seam = before.char_indices().rev().find(|&(_, c)| matches!(c, '.' | ';' | ':' | '(' | '–' | '—' | '!' | '?'));
    seam.map_or(within.start(), |(offset, c)| within.start() + offset + c.len_utf8())
}

/// Whether words begin where a marker may: at the start, after punctuation, or as capitals among small letters.
fn at_seam(text: &str, within: Span, fit: &Fit) -> bool {
    let words = fit.at.of(text);
    if !words.starts_with(char::is_alphanumeric) {
        return true;
    }
    let before = text.get(within.start()..fit.at.start()).unwrap_or_default().trim_end();
    if before.is_empty()
        || before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '\'' | '’' | '-' | '/' | '&'))
    {
        return true;
    }
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let last = before.rsplit(' ').next().unwrap_or_default();
    first.len() > 1 && is_capitals(first) && !is_capitals(last)
}

fn is_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

/// Whether a place is the start of a paragraph, or of a line in it.
fn at_start(document: &Document, within: Span, at: usize) -> bool {
    let before = document.prose().get(within.start()..at).unwrap_or_default();
    before.chars().all(|c| !c.is_alphanumeric()) || document.breaks().binary_search(&line_break(at)).is_ok()
}

/// Whether a place is the end of a paragraph, or of a line in it.
fn at_end(document: &Document, within: Span, at: usize) -> bool {
    let after = document.prose().get(at..within.end()).unwrap_or_default();
    let nothing = |c: char| !c.is_alphanumeric();
    after.chars().all(nothing) || {
        let skipped = after.len() - after.trim_start_matches(|c: char| nothing(c) && c != ' ').len();
        document.breaks().binary_search(&u32::try_from(at + skipped).unwrap_or(u32::MAX)).is_ok()
    }
}

/// Breaks are where the space of a line end stands in the prose, one byte before the line.
fn line_break(at: usize) -> u32 {
    u32::try_from(at.saturating_sub(1)).unwrap_or(u32::MAX)
}

/// Styles that are known by a task box.
fn boxed<'s>((document, cut): Read<'_>, styles: &'s Styles) -> impl Iterator<Item = Found<'s>> {
    let boxes = document.blocks().iter().enumerate().filter(|(_, block)| block.ticked.is_some());
    let all = styles.patterns().iter();
    let patterns = LazyCell::new(|| -> Vec<&Pattern> {
        all.filter(|pattern| pattern.ticked.is_some() && pattern.anchor.is_none()).collect()
    });
    let found = boxes.filter_map(|(index, block)| {
        let fits = patterns.iter().filter(|pattern| pattern.ticked == block.ticked && !pattern.is_under());
        let fits = fits.filter_map(|pattern| {
            let fit = fit_whole(pattern, cut, block.span)?;
            Some(Found { pattern, fit, block: index, head: None })
        });
        fits.max_by_key(|one| one.pattern.weight())
    });
    found.collect::<Vec<_>>().into_iter()
}

/// Styles for what stands under a heading.
fn listed<'s>((document, cut): Read<'_>, outline: &Outline, styles: &'s Styles, found: &mut Vec<Found<'s>>) {
    if !styles.patterns().iter().any(Pattern::is_under) {
        return;
    }
    let mut taken: Vec<usize> = found.iter().map(|one| one.block).collect();
    taken.sort_unstable();
    let mut top: Option<(usize, u8)> = None;
    // A heading is looked at once, however much stands under it.
    let mut said: Vec<Option<Vec<&'s Pattern>>> = vec![None; document.blocks().len()];
    for (index, block) in document.blocks().iter().enumerate() {
        if !matches!(block.kind, BlockKind::ListItem | BlockKind::Row | BlockKind::Paragraph)
            || outline.is_head(document, index)
        {
            continue;
        }
        let over = outline.above(index).take(3).find(|&above| {
            let said = said.get_mut(above).map(|said| said.get_or_insert_with(|| said_by(document, above, styles)));
            said.is_some_and(|said| !said.is_empty())
        });
        let Some((head, patterns)) = over.and_then(|over| Some((over, said.get(over)?.as_ref()?))) else { continue };
        // The level of the first entry is that of them all; what stands deeper belongs to an entry.
        let level = match top {
            Some((of, level)) if of == head => level,
            _ => block.level,
        };
        top = Some((head, level));
        if block.level > level || taken.binary_search(&index).is_ok() {
            continue;
        }
        let fits = patterns.iter().filter_map(|pattern| {
            let fit = fit_whole(pattern, cut, block.span)?;
            let head = document.blocks().get(head).map(|head| head.span);
            Some(Found { pattern, fit, block: index, head })
        });
        found.extend(fits.max_by_key(|one| one.pattern.weight()));
    }
}

/// The patterns for what stands under a heading with such words.
fn said_by<'s>(document: &Document, head: usize, styles: &'s Styles) -> Vec<&'s Pattern> {
    let says = document.blocks().get(head).map(|head| fold(document.words(head))).unwrap_or_default();
    let mut said = styles.said_in(&says);
    said.retain(|pattern| pattern.is_under());
    said
}

/// Styles for what stands in a column.
fn columns<'s>((document, cut): Read<'_>, styles: &'s Styles, found: &mut Vec<Found<'s>>) {
    let mut heads: Vec<(Span, Vec<&Pattern>)> = Vec::new();
    let mut table = None;
    for (index, block) in document.blocks().iter().enumerate() {
        if block.kind == BlockKind::HeaderRow {
            let said = |cell: Span| {
                let mut said = styles.said_in(&fold(cell.of(document.prose())));
                said.retain(|pattern| pattern.is_column());
                (cell, said)
            };
            heads = block.cells.iter().copied().map(said).collect();
            table = block.table;
        } else if block.kind == BlockKind::Row && block.table == table {
            for (cell, (head, patterns)) in block.cells.iter().zip(&heads).filter(|(cell, _)| !cell.is_empty()) {
                let fits = patterns.iter().filter_map(|pattern| {
                    let fit = fit_whole(pattern, cut, *cell)?;
                    Some(Found { pattern, fit, block: index, head: Some(*head) })
                });
                found.extend(fits.max_by_key(|one| one.pattern.weight()));
            }
        } else if block.kind == BlockKind::Row
            && let Some(owner) = initials_beside(document, block)
        {
            // The margin needs no heading to say who is to act.
            let patterns = styles.said_in("action").into_iter().filter(|pattern| pattern.is_column());
            let fits = patterns.filter_map(|pattern| {
                let fit = fit_whole(pattern, cut, owner)?;
                Some(Found { pattern, fit, block: index, head: None })
            });
            found.extend(fits.max_by_key(|one| one.pattern.weight()));
        }
    }
}

/// The second of two cells, if it holds initials alone, and the first a sentence.
fn initials_beside(document: &Document, block: &Block) -> Option<Span> {
    let [said, owner] = block.cells.as_slice() else { return None };
    let initials =
        |part: &str| (2..=4).contains(&part.len()) && part.bytes().filter(u8::is_ascii_uppercase).count() > 1;
    let mut parts = owner.of(document.prose()).split([' ', ',', '/', '&']).filter(|part| !part.is_empty());
    let several = said.of(document.prose()).split(' ').count() > 4;
    (several && !owner.is_empty() && parts.clone().count() < 5 && parts.all(initials)).then_some(*owner)
}

/// The last hole of a style takes all that is left of its paragraph, up to the next marker there.
fn cut_at_the_next(document: &Document, found: &mut [Found<'_>]) {
    let starts: Vec<(usize, usize)> = found.iter().map(|one| (one.block, one.fit.at.start())).collect();
    for (one, next) in found.iter_mut().zip(starts.iter().skip(1)) {
        if one.block == next.0 && one.fit.at.end() > next.1 {
            one.fit.at = Span::new(one.fit.at.start(), next.1);
            for hole in &mut one.fit.filled {
                if hole.at.end() > next.1 {
                    hole.at = super::fit::trim(document.prose(), Span::new(hole.at.start(), next.1));
                }
            }
        }
    }
}
