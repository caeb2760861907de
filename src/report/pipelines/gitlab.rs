//! A report of code quality, as GitLab shows it in merge requests.
//!
//! The form is that of the [report format](https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).

use serde_json::json;

use super::objects::{of_file, of_problems};
use super::remark::{Level, Remark};
use crate::report::concise::CONCISE;
use crate::report::format::Format;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const GITLAB: Format = Format {
    name: "gitlab",
    doc: "a code quality report of GitLab",
    begin: |_| "[".to_owned(),
    file: |desk, file| of_file(desk, file, entry),
    between: ",",
    problem: CONCISE.problem,
    end: |_, summary| of_problems(summary, entry) + "\n]\n",
    ..Format::BARE
};

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
