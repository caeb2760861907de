//! For programs that read line by line: what the object of `json` has, one thing a line.

use crate::report::concise::CONCISE;
use crate::report::format::Format;
use crate::report::json::{closing_lines, finding_lines};

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const JSON_LINES: Format = Format {
    name: "jsonl",
    doc: "for programs: one JSON object a line, see docs/json-report.md",
    begin: |_| String::new(),
    file: |desk, file| finding_lines(&desk.context, file),
    between: "",
    problem: CONCISE.problem,
    end: closing_lines,
    ..Format::BARE
};
