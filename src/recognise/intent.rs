//! Work that somebody means to do: `we intend to ask them`, `it is our intention to meet`, `confirmed her commitment to mend it`.

use super::commitment::after_adverbs;
use super::given::{How, Work};
use super::owner::{Mention, mentions_in, run_of_names_before};
use super::subject::{Clause, subject};
use super::task::is_no_work;
use super::work::is_verb;
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// Work that the word at the clause says somebody means to do.
pub(super) fn intended(clause: &Clause<'_, '_>) -> Option<Work> {
    let Clause { words, at, .. } = *clause;
    if !words.is(at + 1, "to") {
        return None;
    }
    let verb = after_adverbs(words, at + 2);
    let work = words.get(verb).is_some_and(|word| (is_verb(word) || word.is("hold")) && !word.is_capital());
    let work = work && !is_no_work(words, verb);
    let who = match words.get(at)? {
        _ if !work => return None,
        word if word.is("intend") => plural(clause),
        word if word.is("plan") => of_pronoun(clause),
        word if word.is("intention") => whose(clause),
        word if word.is("commitment") => committed(clause),
        _ => return None,
    };
    let told = !who.is_empty() && !clause.is_doubtful();
    told.then_some(Work { who, cue: (at, at + 2), how: How::Said, verb, known: true })
}

/// `the Council intend to`, `we intend to`
fn plural(clause: &Clause<'_, '_>) -> Vec<Mention> {
    let who = subject(clause, false);
    let several = |one: &Mention| matches!(one.form, PersonForm::Group | PersonForm::Pronoun);
    if who.iter().all(several) { who } else { Vec::new() }
}

/// `we also plan to`: whatever else stands before it, the word is a noun.
fn of_pronoun(clause: &Clause<'_, '_>) -> Vec<Mention> {
    let Clause { words, at, .. } = *clause;
    let near = (clause.start.max(at.saturating_sub(2))..at).rev();
    let pronoun = near.into_iter().find(|&place| words.is_any(place, &["i", "we"]));
    let joined = |place: usize| (place + 1..at).all(|between| words.is_any(between, &["also", "now", "then", "still"]));
    if pronoun.is_some_and(joined) { subject(clause, false) } else { Vec::new() }
}

/// `it is my intention to`, `it is the Council’s intention to`
fn whose(clause: &Clause<'_, '_>) -> Vec<Mention> {
    let Clause { words, at, start, .. } = *clause;
    let Some(whose) = at.checked_sub(1).filter(|&whose| whose > start) else { return Vec::new() };
    if words.is_any(whose, &["my", "our"]) {
        let told = words.is_any(whose - 1, &["is", "remains"]);
        let one = Mention { at: words.span(whose, at), form: PersonForm::Pronoun };
        return if told { vec![one] } else { Vec::new() };
    }
    let Some(owner) =
        words.get(whose).and_then(|word| ["’s", "'s"].iter().find_map(|end| word.text().strip_suffix(end)))
    else {
        return Vec::new();
    };
    let from = run_of_names_before(words, start, at);
    let told = words.before(from).is_some_and(|before| before.is_any(&["is", "remains"]));
    let who = if told { mentions_in(words, from, at) } else { Vec::new() };
    let cut = |mut one: Mention| {
        let end = words.span(whose, at).start() + owner.len();
        one.at = Span::new(one.at.start(), end.max(one.at.start()));
        one
    };
    who.into_iter().map(cut).collect()
}

/// `The Director confirmed his commitment to`
fn committed(clause: &Clause<'_, '_>) -> Vec<Mention> {
    const SAYS: &[&str] =
        &["noted", "confirmed", "stressed", "repeated", "reiterated", "restated", "stated", "reaffirmed", "gave"];
    let Clause { words, at, start, before } = *clause;
    let own = at.checked_sub(2).filter(|&verb| verb > start && words.is_any(verb + 1, &["his", "her", "their", "its"]));
    let Some(verb) = own.filter(|&verb| words.is_any(verb, SAYS)) else { return Vec::new() };
    subject(&Clause { words, start, before, at: verb }, false)
}
