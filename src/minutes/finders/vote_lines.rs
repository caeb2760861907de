//! Results of which each side stands in a line, a bullet or a cell of its own: `For: 5` / `Against: 2`, `6 people said yes` /
//! `4 people abstain`.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;

use super::sentence::starts_with_any;
use super::view::View;
use super::vote_columns::in_columns;
use super::vote_sides::{VoteLines, number, side_of};

/// The results of a document that are told line by line.
pub fn vote_lines(view: &View<'_>) -> Vec<VoteLines> {
    let mut found: Vec<VoteLines> = Vec::new();
    let mut until = 0;
    for (index, block) in view.with_cue(Cue::Vote) {
        if index < until {
            continue;
        }
        if block.kind == BlockKind::HeaderRow {
            let (rows, next) = under_heads(view, index, block);
            found.extend(rows);
            until = next;
        } else if let Some((rows, next)) = in_columns(view, index, block) {
            found.extend(rows);
            until = next;
        } else if side_line(view, block).is_some() {
            let (run, next) = run(view, index, until);
            found.extend(run);
            until = next;
        }
    }
    found
}

/// The lines around one that say how many were on a side, as one result; and the block after them.
fn run(view: &View<'_>, index: usize, from: usize) -> (Option<VoteLines>, usize) {
    const BACK: usize = 3;
    let line = |at: usize| view.block(at).and_then(|block| side_line(view, block));
    // `For: 5` has no word that is said of nothing but votes.
    let before = (from.max(index.saturating_sub(BACK))..index).rev().take_while(|&at| line(at).is_some()).count();
    let mut sides: [Option<u32>; 3] = [None; 3];
    let first = index - before;
    let mut last = first;
    for at in first.. {
        let Some((side, count)) = line(at) else { break };
        let Some(slot) = sides.get_mut(side).filter(|slot| slot.is_none()) else { break };
        (*slot, last) = (Some(count), at);
    }
    let spans = (view.block(first), view.block(last));
    let several = sides.iter().flatten().count() > 1;
    let result = match spans {
        (Some(first), Some(last)) if several => {
            Some(VoteLines { all: first.span.to(last.span), at: first.span.to(last.span), sides })
        }
        _ => None,
    };
    (result, last.max(index) + 1)
}

/// The rows under heads that name sides: `For | Against | Abstain`.
fn under_heads(view: &View<'_>, index: usize, heads: &Block) -> (Vec<VoteLines>, usize) {
    let sides: Vec<Option<usize>> = heads.cells.iter().map(|&cell| side_of(view.words(cell))).collect();
    let mut next = index + 1;
    let mut found = Vec::new();
    const COUNTS: &[&str] = &["vote", "votes", "voting", "tally", "count", "vote count", "result"];
    let count = heads.cells.iter().position(|&cell| COUNTS.contains(&&*view.words(cell).trim().to_ascii_lowercase()));
    while let Some(row) = view.block(next).filter(|row| row.kind == BlockKind::Row) {
        let mut counts = [None; 3];
        if let Some(told) = count.and_then(|at| row.cells.get(at)).and_then(|&cell| ratio(view.words(cell))) {
            counts = told;
        }
        for (side, &cell) in sides.iter().zip(&row.cells) {
            if let Some(slot) = side.and_then(|side| counts.get_mut(side)) {
                *slot = number(view.words(cell));
            }
        }
        if counts.iter().flatten().count() > 1 {
            found.push(VoteLines { all: row.span, at: row.span, sides: counts });
        }
        next += 1;
    }
    (found, next)
}

/// `5-0`, `5–2–1`, `7/0`: for, against, abstained.
fn ratio(words: &str) -> Option<[Option<u32>; 3]> {
    let parts: Vec<&str> = words.trim().split(['-', '–', '/', ':']).map(str::trim).collect();
    let figure = |part: &&str| part.parse::<u32>().ok().filter(|_| part.len() < 4);
    let figures: Option<Vec<u32>> = parts.iter().map(figure).collect();
    match *figures?.as_slice() {
        [ayes, noes] => Some([Some(ayes), Some(noes), None]),
        [ayes, noes, abstained] => Some([Some(ayes), Some(noes), Some(abstained)]),
        _ => None,
    }
}

/// Whether a row of a table has nothing but sides and figures.
pub fn is_vote_row(view: &View<'_>, row: &Block) -> bool {
    row.cells.iter().all(|&cell| {
        let words = view.words(cell);
        !words.contains(char::is_alphanumeric) || side_of(words).is_some() || number(words).is_some()
    })
}

/// The side that a line names, and how many it counts.
fn side_line(view: &View<'_>, block: &Block) -> Option<(usize, u32)> {
    match (block.kind, block.cells.as_slice()) {
        (BlockKind::Row, [side, count]) => Some((side_of(view.words(*side))?, number(view.words(*count))?)),
        (BlockKind::Paragraph | BlockKind::ListItem, _) => counted(view.document.words(block)),
        _ => None,
    }
}

/// `Yes to the lease: 24 (86%)`, `Against the motion – 4 votes`: a side with what it is for or against, a mark, and a figure.
fn labelled(low: &str) -> Option<(usize, u32)> {
    const FIRST: &[&str] = &["yes", "no", "yea", "nay", "aye", "for", "against", "abstain", "abstained", "abstentions"];
    let (label, figure) =
        low.split_once([':', '=']).or_else(|| low.split_once(" – ")).or_else(|| low.split_once(" - "))?;
    let (side, of_what) = label.trim().split_once(' ')?;
    let named =
        FIRST.contains(&side) && starts_with_any(of_what, &["to", "on", "for", "the", "against", "from", "with"]);
    let figure = figure.trim();
    let (count, rest) = figure.split_once(' ').unwrap_or((figure, ""));
    let share = rest.trim_matches(|c: char| matches!(c, '(' | ')' | '%' | '.') || c.is_ascii_digit());
    let only = share.is_empty() || matches!(share, "votes" | "vote" | "members" | "people");
    Some((side_of(side)?, number(count)?)).filter(|_| named && only)
}

/// `For: 5`, `Against – none`, `6 people said yes`, `4 members abstained due to …`.
fn counted(words: &str) -> Option<(usize, u32)> {
    const LONGEST: usize = 70;
    if words.len() > LONGEST {
        return None;
    }
    let low = words.to_ascii_lowercase();
    if let Some(counted) = labelled(&low) {
        return Some(counted);
    }
    let parts: Vec<&str> =
        low.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|part| !part.is_empty()).collect();
    let (first, rest) = parts.split_first()?;
    if let Some(count) = number(first) {
        const BETWEEN: &[&str] = &[
            "people",
            "members",
            "member",
            "person",
            "votes",
            "vote",
            "voted",
            "said",
            "owners",
            "directors",
            "were",
            "was",
            "in",
            "those",
            "present",
            "councillors",
            "trustees",
        ];
        let at = rest.iter().position(|part| !BETWEEN.contains(part))?;
        let side = side_of(rest.get(at)?)?;
        let of_motion = ["motion", "proposal", "resolution", "amendment"].iter().any(|thing| rest.contains(thing));
        let told = at + 1 == rest.len() || side == 2 || of_motion;
        return told.then_some((side, count));
    }
    // `For: 5`, `Votes in favour: 5`
    let (last, before) = parts.split_last()?;
    let count = number(last)?;
    let before: Vec<&str> = before
        .iter()
        .copied()
        .filter(|part| !matches!(*part, "votes" | "vote" | "in" | "the" | "motion" | "total"))
        .collect();
    match before.as_slice() {
        [side] => Some((side_of(side)?, count)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (words, expected) in [
            ("For: 5", Some((0, 5))),
            ("Votes in favour: seven", Some((0, 7))),
            ("Against – none", Some((1, 0))),
            ("6 people said yes", Some((0, 6))),
            ("4 people abstain since they were away", Some((2, 4))),
            ("3 against", Some((1, 3))),
            ("2 members voted against the motion", Some((1, 2))),
            ("Yes to the lease: 24 (86%)", Some((0, 24))),
            ("No to the lease: 4", Some((1, 4))),
            ("Against the motion – 3 votes", Some((1, 3))),
            ("For the new roof: 12", Some((0, 12))),
            ("For the raffle: 12 hampers", None),
            ("For: the whole of 2014", None),
            ("5 for the raffle", None),
            ("No 5", Some((1, 5))),
            ("Item 5", None),
            ("", None),
        ] {
            assert_eq!(counted(words), expected, "{words}");
        }
    }
}
