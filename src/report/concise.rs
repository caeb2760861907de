//! One finding a line, for editors and for searching: `path:line:column: error[rule]: message`.

use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::link::linked;
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
        put_place(&mut out, linked, finding);
        put_rest(&mut out, word, context.rule_name(finding.rule), &finding.message);
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
    let at = diagnostic.at();
    match source.0.whereabouts(at.start()) {
        Some(whereabouts) => put(out, &[source.0.name(), ": ", &whereabouts.to_string()]),
        None => put_line(out, source, at),
    }
    put_rest(out, word, code, &diagnostic.message);
}

/// What is missing from a file without lines stands nowhere in it.
fn put_place(out: &mut String, (source, address): Linked<'_>, finding: &Placed) {
    match stands_and_begins(source, finding) {
        None => put_line(out, (source, address), finding.at),
        stands => {
            let stands = stands.filter(|_| !finding.is_missing()).map_or(String::new(), |stands| format!(": {stands}"));
            let place = format!("{}{stands}", source.name());
            out.push_str(&address.map_or_else(|| place.clone(), |address| linked(&place, address)));
        }
    }
}

fn put_line(out: &mut String, (source, address): Linked<'_>, at: Span) {
    let place = source.place(at.start());
    let from = out.len();
    put(out, &[source.name(), ":"]);
    put_number(out, place.line);
    out.push(':');
    put_number(out, place.column);
    if let Some(address) = address {
        let place = out.split_off(from);
        out.push_str(&linked(&place, address));
    }
}

fn put_rest(out: &mut String, word: &str, name: &str, message: &str) {
    put(out, &[": ", word, "[", name, "]: ", &printable(message), "\n"]);
}
