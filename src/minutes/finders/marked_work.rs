//! Which of the undertakings an action marks: by its words, its marker, or a list that says the same again.

use std::collections::HashMap;

use crate::document::BlockKind;
use crate::minutes::kinds::action::{Action, OwnerSource};
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::mention::Mention;
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::view::View;

/// Says of each undertaking which action marks it: of several the first.
pub fn mark(view: &View<'_>, undertakings: &mut [Undertaking], actions: &[Action]) {
    let mut rows: Vec<(Span, u32)> = actions.iter().map(|action| marked_by(view, action)).zip(0..).collect();
    rows.sort_by_key(|(text, _)| text.start());
    // The end of the last of all that begin no later: before a row with none past a place, nothing reaches there.
    let furthest = |reach: &mut usize, (text, _): &(Span, u32)| {
        *reach = text.end().max(*reach);
        Some(*reach)
    };
    let reaches: Vec<usize> = rows.iter().scan(0, furthest).collect();
    let lists = Lists::of(view, actions);
    // The same words again: of two markers that give the same work only one is an action.
    let again: HashMap<String, u32> =
        actions.iter().zip(0..).map(|(action, row)| (said(view, action.task), row)).collect();
    for undertaking in undertakings {
        let before = rows.partition_point(|(text, _)| text.start() <= undertaking.at.end());
        let near = rows.iter().zip(&reaches).take(before).rev();
        let near = near.take_while(|(_, reach)| **reach >= undertaking.at.start());
        let marking = near.filter(|((text, _), _)| text.overlaps(undertaking.at)).map(|((_, row), _)| *row);
        undertaking.action = marking
            .min()
            .or_else(|| again.get(&said(view, undertaking.task)).copied())
            .or_else(|| said_again(view, undertaking, &rows, actions))
            .or_else(|| lists.repeating(view, undertaking, actions));
    }
}

/// The words of a task, folded, without the mark at its end.
fn said(view: &View<'_>, task: Span) -> String {
    fold(view.words(task).trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// What an action marks: its words, and where its marker stands after them or in a column, all of its paragraph before it.
fn marked_by(view: &View<'_>, action: &Action) -> Span {
    let column = action.owner_source == Some(OwnerSource::Column);
    // A cell that says the work itself marks nothing else of its row.
    let own = column && !action.task.is_empty() && action.owners.iter().any(|who| who.at.end() <= action.task.start());
    let near = |who: &Mention| action.task.start().saturating_sub(who.at.end()) <= "was asked to".len();
    let own = own && action.owners.last().is_some_and(near);
    let after = action.task.start() < action.at.start() || column && !own;
    let block = || view.block(view.document.block_at(action.text.start())?);
    match block().filter(|_| after) {
        Some(block) => Span::new(block.span.start(), action.text.end()),
        None => action.text,
    }
}

/// The action in the same paragraph or the next that gives the same work: `The Clerk would ask. ACTION: Clerk to ask`.
fn said_again(view: &View<'_>, undertaking: &Undertaking, rows: &[(Span, u32)], actions: &[Action]) -> Option<u32> {
    let first = rows.partition_point(|(text, _)| text.start() < undertaking.at.end());
    let (text, row) = *rows.get(first)?;
    let near = view.document.block_at(text.start())? <= view.document.block_at(undertaking.at.start())? + 1;
    let action = actions.get(row as usize).filter(|_| near)?;
    let task = action.task;
    let (said, given) = (telling(view, undertaking.at), telling(view, task));
    let shared = given.iter().filter(|word| said.contains(word)).count();
    (shared >= 2 && (shared * 5 >= given.len() * 3 || is_of_same(view, action, undertaking))).then_some(row)
}

/// The longer words of a text, folded.
fn telling(view: &View<'_>, at: Span) -> Vec<String> {
    let words = fold(view.words(at));
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect()
}

/// The actions of lists, by their words: a list at the end says again what was promised in the text.
#[derive(Default)]
struct Lists {
    /// For each word the actions that have it.
    having: HashMap<String, Vec<u32>>,
    /// For each action how many words it has, and where it begins.
    sizes: HashMap<u32, (usize, usize)>,
}

impl Lists {
    fn of(view: &View<'_>, actions: &[Action]) -> Self {
        let mut lists = Self::default();
        let listed = |action: &Action| {
            let block = view.document.block_at(action.text.start()).and_then(|index| view.block(index));
            block.is_some_and(|block| matches!(block.kind, BlockKind::ListItem | BlockKind::Row))
        };
        for (action, row) in actions.iter().zip(0..).filter(|(action, _)| listed(action)) {
            let mut words = telling(view, action.task);
            words.sort_unstable();
            words.dedup();
            lists.sizes.insert(row, (words.len(), action.text.start()));
            for word in words {
                lists.having.entry(word).or_default().push(row);
            }
        }
        lists
    }

    /// The action that gives the work of an undertaking once more.
    fn repeating(&self, view: &View<'_>, undertaking: &Undertaking, actions: &[Action]) -> Option<u32> {
        /// What many actions say tells none of them apart.
        const MOST: usize = 8;
        if self.sizes.is_empty() {
            return None;
        }
        let mut said = telling(view, undertaking.at);
        said.sort_unstable();
        said.dedup();
        let mut shared: HashMap<u32, usize> = HashMap::new();
        for word in &said {
            for &row in self.having.get(word).filter(|rows| rows.len() <= MOST).into_iter().flatten() {
                *shared.entry(row).or_default() += 1;
            }
        }
        let whole = |row: &u32, count: usize| {
            let (size, start) = self.sizes.get(row).copied().unwrap_or_default();
            // Before the text a list may be of another meeting.
            let alike = count * 5 >= size * if start > undertaking.at.start() { 3 } else { 4 };
            let own = || actions.get(*row as usize).is_some_and(|action| is_of_same(view, action, undertaking));
            // A post has much to do: before the text it may be other work.
            let post = || undertaking.owners.iter().any(|who| who.form == PersonForm::Post);
            let apart = start < undertaking.at.start() && post();
            count >= 3 && alike && count * 2 >= said.len()
                || count >= 2 && !apart && count * 5 >= size.min(said.len()) * 2 && own()
        };
        let fits = shared.into_iter().filter(|&(row, count)| whole(&row, count));
        fits.max_by_key(|&(row, count)| (count, std::cmp::Reverse(row))).map(|(row, _)| row)
    }
}

/// Whether an action and an undertaking are of the same people.
fn is_of_same(view: &View<'_>, action: &Action, undertaking: &Undertaking) -> bool {
    let names = |who: &[Mention]| {
        let mut names: Vec<String> = who.iter().map(|one| fold(view.words(one.at))).collect();
        names.sort_unstable();
        names
    };
    !action.owners.is_empty() && names(&action.owners) == names(&undertaking.owners)
}
