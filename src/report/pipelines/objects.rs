//! Remarks as objects of JSON, each on a line, for formats that are one list of them.

use serde_json::Value;

use super::remark::{Remark, of_problem, remarks};
use crate::report::desk::Desk;
use crate::report::file::FileReport;
use crate::report::summary::Summary;

/// What is said of a file, but for what is waived.
pub(super) fn of_file(desk: &Desk<'_>, file: &FileReport, entry: fn(&Remark<'_>) -> Value) -> String {
    let remarks = remarks(&desk.context, file);
    joined(remarks.iter().filter(|remark| remark.is_told()), entry)
}

/// What could not be used, after all else: a list without findings is so not taken for a good one.
pub(super) fn of_problems(summary: &Summary, entry: fn(&Remark<'_>) -> Value) -> String {
    let problems: Vec<Remark<'_>> = summary.problems.iter().map(of_problem).collect();
    let said = joined(problems.iter(), entry);
    let comma = if said.is_empty() || summary.said() == 0 { "" } else { "," };
    format!("{comma}{said}")
}

fn joined<'a>(remarks: impl Iterator<Item = &'a Remark<'a>>, entry: fn(&Remark<'_>) -> Value) -> String {
    let lines: Vec<String> = remarks.map(|remark| format!("\n{}", entry(remark))).collect();
    lines.join(",")
}
