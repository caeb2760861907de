//! For screen readers and print: whole sentences, the place first, nothing drawn, no colour.

use super::advice::{Advice, advice, help_of};
use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::placed::{Context, Placed, Problem, in_order};
use super::put::{put, put_number};
use super::repeats::Repeats;
use super::rows::{on_one_line, printable};
use super::stands::stands;
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
    between: "",
    problem,
    end: sums,
    ..Format::BARE
};

/// Words of the minutes are quoted for about this many bytes before and after the place.
const QUOTED: usize = 80;

const MEND: &str = "How to mend it";

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let context = &desk.context;
    let mut out = String::with_capacity(512 * file.findings.len());
    for doubt in &file.doubts {
        say_mistake(&mut out, &file.source, doubt);
        out.push('\n');
    }
    let mut repeats = Repeats::default();
    for finding in in_order(&file.findings) {
        say(&mut out, context, &file.source, finding, &mut repeats);
        out.push('\n');
    }
    out
}

fn say<'f>(out: &mut String, context: &Context<'_>, source: &Source, finding: &'f Placed, repeats: &mut Repeats<'f>) {
    let word = match finding.verdict {
        Verdict::Broken => finding.severity.word(),
        Verdict::CannotTell => finding.verdict.word(),
    };
    match stands(source, finding) {
        _ if finding.is_missing() => out.push_str(source.name()),
        Some(stands) => put(out, &[source.name(), ", ", &stands]),
        None => put_place(out, source, finding.at),
    }
    put(out, &[". ", &capital(word), ": ", &printable(&finding.message), ".\n"]);
    if !finding.is_missing() {
        let words = quoted(source, finding.at, finding.paragraph, QUOTED);
        put(out, &["The minutes say: \"", &words, "\".\n"]);
    }
    say_labels(out, source, finding.places());
    let is_first = repeats.is_first_of_rule(finding);
    if !is_first {
        put(out, &["The rule ", context.rule_name(finding.rule), ": as above.\n"]);
    } else if let Some(rules) = context.rule_source(finding.rule_words) {
        let words = on_one_line(finding.rule_words.at.of(rules.text()));
        let words = printable(&words);
        put(out, &["The rule ", context.rule_name(finding.rule), " says: \"", &words, "\", in "]);
        put_place(out, rules, finding.rule_words.at);
        out.push_str(".\n");
    }
    let before = match finding.verdict {
        Verdict::Broken => MEND,
        Verdict::CannotTell => "What would decide it",
    };
    let advice = if repeats.is_first_advice(finding) { Advice::Whole } else { Advice::AsAbove };
    say_help(out, before, help_of(source, finding, advice).as_deref());
}

fn problem(_: &Context<'_>, problem: &Problem) -> String {
    let mut out = String::new();
    if let Some(source) = &problem.source {
        say_mistake(&mut out, source, &problem.diagnostic);
        return out;
    }
    let word = capital(problem.diagnostic.severity.word());
    put(&mut out, &[&problem.name, ". ", &word, ": ", &printable(&problem.diagnostic.message), ".\n"]);
    say_help(&mut out, MEND, problem.diagnostic.help.as_deref());
    out
}

fn say_mistake(out: &mut String, source: &Source, diagnostic: &Diagnostic) {
    put_place(out, source, diagnostic.at());
    let word = capital(diagnostic.severity.word());
    put(out, &[". ", &word, " ", diagnostic.code, ": ", &printable(&diagnostic.message), ".\n"]);
    say_labels(out, source, diagnostic.labels.iter());
    say_help(out, MEND, advice(source, diagnostic).as_deref());
}

fn say_labels<'l>(out: &mut String, source: &Source, labels: impl Iterator<Item = &'l Label>) {
    for label in labels.filter(|label| !label.words.is_empty()) {
        let words = quoted(source, label.at, label.at, QUOTED);
        let from = out.len();
        put_place_in_file(out, source, label.at);
        out.get_mut(from..=from).into_iter().for_each(str::make_ascii_uppercase);
        put(out, &[", \"", &words, "\": ", &printable(&label.words), ".\n"]);
    }
}

fn say_help(out: &mut String, before: &str, help: Option<&str>) {
    if let Some(help) = help {
        let help = printable(help);
        let stop = if help.ends_with(['.', '?', '!']) { "" } else { "." };
        put(out, &[before, ": ", &help, stop, "\n"]);
    }
}

fn put_place(out: &mut String, source: &Source, at: Span) {
    put(out, &[source.name(), ", "]);
    put_place_in_file(out, source, at);
}

/// `line 3, column 7`; of a file without lines `paragraph 3`.
fn put_place_in_file(out: &mut String, source: &Source, at: Span) {
    if let Some(whereabouts) = source.whereabouts(at.start()) {
        out.push_str(&whereabouts.to_string());
        return;
    }
    let place = source.place(at.start());
    out.push_str("line ");
    put_number(out, place.line);
    out.push_str(", column ");
    put_number(out, place.column);
}

/// The paragraph on one line; of a long one, the words within `reach` bytes of the place.
pub(super) fn quoted(source: &Source, at: Span, paragraph: Span, reach: usize) -> String {
    let text = source.text();
    let whole = paragraph.to(at);
    let start = whole_char(text, at.start().saturating_sub(reach).max(whole.start()));
    let last = at.end().min(at.start() + 4 * reach);
    let end = whole_char(text, (last + reach).min(whole.end()));
    let mut words = String::with_capacity(end - start + 8);
    // Every kind of space is printed as this one.
    for word in printable(Span::new(start, end).of(text)).split(' ').filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
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

/// One of our own words as a sentence begins with it.
fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}
