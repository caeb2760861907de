//! Findings by the items of the minutes, as a meeting's business goes: for whoever mends the minutes from top to bottom.

use super::advice::{Advice, help_of};
use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::placed::{Placed, in_order};
use super::plain::PLAIN;
use super::put::put;
use super::repeats::Repeats;
use super::rows::printable;
use super::stands::begins_at;
use super::sums::sums;
use crate::evaluate::Verdict;
use crate::text::Source;

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const GROUPED: Format = Format {
    name: "grouped",
    doc: "by file and item, a line for each finding, and how to mend it once for each rule",
    begin: |_| String::new(),
    file,
    between: "\n",
    problem: PLAIN.problem,
    end: |context, summary| {
        let sums = sums(context, summary);
        if summary.said() > 0 && !sums.is_empty() { format!("\n{sums}") } else { sums }
    },
    ..Format::BARE
};

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let mut out = String::new();
    if file.findings.is_empty() && file.doubts.is_empty() {
        return out;
    }
    put(&mut out, &[&printable(file.source.name()), "\n"]);
    for doubt in &file.doubts {
        let place = file.source.told(doubt.at().start());
        put(&mut out, &["  ", &place, ": ", doubt.severity.word(), ": ", &printable(&doubt.message), "\n"]);
    }
    let mut last = None;
    let mut repeats = Repeats::default();
    for finding in in_order(&file.findings) {
        let item = heading(finding);
        if last != Some(item) {
            put(&mut out, &["  ", &printable(item), "\n"]);
        }
        last = Some(item);
        put_finding(&mut out, &desk.context, &file.source, finding, repeats.is_first_advice(finding));
    }
    out
}

/// The line over the findings of an item.
pub(super) fn heading(finding: &Placed) -> &str {
    match &finding.item {
        Some(item) => item,
        None if finding.is_missing() => "The minutes as a whole",
        None => "Outside the items",
    }
}

fn put_finding(
    out: &mut String,
    context: &super::placed::Context<'_>,
    source: &Source,
    finding: &Placed,
    with_advice: bool,
) {
    let word = word(finding);
    let place = if finding.is_missing() { String::new() } else { format!("{}: ", begins_at(source, finding)) };
    let name = context.rule_name(finding.rule);
    put(out, &["    ", &place, word, ": ", &printable(&finding.message), " [", name, "]\n"]);
    if let Some(help) = help_of(source, finding, if with_advice { Advice::Whole } else { Advice::LeftOut }) {
        put(out, &["      ", &help, "\n"]);
    }
}

/// `error`, `warning`, `cannot tell`.
pub(super) fn word(finding: &Placed) -> &'static str {
    match finding.verdict {
        Verdict::Broken => finding.severity.word(),
        Verdict::CannotTell => finding.verdict.word(),
    }
}
