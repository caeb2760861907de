//! Every text that rules look for, found by one scan.

use aho_corasick::AhoCorasick;
use aho_corasick::packed::{Config, Searcher};

use super::folded::Folded;
use super::letters::stands_alone;
use super::pattern::Pattern;
use crate::language::{Needle, NeedleId};
use crate::text::{Span, fold};

/// The needles of a plan, made ready.
#[derive(Clone, Debug, Default)]
pub(super) struct Needles {
    words: Vec<(String, NeedleId)>,
    finder: Finder,
    // By needle.
    kinds: Vec<Kind>,
}

/// What finds the words in a text.
#[derive(Clone, Debug, Default)]
enum Finder {
    #[default]
    Nothing,
    /// A few words, whose first letters are looked for in many bytes at once.
    Few(Searcher),
    /// Any number of words, so many of them at a time.
    Many(Vec<AhoCorasick>),
}

/// So many words one automaton looks for: to build one takes time that grows with the square of its words.
const AT_A_TIME: usize = 4_000;

#[derive(Clone, Debug)]
enum Kind {
    Words { whole: bool },
    Pattern(Pattern),
}

/// Where needles stand in a text, by needle and place.
#[derive(Debug, Default)]
pub(super) struct Hits {
    places: Vec<(NeedleId, Span)>,
}

impl Needles {
    /// Only `wanted` needles are looked for.
    pub fn new(needles: &[Needle], wanted: impl Fn(NeedleId) -> bool) -> Self {
        let kinds = needles.iter().map(|needle| match needle.pattern {
            true => Kind::Pattern(Pattern::new(&needle.words, needle.whole_words)),
            false => Kind::Words { whole: needle.whole_words },
        });
        let words = (0..).map(NeedleId).zip(needles).filter(|(id, needle)| !needle.pattern && wanted(*id));
        // Words that fold to nothing are found nowhere.
        let words = words.map(|(id, needle)| (fold(&needle.words), id)).filter(|(words, _)| !words.is_empty());
        let mut words: Vec<_> = words.collect();
        words.sort_unstable();
        Self { finder: Finder::new(&words), words, kinds: kinds.collect() }
    }

    /// Every place of a text where a needle (not a pattern) stands.
    pub fn scan(&self, folded: &Folded) -> Hits {
        let text = folded.text.as_str();
        let mut places = Vec::new();
        let mut keep = |id, start, end| {
            if !self.whole(id) || stands_alone(text, start, end) {
                places.push((id, folded.in_text(start, end)));
            }
        };
        match &self.finder {
            Finder::Nothing => {}
            Finder::Few(searcher) => {
                let mut from = 0;
                while let Some(found) = searcher.find_in(text, (from..text.len()).into()) {
                    let start = found.start();
                    self.words_at(&text[start..]).for_each(|(words, id)| keep(*id, start, start + words.len()));
                    from = start + text[start..].chars().next().map_or(1, char::len_utf8);
                }
            }
            Finder::Many(automata) => {
                for (automaton, words) in automata.iter().zip(self.words.chunks(AT_A_TIME)) {
                    for found in automaton.find_overlapping_iter(text) {
                        let Some((_, id)) = words.get(found.pattern().as_usize()) else { continue };
                        keep(*id, found.start(), found.end());
                    }
                }
            }
        }
        places.sort_unstable();
        Hits { places }
    }

    /// The words with which a text begins.
    fn words_at<'s>(&'s self, text: &'s str) -> impl Iterator<Item = &'s (String, NeedleId)> {
        let first = text.as_bytes().first();
        let from = self.words.partition_point(|(words, _)| words.as_bytes().first() < first);
        let alike = self.words.iter().skip(from).take_while(move |(words, _)| words.as_bytes().first() == first);
        alike.filter(move |(words, _)| text.starts_with(words.as_str()))
    }

    /// The pattern that a needle is, if it is one.
    pub fn pattern(&self, id: NeedleId) -> Option<&Pattern> {
        match self.kinds.get(id.0 as usize)? {
            Kind::Pattern(pattern) => Some(pattern),
            Kind::Words { .. } => None,
        }
    }

    fn whole(&self, id: NeedleId) -> bool {
        matches!(self.kinds.get(id.0 as usize), Some(Kind::Words { whole: true }))
    }
}

impl Finder {
    fn new(words: &[(String, NeedleId)]) -> Self {
        if words.is_empty() {
            return Self::Nothing;
        }
        let few = Config::new().builder().extend(words.iter().map(|(words, _)| words)).build();
        let automaton = |some: &[(String, NeedleId)]| AhoCorasick::new(some.iter().map(|(words, _)| words)).ok();
        let many = || words.chunks(AT_A_TIME).map(automaton).collect::<Option<Vec<_>>>();
        few.map(Self::Few).or_else(|| many().map(Self::Many)).unwrap_or_default()
    }
}

impl Hits {
    /// Whether a needle stands anywhere.
    pub fn has(&self, id: NeedleId) -> bool {
        let from = self.places.partition_point(|&(needle, _)| needle < id);
        self.places.get(from).is_some_and(|&(needle, _)| needle == id)
    }

    /// The places of a needle that lie wholly within a stretch of the text, in order.
    pub fn within(&self, id: NeedleId, stretch: Span) -> impl Iterator<Item = Span> {
        let from = self.places.partition_point(|&place| place < (id, Span::at(stretch.start())));
        let places = self.places.iter().skip(from);
        places.take_while(move |&&(needle, at)| needle == id && at.end() <= stretch.end()).map(|&(_, at)| at)
    }

    /// The place of a needle that ends with the stretch.
    pub fn ending(&self, id: NeedleId, stretch: Span) -> Option<Span> {
        let after = self.places.partition_point(|&(needle, at)| (needle, at.end()) <= (id, stretch.end()));
        let &(needle, at) = self.places.get(after.checked_sub(1)?)?;
        (needle == id && at.end() == stretch.end() && at.start() >= stretch.start()).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(needles: &[(&str, bool)], text: &str) -> Vec<String> {
        let needle = |&(words, whole_words): &(&str, bool)| Needle { words: words.into(), pattern: false, whole_words };
        let needles: Vec<_> = needles.iter().map(needle).collect();
        let hits = Needles::new(&needles, |_| true).scan(&Folded::new(text));
        hits.places.iter().map(|(id, at)| format!("{}:{}", id.0, at.of(text))).collect()
    }

    type Case<'c> = (&'c [(&'c str, bool)], &'c str, &'c [&'c str]);

    #[test]
    fn any_number_of_words_is_found() {
        let needle = |number: usize| Needle { words: format!("w{number}"), pattern: false, whole_words: true };
        let needles: Vec<Needle> = (0..2 * AT_A_TIME + 1).map(needle).collect();
        let last = 2 * AT_A_TIME;
        let hits = Needles::new(&needles, |_| true).scan(&Folded::new(&format!("w0, w1 and w{last}.")));
        let found: Vec<usize> = hits.places.iter().map(|(id, _)| id.0 as usize).collect();
        assert_eq!(found, [0, 1, last]);
    }

    #[test]
    fn words_are_found_whole_and_folded() {
        let cases: [Case; 9] = [
            (&[("tbc", true)], "TBCs, TBC. xTBC (tbc)", &["0:TBC", "0:tbc"]),
            (&[("tbc", false)], "TBCs", &["0:TBC"]),
            (&[("the committee's", true)], "The Committee’s", &["0:The Committee’s"]),
            (&[("cafe", true)], "cafe\u{301} cafés cafe", &["0:cafe"]),
            (&[("été", true)], "ÉTÉ", &["0:ÉTÉ"]),
            (&[("(tbc)", true)], "x(TBC)y", &["0:(TBC)"]),
            (
                &[("to be", true), ("be agreed", true), ("be", true)],
                "to be agreed",
                &["0:to be", "1:be agreed", "2:be"],
            ),
            (&[("a a", true)], "xa a a", &["0:a a"]),
            (&[("", true)], "anything", &[]),
        ];
        for (needles, text, expected) in cases {
            assert_eq!(found(needles, text), expected, "{needles:?} in {text:?}");
        }
    }
}
