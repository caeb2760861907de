//! Makes one decision of what is told in several places: a motion that is carried and the resolution that follows, a summary and
//! the minute; and one of each motion that was carried of which nothing more is said.

use std::collections::{HashMap, HashSet};

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::motion::{Motion, Outcome};
use crate::minutes::kinds::particulars::Particulars;
use crate::text::{Span, fold};

use super::carried::is_numbered;
use super::matter::is_result;
use super::phrases::has_any;
use super::sentence::{says_any, starts_with_any};
use super::view::View;
use super::vote_sides::side_of;

/// Leaves each decision once, and adds those that only the outcome of a motion tells.
pub fn one_decision(view: &View<'_>, motions: &[Motion], decisions: &mut Vec<Decision>) {
    let mut again: Vec<bool> = vec![false; decisions.len()];
    // The motions of which the resolution that follows tells what was decided.
    let mut resolved: HashSet<u32> = HashSet::new();
    for row in 0..decisions.len() {
        let earlier = row.checked_sub(1).filter(|&earlier| !again.get(earlier).copied().unwrap_or(true));
        let (Some(here), next) = (decisions.get(row), decisions.get(row + 1)) else { continue };
        let before = earlier.and_then(|earlier| decisions.get(earlier));
        let announced =
            next.is_some_and(|next| announces(view, motions, here, next) || only_consents(view, here, next));
        if announced {
            resolved.extend(here.motion);
        }
        let told = announced || before.is_some_and(|before| confirms(view, motions, before, here));
        if let Some(flag) = again.get_mut(row) {
            *flag = told;
        }
    }
    in_summaries(view, decisions, &mut again);
    in_contents(view, decisions, &mut again);
    in_consent(view, motions, decisions, &mut again);
    let mut flags = again.into_iter();
    decisions.retain(|_| !flags.next().unwrap_or_default());
    let left = (0u32..).zip(motions).filter(|(row, _)| !resolved.contains(row));
    let carried: Vec<Decision> = left.filter_map(|(_, motion)| of_motion(view, motion, motions, decisions)).collect();
    decisions.extend(carried);
    decisions.sort_by_key(|decision| decision.at.start());
}

/// Whether words tell of nothing but what became of a motion: `Carried.`, `The motion was passed 3-0.`
fn is_outcome(view: &View<'_>, decision: &Decision) -> bool {
    const LONGEST: usize = 60;
    let (verb, words) = (view.words(decision.verb).to_ascii_lowercase(), view.words(decision.at));
    let low = words.to_ascii_lowercase();
    if !decision.at.overlaps(decision.verb) {
        return false;
    }
    let of_motion = has_any(&low, &["motion", "amendment", "proposal", "resolution"]) && words.len() < 2 * LONGEST;
    match &*verb {
        "carried" | "passed" | "passes" | "carries" => words.len() < LONGEST || of_motion,
        "agreed" | "approved" | "adopted" | "accepted" => {
            let rest = low.get(low.find(&*verb).unwrap_or(0) + verb.len()..).unwrap_or_default();
            words.len() < 30 && !has_any(rest, &["that", "to"])
        }
        _ => false,
    }
}

/// Whether a decision only says what the next one is: `Carried.` before `RESOLVED that …`, `the following resolution was adopted:`.
fn announces(view: &View<'_>, motions: &[Motion], here: &Decision, next: &Decision) -> bool {
    const NEAR: usize = 5;
    let resolves =
        matches!(&*view.words(next.verb).to_ascii_lowercase(), "resolved" | "resolution" | "agreed" | "decided");
    let following = {
        let low = view.words(here.at).to_ascii_lowercase();
        has_any(
            &low,
            &[
                "following resolution",
                "following motion",
                "following resolutions",
                "resolution was adopted",
                "following decision",
            ],
        )
    };
    let Some(apart) = blocks_between(view, here, next) else { return false };
    if following {
        return apart <= NEAR && apart > 0 && resolves;
    }
    let moved_between =
        motions.iter().any(|motion| motion.at.start() > here.at.start() && motion.at.start() < next.verb.start());
    // `The group agrees to keep both`, and then `RESOLUTION: keep both`.
    let verb = |decision: &Decision| view.words(decision.verb).to_ascii_lowercase();
    let summed = verb(next) == "resolution" && matches!(&*verb(here), "agrees" | "agree" | "agreement");
    if summed && apart == 1 && !moved_between {
        return true;
    }
    // `Minutes approved` over `5 approved, 1 abstained`.
    let over = view.document.block_at(here.verb.start()).and_then(|index| view.block(index));
    let under = view.document.block_at(next.verb.start()).and_then(|index| view.block(index));
    if over.is_some_and(|over| over.kind == BlockKind::Heading) && apart == 1 {
        return under.is_some_and(|under| is_result(view.document.words(under)));
    }
    // `Carried. It was agreed that the Clerk write` tells of two.
    let resolved = matches!(&*view.words(next.verb).to_ascii_lowercase(), "resolved" | "resolution");
    resolved
        && is_outcome(view, here)
        && apart <= 1
        && !moved_between
        && next.motion == here.motion
        && !is_of_something_else(view, motions, here, next)
}

/// Whether a resolution has no word of what was moved, so that it is of something else.
fn is_of_something_else(view: &View<'_>, motions: &[Motion], here: &Decision, next: &Decision) -> bool {
    let Some(motion) = here.motion.and_then(|row| motions.get(row as usize)) else { return false };
    let moved = view.words(Span::new(motion.at.end(), here.verb.start().max(motion.at.end()))).to_ascii_lowercase();
    let Some((_, moved)) = moved.split_once("that ") else { return false };
    let resolved = fold(view.words(with_list(view, next)));
    let mut words = moved.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).peekable();
    words.peek().is_some() && words.all(|word| !has_any(&resolved, &[word]))
}

/// The words of a decision, with the bullets that its lead-in opens: `RESOLVED that:`.
fn with_list(view: &View<'_>, decision: &Decision) -> Span {
    let words = view.words(decision.at).trim_end();
    let opens = words.ends_with([':', '-', '–']) || words.ends_with(" that");
    let last = view.document.block_at(decision.at.end().saturating_sub(1)).filter(|_| opens);
    let Some(last) = last else { return decision.text };
    let bullets = (last + 1..).map_while(|at| view.block(at)).take_while(|block| is_limb(view, block));
    bullets.fold(decision.text, |all, block| all.to(block.span))
}

fn is_limb(view: &View<'_>, block: &Block) -> bool {
    block.kind == BlockKind::ListItem || matches!(&*view.document.label(block), "-" | "–" | "•" | "*")
}

/// Whether a decision only says that the one before it was carried.
fn confirms(view: &View<'_>, motions: &[Motion], before: &Decision, here: &Decision) -> bool {
    let Some(apart) = blocks_between(view, before, here) else { return false };
    // `Cllr Ash moved to approve them. The motion was carried.`
    let follows = here.at.start().saturating_sub(before.at.end()) < 4;
    let from = if follows { before.at.end() } else { before.at.start() };
    let moved_between = motions.iter().any(|motion| motion.at.start() > from && motion.at.start() < here.at.end());
    let same = before.motion == here.motion;
    apart <= 1
        && same
        && !moved_between
        && is_outcome(view, here)
        && !is_of_a_part(view, here)
        && before.manner != Manner::Noting
        && !(is_outcome(view, before) && here.motion.is_none())
        && view.words(before.at).len() > view.words(here.at).len()
        && (here.motion.is_some() || matches!(&*view.words(here.verb).to_ascii_lowercase(), "carried" | "passed"))
}

/// `Rule 11 carried`: of what the number tells, and not of the decision before.
fn is_of_a_part(view: &View<'_>, decision: &Decision) -> bool {
    decision.at.start() < decision.verb.start()
        && is_numbered(view.words(Span::new(decision.at.start(), decision.verb.start())).to_ascii_lowercase().trim())
}

/// `No objections.` before the sentence that says to what: `Ida is re-appointed.`
fn only_consents(view: &View<'_>, here: &Decision, next: &Decision) -> bool {
    const FEW: usize = 8;
    let block = |decision: &Decision| view.document.block_at(decision.at.start());
    let words = view.words(here.at).to_ascii_lowercase();
    let bare = starts_with_any(&words, &["no objection", "no objections", "without objection"])
        && !has_any(&words, &["to", "from"]);
    bare && words.split(' ').count() <= FEW && block(here) == block(next) && here.at.end() <= next.at.start()
}

/// How many blocks lie between two decisions, if no heading does.
fn blocks_between(view: &View<'_>, first: &Decision, second: &Decision) -> Option<usize> {
    let block = |at: usize| view.document.block_at(at);
    let (from, to) = (block(first.verb.start())?, block(second.verb.start())?);
    let headed = (from + 1..=to).filter_map(|at| view.block(at)).any(|block| block.kind == BlockKind::Heading);
    (!headed && to >= from).then(|| to - from)
}

/// Marks the items of a consent calendar that was approved as a whole: `Payroll – approved as submitted`.
fn in_consent(view: &View<'_>, motions: &[Motion], decisions: &[Decision], again: &mut [bool]) {
    const AS: &[&str] =
        &["approved as submitted", "approved as presented", "approved as recommended", "approved on consent"];
    let consent = |at: Span| {
        let block = view.document.block_at(at.start()).and_then(|index| view.block(index));
        block.is_some_and(|block| says_any(view.document.words(block), &["consent calendar", "consent agenda"]))
    };
    let mut whole = false;
    for (decision, flag) in decisions.iter().zip(again) {
        if whole && says_any(view.words(decision.at), AS) {
            *flag = true;
        } else if says_any(view.words(decision.at), &["approved", "carried", "passed"]) {
            let moved = decision.motion.and_then(|row| motions.get(row as usize));
            whole |= consent(decision.at) || moved.is_some_and(|motion| consent(motion.at));
        }
    }
}

/// Marks those under `Summary of decisions` whose words stand elsewhere too.
fn in_summaries(view: &View<'_>, decisions: &[Decision], again: &mut [bool]) {
    const SHORT: usize = 24;
    const SHORT_WORD: usize = 3;
    // `transferring` and `transfer` are of one root.
    const ROOT: usize = 6;
    let summed = |decision: &Decision| {
        let index = view.document.block_at(decision.at.start())?;
        view.heads(index)
            .chain(line_over_list(view, index))
            .any(|head| says_any(head, &["decisions", "summary", "resolutions", "recap", "highlights", "at a glance"]))
            .then_some(())
    };
    let sums: Vec<usize> = (0..decisions.len()).filter(|&row| decisions.get(row).and_then(summed).is_some()).collect();
    if sums.is_empty() || sums.len() == decisions.len() {
        return;
    }
    let text = |decision: &Decision| {
        let folded = fold(view.words(decision.text));
        folded.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    let others: Vec<String> = decisions
        .iter()
        .enumerate()
        .filter(|(row, _)| !sums.contains(row))
        .map(|(_, decision)| text(decision))
        .collect();
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > SHORT_WORD);
        all.map(|word| word.get(..word.len().min(ROOT)).unwrap_or(word).to_owned()).collect()
    };
    let mut minuted: HashSet<String> = others.iter().flat_map(|other| words(other)).collect();
    // `Hall hire` over what was decided of it.
    let told = decisions.iter().enumerate().filter(|(row, _)| !sums.contains(row));
    let head = |decision: &Decision| view.heads(view.document.block_at(decision.at.start())?).next();
    minuted.extend(told.filter_map(|(_, decision)| head(decision)).flat_map(|head| words(&fold(head))));
    for row in sums {
        let Some(own) = decisions.get(row).map(text).filter(|own| own.len() > SHORT) else { continue };
        if let Some(flag) = again.get_mut(row) {
            let own_words = words(&own);
            let told = own_words.iter().filter(|word| minuted.contains(*word)).count();
            *flag |= own_words.len() > 4 && told * 4 >= own_words.len() * 3
                || others
                    .iter()
                    .any(|other| other.contains(&own) || own.contains(other.as_str()) && other.len() > SHORT);
        }
    }
}

/// The few words over the list of which a block is an entry: `Summary of decisions`.
fn line_over_list<'v>(view: &View<'v>, index: usize) -> Option<&'v str> {
    const FEW: usize = 6;
    const LONGEST: usize = 40;
    let entry = |at: &usize| view.block(*at).is_some_and(|block| block.kind == BlockKind::ListItem);
    let entries = (index.saturating_sub(LONGEST)..=index).rev().take_while(entry).count();
    let over = view.block(index.checked_sub(entries.max(1))?).filter(|_| entries > 0 && entries <= LONGEST)?;
    let words = view.document.words(over);
    (over.kind == BlockKind::Paragraph && words.split(' ').count() <= FEW).then_some(words)
}

/// Marks the entries of a table of contents: a heading with the same words follows.
fn in_contents(view: &View<'_>, decisions: &[Decision], again: &mut [bool]) {
    let whole = |decision: &Decision| {
        let index = view.document.block_at(decision.at.start())?;
        let block = view.block(index).filter(|block| block.kind == BlockKind::ListItem && block.span == decision.at)?;
        Some((index, view.document.words(block)))
    };
    let mut headings: Option<HashMap<String, usize>> = None;
    for (decision, flag) in decisions.iter().zip(again) {
        let Some((index, words)) = whole(decision) else { continue };
        let last_with = headings.get_or_insert_with(|| {
            let blocks = view.document.blocks().iter().enumerate();
            let headings = blocks.filter(|(_, block)| block.kind == BlockKind::Heading);
            headings.map(|(at, heading)| (view.document.words(heading).to_ascii_lowercase(), at)).collect()
        });
        *flag |= last_with.get(&words.to_ascii_lowercase()).is_some_and(|&last| last > index);
    }
}

/// The decision that a motion led to, where nothing but its outcome is told.
fn of_motion(view: &View<'_>, motion: &Motion, motions: &[Motion], decisions: &[Decision]) -> Option<Decision> {
    const REACH: usize = 4;
    let (_, said) = motion.outcome.filter(|(outcome, _)| *outcome == Outcome::Carried)?;
    if motion.amendment || said.start() < motion.at.start() {
        return None;
    }
    let first = view.document.block_at(motion.at.start())?;
    let last = view.document.block_at(said.start())?;
    let end = view.document.block_at(motion.at.end().saturating_sub(1)).unwrap_or(last).max(last);
    let next =
        motions.iter().map(|other| other.at.start()).find(|&start| start > motion.at.start()).unwrap_or(usize::MAX);
    let from = view.block(first)?.span.start();
    // What is decided under the next heading is another matter.
    let reach =
        (last + 1..=last + REACH).take_while(|&at| !view.outline.is_head(view.document, at)).last().unwrap_or(last);
    let until = view.block(reach.min(view.document.blocks().len() - 1))?.span.end().min(next);
    let before = motions.iter().rev().map(|other| other.at.end()).find(|&end| end < motion.at.start()).unwrap_or(0);
    let told = decisions.iter().any(|decision| {
        let start = if decision.verb.is_empty() { decision.at.start() } else { decision.verb.start() };
        const OTHERS: &[&str] = &["tabled", "deferred", "postponed", "chosen", "selected", "consensus"];
        let of_another = || OTHERS.iter().any(|verb| view.words(decision.verb).eq_ignore_ascii_case(verb));
        decision.verb == said || start >= from.max(before) && start < until && !(start > said.end() && of_another())
    });
    if told {
        return None;
    }
    // `Proposed – Cllr Ash Seconded – Cllr Birch`, `‘That the minutes be approved’`, `All in favour`
    let moved = (first..=end).filter_map(|index| view.block(index)).find(|block| {
        let words = view.document.words(block).trim_start_matches(['"', '“', '‘', '\'', ' ']);
        starts_with_any(words, &["That"])
    });
    let statement = || view.sentences(view.block(last)?.span).find(|sentence| sentence.overlaps(said));
    let statement = moved.map(|block| block.span).or_else(statement)?;
    // `For the motion:` heads the names of those who were for it.
    let heads = view.words(statement).trim_end().ends_with(':') || side_of(view.words(statement)).is_some();
    let statement = if heads { view.block(first)?.span } else { statement };
    Some(Decision {
        at: statement,
        verb: said,
        text: motion.text,
        manner: Manner::Resolution,
        limbs: Vec::new(),
        recipient: None,
        unanimous: None,
        reasons: None,
        amounts: Vec::new(),
        excludes_public: false,
        motion: None,
        item: None,
        particulars: Particulars::default(),
    })
}

/// Words of a vote by which a motion was carried: all were in favour, or more than were against.
pub fn carried_by_vote(
    unanimous: bool,
    in_favour: Option<u32>,
    against: Option<u32>,
    at: Span,
) -> Option<(Outcome, Span)> {
    match (in_favour, against) {
        (Some(ayes), Some(noes)) if ayes > noes => Some((Outcome::Carried, at)),
        (Some(ayes), Some(noes)) if ayes < noes => Some((Outcome::Lost, at)),
        (_, None | Some(0)) if unanimous => Some((Outcome::Carried, at)),
        (Some(ayes), None) if ayes > 1 => Some((Outcome::Carried, at)),
        _ => None,
    }
}
