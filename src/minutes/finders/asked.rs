//! Work that is only asked for: by one member, or only wished for, and nothing says that it was taken up.

use super::phrases::{has_any, strip_adverbs};
use super::sentence::{Sentence, ends_with_any, first_word};

/// Whether what follows `before` in a sentence is only asked for: `Cllr Hull asked that the field be mown`. Officers do what
/// they are asked.
pub fn is_only_asked(sentence: &Sentence<'_>, before: &str, of_officer: bool) -> bool {
    let clause =
        before.rsplit([';', '–', '—']).next().and_then(|clause| clause.rsplit(" - ").next()).unwrap_or_default();
    // `He suggested a grant - this to be dealt with in May`
    let clause = if before.trim_end().ends_with('-') { "" } else { clause };
    let Some((asker, verb)) = last_of(clause, ASKED) else { return false };
    let given = ends_with_any(strip_adverbs(asker), &["was", "were", "be", "been", "is", "are"])
        // `it was suggested that a group be set up`
        && !(SUGGESTED.contains(&verb) && ends_with_any(asker.trim_end(), &["it was", "it is"]));
    // `A neighbour had asked the council to mend it`: before the meeting.
    let earlier = ends_with_any(strip_adverbs(asker), &["had"]);
    let asker = asker.rsplit(['.', ':']).next().unwrap_or_default();
    let one = WISHED.contains(&verb) || has_any(asker, ONE) || matches!(first_word(asker), "he" | "she");
    let taken_up = || sentence.has_any(&["agreed", "carried", "resolved", "seconded"]);
    (earlier || one && !given && !of_officer) && !taken_up()
}

/// The last of these words in a text, and what stands before it.
fn last_of<'t>(text: &'t str, words: &[&'static str]) -> Option<(&'t str, &'static str)> {
    let whole = |at: usize, word: &str| {
        let letter = |c: char| c.is_alphanumeric();
        !text.get(..at).is_some_and(|before| before.ends_with(letter))
            && !text.get(at + word.len()..).is_some_and(|after| after.starts_with(letter))
    };
    let each = |&word: &&'static str| {
        let at = text.rmatch_indices(word).map(|(at, _)| at).find(|&at| whole(at, word))?;
        Some((text.get(..at)?, word))
    };
    words.iter().filter_map(each).max_by_key(|(before, _)| before.len())
}

/// Verbs that ask for something.
const ASKED: &[&str] = &[
    "asked",
    "requested",
    "proposed",
    "suggested",
    "recommended",
    "called",
    "called on",
    "urged",
    "requests",
    "asks",
    "proposes",
    "suggests",
    "requesting",
    "asking",
    "called upon",
    "wished",
    "appealed",
    "pleaded",
    "encouraged",
    "encourages",
    "reminded",
    "advised",
    "required",
    "need",
    "needed",
    "wanted",
    "would like",
    "would prefer",
    "calling on",
    "call on",
    "calls on",
    "calling for",
    "call for",
    "called for",
];

/// Those of them that only wish for it, whoever wishes.
const WISHED: &[&str] = &[
    "proposed",
    "suggested",
    "recommended",
    "called on",
    "called upon",
    "urged",
    "proposes",
    "suggests",
    "wished",
    "appealed",
    "pleaded",
    "encouraged",
    "encourages",
    "advised",
    "required",
    "need",
    "needed",
    "wanted",
    "would like",
    "would prefer",
    "calling on",
    "call on",
    "calls on",
    "calling for",
    "call for",
    "called for",
    "called",
];

/// Those of them by which nobody is told to do anything.
const SUGGESTED: &[&str] = &["suggested", "proposed", "recommended"];

/// Words that name one member.
const ONE: &[&str] = &[
    "councillor",
    "cllr",
    "clr",
    "clir",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "cmhlr",
    "resident",
    "parishioner",
    "member of the public",
    "members of the public",
    "neighbour",
    "villager",
    "visitor",
];
