//! Diagnostics of [reviewdog](https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), as one object.

use serde_json::{Value, json};

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::concise::CONCISE;
use crate::report::format::Format;
use crate::report::summary::Summary;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const RDJSON: Format = Format {
    name: "rdjson",
    doc: "diagnostics of reviewdog",
    begin: |_| "{\n\"source\": {\"name\": \"quorate\"},\n\"diagnostics\": [".to_owned(),
    file: |desk, file| {
        let remarks = remarks(&desk.context, file);
        joined(remarks.iter().filter(|remark| remark.waiver.is_none()))
    },
    between: ",",
    problem: CONCISE.problem,
    end: |_, summary| end(summary),
};

fn end(summary: &Summary) -> String {
    let problems: Vec<Remark<'_>> = summary.problems.iter().map(of_problem).collect();
    let said = joined(problems.iter());
    let comma = if said.is_empty() || summary.said() == 0 { "" } else { "," };
    format!("{comma}{said}\n]\n}}\n")
}

fn joined<'a>(remarks: impl Iterator<Item = &'a Remark<'a>>) -> String {
    let lines: Vec<String> = remarks.map(|remark| format!("\n{}", entry(remark))).collect();
    lines.join(",")
}

fn entry(remark: &Remark<'_>) -> Value {
    let severity = match remark.level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Info | Level::Undecided => "INFO",
    };
    let mut location = json!({ "path": remark.file });
    if let Some(region) = remark.region {
        let position = |place: crate::text::Place| json!({ "line": place.line, "column": place.column });
        location["range"] = json!({ "start": position(region.start), "end": position(region.end) });
    }
    let mut entry = json!({ "message": remark.sentences(), "location": location, "severity": severity });
    if !remark.code.is_empty() {
        entry["code"] = json!({ "value": remark.code });
    }
    entry
}
