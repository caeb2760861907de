//! Finds work that is promised or asked for, marked as an action or not.

use std::cell::{Cell, LazyCell};

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::action::{Action, OwnerSource};
use crate::minutes::kinds::person::Person;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::mention::Mention;
use crate::recognise::{self, Doer, doers};
use crate::text::{Span, fold};

use super::action_when::{deadline, occasion};
use super::promise::{Known, Promise};
use super::sentence::{Sentence, first_word, starts_with_any};
use super::view::{Statement, View};

/// The promises and instructions of a document; each knows the action that marks it.
pub fn undertakings(view: &View<'_>, people: &[Person], actions: &[Action]) -> Vec<Undertaking> {
    let names = LazyCell::new(|| Known::of(view, people));
    let known = |word: &str| names.has(word);
    let mut found = Vec::new();
    // What stands under one heading comes together, so that each heading is looked at about once.
    let notices = Cell::new((None, false));
    for (index, block) in view.running() {
        if !view.has(index, Cue::Promise) {
            found.extend(told(view, index, block));
            continue;
        }
        let is_notice = || {
            let (last, said) = notices.get();
            let head = view.outline.over(index);
            let says = if head.is_some() && head == last { said } else { view.heads(index).take(2).any(is_notice) };
            notices.set((head, says));
            says
        };
        let sentences = view.sentences_of(index);
        if block.cells.is_empty() {
            in_text(view, &known, (block.span, sentences), &is_notice, &mut found);
        }
        for &cell in &block.cells {
            let from = sentences.partition_point(|sentence| sentence.at.start() < cell.start());
            let rest = sentences.get(from..).unwrap_or_default();
            let to = rest.partition_point(|sentence| sentence.at.end() <= cell.end());
            in_text(view, &known, (cell, rest.get(..to).unwrap_or_default()), &is_notice, &mut found);
        }
        if found.last().is_none_or(|last| last.at.start() < block.span.start()) {
            found.extend(told(view, index, block));
        }
    }
    mark(view, &mut found, actions);
    found
}

/// Says of each undertaking which action marks it: of several the first.
fn mark(view: &View<'_>, undertakings: &mut [Undertaking], actions: &[Action]) {
    let mut rows: Vec<(Span, u32)> = actions.iter().map(|action| marked_by(view, action)).zip(0..).collect();
    rows.sort_by_key(|(text, _)| text.start());
    // The end of the last of all that begin no later: before a row with none past a place, nothing reaches there.
    let furthest = |reach: &mut usize, (text, _): &(Span, u32)| {
        *reach = text.end().max(*reach);
        Some(*reach)
    };
    let reaches: Vec<usize> = rows.iter().scan(0, furthest).collect();
    for undertaking in undertakings {
        let before = rows.partition_point(|(text, _)| text.start() <= undertaking.at.end());
        let near = rows.iter().zip(&reaches).take(before).rev();
        let near = near.take_while(|(_, reach)| **reach >= undertaking.at.start());
        let marking = near.filter(|((text, _), _)| text.overlaps(undertaking.at)).map(|((_, row), _)| *row);
        undertaking.action = marking.min().or_else(|| said_again(view, undertaking, &rows, actions));
    }
}

/// What an action marks: its words, and where its marker stands after them or in a column, all of its paragraph before it.
fn marked_by(view: &View<'_>, action: &Action) -> Span {
    let after = action.task.start() < action.at.start() || action.owner_source == Some(OwnerSource::Column);
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
    let task = actions.get(row as usize).filter(|_| near)?.task;
    let telling = |at: Span| -> Vec<String> {
        let words = fold(view.words(at));
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_owned).collect()
    };
    let (said, given) = (telling(undertaking.at), telling(task));
    let shared = given.iter().filter(|word| said.contains(word)).count();
    (shared >= 2 && shared * 5 >= given.len() * 3).then_some(row)
}

fn is_notice(head: &str) -> bool {
    let head = fold(head);
    head.contains("motion") || head.contains("question")
}

/// The promises of a text; who promises may stand in the sentence before.
fn in_text(
    view: &View<'_>,
    known: &dyn Fn(&str) -> bool,
    (text, sentences): (Span, &[Statement]),
    is_notice: &impl Fn() -> bool,
    found: &mut Vec<Undertaking>,
) {
    let doers = doers(&view.pieces(text));
    let requests = |sentence: &Statement| sentence.has(Cue::Request);
    if doers.is_empty() && !sentences.iter().any(requests) {
        return;
    }
    let is_notice = !doers.is_empty() && is_notice();
    let mut left = doers.iter().peekable();
    for statement in sentences {
        let at = statement.at;
        if left.peek().is_none_or(|doer| doer.cue.start() >= at.end()) && !requests(statement) {
            continue;
        }
        let sentence = Sentence::new(view.document.prose(), at);
        let mut any = false;
        let mut last: Option<&Doer> = None;
        while let Some(doer) = left.next_if(|doer| doer.cue.start() < at.end()) {
            any = true;
            let next = left.peek().map(|next| begin(next)).filter(|&next| next < at.end());
            let end = next.filter(|&next| next > doer.task.start()).unwrap_or(at.end());
            let task = Span::new(doer.task.start(), end.min(doer.task.end()));
            match found.last_mut().filter(|_| last.is_some_and(|last| goes_on(view, last, doer))) {
                Some(before) => extend(before, doer, task),
                None => found.extend(undertaking(view, known, &sentence, doer, task, is_notice)),
            }
            last = Some(doer);
        }
        if !any {
            found.extend(request(view, statement, &sentence));
        }
    }
}

/// `Ana and Ben will read it and will report back`, `… would be booked and this would be done by Ana`: one undertaking.
fn goes_on(view: &View<'_>, last: &Doer, doer: &Doer) -> bool {
    let same = doer.who.first().zip(last.who.first()).is_some_and(|(a, b)| a.at == b.at);
    let between = Span::new(last.task.start(), doer.cue.start().max(last.task.start()));
    same || (last.who.is_empty() && view.words(between).trim_end().to_ascii_lowercase().ends_with("and this"))
}

fn extend(before: &mut Undertaking, doer: &Doer, task: Span) {
    before.at = before.at.to(task);
    before.task = before.task.to(task);
    if before.owners.is_empty() {
        before.owners = owners(doer);
    }
}

fn owners(doer: &Doer) -> Vec<Mention> {
    let moved = |who: &recognise::Mention| Mention { at: who.at, form: who.form, person: None };
    doer.who.iter().map(moved).collect()
}

fn undertaking(
    view: &View<'_>,
    known: &dyn Fn(&str) -> bool,
    sentence: &Sentence<'_>,
    doer: &Doer,
    task: Span,
    is_notice: bool,
) -> Option<Undertaking> {
    let report_back = occasion(view, task);
    let promise = Promise { view, known, sentence, doer, is_notice, comes_back: report_back.is_some() };
    if !promise.binds() {
        return None;
    }
    let start = begin(doer).max(sentence.at.start());
    let due = deadline(view, task, report_back.as_ref());
    let at = Span::at(start).to(task);
    Some(Undertaking { at, task, owners: owners(doer), report_back, due, action: None, item: None })
}

/// Where a promise begins: at the one who promises, or at the words that do.
fn begin(doer: &Doer) -> usize {
    let who = doer.who.first().map_or(doer.cue.start(), |who| who.at.start());
    who.min(doer.cue.start())
}

/// A list entry that tells somebody to do something: `Check with the caretaker`.
fn told(view: &View<'_>, index: usize, block: &Block) -> Option<Undertaking> {
    let words = view.document.words(block);
    let agenda = || view.heads(index).take(2).any(|head| fold(head).contains("agenda"));
    if block.kind != BlockKind::ListItem
        || words.ends_with('?')
        || !view.pieces(block.span).begin_with_work()
        || !starts_with_any(&opening(words), TOLD)
        || view.label_is_number(block)
        || agenda()
    {
        return None;
    }
    let due = deadline(view, block.span, None);
    Some(Undertaking {
        at: block.span,
        task: block.span,
        owners: Vec::new(),
        report_back: None,
        due,
        action: None,
        item: None,
    })
}

/// The first letters of words, small: more than the longest of those verbs has.
fn opening(words: &str) -> String {
    const ENOUGH: usize = 32;
    words.chars().take(ENOUGH).map(|c| c.to_ascii_lowercase()).collect()
}

/// Verbs with which a list entry tells somebody to do something.
const TOLD: &[&str] = &[
    "check with",
    "check if",
    "check whether",
    "check that",
    "check opportunity",
    "confirm the",
    "confirm with",
    "confirm whether",
    "talk to",
    "talk with",
    "speak to",
    "speak with",
    "contact",
    "email",
    "ask",
    "send",
    "follow up",
    "followup",
    "sort out",
    "take this back",
    "take it back",
    "take this to",
    "find out",
    "get back to",
    "get in touch",
    "reach out",
    "write to",
    "arrange",
    "organise",
    "organize",
    "book the",
    "invite",
    "chase",
    "remind",
    "post cfp",
    "prepare",
    "draft",
    "do a",
    "look into",
    "investigate",
    "circulate",
    "let's take this",
];

/// `Members requested an update for the next meeting`, `It was agreed to invite …`: work that is asked for of nobody.
fn request(view: &View<'_>, statement: &Statement, sentence: &Sentence<'_>) -> Option<Undertaking> {
    const BEGINNINGS: &[&str] = &["agreed to", "requested a", "requested an", "requested that", "asked for"];
    // Most sentences agree or ask for something else.
    if !view.places_in(Cue::Request, statement).any(|at| starts_with_any(sentence.after(at), BEGINNINGS)) {
        return None;
    }
    let agreed = ["was agreed to", "agreed to"].iter().find_map(|cue| sentence.place(cue)).filter(|cue| {
        matches!(
            first_word(sentence.after(cue.end())),
            "invite" | "contact" | "ask" | "arrange" | "request" | "obtain" | "send" | "organise"
        )
    });
    let asked = || {
        [
            "requested an update",
            "requested a report",
            "asked for an update",
            "asked for a report",
            "requested that an update",
        ]
        .iter()
        .find_map(|cue| sentence.place(cue))
    };
    let cue = agreed.or_else(asked)?;
    let task = Span::new(cue.start(), sentence.at.end());
    let report_back = occasion(view, task);
    let wanted = agreed.is_some() || report_back.is_some();
    let due = deadline(view, task, report_back.as_ref());
    wanted.then_some(Undertaking {
        at: sentence.at,
        task,
        owners: Vec::new(),
        report_back,
        due,
        action: None,
        item: None,
    })
}
