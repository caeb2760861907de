//! Counts of a ballot: how many votes each of those who stood had, in lines, entries or a table: `20 Ida Moss`, `Ben Hull: 4 votes`,
//! `RON – 0`.

use std::collections::BTreeSet;

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::text::Span;

use super::decisions::plain_decision;
use super::sentence::says_any;
use super::verdict::Said;
use super::view::View;
use super::vote_sides::{number, side_of};

/// The count of one ballot.
#[derive(Debug)]
pub struct Ballot {
    /// Its lines.
    pub at: Span,
    /// Whether one had more votes than every other.
    elects: bool,
    /// The first and the last of its blocks.
    blocks: (usize, usize),
}

/// How many voted for one who stood, or for nobody.
struct Entry<'d> {
    who: &'d str,
    votes: u32,
    /// It says that these are votes.
    told: bool,
}

/// The ballots that a document counts.
pub fn ballots(view: &View<'_>) -> Vec<Ballot> {
    let mut found = Vec::new();
    let mut until = 0;
    for (index, block) in view.with_cue(Cue::Vote) {
        if index < until {
            continue;
        }
        // The lines may speak of votes, or only the head over them.
        let head = view.outline.is_head(view.document, index) || block.kind == BlockKind::HeaderRow;
        let first = if head { index + 1 } else { first_line(view, index, until) };
        if let Some(ballot) = run(view, first) {
            until = ballot.blocks.1 + 1;
            found.push(ballot);
        }
    }
    found
}

/// The first of the lines that count votes before and at a block.
fn first_line(view: &View<'_>, index: usize, from: usize) -> usize {
    const BACK: usize = 8;
    let one = |at: &usize| view.block(*at).and_then(|block| entries_of(view, block)).is_some_and(|all| all.len() == 1);
    let before = (from.max(index.saturating_sub(BACK))..index).rev().take_while(one).count();
    if one(&index) { index - before } else { index }
}

/// The ballot whose lines begin in a block.
fn run(view: &View<'_>, first: usize) -> Option<Ballot> {
    let here = view.block(first)?;
    let mut all = entries_of(view, here)?;
    let mut last = first;
    // A paragraph with several lines is a ballot by itself.
    if all.len() == 1 {
        while let Some(next) = view.block(last + 1).filter(|next| next.kind == here.kind && next.level == here.level) {
            let Some(more) = entries_of(view, next).filter(|more| more.len() == 1) else { break };
            all.extend(more);
            last += 1;
        }
        // `0 RON` looks like an item with a number.
        if let Some(nobody) = view.block(last + 1).and_then(|next| votes_for_nobody(view, next)) {
            all.push(nobody);
            last += 1;
        }
    }
    let nobody = all.iter().any(|entry| is_nobody(entry.who));
    let told = nobody || all.iter().any(|entry| entry.told) || is_of_ballot(view, first);
    let stood = || all.iter().filter(|entry| !is_nobody(entry.who) && !is_spoilt(entry.who) && !is_sum(entry.who));
    let most = stood().map(|entry| entry.votes).max()?;
    let others = || stood().filter(|entry| entry.votes == most).count();
    let more_than_nobody = all.iter().all(|entry| !is_nobody(entry.who) || entry.votes < most);
    (all.len() > 1 && told).then(|| Ballot {
        at: here.span.to(view.block(last).map_or(here.span, |block| block.span)),
        elects: most > 0 && others() == 1 && more_than_nobody,
        blocks: (first, last),
    })
}

/// Whether the heads over a block speak of an election.
fn is_of_ballot(view: &View<'_>, index: usize) -> bool {
    const OF_BALLOT: &[&str] = &["vote", "votes", "voting", "ballot", "election", "elections", "polling"];
    const DEEP: usize = 2;
    let heads = view.document.blocks().get(index.wrapping_sub(1)).filter(|head| head.kind == BlockKind::HeaderRow);
    let heads = heads.map(|head| view.document.words(head)).into_iter().chain(view.heads(index).take(DEEP));
    heads.into_iter().any(|head| says_any(&head.to_ascii_lowercase(), OF_BALLOT))
}

/// `RON`, `None of the above`: a vote against all who stood.
fn is_nobody(who: &str) -> bool {
    const NOBODY: &[&str] =
        &["re-open nominations", "reopen nominations", "re open nominations", "none of the above", "no confidence"];
    let bare = who.trim_matches(|c: char| !c.is_alphanumeric());
    bare == "RON" || bare == "R.O.N" || NOBODY.iter().any(|nobody| bare.eq_ignore_ascii_case(nobody))
}

fn votes_for_nobody<'d>(view: &View<'d>, block: &'d Block) -> Option<Entry<'d>> {
    let (label, who) = (view.document.label(block), view.document.words(block));
    let votes = number(&label).filter(|_| is_nobody(who))?;
    Some(Entry { who, votes, told: false })
}

/// `Spoilt papers`, `Abstained`
fn is_spoilt(who: &str) -> bool {
    says_any(who, &["spoilt", "spoiled", "invalid", "abstain", "abstained", "abstentions", "blank"])
}

/// `Total votes`, `Votes cast`
fn is_sum(who: &str) -> bool {
    says_any(who, &["total", "totals", "cast", "turnout", "quorum", "present", "eligible", "sum"])
}

/// What a block counts, if it says nothing else.
fn entries_of<'d>(view: &View<'d>, block: &Block) -> Option<Vec<Entry<'d>>> {
    const LONGEST: usize = 300;
    match block.kind {
        BlockKind::Row => {
            let [who, votes] = *block.cells.as_slice() else { return None };
            let (who, votes) = (view.words(who).trim(), number(view.words(votes))?);
            (is_name(who) && side_of(who).is_none()).then(|| vec![Entry { who, votes, told: false }])
        }
        BlockKind::Paragraph | BlockKind::ListItem if block.span.len() <= LONGEST => {
            let words = view.words(block.span);
            entries(words).or_else(|| {
                let mut all = entries(told_of_ballot(words)?).filter(|all| all.len() > 1)?;
                all.iter_mut().for_each(|entry| entry.told = true);
                Some(all)
            })
        }
        _ => None,
    }
}

/// `Ballot for Purser: Ida 61 votes, Ben 48 votes. Ida was elected.`: what the first sentence counts.
fn told_of_ballot(words: &str) -> Option<&str> {
    const LONGEST: usize = 8;
    const LABELS: &[&str] = &["ballot", "election", "vote for", "votes for", "result", "results", "count", "poll"];
    let (label, counts) = words.split_once(": ")?;
    let named = label.split(' ').count() <= LONGEST && says_any(label, LABELS);
    let first = counts.split(". ").next()?;
    named.then_some(first)
}

/// `20 Ida Moss 4 Ben Hull 0 RON`, `Ida Moss: 20 votes, Ben Hull: 4 votes`
fn entries(words: &str) -> Option<Vec<Entry<'_>>> {
    const VOTES: &[&str] = &["votes", "vote"];
    let bare = |token: &str| token.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let figure = |token: &str| {
        let token =
            token.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | ':' | ',' | ';' | '.' | '–' | '-'));
        let digits = token.bytes().all(|byte| byte.is_ascii_digit()) && !token.is_empty() && token.len() < 5;
        number(token).filter(|_| digits)
    };
    let mut places = words.split(' ').scan(0, |next, token| {
        let from = *next;
        *next += token.len() + 1;
        Some((from, token))
    });
    let mut found: Vec<Entry<'_>> = Vec::new();
    let (mut who, mut votes): (Option<(usize, usize)>, Option<u32>) = (None, None);
    let leads = figure(words.split(' ').next()?).is_some();
    let mut told = false;
    let close = |who: &mut Option<(usize, usize)>, votes: &mut Option<u32>, told: &mut bool| -> Option<Entry<'_>> {
        let (from, to) = who.take()?;
        let who =
            words.get(from..to)?.trim_matches(|c: char| matches!(c, ' ' | ':' | ',' | ';' | '–' | '-' | '=' | '('));
        is_name(who).then_some(Entry { who, votes: votes.take()?, told: std::mem::take(told) })
    };
    for (from, token) in places.by_ref().filter(|(_, token)| token.contains(char::is_alphanumeric)) {
        let end = from + token.len();
        if let Some(count) = figure(token) {
            if votes.is_some() {
                // `20 Ida Moss 4 …`: the next line begins.
                found.push(close(&mut who, &mut votes, &mut told).filter(|_| leads)?);
            }
            votes = Some(count);
        } else if VOTES.contains(&bare(token).as_str()) && votes.is_some() {
            told = true;
        } else {
            if !leads && votes.is_some() {
                found.push(close(&mut who, &mut votes, &mut told)?);
            }
            who = Some((who.map_or(from, |(start, _)| start), end));
        }
    }
    found.push(close(&mut who, &mut votes, &mut told)?);
    let first = |who: &str| side_of(who.split(' ').next().unwrap_or(who));
    let counts_sides = found.iter().any(|entry| matches!(first(entry.who), Some(0 | 1)));
    (!counts_sides).then_some(found)
}

/// Whether words may be the name of one who stood, or of what was chosen between.
fn is_name(who: &str) -> bool {
    const LONGEST: usize = 6;
    let count = who.split(' ').count();
    (is_spoilt(who) || who.starts_with(char::is_uppercase))
        && count <= LONGEST
        && !who.contains(['.', '?', '!', '£', '$', '€', '%'])
}

/// The elections that only the counts of their ballots tell.
pub fn of_ballots(view: &View<'_>, decisions: &[Decision]) -> Vec<Decision> {
    const NEAR: usize = 2;
    let block = |at: Span| view.document.block_at(at.start());
    let told: BTreeSet<usize> =
        decisions.iter().flat_map(|decision| [block(decision.at), block(decision.verb)]).flatten().collect();
    let free = |ballot: &Ballot| {
        let (first, last) = ballot.blocks;
        let headed = |at: &usize| view.outline.is_head(view.document, *at);
        let end = (last + 1..=last + NEAR).find(headed).unwrap_or(last + NEAR + 1);
        let start = first.saturating_sub(1).max(view.outline.over(first).map_or(0, |head| head + 1)).min(first);
        ballot.elects && told.range(start..end).next().is_none()
    };
    let elected = ballots(view).into_iter().filter(free);
    elected
        .map(|ballot| plain_decision(view, ballot.at, Said { verb: ballot.at, manner: Manner::Resolution }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_those_who_stood() {
        for (words, expected) in [
            ("20 Ida Moss 4 Ben Hull 0 RON", "Ida Moss 20, Ben Hull 4, RON 0"),
            ("Ida Moss: 20 votes, Ben Hull: 4 votes", "Ida Moss 20, Ben Hull 4"),
            ("Ida Moss – 20", "Ida Moss 20"),
            ("Ida Moss (12 votes)", "Ida Moss 12"),
            ("12 votes Ida Moss", "Ida Moss 12"),
            ("Ida 7, Ben 5, spoilt 1", "Ida 7, Ben 5, spoilt 1"),
            ("Re-open nominations 3", "Re-open nominations 3"),
            ("5 for 3 against", "-"),
            ("For: 5", "-"),
            ("Ida counted 20 hampers and 3 jars", "-"),
            ("12 hampers", "-"),
            ("Ida Moss", "-"),
            ("", "-"),
        ] {
            let told = |all: Vec<Entry<'_>>| {
                all.iter().map(|entry| format!("{} {}", entry.who, entry.votes)).collect::<Vec<_>>().join(", ")
            };
            assert_eq!(entries(words).map_or_else(|| "-".to_owned(), told), expected, "{words}");
        }
    }
}
