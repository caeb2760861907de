//! Whether a style fits at a place, and what stands in its holes.

use crate::recognise::{Cut, Mention, after_marker, mentions, when_alone};
use crate::text::Span;
use crate::vocabulary::PersonForm;

use super::pattern::{Hole, Pattern, Piece};

/// A style that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// All of it.
    pub at: Span,
    /// What stands in the holes, in order.
    pub filled: Vec<Filled>,
}

/// What stands in a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filled {
    /// What the hole is for.
    pub hole: Hole,
    /// The words, trimmed.
    pub at: Span,
}

impl Fit {
    /// What stands in the first hole of this sort; nothing where it is empty.
    pub fn hole(&self, hole: Hole) -> Option<Span> {
        self.filled.iter().find(|filled| filled.hole == hole && !filled.at.is_empty()).map(|filled| filled.at)
    }
}

/// Fits a pattern over all of `within`.
pub fn fit_whole(pattern: &Pattern, cut: &Cut<'_>, within: Span) -> Option<Fit> {
    let text = cut.text();
    let free = if pattern.is_under() { Free::Nothing } else { Free::Last };
    let filled = fit_forward(&pattern.pieces, 0, cut, within.start(), within, free)?;
    (filled.1 + 1 >= within.end() || rest_is_nothing(text, filled.1, within.end()))
        .then_some(Fit { at: within, filled: filled.0 })
}

/// Fits a pattern around its anchor at byte `from`, or where it has no word, with its first sign there. It must lie inside
/// `within`, a paragraph; a hole before the anchor reaches back to the start of its clause.
pub fn fit_around(
    pattern: &Pattern,
    cut: &Cut<'_>,
    from: usize,
    within: Span,
    clause: impl Fn() -> usize,
) -> Option<Fit> {
    let text = cut.text();
    let (piece, (words, end)) = match &pattern.anchor {
        Some(anchor) => {
            let Some(Piece::Words(glyphs)) = pattern.pieces.get(anchor.piece) else { return None };
            (anchor.piece, glyphs.around(text, from)?)
        }
        None => {
            let (piece, glyphs) = pattern.first_words()?;
            (piece, (from, glyphs.end_from(text, from)?))
        }
    };
    if words < within.start() || end > within.end() {
        return None;
    }
    let (before, after) = pattern.pieces.split_at(piece);
    let start = if before.is_empty() { words } else { clause().max(within.start()) };
    let (mut filled, reached) = fit_forward(before, 0, cut, start, Span::new(start, words), Free::Nothing)?;
    if !before.is_empty() && !rest_is_nothing(text, reached, words) {
        return None;
    }
    let (rest, end) = fit_forward(after, 1, cut, end, within, Free::Last)?;
    filled.extend(rest);
    let fit = Fit { at: Span::new(start, end), filled };
    (!pattern.is_slight() || fit.filled.iter().all(|one| hands_work(cut, one.at))).then_some(fit)
}

/// Whether words name somebody, or begin with a verb of work.
pub fn hands_work(cut: &Cut<'_>, at: Span) -> bool {
    let marked = after_marker(&cut.within(at));
    !marked.owners.is_empty() || marked.task.is_some_and(|task| cut.within(task).begin_with_work())
}

/// Which hole for an owner may hold something else: what follows the word that marks an action may be a task.
#[derive(Clone, Copy, PartialEq)]
enum Free {
    Last,
    Nothing,
}

/// Fits pieces one after another, beginning with the piece `first`, from `at`; gives what stands in the holes and where it ends. The last hole takes all
/// that is left.
fn fit_forward(
    pieces: &[Piece],
    first: usize,
    cut: &Cut<'_>,
    at: usize,
    within: Span,
    free: Free,
) -> Option<(Vec<Filled>, usize)> {
    let text = cut.text();
    let mut filled = Vec::new();
    let (mut at, mut index) = (at, first);
    while let Some(piece) = pieces.get(index) {
        match piece {
            Piece::Words(glyphs) => {
                at = glyphs.end_from(text, skip_space(text, at)).filter(|&end| end <= within.end())?;
                index += 1;
            }
            Piece::Hole(hole) => {
                let (words, after) = match pieces.get(index + 1) {
                    Some(Piece::Words(next)) => up_to(next, text, at, within)?,
                    // Two holes beside each other: the first is one word.
                    Some(Piece::Hole(_)) => one_word(text, at, within),
                    _ => (Span::new(at, within.end()), within.end()),
                };
                let words = trim(text, words);
                let mut rest = pieces.iter().skip(index + 1);
                let marks = rest.all(|piece| matches!(piece, Piece::Words(glyphs) if glyphs.is_marks()));
                let last = free == Free::Last && marks;
                let before = index.checked_sub(1).and_then(|before| pieces.get(before));
                let glued = match before {
                    Some(Piece::Words(glyphs)) => glyphs.ends_with_letter(),
                    Some(Piece::Hole(_)) => true,
                    None => false,
                };
                let alone = pieces.len() == 1;
                if !fills(*hole, cut, words, (last, glued, alone)) {
                    return None;
                }
                filled.push(Filled { hole: *hole, at: words });
                at = after;
                index += if matches!(pieces.get(index + 1), Some(Piece::Hole(_))) { 1 } else { 2 };
            }
        }
    }
    Some((filled, at))
}

/// The words from `at` up to where the literal words stand, and where those end.
fn up_to(next: &super::glyphs::Glyphs, text: &str, at: usize, within: Span) -> Option<(Span, usize)> {
    // A hole that is followed by words is short: who, when, a number.
    const LONGEST: usize = 120;
    let end = within.end().min(at + LONGEST);
    next.places_in(text, at..end).find_map(|place| {
        let after = next.end_from(text, place).filter(|&after| after <= within.end())?;
        Some((Span::new(at, place), after))
    })
}

fn one_word(text: &str, at: usize, within: Span) -> (Span, usize) {
    let at = skip_space(text, at);
    let rest = text.get(at..within.end()).unwrap_or_default();
    let end = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
    (Span::new(at, end), end)
}

/// Whether words may stand in a hole. What ends a style after a mark may be an owner or a task; what ends it after a
/// word (`Action {owner}`) is a marker only if it begins with an owner. What is beside other words and says when must say
/// nothing else; the cell of a column may say more.
fn fills(hole: Hole, cut: &Cut<'_>, at: Span, (last, glued, alone): (bool, bool, bool)) -> bool {
    let words = at.of(cut.text());
    match hole {
        Hole::Owner if !last => names_people(cut, at),
        Hole::Owner if glued => !after_marker(&cut.within(at)).owners.is_empty(),
        Hole::Number => {
            !words.is_empty()
                && words.len() <= 24
                && !words.contains(' ')
                && words.contains(|c: char| c.is_ascii_digit())
        }
        Hole::Due | Hole::ReportBack if !alone => when_alone(&cut.within(at)).is_some(),
        Hole::Task | Hole::Other(_) | Hole::Due | Hole::ReportBack => !words.is_empty(),
        _ => true,
    }
}

/// Whether words name people and say nothing more.
fn names_people(cut: &Cut<'_>, at: Span) -> bool {
    const LONGEST: usize = 7;
    let all = mentions(&cut.within(at)).unwrap_or_default();
    let names = |who: &Mention| {
        let count = who.at.of(cut.text()).split(' ').count();
        // `Create JIRA`: a verb and its object.
        let verb = who.form == PersonForm::Name && count > 1 && cut.within(who.at).begin_with_work();
        count <= LONGEST && !verb
    };
    !all.is_empty() && all.iter().all(names)
}

/// Without space and the punctuation that sets it off.
pub fn trim(text: &str, at: Span) -> Span {
    let words = at.of(text);
    let off = |c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '-' | '–' | '—' | '|');
    let start = at.start() + (words.len() - words.trim_start_matches(off).len());
    let kept = words.trim_matches(off);
    let kept = if kept.ends_with("etc.") { kept } else { kept.trim_end_matches('.') };
    Span::new(start, start + kept.trim_end().len())
}

fn skip_space(text: &str, at: usize) -> usize {
    if text.get(at..).is_some_and(|rest| rest.starts_with(' ')) { at + 1 } else { at }
}

fn rest_is_nothing(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_none_or(|rest| rest.chars().all(|c| c.is_whitespace() || matches!(c, '.' | ',' | ';')))
}
