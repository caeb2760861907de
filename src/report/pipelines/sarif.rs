//! The Static Analysis Results Interchange Format, [version 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which
//! code scanning and editors read.
//!
//! What cannot be told is a result of the kind `open`; what is waived is there with its suppression, what was there before as
//! `unchanged`; what could not be used is a notification of the invocation. Columns are counted in characters.

use serde_json::{Value, json};

use super::remark::{Beside, Edit, Level, Region, Remark, of_problem, remarks};
use super::sarif_rules::rules;
use crate::report::concise::CONCISE;
use crate::report::file::FileReport;
use crate::report::format::Format;
use crate::report::placed::Context;
use crate::report::summary::Summary;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const SARIF: Format = Format {
    name: "sarif",
    doc: "SARIF 2.1.0, for code scanning",
    begin,
    file: |desk, report| file(&desk.context, report),
    between: ",",
    problem: CONCISE.problem,
    end: |_, summary| end(summary),
    ..Format::BARE
};

/// All but the results, which follow as the files are read.
fn begin(context: &Context<'_>) -> String {
    let driver = json!({
        "name": "quorate",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules(context),
    });
    format!(
        "{{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{{\n\"tool\": \
         {{\"driver\": {driver}}},\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": ["
    )
}

fn file(context: &Context<'_>, report: &FileReport) -> String {
    let said: Vec<String> = remarks(context, report).iter().map(|remark| format!("\n{}", result(remark))).collect();
    said.join(",")
}

fn end(summary: &Summary) -> String {
    let notifications: Vec<Value> = summary.problems.iter().map(|problem| notification(&of_problem(problem))).collect();
    let ran = json!({
        "executionSuccessful": summary.problems.is_empty(),
        "toolExecutionNotifications": notifications,
    });
    format!("\n],\n\"invocations\": [{ran}]\n}}]\n}}\n")
}

fn result(remark: &Remark<'_>) -> Value {
    let mut result = json!({
        "ruleId": remark.code,
        "kind": if remark.level == Level::Undecided { "open" } else { "fail" },
        "level": level(remark.level),
        "message": { "text": remark.sentences() },
        "locations": [location(remark)],
        "partialFingerprints": { "quorate/1": remark.fingerprint },
    });
    if let Some(rule) = remark.rule {
        result["ruleIndex"] = json!(rule);
    }
    let beside: Vec<Value> = remark.beside.iter().filter_map(related).collect();
    if !beside.is_empty() {
        result["relatedLocations"] = json!(beside);
    }
    if let Some(known) = remark.known {
        result["baselineState"] = json!(if known { "unchanged" } else { "new" });
    }
    if let Some(mends) = &remark.mends {
        result["fixes"] = json!([fix(remark, mends)]);
    }
    if let Some(waiver) = remark.waiver {
        let approved = format!("{} (approved by {}, until {})", waiver.reason, waiver.approved_by, waiver.until);
        result["suppressions"] = json!([{ "kind": "external", "status": "accepted", "justification": approved }]);
    }
    result
}

/// A result that is not `fail` has no level of its own.
fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
        Level::Undecided => "none",
    }
}

fn location(remark: &Remark<'_>) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(remark.file) } });
    if let Some(at) = remark.region {
        physical["region"] = region(at);
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(told) = &remark.told {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": told }]);
    }
    location
}

fn region(at: Region) -> Value {
    json!({
        "startLine": at.start.line,
        "startColumn": at.start.column,
        "endLine": at.end.line,
        "endColumn": at.end.column,
    })
}

/// The places that bear on a result, where they have lines.
fn related(beside: &Beside<'_>) -> Option<Value> {
    let at = beside.region?;
    let physical = json!({ "artifactLocation": { "uri": uri(beside.file) }, "region": region(at) });
    let words = if beside.words.is_empty() { "see here" } else { beside.words };
    Some(json!({ "physicalLocation": physical, "message": { "text": words } }))
}

/// What mends a result. Whether that is certain stands in its words, for which the format has no other place.
fn fix(remark: &Remark<'_>, mends: &str) -> Value {
    let replacement = |edit: &Edit<'_>| {
        let mut replacement = json!({ "deletedRegion": region(edit.region) });
        if !edit.with.is_empty() {
            replacement["insertedContent"] = json!({ "text": edit.with });
        }
        replacement
    };
    let replacements: Vec<Value> = remark.edits.iter().map(replacement).collect();
    let change = json!({ "artifactLocation": { "uri": uri(remark.file) }, "replacements": replacements });
    json!({ "description": { "text": mends }, "artifactChanges": [change] })
}

fn notification(remark: &Remark<'_>) -> Value {
    let mut notification = json!({
        "level": level(remark.level),
        "message": { "text": remark.sentences() },
        "locations": [location(remark)],
    });
    if !remark.code.is_empty() {
        notification["descriptor"] = json!({ "id": remark.code });
    }
    notification
}

/// The path as a reference in the sense of RFC 3986: bytes that it does not allow are percent-encoded, and separators are `/`.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(byte as char),
            b'\\' if cfg!(windows) => uri.push('/'),
            // A colon among them: in the first part it would end a scheme.
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("minutes/May 2031.md"), "minutes/May%202031.md");
        assert_eq!(uri("/srv/Ó.md"), "file:///srv/%C3%93.md");
        assert_eq!(uri("a:b.md"), "a%3Ab.md");
    }
}
