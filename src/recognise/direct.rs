//! Work that somebody is asked to do to the face: `Ida, could you ring them?`, `Ida and Tom, can you look at it?`.

use super::commitment::after_adverbs;
use super::given::{How, Work, are_people};
use super::owner::{mentions_in, run_of_names_before};
use super::subject::Clause;
use super::task::is_no_work;
use super::words::Kind;
use super::work::is_verb;

/// Work that whoever is called by name is asked to do, before the `can` or `could` that stands at the clause.
pub(super) fn asked_directly(clause: &Clause<'_, '_>, after: usize) -> Option<Work> {
    let Clause { words, at, start, .. } = *clause;
    if !words.is(after, "you") || !words.is_any(at, &["can", "could", "would", "will"]) {
        return None;
    }
    let verb = after_adverbs(words, after + 1);
    let work = words.get(verb).is_some_and(is_verb) && !is_no_work(words, verb) && !words.is_any(verb, ANSWERED_THERE);
    let to = at.checked_sub(usize::from(words.is(at.wrapping_sub(1), ",")))?;
    let opens = |from: &usize| {
        *from == start || words.before(*from).is_some_and(|before| before.kind() == Kind::Mark && !before.is(","))
    };
    let froms = run_of_names_before(words, start, to)..to;
    let who = froms.filter(opens).map(|from| mentions_in(words, from, to)).find(|who| are_people(who))?;
    work.then_some(Work { who, cue: (at, after + 1), how: How::Instructed, verb, known: false })
}

/// What whoever is asked does there and then.
const ANSWERED_THERE: &[&str] = &[
    "answer",
    "clarify",
    "comment",
    "confirm",
    "describe",
    "elaborate",
    "explain",
    "go",
    "mention",
    "outline",
    "read",
    "repeat",
    "show",
    "speak",
    "start",
    "summarise",
    "summarize",
    "talk",
    "tell",
];
