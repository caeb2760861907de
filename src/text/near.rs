//! The nearest known word, for "did you mean".

use super::fold::fold;

/// The candidate that `word` was most likely meant to be, if any is near enough to be worth proposing.
///
/// Near is Jaro-Winkler 0.80 or more with at most one slip in four letters, or the same words in another order. Phrases are
/// compared whole.
///
/// ```
/// # use quorate::text::nearest;
/// assert_eq!(nearest("report-bak meeting", ["owner", "report-back meeting"]), Some("report-back meeting"));
/// assert_eq!(nearest("weather", ["owner", "report-back meeting"]), None);
/// ```
#[must_use]
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // What is longer than any phrase is not one with a slip in it.
    const LONGEST: usize = 100;
    if word.len() > LONGEST {
        return None;
    }
    let word = fold(word);
    let mut best: Option<(f64, &'c str)> = None;
    for candidate in candidates {
        let folded = fold(candidate);
        let near = if folded == word || sorted_words(&folded) == sorted_words(&word) {
            1.0
        } else {
            let slips = strsim::osa_distance(&word, &folded);
            if slips > word.chars().count().div_ceil(4) { 0.0 } else { strsim::jaro_winkler(&word, &folded) }
        };
        if near >= 0.80 && best.is_none_or(|(most, _)| near > most) {
            best = Some((near, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn sorted_words(folded: &str) -> Vec<&str> {
    let mut words: Vec<_> = folded.split(' ').collect();
    words.sort_unstable();
    words
}
