//! Actions whose owners stand beside the text, in a column or at the margin: which of its sentences gives them the work.

use crate::document::BlockKind;
use crate::minutes::kinds::action::Action;
use crate::minutes::mention::Mention;
use crate::minutes::styles::Found;
use crate::recognise::{at_work, doers, hands_on};
use crate::text::Span;

use super::action_labels::Labelled;
use super::action_sentence::{has_words, marked_of};
use super::action_when::when;
use super::view::View;

/// Where a column says who and none says what, the longest of the other cells does.
pub fn take_cell_beside(view: &View<'_>, found: &Found<'_>, action: &mut Action) {
    let Some(cell) = found.beside else { return };
    let all: Vec<Span> = view.sentences(cell).filter(|&sentence| has_words(view.words(sentence))).collect();
    let Some(task) = marked_of(view, &all, &action.owners, true) else { return };
    if let Some(sentence) = slipped(view, found, cell, &action.owners) {
        (action.task, action.text) = (sentence, sentence);
        when(view, found, (&Labelled::default(), None), action);
        return;
    }
    action.task = task;
    action.text = action.text.to(task);
    let labels = Labelled::default();
    let (report_back, due) = (action.report_back.take(), action.due.take());
    when(view, found, (&labels, None), action);
    action.report_back = report_back.or(action.report_back.take());
    action.due = due.or(action.due.take());
}

/// Where initials at the margin have slipped by a line: beside a paragraph that gives their owner nothing, next to one that
/// gives it work and has no marks. Its sentence.
fn slipped(view: &View<'_>, found: &Found<'_>, cell: Span, owners: &[Mention]) -> Option<Span> {
    let [owner] = owners else { return None };
    let name = view.words(owner.at);
    let says = |at: Span| view.words(at).split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
    if name.contains(' ') || !at_margin(view, found) || says(cell) {
        return None;
    }
    // What it is about may stand before without a mark: `Mill Lane MC to check whether it has been adopted`.
    let works = |at: Span| {
        let pieces = view.pieces(at);
        hands_on(&pieces) || !at_work(&pieces).is_empty() || !doers(&pieces).is_empty()
    };
    let gives = |sentence: &Span| {
        let own = view.words(*sentence).match_indices(name).map(|(place, _)| sentence.start() + place);
        own.filter(|&start| view.words(*sentence).is_char_boundary(start - sentence.start()))
            .any(|start| works(Span::new(start, sentence.end())))
    };
    let near = [found.block.checked_sub(1), Some(found.block + 1)].into_iter().flatten();
    let near = near.filter_map(|index| view.block(index));
    let free =
        near.filter(|block| matches!(block.kind, BlockKind::ListItem | BlockKind::Paragraph) && block.cells.is_empty());
    free.flat_map(|block| view.sentences(block.span)).find(gives)
}

/// Whether whoever is to act stands in a row of two, beside the text.
fn at_margin(view: &View<'_>, found: &Found<'_>) -> bool {
    view.block(found.block).is_some_and(|block| block.kind == BlockKind::Row && block.cells.len() == 2)
}

/// Of an action whose owners stand at the margin the further works that other sentences of the paragraph give: to the same, or
/// to those who are named beside them.
pub fn shared_out(view: &View<'_>, found: &Found<'_>, action: &mut Action) -> Vec<Action> {
    let Some(cell) = found.beside.filter(|cell| at_margin(view, found) && cell.contains(action.task)) else {
        return Vec::new();
    };
    let given = |sentence: Span| -> Vec<Mention> {
        let all = doers(&view.pieces(sentence));
        let who: Vec<_> = all.iter().flat_map(|doer| doer.who.iter()).map(|who| view.words(who.at)).collect();
        let everybody = |own: &str| {
            own.eq_ignore_ascii_case("all") && who.iter().any(|who| who.to_ascii_lowercase().contains("members"))
        };
        // `TA to be asked to run it`
        let told = |own: &str| view.words(sentence).strip_prefix(own).is_some_and(|rest| rest.starts_with(" to "));
        let own = |one: &&Mention| {
            told(view.words(one.at)) || who.contains(&view.words(one.at)) || everybody(view.words(one.at))
        };
        action.owners.iter().filter(own).copied().collect()
    };
    let works: Vec<(Span, Vec<Mention>)> =
        view.sentences(cell).map(|sentence| (sentence, given(sentence))).filter(|(_, who)| !who.is_empty()).collect();
    let others = works.iter().filter(|(sentence, _)| *sentence != action.task);
    let more: Vec<Action> = others
        .map(|(sentence, who)| {
            let mut one = Action {
                task: *sentence,
                text: *sentence,
                owners: who.clone(),
                report_back: None,
                due: None,
                ..action.clone()
            };
            when(view, found, (&Labelled::default(), None), &mut one);
            one
        })
        .collect();
    if let Some((_, own)) = works.iter().find(|(sentence, _)| *sentence == action.task).filter(|_| !more.is_empty()) {
        action.owners = own.clone();
        action.text = action.task;
    }
    more
}
