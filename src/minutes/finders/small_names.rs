//! Work given to somebody who is named in small letters, as people write in chats and notes: `ana to rebase it; ben will retest`.

use std::cell::LazyCell;

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::action::{Action, OwnerSource};
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::{Sureness, Undertaking};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::action_initials::initials_of;
use super::action_parts::trimmed;
use super::action_when::{deadline, occasion};
use super::known::Known;
use super::view::View;

/// The work of a paragraph that those who were there are given by their first name in small letters, each in a part of its own.
/// `known` says whether a folded word is part of the name of somebody who was there.
pub fn in_small_letters(view: &View<'_>, known: &dyn Fn(&str) -> bool, block: &Block) -> Vec<Undertaking> {
    const LONGEST: usize = 200;
    let words = view.document.words(block);
    let free = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) && block.cells.is_empty();
    if !free || words.len() > LONGEST || !words.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = block.span.start();
    for part in words.split("; ") {
        let at = Span::new(start, start + part.len());
        start = at.end() + "; ".len();
        let Some(one) = given(view, known, at) else { return Vec::new() };
        found.push(one);
    }
    found
}

/// Names in their tasks or markers the owners of actions that have none: `1. ana to rebase it`, `TODO(ana): rebase it`.
pub fn name_small(view: &View<'_>, people: &[Person], actions: &mut [Action]) {
    let known = LazyCell::new(|| Known::of(view, people));
    let initials = LazyCell::new(|| initials_of(view, people));
    for action in actions.iter_mut().filter(|action| action.owners.is_empty() && !action.task.is_empty()) {
        if !view.words(action.task).starts_with(|c: char| c.is_ascii_lowercase()) {
            // `PR – draw a poster`, where Pia Rook is there: no pull request.
            let there = |name: &str| (2..=3).contains(&name.len()) && initials.contains(name);
            if let Some((at, task)) = set_off(view, &there, action.task) {
                action.owners.push(Mention { at, form: PersonForm::Initials, person: None });
                action.task = task;
                action.owner_source = Some(OwnerSource::Marker);
            }
            continue;
        }
        let known = |word: &str| known.lists(word);
        let marker = Span::new(action.text.start(), action.task.start().max(action.text.start()));
        let inside = || {
            let words = view.words(marker);
            let (open, close) = (words.find('(')? + 1, words.find(')')?);
            let name = words.get(open..close).filter(|name| is_name(name, &known))?;
            Some(Span::new(marker.start() + open, marker.start() + open + name.len()))
        };
        let there = |name: &str| is_name(name, &known);
        if let Some((who, task)) = split(view, &known, action.task).or_else(|| set_off(view, &there, action.task)) {
            action.owners.push(handle(who));
            action.task = task;
        } else if let Some(who) = inside() {
            action.owners.push(handle(who));
        }
        if !action.owners.is_empty() {
            action.owner_source = Some(OwnerSource::Marker);
        }
    }
}

fn is_name(word: &str, known: &dyn Fn(&str) -> bool) -> bool {
    const SHORTEST: usize = 3;
    word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase()) && known(word)
}

fn handle(at: Span) -> Mention {
    Mention { at, form: PersonForm::Handle, person: None }
}

/// Who does it, and what, in `ana to rebase it`, `ben will retest`.
fn split(view: &View<'_>, known: &dyn Fn(&str) -> bool, at: Span) -> Option<(Span, Span)> {
    const LEADS: &[&str] = &["to ", "will ", "is going to "];
    let words = view.words(at);
    let (name, rest) = words.split_once(' ').filter(|(name, _)| is_name(name, known))?;
    let lead = LEADS.iter().find(|lead| rest.starts_with(**lead))?;
    let task = trimmed(view, Span::new(at.start() + name.len() + 1 + lead.len(), at.end()));
    let who = Span::new(at.start(), at.start() + name.len());
    view.pieces(task).begin_with_work().then_some((who, task))
}

/// Who does it, and what, in `ana - rebase it`, `events: book a room`.
fn set_off(view: &View<'_>, there: &dyn Fn(&str) -> bool, at: Span) -> Option<(Span, Span)> {
    const MARKS: &[&str] = &[" - ", " – ", " — ", ": "];
    let words = view.words(at);
    let (name, rest) = MARKS.iter().find_map(|mark| words.split_once(mark).filter(|(name, _)| there(name)))?;
    let task = Span::new(at.end() - rest.len(), at.end());
    view.pieces(task).begin_with_work().then(|| (Span::new(at.start(), at.start() + name.len()), task))
}

fn given(view: &View<'_>, known: &dyn Fn(&str) -> bool, at: Span) -> Option<Undertaking> {
    let (who, task) = split(view, known, at)?;
    let report_back = occasion(view, task);
    let due = deadline(view, task, report_back.as_ref());
    let owners = vec![handle(who)];
    Some(Undertaking { at, task, owners, sureness: Sureness::Likely, report_back, due, action: None, item: None })
}
