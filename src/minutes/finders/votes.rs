//! Finds votes: figures, names, and words such as `unanimously`, each put together from what stands near it.

use std::collections::HashMap;

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::motion::Motion;
use crate::minutes::kinds::vote::{Listed, Vote};
use crate::minutes::mention::Mention;
use crate::recognise;
use crate::text::Span;

use super::ballots::ballots;
use super::bodies::Bodies;
use super::divisions::{Division, divisions, is_line_of_votes};
use super::gathered::consented;
use super::matter::is_result;
use super::motions::last_near;
use super::phrases::has_any;
use super::plus_ones::plus_ones;
use super::room::key;
use super::sentence::{Sentence, says_any};
use super::sign_votes::sign_votes;
use super::view::View;
use super::vote_brackets::vote_brackets;
use super::vote_lines::vote_lines;
use super::vote_sides::VoteLines;
use super::votes_elsewhere::is_elsewhere;

/// The votes of a document; each knows the motion in its paragraph, or in the one before.
pub fn votes(view: &View<'_>, motions: &[Motion]) -> Vec<Vote> {
    let bodies = Bodies::of(view);
    let mut found: Vec<Vote> = Vec::new();
    for (_, block) in view.with_cue(Cue::Vote) {
        // `Yes | No | Abstain` over marks counts nothing.
        if block.kind == BlockKind::HeaderRow && !view.document.words(block).contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let tallies = recognise::tallies(&view.pieces(block.span)).into_iter();
        found.extend(tallies.map(|tally| Vote {
            in_favour: tally.in_favour,
            against: tally.against,
            abstained: tally.abstained,
            unanimous: tally.unanimous,
            ..vote_at(tally.at)
        }));
        let first = found.len() - found.iter().rev().take_while(|vote| block.span.contains(vote.at)).count();
        let mut row = 0;
        found.retain(|vote| {
            row += 1;
            row <= first || !is_elsewhere(view, &bodies, vote.at)
        });
        let here = found.iter_mut().rev().take_while(|vote| block.span.contains(vote.at));
        here.for_each(|vote| leave_absent(view.document.words(block), vote));
    }
    found.extend(plus_ones(view).into_iter().map(|vote| Vote {
        in_favour: Some(vote.in_favour),
        against: vote.against,
        unanimous: vote.unanimous,
        ..vote_at(vote.at)
    }));
    for at in consented(view) {
        if !found.iter().any(|vote| vote.at.overlaps(at)) {
            found.push(Vote { unanimous: true, ..vote_at(at) });
        }
    }
    for (at, [in_favour, against, abstained]) in vote_brackets(view) {
        let told = |vote: &Vote| vote.at.overlaps(at);
        if !found.iter().any(told) {
            found.push(of_lines(&VoteLines { all: at, at, sides: [in_favour, against, abstained] }));
        }
    }
    for lines in vote_lines(view).into_iter().chain(sign_votes(view)) {
        found.retain(|vote| !lines.all.contains(vote.at));
        found.push(of_lines(&lines));
    }
    for ballot in ballots(view) {
        found.retain(|vote| !ballot.at.contains(vote.at));
        found.push(vote_at(ballot.at));
    }
    found.sort_by_key(|vote| vote.at.start());
    let mut made = Vec::new();
    for division in divisions(view) {
        made.extend(add_names(view, &mut found, division));
    }
    found.retain(|vote| !vote.at.is_empty());
    found.append(&mut made);
    found.sort_by_key(|vote| vote.at.start());
    for (index, statement) in statements(view) {
        let sentence = Sentence::new(view.document.prose(), statement);
        if let Some((at, who)) = request(view, &sentence) {
            let vote = near(view, &mut found, &mut made, index, at, Side::After);
            (vote.asked_for, vote.requesters) = (Some(at), who);
        }
        if let Some((at, who)) = casting(view, &sentence) {
            let vote = near(view, &mut found, &mut made, index, at, Side::Before);
            (vote.casting, vote.caster) = (Some(at), who);
        }
    }
    found.append(&mut made);
    found.sort_by_key(|vote| vote.at.start());
    for vote in &mut found {
        vote.motion = last_near(view, motions, vote.at).and_then(|row| u32::try_from(row).ok());
    }
    found
}

/// `4-0-1 [Ayes: …; Noes: none; Absent: Moss]`: the third figure counts those who were absent.
fn leave_absent(words: &str, vote: &mut Vote) {
    let counted = vote.abstained.is_some() && vote.in_favour.is_some();
    if counted && says_any(words, &["absent:", "absent –", "absent -"]) && !says_any(words, &["abst"]) {
        vote.abstained = None;
        vote.unanimous = vote.in_favour.is_some_and(|votes| votes > 0) && vote.against == Some(0);
    }
}

fn of_lines(lines: &VoteLines) -> Vote {
    let [in_favour, against, abstained] = lines.sides;
    let unanimous = in_favour.is_some_and(|votes| votes > 0) && against == Some(0) && abstained.unwrap_or(0) == 0;
    Vote { in_favour, against, abstained, unanimous, ..vote_at(lines.at) }
}

/// Says of each vote who is named on more than one side.
pub fn named_twice(view: &View<'_>, votes: &mut [Vote]) {
    for vote in votes {
        let mut sides: HashMap<String, usize> = HashMap::new();
        let all = vote.sides.iter().enumerate().flat_map(|(index, side)| side.who.iter().map(move |who| (index, who)));
        let twice = all.filter(|&(index, who)| *sides.entry(key(view, who)).or_insert(index) != index);
        let twice = twice.map(|(_, who)| *who).collect();
        vote.twice = twice;
    }
}

fn vote_at(at: Span) -> Vote {
    Vote {
        at,
        in_favour: None,
        against: None,
        abstained: None,
        unanimous: false,
        sides: Default::default(),
        twice: Vec::new(),
        asked_for: None,
        requesters: Vec::new(),
        casting: None,
        caster: None,
        motion: None,
        item: None,
    }
}

/// The sentences that speak of a vote by name or of the chair's second one, with their blocks.
fn statements<'v>(view: &'v View<'_>) -> impl Iterator<Item = (usize, Span)> + 'v {
    let all = view.with_cue(Cue::Vote).filter(|(_, block)| block.kind != BlockKind::Heading);
    all.flat_map(|(index, _)| view.sentences_of(index).iter().map(move |statement| (index, statement)))
        .filter(|(_, statement)| statement.has(Cue::Vote) && statement.has(Cue::ByName))
        .map(|(index, statement)| (index, statement.at))
}

/// Gives the names of a division to the result beside which they stand, or makes a vote of them. Results that are parts of
/// another are left empty. The results are in the order of the document.
fn add_names(view: &View<'_>, votes: &mut [Vote], division: Division) -> Option<Vote> {
    let free = |vote: &Vote| !vote.at.is_empty() && vote.sides.iter().all(|side| side.at.is_none());
    let within = |first: usize, last: usize| {
        let start = view.block(first).map_or(0, |block| block.span.start());
        let end = view.block(last).map_or(usize::MAX, |block| block.span.end());
        (start, end)
    };
    let rows = |votes: &[Vote], (start, end): (usize, usize)| {
        votes.partition_point(|vote| vote.at.start() < start)..votes.partition_point(|vote| vote.at.start() < end)
    };
    let is_free = |votes: &[Vote], row: usize| votes.get(row).is_some_and(free);
    // Each list may have its own figure, and so be a result: `For (6): …`, `Against (2): …`.
    let parts: Vec<usize> =
        rows(votes, within(division.first, division.last)).filter(|&row| is_free(votes, row)).collect();
    // After a call of names, only what is a result and nothing else sums it up.
    let of_call = |vote: &Vote| {
        let block = view.document.block_at(vote.at.start()).unwrap_or_default();
        let words = view.block(block).map_or("", |block| view.document.words(block));
        !division.called || (division.first..=division.last).contains(&block) || is_result(words)
    };
    let fits = |votes: &[Vote], row: usize| {
        votes.get(row).is_some_and(|vote| free(vote) && division.agrees_with(vote) && of_call(vote))
    };
    let place = match parts.as_slice() {
        [] => rows(votes, within(division.first.saturating_sub(1), division.last + 1))
            .rev()
            .find(|&row| fits(votes, row))
            .or_else(|| summed_below(view, votes, &division)),
        [first, others @ ..] if division.lists() > 1 => {
            for &part in others {
                let other = votes.get_mut(part).map(|other| std::mem::replace(other, vote_at(Span::default())));
                if let Some((vote, other)) = votes.get_mut(*first).zip(other) {
                    merge(vote, &other);
                }
            }
            Some(*first)
        }
        [first, ..] => {
            let before = |row: &&usize| votes.get(**row).is_some_and(|vote| vote.at.start() <= division.at.end());
            parts.iter().rev().find(|row| before(row) && fits(votes, **row)).or(Some(first)).copied()
        }
    };
    match place.and_then(|row| votes.get_mut(row)) {
        Some(vote) => {
            // Told in several paragraphs, it runs from the first name to the result.
            let below = view.document.block_at(vote.at.start()).is_some_and(|block| block > division.last);
            if below {
                vote.at = division.at.to(vote.at);
            }
            fill(vote, division);
            None
        }
        None => {
            let mut vote = vote_at(division.at);
            fill(&mut vote, division);
            Some(vote)
        }
    }
}

/// The result that sums up lists of names, after lines that tell of others: `Absent: none`, `Motion carried 7-0`.
fn summed_below(view: &View<'_>, votes: &[Vote], division: &Division) -> Option<usize> {
    const NEAR: usize = 5;
    let words = |at: usize| view.block(at).map_or("", |block| view.document.words(block));
    let at = (division.last + 1..=division.last + NEAR).find(|&at| !is_line_of_votes(words(at)))?;
    let result = view.block(at).filter(|block| is_result(view.document.words(block)))?;
    let row = votes.partition_point(|vote| vote.at.start() < result.span.start());
    let vote = votes.get(row).filter(|vote| result.span.contains(vote.at) && !vote.at.is_empty())?;
    division.is_summed_by(vote).then_some(row)
}

fn merge(vote: &mut Vote, other: &Vote) {
    vote.in_favour = vote.in_favour.or(other.in_favour);
    vote.against = vote.against.or(other.against);
    vote.abstained = vote.abstained.or(other.abstained);
    vote.unanimous &= other.unanimous;
}

/// Puts the names in, and counts them where no figure is stated.
fn fill(vote: &mut Vote, division: Division) {
    let count = |stated: Option<u32>, side: &Listed| {
        stated.or_else(|| side.at.and_then(|_| u32::try_from(side.who.len()).ok()))
    };
    let [in_favour, against, abstained] = &division.sides;
    if in_favour.whole || vote.in_favour.is_some() {
        vote.in_favour = count(vote.in_favour, in_favour);
    }
    vote.against = count(vote.against, against);
    vote.abstained = count(vote.abstained, abstained);
    let nobody_else = vote.against == Some(0) && vote.abstained.unwrap_or(0) == 0;
    vote.unanimous = vote.against.unwrap_or(0) == 0 && (vote.unanimous || division.all_for())
        || vote.in_favour.unwrap_or(0) > 0 && nobody_else;
    vote.sides = division.sides;
}

/// On which side of the words the vote stands that they are about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The vote that words in a block are about: one in its paragraph, else the nearest on that side; else one is made of them.
fn near<'f>(
    view: &View<'_>,
    votes: &'f mut [Vote],
    made: &'f mut Vec<Vote>,
    index: usize,
    at: Span,
    side: Side,
) -> &'f mut Vote {
    const NEAR: usize = 4;
    let block = |vote: &Vote| view.document.block_at(vote.at.start()).unwrap_or_default();
    let headed = |from: usize, to: usize| (from + 1..=to).any(|at| view.outline.is_head(view.document, at));
    let start = view.block(index).map_or(0, |block| block.span.start());
    let end = view.block(index).map_or(0, |block| block.span.end());
    let (first, after) =
        (votes.partition_point(|vote| vote.at.start() < start), votes.partition_point(|vote| vote.at.start() < end));
    let here = (first < after).then(|| match side {
        Side::Before => votes.partition_point(|vote| vote.at.start() < at.start()).clamp(first + 1, after) - 1,
        Side::After => votes.partition_point(|vote| vote.at.start() < at.start()).clamp(first, after - 1),
    });
    let place = here.or_else(|| {
        let row = match side {
            Side::Before => first.checked_sub(1)?,
            Side::After => after,
        };
        let vote = votes.get(row)?;
        let there = block(vote);
        let free = side == Side::Before || vote.asked_for.is_none();
        (free && there.abs_diff(index) <= NEAR && !headed(there.min(index), there.max(index))).then_some(row)
    });
    if let Some(vote) = place.and_then(|row| votes.get_mut(row)) {
        return vote;
    }
    if made.last().is_none_or(|last| block(last) != index) {
        made.push(vote_at(at));
    }
    let last = made.len() - 1;
    &mut made[last]
}

/// `A recorded vote was requested by Cllr Ash`: the words, and who asked.
fn request(view: &View<'_>, sentence: &Sentence<'_>) -> Option<(Span, Vec<Mention>)> {
    const BY_NAME: &[&str] = &[
        "recorded vote",
        "named vote",
        "roll call vote",
        "roll-call vote",
        "recorded division",
        "roll call",
        "vote by name",
        "vote be recorded",
        "votes be recorded",
        "voting be recorded",
    ];
    const ASKED: &[&str] = &["requested", "asked", "called for", "demanded", "sought", "request of", "required"];
    let named = BY_NAME.iter().find_map(|words| sentence.place(words))?;
    let asked = ASKED.iter().find_map(|words| sentence.place(words))?;
    if has_any(&sentence.low, &["not", "no", "if", "may be", "unless", "without"]) {
        return None;
    }
    let words = view.pieces(sentence.at);
    let after = |cue: &str| sentence.place(cue).map(|at| recognise::named_after(&words, at.end() + 1));
    let by = after("by").or_else(|| after("at the request of")).or_else(|| after("request of"));
    let who = by.filter(|who| !who.is_empty()).unwrap_or_else(|| recognise::named_before(&words, asked.start()));
    Some((named.to(asked), mentions(who)))
}

/// `carried on the casting vote of the Chair`: the words, and who gave it.
fn casting(view: &View<'_>, sentence: &Sentence<'_>) -> Option<(Span, Option<Mention>)> {
    let vote = sentence.place("casting vote")?;
    const GIVEN: &[&str] = &[
        "used",
        "exercised",
        "exercising",
        "gave",
        "cast",
        "using",
        "carried",
        "lost",
        "passed",
        "defeated",
        "approved",
        "refused",
        "agreed",
        "resolved",
        "decided",
        "elected",
        "rejected",
        "given",
        "granted",
    ];
    let open = has_any(
        &sentence.low,
        &["not", "no", "if", "may be", "may use", "would", "shall", "has a", "have a", "must", "should", "without"],
    );
    if open || !has_any(&sentence.low, GIVEN) {
        return None;
    }
    let words = view.pieces(sentence.at);
    let after = ["casting vote of", "casting vote from", "casting vote by", "casting vote was given by"];
    let named = after.iter().find_map(|cue| Some(recognise::named_after(&words, sentence.place(cue)?.end() + 1)));
    let verb = ["used", "exercised", "gave", "cast", "then"].iter().find_map(|verb| sentence.place(verb));
    let did = || {
        let verb = verb.filter(|verb| verb.start() < vote.start())?;
        Some(recognise::named_before(&words, verb.start()))
    };
    let who = named.filter(|who| !who.is_empty()).or_else(|| did().filter(|who| !who.is_empty()));
    let who = who.map(mentions).and_then(|who| who.first().copied());
    Some((vote, who.or_else(|| whose(view, sentence, vote))))
}

/// `by the Chair’s casting vote`.
fn whose(view: &View<'_>, sentence: &Sentence<'_>, vote: Span) -> Option<Mention> {
    let before = view.words(Span::new(sentence.at.start(), vote.start())).trim_end();
    let owner = before.strip_suffix("second or").map_or(before, str::trim_end);
    let owner = ["’s", "'s", "’", "'"].iter().find_map(|end| owner.strip_suffix(end))?;
    let start = ["on ", "by ", "with ", "through ", "using ", "following ", "and "];
    let from = start.iter().filter_map(|word| Some(owner.rfind(word)? + word.len())).max().unwrap_or(0);
    let form = recognise::person_form(owner.get(from..)?)?;
    let at = Span::new(sentence.at.start() + from, sentence.at.start() + owner.len());
    Some(Mention { at, form, person: None })
}

fn mentions(who: Vec<recognise::Mention>) -> Vec<Mention> {
    who.into_iter().map(Mention::of).collect()
}
