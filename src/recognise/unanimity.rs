//! Words for a vote of one mind.

use std::sync::LazyLock;

use super::lists::business;
use super::phrases::Phrases;
use super::signs::Sign;
use super::words::{Kind, Words};

/// `unanimously`, `nem con`, `all in favour`, `no objections`: the place after.
pub(super) fn unanimity_at(words: &Words<'_>, start: usize, at: usize) -> Option<usize> {
    words.get(at).filter(|piece| piece.has(Sign::Unanimous))?;
    let next = UNANIMOUS.after(words, at).or_else(|| all_voted(words, at)).or_else(|| none_opposed(words, at))?;
    // Whoever is elected by acclamation has nobody to stand against: nothing was put to the vote.
    if words.is(next.wrapping_sub(1), "acclamation") && words.is_any(at.wrapping_sub(1), &["elected", "appointed"]) {
        return None;
    }
    // `All agreed to meet`, not `agreed to it`
    let agreed_to_do =
        words.is(next, "to") && words.is(next.wrapping_sub(1), "agreed") && !words.is_any(next + 1, THINGS);
    // `All agreed that` tells an opinion; `the unanimous decision of 2010` another vote; `not unanimous` none.
    let opinion = words.is_any(at, &["all", "everyone", "everybody"])
        && if words.is_any(next.wrapping_sub(1), &["favour", "favor"]) {
            words.is(next, "of")
                && !words.is_any(next + 2, &["motion", "proposal", "resolution", "amendment", "recommendation"])
        } else {
            words.get(next).is_some_and(|next| {
                next.kind() == Kind::Word
                    && !next.is_any(&["and", "unanimously", "carried", "by"])
                    && !agreed_to_do
                    && (!next.is("on") || !words.is(at + 1, "present"))
                    && !next.is_capital()
            })
        };
    let denied = (start.max(at.saturating_sub(3))..at)
        .any(|place| words.is_any(place, &["not", "nearly", "almost", "if", "must", "should", "cannot"]));
    // `No objections` to a planning application is no vote: something must have been put to the meeting.
    // `resolved to make no objection` answers an application.
    let answer = words.is(at, "no")
        && words.is_any(at.wrapping_sub(1), &["make", "made", "raise", "raised", "offer", "lodge", "submit", "have"])
        && (at.saturating_sub(4)..at)
            .any(|place| words.is_any(place, &["to", "resolved", "agreed", "council", "committee"]));
    let wish = answer
        || words.is_any(at, &["no", "without"])
            && !(words.is(at, "no") && words.is_any(at + 1, &["one", "-"]))
            && (words.is_any(next, &["to", "from", "were", "was", "will", "if"])
                && !words.is_any(next + 1, &["raised", "received", "the", "made"])
                || !(is_put(words, at, next)
                    || words.is(at + 1, "disagreement")
                        && (is_suggested(words, at) || words.is_any(next, &["about", "over", "on"]))));
    let of_others =
        words.is(next.wrapping_sub(1), "decision") && words.is_any(next, &["of", "made", "in", "by", "taken"]);
    // `They unanimously welcomed him` is no vote.
    let feeling = words.is(at, "unanimously")
        && (words.is_any(at + 1, FEELINGS)
            || words.is_any(at.wrapping_sub(1), FEELINGS)
            || words.is_any(at.wrapping_sub(1), &["extended"]));
    let earlier = (start.max(at.saturating_sub(3))..at).any(|place| words.is(place, "been"))
        || words.is_any(at.wrapping_sub(1), &["previously"]);
    (!(opinion || denied || wish || of_others || earlier || feeling)).then_some(next)
}

/// `All four directors taking part voted in favour`: the place after.
fn all_voted(words: &Words<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    words.get(at).filter(|piece| piece.is("all"))?;
    let clause =
        (at + 1..at + LONGEST).take_while(|&place| words.get(place).is_some_and(|piece| piece.kind() != Kind::Mark));
    let voted = clause.filter(|&place| words.is(place, "voted")).last()?;
    let who = ["members", "directors", "councillors", "trustees", "governors", "owners", "those", "commissioners"];
    let named = (at + 1..voted).any(|place| words.is_any(place, &who));
    let side = if words.is(voted + 1, "in") && words.is_any(voted + 2, &["favour", "favor"]) {
        Some(voted + 3)
    } else {
        words.is_any(voted + 1, &["for", "yes", "aye"]).then_some(voted + 2)
    };
    side.filter(|_| named)
}

/// `No one there was opposed`, `none of those present objected`: the place after.
fn none_opposed(words: &Words<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let from = words.after_any(at, &["no one", "no - one", "nobody", "none of the", "none of those", "none"])?;
    let clause = (from..at + LONGEST).take_while(|&place| {
        words.get(place).is_some_and(|piece| piece.kind() == Kind::Word)
            && !words.is_any(place, &["had", "has", "who", "that", "will", "would"])
    });
    let opposed =
        clause.filter(|&place| words.is_any(place, &["opposed", "objected", "disagreed", "dissented"])).last()?;
    let here =
        words.is_any(from, &["at", "present", "in", "was", "were", "opposed", "objected", "members", "attending"]);
    here.then_some(opposed + 1)
}

/// What all may agree to in talk: `everyone agreed to it`.
const THINGS: &[&str] =
    &["it", "this", "that", "the", "these", "those", "a", "his", "her", "their", "your", "my", "our"];

#[rustfmt::skip]
const FEELINGS: &[&str] = &[
    "welcomed", "congratulated", "expressed", "thanked", "felt", "condemned", "praised", "wished", "sympathised",
    "commended", "complimented", "considered", "thought", "believed",
];

/// Whether something was moved, elected or put to the vote near these pieces.
fn is_put(words: &Words<'_>, at: usize, next: usize) -> bool {
    const PUT: &[&str] = &[
        "motion",
        "seconded",
        "carried",
        "passed",
        "vote",
        "voted",
        "elected",
        "amendment",
        "resolution",
        "proposal",
        "adopted",
        "seconds",
        "resolved",
    ];
    // `Hearing no objections, the Chair declared it approved`, `No objections. Agreed.`
    let opens = words.is(at, "without") && words.get(at).is_some_and(|piece| piece.is_capital()) && words.is(next, ",");
    let heard = (opens || words.is_any(at.wrapping_sub(1), &["hearing", "seeing", "being"]))
        && (next..next + 14).any(|place| words.is_any(place, RULED));
    let ruled = words.is_any(next, &[".", ";", ",", "–"])
        && words.is_any(next + 1, RULED)
        && words.get(next + 2).is_none_or(|after| after.kind() == Kind::Mark);
    heard
        || ruled
        || (at.saturating_sub(30)..next + 12).any(|place| words.is_any(place, PUT))
        || (at.saturating_sub(4)..at).any(|place| {
            words.is_any(
                place,
                &["approved", "agreed", "accepted", "put", "approve", "approval", "accept", "adopt", "adopted"],
            )
        })
}

/// What is said where nobody objects.
const RULED: &[&str] = &[
    "approved",
    "adopted",
    "agreed",
    "accepted",
    "carried",
    "passed",
    "ordered",
    "stands",
    "elected",
    "confirmed",
    "closed",
];

/// Whether somebody has just suggested what nobody disagrees with.
fn is_suggested(words: &Words<'_>, at: usize) -> bool {
    (at.saturating_sub(30)..at).any(|place| words.is_any(place, &["suggested", "proposed", "suggestion", "suggests"]))
}

static UNANIMOUS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::UNANIMOUS));
