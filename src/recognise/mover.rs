//! Who moves or seconds: the words that name one of them, or both.

use std::sync::LazyLock;

use super::lists::business;
use super::mover_names::{
    call_sign_at_the_end, in_brackets, in_brackets_before, named_after_label, named_before, named_from, named_up_to,
    past_call_sign, with_call_sign,
};
use super::mover_pair::pair_at;
use super::mover_part::Part;
use super::owner::Mention;
use super::person::is_title;
use super::phrases::Phrases;
use super::sentence::start_of;
use super::signs::Sign;
use super::words::{Kind, Word, Words};
use crate::vocabulary::PersonForm;

/// The first piece from `from` on that may name a mover or seconder; `2` begins `2nd`.
pub(super) fn may_begin(words: &Words<'_>, from: usize) -> Option<usize> {
    let mut places = words.places(Sign::Moving.or(Sign::Figure), from);
    places.find(|&at| words.get(at).is_some_and(|piece| piece.has(Sign::Moving) || piece.text() == "2"))
}

/// What the pieces from this one on say of who moves or seconds.
pub(super) fn part_at(words: &Words<'_>, at: usize) -> Option<Part> {
    if is_rule(words, at) {
        return None;
    }
    if let Some(pair) = pair_at(words, at) {
        return Some(pair);
    }
    let piece = words.get(at)?;
    if piece.is_any(&["seconded", "seconder", "second", "seconds", "seconding", "2", "sec", "2nd"]) {
        return seconder_at(words, at);
    }
    let told = by_at(words, at).or_else(|| announced_at(words, at)).or_else(|| label_at(words, at));
    told.or_else(|| verb_at(words, at)).or_else(|| nobody_at(words, at)).or_else(|| by_at_the_end(words, at))
}

/// `must be proposed and seconded by two members`: what is always to be done.
fn is_rule(words: &Words<'_>, at: usize) -> bool {
    const JOINED: &[&str] =
        &["proposed", "moved", "nominated", "and", "or", "duly", "formally", "both", ",", "seconded"];
    const BINDS: &[&str] = &["must", "shall", "should", "may", "can", "cannot", "need", "needs", "has", "have"];
    let from = (at.saturating_sub(6)..at).rev().find(|&place| !words.is_any(place, JOINED));
    from.is_some_and(|be| words.is(be, "be") && (be.saturating_sub(3)..be).any(|place| words.is_any(place, BINDS)))
}

/// `A motion was made and seconded to let the hall`: it was moved, but by whom is not told.
fn nobody_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let after = words.after_any(at, &["made and seconded", "moved and seconded", "made and duly seconded"])?;
    let subject = || (at.saturating_sub(5)..at).any(|place| words.is_any(place, &["motion", "it", "resolution"]));
    let goes_on = words.is_any(after, &["to", "that", "for", ",", "."]) || words.get(after).is_none();
    (subject() && goes_on).then_some(Part {
        from: at,
        to: after,
        mover: None,
        seconder: None,
        certain: true,
        doubtful: false,
        alone: false,
    })
}

/// `Motion to spend £500 by Ida Moss`, `Proposal: let the hall (Ida Moss)`.
fn by_at_the_end(words: &Words<'_>, at: usize) -> Option<Part> {
    const LONGEST: usize = 60;
    let motion = words.is_any(at, &["motion", "proposal"]);
    let goes_on = words.is_any(at + 1, &["to", "that", "for"]);
    let labelled = words.is(at + 1, ":");
    if !motion || !(goes_on || labelled) {
        return None;
    }
    // `a report prepared by Ida Moss`
    let done = |place: usize| {
        words.before(place).is_some_and(|before| {
            let low = before.text().to_ascii_lowercase();
            low.len() > 3
                && (low.ends_with("ed") || low.ends_with("en") || low.ends_with("made") || low.ends_with("work"))
        })
    };
    let limit = words.len().min(at + LONGEST);
    let stops = |&place: &usize| words.is(place, ".") && !words.get(place + 1).is_some_and(Word::glued);
    let limit = (at + 2..limit).find(stops).unwrap_or(limit);
    let by = (at + 2..limit).filter(|&place| words.is(place, "by") && !done(place)).find_map(|place| {
        let (who, to) = named_from(words, place + 1)?;
        let to = past_call_sign(words, to);
        let ends = words.get(to).is_none_or(|next| {
            next.kind() == Kind::Mark && !next.is_any(&["-", "/", "'", "’"])
                || next.is_any(&["seconded", "second", "and", "2"])
        });
        // `brought by Ida Moss` says who moved it, whatever else is told.
        let brought = words.is_any(place - 1, &["brought", "forward", "put"]);
        (ends && matches!(who.form, PersonForm::Name | PersonForm::Initials)).then_some((who, to, brought))
    });
    if let Some((who, to, alone)) = by {
        return Some(Part { doubtful: false, alone, ..Part::moves(at, to, with_call_sign(words, who), false) });
    }
    let opens = labelled && at == opening(words, at + 1);
    // `Motion: adjourn - VK0BBB`
    if opens && let Some((from, who)) = call_sign_at_the_end(words, at + 2) {
        return Some(Part { alone: true, ..Part::moves(at, from, who, false) });
    }
    let who = in_brackets_before(words, words.len()).filter(|_| opens && words.len() <= at + LONGEST)?;
    (who.form == PersonForm::Name).then(|| Part { alone: true, ..Part::moves(at, words.len(), who, false) })
}

/// `proposed by X`, `on the motion of X`, `the motion was made by X`.
fn by_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let made = || {
        let spoken_of = (at.saturating_sub(14)..at).any(|place| words.is_any(place, &["motion", "proposal"]));
        words.after_any(at, &["made by", "put by", "put forward by", "tabled by"]).filter(|_| spoken_of)
    };
    let after = MOVED_BY.after(words, at).or_else(made)?;
    // `which had been proposed by the anglers`: at another time.
    let earlier = words.before(at).is_some_and(|before| before.is("been"));
    let (who, to) = named_from(words, after).filter(|_| !earlier)?;
    let group = who.form == PersonForm::Group;
    // `passed a motion last week, moved by Ida`
    let before = at.saturating_sub(12);
    let last = (before..at)
        .any(|place| words.is(place, "last") && words.is_any(place + 1, &["week", "month", "year", "term", "session"]));
    if last {
        return None;
    }
    // Of a motion of which notice was given it is not known whether it was moved.
    let notice = (at.saturating_sub(4)..at).any(|place| words.is_any(place, &["notice", "notices"]))
        && words.is_any(at, &["motion", "motions"]);
    Some(Part { doubtful: group, ..Part::moves(at, to, who, !(group || notice)) })
}

/// `Cllr Moss, in proposing the motion, said`, `Ada: motion to close`.
fn announced_at(words: &Words<'_>, at: usize) -> Option<Part> {
    if let Some(after) = words.after_any(at, IN_MOVING) {
        let from = at.checked_sub(1).filter(|&before| words.is(before, "in")).unwrap_or(at);
        let end = from - usize::from(from > 0 && words.is(from - 1, ","));
        let before = named_up_to(words, end);
        let (who, to) = before.map(|who| (who, after)).or_else(|| {
            let next = after + usize::from(words.is(after, ","));
            named_from(words, next).filter(|(who, _)| who.form != PersonForm::Group)
        })?;
        return Some(Part::moves(at, to, who, false));
    }
    // `Ada: motion to close`
    let moved = words.is_any(at, &["motion", "move", "moves", "proposal"]) && words.is_any(at + 1, &["to", "that"]);
    let label = at.checked_sub(1).filter(|&mark| words.is_any(mark, &[":", "-", "–"]) && moved)?;
    let who = named_up_to(words, label).filter(|who| matches!(who.form, PersonForm::Name | PersonForm::Initials))?;
    let opens = words.place_of(who.at.start()) == start_of(words, label, 12).max(opening(words, label));
    opens.then(|| Part::moves(at, at + 1, who, false))
}

/// The first piece of the line, past its number or bullet.
fn opening(words: &Words<'_>, at: usize) -> usize {
    (0..at).find(|&place| words.get(place).is_some_and(|piece| piece.kind() == Kind::Word)).unwrap_or(0)
}

/// `Proposed: X`, `Prop JB`, `Moved Ash`.
fn label_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let piece = words.get(at)?;
    // `the proposed scheme`; `Cllr Moss proposed Cllr Hull`.
    let adjective = || {
        words.before(at).is_some_and(|before| {
            before.is_any(&[
                "the", "a", "an", "of", "this", "these", "new", "our", "any", "for", "to", "on", "their", "its", "all",
                "in", "with", "and",
            ])
        })
    };
    let verb = || piece.text().starts_with(char::is_lowercase) && named_before(words, at).is_some();
    // `Motion – Moss; second – Hull`
    if piece.is("motion") && words.is_any(at + 1, &[":", "-", "–", "—"]) && !adjective() {
        let (who, to) = named_after_label(words, at + 1)?;
        let second = (to..to + 3).any(|place| words.is_any(place, &["second", "seconded", "seconder", "2"]));
        return second.then(|| Part { doubtful: true, ..Part::moves(at, to, who, false) });
    }
    // `First: Ida. Second: Ben.`
    let first = || {
        let second = (at + 2..at + 10).any(|place| words.is_any(place, &["second", "seconded", "seconder", "2"]));
        piece.is_any(&["first", "maker"]) && words.is(at + 1, ":") && second
    };
    let label =
        (piece.is_any(&["proposed", "proposer", "prop", "moved", "mover"]) && !verb() || first()) && !adjective();
    let (who, to) = label.then(|| named_after_label(words, at + 1)).flatten()?;
    let titled = words.get(words.place_of(who.at.start())).is_some_and(is_title);
    let marked = words.is_any(at + 1, &[":", "-", "–", "—", ".", ";"]);
    let plain = piece.is_any(&["proposer", "mover", "prop"]) || marked || titled || who.form == PersonForm::Initials;
    Some(Part { doubtful: !plain, ..Part::moves(at, to, who, plain) })
}

/// `Cllr Moss proposed`, `Ada made the motion`.
fn verb_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let strong = MOVED.after(words, at);
    if strong.is_none() && !words.is_any(at, &["proposed", "proposes"]) {
        return None;
    }
    // Who stands for an office moves nothing.
    if words.is_any(at + 1, &["himself", "herself", "themselves", "themself", "myself"]) {
        return None;
    }
    // `Ida Moss officially proposed to end it`
    let formally = words.before(at).is_some_and(|before| before.is_any(&["officially", "formally"]));
    let who = named_before(words, at - usize::from(formally)).or_else(|| in_brackets_before(words, at))?;
    // `moved to Ashford` and `moves house` are no motions.
    let moves = words.is_any(at, &["moved", "moves", "motions"])
        && !words.is_any(at + 1, &["that", "to", "the", "an", "a", "and", ",", "for", "approval", "acceptance"]);
    let elsewhere = words.is(at, "moved") && words.is(at + 1, "to") && words.get(at + 2).is_none_or(Word::is_capital);
    let group = who.form == PersonForm::Group;
    let titled = words.get(words.place_of(who.at.start())).is_some_and(is_title);
    let formal = titled && words.is_any(at, &["proposed", "proposes"]) && words.is(at + 1, "that");
    let certain = strong.is_some() && !words.is_any(at, &["moved", "moves", "nominated", "nominates"]) && !group;
    // A name without a title may be that of a thing: `the Speeding Monitor moved to Church Road`.
    let nominated = words.is_any(at, &["nominated", "nominates"]) && !group;
    let doubtful = group
        || words.is(at, "moved")
            && words.is_any(at + 1, &["to", "and", "the", "a", "for"])
            && !(words.is(at + 1, "to") && words.is_any(at + 2, PUT))
            && !is_plain_name(words, &who);
    (!moves && !elsewhere).then(|| Part {
        doubtful,
        alone: formal || formally,
        ..Part::moves(at, strong.unwrap_or(at + 1), who, certain || nominated)
    })
}

/// What nobody does who only moves elsewhere: `Ida Moss moved to approve the minutes`.
const PUT: &[&str] = &[
    "approve",
    "accept",
    "adopt",
    "adjourn",
    "amend",
    "table",
    "ratify",
    "authorise",
    "authorize",
    "appoint",
    "elect",
    "postpone",
    "defer",
    "suspend",
    "dissolve",
    "endorse",
    "rescind",
    "reconsider",
    "keep",
    "allocate",
    "fund",
];

/// Whether somebody is named by a title, initials, or a single word.
fn is_plain_name(words: &Words<'_>, who: &Mention) -> bool {
    let from = words.place_of(who.at.start());
    let one = words.get(from + 1).is_none_or(|next| next.start() >= who.at.end());
    words.get(from).is_some_and(is_title) || who.form != PersonForm::Name || one
}

/// `seconded by Y`, `2nd GK`, `Seconder: Y`, `Y seconded`.
fn seconder_at(words: &Words<'_>, at: usize) -> Option<Part> {
    let ordinal = words.is(at, "2");
    if ordinal && !words.is(at + 1, "nd") {
        return None;
    }
    let next = at + 1 + usize::from(ordinal);
    // `Motion to approve [Ada], seconded [Ben]`
    let with_mover = |part: Part| {
        let mover = || in_brackets_before(words, at - usize::from(words.before(at)?.is(",")));
        Part { mover: mover(), ..part }
    };
    if words.is_any(next, &["by", "as", "from"]) {
        return named_from(words, next + 1).map(|(who, to)| Part::seconds(at, to, who));
    }
    if words.is_any(next, &["[", "("]) {
        let several = || {
            let close = (next + 1..next + 9).find(|&close| words.is_any(close, &["]", ")"]))?;
            Some((in_brackets(words, next, close)?, close))
        };
        let inside = named_from(words, next + 1).filter(|(_, to)| words.is_any(*to, &["]", ")"])).or_else(several);
        if let Some((who, to)) = inside {
            return Some(with_mover(Part::seconds(at, to + 1, who)));
        }
    }
    if words.is_any(next, &[":", "-", "–", "—", ";"])
        && let Some((who, to)) = named_after_label(words, next)
    {
        return Some(Part::seconds(at, to, who));
    }
    let is_noun = ordinal || words.is_any(at, &["second", "sec"]);
    // `proposed M. Grief seconded Miss Rich`: the name before is the mover’s.
    let movers = |who: &Mention| {
        let from = words.place_of(who.at.start());
        // `Proposed: Cllr Moss`
        let marked = words.before(from).is_some_and(|before| before.is_any(&[":", "-", "–", "."]));
        let label = words.before(from.saturating_sub(usize::from(marked)));
        let moved = label.is_some_and(|label| label.is_any(&["proposed", "prop", "moved", "mover", "by", "proposer"]));
        moved && (marked || named_after_label(words, next).is_some())
    };
    if !ordinal && !words.is(at, "sec") {
        let before = named_before(words, at)
            .filter(|_| !words.is_any(at, &["second", "seconds", "seconding"]) || ends_clause(words, next));
        if let Some(who) = before.filter(|who| !movers(who)) {
            return Some(Part::seconds(at, next, who));
        }
    }
    // `Member Hull seconding` names one only before it.
    if words.is(at, "seconding") {
        return None;
    }
    // `2nd` and `second` name a seconder only soon after a mover.
    let moved = (at.saturating_sub(12)..at)
        .any(|place| words.is_any(place, &["prop", "proposed", "proposer", "moved", "motion", "mover", "moves"]));
    if is_noun && !moved {
        return None;
    }
    named_after_label(words, next).map(|(who, to)| Part::seconds(at, to, who))
}

fn ends_clause(words: &Words<'_>, at: usize) -> bool {
    words
        .get(at)
        .is_none_or(|next| next.kind() == Kind::Mark || next.is_any(&["with", "and", "the", "it", "this", "that"]))
}

static MOVED: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::MOVED));

static MOVED_BY: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::plain(business::MOVED_BY));

/// After or before these, somebody who speaks to a motion.
const IN_MOVING: &[&str] = &[
    "proposing the motion",
    "proposing this motion",
    "moving the motion",
    "moving this motion",
    "proposing the amended motion",
    "proposing the amendment",
    "moving the amendment",
    "proposing his motion",
    "proposing her motion",
    "moving the recommendation",
    "moving the recommendations",
    "moving the report",
];
