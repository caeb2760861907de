//! The headings under which house styles read lists and columns, looked for all at once.

use aho_corasick::AhoCorasick;

use super::pattern::Pattern;

/// The words of headings, each with the patterns that are for what stands under it.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    // None where there are no such words, or only if there were more than an automaton can hold.
    words: Option<AhoCorasick>,
    // By the number of the words: the pattern.
    patterns: Vec<usize>,
}

impl Heads {
    /// Makes the headings of patterns ready.
    pub fn of(patterns: &[Pattern]) -> Self {
        let all = patterns.iter().enumerate();
        let all: Vec<(usize, &str)> =
            all.flat_map(|(index, pattern)| pattern.heads.iter().map(move |head| (index, head.as_str()))).collect();
        let words = if all.is_empty() { None } else { AhoCorasick::new(all.iter().map(|(_, head)| head)).ok() };
        Self { words, patterns: all.into_iter().map(|(index, _)| index).collect() }
    }

    /// The patterns whose words a folded heading says, as whole words, in their order.
    pub fn said_in(&self, heading: &str) -> Vec<usize> {
        let found = self.words.iter().flat_map(|words| words.find_overlapping_iter(heading));
        let letter = |c: char| c.is_alphanumeric();
        let whole = found
            .filter(|found| !heading[..found.start()].ends_with(letter) && !heading[found.end()..].starts_with(letter));
        let mut said: Vec<usize> =
            whole.filter_map(|found| self.patterns.get(found.pattern().as_usize()).copied()).collect();
        said.sort_unstable();
        said.dedup();
        said
    }
}
