//! One printed line, and what is seen on it at a glance: how it begins and ends, how wide it is.

use super::label::Label;
use super::numbering::label_of;
use super::spacing::from_first_word;
use crate::document::BlockKind;
use crate::text::Span;

/// A printed line of a document.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct Line {
    /// Its words in the source, without the space around them.
    pub at: Span,
    /// The column at which it begins, from 0.
    pub indent: u16,
    /// The column after its last character.
    pub end: u16,
    /// Blank lines before it; 2 for two or more.
    pub gap: u8,
    /// What the format says of it.
    pub given: Given,
    /// How many lists of the format it stands in.
    pub depth: u8,
    /// Whether it stands in a quotation of the format.
    pub quoted: bool,
    /// Whether all its words are bold.
    pub bold: bool,
    /// Its number or bullet.
    pub label: Option<Label>,
    /// How its words begin, after the label.
    pub head: Head,
    /// How they end.
    pub tail: Tail,
    /// Characters in its first word.
    pub first_word: u8,
    /// How many words, after the label; 255 for more.
    pub words: u8,
    /// How its words are written.
    pub case: Case,
    /// Whether it begins with what it is about, and a colon: `Absent: Ana`.
    pub key: bool,
    /// Whether all its words are those of links.
    pub linked: bool,
}

/// What a format says about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Given {
    /// Nothing: it may begin something or go on.
    Nothing,
    /// The writer broke the line on purpose.
    Break,
    /// It begins a block: no line before it goes on into it, but a number alone. What kind of block, its words tell.
    Block,
    /// It begins an item of a list, behind this bullet or number.
    Item(Span),
    /// It is all of a block.
    Whole(BlockKind, u8),
    /// It is a rule across the page.
    Rule,
}

/// How words begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Head {
    /// With a small letter, or a sign that never begins a sentence.
    Small,
    /// With a capital, or a quotation mark.
    Capital,
    /// With a digit, a bracket, anything else.
    Other,
}

/// How words end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Tail {
    /// A sentence ends.
    Sentence,
    /// With a colon.
    Colon,
    /// With a semicolon.
    Semicolon,
    /// With a hyphen at a letter: the word goes on.
    Hyphen,
    /// In the middle of a sentence, as far as can be seen.
    Open,
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Case {
    /// ALL IN CAPITALS.
    Capitals,
    /// With small letters.
    Mixed,
    /// Without a letter or digit.
    NoWords,
}

/// A line longer than this is not looked through: only its ends matter.
const LONG: usize = 400;

impl Line {
    /// Looks at the words of a line. `text` is what is printed, `at` where that stands in the source.
    pub fn look(text: &str, at: Span, indent: usize, given: Given) -> Self {
        let mut line = Self::unseen(at, indent, given);
        line.look_at(text);
        line
    }

    /// Looks at the words of a line at which nobody has looked.
    pub fn look_at(&mut self, text: &str) {
        self.end = narrow(usize::from(self.indent) + width(text));
        if self.is_free() {
            self.label = label_of(text, self.indent > 0);
        }
        self.see_words(text);
    }

    /// A line at whose words nobody has looked.
    pub fn unseen(at: Span, indent: usize, given: Given) -> Self {
        Self {
            at,
            indent: narrow(indent),
            end: 0,
            gap: 0,
            given,
            depth: 0,
            quoted: false,
            bold: false,
            label: None,
            head: Head::Other,
            tail: Tail::Open,
            first_word: 0,
            words: 0,
            case: Case::Mixed,
            key: false,
            linked: false,
        }
    }

    /// Takes the label back: it was a date, or a number in the middle of a sentence.
    pub fn without_label(&mut self, text: &str) {
        self.label = None;
        self.see_words(text);
    }

    /// Whether the format leaves open what it is.
    pub fn is_free(&self) -> bool {
        matches!(self.given, Given::Nothing | Given::Break | Given::Block)
    }

    /// Whether there is a label and nothing else.
    pub fn is_bare_label(&self) -> bool {
        self.words == 0 && (self.label.is_some() || matches!(self.given, Given::Item(_)))
    }

    /// The words of the line, of which `text` is what is printed, without its label.
    pub fn words_of<'t>(&self, text: &'t str) -> &'t str {
        let from = self.label.map_or(0, |label| usize::from(label.len));
        from_first_word(text.get(from..).unwrap_or_default())
    }

    fn see_words(&mut self, text: &str) {
        let words = self.words_of(text);
        self.head = head(words);
        self.tail = tail(words);
        self.key = self.head == Head::Capital && has_key(words);
        self.first_word = first_word(words.as_bytes());
        (self.words, self.case) =
            if words.len() > LONG { (u8::MAX, Case::Mixed) } else { (count(words.as_bytes()), case(words)) };
    }
}

fn narrow(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// Characters of a line; bytes, where it is too long to matter.
fn width(text: &str) -> usize {
    if text.len() > LONG { text.len() } else { counted(text.as_bytes(), |byte| byte & 0xC0 != 0x80) }
}

/// How many bytes are so; counted in bytes for as long as they cannot overflow, sixteen and more at once.
fn counted(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    bytes.chunks(255).map(|bytes| usize::from(bytes.iter().map(|&byte| u8::from(is_so(byte))).sum::<u8>())).sum()
}

fn head(words: &str) -> Head {
    match words.chars().next() {
        Some(c) if c.is_lowercase() => Head::Small,
        Some(')' | ',' | '.' | ';' | '&' | '/' | ']') => Head::Small,
        Some('“' | '"' | '‘' | '«') => Head::Capital,
        Some(c) if c.is_uppercase() => Head::Capital,
        _ => Head::Other,
    }
}

fn tail(words: &str) -> Tail {
    if words.as_bytes().last().is_none_or(|last| last.is_ascii_alphanumeric() || *last == b',') {
        return Tail::Open;
    }
    let said = words.trim_end_matches(['”', '"', '’', '\'', ')', ']', '*', '_']);
    let last = said.chars().next_back();
    match last {
        Some('!' | '?' | '…') => Tail::Sentence,
        Some('.') if is_abbreviation(said) => Tail::Open,
        Some('.') => Tail::Sentence,
        Some(':') => Tail::Colon,
        Some(';') => Tail::Semicolon,
        Some('-' | '\u{2010}' | '\u{AD}')
            if said.len() == words.len() && before_hyphen(said).is_some_and(char::is_alphanumeric) =>
        {
            Tail::Hyphen
        }
        _ => Tail::Open,
    }
}

fn before_hyphen(said: &str) -> Option<char> {
    said.chars().rev().nth(1)
}

/// Whether the full stop at the end only shortens a word: `Ms.`, `Cllr.`, the `T.` of a name.
fn is_abbreviation(said: &str) -> bool {
    const SHORT: [&str; 14] =
        ["Mr", "Mrs", "Ms", "Dr", "Cllr", "Cllrs", "Clr", "Cmhlr", "St", "No", "Nos", "Rev", "Prof", "Messrs"];
    let stem = said.trim_end_matches('.');
    let bytes = stem.as_bytes();
    if bytes.len() > 6 && bytes[bytes.len() - 7..].iter().all(u8::is_ascii_alphanumeric) {
        return false;
    }
    let word = stem.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    if word.len() > 6 || !word.starts_with(char::is_uppercase) {
        return false;
    }
    let initial = word.chars().count() == 1 && word.len() < stem.len();
    initial || SHORT.contains(&word)
}

/// Whether words begin with what they are about: `Absent: Ana`.
fn has_key(words: &str) -> bool {
    let head = words.as_bytes().get(..words.len().min(32)).unwrap_or_default();
    let colon = memchr::memchr(b':', head).filter(|&colon| words.as_bytes().get(colon + 1) == Some(&b' '));
    colon.is_some_and(|colon| memchr::memchr_iter(b' ', &head[..colon]).count() < 3)
}

/// How long the first word is; a no-break space does not end it, which does no harm.
fn first_word(words: &[u8]) -> u8 {
    let head = words.get(..words.len().min(usize::from(u8::MAX))).unwrap_or_default();
    // Words are short: this finds their end before a search for many bytes at once has begun.
    let end = head.iter().position(|&byte| byte == b' ').unwrap_or(head.len());
    u8::try_from(end).unwrap_or(u8::MAX)
}

/// How many words, counted by the spaces before them.
fn count(words: &[u8]) -> u8 {
    let next = words.get(1..).unwrap_or_default();
    let starts = words.chunks(255).zip(next.chunks(255)).map(|(words, next)| {
        let starts = words.iter().zip(next).map(|(&a, &b)| u8::from(a == b' ') & u8::from(b != b' '));
        usize::from(starts.sum::<u8>())
    });
    let starts: usize = starts.sum();
    u8::try_from(starts + usize::from(!words.is_empty())).unwrap_or(u8::MAX)
}

fn case(words: &str) -> Case {
    // Nearly every line shows a small letter at once.
    if words.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return Case::Mixed;
    }
    let capitals = words.chars().filter(|c| c.is_uppercase()).take(2).count();
    match words.chars().find(|c| c.is_lowercase() || c.is_alphanumeric()) {
        None => Case::NoWords,
        Some(_) if capitals == 2 && !words.contains(char::is_lowercase) => Case::Capitals,
        Some(_) => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Line {
        Line::look(text, Span::new(0, text.len()), 0, Given::Nothing)
    }

    #[test]
    fn ends_are_seen() {
        for (text, tail) in [
            ("The Chair agreed.", Tail::Sentence),
            ("“That the report be noted.”", Tail::Sentence),
            ("Services (Ms. T.", Tail::Open),
            ("moved by Cllr.", Tail::Open),
            ("MEMBERS PRESENT:", Tail::Colon),
            ("the fire-", Tail::Hyphen),
            ("the agree\u{AD}", Tail::Hyphen),
            ("the fire -", Tail::Open),
            ("the Chair", Tail::Open),
        ] {
            assert_eq!(look(text).tail, tail, "{text}");
        }
    }

    #[test]
    fn spelling_is_seen() {
        for (text, words, case) in [
            ("MATTERS ARISING", 2, Case::Capitals),
            ("ÉIRE AB", 2, Case::Capitals),
            ("The  next meeting", 3, Case::Mixed),
            ("________", 1, Case::NoWords),
            ("12", 1, Case::Mixed),
            ("会议记录", 1, Case::Mixed),
            ("• ***", 1, Case::NoWords),
        ] {
            let line = look(text);
            assert_eq!((line.words, line.case), (words, case), "{text}");
        }
    }

    #[test]
    fn a_label_is_not_among_the_words() {
        let line = look("27.3\u{a0} the Chair");
        assert_eq!((line.head, line.words, line.first_word), (Head::Small, 2, 3));
        assert!(look("(a)").is_bare_label());
    }
}
