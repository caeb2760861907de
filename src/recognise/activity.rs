//! Work that a noun tells of which is only said that it comes about: `a survey would take place`, `letters will go out`.

use super::commitment::{Cue, after_adverbs};
use super::given::{How, Work};
use super::passive::clause_start;
use super::phrases::Phrases;
use super::subject::Clause;
use super::word_list::List;
use super::words::Words;
use std::sync::LazyLock;

/// Work that is only said to come about, after the words that say so.
pub(super) fn comes_about(clause: &Clause<'_, '_>, cue: Cue, after: usize) -> Option<Work> {
    const LONGEST: usize = 8;
    let Clause { words, start, at, .. } = *clause;
    if !matches!(cue, Cue::Modal | Cue::Bare) {
        return None;
    }
    let verb = after_adverbs(words, after);
    if is_agenda_item(words, verb) {
        let from = clause_start(words, start, at);
        let short = at - from <= LONGEST && !clause.is_doubtful();
        let how = if words.is(after - 1, "to") { How::ToBeDone } else { How::WillBeDone };
        return short.then_some(Work { who: Vec::new(), cue: (at, after), how, verb, known: true });
    }
    let sent = GOING_OUT.after(words, verb).is_some();
    if !sent && TAKING_PLACE.after(words, verb).is_none() {
        return None;
    }
    let from = clause_start(words, start, at);
    let noun = head(words, from, at)?;
    let told = if sent {
        words.is_in(noun, &MESSAGES)
    } else {
        // `The annual review will take place in May`: it does so anyhow.
        words.is_in(noun, &ACTIVITIES)
            && !(from..noun).any(|place| words.is_any(place, &["the", "annual", "next", "public"]))
    };
    if !told || clause.is_doubtful() {
        return None;
    }
    let how = if words.is(after - 1, "to") { How::ToBeDone } else { How::WillBeDone };
    Some(Work { who: Vec::new(), cue: (at, after), how, verb, known: true })
}

/// `to be an agenda item in June`, `will go on the next agenda`, `to be an item for discussion`: whoever makes the agenda sees to it.
fn is_agenda_item(words: &Words<'_>, verb: usize) -> bool {
    const FAR: usize = 5;
    if !words.is_any(verb, &["be", "go", "come"]) {
        return false;
    }
    let agenda = |from: usize| {
        (from..from + FAR)
            .take_while(|&at| !words.is_any(at, &[".", ",", ";"]))
            .find(|&at| words.is_any(at, &["agenda", "agendas"]))
    };
    if words.is_any(verb + 1, &["on", "onto"]) {
        return agenda(verb + 2).is_some();
    }
    let noun = verb + 2..verb + 2 + FAR;
    words.is(verb, "be")
        && words.is_any(verb + 1, &["an", "a"])
        && (agenda(verb + 2).is_some_and(|at| words.is_any(at + 1, &["item", "topic", "point"]))
            || words.is_any(noun.start, &["item", "topic"]) && words.is_any(noun.start + 1, &["on", "for", "at"]))
}

/// The noun of which something is said: the last word before `of`, `with` and the like.
fn head(words: &Words<'_>, from: usize, at: usize) -> Option<usize> {
    let links =
        |place: &usize| words.is_any(*place, &["of", "with", "for", "to", "on", "by", "about", "regarding", "into"]);
    let end = (from..at).find(links).unwrap_or(at);
    end.checked_sub(1).filter(|&noun| noun >= from)
}

static TAKING_PLACE: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(&["take place", "be taking place"]));

static GOING_OUT: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::longest(&["go out", "be going out", "be out to"]));

/// What somebody has to do for it to come about.
#[rustfmt::skip]
static ACTIVITIES: List = List::of(&[
    "survey", "surveys", "inspection", "inspections", "investigation", "investigations", "visit", "visits", "review",
    "assessment", "assessments", "audit", "consultation", "consultations", "enquiries", "check", "checks", "discussion",
    "discussions", "talks", "negotiations", "search", "clean-up", "research",
]);

/// What somebody sends.
#[rustfmt::skip]
static MESSAGES: List = List::of(&[
    "letter", "letters", "notice", "notices", "reminder", "reminders", "invitation", "invitations", "invites",
    "information", "email", "emails", "newsletter", "invoice", "invoices", "survey", "questionnaire", "details", "mailing", "message",
    "agenda", "leaflet", "leaflets", "flyer", "flyers", "poll", "announcement",
]);
