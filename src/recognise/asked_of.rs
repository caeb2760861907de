//! Those who are asked to do something and are neither named nor hold a post that is known: `asked the landowner to cut it`,
//! `requested that the lease holders should move`.

use super::owner::Mention;
use super::signs::Sign;
use super::subject::Clause;
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// How many words tell them: `the organisers of the fair`.
const LONGEST: usize = 6;

/// `asked the landowner to`, `requested that the challenge owner should`: before the `to` or `should` that stands at the clause.
pub(super) fn asked_of(clause: &Clause<'_, '_>) -> Vec<Mention> {
    let Clause { words, at, start, .. } = *clause;
    let asks = (start..at).rev().take(LONGEST + 1).find(|&place| words.is_any(place, ASKING));
    asks.and_then(|asks| described(words, asks + 1 + usize::from(words.is(asks + 1, "that")), at)).into_iter().collect()
}

/// Those whom a phrase with an article describes, if it is all that stands from one place to the other.
fn described(words: &Words<'_>, from: usize, to: usize) -> Option<Mention> {
    let article =
        words.is_any(from, &["the", "their", "its", "our"]) || words.is_any(from, &["staff", "officers", "organisers"]);
    let plain = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.kind() == Kind::Word
                && (!word.has(Sign::NotInPhrase) || word.is_any(&["of", "owner", "owners"]))
                && !word.is_any(EVERYBODY)
        })
    };
    let noun = to.checked_sub(1).filter(|&last| last > from || !words.is(from, "the"))?;
    let told = article && to - from <= LONGEST && (from + 1..to).all(plain) && !words.is_any(noun, &["of"]);
    told.then(|| Mention { at: words.span(from, to), form: PersonForm::Group })
}

/// Verbs by which somebody is asked, before whoever that is.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "asked", "requested", "instructed", "directed", "tasked", "invited", "mandated", "commissioned", "authorised",
    "authorized", "delegated", "ask", "asks", "request", "requests", "instructs", "directs",
];

/// Those who are everybody.
const EVERYBODY: &[&str] = &[
    "public",
    "residents",
    "parents",
    "everyone",
    "people",
    "community",
    "attendees",
    "audience",
    "meeting",
    "board",
    "council",
    "committee",
];
