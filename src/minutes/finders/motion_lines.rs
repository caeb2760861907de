//! A motion that is written line by line: who moved and who seconded it, then what was moved, then what became of it, each in a
//! line of its own.

use crate::document::BlockKind;
use crate::minutes::kinds::decision::Decision;
use crate::minutes::kinds::motion::{Motion, Outcome};
use crate::recognise::{self, outcome_alone};
use crate::text::Span;

use super::mover_line::is_of_movers;
use super::sentence::{opens_with_any, says_any};
use super::view::View;

/// Takes to each motion of which a line only says who moved it what was moved in the lines below, and what became of that.
pub fn take_lines(view: &View<'_>, motions: &mut [Motion]) {
    for row in 0..motions.len() {
        let next = motions.get(row + 1).map_or(usize::MAX, |next| next.at.start());
        let Some(motion) = motions.get_mut(row) else { continue };
        let Some(last) = view.document.block_at(motion.at.end().saturating_sub(1)) else { continue };
        let words = |at: usize| view.block(at).map_or("", |block| view.document.words(block));
        let cells = |at: usize| view.block(at).is_none_or(|block| !block.cells.is_empty());
        if cells(last) || !is_of_movers(words(last)) {
            continue;
        }
        let starts = |at: usize| view.block(at).map_or(usize::MAX, |block| block.span.start());
        let mut end = last;
        while is_of_movers(words(end + 1)) && !cells(end + 1) && starts(end + 1) < next {
            end += 1;
        }
        let first = view.document.block_at(motion.at.start()).unwrap_or(last);
        let below = matter_below(view, end)
            .filter(|&at| starts(at) < next && (is_of_movers(words(first)) || is_number(words(first))));
        if let Some((matter, block)) = below.and_then(|at| Some((at, view.block(at)?))) {
            (motion.at, motion.text) = (motion.at.to(block.span), motion.text.to(block.span));
            end = matter;
        }
        let result = Some(end + 1).filter(|&at| starts(at) < next && !cells(at));
        let told = result.filter(|_| motion.outcome.is_none()).and_then(|at| tells_outcome(view, at));
        motion.outcome = motion.outcome.or(told);
    }
}

/// `Motion #4`, `MOTION 2031/7`: which motion it is, and nothing of what was moved.
fn is_number(words: &str) -> bool {
    const FEW: usize = 3;
    opens_with_any(words, &["motion", "resolution", "proposal", "amendment"])
        && words.split(' ').count() <= FEW
        && words.contains(|c: char| c.is_ascii_digit())
}

/// Leaves out the decisions that are the words of a motion which was lost or withdrawn: `Be it resolved that …`, `Defeated`.
pub fn leave_lost(view: &View<'_>, motions: &[Motion], decisions: &mut Vec<Decision>) {
    let block = |at: usize| view.document.block_at(at);
    decisions.retain(|decision| {
        let before = motions.partition_point(|motion| motion.at.start() <= decision.verb.start());
        let moved = before.checked_sub(1).and_then(|row| motions.get(row));
        !moved.is_some_and(|motion| {
            let lost = matches!(motion.outcome, Some((Outcome::Lost | Outcome::Withdrawn, _)));
            let lines = block(motion.at.start()) != block(motion.at.end().saturating_sub(1));
            lost && lines && motion.at.contains(decision.verb)
        })
    });
}

/// The block just below a line about movers with what they moved: `That …`, `To adopt …`, `This Union resolves to …`; of one that
/// argues first, where it resolves.
pub fn matter_below(view: &View<'_>, index: usize) -> Option<usize> {
    const FAR: usize = 12;
    let words = |at: usize| view.block(at).map_or("", |block| view.document.words(block));
    let plain =
        |at: usize| view.block(at).is_some_and(|block| block.cells.is_empty() && block.kind != BlockKind::Heading);
    let first = index + 1;
    if !plain(first) {
        return None;
    }
    if opens_matter(words(first)) {
        return Some(first);
    }
    argues(words(first))
        .then(|| (first + 1..first + FAR).take_while(|&at| plain(at)).find(|&at| resolves(words(at))))
        .flatten()
}

/// Whether a paragraph is what somebody moved: `“That the hall be let.”`, `To adopt the bylaws`, `This Union resolves to …`.
fn opens_matter(words: &str) -> bool {
    const OPEN: &[&str] = &["that", "to", "resolved", "be it resolved", "motion to", "motion that", "motion:"];
    const TOLD: &[&str] = &["that is", "that was", "that's", "that’s", "that would", "that will", "to date"];
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let longer = bare.split(' ').count() > 3;
    longer && !bare.ends_with(':') && opens_with_any(bare, OPEN) && !opens_with_any(bare, TOLD) || resolves(words)
}

/// `This Union resolves`, `This House resolves to …`
fn resolves(words: &str) -> bool {
    opens_with_any(words, &["this", "the"])
        && words.split(' ').take(6).any(|word| matches!(word.trim_end_matches(':'), "resolves" | "mandates"))
}

/// `This Union notes that …`, `This House believes:`
fn argues(words: &str) -> bool {
    opens_with_any(words, &["this"])
        && words.split(' ').take(5).any(|word| matches!(word.trim_end_matches(':'), "notes" | "believes"))
}

/// What became of a motion, where a short line tells nothing else: `CARRIED`, `Result: lost`, `Motion failed 4-9`.
fn tells_outcome(view: &View<'_>, index: usize) -> Option<(Outcome, Span)> {
    const LONGEST: usize = 60;
    let block = view.block(index)?;
    let words = view.document.words(block);
    let labelled =
        opens_with_any(words, &["result", "outcome", "motion", "the motion", "vote", "amendment", "decision"]);
    let first = opens_with_any(
        words,
        &["lost", "defeated", "failed", "rejected", "fell", "withdrawn", "not carried", "carried", "passed", "tabled"],
    );
    // `And Resolved:` opens what was resolved.
    if words.ends_with(':') {
        return None;
    }
    let told = words.len() < LONGEST && (first || labelled) && !says_any(words, &[" that ", " to "]);
    let (outcome, at) = outcome_alone(&view.pieces(block.span)).filter(|_| told)?;
    Some((became(outcome), at))
}

/// What became of a motion, as minutes say it.
pub fn became(outcome: recognise::Outcome) -> Outcome {
    match outcome {
        recognise::Outcome::Carried => Outcome::Carried,
        recognise::Outcome::Lost => Outcome::Lost,
        recognise::Outcome::Withdrawn => Outcome::Withdrawn,
        recognise::Outcome::Deferred => Outcome::Deferred,
    }
}
