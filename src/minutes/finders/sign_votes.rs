//! Votes by sign with those who gave it, or how many: `+1: Ana, Ben` over `-1: Cal`, `+1 x 5, 0 x 1, -1 x 1`.

use crate::document::BlockKind;
use crate::text::Span;

use super::view::View;
use super::vote_sides::VoteLines;

/// The side of a sign: 0 for, 1 against, 2 neither.
fn side_of_sign(sign: &str) -> Option<usize> {
    Some(match sign {
        "+1" | ":+1:" | "👍" => 0,
        "-1" | "−1" | "–1" | ":-1:" | "👎" => 1,
        "0" | "+0" | "-0" | "±0" | "+/-0" => 2,
        _ => return None,
    })
}

/// Whether a line says who gave a sign: `+1: Ana, Ben`, `-1 – none`.
pub fn is_line_of_signs(words: &str) -> bool {
    line(words).is_some()
}

/// The side of a line and how many are named on it, or told: `+1: Ana, Ben`, `+1 (2): Ana, Ben`, `-1: none`, `+1: 5`.
fn line(words: &str) -> Option<(usize, u32)> {
    const LONGEST_NAME: usize = 3;
    let bare = words.trim_start_matches(['*', '•', ' ', '"', '`']);
    let end =
        bare.find([' ', ':', '(']).filter(|&end| end > 0).or_else(|| bare.get(1..)?.find(':').map(|at| at + 1))?;
    let side = side_of_sign(bare.get(..end)?.trim_end_matches('`'))?;
    let rest = bare.get(end..)?.trim_start();
    let (counted, rest) = match rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        // `+1 (binding): …`
        Some((figure, rest)) => (figure.trim().parse().ok(), rest.trim_start()),
        None => (None, rest),
    };
    let named = [":", "–", "—", "- "].iter().find_map(|mark| rest.strip_prefix(mark))?.trim().trim_end_matches('.');
    if matches!(&*named.to_ascii_lowercase(), "none" | "nobody" | "0" | "nil") {
        return Some((side, 0));
    }
    if let Ok(figure) = named.split(' ').next().unwrap_or_default().parse::<u32>() {
        return Some((side, figure));
    }
    let name = |who: &str| {
        let who = who.trim();
        let handle = !who.is_empty() && who.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        handle || who.starts_with(|c: char| c == '@' || c.is_uppercase()) && who.split(' ').count() <= LONGEST_NAME
    };
    let names: Vec<&str> =
        named.split(", ").flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & ")).collect();
    let number = counted.or_else(|| u32::try_from(names.len()).ok());
    names.iter().all(|who| name(who)).then_some((side, number?))
}

/// `+1 x 5, 0 x 1, -1 x 1`, `5 × +1, 1 × -1`: how many gave each sign, within one paragraph.
fn counted(words: &str) -> Option<(usize, usize, [Option<u32>; 3])> {
    let mut sides = [None; 3];
    let (mut first, mut last) = (usize::MAX, 0);
    let mut place = 0;
    let pieces: Vec<(usize, &str)> = words
        .split(' ')
        .map(|word| {
            let at = place;
            place += word.len() + 1;
            (at, word)
        })
        .collect();
    for three in pieces.windows(3) {
        let [(from, one), (_, times), (to, other)] = three else { continue };
        let clean = |word: &str| word.trim_end_matches([',', ';', '.', ')']).trim_start_matches('(').to_owned();
        let (one, other_clean) = (clean(one), clean(other));
        if !matches!(*times, "x" | "×" | "X") {
            continue;
        }
        let told = match (side_of_sign(&one), other_clean.parse::<u32>()) {
            (Some(side), Ok(count)) => Some((side, count)),
            _ => side_of_sign(&other_clean).zip(one.parse::<u32>().ok()),
        };
        let Some((side, count)) = told else { continue };
        if let Some(slot) = sides.get_mut(side) {
            *slot = Some(count);
        }
        first = first.min(*from);
        last = to + other_clean.len();
    }
    // `7 +1, no -1`, `+1s: 6, -1s: 0`
    for two in pieces.windows(2) {
        let [(from, one), (to, other)] = two else { continue };
        let marks = |c: char| matches!(c, ',' | ';' | '.' | ')' | '(');
        let count = |word: &str| if word == "no" { Some(0) } else { word.parse::<u32>().ok() };
        let (one, other_clean) = (one.trim_matches(marks), other.trim_matches(marks));
        let labelled = one.strip_suffix(':').map(|sign| sign.trim_end_matches('s')).and_then(side_of_sign);
        let after = || {
            let sign = other_clean.trim_end_matches('s');
            side_of_sign(sign).filter(|_| sign != "0").zip(count(one))
        };
        let Some((side, count)) = labelled.zip(count(other_clean)).or_else(after) else { continue };
        if let Some(slot) = sides.get_mut(side).filter(|slot| slot.is_none()) {
            *slot = Some(count);
            (first, last) = (first.min(*from), last.max(to + other_clean.len()));
        }
    }
    (sides.iter().flatten().count() > 1 && sides[0].is_some() && last > first).then_some((first, last, sides))
}

/// The votes by sign of a document.
pub fn sign_votes(view: &View<'_>) -> Vec<VoteLines> {
    let prose = view.document.prose();
    if !prose.contains("+1") && !prose.contains('👍') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut until = 0;
    for (index, block) in view.document.blocks().iter().enumerate() {
        if index < until || matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) || !block.cells.is_empty() {
            continue;
        }
        let words = view.document.words(block);
        if let Some((from, to, sides)) = counted(words) {
            let at = Span::new(from, to).moved(block.span.start());
            found.push(VoteLines { all: at, at, sides });
            continue;
        }
        let mut sides = [None; 3];
        let mut at = block.span;
        for (next, line_block) in view.document.blocks().iter().enumerate().skip(index) {
            let Some((side, count)) = line(view.document.words(line_block)) else { break };
            let Some(slot) = sides.get_mut(side).filter(|slot| slot.is_none()) else { break };
            *slot = Some(count);
            (at, until) = (at.to(line_block.span), next + 1);
        }
        if sides.iter().flatten().count() > 1 || sides[0].is_some_and(|count| count > 1) {
            found.push(VoteLines { all: at, at, sides });
        }
    }
    found
}
