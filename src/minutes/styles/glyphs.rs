//! The literal words of a style, compared with the minutes as the language promises: a small letter matches either case, a
//! capital only a capital; dashes and quotes match their like; space beside punctuation counts for nothing.

use std::ops::Range;

use memchr::memchr_iter;

use crate::text::fold_char;

/// One character of the literal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Glyph {
    /// A letter or digit.
    Letter(char, Case),
    /// A punctuation mark, folded.
    Mark(char),
    /// A dash that parts words, as no hyphen inside a word does.
    Dash,
    /// A space between words.
    Space,
}

const DASHES: [char; 5] = ['-', '–', '—', '\u{2010}', '\u{2011}'];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Either,
    Capital,
}

/// Literal words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glyphs {
    glyphs: Vec<Glyph>,
    // For each of them, whether a space may stand before it: beside a mark.
    loose: Vec<bool>,
    // The longest run of letters.
    longest: Range<usize>,
    // That run as it is written, if each of its letters is one byte.
    letters: Option<String>,
    // Whether a hole follows without a space: `AP{number}`.
    open: bool,
}

impl Glyphs {
    /// Makes words ready. Space beside a mark or at an end is left out: there it may be or not.
    pub fn new(words: &str, before_a_hole: bool) -> Self {
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut space = false;
        let mut before = ' ';
        for (c, next) in words.chars().zip(words.chars().skip(1).chain([' '])) {
            let parts = before.is_whitespace() || next.is_whitespace();
            before = c;
            let Some(folded) = fold_char(c) else { continue };
            if folded == ' ' {
                space = matches!(glyphs.last(), Some(Glyph::Letter(..)));
                continue;
            }
            let letter = folded.is_alphanumeric();
            if std::mem::take(&mut space) && letter {
                glyphs.push(Glyph::Space);
            }
            let case = if c.is_uppercase() { Case::Capital } else { Case::Either };
            glyphs.push(match folded {
                _ if letter => Glyph::Letter(folded, case),
                '-' if parts => Glyph::Dash,
                mark => Glyph::Mark(mark),
            });
        }
        let longest = longest_run(&glyphs);
        let before = std::iter::once(false).chain(glyphs.iter().map(|glyph| glyph.is_mark()));
        let loose = glyphs.iter().zip(before).map(|(glyph, after_mark)| glyph.is_mark() || after_mark).collect();
        let plain = |glyph: &Glyph| match *glyph {
            Glyph::Letter(letter, Case::Capital) if letter.is_ascii() => Some(letter.to_ascii_uppercase()),
            Glyph::Letter(letter, Case::Either) if letter.is_ascii() => Some(letter),
            _ => None,
        };
        let letters = glyphs.get(longest.clone()).unwrap_or_default().iter().map(plain).collect();
        Self { glyphs, loose, longest, letters, open: before_a_hole && words.ends_with(char::is_alphanumeric) }
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.glyphs.is_empty()
    }

    /// Whether they begin with a letter or digit.
    pub fn begins_with_letter(&self) -> bool {
        matches!(self.glyphs.first(), Some(Glyph::Letter(..)))
    }

    /// The characters as which the first of them may stand in a text.
    pub fn first_as_written(&self) -> Vec<char> {
        match self.glyphs.first() {
            Some(Glyph::Mark('-') | Glyph::Dash) => DASHES.to_vec(),
            Some(Glyph::Mark('\'')) => vec!['\'', '’', '‘'],
            Some(Glyph::Mark('"')) => vec!['"', '“', '”'],
            Some(Glyph::Mark(mark) | Glyph::Letter(mark, _)) => vec![*mark],
            Some(Glyph::Space) | None => Vec::new(),
        }
    }

    fn may_begin_with(&self, c: char) -> bool {
        self.glyphs.first().is_none_or(|glyph| glyph.length_in(c).is_some() || glyph.is_mark() && c == ' ')
    }

    /// Whether they end with a letter or digit.
    pub fn ends_with_letter(&self) -> bool {
        matches!(self.glyphs.last(), Some(Glyph::Letter(..)))
    }

    /// Whether there is no letter among them.
    pub fn is_marks(&self) -> bool {
        self.glyphs.iter().all(|glyph| glyph.is_mark())
    }

    /// How many characters there are to compare, from which follows which of two styles says more.
    pub fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// The longest run of letters, lower case: the word that is looked for.
    pub fn longest_word(&self) -> String {
        let longest = self.glyphs.get(self.longest.clone()).unwrap_or_default();
        longest.iter().filter_map(|glyph| if let Glyph::Letter(c, _) = glyph { Some(*c) } else { None }).collect()
    }

    /// Where the words end that begin at `at`, if they stand there as whole words.
    pub fn end_from(&self, text: &str, at: usize) -> Option<usize> {
        if self.is_cut_at(text, at) { None } else { self.end_of(0, text, at) }
    }

    /// Whether a letter stands before the place where they would begin with one.
    fn is_cut_at(&self, text: &str, at: usize) -> bool {
        self.begins_with_letter() && text.get(..at).is_none_or(|before| before.ends_with(char::is_alphanumeric))
    }

    /// Where the words end of which the glyph `first` begins at `at`.
    fn end_of(&self, first: usize, text: &str, at: usize) -> Option<usize> {
        let mut at = at;
        for (glyph, loose) in self.glyphs.iter().zip(&self.loose).skip(first) {
            if *loose && text.as_bytes().get(at) == Some(&b' ') {
                at += 1;
            }
            if *glyph == Glyph::Dash && is_hyphen(text, at) {
                return None;
            }
            at += glyph.length_at(text, at)?;
        }
        let cut = !self.open && self.ends_with_letter() && text.get(at..)?.starts_with(char::is_alphanumeric);
        (!cut).then_some(at)
    }

    /// Where they may begin in a part of a text: before a mark a space may stand.
    pub fn places_in<'t>(&'t self, text: &'t str, part: Range<usize>) -> Box<dyn Iterator<Item = usize> + 't> {
        let bytes = text.as_bytes().get(part.clone()).unwrap_or_default();
        let mark = self.glyphs.first().and_then(|glyph| glyph.as_byte());
        match mark {
            Some(mark) => Box::new(memchr_iter(mark, bytes).map(move |at| {
                let spaced = at.checked_sub(1).is_some_and(|before| bytes.get(before) == Some(&b' '));
                part.start + at - usize::from(spaced)
            })),
            None => {
                let chars = text.get(part.start..).unwrap_or_default().char_indices();
                let within = chars.map(move |(at, c)| (part.start + at, c)).take_while(move |&(at, _)| at < part.end);
                Box::new(within.filter(|&(_, c)| self.may_begin_with(c)).map(|(at, _)| at))
            }
        }
    }

    /// Where the words begin and end that have their longest word at a place.
    pub fn around(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        // What follows the word tells most styles apart.
        if !self.may_end(text, from) {
            return None;
        }
        let end = match &self.letters {
            Some(letters) if is_written(letters, text, from) => {
                self.end_of(self.longest.end, text, from + letters.len())?
            }
            Some(_) => return None,
            None => self.end_of(self.longest.start, text, from)?,
        };
        let mut start = from;
        let mut loose = self.loose.get(self.longest.start).copied().unwrap_or_default();
        let before = self.longest.start;
        for (glyph, before_it) in self.glyphs.iter().zip(&self.loose).take(before).rev() {
            let mut rest = text.get(..start)?;
            if loose {
                rest = rest.strip_suffix(' ').unwrap_or(rest);
            }
            start = rest.len() - glyph.length_in(rest.chars().next_back()?)?;
            if *glyph == Glyph::Dash && is_hyphen(text, start) {
                return None;
            }
            loose = *before_it;
        }
        (!self.is_cut_at(text, start)).then_some((start, end))
    }
}

impl Glyphs {
    /// Whether what follows their longest word, which stands at a place, may follow it.
    fn may_end(&self, text: &str, from: usize) -> bool {
        let Some(letters) = &self.letters else { return true };
        let end = from + letters.len();
        let next = text.as_bytes().get(end);
        match self.glyphs.get(self.longest.end) {
            Some(glyph) => glyph.length_at(text, end + usize::from(glyph.is_mark() && next == Some(&b' '))).is_some(),
            None => self.open || !next.is_some_and(u8::is_ascii_alphanumeric),
        }
    }
}

/// The longest run of letters, of several the last: a word as texts are cut into words. Digits are no part of one, and what
/// follows an apostrophe begins none.
fn longest_run(glyphs: &[Glyph]) -> Range<usize> {
    let is_letter = |glyph: &Glyph| matches!(glyph, Glyph::Letter(letter, _) if letter.is_alphabetic());
    let mut start = 0;
    let runs = glyphs.split(|glyph| !is_letter(glyph)).map(|run| {
        let here = start..start + run.len();
        start = here.end + 1;
        here
    });
    let begins =
        |run: &Range<usize>| run.start.checked_sub(1).and_then(|before| glyphs.get(before)) != Some(&Glyph::Mark('\''));
    runs.filter(begins).max_by_key(Range::len).unwrap_or_default()
}

/// Whether these letters stand at a place: a small letter in either case, a capital only as a capital.
fn is_written(letters: &str, text: &str, at: usize) -> bool {
    let here = text.as_bytes().get(at..at + letters.len());
    let fits = |(letter, here): (u8, &u8)| letter == *here || letter == here.to_ascii_lowercase();
    here.is_some_and(|here| letters.bytes().zip(here).all(fits))
}

/// Whether the mark at a place joins two parts of one word.
fn is_hyphen(text: &str, at: usize) -> bool {
    let letter_before = text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    let mut after = text.get(at..).unwrap_or_default().chars();
    after.next().is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'))
        && letter_before
        && after.next().is_some_and(char::is_alphanumeric)
}

impl Glyph {
    fn is_mark(self) -> bool {
        matches!(self, Self::Mark(_) | Self::Dash)
    }

    /// The byte of a mark, if only that byte is like it.
    fn as_byte(self) -> Option<u8> {
        match self {
            Self::Mark(mark @ (':' | ';' | '(' | ')' | '[' | ']' | '.' | ',' | '@' | '/')) => u8::try_from(mark).ok(),
            _ => None,
        }
    }

    /// How many bytes of a text it takes at a place, if what stands there fits.
    #[inline]
    fn length_at(self, text: &str, at: usize) -> Option<usize> {
        match (self, text.as_bytes().get(at)?) {
            // Nearly all that is compared is of this sort.
            (Self::Letter(letter, case), byte) if byte.is_ascii() => {
                let fits = char::from(byte.to_ascii_lowercase()) == letter;
                (fits && (case == Case::Either || byte.is_ascii_uppercase())).then_some(1)
            }
            (_, byte) if byte.is_ascii() => self.length_in(char::from(*byte)),
            _ => self.length_in(text.get(at..)?.chars().next()?),
        }
    }

    /// How many bytes of the text it takes, if the character fits.
    #[inline]
    fn length_in(self, c: char) -> Option<usize> {
        if c.is_ascii_alphanumeric() {
            let Self::Letter(letter, case) = self else { return None };
            return (c.to_ascii_lowercase() == letter && (case == Case::Either || c.is_ascii_uppercase())).then_some(1);
        }
        let folded = fold_char(c)?;
        let fits = match self {
            Self::Letter(letter, Case::Either) => folded == letter,
            Self::Letter(letter, Case::Capital) => folded == letter && c.is_uppercase(),
            Self::Mark(mark) => folded == mark,
            Self::Dash => folded == '-',
            Self::Space => folded == ' ',
        };
        fits.then_some(c.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_match_their_like() {
        let cases = [
            ("(Action –", "(Action – CS)", Some(11)),
            ("(Action –", "(Action -RE)", Some(9)),
            ("(Action –", "(ACTION – CS)", Some(11)),
            ("(Action –", "( Action– CS)", Some(11)),
            ("(Action –", "(action – CS)", None),
            ("ACTION", "ACTION", Some(6)),
            ("ACTION", "Action", None),
            ("ACTION", "ACTIONS", None),
            ("Action item:", "Action Item : x", Some(13)),
            (" – ", " – Moss", Some(4)),
            (" – ", "-Moss", Some(1)),
        ];
        for (words, text, end) in cases {
            assert_eq!(
                Glyphs::new(words, false).end_from(text, 0),
                end.map(|end: usize| end.min(text.len())),
                "{words} in {text}"
            );
        }
    }

    #[test]
    fn a_hyphen_parts_no_words() {
        assert_eq!(Glyphs::new(" – ", true).end_from("Ida Kaye-Moss", 8), None);
        assert_eq!(Glyphs::new("co-opted", false).end_from("co-opted", 0), Some(8));
    }

    #[test]
    fn a_hole_may_follow_without_a_space() {
        assert_eq!(Glyphs::new("AP", true).end_from("AP12: Clerk", 0), Some(2));
        assert_eq!(Glyphs::new("AP ", true).end_from("AP12: Clerk", 0), None);
    }

    #[test]
    fn the_longest_word_is_one_as_texts_are_cut() {
        for (words, word) in
            [("M365 – ", "m"), ("AP12:", "ap"), ("O’Dea – ", "o"), ("Action No. ", "action"), ("12:", "")]
        {
            assert_eq!(Glyphs::new(words, false).longest_word(), word, "{words}");
        }
    }

    #[test]
    fn words_are_found_around_their_longest_word() {
        let glyphs = Glyphs::new("(Action –", true);
        assert_eq!(glyphs.longest_word(), "action");
        assert_eq!(glyphs.around("more. (Action – CS)", 7), Some((6, 17)));
        assert_eq!(Glyphs::new("to action", false).around("Clerk to action", 9), Some((6, 15)));
    }
}
