//! One marker with work for several, or with several works: `Actions: Ida to order salt. Tom to paint the shed.`

use crate::minutes::kinds::action::{Action, OwnerSource};
use crate::minutes::mention::Mention;
use crate::recognise::{self, after_marker, doers, hands_on};
use crate::text::Span;

use super::action_when::{deadline, occasion};
use super::sentence::starts_with_any;
use super::view::View;

/// The actions of one marker.
pub fn further(view: &View<'_>, first: Action) -> Vec<Action> {
    if first.task.is_empty() || first.task.start() < first.at.start() || first.owner_source == Some(OwnerSource::Column)
    {
        return vec![first];
    }
    let starts = starts_of_work(view, &first);
    let Some(&cut) = starts.first() else { return vec![first] };
    let first = Action { task: after_letter(view, first.task), ..first };
    let ends = starts.iter().copied().skip(1).chain([first.task.end()]);
    // `To do by June: order salt; ring the bank.`
    let over_all = first.due.filter(|due| due.at.start() < first.task.start());
    let more: Vec<Action> =
        starts.iter().zip(ends).map(|(&start, end)| part(view, &first, Span::new(start, end))).collect();
    let task = trimmed(view, Span::new(first.task.start(), cut));
    let task = match view.words(task).strip_suffix(" and") {
        Some(kept) => trimmed(view, Span::new(task.start(), task.start() + kept.len())),
        None => task,
    };
    let own = first.owners.iter().all(|who| who.at.start() < cut);
    let mut whole = Action { task, text: Span::new(first.text.start(), task.end()), ..first };
    if !own {
        // `Draft a motto! Ida will make a page for it.`: Ida only has the second.
        whole.owners.clear();
        whole.owner_source = None;
    }
    (whole.report_back, whole.due) = (occasion(view, task), over_all);
    whole.due = whole.due.or_else(|| deadline(view, task, whole.report_back.as_ref()));
    std::iter::once(whole).chain(more).collect()
}

/// Where further work begins: with whoever is given it, or with its verb where the first begins so.
fn starts_of_work(view: &View<'_>, first: &Action) -> Vec<usize> {
    let parts = parts(view, first.task);
    let to = |start: usize| after_letter(view, Span::new(start, first.task.end()));
    let begins = |start: usize| {
        let of_verb = usize::from(starts_with_any(view.words(to(start)), &["to"])) * "to ".len();
        view.pieces(to(start + of_verb)).begin_with_work()
    };
    let works = begins(first.task.start());
    let named = !first.owners.is_empty() && first.owner_source == Some(OwnerSource::Marker);
    let own = first.owners.iter().all(|who| who.at.start() <= first.task.start());
    let mut starts: Vec<usize> = Vec::new();
    let mut free = first.task.start();
    if named || works && !own {
        for &(start, mark) in &parts {
            // What joins two names parts no work: `Ida and Tom to ask`.
            let joins = mark == Parting::And && follows_name(view, start);
            if start >= free && !joins && hands_on(&view.pieces(to(start))) && (named || mark == Parting::Sentence) {
                let marked = after_marker(&view.pieces(to(start)));
                free = marked.task.map_or(start, |task| task.start());
                starts.push(start);
            }
        }
    }
    if starts.is_empty() && works {
        // `Ida: Order salt; ask the hall. Check the lock.`: what follows the first work is work too.
        let parted = parts.iter().filter(|(_, mark)| match mark {
            Parting::Sentence => named,
            Parting::Semicolon => true,
            Parting::And => false,
        });
        starts = parted.map(|&(start, _)| start).filter(|&start| begins(start)).collect();
    }
    if starts.is_empty() && first.owners.is_empty() && is_to_be_done(view, first.task) {
        // `Lamps will be ordered. A letter will be sent.`
        let sentences = parts.iter().filter(|(_, mark)| *mark == Parting::Sentence).map(|&(start, _)| start);
        starts = sentences.filter(|&start| is_to_be_done(view, to(start))).collect();
    }
    starts
}

/// `Lamps will be ordered. A letter to be sent`: whether a text begins with what is done, and names nobody who does it.
pub fn is_to_be_done(view: &View<'_>, at: Span) -> bool {
    let first = view.sentences(at).next().unwrap_or(at);
    let doer = doers(&view.pieces(first)).into_iter().next();
    doer.is_some_and(|doer| doer.who.is_empty() && doer.how.is_passive() && doer.start <= first.start() + 1)
}

/// `(b) order salt`, `ii) order salt`: without the letter or number before one of several works.
fn after_letter(view: &View<'_>, at: Span) -> Span {
    const LONGEST: usize = 4;
    let words = view.words(at);
    let inside = words.strip_prefix('(').unwrap_or(words);
    let close = inside.find(')').filter(|&close| (1..=LONGEST).contains(&close));
    let label = close.and_then(|close| inside.get(..close)).filter(|label| {
        label.len() == 1 || label.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'i' | b'v' | b'x'))
    });
    let Some(label) = label.filter(|label| label.bytes().all(|byte| byte.is_ascii_alphanumeric())) else { return at };
    let taken = words.len() - inside.len() + label.len() + 1;
    let rest = words.get(taken..).unwrap_or_default();
    Span::new(at.start() + taken + (rest.len() - rest.trim_start().len()), at.end())
}

/// What parts one work from the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parting {
    /// The end of a sentence.
    Sentence,
    /// A semicolon.
    Semicolon,
    /// A comma, or `and`.
    And,
}

/// Where parts of a task begin that may be work by themselves, after the first.
fn parts(view: &View<'_>, task: Span) -> Vec<(usize, Parting)> {
    const MARKS: &[(&str, Parting)] = &[
        ("; and ", Parting::Semicolon),
        ("; ", Parting::Semicolon),
        (", and ", Parting::And),
        (", ", Parting::And),
        (" and ", Parting::And),
    ];
    let mut found: Vec<(usize, Parting)> = Vec::new();
    for at in view.sentences(task) {
        let words = view.words(at);
        found.push((at.start(), Parting::Sentence));
        for &(mark, parting) in MARKS {
            let places = words.match_indices(mark).map(|(place, _)| (at.start() + place + mark.len(), parting));
            found.extend(places);
        }
    }
    found.retain(|&(start, _)| start > task.start());
    found.sort_by_key(|&(start, _)| start);
    found.dedup_by_key(|&mut (start, _)| start);
    found
}

/// Whether a word with a capital stands before what begins here, past `and` or a comma.
fn follows_name(view: &View<'_>, start: usize) -> bool {
    let before = view.document.prose().get(..start).unwrap_or_default();
    let before = before.trim_end().trim_end_matches("and").trim_end_matches([' ', ',']);
    before.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

fn part(view: &View<'_>, first: &Action, at: Span) -> Action {
    let at = after_letter(view, at);
    let own = view.pieces(at).begin_with_work();
    let marked = if own { recognise::Marked::default() } else { after_marker(&view.pieces(at)) };
    let task = trimmed(view, marked.task.unwrap_or(at));
    let report_back = occasion(view, task);
    let over_all = first.due.filter(|due| due.at.start() < first.task.start());
    let due = over_all.or_else(|| deadline(view, task, report_back.as_ref()));
    let named = || marked.owners.iter().map(|who| Mention { at: who.at, form: who.form, person: None }).collect();
    let owners = if own { first.owners.clone() } else { named() };
    Action {
        at: Span::new(at.start(), task.start()),
        text: at,
        task,
        number: None,
        owner_source: first.owner_source.or((!owners.is_empty()).then_some(OwnerSource::Sentence)),
        owners,
        report_back,
        due,
        ..first.clone()
    }
}

/// Without the marks that part it from what follows.
pub fn trimmed(view: &View<'_>, at: Span) -> Span {
    let kept = view
        .words(at)
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | '-' | '–' | '|' | '.'));
    Span::new(at.start(), at.start() + kept.len())
}
