//! All that is looked for in one scan: the words of the house styles and the cues of everything else.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::language::Style;
use crate::minutes::cues::{Cue, WORDS};
use crate::minutes::schema::schema;

use super::pattern::Pattern;

/// The ways of writing that the reader was taught, made ready once for all documents.
#[derive(Clone, Debug)]
pub struct Styles {
    patterns: Vec<Pattern>,
    // None only for more words than an automaton can hold.
    words: Option<AhoCorasick>,
    // By the number of the word in the automaton.
    uses: Vec<Use>,
}

/// What a word is looked for.
#[derive(Clone, Debug, Default)]
struct Use {
    cues: u16,
    patterns: Vec<usize>,
}

/// What one scan of a document found.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// The places of cues, in order: the byte, and the cues as bits.
    pub cues: Vec<(u32, u16)>,
    /// The places of words of house styles, in order, with the patterns that have them.
    pub anchors: Vec<(u32, u32)>,
}

impl Styles {
    /// Makes the styles of a plan ready.
    #[must_use]
    pub fn new(styles: &[Style]) -> Self {
        let patterns: Vec<Pattern> = styles.iter().map(|style| Pattern::new(style, schema())).collect();
        let mut words: BTreeMap<&str, Use> = BTreeMap::new();
        for (word, cues) in WORDS {
            words.entry(word).or_default().cues |= cues.iter().map(|cue: &Cue| cue.bit()).fold(0, |all, bit| all | bit);
        }
        for (index, pattern) in patterns.iter().enumerate() {
            if let Some(anchor) = &pattern.anchor {
                words.entry(&anchor.word).or_default().patterns.push(index);
            }
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.keys());
        let uses = words.into_values().collect();
        Self { patterns, words: automaton.ok(), uses }
    }

    /// The styles.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// The patterns that have the word with this number.
    pub fn with_word(&self, word: u32) -> impl Iterator<Item = &Pattern> {
        let places = self.uses.get(word as usize).map(|word| word.patterns.as_slice()).unwrap_or_default();
        places.iter().filter_map(|&place| self.patterns.get(place))
    }

    /// Looks a text through once.
    pub fn scan(&self, text: &str) -> Scan {
        let mut scan = Scan::default();
        for found in self.words.iter().flat_map(|words| words.find_iter(text)) {
            if !whole_word(text, found.start(), found.end()) {
                continue;
            }
            let Some(word) = self.uses.get(found.pattern().as_usize()) else { continue };
            let at = u32::try_from(found.start()).unwrap_or(u32::MAX);
            if word.cues != 0 {
                scan.cues.push((at, word.cues));
            }
            if !word.patterns.is_empty() {
                scan.anchors.push((at, found.pattern().as_u32()));
            }
        }
        scan
    }
}

impl Default for Styles {
    fn default() -> Self {
        Self::new(&[])
    }
}

/// Whether no letter stands beside a word. A digit may: `AP12`.
fn whole_word(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let cut_before = letter(Some(start)) && letter(start.checked_sub(1));
    !cut_before && !letter(Some(end))
}
