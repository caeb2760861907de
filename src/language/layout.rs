//! The lines of a rule file: headers, sentences, labelled lines, examples. Every line lands somewhere.

use super::mistakes::{self as wrong, Row};
use crate::text::{Diagnostic, Source, Span, fold, nearest};

/// A rule, definition or house-style sentence with its labelled lines.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// `rule name: Title`.
    pub header: Option<Header>,
    /// The sentence, perhaps over several lines.
    pub sentence: Option<Span>,
    /// The labelled lines.
    pub labels: Vec<Labelled>,
    /// All of it.
    pub whole: Span,
    /// Whether its layout has a mistake, so that it is not to be compiled.
    pub broken: bool,
    // How far its first line is indented.
    indent: usize,
}

/// The first line of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// The name.
    pub name: Span,
    /// The words after the colon.
    pub title: Option<Span>,
}

/// A label with what follows it.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Which.
    pub label: Label,
    /// The label itself.
    pub at: Span,
    /// The text after it, a line each.
    pub lines: Vec<Span>,
    /// The lines of an example, without the bars.
    pub bars: Vec<Span>,
    indent: usize,
}

/// The labels of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    Because,
    Source,
    Suggest,
    Mend,
    CouldMend,
    Say,
    Severity,
    AppliesTo,
    InForce,
    Keeps,
    Breaks,
    Mends,
    CannotTell,
    Given,
    Reads,
    Leaves,
}

/// The words for the labels, and what each is for.
pub const LABELS: [(Label, &str, &str); 16] = [
    (Label::Because, "because", "why the rule is there"),
    (Label::Source, "source", "the law, clause or guide that it comes from"),
    (Label::Suggest, "suggest", "how to mend what breaks it"),
    (
        Label::Mend,
        "mend",
        "what mends it wherever it is broken: `write \"…\" for \"…\"`, `take out …`, `renumber them`",
    ),
    (Label::CouldMend, "could mend", "the same, where somebody has to look first"),
    (Label::Say, "say", "the message, with holes such as `{missing}`"),
    (Label::Severity, "severity", "`error`, `warning` or `info`, perhaps `for` some documents"),
    (Label::AppliesTo, "applies to", "the documents that it is for"),
    (Label::InForce, "in force", "the days on which it is in force: `from 1 May 2026 until 30 April 2027`"),
    (Label::Keeps, "keeps", "an example that keeps it"),
    (Label::Breaks, "breaks", "an example that breaks it"),
    (Label::Mends, "mends", "what the example before it becomes when it is mended"),
    (Label::CannotTell, "cannot tell", "an example that does not decide it"),
    (Label::Given, "given the", "the name of another document, such as `given the calendar:`"),
    (Label::Reads, "reads", "an example that the pattern reads"),
    (Label::Leaves, "leaves", "an example that the pattern leaves alone"),
];

impl Label {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        LABELS.iter().find(|(label, _, _)| *label == self).map_or("", |(_, word, _)| word)
    }

    /// Whether examples follow it.
    #[must_use]
    pub fn has_examples(self) -> bool {
        matches!(
            self,
            Self::Keeps | Self::Breaks | Self::Mends | Self::CannotTell | Self::Given | Self::Reads | Self::Leaves
        )
    }

    /// The label that these words are, folded.
    fn named(words: &str) -> Option<Self> {
        let (known, ..) = LABELS.iter().find(|(label, word, _)| match label {
            Self::Given => words.starts_with("given "),
            _ => words == *word,
        })?;
        Some(*known)
    }
}

/// Divides a file into blocks.
#[must_use]
pub fn blocks(source: &Source) -> (Vec<Block>, Vec<Diagnostic>) {
    let mut reader = Lines { text: source.text(), blocks: Vec::new(), wrong: Vec::new(), after_blank: false };
    for number in 1..=source.line_count() {
        if let Some(line) = source.line(number) {
            reader.line(line);
        }
    }
    (reader.blocks, reader.wrong)
}

struct Lines<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    wrong: Vec<Diagnostic>,
    after_blank: bool,
}

impl Lines<'_> {
    fn line(&mut self, line: Span) {
        let words = line.of(self.text);
        let trimmed = words.trim_matches(is_space);
        let start = line.start() + (words.len() - words.trim_start_matches(is_space).len());
        let at = Span::new(start, start + trimmed.len());
        let indent = at.start() - line.start();
        if trimmed.is_empty() {
            self.after_blank = true;
            return;
        }
        if trimmed.starts_with('#') {
            return;
        }
        if let Some(bar) = trimmed.strip_prefix('|') {
            let lead = usize::from(bar.starts_with(' '));
            self.bar(at, Span::new(at.start() + 1 + lead, line.end().max(at.start() + 1 + lead)));
        } else if let Some(header) = header(trimmed, at.start()) {
            self.blocks.push(Block { header: Some(header), whole: at, indent, ..Block::default() });
        } else if !self.label(at, indent) {
            self.text_line(at, indent);
        }
        self.after_blank = false;
    }

    fn bar(&mut self, at: Span, minutes: Span) {
        match self.blocks.last_mut() {
            Some(block) if block.labels.last().is_some_and(|last| last.label.has_examples()) => {
                block.whole = block.whole.to(at);
                if let Some(last) = block.labels.last_mut() {
                    last.bars.push(minutes);
                }
            }
            _ => self.wrong.push(wrong::LONE_EXAMPLE.at(at, &[])),
        }
    }

    /// Takes a line as a label, if it is one.
    fn label(&mut self, at: Span, indent: usize) -> bool {
        let words = at.of(self.text);
        if let Some(message) = when_it_fails(words) {
            return self.message(at, message, indent);
        }
        let Some((before, after)) = words.split_once(':') else { return false };
        if before.len() > 60 || before.contains(['"', '“', '.', ',', '{']) {
            return false;
        }
        let named = fold(before);
        let place = Span::new(at.start(), at.start() + before.len());
        let known = Label::named(&named);
        let goes_on =
            self.blocks.last().is_some_and(|block| block.labels.last().is_some_and(|last| indent > last.indent));
        let Some(label) = known else {
            if goes_on || self.blocks.is_empty() {
                return false;
            }
            return self.unknown_label(before, place, indent);
        };
        let value = after.trim_matches(is_space);
        let start = at.end() - after.trim_start_matches(is_space).len();
        let lines = if value.is_empty() { Vec::new() } else { vec![Span::new(start, start + value.len())] };
        match self.blocks.last_mut() {
            Some(block) => {
                block.whole = block.whole.to(at);
                block.labels.push(Labelled { label, at: place, lines, bars: Vec::new(), indent });
            }
            None => self.wrong.push(wrong::LONE_LABEL.at(place, &[before])),
        }
        true
    }

    /// Takes `when it fails, say "…"` as `say:`; the message begins so many bytes into the line.
    fn message(&mut self, at: Span, message: usize, indent: usize) -> bool {
        let Some(block) = self.blocks.last_mut() else { return false };
        block.whole = block.whole.to(at);
        let place = Span::new(at.start(), at.start() + message).of(self.text).trim_end_matches(is_space).len();
        let words = Span::new(at.start() + message, at.end());
        let lines = if words.is_empty() { Vec::new() } else { vec![words] };
        let place = Span::new(at.start(), at.start() + place);
        block.labels.push(Labelled { label: Label::Say, at: place, lines, bars: Vec::new(), indent });
        true
    }

    fn unknown_label(&mut self, before: &str, place: Span, indent: usize) -> bool {
        let words = LABELS.iter().map(|(_, word, _)| *word);
        let Some(near) = nearest(before, words).or((indent > 0 && before.split(' ').count() == 1).then_some("")) else {
            return false;
        };
        let diagnostic = if near.is_empty() {
            let all: Vec<String> = LABELS.iter().map(|(_, word, _)| format!("`{word}:`")).collect();
            wrong::UNKNOWN_LABEL.at(place, &[before, &format!("the labels are {}", all.join(", "))])
        } else {
            wrong::UNKNOWN_LABEL.at(place, &[before, &format!("did you mean `{near}:`?")]).fix(place, near)
        };
        self.wrong.push(diagnostic);
        self.broken();
        true
    }

    /// A line of a sentence, or one that goes on from a labelled line.
    fn text_line(&mut self, at: Span, indent: usize) {
        let fresh = Block { sentence: Some(at), whole: at, indent, ..Block::default() };
        let after_blank = self.after_blank;
        let Some(block) = self.blocks.last_mut() else { return self.blocks.push(fresh) };
        if let Some(last) = block.labels.last_mut()
            && indent > last.indent
        {
            block.whole = block.whole.to(at);
            return last.lines.push(at);
        }
        match block.sentence {
            None if block.labels.is_empty() => {
                block.sentence = Some(at);
                block.whole = block.whole.to(at);
            }
            _ if indent <= block.indent => self.blocks.push(fresh),
            Some(sentence) if block.labels.is_empty() && !after_blank && !sentence.of(self.text).ends_with('.') => {
                block.sentence = Some(sentence.to(at));
                block.whole = block.whole.to(at);
            }
            _ => self.second(at),
        }
    }

    fn broken(&mut self) {
        if let Some(block) = self.blocks.last_mut() {
            block.broken = true;
        }
    }

    fn second(&mut self, at: Span) {
        self.broken();
        let row: &Row = if self.blocks.last().is_some_and(|block| block.sentence.is_none()) {
            &wrong::SENTENCE_AFTER_LABELS
        } else {
            &wrong::SECOND_SENTENCE
        };
        self.wrong.push(row.at(at, &[]));
    }
}

/// `when it fails, say "…"`: how many bytes stand before the message.
fn when_it_fails(line: &str) -> Option<usize> {
    let end = line.find(|c: char| crate::text::fold_char(c) == Some('"')).unwrap_or(line.len());
    let before = fold(line.get(..end)?);
    let before = before.trim_end_matches([' ', ':']);
    if !before.ends_with(" say") {
        return None;
    }
    let ways = ["when", "if", "where"]
        .into_iter()
        .flat_map(|when| ["it", "this", "this rule", "the rule"].map(|what| (when, what)));
    let mut ways = ways.flat_map(|(when, what)| [",", ""].map(|comma| format!("{when} {what} fails{comma} say")));
    ways.any(|way| way == before).then_some(end)
}

/// `rule name: Title`.
#[must_use]
fn header(line: &str, start: usize) -> Option<Header> {
    let word = line.get(..4).filter(|word| word.eq_ignore_ascii_case("rule"))?;
    let after = line.get(word.len()..)?;
    let name_start = after.len() - after.trim_start_matches(is_space).len();
    if name_start == 0 && !after.is_empty() && !after.starts_with(':') {
        return None;
    }
    let rest = after.get(name_start..)?;
    let (name, title) = rest.split_once(':').map_or((rest, None), |(name, title)| (name, Some(title)));
    let place = start + word.len() + name_start;
    let name = Span::new(place, place + name.trim_end_matches(is_space).len());
    let title = title.and_then(|title| {
        let end = start + line.len();
        let trimmed = title.trim_start_matches(is_space);
        (!trimmed.is_empty()).then(|| Span::new(end - trimmed.len(), end))
    });
    Some(Header { name, title })
}

/// Space as people see it: also U+00A0 and the byte order mark.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

/// The text of a sentence without comment lines: they become spaces, so that every place stays.
#[must_use]
pub fn without_comments(sentence: &str) -> String {
    let mut plain = String::with_capacity(sentence.len());
    for line in sentence.split_inclusive(['\n', '\r']) {
        if line.trim_start_matches(is_space).starts_with('#') {
            plain.extend(std::iter::repeat_n(' ', line.len()));
        } else {
            plain.push_str(line);
        }
    }
    plain
}

/// The lines of a text as one line.
#[must_use]
pub fn unwrapped(lines: &[Span], text: &str) -> String {
    lines.iter().map(|line| line.of(text)).collect::<Vec<_>>().join(" ")
}
