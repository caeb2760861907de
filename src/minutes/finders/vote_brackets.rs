//! Results in brackets at the end of what was decided, where a head says that it was voted on: `Resolved`, `Sell the shed (7-0)`.

use crate::document::{Block, BlockKind};
use crate::minutes::cues::Cue;
use crate::text::Span;

use super::sentence::says_any;
use super::view::View;

/// A result in brackets: where it stands, and for, against, abstained.
pub type Bracketed = (Span, [Option<u32>; 3]);

/// The results in brackets of a document.
pub fn vote_brackets(view: &View<'_>) -> Vec<Bracketed> {
    let mut found = Vec::new();
    let mut until = 0;
    for (index, block) in view.document.blocks().iter().enumerate() {
        let cue = [Cue::Decision, Cue::Vote, Cue::Motion].into_iter().any(|cue| view.has(index, cue));
        if index < until || !cue || !is_head(view, block) {
            continue;
        }
        let under = view.document.blocks().iter().skip(index + 1).take_while(|next| goes_on(view, block, next));
        until = index + 1;
        for entry in under {
            until += 1;
            found.extend(
                at_the_end(view.document.words(entry)).map(|(at, sides)| (at.moved(entry.span.start()), sides)),
            );
        }
    }
    found
}

/// Whether a block heads what was put to the vote: `Resolved`, `Votes:`, `Motions passed`.
fn is_head(view: &View<'_>, block: &Block) -> bool {
    const LONGEST: usize = 50;
    const HEADS: &[&str] = &[
        "resolved",
        "resolutions",
        "votes",
        "vote on",
        "voting",
        "motions",
        "decisions",
        "decided",
        "ballot",
        "proposals",
    ];
    let words = view.document.words(block);
    words.len() < LONGEST
        && (block.kind == BlockKind::Heading || words.ends_with(':'))
        && says_any(words, HEADS)
        && !says_any(words, &["agenda", "actions"])
}

/// Whether a block still stands under a head.
fn goes_on(view: &View<'_>, head: &Block, next: &Block) -> bool {
    match next.kind {
        BlockKind::ListItem => head.kind != BlockKind::ListItem || next.level > head.level,
        BlockKind::Paragraph => head.kind == BlockKind::Heading && !view.document.words(next).ends_with(':'),
        _ => false,
    }
}

/// `… (7-0)`, `… (6–1–0)`, `… [5 / 2]`, at the end of words.
fn at_the_end(words: &str) -> Option<Bracketed> {
    let end = words.trim_end_matches(['.', ' ']).len();
    let open = words.get(..end)?.rfind(['(', '['])?;
    let inside = words.get(open + 1..end)?.strip_suffix([')', ']'])?;
    let mut parts = inside.split(['-', '–', '/', ':']).map(str::trim);
    let mut figure = || parts.next().map(str::parse::<u32>);
    let (first, second) = (figure()?.ok()?, figure()?.ok()?);
    let third = match figure() {
        Some(third) => Some(third.ok()?),
        None => None,
    };
    const MOST: u32 = 999;
    let before = words.get(..open)?.trim_end();
    let said = before.contains(' ') && figure().is_none() && first.max(second) <= MOST && first + second > 0;
    said.then(|| (Span::new(open, end), [Some(first), Some(second), third]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets() {
        for (words, expected) in [
            ("Sell the shed to the club (7-0)", Some([Some(7), Some(0), None])),
            ("Paint the gate. (6–1–2).", Some([Some(6), Some(1), Some(2)])),
            ("Let the hall [5 / 2]", Some([Some(5), Some(2), None])),
            ("Sell the shed (2020-2021)", None),
            ("Sell the shed (see 3-4)", None),
            ("(7-0)", None),
            ("Sell the shed", None),
        ] {
            assert_eq!(at_the_end(words).map(|(_, sides)| sides), expected, "{words}");
        }
    }
}
