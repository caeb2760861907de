//! Puts decisions and motions where their matter stands, if only a bare result or a bare name stands where they were found.

use std::collections::{BTreeSet, HashSet};

use crate::minutes::cues::Cue;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::motion::{Motion, Outcome};
use crate::minutes::kinds::vote::Vote;
use crate::text::Span;

use super::consent::asks_consent;
use super::decisions::plain_decision;
use super::matter::{is_debate, is_result, matter_of};
use super::moved_alone::{begins_as_result, matter_of_movers};
use super::mover_line::is_of_movers;
use super::one_decision::carried_by_vote;
use super::sentence::says_any;
use super::verdict::Said;
use super::view::View;

/// Takes the motions of which a line only says who moved or seconded to the proposal before it. A bare seconder with no
/// proposal before is none.
pub fn movers_to_matter(view: &View<'_>, motions: &mut Vec<Motion>) {
    let mut before: Option<usize> = None;
    let mut drop = vec![false; motions.len()];
    for row in 0..motions.len() {
        let Some(motion) = motions.get_mut(row) else { continue };
        let Some(index) = view.document.block_at(motion.at.start()) else { continue };
        let words = view.block(index).map_or("", |block| view.document.words(block));
        if is_of_movers(words) && !view.block(index + 1).is_some_and(|next| goes_on(view.document.words(next))) {
            let free = |at: &usize| before.is_none_or(|before| *at > before);
            let matter = if motion.mover.is_some() { matter_of_movers(view, index) } else { matter_of(view, index) };
            match matter.filter(free).and_then(|at| Some((at, view.block(at)?.span))) {
                Some((at, matter)) => {
                    let line = view.block(index).map_or(motion.at, |block| block.span);
                    let line = if line.end() > motion.at.end() { line } else { motion.at };
                    motion.at = matter.to(line);
                    motion.text = matter.to(motion.text);
                    before = Some(at);
                    continue;
                }
                None => {
                    let bare = motion.mover.is_none() && motion.outcome.is_none();
                    if let Some(flag) = drop.get_mut(row) {
                        *flag = bare && seconds_by_name(words);
                    }
                }
            }
        }
        before = Some(index);
    }
    let mut flags = drop.into_iter();
    motions.retain(|_| !flags.next().unwrap_or_default());
}

/// `Dan seconds`
fn seconds_by_name(words: &str) -> bool {
    let last = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    [" seconds", " second"].iter().any(|verb| last.ends_with(verb))
}

/// `THAT the hall be let`: the matter stands after those who move it.
fn goes_on(words: &str) -> bool {
    words
        .trim_start_matches(['"', '“', '‘', '\'', ' '])
        .get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case("that "))
}

/// Takes the decisions of which a paragraph only says that they were taken to what was decided.
pub fn results_to_matter(view: &View<'_>, motions: &[Motion], decisions: &mut [Decision]) {
    let block = |at: Span| view.document.block_at(at.start());
    let taken: HashSet<usize> = decisions.iter().filter_map(|decision| block(decision.at)).collect();
    for decision in decisions.iter_mut() {
        let said = if decision.verb.is_empty() { decision.at } else { decision.verb };
        let Some(index) = block(said).filter(|&index| block(decision.at) == Some(index)) else { continue };
        let Some(here) = view.block(index) else { continue };
        let words = view.document.words(here);
        // `Moved: Ash Seconded: Birch Carried` over what they moved.
        let below = decision.motion.and_then(|row| motions.get(row as usize)).and_then(|motion| {
            let end = block(Span::at(motion.at.end().saturating_sub(1)));
            end.filter(|&end| block(motion.at) == Some(index) && end > index && is_of_movers(words))
        });
        if let Some(matter) = below.and_then(|at| view.block(at)) {
            (decision.at, decision.text) = (here.span.to(matter.span), matter.span);
            continue;
        }
        let of_movers = decision.motion.and_then(|row| motions.get(row as usize)).is_some_and(|motion| {
            block(motion.at) < block(Span::at(motion.at.end().saturating_sub(1))) && begins_as_result(words)
        });
        let alone = (is_result(words) || of_movers)
            && !words.ends_with([':', ';', '-', '–'])
            && decision.at.end() <= here.span.end();
        // `The budget was cut further. Carried 9-0.` is of what was moved before.
        let tells = view.words(decision.at);
        // `Ash – yes; Birch – no. Motion carried.`
        let last = tells.trim_end_matches('.').rsplit(". ").next().unwrap_or(tells);
        let at_the_end = is_result(last) && says_any(last, &["carried", "passed", "ayes"]);
        if !(alone || at_the_end) {
            continue;
        }
        let moved = decision.motion.and_then(|row| motions.get(row as usize)).and_then(|motion| block(motion.at));
        let debate = |at: usize| view.block(at).is_some_and(|block| is_debate(view.document.words(block)));
        let headed = |from: usize| (from + 1..=index).any(|at| view.outline.is_head(view.document, at) && !debate(at));
        let moved = moved.filter(|&at| at < index && !headed(at));
        let names_only = |at: usize| view.block(at).is_none_or(|block| is_of_movers(view.document.words(block)));
        // Under a title, what is moved stands after those who move it.
        let after = decision.motion.and_then(|row| motions.get(row as usize)).and_then(|motion| {
            block(Span::at(motion.at.end().saturating_sub(1))).filter(|&at| block(motion.at) < Some(at) && at < index)
        });
        let moved = moved.and_then(|at| if names_only(at) { after.filter(|&at| !names_only(at)) } else { Some(at) });
        let matter = moved.or_else(|| matter_of(view, index).filter(|_| alone)).filter(|at| !taken.contains(at));
        if let Some((at, matter)) = matter.and_then(|at| Some((at, view.block(at)?))) {
            if decision.verb.is_empty() {
                decision.verb = here.span;
            }
            let whole = if index == at + 1 { matter.span.to(here.span) } else { matter.span };
            (decision.at, decision.text) = (whole, matter.span);
        } else if let Some(title) = alone.then(|| title_over(view, index)).flatten() {
            (decision.at, decision.text) = (title.to(here.span), title.to(here.span));
        }
    }
}

/// The title right over a result of a word or two, which says of what it is: `Old minutes`, `Approved`.
fn title_over(view: &View<'_>, index: usize) -> Option<Span> {
    const FEW: usize = 2;
    const LONGEST: usize = 100;
    let few = view.document.words(view.block(index)?).split(' ').count() <= FEW;
    let over = index.checked_sub(1).filter(|&over| few && view.outline.over(index) == Some(over))?;
    let title =
        view.block(over).filter(|title| title.span.len() < LONGEST && !is_debate(view.document.words(title)))?;
    Some(title.span)
}

/// The decisions that only the figures of a vote tell: `Proposal: let the hall`, `For: 5, against: 2`.
pub fn of_votes(view: &View<'_>, votes: &[Vote], decisions: &[Decision]) -> Vec<Decision> {
    const NEAR: usize = 2;
    let block = |at: Span| view.document.block_at(at.start());
    let told: BTreeSet<usize> =
        decisions.iter().flat_map(|decision| [block(decision.at), block(decision.verb)]).flatten().collect();
    let mut matters: HashSet<usize> = HashSet::new();
    let mut found: Vec<Decision> = Vec::new();
    for vote in votes {
        let carried = carried_by_vote(vote.unanimous, vote.in_favour, vote.against, vote.at);
        let Some((Outcome::Carried, said)) = carried.filter(|_| vote.motion.is_none()) else { continue };
        let Some(index) = block(vote.at) else { continue };
        let words = view.block(index).map_or("", |block| view.document.words(block));
        let put = Some(index).filter(|_| is_result(words)).and_then(|index| matter_of(view, index));
        let Some(at) = put.or_else(|| Some(index).filter(|_| tells_count(view, vote, words))) else {
            continue;
        };
        let last = view.document.block_at(vote.at.end().saturating_sub(1)).unwrap_or(index).max(index);
        let near = told.range(at..=last + NEAR).next().is_some();
        if let Some(matter) = view.block(at).filter(|_| !near && matters.insert(at)) {
            let matter = if at == index { matter.span.to(vote.at) } else { matter.span };
            let mut decision = plain_decision(view, matter, Said { verb: said, manner: Manner::Resolution });
            decision.unanimous = vote.unanimous.then_some(said);
            found.push(decision);
        }
    }
    found
}

/// Whether a paragraph says nothing but how many were for and against, or also of whom or what: `33 for, 0 against`,
/// `Ida Moss: 7 for, 0 against`.
fn tells_count(view: &View<'_>, vote: &Vote, words: &str) -> bool {
    const LONGEST_NAME: usize = 8;
    let named = vote.sides.iter().any(|side| side.at.is_some());
    let both = vote.in_favour.is_some() && vote.against.is_some() && !named;
    let block = view.document.block_at(vote.at.start()).and_then(|index| view.block(index));
    let before = block.map_or("", |block| view.words(Span::new(block.span.start(), vote.at.start()))).trim();
    let after = block.map_or("", |block| view.words(Span::new(vote.at.end().min(block.span.end()), block.span.end())));
    let label = before.ends_with([':', '-', '–', '—', '(', '['])
        && before.split(' ').count() <= LONGEST_NAME
        && !before.contains(". ");
    let ends = !after.chars().any(char::is_alphabetic);
    // A row of figures under `Yes` and `No` is one of many.
    let counted = words.contains(|c: char| c.is_ascii_digit()) && says_any(words, SIDES);
    both && counted && (is_result(words) || before.is_empty() && ends || label && ends)
}

const SIDES: &[&str] = &["for", "favour", "favor", "against", "opposed", "yes", "ayes", "aye", "noes", "nays"];

/// The entries that ask for consent, each with the bare line under it that nobody objects: `Consent to agenda`, `No objections.`
pub fn consented(view: &View<'_>) -> Vec<Span> {
    let lines = view.with_cue(Cue::Vote).filter(|(_, block)| {
        let words = view.document.words(block);
        says_any(words, &["no objection", "without objection"]) && is_result(words)
    });
    let asked = lines.filter_map(|(index, block)| {
        let before = view.block(index.checked_sub(1)?).filter(|before| asks_consent(view.document.words(before)))?;
        (matter_of(view, index) == Some(index - 1)).then(|| before.span.to(block.span))
    });
    asked.collect()
}

/// Says of the votes that are a bare word or two in a paragraph of their own where their matter stands: they run from it to the
/// result. `Carried unanimously.` tells nothing without it.
pub fn votes_to_matter(view: &View<'_>, motions: &[Motion], decisions: &[Decision], votes: &mut [Vote]) {
    const NEAR: usize = 4;
    let block = |at: Span| view.document.block_at(at.start());
    let mut until = 0;
    for vote in votes {
        let figures = vote.in_favour.is_some() || vote.against.is_some() || vote.abstained.is_some();
        let named = vote.sides.iter().any(|side| side.at.is_some());
        let here = block(vote.at).and_then(|index| Some((index, view.block(index)?)));
        if let Some((index, here)) =
            here.filter(|(_, here)| vote.unanimous && !figures && !named && is_result(view.document.words(here)))
        {
            let before = decisions.partition_point(|decision| decision.at.start() < here.span.start());
            let near = decisions.get(before.saturating_sub(NEAR)..before).unwrap_or_default();
            let decided = near.iter().rev().find(|decision| block(decision.verb) == Some(index));
            let moved = || vote.motion.and_then(|row| motions.get(row as usize));
            let start = decided.map(|decision| decision.at.start()).or_else(|| moved().map(|motion| motion.at.start()));
            if let Some(start) = start.filter(|&start| start >= until && start < vote.at.start()) {
                vote.at = Span::new(start, here.span.end());
            }
        }
        until = vote.at.end();
    }
}
