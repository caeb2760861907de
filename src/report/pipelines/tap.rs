//! The Test Anything Protocol, [version 14](https://testanything.org/tap-version-14-specification.html): a test point for
//! each file.

use std::fmt::Write as _;

use super::remark::{Remark, of_problem, remarks};
use crate::report::concise::CONCISE;
use crate::report::format::Format;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const TAP: Format = Format {
    name: "tap",
    doc: "the Test Anything Protocol: a test point for each file",
    begin: |_| "TAP version 14\n".to_owned(),
    file: |desk, file| {
        let remarks = remarks(&desk.context, file);
        let told: Vec<&Remark<'_>> = remarks.iter().filter(|remark| remark.is_told()).collect();
        point(file.source.name(), &told, file.findings.iter().any(|finding| file.fails(finding)))
    },
    between: "",
    problem: CONCISE.problem,
    end: |_, summary| {
        let problems = summary.problems.iter().map(of_problem);
        let said: String = problems.map(|problem| point(problem.file, &[&problem], true)).collect();
        format!("{said}1..{}\n", summary.files + summary.problems.len())
    },
    ..Format::BARE
};

fn point(name: &str, remarks: &[&Remark<'_>], broken: bool) -> String {
    let mut out = format!("{} - {}\n", if broken { "not ok" } else { "ok" }, description(name));
    if remarks.is_empty() {
        return out;
    }
    out.push_str("  ---\n  remarks:\n");
    for remark in remarks {
        let _ = writeln!(out, "    - severity: {}", remark.level.word());
        if !remark.code.is_empty() {
            let _ = writeln!(out, "      rule: {}", scalar(remark.code));
        }
        if let Some(region) = remark.region {
            let _ = writeln!(out, "      line: {}\n      column: {}", region.start.line, region.start.column);
        }
        let _ = writeln!(out, "      message: {}", scalar(&remark.sentences()));
    }
    out.push_str("  ...\n");
    out
}

/// A hash begins a directive.
fn description(name: &str) -> String {
    name.replace('\\', "\\\\").replace('#', "\\#").replace(['\n', '\r'], " ")
}

/// A string of JSON is one of YAML.
fn scalar(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}
