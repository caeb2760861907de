//! For screen readers and print: whole sentences, the place first, nothing drawn, no colour.

use super::advice::advice;
use super::format::Format;
use super::placed::{Context, FileReport, Placed, Problem};
use super::rows::printable;
use super::summary::Summary;
use super::sums::sums;
use super::window::whole_char;
use crate::evaluate::Verdict;
use crate::text::{Diagnostic, Label, Source, Span};

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const PLAIN: Format = Format {
    name: "plain",
    doc: "for screen readers and print: whole sentences, the place first, nothing drawn",
    begin: |_| String::new(),
    file,
    problem,
    end: sums,
};

/// Words of the minutes are quoted for about this many bytes before and after the place.
const QUOTED: usize = 80;

const MEND: &str = "How to mend it";

fn file(context: &Context<'_>, _: &Summary, file: &FileReport) -> String {
    let doubts = file.doubts.iter().map(|doubt| mistake(&file.source, doubt) + "\n");
    doubts.chain(file.findings.iter().map(|finding| said(context, &file.source, finding) + "\n")).collect()
}

fn said(context: &Context<'_>, source: &Source, finding: &Placed) -> String {
    let place = if finding.is_of_whole() { source.name().to_owned() } else { place(source, finding.at) };
    let word = match finding.verdict {
        Verdict::Broken => finding.severity.word(),
        Verdict::CannotTell => finding.verdict.word(),
    };
    let mut out = format!("{place}. {}: {}.\n", capital(word), printable(&finding.message));
    if !finding.is_of_whole() {
        out.push_str(&format!("The minutes say: \"{}\".\n", quoted(source, finding.at, finding.paragraph, QUOTED)));
    }
    for label in finding.labels.iter().filter(|label| !label.words.is_empty()) {
        out.push_str(&labelled(source, label));
    }
    let rule = context.rule_name(finding.rule);
    if let Some(rules) = context.rule_source(finding.rule_words) {
        let words = printable(finding.rule_words.at.of(rules.text()));
        let place = self::place(rules, finding.rule_words.at);
        out.push_str(&format!("The rule {rule} says: \"{words}\", in {place}.\n"));
    }
    let before = match finding.verdict {
        Verdict::Broken => MEND,
        Verdict::CannotTell => "What would decide it",
    };
    help(&mut out, before, finding.help.as_deref());
    out
}

fn problem(_: &Context<'_>, problem: &Problem) -> String {
    if let Some(source) = &problem.source {
        return mistake(source, &problem.diagnostic);
    }
    let mut out = format!("{}. Error: {}.\n", problem.name, printable(&problem.diagnostic.message));
    help(&mut out, MEND, problem.diagnostic.help.as_deref());
    out
}

fn mistake(source: &Source, diagnostic: &Diagnostic) -> String {
    let word = capital(diagnostic.severity.word());
    let (code, message) = (diagnostic.code, printable(&diagnostic.message));
    let mut out = format!("{}. {word} {code}: {message}.\n", place(source, diagnostic.at()));
    for label in diagnostic.labels.iter().filter(|label| !label.words.is_empty()) {
        out.push_str(&labelled(source, label));
    }
    help(&mut out, MEND, advice(source, diagnostic).as_deref());
    out
}

fn labelled(source: &Source, label: &Label) -> String {
    let place = source.place(label.at.start());
    let words = quoted(source, label.at, label.at, QUOTED);
    format!("Line {}, column {}, \"{words}\": {}.\n", place.line, place.column, printable(&label.words))
}

fn help(out: &mut String, before: &str, help: Option<&str>) {
    if let Some(help) = help {
        let help = printable(help);
        let stop = if help.ends_with(['.', '?', '!']) { "" } else { "." };
        out.push_str(&format!("{before}: {help}{stop}\n"));
    }
}

fn place(source: &Source, at: Span) -> String {
    let place = source.place(at.start());
    format!("{}, line {}, column {}", source.name(), place.line, place.column)
}

/// The paragraph on one line; of a long one, the words within `reach` bytes of the place.
pub(super) fn quoted(source: &Source, at: Span, paragraph: Span, reach: usize) -> String {
    let text = source.text();
    let whole = paragraph.to(at);
    let start = whole_char(text, at.start().saturating_sub(reach).max(whole.start()));
    let last = at.end().min(at.start() + 4 * reach);
    let end = whole_char(text, (last + reach).min(whole.end()));
    let mut words = printable(Span::new(start, end).of(text)).split_whitespace().collect::<Vec<_>>().join(" ");
    if start > whole.start() {
        let (_, rest) = words.split_once(' ').unwrap_or(("", &words));
        words = format!("… {rest}");
    }
    if end < whole.end() {
        let (rest, _) = words.rsplit_once(' ').unwrap_or((&words, ""));
        words = format!("{rest} …");
    }
    words
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
