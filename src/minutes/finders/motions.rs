//! Finds motions.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::motion::{Motion, Outcome};
use crate::minutes::kinds::vote::Vote;
use crate::minutes::mention::Mention;
use crate::recognise;
use crate::text::Span;

use super::amendments::is_amendment;
use super::ballots::of_ballots;
use super::gathered::{movers_to_matter, of_votes, results_to_matter};
use super::motion_lines::{became, leave_lost, take_lines};
use super::motion_tables::motion_table;
use super::mover_line::is_of_movers;
use super::one_decision::{carried_by_vote, one_decision};
use super::sentence::{opens_with_any, says_any};
use super::view::View;

/// The motions of a document.
pub fn motions(view: &View<'_>) -> Vec<Motion> {
    let mut found = Vec::new();
    let mut until = 0;
    for (index, block) in view.with_cue(Cue::Motion) {
        if index < until {
            continue;
        }
        if let Some((rows, next)) = motion_table(view, index, block) {
            found.extend(rows);
            until = next;
            continue;
        }
        let (read, next) = run(view, index, block);
        until = next;
        let first = found.len();
        for written in recognise::motions(&view.pieces(read)) {
            let at = written.at;
            found.push(Motion {
                at,
                text: Span::new(at.start(), read.end()),
                mover: written.mover.map(Mention::of),
                seconder: written.seconder.map(Mention::of),
                outcome: written.outcome.map(|outcome| (became(outcome), written.outcome_at.unwrap_or(at))),
                amendment: is_amendment(view, read, at),
                amends: None,
                decided_first: None,
                vote: None,
                item: None,
            });
        }
        // `Ben moves to change the year`, and below it `Ana seconds.`
        let below = view.block(index + 1).filter(|below| until > index + 1 && seconds_alone(view.words(below.span)));
        if let (Some(below), Some(last)) = (below, found.get_mut(first..).and_then(<[Motion]>::last_mut)) {
            let seconder =
                || recognise::motions(&view.pieces(below.span)).into_iter().find_map(|motion| motion.seconder);
            last.seconder = last.seconder.or_else(|| seconder().map(Mention::of));
        }
        if first > 0 && found.len() > first {
            put_together(view, &mut found, first);
        }
    }
    movers_to_matter(view, &mut found);
    take_lines(view, &mut found);
    found
}

/// Takes the first motion of a paragraph to be the last one before it, where it only says who seconded that, or tells of it
/// again: `The motion was seconded by Cllr Moss`, `as proposed by Cllr Ash and seconded by Cllr Moss`.
fn put_together(view: &View<'_>, found: &mut Vec<Motion>, first: usize) {
    const NEAR: usize = 4;
    let (Some(last), Some(next)) = (found.get(first - 1), found.get(first)) else { return };
    let block = |motion: &Motion| view.document.block_at(motion.at.start()).unwrap_or_default();
    let (from, to) = (block(last), block(next));
    let headed = (from + 1..=to).any(|at| view.outline.is_head(view.document, at));
    let name = |who: Option<Mention>| who.map(|who| view.words(who.at));
    let seconds = last.seconder.is_none()
        && next.mover.is_none()
        && last.mover.is_some()
        && name(last.mover) != name(next.seconder);
    if seconds && !headed && to - from <= NEAR && says_which(view, next) {
        let next = found.remove(first);
        if let Some(last) = found.get_mut(first - 1) {
            last.seconder = next.seconder;
            last.outcome = last.outcome.or(next.outcome);
            last.text = last.text.to(next.text);
        }
    } else if last.outcome.is_none() && !headed && told_again(view, last, next) {
        found.remove(first - 1);
    }
}

/// Whether the words before somebody who seconds mean the motion before: `The motion was`, `This was`, or nothing.
fn says_which(view: &View<'_>, motion: &Motion) -> bool {
    let start =
        view.document.block_at(motion.at.start()).and_then(|index| view.block(index)).map(|block| block.span.start());
    let before = view.words(Span::new(start.unwrap_or(motion.at.start()), motion.at.start()));
    let sentence = before.rfind(". ").map_or(before, |end| before.get(end + 2..).unwrap_or(before)).trim();
    const WHICH: &[&str] =
        &["the motion", "this", "the proposal", "it was", "the amendment", "motion", "the resolution"];
    let who = motion.seconder.map(|who| view.words(who.at));
    sentence.is_empty() || opens_with_any(sentence, WHICH) || who.is_some_and(|who| sentence.starts_with(who))
}

/// Whether a motion is the one before told again, by the same mover and seconder.
fn told_again(view: &View<'_>, before: &Motion, motion: &Motion) -> bool {
    let name = |who: Option<Mention>| who.map(|who| view.words(who.at));
    let same = name(before.mover) == name(motion.mover) && name(before.seconder) == name(motion.seconder);
    let start = motion.at.start().saturating_sub(3);
    let again =
        view.document.prose().get(start..motion.at.start()).is_some_and(|word| word.eq_ignore_ascii_case("as "));
    same && again && before.seconder.is_some()
}

/// A motion that is written over several short paragraphs is read as one: `Proposed by …;` `Seconded by …;` `And Resolved:`.
/// Gives the words and the block after them.
fn run(view: &View<'_>, index: usize, block: &Block) -> (Span, usize) {
    const SHORT: usize = 120;
    let mut read = block.span;
    let mut next = index + 1;
    while let Some(following) = view.block(next) {
        let words = view.document.words(following);
        let last = view.words(read);
        let seconds = next == index + 1 && (seconds_it(words) || moves(view.words(block.span)) && seconds_alone(words));
        // `Ida Moss moved that it be`, and then `RESOLVED, that …`
        let open = next == index + 1 && opens_resolution(last, words);
        // `Motion: let the hall`, and then `Made by: Ida Moss`
        let made = next == index + 1 && is_motion_label(view.words(block.span)) && is_made_by(words);
        let goes_on = seconds
            || open
            || made
            || last.ends_with([';', ','])
            || opens_with_any(words, &["seconded", "second", "seconder", "2nd", "and resolved"]);
        if !goes_on
            || words.len() > SHORT && !(seconds || open)
            || following.kind == BlockKind::Heading
            || next > index + 4
        {
            break;
        }
        read = read.to(following.span);
        next += 1;
    }
    (read, next)
}

/// `Motion: let the hall`
fn is_motion_label(words: &str) -> bool {
    const NOUNS: &[&str] = &["motion", "proposal", "amendment", "resolution"];
    (words.contains(':') || opens_with_any(words, &["motion to", "motion that"])) && opens_with_any(words, NOUNS)
}

/// `Made by: Ida Moss`, `Maker: Ida`
fn is_made_by(words: &str) -> bool {
    opens_with_any(words, &["made by", "maker", "motion maker", "first:"]) && is_of_movers(words)
}

/// Whether a paragraph breaks off where the words of a resolution begin in the next.
fn opens_resolution(last: &str, words: &str) -> bool {
    let moved =
        [" it is", " it be", " that", " be it"].iter().any(|end| last.trim_end_matches([':', ',', ' ']).ends_with(end));
    moved && opens_with_any(words, &["resolved"])
}

/// `This proposal was seconded by Cllr Moss`, of what the paragraph before tells.
fn seconds_it(words: &str) -> bool {
    const THIS: &[&str] = &[
        "the motion was seconded",
        "this was seconded",
        "this motion was seconded",
        "this proposal was seconded",
        "the proposal was seconded",
        "it was seconded",
        "the amendment was seconded",
        "his motion was seconded",
        "her motion was seconded",
        "and seconded",
        "and was seconded",
        "the resolution was seconded",
    ];
    opens_with_any(words, THIS) || seconded_by_name(words)
}

/// Whether a paragraph tells that somebody moves, and nothing of who seconds: `Ben moves to change the year`.
fn moves(words: &str) -> bool {
    const FEW: usize = 4;
    let parted = [" moves ", " moved ", " motions "].iter().find_map(|verb| words.split_once(verb));
    let (who, what) = parted.unwrap_or_default();
    !who.is_empty()
        && who.split(' ').count() <= FEW
        && who.starts_with(char::is_uppercase)
        && opens_with_any(what, &["to", "that", "for", "we"])
        && !what.contains("second")
}

/// `Ana seconds. Approved by all.`, `All second`
fn seconds_alone(words: &str) -> bool {
    const FEW: usize = 5;
    let first = words.split(['.', ',', ';']).next().unwrap_or(words).trim();
    let seconds = ["second", "seconds", "seconded"].contains(&first.rsplit(' ').next().unwrap_or_default());
    first.starts_with(char::is_uppercase) && first.contains(' ') && first.split(' ').count() <= FEW && seconds
}

/// `Director Moss second the motion.`, `Ida seconds it`
fn seconded_by_name(words: &str) -> bool {
    const LONGEST: usize = 70;
    const WHAT: &[&str] = &["the motion", "the proposal", "the resolution", "this", "it", "that"];
    let parted = [" seconds ", " seconded ", " second "].iter().find_map(|verb| words.split_once(verb));
    words.len() < LONGEST
        && parted.is_some_and(|(who, what)| {
            who.split(' ').count() < 5
                && who.starts_with(char::is_uppercase)
                && WHAT.contains(&what.trim_end_matches(|c: char| !c.is_alphanumeric()))
        })
}

/// Says which decision a motion led to, and which vote was taken on it.
pub fn join(view: &View<'_>, motions: &mut [Motion], decisions: &mut Vec<Decision>, votes: &[Vote]) {
    leave_lost(view, motions, decisions);
    for (row, vote) in (0u32..).zip(votes) {
        if let Some(motion) = vote.motion.and_then(|motion| motions.get_mut(motion as usize)) {
            motion.vote = motion.vote.or(Some(row));
            let outcome = || carried_by_vote(vote.unanimous, vote.in_favour, vote.against, vote.at);
            motion.outcome = motion.outcome.or_else(outcome);
        }
    }
    join_decisions(view, motions, decisions);
    one_decision(view, motions, decisions);
    join_decisions(view, motions, decisions);
    results_to_matter(view, motions, decisions);
    decisions.extend(of_votes(view, votes, decisions));
    decisions.extend(of_ballots(view, decisions));
    decisions.sort_by_key(|decision| decision.at.start());
}

fn join_decisions(view: &View<'_>, motions: &mut [Motion], decisions: &mut [Decision]) {
    for decision in decisions {
        let Some(row) = last_near(view, motions, decision.at) else { continue };
        let row = amended_by(view, motions, row, decision.at).unwrap_or(row);
        decision.motion = u32::try_from(row).ok();
        let said = if decision.verb.is_empty() { decision.at } else { decision.verb };
        if let Some(motion) =
            motions.get_mut(row).filter(|motion| motion.outcome.is_none() && decision.manner != Manner::Noting)
        {
            motion.outcome = Some((Outcome::Carried, said));
        }
    }
}

/// The motion that the amendment in a row amends, where words put the motion and not the amendment, of which it is known what
/// became: `The motion was then put and carried`.
fn amended_by(view: &View<'_>, motions: &[Motion], row: usize, words: Span) -> Option<usize> {
    const MOTIONS: &[&str] = &["motion", "substantive", "main question", "resolution", "proposal"];
    const MOST: usize = 6;
    let amendment = motions.get(row).filter(|motion| motion.amendment && motion.at.end() <= words.start())?;
    let told =
        amendment.outcome.is_some() || says_any(view.words(amendment.text), &["lost", "carried", "fell", "withdrawn"]);
    let put = view.words(words);
    if !told || !says_any(put, MOTIONS) || says_any(put, &["amendment"]) {
        return None;
    }
    let before =
        (row.saturating_sub(MOST)..row).rev().find(|&at| motions.get(at).is_some_and(|motion| !motion.amendment))?;
    let block = |at: Span| view.document.block_at(at.start());
    let (from, to) = (block(motions.get(before)?.at)?, block(words)?);
    let headed = (from + 1..=to).any(|at| view.block(at).is_some_and(|block| block.kind == BlockKind::Heading));
    (!headed).then_some(before)
}

/// The last motion that was moved before words end, in their paragraph or one of the three before it. Motions are in the
/// order of the document, so that none but the last few can be so near.
pub(super) fn last_near(view: &View<'_>, motions: &[Motion], words: Span) -> Option<usize> {
    const NEAR: usize = 3;
    let block = |at: Span| view.document.block_at(at.start());
    let said = block(words)?;
    let before = motions.partition_point(|motion| motion.at.start() <= words.end());
    // What was moved may stand over the line that says who moved it.
    // Words within a motion that runs over several lines are of it.
    let last = |motion: &Motion| block(Span::at(motion.at.end().saturating_sub(1))).map(|last| last.min(said));
    let moved = (0..before).rev().map(|row| (row, motions.get(row).and_then(last)));
    let mut not_after = moved.filter_map(|(row, moved)| Some((row, moved?))).skip_while(|&(_, moved)| moved > said);
    // What is said under the next heading is of another motion; the words of a motion may stand out as a heading does.
    let is_title = |at: usize| {
        let heading = view.block(at).filter(|block| block.kind == BlockKind::Heading);
        heading.is_some_and(|block| !view.document.words(block).starts_with(['"', '“', '‘', '\'']))
    };
    let headed = |moved: usize| (moved + 1..said).any(is_title);
    not_after.next().filter(|&(_, moved)| said - moved <= NEAR && !headed(moved)).map(|(row, _)| row)
}
