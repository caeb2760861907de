//! Those who are named, one or several: `RE & CS`, `Clerk/NA`, `the Head of Roads and the Clerk`.

use super::person::{form_of, is_title};
use super::signs::Sign;
use super::word_list::List;
use super::words::{Kind, Word, Words};
use crate::text::Span;
use crate::vocabulary::PersonForm;

/// A mention of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub at: Span,
    /// How they name.
    pub form: PersonForm,
}

/// Those named in a text that names people and nothing else (`RE & CS`, `Clerk/NA`); `None` if it says more than that.
#[must_use]
pub fn mentions(words: &Words<'_>) -> Option<Vec<Mention>> {
    let (from, to) = trimmed(words);
    Some(mentions_in(words, from, to)).filter(|found| !found.is_empty())
}

/// Those named by the pieces from `from` up to `to`; none if these say anything else.
pub(super) fn mentions_in(words: &Words<'_>, from: usize, to: usize) -> Vec<Mention> {
    let named = |form| Mention { at: words.span(from, before_bracket(words, from, to)), form };
    let one = || form_of(words, from, to).map(named);
    if !(from..to).any(|at| separates(words, from, to, at)) {
        return one().into_iter().collect();
    }
    let several = split(words, from, to).unwrap_or_default();
    let part_of_post =
        || several.windows(2).any(|pair| matches!(pair, [first, second] if is_part(words, first, second)));
    let may_be_one = several.is_empty() || part_of_post() || is_city_and_county(words, &several);
    let one = if may_be_one { one() } else { None };
    one.map_or(several, |one| vec![one])
}

/// Whether all are named by initials, as those who speak in the record of a talk.
pub(super) fn are_initials(who: &[Mention]) -> bool {
    who.iter().all(|one| one.form == PersonForm::Initials)
}

/// How far those may reach who are named from this piece on: up to the first that stands in no name, post or group, nor
/// between two.
pub(super) fn run_of_names(words: &Words<'_>, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| words.get(at).is_none_or(|piece| !may_name(piece))).unwrap_or(limit.max(from))
}

/// Where those may begin, at the earliest, who are named up to this piece.
pub(super) fn run_of_names_before(words: &Words<'_>, limit: usize, to: usize) -> usize {
    (limit..to).rev().find(|&at| words.get(at).is_none_or(|piece| !may_name(piece))).map_or(limit, |at| at + 1)
}

/// Whether a piece may stand in a name, a post or a group that is named, or between two of them.
fn may_name(piece: Word<'_>) -> bool {
    match piece.kind() {
        Kind::Word => !piece.has(Sign::NotInPhrase) || piece.is_capital() || piece.has(Sign::Determiner),
        Kind::Number => piece.glued(),
        Kind::Mark => piece.is_in(&MARKS_OF_NAMES),
    }
}

/// The end of a name without a role or a handle in brackets; `(J)`, which tells two of a name apart, stays.
fn before_bracket(words: &Words<'_>, from: usize, to: usize) -> usize {
    if !words.is(to.saturating_sub(1), ")") {
        return to;
    }
    let open = (from + 1..to).find(|&at| words.is(at, "("));
    open.filter(|&open| words.get(open + 1).is_some_and(|inside| inside.text().chars().count() > 2)).unwrap_or(to)
}

/// `Senior Engineer, West Division`: what follows a post and a comma, and is no post and no titled name, is part of it.
fn is_part(words: &Words<'_>, first: &Mention, second: &Mention) -> bool {
    let text = words.text;
    let between = text.get(first.at.end()..second.at.start()).unwrap_or_default();
    let next = second.at.of(text);
    let own = matches!(second.form, PersonForm::Name | PersonForm::Group)
        && !is_titled(words, second)
        && !next.starts_with("the ");
    first.form == PersonForm::Post && own && between.trim() == ","
}

/// `Ashford City and County Council`: one body whose name has an `and`.
fn is_city_and_county(words: &Words<'_>, several: &[Mention]) -> bool {
    let [first, second] = several else { return false };
    let bare = |mention: &Mention| !is_titled(words, mention) && !mention.at.of(words.text).starts_with("the ");
    first.form == PersonForm::Name && second.form == PersonForm::Group && bare(first) && bare(second)
}

/// Each of several that are named; `None` if a part names nobody.
fn split(words: &Words<'_>, from: usize, to: usize) -> Option<Vec<Mention>> {
    let mut found = Vec::new();
    let mut start = from;
    for at in from..=to {
        if at < to && !(separates(words, from, to, at) && may_begin(words, start, at)) {
            continue;
        }
        if at > start {
            // `IM, (TA, BV)`: those who help stand in brackets.
            let open = start + usize::from(words.is(start, "("));
            let inside = open > start
                || at == to && (from..at).any(|place| words.is(place, "(") && separates(words, from, to, place - 1));
            let close = if inside && at > open + 1 && words.is(at - 1, ")") { at - 1 } else { at };
            let form = form_of(words, open, close)?;
            found.push(Mention { at: words.span(open, before_bracket(words, open, close)), form });
        }
        start = at + 1;
    }
    Some(found)
}

/// After `of` or `for`, a name goes on past `and` unless somebody new clearly begins: `the Head of Roads and the Clerk`.
fn may_begin(words: &Words<'_>, start: usize, at: usize) -> bool {
    let qualified = (start..at).any(|place| words.is_any(place, &["of", "for"]));
    let next = at + 1 + usize::from(words.is(at + 1, "and"));
    !qualified
        || words.is_any(next, &["the", "@"])
        || words.get(next).is_some_and(|word| is_title(word) || is_capitals(word.text()))
}

fn is_titled(words: &Words<'_>, who: &Mention) -> bool {
    words.get(words.place_of(who.at.start())).is_some_and(is_title)
}

fn is_capitals(word: &str) -> bool {
    (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a piece stands between two who are named: `/`, `&`, `and`, `,`, `;`, `n`.
fn separates(words: &Words<'_>, from: usize, to: usize, at: usize) -> bool {
    let Some(piece) = words.get(at).filter(|_| at > from && at + 1 < to) else { return false };
    // `A/Director` is an acting director.
    let acting = || piece.is("/") && words.before(at).is_some_and(|before| before.is("A"));
    piece.is_in(&SEPARATORS) && !acting() || piece.bytes() == b"n"
}

static SEPARATORS: List = List::of(&["/", "&", "and", ",", ";", "+", "or", "with"]);

static MARKS_OF_NAMES: List = List::of(&["-", "/", "&", ",", "’", "'", "(", ")", ".", "@", "_", ";", "+"]);

/// Marks with which what somebody is to do may begin: `@ida`, `£40 to be paid`, `#12`, `=A1`.
const MARKS_OF_WORK: &[&str] = &["@", "=", "£", "$", "€", "#", "+", "~"];

/// Without what stands around: `(`, `–`, `:`, `by`.
pub(super) fn trimmed(words: &Words<'_>) -> (usize, usize) {
    let mut from = 0;
    while words
        .get(from)
        .is_some_and(|piece| piece.kind() == Kind::Mark && !MARKS_OF_WORK.iter().any(|mark| piece.is(mark)))
    {
        from += 1;
    }
    if words.is_any(from, &["by", "for", "on"]) && words.get(from + 1).is_some() {
        from += 1;
        from += usize::from(words.is(from, ":"));
    }
    let mut to = words.len();
    while to > from && words.get(to - 1).is_some_and(|piece| is_end_mark(words, from, to, piece)) {
        to -= 1;
    }
    (from, to)
}

fn is_end_mark(words: &Words<'_>, from: usize, to: usize, piece: Word<'_>) -> bool {
    let opened = || (from..to).any(|at| words.is_any(at, &["(", "["]));
    let initials = piece.is(".") && to >= from + 4 && words.is(to - 3, ".");
    piece.kind() == Kind::Mark && !(piece.is_any(&[")", "]"]) && opened()) && !initials
}
