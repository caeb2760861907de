//! Where in a document the house styles fit.

use std::cell::LazyCell;

use crate::document::{Block, BlockKind, Document};
use crate::language::StylePlace;
use crate::minutes::outline::Outline;
use crate::text::Span;

use super::columns::columns;
use super::fit::{Filled, Fit, fit_around, fit_whole, hands_work};
use super::found::{Found, Read};
use super::listed::listed;
use super::pattern::{Hole, Pattern, Piece};
use super::styles::{Scan, Styles};

/// Every style that fits, in the order of the document; of two at one place the one that says more.
pub fn find_styles<'s>(read: Read<'_>, outline: &Outline, styles: &'s Styles, scan: &Scan) -> Vec<Found<'s>> {
    let document = read.0;
    let mut found = marked(read, styles, scan);
    let marked: Vec<usize> = found.iter().map(|one| one.block).collect();
    found.extend(boxed(read, styles).filter(|one| marked.binary_search(&one.block).is_err()));
    listed(read, outline, styles, &mut found);
    columns(read, outline, styles, &mut found);
    found.sort_by_key(|one| (one.block, one.fit.at.start()));
    cut_at_the_next(document, &mut found);
    found
}

/// Styles that are known by a word.
fn marked<'s>(read: Read<'_>, styles: &'s Styles, scan: &Scan) -> Vec<Found<'s>> {
    let document = read.0;
    let mut found: Vec<Found<'s>> = Vec::new();
    let place = |at: usize| {
        let index = document.block_at(at)?;
        let block = document.blocks().get(index)?;
        (!matches!(block.kind, BlockKind::Code | BlockKind::FrontMatter | BlockKind::HeaderRow))
            .then_some((index, block))
    };
    for &(at, word) in &scan.anchors {
        let Some((index, block)) = place(at as usize) else { continue };
        let fits = styles.with_word(word);
        let fits = fits.filter_map(|one| Some(Found::new(one, fit_at(read, block, one, at as usize)?, index)));
        found.extend(fits.max_by_key(|one| one.pattern.weight()));
    }
    for (at, pattern) in styles.signs(document.prose()) {
        let Some((index, block)) = place(at) else { continue };
        found.extend(fit_at(read, block, pattern, at).map(|fit| Found::new(pattern, fit, index)));
    }
    found.extend(labelled(read, styles));
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

/// Styles whose words and number the reader took for the label of a paragraph: `AP 12/24: Clerk to order salt`.
fn labelled<'s>((document, cut): Read<'_>, styles: &'s Styles) -> Vec<Found<'s>> {
    let blocks = document.blocks().iter().enumerate();
    let labels = blocks.filter(|(_, block)| block.label.is_some()).filter(|(_, block)| {
        let label = document.label(block);
        block.kind != BlockKind::Heading && label.len() > 2 && label.starts_with(|c: char| c.is_ascii_uppercase())
    });
    let found = labels.filter_map(|(index, block)| {
        let label = document.label(block);
        let fits = styles.patterns().iter().filter_map(|pattern| {
            let [Piece::Words(words), Piece::Hole(Hole::Number), .., Piece::Hole(Hole::Owner)] =
                pattern.pieces.as_slice()
            else {
                return None;
            };
            let end = words.end_from(&label, 0)?;
            let number = label.get(end..)?.trim_matches(|c: char| !c.is_alphanumeric());
            let is_number =
                !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-'));
            let hole = Filled { hole: Hole::Owner, at: super::fit::trim(document.prose(), block.span) };
            let works = is_number && hands_work(cut, block.span);
            works.then(|| Found::new(pattern, Fit { at: block.span, filled: vec![hole] }, index))
        });
        fits.max_by_key(|one| one.pattern.weight())
    });
    found.collect()
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
        // A minute of one line may be taken for a heading; what stands in brackets after it is no part of one.
        StylePlace::Anywhere => {
            (block.kind != BlockKind::Heading || fit.at.of(text).starts_with(BRACKETS)) && at_seam(text, within, &fit)
        }
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
    let before = text.get(within.start()..fit.at.start()).unwrap_or_default().trim_end();
    if words.starts_with(BRACKETS) {
        return true;
    }
    // A sign such as `→` stands between any two words; a marker follows a whole sentence.
    if !words.starts_with(char::is_alphanumeric) {
        return before.is_empty() || before.ends_with(['.', '!', '?', ';', ':', ')', '”', '"']);
    }
    if before.is_empty()
        || before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '\'' | '’' | '-' | '/' | '&'))
    {
        return true;
    }
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let last = before.rsplit(' ').next().unwrap_or_default();
    first.len() > 1 && is_capitals(first) && !is_capitals(last)
}

const BRACKETS: [char; 5] = ['(', '[', '{', '@', '#'];

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
        let fits = fits.filter_map(|pattern| Some(Found::new(pattern, fit_whole(pattern, cut, block.span)?, index)));
        fits.max_by_key(|one| one.pattern.weight())
    });
    found.collect::<Vec<_>>().into_iter()
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
