//! Finds which motion an amendment amends, and which of the two was decided first.

use crate::minutes::cues::Cue;
use crate::minutes::kinds::motion::{Motion, Outcome};
use crate::text::Span;

use super::sentence::Sentence;
use super::view::View;

/// Whether a motion that is told of in a paragraph amends another: the words are near those that name who moved it.
pub fn is_amendment(view: &View<'_>, paragraph: Span, at: Span) -> bool {
    const SAID: &[&str] = &[
        "an amendment was",
        "amendment was proposed",
        "amendment was moved",
        "amendment proposed",
        "amendment moved",
        "moved an amendment",
        "proposed an amendment",
        "moved the following amendment",
        "proposed the following amendment",
        "moved a further amendment",
        "proposed a further amendment",
        "following amendment was",
        "further amendment was",
        "amendment by",
        "as an amendment",
        "amendment to the motion",
        "amendment to this motion",
        "by way of amendment",
        "the amendment was seconded",
        "amendment, seconded",
        "amendment (",
        "amendment [",
        "amendment:",
        "amendment -",
        "amendment –",
        "amendment that",
    ];
    let sentences = view.sentences(paragraph).filter(|sentence| sentence.overlaps(at));
    sentences.map(|sentence| Sentence::new(view.document.prose(), sentence)).any(|sentence| {
        let said = SAID.iter().any(|words| sentence.low.contains(words));
        said && !sentence.has_any(&["amendment to the minutes", "amendments to the minutes"])
    })
}

/// Says of each amendment which motion it amends, and of both what became of them where a sentence after them does.
pub fn amendments(view: &View<'_>, motions: &mut [Motion]) {
    if !motions.iter().any(|motion| motion.amendment) {
        return;
    }
    for row in 0..motions.len() {
        let Some(amendment) = motions.get(row).filter(|motion| motion.amendment).map(|motion| motion.at) else {
            continue;
        };
        let amended = last_of(view, motions, row, amendment, false);
        if let Some(motion) = motions.get_mut(row) {
            motion.amends = amended.and_then(|row| u32::try_from(row).ok());
        }
    }
    for (index, _) in view.with_cue(Cue::Motion).collect::<Vec<_>>() {
        for sentence in view.sentences(view.block(index).map_or(Span::default(), |block| block.span)) {
            settle(view, &Sentence::new(view.document.prose(), sentence), motions);
        }
    }
    for row in 0..motions.len() {
        let first = motions.get(row).and_then(|motion| decided_first(motion, motions));
        if let Some(motion) = motions.get_mut(row) {
            motion.decided_first = first;
        }
    }
}

/// How many motions an amendment, or words about it, may lie after.
const MOST: usize = 40;

/// The last motion of that sort among those before a row that is not far from a place.
fn last_of(view: &View<'_>, motions: &[Motion], before: usize, place: Span, amending: bool) -> Option<usize> {
    let fits = |motion: &Motion| motion.amendment == amending && near(view, motion.at, place);
    (0..before).rev().take(MOST).find(|&row| motions.get(row).is_some_and(fits))
}

/// Whether an amendment may be of the motion: they are not far from each other.
fn near(view: &View<'_>, motion: Span, amendment: Span) -> bool {
    const FAR: usize = 15;
    let block = |at: Span| view.document.block_at(at.start()).unwrap_or_default();
    block(amendment).saturating_sub(block(motion)) <= FAR
}

fn decided_first(amendment: &Motion, motions: &[Motion]) -> Option<bool> {
    let motion = amendment.amends.and_then(|row| motions.get(row as usize))?;
    let (_, at) = amendment.outcome?;
    Some(motion.outcome.is_none_or(|(_, decided)| at.start() < decided.start()))
}

/// `The amendment was lost`, `the motion as amended was carried`: gives the last motion or amendment before the sentence
/// what became of it.
fn settle(view: &View<'_>, sentence: &Sentence<'_>, motions: &mut [Motion]) {
    let mut nouns: Vec<(Span, bool)> = Vec::new();
    for (noun, amending) in [("motion", false), ("amendment", true)] {
        let places = sentence.low.match_indices(noun).map(|(at, _)| Span::new(at, at + noun.len()));
        nouns.extend(places.map(|at| (at.moved(sentence.at.start()), amending)));
    }
    nouns.sort_by_key(|(at, _)| at.start());
    let ends = nouns.iter().skip(1).map(|(at, _)| at.start()).chain([sentence.at.end()]);
    for (&(noun, amending), end) in nouns.iter().zip(ends.collect::<Vec<_>>()) {
        let said = Sentence::new(view.document.prose(), Span::new(noun.end(), end));
        let before = sentence.before(noun.start());
        let of_it =
            ["the", "original", "substantive", "amended", "main", "this"].iter().any(|word| before.ends_with(word));
        let Some((outcome, at)) = outcome(&said).filter(|_| of_it && !before.ends_with("to the")) else { continue };
        let moved = motions.partition_point(|motion| motion.at.start() < at.start());
        let Some(row) = last_of(view, motions, moved, at, amending) else { continue };
        // The words were taken for what became of the amendment.
        for motion in motions.iter_mut().take(moved).rev().take(MOST).filter(|motion| motion.amendment != amending) {
            if motion.outcome.is_some_and(|(_, taken)| taken.overlaps(at)) {
                motion.outcome = None;
            }
        }
        if let Some(motion) = motions.get_mut(row) {
            motion.outcome = Some((outcome, at));
        }
    }
}

fn outcome(said: &Sentence<'_>) -> Option<(Outcome, Span)> {
    const WORDS: &[(&str, Outcome)] = &[
        ("not carried", Outcome::Lost),
        ("not passed", Outcome::Lost),
        ("carried", Outcome::Carried),
        ("passed", Outcome::Carried),
        ("agreed", Outcome::Carried),
        ("approved", Outcome::Carried),
        ("adopted", Outcome::Carried),
        ("lost", Outcome::Lost),
        ("defeated", Outcome::Lost),
        ("rejected", Outcome::Lost),
        ("fell", Outcome::Lost),
        ("withdrawn", Outcome::Withdrawn),
    ];
    let told = WORDS.iter().filter_map(|&(words, outcome)| Some((outcome, said.place(words)?)));
    told.min_by_key(|(_, at)| at.start())
}
