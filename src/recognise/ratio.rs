//! Figures of a vote with a mark between: `3-0`, `(15 to 0)`, `passed 5/0`.

use super::number::number_at;
use super::word_list::List;
use super::words::{Kind, Words};

/// How many were for, against, and abstained, as far as that is told.
pub(super) type Sides = [Option<u32>; 3];

/// `3-0`, `(15 to 0)`, `6:0:0`, where a result is expected.
pub(super) fn ratio_at(words: &Words<'_>, start: usize, at: usize) -> Option<(Sides, bool, usize)> {
    let part = |at: usize| words.get(at).filter(|piece| piece.kind() == Kind::Number && piece.length() <= 3)?.number();
    let (first, mark) = (part(at)?, words.get(at + 1)?);
    let colons = mark.is(":") && mark.glued();
    // `passed 5/0`; elsewhere this is a date.
    let slash = mark.is("/")
        && words
            .before(at)
            .is_some_and(|before| before.is_any(&["passed", "passes", "carried", "carries", "failed", "lost"]));
    // `failed 4/5/0`
    let three = slash && words.is(at + 3, "/") && part(at + 4).is_some_and(|third| third < 100);
    if !(mark.is_any(&["-", "–", "to"]) || colons || slash)
        || !three
            && words.is_any(at + 3, &["/", "%", ".", "pm", "am", "days", "weeks", "years", "months", "members"])
            && words.get(at + 3).is_some_and(|next| !next.is(".") || words.get(at + 4).is_some_and(|more| more.glued()))
    {
        return None;
    }
    let second = part(at + 2)?;
    let third =
        words.get(at + 3).filter(|again| again.text() == mark.text() && again.glued()).and_then(|_| part(at + 4));
    let end = if third.is_some() { at + 5 } else { at + 3 };
    let whole = at == 0 && end == words.len();
    let near = (start.max(at.saturating_sub(4))..at).any(|place| words.is_in(place, &RESULTS));
    let after = words.after_any(end, &["vote", "votes", "in favour", "majority", "for", ") in favour"]).is_some();
    let bracket = words.before(at).is_some_and(|before| before.is("("))
        && words.is(end, ")")
        && (start..at).any(|place| words.is_in(place, &RESULTS));
    // `Carried 7:0`; elsewhere this is a time.
    let carried = || {
        let told = (start.max(at.saturating_sub(2))..at).any(|place| words.is_any(place, OUTCOMES));
        let clock = words.get(at + 2).is_some_and(|piece| piece.length() > 1 && piece.text().starts_with('0'));
        told && !clock && second <= first
    };
    let excluded =
        words.before(at).is_some_and(|before| before.is_in(&NOT_RATIO)) || colons && third.is_none() && !carried();
    let told = if third.is_some() { whole || near || bracket } else { near || bracket || after && !mark.is("to") };
    (told && !excluded && !(first == 0 && second == 0)).then_some(([Some(first), Some(second), third], true, end))
}

/// `(4/5 votes)`, `six of seven trustees voted for it`: how many of those who voted were for it.
pub(super) fn of_those_at(words: &Words<'_>, start: usize, at: usize) -> Option<(Sides, bool, usize)> {
    const NEAR: usize = 6;
    let (first, next) = number_at(words, at)?;
    let after = words.after_any(next, &["/", "of the", "out of the", "out of", "of"])?;
    let (_, end) = number_at(words, after).filter(|&(second, _)| first <= second && first > 0 && second <= 500)?;
    let slash = words.is(next, "/");
    // A `2/3 vote` is what is needed.
    let bracket = !slash || words.before(at).is_some_and(|before| before.is("("));
    let votes = words.after_any(end, &["votes", "vote", "in favour", "in favor", "voted for", "votes for", "yes"]);
    let told = |place: &usize| words.is_any(*place, &["voted", "approved", "favour", "favor", "votes", "voting"]);
    let who = || {
        let named = words.is_any(end, WHO) || words.is(end, "voting");
        let place = (end..end + NEAR).find(told).filter(|_| named && !slash)?;
        let denied = words.is_any(place + 1, &["against", "no", "to", "not"]);
        let by = (start..at).any(|place| words.is_any(place, &["not", "least", "require", "requires", "needs"]));
        (!denied && !by).then_some(place + 1)
    };
    let to = votes.filter(|_| bracket).or_else(who)?;
    Some(([Some(first), None, None], true, to))
}

/// `by 5 votes to 2`, `by a majority of four to one`.
pub(super) fn votes_to_at(words: &Words<'_>, start: usize, at: usize) -> Option<(Sides, bool, usize)> {
    let (first, next) = number_at(words, at)?;
    let after = words.after_any(next, &["votes to", "vote to", "votes in favour to", "votes for to", "votes against"]);
    let against = after.is_some() && words.is(after? - 1, "against");
    let majority = || {
        let told = (start.max(at.saturating_sub(3))..at).any(|place| words.is(place, "majority"));
        words.after_any(next, &["to"]).filter(|_| told)
    };
    let after = after.filter(|_| !against).or_else(majority)?;
    let (second, end) = number_at(words, after)
        .or_else(|| Some((0, after + usize::from(words.is_any(after, NOBODY)))).filter(|&(_, end)| end > after))?;
    // `by 5 votes to 2 pm` is nothing.
    (first <= 100_000 && !words.is_any(end, &["%", ":", "pm", "am"])).then_some((
        [Some(first), Some(second), None],
        true,
        end,
    ))
}

pub(super) const NOBODY: &[&str] = &["none", "nil", "nobody", "nothing", "zero"];

/// `(Y-5; N-1)`, `Y:5 N:2 A:0`: a letter for each side, in brackets or beside one another.
pub(super) fn lettered_at(words: &Words<'_>, at: usize) -> Option<(usize, Sides, bool)> {
    const LETTERS: &[&str] = &["Y", "N", "A"];
    let (mark, letter) = (at.checked_sub(1)?, at.checked_sub(2)?);
    let glued = |at: usize| words.get(at).is_some_and(|piece| piece.glued());
    let number = words.get(at).filter(|piece| piece.kind() == Kind::Number && piece.length() <= 3)?.number()?;
    let side = LETTERS.iter().position(|side| words.get(letter).is_some_and(|piece| piece.text() == *side))?;
    let marked = words.is_any(mark, &["-", "–", ":", "="]) && glued(mark) && (glued(at) || words.is(mark, ":"));
    // `Form Y-5` is none.
    let opens = letter == 0
        || words.before(letter).is_some_and(|before| before.kind() == Kind::Mark && !before.is_any(&["-", "/"]));
    let closes = words.get(at + 1).is_none_or(|next| next.is_any(&[")", "]", ";", ",", "."]) || next.text() == "N");
    let beside = side > 0
        && words.before(letter).is_some_and(|before| before.kind() == Kind::Number || before.is_any(&[";", ","]));
    let mut sides = [None; 3];
    *sides.get_mut(side)? = Some(number);
    (marked && (opens && closes || beside)).then_some((letter, sides, side == 0))
}

/// Whether a number is of the votes that it takes, or that somebody has: `at least 4 votes for it`, `entitled to one vote for each post`.
pub(super) fn is_needed(words: &Words<'_>, at: usize) -> bool {
    const NEEDED: &[&str] =
        &["least", "need", "needs", "require", "requires", "required", "minimum", "entitled", "have", "has"];
    (at.saturating_sub(4)..at).any(|place| words.is_any(place, NEEDED))
}

#[rustfmt::skip]
const WHO: &[&str] = &[
    "members", "directors", "trustees", "councillors", "governors", "owners", "commissioners", "present", "board",
    "voting", "those", "supervisors", "eligible",
];

const OUTCOMES: &[&str] = &["carried", "carries", "passed", "passes", "approved", "adopted", "agreed", "accepted"];

#[rustfmt::skip]
static RESULTS: List = List::of(&[
    "passed", "passes", "carried", "lost", "approved", "failed", "fails", "defeated", "vote", "voted", "votes",
    "adopted", "motion", "result", "elected", "rejected", "division", "passing", "carries", "agreed",
]);

/// Words and marks before figures that make them no result: `pages 3-4`.
#[rustfmt::skip]
static NOT_RATIO: List = List::of(&[
    "from", "pages", "page", "items", "item", "paragraphs", "between", "at", "/", "-", "#", "£", ".",
]);
