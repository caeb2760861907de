//! One printed line, and what is seen on it at a glance: how it begins and ends, how wide it is.

use super::label::{Label, label_of};
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
    /// Whether it states something, or leads away from here, though it may be as short as a heading (`RESOLVED`, `Agreed as
    /// follows:`, a link).
    pub statement: bool,
}

/// What a format says about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Given {
    /// Nothing: it may begin something or go on.
    Nothing,
    /// The writer broke the line on purpose.
    Break,
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
    /// The Main Words Begin with Capitals.
    Title,
    /// As in a sentence.
    Sentence,
    /// Without a letter or digit.
    NoWords,
}

/// A line longer than this is not looked through: only its ends matter.
const LONG: usize = 400;

impl Line {
    /// Looks at the words of a line. `text` is what is printed, `at` where that stands in the source.
    pub fn look(text: &str, at: Span, indent: usize, given: Given) -> Self {
        let label = match given {
            Given::Nothing | Given::Break => label_of(text, indent > 0),
            _ => None,
        };
        let mut line = Self {
            at,
            indent: narrow(indent),
            end: narrow(indent + width(text)),
            gap: 0,
            given,
            depth: 0,
            quoted: false,
            bold: false,
            label,
            head: Head::Other,
            tail: Tail::Open,
            first_word: 0,
            words: 0,
            case: Case::Sentence,
            key: false,
            statement: false,
        };
        line.see_words(text);
        line
    }

    /// Takes the label back: it was a date, or a number in the middle of a sentence.
    pub fn without_label(&mut self, text: &str) {
        self.label = None;
        self.see_words(text);
    }

    /// Whether there is a label and nothing else.
    pub fn is_bare_label(&self) -> bool {
        self.words == 0 && (self.label.is_some() || matches!(self.given, Given::Item(_)))
    }

    fn see_words(&mut self, text: &str) {
        let from = self.label.map_or(0, |label| usize::from(label.len));
        let words = text.get(from..).unwrap_or_default().trim_start_matches(is_blank);
        self.head = head(words);
        self.tail = tail(words);
        self.key = self.head == Head::Capital && has_key(words.get(..40).unwrap_or(words));
        self.statement = is_statement(words);
        if words.len() > LONG {
            (self.first_word, self.words, self.case) = (first_word(words), u8::MAX, Case::Sentence);
        } else {
            (self.first_word, self.words, self.case) = spelling(words);
        }
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn narrow(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// Characters of a line; bytes, where it is too long to matter.
fn width(text: &str) -> usize {
    if text.len() > LONG { text.len() } else { text.bytes().filter(|byte| byte & 0xC0 != 0x80).count() }
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
    let said = words.trim_end_matches(['”', '"', '’', '\'', ')', ']', '*', '_']);
    let last = said.chars().next_back();
    match last {
        Some('!' | '?' | '…') => Tail::Sentence,
        Some('.') if is_abbreviation(said) => Tail::Open,
        Some('.') => Tail::Sentence,
        Some(':') => Tail::Colon,
        Some(';') => Tail::Semicolon,
        Some('-' | '\u{2010}')
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
    let word = stem.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word.len() < stem.len();
    initial || SHORT.contains(&word)
}

/// Whether words that stand alone in a short line, as a heading does, say what the meeting did or what comes next.
fn is_statement(words: &str) -> bool {
    const OUTCOMES: [&str; 39] = [
        "resolved",
        "agreed",
        "noted",
        "approved",
        "recommended",
        "recommend",
        "decided",
        "action",
        "carried",
        "lost",
        "proposed",
        "seconded",
        "moved",
        "signed",
        "dated",
        "that",
        "received",
        "refused",
        "deferred",
        "none",
        "nil",
        "no",
        "yes",
        "unanimously",
        "passed",
        "adopted",
        "withdrawn",
        "and",
        // Who is named so is a person, not a matter.
        "cllr",
        "cllrs",
        "councillor",
        "councillors",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "rev",
        "sir",
    ];
    let mut split = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let word = split.next().unwrap_or_default();
    if has_value(words) || (words.ends_with(':') && head_of(words).contains(" follow")) {
        return true;
    }
    let listed = word.len() <= 11 && OUTCOMES.iter().any(|outcome| word.eq_ignore_ascii_case(outcome));
    listed && !(word.eq_ignore_ascii_case("action") && split.next().is_some_and(is_kind_of_list))
}

/// `Apologies: none`
fn has_value(words: &str) -> bool {
    head_of(words).contains(": ")
}

/// Whether words begin with what they are about: `Absent: Ana`.
fn has_key(words: &str) -> bool {
    let key = words.split(": ").next().unwrap_or_default();
    key.len() <= 30 && key.len() < words.len() && key.split(' ').count() <= 3
}

/// The first words, to as many bytes as a line can have that matters.
fn head_of(words: &str) -> &str {
    if words.len() > LONG { "" } else { words }
}

/// `Action items` is a heading, `Action Clerk` is not.
fn is_kind_of_list(word: &str) -> bool {
    ["item", "items", "point", "points", "list", "log", "sheet", "tracker"]
        .iter()
        .any(|kind| word.eq_ignore_ascii_case(kind))
}

fn first_word(words: &str) -> u8 {
    let count = words.chars().take(60).take_while(|c| !c.is_whitespace()).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// The length of the first word, how many words, and how they are written.
fn spelling(words: &str) -> (u8, u8, Case) {
    let (mut count, mut letters, mut small, mut digits) = (0u8, 0u32, false, false);
    let mut title = true;
    for word in words.split(is_blank).filter(|word| !word.is_empty()) {
        let Some(start) = word.chars().find(|c| c.is_alphanumeric()) else { continue };
        count = count.saturating_add(1);
        let lengthy = word.chars().filter(|c| c.is_alphabetic()).inspect(|c| small |= c.is_lowercase()).count();
        letters += u32::try_from(lengthy).unwrap_or_default();
        digits |= start.is_numeric();
        title &= !word.ends_with(',') && (!start.is_lowercase() || lengthy <= 3 || matches!(word, "with" | "from"));
    }
    let case = match (letters, small) {
        (0, _) if !digits => Case::NoWords,
        (2.., false) => Case::Capitals,
        (1.., _) if title => Case::Title,
        _ => Case::Sentence,
    };
    (first_word(words), count, case)
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
            ("Date of Next Meeting", 4, Case::Title),
            ("The next meeting", 3, Case::Sentence),
            ("________", 0, Case::NoWords),
            ("12", 1, Case::Sentence),
            ("• ***", 0, Case::NoWords),
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
