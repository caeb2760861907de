//! Finds divisions: who voted how, in one paragraph or in several that follow each other.

use std::collections::BTreeSet;

use crate::document::BlockKind;
use crate::minutes::cues::Cue;
use crate::minutes::kinds::vote::{Listed, Vote};
use crate::minutes::mention::Mention;
use crate::recognise::{self, Side, ToldAs, Voters, list_of_names, only_side, voters};
use crate::text::Span;

use super::matter::is_result;
use super::sentence::{opens_with_any, says_any};
use super::view::View;

/// Those who are named on the sides of one vote.
#[derive(Debug)]
pub struct Division {
    /// The words in the first of its paragraphs.
    pub at: Span,
    /// The first and the last of its blocks.
    pub first: usize,
    /// The last.
    pub last: usize,
    /// For, against, abstained.
    pub sides: [Listed; 3],
    /// Whether each was called by name, so that whoever is not told of did not vote.
    pub called: bool,
}

impl Division {
    /// Whether all who were called were for it.
    pub fn all_for(&self) -> bool {
        let [in_favour, against, abstained] = &self.sides;
        self.called && in_favour.who.len() > 1 && against.who.is_empty() && abstained.who.is_empty()
    }

    /// Whether a result told after the lists counts no fewer than are named: those who vote on advice are not in the lists.
    pub fn is_summed_by(&self, vote: &Vote) -> bool {
        let counts = [vote.in_favour, vote.against, vote.abstained];
        vote.in_favour.is_some()
            && counts.iter().zip(&self.sides).all(|(count, side)| side.who.len() <= count.unwrap_or(0) as usize)
    }

    /// How many sides have a list.
    pub fn lists(&self) -> usize {
        self.sides.iter().filter(|side| side.whole).count()
    }

    /// Whether the figures of a result may be of these: nobody is named on a side on which nobody voted.
    pub fn agrees_with(&self, vote: &Vote) -> bool {
        let counts = [vote.in_favour, vote.against, vote.abstained];
        counts.iter().zip(&self.sides).all(|(count, side)| {
            count.is_none_or(|count| {
                side.who.len() <= count as usize && (!side.whole || side.who.len() == count as usize)
            })
        })
    }
}

/// What a block says of who voted how.
struct Part {
    block: usize,
    last: usize,
    voters: Voters,
}

/// The divisions of a document, in order.
pub fn divisions(view: &View<'_>) -> Vec<Division> {
    let mut found: Vec<Division> = Vec::new();
    let mut open: Vec<Part> = Vec::new();
    for part in parts(view) {
        if open.last().is_some_and(|_| !goes_on(view, &open, &part)) {
            found.extend(close(view, std::mem::take(&mut open)));
        }
        open.push(part);
    }
    found.extend(close(view, open));
    found
}

/// All that is said of who voted how.
fn parts(view: &View<'_>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let mut until = 0;
    for index in blocks(view) {
        let Some(block) = view.block(index).filter(|_| index >= until) else { continue };
        let words = view.pieces(block.span);
        let mut head = side_alone(view, block.span).map(|side| (side, block.span));
        if head.is_none() && block.kind != BlockKind::Heading {
            found.extend(voters(&words).into_iter().map(|voters| Part { block: index, last: index, voters }));
        }
        let mut at = index;
        while let Some((side, head_at)) = head.take() {
            let Some(List { who, last, rest }) = names_below(view, at + 1) else { break };
            found.push(Part { block: at, last, voters: Voters { at: head_at, side, who, told: ToldAs::List } });
            // `Councillors Ash and Birch (2) Against the motion`: the next side stands in the same paragraph.
            head = side_alone(view, rest).map(|side| (side, rest));
            (at, until) = (last, last + 1);
        }
    }
    found
}

/// The blocks that may name voters: those with a cue, and those shortly before that begin with a word that is too common to
/// be one.
fn blocks(view: &View<'_>) -> BTreeSet<usize> {
    const BACK: usize = 5;
    let mut all = BTreeSet::new();
    for (index, _) in view.with_cue(Cue::Vote) {
        let words = |at: usize| view.block(at).map_or("", |block| view.document.words(block));
        const OTHERS: &[&str] = &["against", "nays", "noes", "abstained", "abstentions", "abstaining", "abstention"];
        if opens_with_any(words(index), OTHERS) || words(index).contains(')') && says_any(words(index), &[") against"])
        {
            all.extend(
                (index.saturating_sub(BACK)..index).filter(|&at| opens_with_any(words(at), &["for", "yes", "in"])),
            );
        }
        all.insert(index);
        // `No: None`, `Absent: Moss` under `Aye: …`
        const UNDER: &[&str] = &["no", "against", "noes", "nays", "nay", "abstain", "abstaining", "opposed"];
        if opens_with_any(words(index), &["aye", "ayes", "yea", "yeas", "yes", "for", "in favour", "in favor"]) {
            let under = (index + 1..=index + BACK).take_while(|&at| is_line_of_votes(words(at)));
            all.extend(under.filter(|&at| opens_with_any(words(at), UNDER)));
        }
        // A roll call may have one name a line.
        let by_name = ["roll call", "recorded vote", "named vote"];
        if view.has(index, Cue::ByName) && says_any(words(index), &by_name) {
            all.extend(index + 1..index + 1 + calls_after(view, index));
        }
    }
    all
}

/// Whether a line only tells of some who voted, or did not: `No: None`, `Absent: Moss`, `Student vote: aye`, `Not voting – 2`.
pub fn is_line_of_votes(words: &str) -> bool {
    const LONGEST: usize = 120;
    const OPEN: &[&str] = &[
        "absent",
        "excused",
        "recused",
        "not voting",
        "not present",
        "present",
        "no",
        "noes",
        "nos",
        "nay",
        "nays",
        "against",
        "opposed",
        "abstain",
        "abstained",
        "abstaining",
        "abstention",
        "abstentions",
        "did not vote",
    ];
    // `Youth vote: aye`, of one who votes on advice.
    let advises = || {
        words
            .rsplit([':', '–', '-'])
            .next()
            .is_some_and(|vote| opens_with_any(vote.trim(), &["aye", "nay", "yes", "no"]))
    };
    words.len() < LONGEST
        && words.contains([':', '–', '-', '='])
        && (opens_with_any(words, OPEN) || says_any(words, &["advisory", " vote:"]) && advises())
}

/// How many of the blocks after one are calls.
fn calls_after(view: &View<'_>, index: usize) -> usize {
    const MOST: usize = 120;
    let blocks = view.document.blocks().get(index + 1..).unwrap_or_default().iter().take(MOST);
    blocks.take_while(|block| voters(&view.pieces(block.span)).iter().any(|one| one.told == ToldAs::Call)).count()
}

/// The side that words name, if they say nothing else but, before it, how many were on the side before: `(14) Against`.
fn side_alone(view: &View<'_>, at: Span) -> Option<Side> {
    let words = view.words(at);
    let figure = words.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let figure = figure.filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
    let from = figure.map_or(at.start(), |(number, _)| at.start() + number.len() + 2);
    only_side(&view.pieces(Span::new(from, at.end())))
}

/// A list that stands under the name of its side.
struct List {
    who: Vec<recognise::Mention>,
    /// The last of its blocks.
    last: usize,
    /// What more that block says.
    rest: Span,
}

/// The names in the paragraphs from one on; a list may run over several, and its figure may stand alone.
fn names_below(view: &View<'_>, from: usize) -> Option<List> {
    const LONGEST: usize = 8;
    let first = view.block(from)?;
    let nothing = |at: usize| Span::at(view.block(at).map_or(0, |block| block.span.end()));
    if opens_with_any(view.document.words(first), &["none", "nil", "nobody"]) && first.span.len() < 10 {
        return Some(List { who: Vec::new(), last: from, rest: nothing(from) });
    }
    let mut read: Option<List> = None;
    for index in from..from + LONGEST {
        let Some(block) = view.block(index).filter(|block| block.kind != BlockKind::Heading) else { break };
        let whole = Span::new(first.span.start(), block.span.end());
        let goes_on =
            index == from || view.words(Span::new(whole.start(), block.span.start())).trim_end().ends_with(',');
        let Some((who, rest)) = list_of_names(&view.pieces(whole)).filter(|_| goes_on) else { break };
        read = Some(List { who, last: index, rest: Span::new(rest.min(whole.end()), whole.end()) });
    }
    read
}

/// Whether a part belongs to the same vote as those before it.
fn goes_on(view: &View<'_>, open: &[Part], part: &Part) -> bool {
    const APART: usize = 2;
    let Some(last) = open.last() else { return true };
    let near = part.block <= last.last + if part.voters.told == ToldAs::Sentence { 1 } else { APART };
    let headed = (last.block + 1..=part.block).any(|at| view.outline.is_head(view.document, at) && at != part.block);
    let list = |part: &Part| matches!(part.voters.told, ToldAs::List | ToldAs::LooseList);
    let again = list(part) && open.iter().any(|other| list(other) && other.voters.side == part.voters.side);
    // A list that begins with those for begins another vote.
    let anew = list(part) && part.voters.side == Side::For && open.iter().any(list);
    // Whoever is called again votes on something else.
    let name = |who: &recognise::Mention| view.words(who.at);
    let recalled = part.voters.told == ToldAs::Call
        && open.iter().filter(|other| other.voters.told == ToldAs::Call).any(|other| {
            other.voters.who.iter().any(|one| part.voters.who.iter().any(|again| name(one) == name(again)))
        });
    near && !headed && !again && !anew && !recalled
}

fn close(view: &View<'_>, parts: Vec<Part>) -> Option<Division> {
    let (first, last) = (parts.first()?, parts.last()?);
    let told = |told: ToldAs| parts.iter().filter(move |part| part.voters.told == told);
    let two_sides = || {
        told(ToldAs::LooseList).any(|part| told(ToldAs::LooseList).any(|other| other.voters.side != part.voters.side))
    };
    // `Ash aye, Birch nay` is said of nothing but votes.
    let aye = |part: &Part| {
        let words = view.words(part.voters.at);
        ["aye", "nay", "yea"]
            .iter()
            .any(|side| words.get(words.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case(side)))
    };
    let several = told(ToldAs::Call).count() > 1;
    let called =
        several && (is_roll_call(view, first.block) || told(ToldAs::Call).filter(|part| aye(part)).count() > 1);
    let certain = told(ToldAs::List).chain(told(ToldAs::Sentence)).next().is_some();
    // `Motion carried`, and under it `Yes: Ash, Birch, Moss`.
    let under_result = || {
        let several = told(ToldAs::LooseList).any(|part| part.voters.side == Side::For && part.voters.who.len() > 1);
        several && stands_beside_result(view, first.block)
    };
    if !(certain || two_sides() || called || under_result()) {
        return None;
    }
    let mut division =
        Division { at: first.voters.at, first: first.block, last: last.last, sides: Default::default(), called };
    for part in parts {
        let voters = part.voters;
        if part.block == division.first {
            division.at = division.at.to(voters.at);
        }
        let Some(side) = division.sides.get_mut(voters.side as usize) else { continue };
        side.at = Some(side.at.map_or(voters.at, |at| at.to(voters.at)));
        side.whole |= voters.told != ToldAs::Sentence;
        side.who.extend(voters.who.into_iter().map(Mention::of));
    }
    division.at = lead_of_table(view, division.first).map_or(division.at, |lead| lead.to(division.at));
    Some(division)
}

/// The line over the table in which each who voted has a row: `Roll call vote:`
fn lead_of_table(view: &View<'_>, first: usize) -> Option<Span> {
    let kind = |at: usize| view.block(at).map(|block| block.kind);
    let head = first
        .checked_sub(1)
        .filter(|&at| kind(first) == Some(BlockKind::Row) && kind(at) == Some(BlockKind::HeaderRow));
    let lead = view.block(head?.checked_sub(1)?).filter(|lead| lead.kind != BlockKind::Row)?;
    says_any(view.document.words(lead), &["vote", "votes", "roll call", "division", "poll"]).then_some(lead.span)
}

/// Whether the block before one, or the one after it, says nothing but how something was decided.
fn stands_beside_result(view: &View<'_>, block: usize) -> bool {
    let result = |at: usize| view.block(at).is_some_and(|beside| is_result(view.document.words(beside)));
    block.checked_sub(1).is_some_and(result) || result(block + 1)
}

/// Whether a vote is spoken of in a paragraph, or in the one before it.
fn is_roll_call(view: &View<'_>, block: usize) -> bool {
    (block.saturating_sub(1)..=block)
        .filter_map(|at| view.block(at))
        .any(|block| says_any(view.document.words(block), &["vote", "voting", "roll call", "division", "poll"]))
}
