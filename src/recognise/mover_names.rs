//! Who is named before and after the words for moving and seconding.

use super::full_name::GIVEN;
use super::owner::{Mention, mentions_in, run_of_names};
use super::person::is_title;
use super::sentence::start_of;
use super::subject::{Clause, subject};
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// Whoever is named just before a verb.
pub(super) fn named_before(words: &Words<'_>, at: usize) -> Option<Mention> {
    let start = start_of(words, at, 40);
    let parted = ["and", "but", ",", "to", "he", "she", "they", "which", ":", "–", "—", ";", "("];
    let dash = words.before(at).is_some_and(|before| before.is("-") && !before.glued());
    if dash || words.before(at).is_some_and(|before| before.is_any(&parted)) {
        return None;
    }
    together(&subject(&Clause { words, before: start, start, at }, false))
}

/// Whoever is named by the pieces just before a place, and nothing else since the start of the sentence or a mark.
pub(super) fn named_up_to(words: &Words<'_>, end: usize) -> Option<Mention> {
    const LONGEST: usize = 8;
    let start = start_of(words, end, LONGEST);
    let named = (start..end).map(|from| mentions_in(words, from, end));
    let who = named.into_iter().find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))?;
    together(&who)
}

/// `[Ada] moves`: whoever is named in the brackets before a place.
pub(super) fn in_brackets_before(words: &Words<'_>, at: usize) -> Option<Mention> {
    const LONGEST: usize = 8;
    let close = at.checked_sub(1).filter(|&close| words.is_any(close, &["]", ")"]))?;
    let open = (close.saturating_sub(LONGEST)..close).rev().find(|&open| words.is_any(open, &["[", "("]))?;
    in_brackets(words, open, close).filter(|who| who.form != PersonForm::Group)
}

/// Whoever is named between brackets that open and close at these pieces; several as one.
pub(super) fn in_brackets(words: &Words<'_>, open: usize, close: usize) -> Option<Mention> {
    let named = mentions_in(words, open + 1, close);
    let people = named.iter().all(|who| matches!(who.form, PersonForm::Name | PersonForm::Initials));
    together(&named).filter(|_| people)
}

/// Several who are named, as one.
fn together(who: &[Mention]) -> Option<Mention> {
    let (first, last) = (who.first()?, who.last()?);
    let form = if who.len() > 1 { PersonForm::Group } else { first.form };
    (form != PersonForm::Pronoun).then(|| Mention { at: first.at.to(last.at), form })
}

/// `seconder: Will)`: a given name that is another word too, where nothing else follows.
fn given_alone(words: &Words<'_>, from: usize) -> Option<(Mention, usize)> {
    words.get(from).filter(|name| name.is_capital() && name.is_any(GIVEN))?;
    let ends = words.get(from + 1).is_none_or(|next| next.is_any(&[")", ",", ".", ";", "]"]));
    ends.then(|| (Mention { at: words.span(from, from + 1), form: PersonForm::Name }, from + 1))
}

/// `Sec: PH`, `Sec. Cllr Hull`, `Sec PH`: the label of a seconder, and no part of the name before it.
fn is_short_label(words: &Words<'_>, at: usize) -> bool {
    let names = || words.get(at + 1).is_some_and(|next| next.is_capital() || next.kind() == Kind::Mark);
    words.is_any(at, &["sec", "secd"]) && !words.is_any(at + 1, &[",", ")", "]", ";"]) && names()
}

/// Whoever is named from this piece on, and the place after.
pub(super) fn named_from(words: &Words<'_>, from: usize) -> Option<(Mention, usize)> {
    let from = from + usize::from(words.is_any(from, &[":", "-", "–", "—"]));
    if let Some(sign) = call_sign(words, from).or_else(|| given_alone(words, from)) {
        return Some(sign);
    }
    let end = run_of_names(words, from, words.len().min(from + 12));
    // `the Mayor, seconded by Y`
    let ends = |&at: &usize| {
        words.is_any(at, &["seconded", "proposed", "seconder"])
            || words.is(at, "second") && words.is(at + 1, ":")
            || at > from && is_short_label(words, at)
    };
    let end = (from..end).find(ends).unwrap_or(end);
    let found = (1..=end.saturating_sub(from)).rev().find_map(|length| {
        let one = mentions_in(words, from, from + length);
        // What follows a comma is the next clause.
        let good = one.iter().all(|who| who.form != PersonForm::Pronoun)
            && (one.len() < 2 || !(from..from + length).any(|at| words.is(at, ",")));
        // A title alone: the name is on a line that is lost.
        let title = length == 1 && words.get(from).is_some_and(is_title) && !words.is(from, "cathaoirleach");
        let open = (from..from + length).any(|at| words.is(at, "(")) && !words.is(from + length - 1, ")");
        together(&one).filter(|_| good && !title && !open).map(|who| (who, from + length))
    })?;
    let (who, to) = found;
    Some((with_call_sign(words, who), past_call_sign(words, to)))
}

/// `Proposed: X`, `Prop JB`, `Proposed – Cllr X`, `Proposed Cllr X`, `proposed G. Moss`.
pub(super) fn named_after_label(words: &Words<'_>, at: usize) -> Option<(Mention, usize)> {
    let at = at + usize::from(words.is(at, "."));
    let first = words.get(at)?;
    // Asked first, as to look for names takes longest.
    if !first.is_capital() && !first.is_any(&[":", "-", "–", "—", ";"]) {
        return None;
    }
    let at = at + usize::from(first.is(";"));
    named_from(words, at).filter(|(who, _)| matches!(who.form, PersonForm::Name | PersonForm::Initials))
}

/// A radio amateur’s call sign that stands for a name, and the place after: `N0AAA`, `VK0BBB`.
fn call_sign(words: &Words<'_>, from: usize) -> Option<(Mention, usize)> {
    let capitals = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let first = words.get(from).filter(|first| first.length() < 3 && capitals(first.text()))?;
    let to = past_call_sign(words, from + 1);
    let rest: String = (from + 1..to).filter_map(|at| words.get(at)).map(|piece| piece.text()).collect();
    let (digit, letters) = rest.split_at_checked(1)?;
    let sign = digit.bytes().all(|byte| byte.is_ascii_digit()) && capitals(letters) && letters.len() < 4;
    (sign && first.length() + rest.len() > 3)
        .then(|| (Mention { at: words.span(from, to), form: PersonForm::Initials }, to))
}

/// A call sign after a dash that ends the words.
pub(super) fn call_sign_at_the_end(words: &Words<'_>, from: usize) -> Option<(usize, Mention)> {
    const LONGEST: usize = 5;
    let end = words.len();
    let dashes = (from.max(end.saturating_sub(LONGEST))..end).rev();
    let dash = dashes.into_iter().find(|&at| words.is_any(at, &["-", "–", "—"]))?;
    let (who, to) = call_sign(words, dash + 1)?;
    (to == end).then_some((to, who))
}

/// The place after a name that goes on as a radio amateur’s call sign: `Ida N0AAA`.
pub(super) fn past_call_sign(words: &Words<'_>, to: usize) -> usize {
    let goes_on = |&at: &usize| words.get(at).is_some_and(|piece| piece.glued() && piece.kind() != Kind::Mark);
    (to..to + 3).take_while(goes_on).count() + to
}

/// A name with the whole of the call sign.
pub(super) fn with_call_sign(words: &Words<'_>, who: Mention) -> Mention {
    let to = words.place_of(who.at.end());
    let end = past_call_sign(words, to);
    if end == to { who } else { Mention { at: who.at.to(words.span(to, end)), ..who } }
}
