//! Finds actions where a house style says that one is marked.

use std::sync::LazyLock;

use crate::minutes::declare::AnyKind;
use crate::minutes::kinds::action::{self, Action, OwnerSource, State};
use crate::minutes::kinds::topic::Topic;
use crate::minutes::mention::{Deadline, Mention, Occasion};
use crate::minutes::styles::{Found, Hole};
use crate::recognise::{after_marker, doers, dues, mentions, sittings};
use crate::text::{Span, fold};
use crate::vocabulary::KindId;

use super::sentence::starts_with_any;
use super::view::View;

/// The actions that the styles mark.
pub fn actions(view: &View<'_>, found: &[Found<'_>]) -> Vec<Action> {
    static KIND: LazyLock<Option<KindId>> =
        LazyLock::new(|| crate::minutes::schema::schema().kind_named(action::KIND.name()));
    let kind = *KIND;
    let mut names = TickedNames { view, last: None };
    let of_actions = found.iter().filter(|one| Some(one.pattern.kind) == kind && !names.ticks(one));
    let mut actions: Vec<(usize, Action)> = Vec::new();
    for one in of_actions {
        let Some(action) = action(view, one) else { continue };
        match actions.last_mut().filter(|(block, _)| *block == one.block && one.pattern.is_column()) {
            Some((_, row)) => join(row, action),
            None => actions.push((one.block, action)),
        }
    }
    for (block, action) in &mut actions {
        take_rest_of_row(view, *block, action);
    }
    // In a table the row is an action only if it has an owner or a task; a state or a date alone is none.
    actions.retain(|(_, action)| {
        action.owner_source != Some(OwnerSource::Column) || !action.owners.is_empty() || !action.task.is_empty()
    });
    actions.into_iter().map(|(_, action)| action).collect()
}

/// Boxes under a heading of attendance tick off names. What stands under a heading comes together, so that each is looked at
/// about once.
struct TickedNames<'v, 'd> {
    view: &'v View<'d>,
    last: Option<(Option<usize>, bool)>,
}

impl TickedNames<'_, '_> {
    fn ticks(&mut self, found: &Found<'_>) -> bool {
        if found.pattern.ticked.is_none() {
            return false;
        }
        let over = self.view.outline.over(found.block);
        let names = match self.last {
            Some((last, names)) if last == over => names,
            _ => self.view.heads(found.block).take(2).any(|head| Topic::of(head) == Topic::Attendance),
        };
        self.last = Some((over, names));
        names
    }
}

fn action(view: &View<'_>, found: &Found<'_>) -> Option<Action> {
    let marked = Marked::read(view, found)?;
    let mut action = Action {
        at: marked.marker,
        text: found.fit.at,
        task: Span::at(found.fit.at.end()),
        number: found.fit.hole(Hole::Number),
        owners: marked.owners,
        owner_source: None,
        report_back: None,
        due: None,
        state: (State::New, found.fit.at),
        style: found.pattern.house.clone(),
        item: None,
    };
    let column = found.pattern.is_column();
    if column {
        action.owner_source = Some(OwnerSource::Column);
    } else if !action.owners.is_empty() {
        action.owner_source = Some(OwnerSource::Marker);
    }
    match marked.task {
        Some(task) => action.task = task,
        None if column => {}
        None => take_sentence_before(view, found, &mut action),
    }
    if action.owners.is_empty() && !action.task.is_empty() {
        let mut who = who_promises(view, action.task);
        if who.is_empty() {
            who = who_promises(view, sentence_around(view, found));
        }
        if !who.is_empty() {
            action.owners = who;
            action.owner_source = Some(OwnerSource::Sentence);
        }
    }
    if says_nothing(view.words(action.task)) && !column {
        return None;
    }
    let read = if action.task.is_empty() { action.text } else { action.task };
    when(view, &mut action, found.fit.hole(Hole::ReportBack).unwrap_or(read), found.fit.hole(Hole::Due));
    action.state = state(view, found, &action);
    Some(action)
}

/// What stands beside a marker.
struct Marked {
    marker: Span,
    owners: Vec<Mention>,
    task: Option<Span>,
}

impl Marked {
    /// Reads the holes; `None` where the words are no marker after all.
    fn read(view: &View<'_>, found: &Found<'_>) -> Option<Self> {
        let fit = &found.fit;
        let mut task = fit.hole(Hole::Task);
        let mut owners = Vec::new();
        let mut marker = fit.at;
        if let Some(at) = fit.hole(Hole::Owner) {
            let (who, work) = read_owner(view, at);
            task = task.or(work);
            owners = who;
        }
        if let Some(task) = task.filter(|task| task.start() > fit.at.start()) {
            marker = Span::new(fit.at.start(), task.start());
        }
        let nothing = task.is_some_and(|task| says_nothing(view.words(task)));
        let nobody = owners.iter().all(|who| says_nothing(view.words(who.at)));
        if nothing || (!owners.is_empty() && nobody) {
            return None;
        }
        Some(Self { marker, owners, task })
    }
}

/// What stands where an owner may: who, who and what, or only what.
fn read_owner(view: &View<'_>, at: Span) -> (Vec<Mention>, Option<Span>) {
    if let Some(who) = mentions(&view.pieces(at)) {
        return (who.into_iter().map(mention).collect(), None);
    }
    let first = view.sentences(at).next().unwrap_or(at);
    let marked = after_marker(&view.pieces(first));
    let owners: Vec<Mention> = marked.owners.into_iter().map(mention).collect();
    let task = marked.task.map(|task| Span::new(task.start(), at.end()));
    if owners.is_empty() && task.is_none() { (owners, Some(at)) } else { (owners, task) }
}

fn mention(who: crate::recognise::Mention) -> Mention {
    Mention { at: who.at, form: who.form, person: None }
}

/// Where a column says who, and none what, what stands beside the owner is to be done: the last sentence of the cell with
/// most words.
fn take_rest_of_row(view: &View<'_>, block: usize, action: &mut Action) {
    if action.owner_source != Some(OwnerSource::Column) || action.owners.is_empty() || !action.task.is_empty() {
        return;
    }
    let cells = view.block(block).map(|block| block.cells.as_slice()).unwrap_or_default();
    let beside = cells.iter().copied().filter(|cell| !cell.overlaps(action.text) && has_words(view.words(*cell)));
    let said = beside.max_by_key(|cell| cell.len());
    if let Some(task) = said.and_then(|cell| view.sentences(cell).filter(|at| has_words(view.words(*at))).last()) {
        action.task = task;
        action.text = action.text.to(task);
        let (report_back, due) = (action.report_back.take(), action.due.take());
        when(view, action, task, None);
        action.report_back = report_back.or(action.report_back.take());
        action.due = due.or(action.due.take());
    }
}

/// A marker without a task belongs to the sentence before it, in its paragraph or the one above.
fn take_sentence_before(view: &View<'_>, found: &Found<'_>, action: &mut Action) {
    let marker = found.fit.at;
    let mut index = found.block;
    let mut before = view.block(index).map_or(marker, |block| Span::new(block.span.start(), marker.start()));
    for _ in 0..3 {
        if let Some(sentence) = view.sentences(before).filter(|&sentence| has_words(view.words(sentence))).last() {
            action.task = sentence;
            action.text = sentence.to(marker);
            return;
        }
        let Some(above) = index.checked_sub(1) else { return };
        if view.outline.is_head(view.document, above) {
            return;
        }
        index = above;
        before = view.block(index).map_or(before, |block| block.span);
    }
}

fn has_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
}

/// The sentence that a marker stands in, to its end.
fn sentence_around(view: &View<'_>, found: &Found<'_>) -> Span {
    let Some(block) = view.block(found.block) else { return found.fit.at };
    let all = view.sentences(block.span).find(|sentence| sentence.end() > found.fit.at.start());
    all.unwrap_or(found.fit.at)
}

fn who_promises(view: &View<'_>, task: Span) -> Vec<Mention> {
    let all = view.sentences(task).flat_map(|sentence| doers(&view.pieces(sentence)));
    // The promise nearest to the marker is the one that is marked.
    let last = all.filter(|doer| !doer.who.is_empty()).last();
    last.map(|doer| doer.who.into_iter().map(mention).collect()).unwrap_or_default()
}

fn when(view: &View<'_>, action: &mut Action, read: Span, hole: Option<Span>) {
    action.report_back = occasion(view, read);
    action.due = deadline(view, hole.unwrap_or(read), action.report_back.as_ref());
    if let (None, Some(at)) = (&action.due, hole) {
        action.due = Some(Deadline { at, day: None, vague: false });
    }
}

/// The meeting to which work comes back.
pub fn occasion(view: &View<'_>, read: Span) -> Option<Occasion> {
    let found = sittings(&view.pieces(read)).into_iter().next()?;
    Some(Occasion { at: found.at, precision: found.precision, day: found.day, later: found.later })
}

/// By when work is to be done; the meeting to which it comes back is not said twice.
pub fn deadline(view: &View<'_>, read: Span, report_back: Option<&Occasion>) -> Option<Deadline> {
    let mut all = dues(&view.pieces(read)).into_iter();
    let due = all.find(|due| report_back.is_none_or(|meeting| !meeting.at.overlaps(due.at)))?;
    let day = (due.day != crate::vocabulary::Day::default()).then_some(due.day);
    Some(Deadline { at: due.at, day, vague: due.vague })
}

fn state(view: &View<'_>, found: &Found<'_>, action: &Action) -> (State, Span) {
    let Some(block) = view.block(found.block) else { return (State::New, action.at) };
    if let Some(at) = found.fit.hole(Hole::State).filter(|&at| says_done(view.words(at))) {
        return (ended(view.words(at)), at);
    }
    if block.ticked == Some(true) || view.is_struck(block) {
        return (State::Closed, block.span);
    }
    if let Some(child) = view.children(found.block).find(|child| says_done(view.document.words(child))) {
        return (ended(view.document.words(child)), child.span);
    }
    if says_done_at_end(view.words(action.text)) {
        return (State::Closed, action.text);
    }
    if says_dropped_at_end(view.words(action.text)) {
        return (State::Withdrawn, action.text);
    }
    let old = found.head.filter(|&head| says_old(view.words(head)));
    old.map_or((State::New, action.at), |head| (State::Carried, head))
}

const DONE: &[&str] =
    &["done", "completed", "complete", "closed", "resolved", "actioned", "discharged", "finished", "sorted"];

/// What was dropped without being done.
const DROPPED: &[&str] = &["withdrawn", "dropped", "cancelled", "no longer needed", "no longer required", "superseded"];

/// How what is no longer open ended.
fn ended(words: &str) -> State {
    if starts_with_any(&fold(words), DROPPED) { State::Withdrawn } else { State::Closed }
}

/// `… – withdrawn`, `… (withdrawn)`.
fn says_dropped_at_end(words: &str) -> bool {
    let end = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let dropped = DROPPED.iter().find_map(|word| {
        let (before, last) = end.split_at_checked(end.len().checked_sub(word.len())?)?;
        last.eq_ignore_ascii_case(word).then_some(before)
    });
    dropped.is_some_and(|before| before.trim_end().ends_with(['-', '–', '—', '(', ':']))
}

/// Whether words say that something was done: `done`, `emailed, no answer yet`.
fn says_done(words: &str) -> bool {
    let words = fold(words);
    let first = words.split(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    starts_with_any(&words, DONE)
        || starts_with_any(&words, DROPPED)
        || (first.len() > 4 && first.ends_with("ed") && !matches!(first, "need" | "overdue" | "delayed" | "deferred"))
}

fn says_done_at_end(words: &str) -> bool {
    // Most sentences end in other letters.
    let ended = words.trim_end_matches(|c: char| !c.is_alphanumeric()).as_bytes().last_chunk::<2>();
    let is_done = |two: &[u8; 2]| [b"ne", b"ed", b"te"].iter().any(|end| two.eq_ignore_ascii_case(*end));
    if ended.is_some_and(|two| two.iter().all(u8::is_ascii_alphanumeric) && !is_done(two)) {
        return false;
    }
    let words = fold(words);
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    [
        "- done",
        "(done",
        ": done",
        "- completed",
        "(completed",
        "- complete",
        "(complete",
        "- closed",
        "(closed",
        ". done",
        ". completed",
    ]
    .iter()
    .any(|end| words.ends_with(end))
}

fn says_old(head: &str) -> bool {
    let head = fold(head);
    [
        "old",
        "previous",
        "outstanding",
        "carried",
        "last",
        "review",
        "past",
        "existing",
        "open",
        "ongoing",
        "arising from",
    ]
    .iter()
    .any(|word| head.split(' ').any(|part| part == *word) || (word.contains(' ') && head.contains(word)))
}

/// Whether words say that there is nothing to do: `None`, `no action required`.
fn says_nothing(words: &str) -> bool {
    // All of them begin with one of two letters; most tasks do not.
    let first = words.chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(|first| !matches!(first, 'n' | 'N' | 't' | 'T')) {
        return false;
    }
    let words = fold(words);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    words.is_empty()
        || matches!(
            words,
            "none"
                | "nil"
                | "n/a"
                | "na"
                | "nothing"
                | "nothing now"
                | "tbd"
                | "tbc"
                | "no"
                | "no action"
                | "no actions"
        )
        || starts_with_any(words, &["no action", "no actions", "no further action", "nothing", "none"])
}

/// Cells of one row are one action.
fn join(row: &mut Action, cell: Action) {
    if row.task.is_empty() {
        row.task = cell.task;
    }
    if row.owners.is_empty() {
        row.owners = cell.owners;
    }
    row.report_back = row.report_back.or(cell.report_back);
    row.due = row.due.or(cell.due);
    if cell.state.0 != State::New {
        row.state = cell.state;
    }
    row.text = row.text.to(cell.text);
}
