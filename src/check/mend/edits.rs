//! Changes to the prose as edits of the source: only where the source says the words as the prose does.

use crate::document::{Block, BlockKind, Document};
use crate::evaluate::{Change, Repair as Wanted};
use crate::report::Repair;
use crate::text::{Fix, Span};

/// The edits of a repair, in order; nothing where one of its changes cannot be made, or two of them touch.
pub(super) fn edits(document: &Document, wanted: &Wanted) -> Option<Repair> {
    let mut edits = Vec::new();
    for change in &wanted.changes {
        match change {
            Change::Words { at, with } => edits.extend(words(document, *at, with)?),
            Change::Number { before, is, with } => edits.push(number(document, *before, is, with)?),
            Change::Paragraph(at) => edits.push(paragraph(document, *at)?),
        }
    }
    edits.sort_by_key(|edit| edit.at);
    let apart = edits.windows(2).all(|two| matches!(two, [one, next] if one.at.end() <= next.at.start()));
    (apart && !edits.is_empty()).then_some(Repair { certain: wanted.certain, edits })
}

/// Other words for words of the prose; none, to take them out.
fn words(document: &Document, at: Span, with: &str) -> Option<Vec<Fix>> {
    let text = document.source().text();
    let source = document.in_source(at);
    let (said, written) = (at.of(document.prose()), source.of(text));
    // With markup between them, or entities in place of letters, they are not the same.
    if said.is_empty() || !said.split(' ').eq(written.split_whitespace()) || written.trim() != written {
        return None;
    }
    if with.is_empty() {
        return taken_out(document, at, source).map(|edit| vec![edit]);
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (written.split_whitespace().collect(), with.split(' ').collect());
    if old.len() != new.len() {
        return (!written.contains(['\n', '\r'])).then(|| vec![Fix { at: source, with: with.to_owned() }]);
    }
    // Word by word, so that lines end where they ended.
    let mut from = source.start();
    let mut edits = Vec::new();
    for (old, new) in old.into_iter().zip(new) {
        let start = from + Span::new(from, source.end()).of(text).find(old)?;
        from = start + old.len();
        if old != new {
            edits.push(Fix { at: Span::new(start, from), with: new.to_owned() });
        }
    }
    Some(edits)
}

/// Takes words out with the space after them, or before them where a mark or the end of a line follows.
fn taken_out(document: &Document, at: Span, source: Span) -> Option<Fix> {
    let text = document.source().text();
    if document
        .block_at(at.start())
        .and_then(|index| document.blocks().get(index))
        .is_some_and(|block| block.span == at)
    {
        return paragraph(document, at);
    }
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\u{A0}');
    let (before, after) = (text.get(..source.start())?, text.get(source.end()..)?);
    let after_it = after.len() - after.trim_start_matches(is_space).len();
    let before_it = before.len() - before.trim_end_matches(is_space).len();
    let ends_line = |rest: &str| rest.is_empty() || rest.starts_with(['\n', '\r']);
    let begins =
        before.is_empty() || before.ends_with(['\n', '\r']) || document.prose().get(..at.start())?.ends_with('\n');
    let at = match (after_it, before_it) {
        (1.., _) if !ends_line(after.get(after_it..)?) => Span::new(source.start(), source.end() + after_it),
        _ if begins => source,
        (_, 1..) => Span::new(source.start() - before_it, source.end()),
        _ => source,
    };
    // A line of its own inside a paragraph would be left empty, which is the end of the paragraph.
    (!(begins && ends_line(after))).then(|| Fix { at, with: String::new() })
}

/// Another number before the block that begins with some words.
fn number(document: &Document, before: Span, is: &str, with: &str) -> Option<Fix> {
    let block = document.blocks().get(document.block_at(before.start())?)?;
    let label = block.label.filter(|_| block.span.start() == before.start() && block.counted.is_none())?;
    let written = label.of(document.source().text());
    let start = written.find(|c: char| c.is_alphanumeric())?;
    let rest = written.get(start..)?.strip_prefix(is)?;
    let ends = rest.starts_with('/') || rest.chars().all(|c| !c.is_alphanumeric());
    let at = Span::new(label.start() + start, label.start() + start + is.len());
    ends.then(|| Fix { at, with: with.to_owned() })
}

/// The lines of a paragraph, with the empty lines after it; before it, where it is the last.
fn paragraph(document: &Document, at: Span) -> Option<Fix> {
    let block: &Block = document.blocks().get(document.block_at(at.start())?)?;
    if block.span != at || matches!(block.kind, BlockKind::Row | BlockKind::HeaderRow | BlockKind::FrontMatter) {
        return None;
    }
    let text = document.source().text();
    let source = block.source.to(document.in_source(at));
    let (before, after) = (text.get(..source.start())?, text.get(source.end()..)?);
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = source.end() + after.find(['\n', '\r']).unwrap_or(after.len());
    let alone = Span::new(start, source.start()).of(text).trim().is_empty()
        && Span::new(source.end(), end).of(text).trim().is_empty();
    if !alone {
        return None;
    }
    let rest = text.get(end..)?;
    let next = rest.len() - rest.trim_start().len();
    if next < rest.len() {
        // Up to the line on which something stands again, with its indent.
        let line = rest.get(..next)?.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        return Some(Fix { at: Span::new(start, end + line), with: String::new() });
    }
    let kept = text.get(..start)?.trim_end().len();
    Some(Fix { at: Span::new(kept, end), with: String::new() })
}
