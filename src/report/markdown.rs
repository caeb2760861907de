//! A report in Markdown, as it is put into a comment on a change or into an e-mail.

use super::advice::{Advice, help_of};
use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::grouped::{heading, word};
use super::placed::{Problem, in_order};
use super::repeats::Repeats;
use super::rows::printable;
use super::stands::begins_at;
use super::summary::Summary;

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const MARKDOWN: Format = Format {
    name: "markdown",
    doc: "Markdown, for comments on a change",
    begin: |_| "# Check of the minutes\n".to_owned(),
    file,
    between: "",
    problem: super::concise::CONCISE.problem,
    end: |_, summary| end(summary),
    ..Format::BARE
};

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    if file.findings.is_empty() && file.doubts.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## {}\n", escaped(file.source.name()));
    for doubt in &file.doubts {
        let place = file.source.told(doubt.at().start());
        out.push_str(&format!("\n- **{}** {place}: {}\n", doubt.severity.word(), escaped(&doubt.message)));
    }
    let mut last = None;
    let mut repeats = Repeats::default();
    for finding in in_order(&file.findings) {
        if last != Some(heading(finding)) {
            last = Some(heading(finding));
            out.push_str(&format!("\n### {}\n\n", escaped(heading(finding))));
        }
        let place = match finding.is_missing() {
            true => String::new(),
            false => format!(" {}", escaped(&begins_at(&file.source, finding))),
        };
        let rule = desk.context.rule_name(finding.rule);
        let message = escaped(&finding.message);
        out.push_str(&format!("- **{}**{place}: {message} (`{rule}`)\n", word(finding)));
        let advice = if repeats.is_first_advice(finding) { Advice::Whole } else { Advice::LeftOut };
        if let Some(help) = help_of(&file.source, finding, advice) {
            out.push_str(&format!("  {}\n", escaped(&help)));
        }
    }
    out
}

fn end(summary: &Summary) -> String {
    let mut out = String::new();
    if !summary.problems.is_empty() {
        out.push_str("\n## What could not be used\n\n");
        out.extend(summary.problems.iter().map(problem));
    }
    let known = summary.known.unwrap_or_default();
    let counts = [
        (summary.errors, "error", "errors"),
        (summary.warnings, "warning", "warnings"),
        (summary.infos, "remark", "remarks"),
        (summary.undecided, "place that cannot be told", "places that cannot be told"),
        (summary.waived.len(), "waived", "waived"),
        (known.left_out, "of the baseline left out", "of the baseline left out"),
        (known.gone, "of the baseline no longer there", "of the baseline no longer there"),
    ];
    let told = counts.iter().filter(|(count, _, _)| *count > 0);
    let told: Vec<String> =
        told.map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many })).collect();
    let files = summary.files;
    let files = format!("{files} {}", if files == 1 { "file" } else { "files" });
    let found = if told.is_empty() { "no rule is broken".to_owned() } else { told.join(", ") };
    format!("{out}\n{files} checked: {found}.\n")
}

fn problem(problem: &Problem) -> String {
    let help = problem.diagnostic.help.as_deref().map(|help| format!("  {}\n", escaped(help))).unwrap_or_default();
    format!("- {}: {}\n{help}", escaped(&problem.name), escaped(&problem.diagnostic.message))
}

/// Words on one line that Markdown shows as they are.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in printable(words).chars() {
        match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
