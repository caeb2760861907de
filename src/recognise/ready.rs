//! Offers without a word of promise: who is ready to do something (`is happy to share`), or says that he can.

use super::commitment::{Cue, after_adverbs};
use super::given::{How, Work, are_people};
use super::owner::Mention;
use super::subject::{Clause, subject};
use super::task::{binds_verb, is_offered};
use super::words::{Kind, Word};
use crate::vocabulary::PersonForm;

/// `Ida is happy to share her slides`
pub(super) fn ready(clause: &Clause<'_, '_>, after: usize) -> Option<Work> {
    let words = clause.words;
    let verb = after_adverbs(words, after);
    if !is_offered(words, verb) || clause.is_doubtful() {
        return None;
    }
    if clause.at > clause.start && words.is_any(clause.at - 1, &["they", "which", "that", "who"]) {
        return None;
    }
    let who = subject(clause, false);
    let asked = words.is_any(clause.start, &["is", "are", "was", "were"]);
    let told = are_people(&who) || says_so(clause, &who);
    (told && !asked).then_some(Work { who, cue: (clause.at, after), how: How::Undertaken, verb, known: true })
}

/// `Ida can bring the projector`, `I can draft something`: what somebody who is named, or speaks, is able to do, and offers.
pub(super) fn able(clause: &Clause<'_, '_>, after: usize) -> Option<Work> {
    let words = clause.words;
    let verb = after_adverbs(words, after);
    let work = binds_verb(words, Cue::Able, verb) && is_offered(words, verb) && !words.is_any(verb, FOUND_OUT);
    if !work || clause.is_doubtful() {
        return None;
    }
    // `Tom said he could ask his brother`
    let could = words.is(clause.at, "could");
    let pronoun = words.before(clause.at).is_some_and(|word| word.is_any(&["he", "she"]));
    let said = || {
        (clause.start..clause.at).rev().take(4).any(|at| words.is_any(at, &["said", "says", "offered", "suggested"]))
    };
    let other =
        words.before(clause.at).is_some_and(|word| word.is_any(&["they", "we", "you", "it", "who", "which", "that"]));
    if other || could && !(pronoun && said()) || pronoun && !could {
        return None;
    }
    let who = subject(clause, false);
    let named = |one: &Mention| matches!(one.form, PersonForm::Name | PersonForm::Initials | PersonForm::Handle);
    let person = !who.is_empty() && who.iter().all(named);
    let first = who.first().map(|one| words.place_of(one.at.start()))?;
    let opens = (clause.start..first).all(|at| words.get(at).is_some_and(|word| word.kind() != Kind::Word));
    let last = who.last().map(|one| words.place_of(one.at.end()))?;
    let opens = opens && clause.at <= last + 2;
    let asks =
        words.is_any(clause.start, &["can", "could"]) || words.before(words.len()).is_some_and(|last| last.is("?"));
    let told = could && person || !could && (person && opens || says_so(clause, &who));
    (told && !asks).then_some(Work { who, cue: (clause.at, after), how: How::Said, verb, known: false })
}

/// Whether whoever speaks says so himself: `I can draft something`.
fn says_so(clause: &Clause<'_, '_>, who: &[Mention]) -> bool {
    let words = clause.words;
    let i = |word: Word<'_>| word.is("i") || word.text().starts_with("I’") || word.text().starts_with("I'");
    let Some(me) = (clause.start..clause.at).rev().take(2).find(|&at| words.get(at).is_some_and(i)) else {
        return false;
    };
    let opens = me == clause.start
        || words
            .before(me)
            .is_some_and(|before| before.kind() == Kind::Mark || before.is_any(&["and", "but", "so", "then"]));
    opens && !who.is_empty()
}

/// Verbs that with `can` tell what is possible to anybody, not what somebody offers.
#[rustfmt::skip]
const FOUND_OUT: &[&str] = &[
    "find", "get", "access", "read", "view", "use", "act", "appoint", "assign", "select", "vote", "determine", "call",
    "change", "figure", "give", "make", "do", "keep", "land", "answer", "speak", "talk", "try", "take", "nominate", "work", "run",
];
