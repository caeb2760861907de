//! One finding a line, for editors and for searching: `path:line:column: error[rule]: message`.

use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::link::linked;
use super::placed::{Context, Problem};
use super::put::{put, put_number};
use super::rows::printable;
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
    let address = desk.address(&file.source);
    let linked = (&file.source, address.as_deref());
    let mut out = String::with_capacity(128 * file.findings.len());
    for doubt in &file.doubts {
        put_mistake(&mut out, linked, doubt);
    }
    for finding in &file.findings {
        let word = match finding.verdict {
            Verdict::Broken => finding.severity.word(),
            Verdict::CannotTell => finding.verdict.word(),
        };
        put_line(&mut out, linked, finding.at, word, context.rule_name(finding.rule), &finding.message);
    }
    out
}

fn problem(_: &Context<'_>, problem: &Problem) -> String {
    let mut out = String::new();
    match &problem.source {
        Some(source) => put_mistake(&mut out, (source, None), &problem.diagnostic),
        None => {
            let word = problem.diagnostic.severity.word();
            put(&mut out, &[&problem.name, ": ", word, ": ", &printable(&problem.diagnostic.message), "\n"]);
        }
    }
    out
}

/// A file, and its address where names are links.
type Linked<'s> = (&'s Source, Option<&'s str>);

fn put_mistake(out: &mut String, source: Linked<'_>, diagnostic: &Diagnostic) {
    let (word, code) = (diagnostic.severity.word(), diagnostic.code);
    put_line(out, source, diagnostic.at(), word, code, &diagnostic.message);
}

fn put_line(out: &mut String, (source, address): Linked<'_>, at: Span, word: &str, name: &str, message: &str) {
    let from = out.len();
    out.push_str(source.name());
    match source.whereabouts(at.start()) {
        Some(whereabouts) => put(out, &[": ", &whereabouts.to_string()]),
        None => {
            let place = source.place(at.start());
            out.push(':');
            put_number(out, place.line);
            out.push(':');
            put_number(out, place.column);
        }
    }
    if let Some(address) = address {
        let place = out.split_off(from);
        out.push_str(&linked(&place, address));
    }
    put(out, &[": ", word, "[", name, "]: ", &printable(message), "\n"]);
}
