//! Work that is told by a noun: a task that somebody takes on or is given (`took on the task of collecting it`, `was given
//! the job of asking`), and those who come forward for it (`stepped up to run the stall`, `put herself forward to lead`).

use std::sync::LazyLock;

use super::given::{How, Work, are_people};
use super::lists::promises;
use super::phrases::Phrases;
use super::subject::{Clause, is_long_ago, subject};
use super::task::is_no_work;
use super::words::Words;
use super::work::{is_gerund, is_verb};
use crate::vocabulary::PersonForm;

/// `took on the task of collecting it`, `was put in charge of the stall`: the noun stands at the clause.
pub(super) fn charged(clause: &Clause<'_, '_>) -> Option<Work> {
    /// How far before the noun its verb may stand: `took on the rather dull task`.
    const FAR: usize = 5;
    let Clause { words, at, start, before } = *clause;
    if !words.is_any(at, promises::TASKS) {
        return None;
    }
    let taking = (start.max(at.saturating_sub(FAR))..at).rev();
    let taking =
        taking.into_iter().take_while(|&place| place + 1 == at || !words.is_any(place + 1, &["of", "to", ","]));
    let has = |place: usize| words.is_any(place, &["has", "takes"]) && words.is(at, "action");
    let taker =
        taking.into_iter().find(|&place| words.is_any(place, TAKING) || words.is_any(place, GIVEN) || has(place))?;
    let verb = after_noun(words, at)?;
    let given = words.is_any(taker, GIVEN);
    let being = given.then(|| (start..taker).rev().take(2).find(|&place| words.is_any(place, BEINGS)));
    let first = match being {
        Some(being) => being?,
        None => taker,
    };
    if is_long_ago(words, start, first) || clause.is_doubtful() {
        return None;
    }
    let who = subject(&Clause { words, before, start, at: first }, false);
    let told = !who.is_empty()
        && who.iter().all(|one| one.form != PersonForm::Group || given || words.is(at, "responsibility"));
    let how = if given { How::Instructed } else { How::Undertaken };
    told.then_some(Work { who, cue: (first, verb), how, verb, known: true })
}

/// Where the work stands after its noun: `task of collecting`, `action to collect`, `in charge of the stall`.
fn after_noun(words: &Words<'_>, noun: usize) -> Option<usize> {
    let verb = noun + 2;
    if words.is(noun, "charge") {
        return (words.is(noun - 1, "in") && words.is(noun + 1, "of")).then_some(verb);
    }
    let work = words.get(verb)?;
    let to = words.is(noun + 1, "to") && is_verb(work) && !is_no_work(words, verb);
    let of = words.is_any(noun + 1, &["of", "for", "on"]) && is_gerund(work.text());
    (to || of).then_some(verb)
}

/// `stepped up to run the stall`: those who come forward, before the `to` that stands at the clause.
pub(super) fn came_forward(clause: &Clause<'_, '_>) -> Option<Work> {
    const LONGEST: usize = 5;
    let Clause { words, at, start, before } = *clause;
    let first = (start.max(at.saturating_sub(LONGEST))..at).find(|&from| FORWARD.after(words, from) == Some(at))?;
    let verb = at + 1;
    let work = words.get(verb).is_some_and(is_verb) && !is_no_work(words, verb);
    let who = if work && !clause.is_doubtful() {
        subject(&Clause { words, before, start, at: first }, false)
    } else {
        return None;
    };
    are_people(&who).then_some(Work { who, cue: (first, verb), how: How::Undertaken, verb, known: true })
}

/// Verbs by which somebody takes it on.
const TAKING: &[&str] = &["took", "takes", "taken", "accepted", "accepts", "assumed", "assumes", "undertook"];

/// Participles of what is given to somebody, after a form of `be`.
const GIVEN: &[&str] = &["given", "handed", "assigned", "allotted", "entrusted", "put", "placed", "left"];

const BEINGS: &[&str] = &["was", "were", "is", "are", "been", "be"];

/// Words by which somebody comes forward, before `to`.
#[rustfmt::skip]
static FORWARD: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(&[
    "stepped up", "stepped forward", "stepped in", "steps up", "came forward", "come forward", "signed up",
    "put himself forward", "put herself forward", "put themselves forward", "puts himself forward", "puts herself forward",
    "put his hand up", "put her hand up", "put their hands up", "raised his hand", "raised her hand", "put his name down", "put her name down",
    "took it upon himself", "took it upon herself", "took it upon themselves", "took it on himself", "took it on herself",
    "volunteered himself", "volunteered herself", "volunteered themselves", "offered himself", "offered herself",
    "offered his services", "offered her services", "offered their services", "offered his help", "offered her help",
    "took an action item", "takes an action item", "has an action item", "took the action item",
]));
