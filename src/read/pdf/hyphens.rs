//! Hyphens at the ends of lines: those that only break a word are made soft, so that the word is whole again.

use std::collections::HashSet;

use super::flow::Flow;
use super::rows::{Row, Word};

/// A hyphen that is none where its line goes on.
pub(super) const SOFT: char = '\u{AD}';

/// What is written with a hyphen behind it.
const PREFIXES: [&str; 16] = [
    "non", "co", "re", "pre", "ex", "anti", "self", "well", "multi", "sub", "by", "mid", "semi", "vice", "post", "pro",
];

/// Ends of words that are no words by themselves.
const ENDINGS: [&str; 36] = [
    "ing", "ings", "tion", "tions", "sion", "sions", "ation", "ations", "ment", "ments", "ple", "ble", "bly", "ble",
    "ly", "ally", "ness", "tive", "sive", "ity", "ties", "ance", "ence", "ances", "ed", "er", "ers", "es", "al", "ous",
    "ture", "tures", "ate", "ated", "ating", "cil",
];

/// Softens the hyphens at line ends that are none of their words'.
pub(super) fn soften(flows: &mut [Flow]) {
    let broken = pairs(flows).filter(|(last, first)| broken(last, first).is_some()).count();
    if broken == 0 {
        return;
    }
    let mut words: HashSet<String> = HashSet::new();
    let mut lines = 0usize;
    for row in rows(flows) {
        lines += 1;
        words.extend(row.words().map(|word| plain(&word.text)));
    }
    // Programs that break words break many; others break lines at hyphens that are there.
    let breaks_words = broken >= 4 && broken * 30 > lines;
    let soft = |last: &Word, first: &Word| {
        broken_in(last, first).is_some_and(|(one, other)| {
            let whole = words.contains(&format!("{one}{other}"));
            let hyphened = words.contains(&format!("{one}-{other}"));
            let ending = ENDINGS.contains(&other.as_str());
            whole || (!hyphened && (breaks_words || ending) && !PREFIXES.contains(&one.as_str()))
        })
    };
    let decided: Vec<bool> = pairs(flows).map(|(last, first)| soft(last, first)).collect();
    let mut decided = decided.into_iter();
    let mut rows = rows_mut(flows).peekable();
    while let Some(row) = rows.next() {
        let soft = rows.peek().is_some() && decided.next().unwrap_or(false);
        if let Some(word) = row.parts.last_mut().and_then(|part| part.words.last_mut()).filter(|_| soft) {
            word.text.pop();
            word.text.push(SOFT);
        }
    }
}

fn rows(flows: &[Flow]) -> impl Iterator<Item = &Row> {
    flows.iter().flat_map(|flow| -> Box<dyn Iterator<Item = &Row>> {
        match flow {
            Flow::Line(line) => Box::new(std::iter::once(&line.row)),
            Flow::Row(row) => Box::new(row.cells.iter().flatten()),
        }
    })
}

fn rows_mut(flows: &mut [Flow]) -> impl Iterator<Item = &mut Row> {
    flows.iter_mut().flat_map(|flow| -> Box<dyn Iterator<Item = &mut Row>> {
        match flow {
            Flow::Line(line) => Box::new(std::iter::once(&mut line.row)),
            Flow::Row(row) => Box::new(row.cells.iter_mut().flatten()),
        }
    })
}

/// The last word of each line, and the first of the next.
fn pairs(flows: &[Flow]) -> impl Iterator<Item = (&Word, &Word)> {
    rows(flows)
        .zip(rows(flows).skip(1))
        .filter_map(|(above, below)| Some((above.words().next_back()?, below.words().next()?)))
}

/// The halves of a word that is broken between two lines.
fn broken<'w>(last: &'w Word, first: &'w Word) -> Option<(&'w str, &'w str)> {
    let one = last.text.strip_suffix(['-', '\u{2010}'])?;
    let word = one.rsplit(|c: char| !c.is_alphabetic()).next()?;
    (word.chars().count() > 1 && first.text.starts_with(char::is_lowercase)).then_some((word, first.text.as_str()))
}

fn broken_in(last: &Word, first: &Word) -> Option<(String, String)> {
    broken(last, first).map(|(one, other)| (plain(one), plain(other)))
}

/// A word in small letters, without what stands around it.
fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
