//! What labels say in an action or in the list below it: `Owner: PT. Due: 5 June. Status: complete`.

use crate::document::BlockKind;
use crate::text::{Span, fold};

use super::view::View;

/// What stands after the labels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Labelled {
    /// Who.
    pub owner: Option<Span>,
    /// When.
    pub due: Option<Span>,
    /// What has become of it.
    pub state: Option<Span>,
    /// Where the first label begins in the action itself.
    pub first: Option<usize>,
}

/// What a label is for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Label {
    Owner,
    Due,
    State,
}

#[rustfmt::skip]
const LABELS: &[(Label, &[&str])] = &[
    (Label::Owner, &[
        "owner", "owners", "action owner", "lead", "leads", "lead officer", "responsible", "responsible officer",
        "responsible person", "person responsible", "responsibility", "assigned to", "assigned", "assignee", "assignees",
        "who", "by whom", "action by", "actionee", "by", "to be done by", "allocated to", "owned by",
    ]),
    (Label::Due, &[
        "due", "due date", "due by", "by when", "when", "deadline", "target", "target date", "timescale", "date due",
        "completion date", "target completion date", "timeframe", "timeline", "complete by", "date",
    ]),
    (Label::State, &["status", "state", "progress", "update", "outcome", "result"]),
];

/// Reads the labels in the words of an action in the block at `index`, and in the list below it.
pub fn labelled(view: &View<'_>, index: usize, text: Span) -> Labelled {
    let mut found = Labelled::default();
    read(view, text, &mut found);
    let first = found.first;
    for child in view.children(index) {
        read(view, child.span, &mut found);
    }
    for line in lines_below(view, index) {
        read(view, line, &mut found);
    }
    Labelled { first, ..found }
}

/// `Assigned to: Ida`, `Status: done`: the short lines after a paragraph that begin with such a label.
fn lines_below(view: &View<'_>, index: usize) -> impl Iterator<Item = Span> {
    const MOST: usize = 4;
    const LONGEST: usize = 60;
    let after = view.document.blocks().get(index + 1..).unwrap_or_default();
    let is_label = |words: &str| {
        let colon = words.find(':').filter(|_| words.len() <= LONGEST);
        colon.is_some_and(|colon| label_before(words, 0, colon).is_some_and(|(start, _)| start == 0))
    };
    let lines = after.iter().take(MOST).filter(|block| block.cells.is_empty());
    lines
        .take_while(move |block| block.kind == BlockKind::Paragraph && is_label(view.document.words(block)))
        .map(|block| block.span)
}

fn read(view: &View<'_>, text: Span, found: &mut Labelled) {
    let words = view.words(text);
    // Where lines of the paragraph begin: a label may begin a line.
    let breaks = view.document.breaks();
    let from = breaks.partition_point(|&at| (at as usize) < text.start());
    let lines: Vec<usize> = breaks
        .get(from..)
        .unwrap_or_default()
        .iter()
        .map(|&at| at as usize)
        .take_while(|&at| at < text.end())
        .map(|at| at + 1 - text.start())
        .collect();
    let line_of = |place: usize| {
        let next = lines.partition_point(|&line| line <= place);
        next.checked_sub(1).and_then(|line| lines.get(line)).copied().unwrap_or(0)
    };
    let colons =
        words.match_indices(':').filter_map(|(colon, _)| Some((colon, label_before(words, line_of(colon), colon)?)));
    let all: Vec<(usize, (usize, Label))> = colons.collect();
    for (place, &(colon, (start, label))) in all.iter().enumerate() {
        let next = all.get(place + 1).map_or(words.len(), |(_, (start, _))| *start);
        let value = words.get(colon + 1..next).unwrap_or_default();
        let end = value.find([';', '|']).or_else(|| value.find(". ")).unwrap_or(value.len());
        let value = value.get(..end).unwrap_or_default();
        let off = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '*' | '(' | ')' | '-' | '–' | '[' | ']');
        let kept = value.trim_matches(off);
        let from = text.start() + colon + 1 + (value.len() - value.trim_start_matches(off).len());
        let at = Span::new(from, from + kept.len());
        if at.is_empty() {
            continue;
        }
        found.first = Some(found.first.map_or(text.start() + start, |first| first.min(text.start() + start)));
        match label {
            Label::Owner => found.owner = found.owner.or(Some(at)),
            Label::Due => found.due = found.due.or(Some(at)),
            Label::State => found.state = found.state.or(Some(at)),
        }
    }
}

/// The label that ends at a colon, and where it begins: at the start of a line, or after a mark.
fn label_before(words: &str, line: usize, colon: usize) -> Option<(usize, Label)> {
    const LONGEST: usize = 24;
    let before = words.get(line..colon)?;
    let mark = before.char_indices().rev().take(LONGEST).find(|(_, c)| !c.is_alphabetic() && *c != ' ');
    let start = mark.map_or(0, |(at, c)| at + c.len_utf8());
    if start == 0 && before.len() > LONGEST {
        return None;
    }
    let said = fold(before.get(start..)?);
    let said = said.trim();
    let row = LABELS.iter().find(|(_, all)| all.contains(&said))?;
    Some((line + start, row.0))
}
