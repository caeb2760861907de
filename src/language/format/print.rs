//! Pieces of a rule file into text.

use super::lines::{File, Labelled, Line, Note, Piece};
use super::wrap::FURTHER;
use crate::language::layout::{LABELS, Label};
use crate::text::fold;

/// How far what belongs to a rule is indented.
pub const INDENT: usize = 2;

/// The labels that stand first, in this order: where a rule holds and how much it weighs, why, how to mend a breach.
/// What else there is stands after them as it was written, so that examples stay together.
const ORDER: [&str; 9] =
    ["applies to", "in force", "severity", "because", "source", "suggest", "mend", "could mend", "say"];

/// The text of a file; `sentences` are the lines of the sentences, one for each piece.
#[must_use]
pub fn printed(file: &File, sentences: &[Vec<String>]) -> String {
    let mut printer = Printer { lines: Vec::new() };
    let mut before: Option<&Piece> = None;
    for (piece, sentence) in file.pieces.iter().zip(sentences) {
        let apart = before.is_some_and(|before| is_long(before) || piece.header.is_some());
        printer.notes(&piece.above, apart);
        printer.gap(piece.after_blank || apart && piece.above.is_empty());
        printer.piece(piece, sentence);
        before = Some(piece);
    }
    printer.notes(&file.below, before.is_some_and(is_long));
    let mut text = printer.lines.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Whether more than a sentence belongs to it, so that a blank line ends it.
fn is_long(piece: &Piece) -> bool {
    piece.header.is_some() || !piece.labels.is_empty() || !piece.below.is_empty()
}

struct Printer {
    lines: Vec<String>,
}

impl Printer {
    fn line(&mut self, indent: usize, words: &str) {
        self.lines.push(if words.is_empty() { String::new() } else { format!("{:indent$}{words}", "") });
    }

    fn gap(&mut self, wanted: bool) {
        if wanted && self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn notes(&mut self, notes: &[Note], apart: bool) {
        for (index, note) in notes.iter().enumerate() {
            self.gap(note.after_blank || apart && index == 0);
            self.line(0, &note.words);
        }
    }

    fn piece(&mut self, piece: &Piece, sentence: &[String]) {
        if let Some(header) = &piece.header {
            let title = header.title.as_ref().map_or(String::new(), |title| format!(" {title}"));
            self.line(0, &format!("rule {}:{title}", header.name));
        }
        self.lines.extend(sentence.iter().cloned());
        self.gap(piece.header.is_some() && !piece.labels.is_empty());
        for label in in_order(&piece.labels) {
            self.label(label);
        }
        for comment in &piece.below {
            self.line(INDENT, comment);
        }
    }

    fn label(&mut self, label: &Labelled) {
        for comment in &label.above {
            self.line(INDENT, comment);
        }
        let known = LABELS.iter().find(|(_, word, _)| *word == fold(&label.word));
        let word = known.map_or(label.word.as_str(), |(_, word, _)| word);
        let (beside, rest) = match label.lines.split_first() {
            Some((Line::Words(words), rest)) => (format!(" {}", plain(label, words)), rest),
            _ => (String::new(), label.lines.as_slice()),
        };
        self.line(INDENT, &format!("{word}:{beside}"));
        for line in rest {
            match line {
                Line::Comment(_, words) | Line::Words(words) => self.line(INDENT * 2, words),
                Line::Example(words) if words.is_empty() => self.line(INDENT * 2, "|"),
                Line::Example(words) => self.line(INDENT * 2, &format!("| {words}")),
            }
        }
    }
}

/// What stands beside a label. A severity is one word, of which only the letters can differ.
fn plain(label: &Labelled, words: &str) -> String {
    if label.label == Label::Severity { fold(words).trim_end_matches('.').to_owned() } else { words.to_owned() }
}

fn in_order(labels: &[Labelled]) -> Vec<&Labelled> {
    let place = |label: &Labelled| {
        let words = label.lines.iter().all(|line| !matches!(line, Line::Example(_)));
        let known = ORDER.iter().position(|word| *word == fold(&label.word));
        known.filter(|_| words).unwrap_or(ORDER.len())
    };
    let mut sorted: Vec<&Labelled> = labels.iter().collect();
    sorted.sort_by_key(|label| place(label));
    sorted
}

/// The lines of a sentence as they were written.
#[must_use]
pub fn kept(lines: &[Line], indent: usize) -> Vec<String> {
    let mut first = true;
    let line = |line: &Line| match line {
        Line::Comment(_, words) | Line::Example(words) => {
            format!("{:own$}{words}", "", own = indent + if first { 0 } else { FURTHER })
        }
        Line::Words(words) => {
            let own = indent + if std::mem::take(&mut first) { 0 } else { FURTHER };
            format!("{:own$}{words}", "")
        }
    };
    lines.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_is_not_known_keeps_its_lines() {
        let words = |words: &str| Line::Words(words.to_owned());
        let lines =
            [Line::Comment(0, "# now".into()), words("Let  it be"), Line::Comment(9, "# so".into()), words("so")];
        assert_eq!(kept(&lines, INDENT), ["  # now", "  Let  it be", "      # so", "      so"]);
    }

    #[test]
    fn a_label_that_is_not_known_stays_among_the_examples() {
        let label = |word: &str, line: Line| Labelled {
            above: Vec::new(),
            label: Label::Because,
            word: word.to_owned(),
            lines: vec![line],
        };
        let (words, example) = (Line::Words("x".into()), Line::Example("x".into()));
        let labels = [
            label("keeps", example.clone()),
            label("on the day", words.clone()),
            label("breaks", example),
            label("Because", words.clone()),
            label("severity", words),
        ];
        let sorted: Vec<&str> = in_order(&labels).iter().map(|label| label.word.as_str()).collect();
        assert_eq!(sorted, ["severity", "Because", "keeps", "on the day", "breaks"]);
    }
}
