//! A report of code quality, as GitLab shows it in merge requests.
//!
//! The form is that of the [report format](https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).

use serde_json::json;

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::concise::CONCISE;
use crate::report::format::Format;
use crate::report::summary::Summary;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const GITLAB: Format = Format {
    name: "gitlab",
    doc: "a code quality report of GitLab",
    begin: |_| "[".to_owned(),
    file: |desk, file| {
        let remarks = remarks(&desk.context, file);
        joined(remarks.iter().filter(|remark| remark.waiver.is_none()))
    },
    between: ",",
    problem: CONCISE.problem,
    end: |_, summary| end(summary),
};

/// What could not be used stands at the end, so that a report without findings is not taken for a good one.
fn end(summary: &Summary) -> String {
    let problems: Vec<Remark<'_>> = summary.problems.iter().map(of_problem).collect();
    let said = joined(problems.iter());
    let comma = if said.is_empty() || summary.said() == 0 { "" } else { "," };
    format!("{comma}{said}\n]\n")
}

fn joined<'a>(remarks: impl Iterator<Item = &'a Remark<'a>>) -> String {
    let lines: Vec<String> = remarks.map(|remark| format!("\n{}", entry(remark))).collect();
    lines.join(",")
}

fn entry(remark: &Remark<'_>) -> serde_json::Value {
    let severity = match remark.level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Info | Level::Undecided => "info",
    };
    let name = if remark.code.is_empty() { "unreadable" } else { remark.code };
    json!({
        "description": remark.sentences(),
        "check_name": name,
        "fingerprint": remark.fingerprint,
        "severity": severity,
        "location": { "path": remark.file, "lines": { "begin": remark.line() } },
    })
}
