//! All that is looked for while a document is cut into words: the words of the house styles and the cues of everything else.

use std::collections::BTreeMap;

use crate::language::Style;
use crate::minutes::cues::{Cue, PHRASES, WORDS};
use crate::minutes::schema::schema;
use crate::recognise::{Cut, Lexicon};

use super::heads::Heads;
use super::pattern::Pattern;

/// The ways of writing that the reader was taught, made ready once for all documents.
#[derive(Clone, Debug)]
pub struct Styles {
    patterns: Vec<Pattern>,
    lexicon: Lexicon,
    // By the number of the word: the patterns that have it.
    anchored: Vec<Vec<usize>>,
    heads: Heads,
}

/// What was found while a document was cut.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// The places of cues, in order: the byte, and the cues as bits.
    pub cues: Vec<(u32, u16)>,
    /// The places of words of house styles, in order, with the number of the word.
    pub anchors: Vec<(u32, u32)>,
}

/// What the lexicon tells of a word: its cues, whether it begins a phrase that is a cue, the number of it in house styles.
struct Told(u32);

impl Told {
    const PHRASE: u32 = 1 << 15;

    fn cues(&self) -> u16 {
        u16::try_from(self.0 & (Self::PHRASE - 1)).unwrap_or_default()
    }

    /// The number of the word, from 0.
    fn anchor(&self) -> Option<u32> {
        (self.0 >> 16).checked_sub(1)
    }
}

impl Styles {
    /// Makes the styles of a plan ready.
    #[must_use]
    pub fn new(styles: &[Style]) -> Self {
        let patterns: Vec<Pattern> = styles.iter().map(|style| Pattern::new(style, schema())).collect();
        let mut words: BTreeMap<&str, u32> = BTreeMap::new();
        for (word, cues) in WORDS {
            *words.entry(word).or_default() |=
                cues.iter().map(|cue: &Cue| u32::from(cue.bit())).fold(0, |all, bit| all | bit);
        }
        for (phrase, _) in PHRASES {
            *words.entry(first_word(phrase)).or_default() |= Told::PHRASE;
        }
        let mut anchored: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, pattern) in patterns.iter().enumerate() {
            if let Some(anchor) = &pattern.anchor {
                anchored.entry(&anchor.word).or_default().push(index);
            }
        }
        for (number, word) in (1..).zip(anchored.keys()) {
            *words.entry(word).or_default() |= number << 16;
        }
        let lexicon = Lexicon::new(words);
        let anchored = anchored.into_values().collect();
        let heads = Heads::of(&patterns);
        Self { patterns, lexicon, anchored, heads }
    }

    /// The styles.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// The patterns that have the word with this number.
    pub fn with_word(&self, word: u32) -> impl Iterator<Item = &Pattern> {
        let places = self.anchored.get(word as usize).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|&place| self.patterns.get(place))
    }

    /// The patterns whose words a folded heading says, as whole words.
    pub fn said_in(&self, heading: &str) -> Vec<&Pattern> {
        self.heads.said_in(heading).into_iter().filter_map(|place| self.patterns.get(place)).collect()
    }

    /// Cuts a text into words, each looked up once.
    pub fn cut<'t>(&self, text: &'t str) -> Cut<'t> {
        Cut::with(text, &self.lexicon)
    }

    /// What was found while a text was cut.
    pub fn scan(&self, cut: &Cut<'_>) -> Scan {
        const BYTES_TO_A_CUE: usize = 32;
        let mut scan = Scan { cues: Vec::with_capacity(cut.text().len() / BYTES_TO_A_CUE), anchors: Vec::new() };
        let words = cut.words();
        for (place, byte, bits) in words.told() {
            let told = Told(bits);
            let mut cues = told.cues();
            if bits & Told::PHRASE != 0 {
                let said = PHRASES.iter().filter(|(phrase, _)| words.stand_at(place, phrase));
                cues = said.fold(cues, |all, (_, cue)| all | cue.bit());
            }
            let at = u32::try_from(byte).unwrap_or(u32::MAX);
            if cues != 0 {
                scan.cues.push((at, cues));
            }
            if let Some(word) = told.anchor() {
                scan.anchors.push((at, word));
            }
        }
        scan
    }
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or_default()
}

impl Default for Styles {
    fn default() -> Self {
        Self::new(&[])
    }
}
