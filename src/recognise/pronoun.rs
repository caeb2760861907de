//! Those who are meant where a verb has only a pronoun, or `and`, before it: the subject of an earlier verb.

use super::owner::{Mention, mentions_in, run_of_names, run_of_names_before};
use super::sentence::start_of;
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use crate::vocabulary::PersonForm;

/// Those whom the pronoun at `end` means: the subject of an earlier verb of its sentence, or of one of the last few before it.
/// `He` and `she` mean one person, `they` whoever is named.
pub(super) fn meant(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    const SENTENCES: usize = 3;
    const REACH: usize = 60;
    let several = !words.get(end).is_some_and(|pronoun| {
        let word = pronoun.text().split(['’', '\'']).next().unwrap_or_default();
        word.eq_ignore_ascii_case("he") || word.eq_ignore_ascii_case("she")
    });
    let fits = |who: &Vec<Mention>| match who.as_slice() {
        [] => false,
        [one] => several || one.form != PersonForm::Group,
        _ => several,
    };
    let here = Some(earlier(words, start, end)).filter(fits);
    let starts = std::iter::successors(Some(start), |&start| {
        Some(start).filter(|&start| start > 0).map(|start| start_of(words, start - 1, REACH))
    });
    let starts: Vec<usize> = starts.take(SENTENCES + 1).collect();
    let before = || starts.windows(2).find_map(|pair| Some(earlier(words, *pair.get(1)?, *pair.first()?)).filter(fits));
    let last = || (!several).then(|| last_titled(words, start, end)).flatten().map(|who| vec![who]);
    // Where only several are named, it may be any of them.
    let any = || earlier(words, start, end);
    here.or_else(last).or_else(before).unwrap_or_else(any)
}

/// The last who is named with a title or a post: `thanked the Director and asked that she`.
fn last_titled(words: &Words<'_>, start: usize, end: usize) -> Option<Mention> {
    let titled =
        |at: &usize| words.signs(*at, Sign::Title.or(Sign::Post)) && words.get(*at).is_some_and(Word::is_capital);
    let at = (start..end).rev().take(40).find(titled)?;
    let from = run_of_names_before(words, start, at);
    let to = run_of_names(words, at, end);
    let begins = |&from: &usize| words.get(from).is_some_and(|piece| piece.kind() == Kind::Word);
    let ends = |&to: &usize| to > at && !words.is_any(to - 1, &["for", "of", "and", "at", "in", "on", ","]);
    (from..=at).filter(begins).find_map(|from| {
        (at + 1..=to).rev().filter(ends).find_map(|to| match mentions_in(words, from, to).as_slice() {
            [one] if matches!(one.form, PersonForm::Post | PersonForm::Name) => Some(*one),
            _ => None,
        })
    })
}

/// The first who are named as the subject of an earlier verb of the sentence: `The Chair praised it and agreed to`.
pub(super) fn earlier(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    let starts = (start..end.min(start + 80)).filter(|&at| at == start || begins_clause(words, at)).take(8);
    starts.filter_map(|from| subject_from(words, after_label(words, from), end)).next().unwrap_or_default()
}

/// `Ida mentioned that Tom is at work on it and will`: the subject of the last clause with `that`, if somebody is named there.
pub(super) fn of_last_clause(words: &Words<'_>, start: usize, end: usize) -> Vec<Mention> {
    // Not `the troubles that the Council will face`.
    let told = |that: usize| (start.max(that.saturating_sub(5))..that).any(|at| words.is_any(at, REPORTING));
    let that = (start..end).rev().take(40).find(|&at| words.is(at, "that")).filter(|&that| told(that));
    that.and_then(|that| subject_from(words, after_label(words, that + 1), end)).unwrap_or_default()
}

/// Those named from this piece on, if a verb follows.
fn subject_from(words: &Words<'_>, from: usize, end: usize) -> Option<Vec<Mention>> {
    let names_end = run_of_names(words, from, end.min(from + 15));
    if words.is(names_end, "]") && verb_may_follow(words, names_end + 1) {
        // `[Ida] is at work on it and will`
        return Some(mentions_in(words, from, names_end)).filter(|who| !who.is_empty());
    }
    let to = (from + 1..end.min(names_end + 1)).rev().filter(|&to| verb_may_follow(words, to));
    to.map(|to| mentions_in(words, from, to))
        .find(|who| !who.is_empty() && who.iter().all(|one| one.form != PersonForm::Pronoun))
}

/// Verbs with which somebody reports what others do.
#[rustfmt::skip]
const REPORTING: &[&str] = &[
    "said", "says", "told", "reported", "mentioned", "informed", "advised", "confirmed", "explained", "stated", "noted",
    "responded", "replied", "commented", "comment", "indicated", "heard", "understood", "added", "clarified", "announced", "learned",
    "learnt", "reminded",
];

fn verb_may_follow(words: &Words<'_>, at: usize) -> bool {
    words.get(at).is_some_and(|piece| {
        let verb = || piece.ends_with("ed") || piece.ends_with("s") || piece.is_in(&SAID) || piece.ends_with("ly");
        piece.kind() == Kind::Word && verb() && piece.text().starts_with(char::is_lowercase)
    })
}

fn begins_clause(words: &Words<'_>, at: usize) -> bool {
    words.before(at).is_some_and(|before| before.is_in(&BEFORE_CLAUSES))
}

/// Past the number or bullet at the start of a sentence.
pub(super) fn after_label(words: &Words<'_>, from: usize) -> usize {
    (from..from + 5)
        .find(|&at| words.get(at).is_none_or(|piece| piece.kind() == Kind::Word && piece.length() > 1 || piece.is("@")))
        .unwrap_or(from)
}

#[rustfmt::skip]
static SAID: List = List::of(&[
    "said", "told", "is", "was", "were", "are", "has", "had", "have", "gave", "spoke", "will", "would", "took",
    "undertook", "felt", "thought", "went", "met", "wrote", "made", "put", "read", "to", "sent", "brought", "began", "came",
    "drew", "found", "got", "held", "kept", "left", "led", "ran", "saw", "sought", "spent", "bought", "knew", "chose", "paid",
    "rang", "stood", "sat", "built", "dealt", "heard", "showed", "set", "cut", "became", "understood",
]);
static BEFORE_CLAUSES: List = List::of(&[",", "that", ";", "when", "as", "and", ":", "–", "-"]);
