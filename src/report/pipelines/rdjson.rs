//! Diagnostics of [reviewdog](https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), as one object.

use serde_json::{Value, json};

use super::objects::{of_file, of_problems};
use super::remark::{Level, Region, Remark};
use crate::report::concise::CONCISE;
use crate::report::format::Format;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const RDJSON: Format = Format {
    name: "rdjson",
    doc: "diagnostics of reviewdog",
    begin: |_| "{\n\"source\": {\"name\": \"quorate\"},\n\"diagnostics\": [".to_owned(),
    file: |desk, file| of_file(desk, file, entry),
    between: ",",
    problem: CONCISE.problem,
    end: |_, summary| of_problems(summary, entry) + "\n]\n}\n",
    ..Format::BARE
};

fn entry(remark: &Remark<'_>) -> Value {
    let severity = match remark.level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Info | Level::Undecided => "INFO",
    };
    let mut location = json!({ "path": remark.file });
    if let Some(region) = remark.region {
        location["range"] = range(region);
    }
    let mut entry = json!({ "message": remark.sentences(), "location": location, "severity": severity });
    if !remark.code.is_empty() {
        entry["code"] = json!({ "value": remark.code });
    }
    // Several suggestions would be alternatives: what takes several edits has none.
    if let [edit] = remark.edits.as_slice() {
        entry["suggestions"] = json!([{ "range": range(edit.region), "text": edit.with }]);
    }
    entry
}

fn range(region: Region) -> Value {
    // Its description counts columns in bytes of UTF-8.
    let position = |line: usize, column: usize| json!({ "line": line, "column": column });
    let (start, end) = region.bytes;
    json!({ "start": position(region.start.line, start), "end": position(region.end.line, end) })
}
