//! Roll calls: each name with its vote, `Ash – aye; Birch – nay`, `Voice vote: Ash aye, Birch aye`.

use super::name_list::{BETWEEN, named};
use super::owner::Mention;
use super::person::is_title;
use super::tally::side_at;
use super::voted::{ToldAs, Voters, side};
use super::words::{Kind, Words};
use crate::vocabulary::PersonForm;

/// The longest name of a call, in pieces.
const LONGEST: usize = 6;

/// `Ash – aye;`, `Birch (for)`, `Cllr Cole: abstained`, `Dick Ash aye`: one who votes, and the place after.
pub(super) fn called(words: &Words<'_>, at: usize) -> Option<(Voters, usize)> {
    let (number, plain, next) = side_at(words, at, true)?;
    let ends = words.get(next).is_none_or(|next| next.is_any(&[",", ";", ".", ")", "|", "and", "&"]));
    let (from, who) = if ends { marked(words, at).or_else(|| bare(words, at, plain))? } else { return None };
    let voters = Voters { at: words.span(from, next), side: side(number), who: vec![who], told: ToldAs::Call };
    Some((voters, next))
}

/// The name before a mark: `Ash – aye`, `Ash-Yes`.
fn marked(words: &Words<'_>, at: usize) -> Option<(usize, Mention)> {
    let mark = words.before(at).filter(|mark| mark.is_any(&[":", "–", "—", "(", "-", "="]))?;
    // `a well-for-none place`; `Ash-Yes` names one.
    if mark.is("-") && mark.glued() && !words.get(at).is_some_and(|side| side.is_capital()) {
        return None;
    }
    let to = at - 1;
    let from = (to.saturating_sub(LONGEST)..to)
        .rev()
        .find(|&place| words.is_in(place, &BETWEEN) || words.is_any(place, &[":", ".", ")"]) && !is_point(words, place))
        .map_or(to.saturating_sub(LONGEST), |place| place + 1);
    let whole = named(words, from, to).filter(|_| !words.is_any(to - 1, NO_NAMES)).map(|who| (from, who));
    whole.or_else(|| capitals_before(words, to))
}

/// The name just before a word that is said of nothing but votes: `Ash aye`.
fn bare(words: &Words<'_>, at: usize, plain: bool) -> Option<(usize, Mention)> {
    let said = plain && words.is_any(at, &["aye", "nay", "yea", "abstain"]);
    let side = said || words.is_any(at, &["yes", "no"]);
    // `J. Ash, aye`
    let to = at - usize::from(said && words.before(at).is_some_and(|before| before.is(",")));
    capitals_before(words, to).filter(|_| side)
}

/// The longest run of capitals before a place that names somebody.
fn capitals_before(words: &Words<'_>, to: usize) -> Option<(usize, Mention)> {
    let named_by = |&place: &usize| {
        words.get(place).is_some_and(|piece| piece.kind() == Kind::Word && piece.is_capital())
            && !words.is_any(place, NO_NAMES)
            || is_point(words, place)
            || words.is_any(place, &["-", "'", "’"]) && words.get(place).is_some_and(|mark| mark.glued())
    };
    let first = (to.saturating_sub(LONGEST)..to).rev().take_while(named_by).last()?;
    // `Page – aye`, `May Hull aye`: what is elsewhere a word or a month is a name here.
    let name = || {
        let bare = (first..to).all(|at| words.get(at).is_some_and(|piece| piece.length() > 1));
        let whole = Mention { at: words.span(first, to), form: PersonForm::Name };
        (bare && to <= first + 3).then_some(whole)
    };
    named(words, first, to).or_else(name).map(|who| (first, who))
}

/// What stands before a side and names nobody: `Student vote: aye`.
const NO_NAMES: &[&str] = &[
    "vote",
    "call",
    "roll",
    "voice",
    "the",
    "votes",
    "ayes",
    "result",
    "motion",
    "voting",
    "advisory",
    "student",
    "all",
    "total",
    "answer",
    "recommendation",
    "proposal",
    "resolution",
    "amendment",
    "aye",
    "aye",
    "nay",
    "yes",
    "no",
    "quorum",
    "present",
];

/// The point of `J.` and `Cllr.`
fn is_point(words: &Words<'_>, at: usize) -> bool {
    words.is(at, ".")
        && words.before(at).is_some_and(|before| is_title(before) || before.is_single() && before.is_capital())
}
