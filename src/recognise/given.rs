//! How work is given, and the turns of phrase that give it to those who are named without a word of promise:
//! `Ida please order salt`, `we will have Ida draw it`, `the Treasurer needs to pay it`, `Ida and Tom should meet the firm`.

use super::commitment::{Cue, after_adverbs};
use super::owner::{Mention, mentions_in, run_of_names};
use super::subject::{Clause, subject};
use super::task::{binds_verb, have_full_names, is_no_work, work_of};
use super::words::Kind;
use super::work::is_verb;
use crate::vocabulary::PersonForm;

/// How work is promised or given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// `agreed to write`, `offered to help`.
    Undertaken,
    /// `was asked to write`, `that the Clerk write`, `that she should write` where it was agreed.
    Instructed,
    /// `will write`, `is to write`.
    Said,
    /// `the Clerk to write`.
    Bare,
    /// `a letter to be written`, `is to be written`.
    ToBeDone,
    /// `a letter would be written`.
    WillBeDone,
    /// `that a letter be written`, `should be written`.
    BeDone,
}

impl How {
    /// Whether it is said what is done, rather than who does it.
    #[must_use]
    pub fn is_passive(self) -> bool {
        matches!(self, Self::ToBeDone | Self::WillBeDone | Self::BeDone)
    }
}

/// Work that is given to somebody, before its words are put together.
pub(super) struct Work {
    pub(super) who: Vec<Mention>,
    pub(super) cue: (usize, usize),
    pub(super) how: How,
    pub(super) verb: usize,
    pub(super) known: bool,
}

/// Whether all who are named are people or hold posts, who can be told to do something.
pub(super) fn are_people(who: &[Mention]) -> bool {
    let person = |one: &Mention| {
        matches!(one.form, PersonForm::Name | PersonForm::Initials | PersonForm::Handle | PersonForm::Post)
    };
    !who.is_empty() && who.iter().all(person)
}

/// `Ida has volunteered for the third week`: work that no verb tells.
pub(super) fn volunteered(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    let takes = words.is_any(at, &["volunteered", "volunteers"]) && words.is_any(at + 1, &["for", "as"]);
    let who = if takes { subject(clause, false) } else { Vec::new() };
    let verb = at + 2;
    let told = are_people(&who) && words.get(verb).is_some_and(|next| next.kind() != Kind::Mark);
    told.then_some(Work { who, cue: (at, verb), how: How::Undertaken, verb, known: true })
}

/// `Ida please order salt`
pub(super) fn plea(clause: &Clause<'_, '_>, after: usize) -> Option<Work> {
    let words = clause.words;
    let verb = after_adverbs(words, after);
    let who = if binds_verb(words, Cue::Plea, verb) { subject(clause, true) } else { return None };
    // `Could Ida please order salt`
    let first = who.first().map(|one| words.place_of(one.at.start()));
    let asks = first.filter(|&at| words.is_any(at, &["could", "can", "would", "will"]));
    let who = asks.map(|at| mentions_in(words, at + 1, clause.at)).unwrap_or(who);
    let opens = who.first().is_some_and(|one| words.place_of(one.at.start()) <= clause.start + 3);
    let work = words.get(verb).is_some_and(is_verb) || work_of(words, Cue::Bare, verb, &who).is_some();
    let told = opens && work && are_people(&who) && !clause.is_doubtful();
    told.then_some(Work { who, cue: (clause.at, after), how: How::Instructed, verb, known: false })
}

/// `we will have Ida draw a poster`, `we need to get the Treasurer to pay it`: the work is of the one who is made to do it.
pub(super) fn caused(clause: &Clause<'_, '_>, cue: (usize, usize), verb: usize) -> Option<Work> {
    let words = clause.words;
    let needs = clause.at.checked_sub(1).is_some_and(|at| words.is_any(at, &["need", "needs", "want", "going"]));
    if words.is(clause.at, "to") && !needs {
        return None;
    }
    let to = words.is(verb, "get");
    if !(to || words.is(verb, "have")) {
        return None;
    }
    let own = words.is_any(verb + 1, &["our", "the", "their"]);
    let first = verb + 1 + usize::from(own);
    let last = run_of_names(words, first, first + 8);
    let verbs = (first + 1..=last).filter(|&at| !to || words.is(at, "to"));
    verbs.into_iter().find_map(|end| {
        let verb = end + usize::from(to);
        let work = words.get(verb).is_some_and(|word| is_verb(word) && !word.is_capital());
        let who = if work && !is_no_work(words, verb) { mentions_in(words, first, end) } else { Vec::new() };
        are_people(&who).then_some(Work { who, cue, how: How::Said, verb, known: true })
    })
}

/// `The Treasurer needs to pay it`: what somebody who is named has to do, said by itself.
pub(super) fn needed(clause: &Clause<'_, '_>, cue: (usize, usize), verb: usize) -> Option<Work> {
    let Clause { words, at, start, before } = *clause;
    let need = at.checked_sub(1).filter(|&need| words.is_any(need, &["need", "needs", "has", "have", "got"]))?;
    // `Ida has got to`
    let need = if words.is(need, "got") {
        need.checked_sub(1).filter(|&has| words.is_any(has, &["has", "have"]))?
    } else {
        need
    };
    // `Ida: need to think`, `I need to go`: said by somebody, of whatever has to be.
    if words.before(need).is_none_or(|before| before.kind() == Kind::Mark || before.is_any(&["i", "we", "you"])) {
        return None;
    }
    let asked = words.is_any(start, &["does", "do", "did"]);
    let work = !asked && words.get(verb).is_some_and(is_verb) && !is_no_work(words, verb);
    let pronoun = (start..need).rev().take(2).any(|at| words.is_any(at, &["he", "she"]));
    let who = if work { subject(&Clause { words, start, before, at: need }, !pronoun) } else { return None };
    let committee = |one: &Mention| {
        let last = words.place_of(one.at.end()).saturating_sub(1);
        one.form == PersonForm::Group && words.is_any(last, &["committee", "subcommittee", "team", "party"])
    };
    let told = are_people(&who) || !who.is_empty() && who.iter().all(committee);
    // `The Clerk confirmed that Ida needs to`
    let sure = |at: usize| words.is(at, "that") && words.before(at).is_some_and(|before| before.is_any(CONFIRMED));
    let opens = pronoun
        || who.first().map(|one| words.place_of(one.at.start())).is_some_and(|first| {
            first <= start + 3
                || first.checked_sub(1).is_some_and(sure)
                || words.before(first).is_some_and(|before| before.is_any(&[";", "and", "but"]))
        });
    let known = have_full_names(words, &who);
    (told && opens).then_some(Work { who, cue, how: How::Instructed, verb, known })
}

/// `Ida and Tom should work on this together`: what those who are named have to do, said by itself; no opinion of others.
pub(super) fn obliged(clause: &Clause<'_, '_>, cue: (usize, usize), verb: usize) -> Option<Work> {
    let words = clause.words;
    let work = words.get(verb).is_some_and(|word| is_verb(word) && !word.is_capital()) && !is_no_work(words, verb);
    let who = if work && !clause.is_doubtful() { subject(clause, true) } else { return None };
    let first = who.first().map(|one| words.place_of(one.at.start()))?;
    let said = |at: usize| words.is_any(at, &[":", "?"]) || words.is_any(at, SAID);
    let opinion = (clause.start..first).any(said);
    let opens = first <= clause.start + 2 || words.before(first).is_some_and(|before| before.is_any(&[",", ";", "–"]));
    let body = |one: &Mention| words.is(words.place_of(one.at.start()), "the");
    let named = who.iter().all(|one| matches!(one.form, PersonForm::Name | PersonForm::Handle) && !body(one));
    (named && opens && !opinion).then_some(Work { who, cue, how: How::Instructed, verb, known: false })
}

/// Verbs after which somebody says what others should do.
const SAID: &[&str] =
    &["that", "think", "thinks", "feels", "asked", "suggested", "suggests", "believes", "why", "maybe", "perhaps"];

/// Verbs after which what somebody has to do is no opinion.
const CONFIRMED: &[&str] =
    &["confirmed", "agreed", "noted", "clarified", "decided", "confirms", "agrees", "established"];
