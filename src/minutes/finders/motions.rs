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
use super::sentence::opens_with_any;
use super::view::View;

/// The motions of a document.
pub fn motions(view: &View<'_>) -> Vec<Motion> {
    let mut found = Vec::new();
    let mut until = 0;
    for (index, block) in view.with_cue(Cue::Motion) {
        if index < until {
            continue;
        }
        let (read, next) = run(view, index, block);
        until = next;
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
    }
    found
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
        let goes_on =
            last.ends_with([';', ',']) || opens_with_any(words, &["seconded", "second", "seconder", "and resolved"]);
        if !goes_on || words.len() > SHORT || following.kind == BlockKind::Heading || next > index + 4 {
            break;
        }
        read = read.to(following.span);
        next += 1;
    }
    (read, next)
}

fn became(outcome: recognise::Outcome) -> Outcome {
    match outcome {
        recognise::Outcome::Carried => Outcome::Carried,
        recognise::Outcome::Lost => Outcome::Lost,
        recognise::Outcome::Withdrawn => Outcome::Withdrawn,
        recognise::Outcome::Deferred => Outcome::Deferred,
    }
}

/// Says which decision a motion led to, and which vote was taken on it.
pub fn join(view: &View<'_>, motions: &mut [Motion], decisions: &mut [Decision], votes: &[Vote]) {
    for (row, vote) in (0u32..).zip(votes) {
        if let Some(motion) = vote.motion.and_then(|motion| motions.get_mut(motion as usize)) {
            motion.vote = motion.vote.or(Some(row));
        }
    }
    for decision in decisions {
        let Some(row) = last_near(view, motions, decision.at) else { continue };
        decision.motion = u32::try_from(row).ok();
        let said = if decision.verb.is_empty() { decision.at } else { decision.verb };
        if let Some(motion) =
            motions.get_mut(row).filter(|motion| motion.outcome.is_none() && decision.manner != Manner::Noting)
        {
            motion.outcome = Some((Outcome::Carried, said));
        }
    }
}

/// The last motion that was moved before words end, in their paragraph or one of the three before it. Motions are in the
/// order of the document, so that none but the last few can be so near.
pub(super) fn last_near(view: &View<'_>, motions: &[Motion], words: Span) -> Option<usize> {
    const NEAR: usize = 3;
    let block = |at: Span| view.document.block_at(at.start());
    let said = block(words)?;
    let before = motions.partition_point(|motion| motion.at.start() <= words.end());
    let moved = (0..before).rev().map(|row| (row, motions.get(row).and_then(|motion| block(motion.at))));
    let mut not_after = moved.filter_map(|(row, moved)| Some((row, moved?))).skip_while(|&(_, moved)| moved > said);
    not_after.next().filter(|&(_, moved)| said - moved <= NEAR).map(|(row, _)| row)
}
