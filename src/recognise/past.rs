//! Whether a meeting that a sentence names is still to come.

use super::calendar::{month, weekday};
use super::sentence::start_of;
use super::word_list::List;
use super::words::{Kind, Words};

/// Whether the meeting named from `from` up to `to` has been already, or is only announced. `relative` says that its own
/// words say that it is to come (`the next meeting`).
pub(super) fn is_past(words: &Words<'_>, from: usize, to: usize, relative: bool) -> bool {
    let start = start_of(words, from, 40);
    if is_announced(words, start, from, to) || is_notice(words, start, from) {
        return true;
    }
    if relative {
        return false;
    }
    if (from..to).any(|at| words.is_in(at, &GONE))
        || words.is_any(to, &["held", "was", "were", "had", "minutes", "took"])
    {
        return true;
    }
    let Some(before) = words.before(from) else { return true };
    before.is_in(&NO_GOAL) || !is_goal(words, from) || reports(words, start, from)
}

/// Whether a preposition before this piece leads to something to come: `to`, `at`, `for` …
pub(super) fn is_goal(words: &Words<'_>, from: usize) -> bool {
    words.before(from).is_some_and(|before| before.is_in(&GOALS))
}

/// `reported at the March meeting`: the verb says what has been, and nothing before it says what shall be.
fn reports(words: &Words<'_>, start: usize, from: usize) -> bool {
    let to_come = || (start..from).any(|at| words.is_in(at, &TO_COME) || words.after(at, "to be").is_some());
    let instructed = || {
        words.before(from).is_some_and(|before| before.is_any(&["to", "for", "until", "till", "by", "before"]))
            && !(start..from).any(|at| words.is_any(at, &["was", "were", "had", "has", "have", "been"]))
    };
    let infinitive = || {
        (start..from).any(|at| {
            words.is(at, "to")
                && words.get(at + 1).is_some_and(|next| next.kind() == Kind::Word && !next.is_any(NO_VERBS))
                && at + 1 < from
        })
    };
    // `RESOLVED that the Panel receive it at its meeting in May`.
    let resolved = || {
        (start..from).any(|at| words.is(at, "that") && words.before(at).is_some_and(|before| before.is_any(RESOLVED)))
    };
    !(to_come() || instructed() || infinitive() || resolved()) || directly_past(words, from)
}

/// `was discussed at`, `as agreed at`: a past verb just before the preposition, without `be` before it.
fn directly_past(words: &Words<'_>, from: usize) -> bool {
    let Some(at) = from.checked_sub(2) else { return false };
    let Some(verb) = words.get(at) else { return false };
    let is_past = verb.length() > 3 && verb.ends_with("ed") || verb.is_any(PAST_VERBS);
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    if is_past && before.is_some_and(|before| before.is("as")) {
        return true;
    }
    let shall =
        (at.saturating_sub(3)..at).any(|place| words.is_any(place, &["be", "will", "would", "not", "get", "have"]));
    let at_it = words.is_any(at + 1, &["at", "in", "during"]);
    let has_been =
        (at.saturating_sub(3)..at).any(|place| words.is_any(place, &["was", "were", "had", "has", "have", "been"]));
    is_past && !shall && (at_it || has_been)
}

/// `Date of next meeting`, `The next meeting will be on`, `Next meeting: …`.
fn is_announced(words: &Words<'_>, start: usize, from: usize, to: usize) -> bool {
    if (start..from).any(|at| words.is_in(at, &DATED)) {
        return true;
    }
    if is_goal(words, from) {
        return is_agenda_heading(words, start, from);
    }
    let after_instruction = words.before(from).is_some_and(|before| before.is_any(INSTRUCTIONS));
    let dated_after = words
        .get(to)
        .is_some_and(|next| next.kind() == Kind::Number || weekday(next).is_some() || month(next).is_some());
    let subject = words.is_any(to, SUBJECT_OF) || dated_after || from <= start + 2 && words.is_any(to, HEADS);
    !after_instruction
        && (subject
            || from <= start + 2 && to >= words.len()
            || words.before(from).is_some_and(|before| before.is("of")))
}

/// `Items for the next agenda`: a heading, in which nothing is said to be done.
fn is_agenda_heading(words: &Words<'_>, start: usize, from: usize) -> bool {
    let listed = from
        .checked_sub(2)
        .is_some_and(|at| words.is_any(at, &["items", "business", "matters", "concerns", "suggestions"]));
    listed && !(start..from).any(|at| words.is_any(at, &["will", "would", "should", "agreed", "asked"]))
}

/// `I will move at the next meeting that …`, `to hold office to the next Annual Meeting`, `until approved at the next meeting`.
fn is_notice(words: &Words<'_>, start: usize, from: usize) -> bool {
    let Some(verb) = from.checked_sub(2) else { return false };
    words.is_any(verb, &["move", "ask", "call", "propose", "asking", "moving"])
        && (start..verb).any(|at| words.is_any(at, &["will", "i", "call"]))
        && verb < start + 8
        || words.is(verb, "call") && verb == start + 1
        || words.is(verb, "office")
        || words.is(verb, "approved")
            && words.before(verb).is_some_and(|before| before.is_any(&["until", "be", "draft"]))
            && (start..from).any(|at| words.is_any(at, &["until", "draft", "subject"]))
}

#[rustfmt::skip]
static GOALS: List = List::of(&[
    "to", "at", "for", "until", "till", "by", "before", "in", "into", "with", "onto", "during", "on", "or",
]);

static NO_GOAL: List = List::of(&["of", "from", "since", "after", "following", "with", "during"]);

#[rustfmt::skip]
static GONE: List = List::of(&[
    "last", "previous", "past", "recent", "earlier", "prior", "above", "tonight’s", "today’s", "current", "present",
    "this", "that", "same",
]);

#[rustfmt::skip]
static TO_COME: List = List::of(&[
    "will", "would", "shall", "should", "could", "can", "may", "might", "must", "be", "till", "until", "ll", "needs",
    "need", "wish", "going",
]);

#[rustfmt::skip]
const RESOLVED: &[&str] = &["resolved", "agreed", "requested", "asked", "recommended", "directed", "instructed"];

#[rustfmt::skip]
const PAST_VERBS: &[&str] = &[
    "made", "taken", "given", "held", "told", "said", "sent", "shown", "seen", "done", "spoken", "brought", "put",
    "set",
];

/// Words after `to` that make it no infinitive: `to the`, `to Cabinet`.
#[rustfmt::skip]
const NO_VERBS: &[&str] = &[
    "the", "a", "an", "this", "that", "their", "our", "its", "his", "her", "all", "any", "members", "council",
    "cabinet",
];

/// Words of an announcement, before the meeting.
static DATED: List = List::of(&["date", "dates", "venue", "deadline", "arrangements", "notice"]);

/// What follows the words for a meeting that is announced.
#[rustfmt::skip]
const SUBJECT_OF: &[&str] = &[
    "is", "will", "was", "would", "takes", "shall", "are", "to", ":", "has", "were", "being",
];

/// What follows them at the start of a text.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "be", "on", "date", "dates", "-", "–", "(", ".", "due", "scheduled", "in", "could", "may", "there", ",", "at",
    "–", "which",
];

#[rustfmt::skip]
const INSTRUCTIONS: &[&str] = &[
    "discuss", "defer", "raise", "skip", "revisit", "until", "review", "report", "add", "present", "consider",
];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    #[test]
    fn verbs_tell_what_has_been() {
        for (text, expected) in [
            ("It was reported at the May meeting", true),
            ("It would be reported at the May meeting", false),
            ("The Clerk to report at the May meeting", false),
            ("Gates will be ordered as agreed at the May meeting", true),
            ("As agreed at the May meeting, the Clerk would write", true),
        ] {
            let cut = Cut::of(text);
            let words = cut.words();
            let from = (0..words.len()).find(|&at| words.is(at, "at")).map_or(0, |at| at + 1);
            assert_eq!(is_past(&words, from, from + 3, false), expected, "{text}");
        }
    }
}
