//! One finding a line, for editors and for searching: `path:line:column: error[rule]: message`.

use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::placed::{Context, Placed, Problem};
use super::put::{put, put_number};
use super::rows::printable;
use super::stands::stands_and_begins;
use super::sums::sums;
use crate::evaluate::Verdict;
use crate::text::{Diagnostic, Source, Span};

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const CONCISE: Format = Format {
    name: "concise",
    doc: "one finding a line: path:line:column: error[rule]: message",
    begin: |_| String::new(),
    file,
    between: "",
    problem,
    end: sums,
    ..Format::BARE
};

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let context = &desk.context;
    let mut out = String::with_capacity(128 * file.findings.len());
    for doubt in &file.doubts {
        put_mistake(&mut out, &file.source, doubt);
    }
    for finding in &file.findings {
        let word = match finding.verdict {
            Verdict::Broken => finding.severity.word(),
            Verdict::CannotTell => finding.verdict.word(),
        };
        put_place(&mut out, &file.source, finding);
        put_rest(&mut out, word, context.rule_name(finding.rule), &finding.message);
    }
    out
}

fn problem(_: &Context<'_>, problem: &Problem) -> String {
    let mut out = String::new();
    match &problem.source {
        Some(source) => put_mistake(&mut out, source, &problem.diagnostic),
        None => {
            let word = problem.diagnostic.severity.word();
            put(&mut out, &[&problem.name, ": ", word, ": ", &printable(&problem.diagnostic.message), "\n"]);
        }
    }
    out
}

fn put_mistake(out: &mut String, source: &Source, diagnostic: &Diagnostic) {
    let (word, code) = (diagnostic.severity.word(), diagnostic.code);
    let at = diagnostic.at();
    match source.whereabouts(at.start()) {
        Some(whereabouts) => put(out, &[source.name(), ": ", &whereabouts.to_string()]),
        None => put_line(out, source, at),
    }
    put_rest(out, word, code, &diagnostic.message);
}

/// What is missing from a file without lines stands nowhere in it.
fn put_place(out: &mut String, source: &Source, finding: &Placed) {
    match stands_and_begins(source, finding) {
        Some(_) if finding.is_missing() => out.push_str(source.name()),
        Some(stands) => put(out, &[source.name(), ": ", &stands]),
        None => put_line(out, source, finding.at),
    }
}

fn put_line(out: &mut String, source: &Source, at: Span) {
    let place = source.place(at.start());
    put(out, &[source.name(), ":"]);
    put_number(out, place.line);
    out.push(':');
    put_number(out, place.column);
}

fn put_rest(out: &mut String, word: &str, name: &str, message: &str) {
    put(out, &[": ", word, "[", name, "]: ", &printable(message), "\n"]);
}
