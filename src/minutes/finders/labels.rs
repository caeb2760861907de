//! Finds labelled lines that state something of a decision: `Reasons for decision: …`, `Key decision: yes`, `Published: 3 May`.

use crate::document::{Block, BlockKind};
use crate::text::Span;

use super::sentence::opens_with_any;
use super::view::View;

/// What a labelled line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Why something was decided.
    Reasons,
    /// What else was considered.
    Alternatives,
    /// Whether it is a key decision.
    Key,
    /// Why something is urgent.
    Urgency,
    /// When it was published.
    Published,
    /// Until when it may be called in.
    CallIn,
    /// When it was decided.
    Decided,
    /// Who decided.
    Decider,
    /// Until when it is to be answered.
    Response,
}

/// A labelled line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// What it is about.
    pub about: About,
    /// The number of its block.
    pub block: usize,
    /// What it states; empty where nothing follows.
    pub value: Span,
}

/// The labels, small, by what they are about. Of two that begin alike the longer stands first.
const LABELS: &[(About, &[&str])] = &[
    (
        About::Urgency,
        &[
            "reasons for urgency",
            "reason for urgency",
            "grounds for urgency",
            "reasons for lateness",
            "reason for lateness",
        ],
    ),
    (
        About::Reasons,
        &[
            "reasons for the decisions",
            "reasons for the decision",
            "reason for the decision",
            "reasons for decisions",
            "reasons for decision",
            "reason for decision",
            "reasons for the recommendations",
            "reasons for recommendations",
            "reasons for the recommendation",
            "reasons for recommendation",
            "reason for recommendation",
            "reasons",
            "reason",
        ],
    ),
    (
        About::Alternatives,
        &[
            "details of any alternative options considered and rejected",
            "details of any alternative options considered",
            "details of alternative options considered",
            "alternative options considered and rejected",
            "alternative options considered",
            "alternative options",
            "alternatives considered and rejected",
            "alternatives considered",
            "alternatives",
            "other options considered and rejected",
            "other options considered",
            "options considered and rejected",
            "options considered",
            "options rejected",
        ],
    ),
    (
        About::Key,
        &[
            "key decision reference",
            "key decision number",
            "key decision ref",
            "key decision no",
            "key decision",
            "is this a key decision",
            "is it a key decision",
            "is key decision",
        ],
    ),
    (
        About::Published,
        &[
            "date of publication",
            "publication date",
            "date published",
            "decisions published",
            "decision published",
            "minutes published",
            "agenda published",
            "published on",
            "published",
        ],
    ),
    (
        About::CallIn,
        &[
            "call-in deadline",
            "call in deadline",
            "deadline for call-in",
            "deadline for call in",
            "last date for call-in",
            "last date for call in",
            "last day for call-in",
            "date for call-in",
            "end of call-in period",
            "end of the call-in period",
            "call-in period ends",
            "call-in period expires",
            "call-in expires",
            "call-in ends",
            "call-in date",
        ],
    ),
    (About::Decided, &["date of decision", "date of the decision", "date decision taken", "decision date"]),
    (
        About::Decider,
        &["decision maker", "decision-maker", "decision taken by", "name of decision maker", "decided by"],
    ),
    (
        About::Response,
        &[
            "response due",
            "response date",
            "response required by",
            "response deadline",
            "deadline for response",
            "date for response",
            "date of response",
        ],
    ),
];

/// The labelled lines of a document.
pub fn labelled(view: &View<'_>) -> Vec<Labelled> {
    let blocks = view.document.blocks().iter().enumerate();
    let text = blocks.filter(|(_, block)| !matches!(block.kind, BlockKind::Code | BlockKind::HeaderRow));
    text.filter_map(|(index, block)| line(view, index, block)).collect()
}

/// What a line is about, if it has a label.
fn line(view: &View<'_>, index: usize, block: &Block) -> Option<Labelled> {
    let first = block.cells.first().copied().unwrap_or(block.span);
    let (about, rest) = after_label(view, first)?;
    let in_cell = block.cells.get(1).copied().filter(|_| rest.is_empty());
    let value = in_cell.or(Some(rest).filter(|rest| !rest.is_empty())).unwrap_or_else(|| below(view, index));
    let front = block.kind == BlockKind::FrontMatter;
    (!front || about == About::Published).then_some(Labelled { about, block: index, value })
}

/// What the label of some words is about, and the words after it.
fn after_label(view: &View<'_>, at: Span) -> Option<(About, Span)> {
    let words = view.words(at);
    if !words.starts_with(['r', 'R', 'a', 'A', 'o', 'O', 'd', 'D', 'k', 'K', 'i', 'I', 'p', 'P', 'm', 'M'])
        && !words.starts_with(['c', 'C', 'l', 'L', 'e', 'E', 'n', 'N', 'g', 'G'])
    {
        return None;
    }
    let (about, length) = LABELS.iter().find_map(|(about, labels)| {
        let label = labels.iter().find(|label| opens_with_any(words, &[label]))?;
        Some((*about, label.len()))
    })?;
    let rest = words.get(length..)?;
    let rest = rest.strip_prefix("(s)").unwrap_or(rest).trim_start();
    let value = rest.trim_start_matches([':', '?', '-', '–', '—', ' ']);
    let dated = matches!(about, About::Published | About::CallIn) && value.len() < 60;
    let marked = value.len() < rest.len() || rest.is_empty();
    (marked || dated).then(|| (about, Span::new(at.end() - value.len(), at.end())))
}

/// What stands under a label that is a line of its own: a paragraph, or a list.
fn below(view: &View<'_>, index: usize) -> Span {
    let states = |next: usize| {
        let block = view.block(next)?;
        let free = block.kind != BlockKind::Heading && after_label(view, block.span).is_none();
        free.then_some(block)
    };
    let Some(first) = states(index + 1) else { return Span::default() };
    let mut value = first.span;
    let mut next = index + 2;
    while first.kind == BlockKind::ListItem
        && let Some(more) = states(next).filter(|block| block.kind == BlockKind::ListItem)
    {
        value = value.to(more.span);
        next += 1;
    }
    value
}

/// Whether a title is nothing but such a label: what stands under it belongs to what comes before.
pub fn is_label(view: &View<'_>, title: Span) -> bool {
    after_label(view, title).is_some_and(|(_, rest)| rest.is_empty())
}
