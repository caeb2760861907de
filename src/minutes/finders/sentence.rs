//! One sentence with its words in small letters, to look for what is said in it.

use crate::text::Span;

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence<'d> {
    /// Where it stands in the prose.
    pub at: Span,
    /// The words as they are written.
    pub text: &'d str,
    /// The words with ASCII letters small; as long as the text, byte for byte.
    pub low: String,
}

impl<'d> Sentence<'d> {
    /// The sentence at a span of the prose.
    pub fn new(prose: &'d str, at: Span) -> Self {
        let text = at.of(prose);
        Self { at, text, low: text.to_ascii_lowercase() }
    }

    /// The same from byte `at` of the prose on.
    pub fn from(&self, at: usize) -> Self {
        let from = at.saturating_sub(self.at.start());
        Self {
            at: Span::new(at, self.at.end()),
            text: self.text.get(from..).unwrap_or_default(),
            low: self.low.get(from..).unwrap_or_default().to_owned(),
        }
    }

    /// What stands before byte `at` of the prose, in small letters, without space at the end.
    pub fn before(&self, at: usize) -> &str {
        self.low.get(..at.saturating_sub(self.at.start())).unwrap_or_default().trim_end()
    }

    /// What stands after byte `at` of the prose, in small letters, without space at the start.
    pub fn after(&self, at: usize) -> &str {
        self.low.get(at.saturating_sub(self.at.start())..).unwrap_or_default().trim_start()
    }

    /// Whether it has these words, as whole words.
    pub fn has(&self, words: &str) -> bool {
        self.place(words).is_some()
    }

    /// Whether it has any of these words, as whole words.
    pub fn has_any(&self, all: &[&str]) -> bool {
        all.iter().any(|words| self.has(words))
    }

    /// Where these words stand, as whole words, in the prose.
    pub fn place(&self, words: &str) -> Option<Span> {
        // Seldom; and to say so is quicker than to look for the place.
        if !self.low.contains(words) {
            return None;
        }
        let letter = |c: char| c.is_alphanumeric();
        self.low.match_indices(words).map(|(at, _)| Span::new(at, at + words.len())).find_map(|at| {
            let whole = !self.low[..at.start()].ends_with(letter) && !self.low[at.end()..].starts_with(letter);
            whole.then(|| at.moved(self.at.start()))
        })
    }
}

/// The places in a text, in order, at which one of these begins, written small here and in any letters there, be it inside
/// a longer word.
pub fn places_of_any<'t>(text: &'t str, all: &'t [&'t str]) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    let first = |words: &str| words.bytes().next().map_or(0, letter_bit);
    let letters = all.iter().fold(0, |letters, words| letters | first(words));
    let likely = text.bytes().map(letter_bit).enumerate().filter(move |(_, here)| letters & here != 0);
    let begins = move |at: usize, words: &str| {
        bytes.get(at..at + words.len()).is_some_and(|here| here.eq_ignore_ascii_case(words.as_bytes()))
    };
    let found = likely.filter(move |&(at, here)| all.iter().any(|words| first(words) == here && begins(at, words)));
    found.map(|(at, _)| at)
}

/// The last five bits of a byte, as one bit of many: of a letter the same whatever its case, and mostly another for another.
fn letter_bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether a text says one of these, written small here and in any letters there, be it inside a longer word.
pub fn says_any(text: &str, all: &[&str]) -> bool {
    places_of_any(text, all).next().is_some()
}

/// Whether a text begins with one of these words, written small here and in any letters there, as a whole word or words.
pub fn opens_with_any(text: &str, all: &[&str]) -> bool {
    all.iter()
        .filter_map(|words| Some((words, text.split_at_checked(words.len())?)))
        .any(|(words, (here, rest))| here.eq_ignore_ascii_case(words) && !rest.starts_with(char::is_alphanumeric))
}

/// The last word of a text, without punctuation around it.
pub fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
}

/// The first word of a text, without punctuation around it.
pub fn first_word(text: &str) -> &str {
    text.split(' ')
        .find(|word| word.contains(char::is_alphanumeric))
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a text ends with one of these words, as a whole word or words.
pub fn ends_with_any(text: &str, all: &[&str]) -> bool {
    let last = text.as_bytes().last();
    let ends = |words: &&str| words.as_bytes().last() == last && text.ends_with(*words);
    all.iter().filter(|words| ends(words)).any(|words| {
        let rest = text.len() - words.len();
        text.get(..rest).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Whether a text begins with one of these words, as a whole word or words.
pub fn starts_with_any(text: &str, all: &[&str]) -> bool {
    let first = text.as_bytes().first();
    let begins = |words: &&str| words.as_bytes().first() == first && text.starts_with(*words);
    all.iter()
        .filter(|words| begins(words))
        .any(|words| text.get(words.len()..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// What stands after the last mark.
pub fn last_clause(words: &str) -> &str {
    words.rsplit([',', ';', '.', ':']).next().unwrap_or(words)
}
