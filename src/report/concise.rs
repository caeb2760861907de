//! One finding a line, for editors and for searching: `path:line:column: error[rule]: message`.

use super::format::Format;
use super::placed::{Context, FileReport, Placed, Problem};
use super::rows::printable;
use super::summary::Summary;
use super::sums::sums;
use crate::evaluate::Verdict;
use crate::text::{Diagnostic, Source};

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const CONCISE: Format = Format {
    name: "concise",
    doc: "one finding a line: path:line:column: error[rule]: message",
    begin: |_| String::new(),
    file,
    problem,
    end: sums,
};

fn file(context: &Context<'_>, _: &Summary, file: &FileReport) -> String {
    let doubts = file.doubts.iter().map(|doubt| mistake(&file.source, doubt));
    doubts.chain(file.findings.iter().map(|finding| line(context, &file.source, finding))).collect()
}

fn line(context: &Context<'_>, source: &Source, finding: &Placed) -> String {
    let place = source.place(finding.at.start());
    let word = match finding.verdict {
        Verdict::Broken => finding.severity.word(),
        Verdict::CannotTell => finding.verdict.word(),
    };
    let rule = context.rule_name(finding.rule);
    let message = printable(&finding.message);
    format!("{}:{}:{}: {word}[{rule}]: {message}\n", source.name(), place.line, place.column)
}

fn problem(_: &Context<'_>, problem: &Problem) -> String {
    match &problem.source {
        Some(source) => mistake(source, &problem.diagnostic),
        None => format!("{}: error: {}\n", problem.name, printable(&problem.diagnostic.message)),
    }
}

fn mistake(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.place(diagnostic.at().start());
    let (word, code) = (diagnostic.severity.word(), diagnostic.code);
    let message = printable(&diagnostic.message);
    format!("{}:{}:{}: {word}[{code}]: {message}\n", source.name(), place.line, place.column)
}
