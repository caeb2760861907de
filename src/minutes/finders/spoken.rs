//! Work in the record of a talk: who speaks on in a paragraph that begins with `…`, and who says yes to what he is asked.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::recognise;
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::action_when::{deadline, occasion};
use super::sentence::{opens_with_any, starts_with_any};
use super::speech::label;
use super::view::View;

/// Whoever spoke last, before a paragraph with these words that goes on with `…`.
pub fn speaker_before(view: &View<'_>, at: Span) -> Option<Mention> {
    const FAR: usize = 20;
    let index = view.document.block_at(at.start())?;
    if !goes_on(view, view.block(index)?) {
        return None;
    }
    let before = (index.saturating_sub(FAR)..index).rev().filter_map(|before| view.block(before));
    let block = before.into_iter().find(|&block| !goes_on(view, block))?;
    named(view, block)
}

/// `… and I will ask them`
fn goes_on(view: &View<'_>, block: &Block) -> bool {
    view.document.words(block).starts_with(['…', '.'])
}

/// Whoever a paragraph says that speaks, before a colon.
fn named(view: &View<'_>, block: &Block) -> Option<Mention> {
    let name = label(view.document.words(block))?;
    let at = Span::new(block.span.start(), block.span.start() + name.len());
    let form = match recognise::mentions(&view.pieces(at)).as_deref() {
        Some([one]) => one.form,
        _ if name.contains(' ') => return None,
        _ => PersonForm::Handle,
    };
    Some(Mention { at, form, person: None })
}

/// `Ana: Can you add it to the poster?` where the next paragraph begins `Ben: Yes`: what Ben is asked and says that he does.
pub fn accepted(view: &View<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    const ASKS: &[&str] = &["can you", "could you", "would you", "will you", "please"];
    const YES: &[&str] = &[
        "yes",
        "yep",
        "yup",
        "yeah",
        "ok",
        "okay",
        "sure",
        "will do",
        "i will",
        "i’ll",
        "i'll",
        "i can",
        "certainly",
        "of course",
        "happy to",
        "no problem",
        "done",
    ];
    let (asker, next) = (label(view.document.words(block))?, view.block(index + 1)?);
    let answer = view.document.words(next);
    let answerer = label(answer).filter(|&name| name != asker && next.kind == BlockKind::Paragraph)?;
    let said = answer.get(answerer.len() + 1..).unwrap_or_default().trim_start();
    if !opens_with_any(said, YES) || said.contains(" but ") {
        return None;
    }
    let mut sentences = view.sentences(block.span);
    let (at, task) = sentences.find_map(|at| {
        let words = view.words(at).to_ascii_lowercase();
        let (ask, start) =
            ASKS.iter().filter_map(|ask| Some((ask, words.find(ask)?))).min_by_key(|(_, start)| *start)?;
        let lead = words.get(..start)?.trim_end();
        let opens =
            lead.is_empty() || lead.ends_with([':', ',', '.', '-', '–']) || starts_with_any(lead, &["so", "and"]);
        let rest = words.get(start + ask.len()..)?.trim_start();
        let rest = ["please ", "just ", "also "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let task = Span::new(at.end() - rest.len(), at.end());
        (opens && view.pieces(task).begin_with_work() && !starts_with_any(rest, ANSWERED)).then_some((at, task))
    })?;
    let report_back = occasion(view, task);
    let due = deadline(view, task, report_back.as_ref());
    let owners = vec![named(view, next)?];
    let sureness = Sureness::Likely;
    Some(Undertaking { at, task, owners, sureness, report_back, due, action: None, item: None })
}

/// What whoever is asked does there and then.
const ANSWERED: &[&str] = &[
    "explain",
    "clarify",
    "comment",
    "confirm",
    "describe",
    "elaborate",
    "go",
    "mention",
    "read",
    "repeat",
    "show",
    "speak",
    "start",
    "summarise",
    "summarize",
    "talk",
    "tell",
    "hear",
    "see",
];
