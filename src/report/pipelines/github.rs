//! Annotations of GitHub Actions: lines of the log that begin with `::`.
//!
//! The form is that of the
//! [workflow commands](https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/workflow-commands-for-github-actions).

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::format::Format;
use crate::report::sums::sums;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const GITHUB: Format = Format {
    name: "github",
    doc: "annotations of GitHub Actions",
    begin: |_| String::new(),
    file: |desk, file| remarks(&desk.context, file).iter().filter(|remark| remark.is_told()).map(line).collect(),
    between: "",
    problem: |_, problem| line(&of_problem(problem)),
    end: sums,
    ..Format::BARE
};

fn line(remark: &Remark<'_>) -> String {
    let level = match remark.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Undecided => "notice",
    };
    let mut fields = format!("file={}", property(remark.file));
    if let Some(region) = remark.region {
        let (start, end) = (region.start, region.end);
        fields.push_str(&format!(",line={},endLine={}", start.line, end.line));
        // Columns are shown only where both are of one line.
        if start.line == end.line {
            fields.push_str(&format!(",col={},endColumn={}", start.column, end.column));
        }
    }
    if !remark.code.is_empty() {
        fields.push_str(&format!(",title={}", property(remark.code)));
    }
    format!("::{level} {fields}::{}\n", data(&remark.sentences()))
}

fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}
