//! The same work in two places: a list that was gone through and the new one that gives it again, a marker and the summary.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::document::BlockKind;
use crate::minutes::kinds::action::{Action, State};
use crate::text::fold;

use super::view::View;

/// Each action once: where its words stand again, with what is said of it there.
pub fn told_once(view: &View<'_>, actions: Vec<Action>) -> Vec<Action> {
    let mut kept: Vec<Action> = Vec::with_capacity(actions.len());
    let mut places: HashMap<String, usize> = HashMap::new();
    for action in actions {
        let Some(said) = telling(view, &action) else {
            kept.push(action);
            continue;
        };
        match places.entry(said) {
            Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(action);
            }
            Entry::Occupied(place) => match kept.get_mut(*place.get()).filter(|first| is_same(view, first, &action)) {
                Some(first) => take_over(view, first, action),
                None => kept.push(action),
            },
        }
    }
    kept
}

/// The longer words of what is to be done, in order, if they are enough to know it again.
fn telling(view: &View<'_>, action: &Action) -> Option<String> {
    const ENOUGH: usize = 3;
    let task = fold(view.words(action.task));
    let words = task.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<&str> = words.filter(|word| word.len() > 3 && !ANYBODY.contains(word)).collect();
    words.sort_unstable();
    words.dedup();
    (words.len() >= ENOUGH).then(|| words.join(" "))
}

const ANYBODY: &[&str] = &["someone", "somebody", "anyone", "anybody"];

/// Whether two actions with the same words are of the same people, in different places.
fn is_same(view: &View<'_>, first: &Action, again: &Action) -> bool {
    let named = |action: &Action| -> Vec<String> { action.owners.iter().map(|who| fold(view.words(who.at))).collect() };
    let (a, b) = (named(first), named(again));
    let apart = view.document.block_at(first.text.start()) != view.document.block_at(again.text.start());
    apart && (a.is_empty() || b.is_empty() || a.iter().any(|who| b.contains(who)))
}

/// What is said of an action the second time holds; given again in a second list, it is carried.
fn take_over(view: &View<'_>, first: &mut Action, again: Action) {
    let listed = |action: &Action| {
        let block = view.document.block_at(action.text.start()).and_then(|index| view.block(index));
        block.is_some_and(|block| matches!(block.kind, BlockKind::ListItem | BlockKind::Row))
    };
    let twice = listed(first) && listed(&again);
    if again.state.0 != State::New {
        first.state = again.state;
    } else if twice {
        first.state = (State::Carried, again.state.1);
    }
    if again.owners.len() > first.owners.len() {
        first.owners = again.owners;
        first.owner_source = again.owner_source;
    }
    first.report_back = first.report_back.take().or(again.report_back);
    first.due = first.due.take().or(again.due);
}
