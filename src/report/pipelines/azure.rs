//! Annotations of Azure Pipelines: lines of the log that begin with `##vso`.
//!
//! The form is that of the [logging commands](https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands).

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::format::Format;
use crate::report::sums::sums;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const AZURE: Format = Format {
    name: "azure",
    doc: "annotations of Azure Pipelines",
    begin: |_| String::new(),
    file: |desk, file| remarks(&desk.context, file).iter().filter(|remark| remark.is_told()).map(line).collect(),
    between: "",
    problem: |_, problem| line(&of_problem(problem)),
    end: sums,
    ..Format::BARE
};

fn line(remark: &Remark<'_>) -> String {
    let level = if remark.level == Level::Error { "error" } else { "warning" };
    let mut fields = format!("type={level};sourcepath={}", property(remark.file));
    if remark.region.is_some() {
        fields.push_str(&format!(";linenumber={};columnnumber={}", remark.line(), remark.column()));
    }
    if !remark.code.is_empty() {
        fields.push_str(&format!(";code={}", property(remark.code)));
    }
    format!("##vso[task.logissue {fields}]{}\n", data(&remark.sentences()))
}

fn data(words: &str) -> String {
    words.replace('%', "%AZP25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(words: &str) -> String {
    data(words).replace(';', "%3B").replace(']', "%5D")
}
