//! All that is looked for while a document is cut into words: the words of the house styles and the cues of everything else.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use crate::language::Style;
use crate::minutes::cue_words::{PHRASES, WORDS};
use crate::minutes::cues::Cue;
use crate::minutes::schema::schema;
use crate::recognise::{Cut, Lexicon};

use super::heads::Heads;
use super::pattern::Pattern;

/// The ways of writing that the reader was taught, made ready once for all documents.
#[derive(Clone, Debug)]
pub struct Styles {
    patterns: Vec<Pattern>,
    lexicon: Lexicon,
    // By the number that the lexicon has for a word, less one.
    told: Vec<Told>,
    // By the number of the word: the patterns that have it.
    anchored: Vec<Vec<usize>>,
    heads: Heads,
    // The signs of the patterns that have no word; none where every pattern has one.
    signs: Option<AhoCorasick>,
    // By the number of the sign: the pattern.
    signed: Vec<usize>,
}

/// What was found while a document was cut.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// The places of cues, in order: the byte, and the cues as bits.
    pub cues: Vec<(u32, u32)>,
    /// The places of words of house styles, in order, with the number of the word.
    pub anchors: Vec<(u32, u32)>,
}

/// What is known of a word that is looked for. The lexicon tells only its number: of cues and of words of house styles
/// together there may be more than bits.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    /// Its cues, as bits.
    cues: u32,
    /// Whether it begins a phrase that is a cue.
    phrase: bool,
    /// The number of it in house styles.
    anchor: Option<u32>,
}

impl Styles {
    /// Makes the styles of a plan ready.
    #[must_use]
    pub fn new(styles: &[Style]) -> Self {
        let patterns: Vec<Pattern> = styles.iter().map(|style| Pattern::new(style, schema())).collect();
        let mut words: BTreeMap<&str, Told> = BTreeMap::new();
        for (word, cues) in WORDS {
            words.entry(as_told(word)).or_default().cues |= cues.iter().fold(0, |all, cue: &Cue| all | cue.bit());
        }
        for (phrase, _) in PHRASES {
            words.entry(as_told(first_word(phrase))).or_default().phrase = true;
        }
        let mut anchored: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, pattern) in patterns.iter().enumerate() {
            if let Some(anchor) = &pattern.anchor {
                anchored.entry(as_told(&anchor.word)).or_default().push(index);
            }
        }
        for (number, word) in (0..).zip(anchored.keys()) {
            words.entry(word).or_default().anchor = Some(number);
        }
        let lexicon = Lexicon::new((1..).zip(words.keys()).map(|(number, &word)| (word, number)));
        let told = words.into_values().collect();
        let anchored = anchored.into_values().collect();
        let heads = Heads::of(&patterns);
        let all = patterns.iter().enumerate();
        let signs: Vec<(usize, char)> =
            all.flat_map(|(place, pattern)| pattern.signs().into_iter().map(move |sign| (place, sign))).collect();
        let signed = signs.iter().map(|(place, _)| *place).collect();
        let signs = signs.iter().map(|(_, sign)| sign.to_string());
        let signs = if signs.len() == 0 { None } else { AhoCorasick::new(signs).ok() };
        Self { patterns, lexicon, told, anchored, heads, signs, signed }
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

    /// The patterns for a list under a folded heading.
    pub fn said_in(&self, heading: &str) -> Vec<&Pattern> {
        self.of_places(self.heads.said_in(heading), Pattern::is_under)
    }

    /// The patterns for a column with a folded heading.
    pub fn said_over(&self, column: &str) -> Vec<&Pattern> {
        self.of_places(self.heads.said_over(column), Pattern::is_column)
    }

    fn of_places(&self, places: Vec<usize>, are: impl Fn(&Pattern) -> bool) -> Vec<&Pattern> {
        places.into_iter().filter_map(|place| self.patterns.get(place)).filter(|pattern| are(pattern)).collect()
    }

    /// Where signs stand that begin a pattern without a word, such as `→`, and which pattern.
    pub fn signs(&self, text: &str) -> Vec<(usize, &Pattern)> {
        let found = self.signs.iter().flat_map(|signs| signs.find_overlapping_iter(text));
        let placed = found.filter_map(|found| {
            let place = *self.signed.get(found.pattern().as_usize())?;
            Some((found.start(), self.patterns.get(place)?))
        });
        placed.collect()
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
            let Some(told) = bits.checked_sub(1).and_then(|number| self.told.get(number as usize)) else { continue };
            let mut cues = told.cues;
            if told.phrase {
                let said = PHRASES.iter().filter(|(phrase, _)| words.stand_at(place, phrase));
                cues = said.fold(cues, |all, (_, cue)| all | cue.bit());
            }
            let at = u32::try_from(byte).unwrap_or(u32::MAX);
            if cues != 0 {
                scan.cues.push((at, cues));
            }
            if let Some(word) = told.anchor {
                scan.anchors.push((at, word));
            }
        }
        scan
    }
}

/// As much of a word as the lexicon tells it by: two words that begin so are one to it.
fn as_told(word: &str) -> &str {
    const TOLD_BY: usize = 16;
    let cut = (0..=TOLD_BY.min(word.len())).rev().find(|&at| word.is_char_boundary(at));
    word.get(..cut.unwrap_or_default()).unwrap_or_default()
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or_default()
}

impl Default for Styles {
    fn default() -> Self {
        Self::new(&[])
    }
}
