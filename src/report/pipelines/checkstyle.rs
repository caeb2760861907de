//! The XML of Checkstyle, which most build servers read.

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::concise::CONCISE;
use crate::report::escaped::escaped;
use crate::report::format::Format;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const CHECKSTYLE: Format = Format {
    name: "checkstyle",
    doc: "the XML of Checkstyle",
    begin: |_| "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".to_owned(),
    file: |desk, report| {
        let remarks = remarks(&desk.context, report);
        element(report.source.name(), remarks.iter().filter(|remark| remark.is_told()))
    },
    between: "",
    problem: CONCISE.problem,
    end: |_, summary| {
        let problems = summary.problems.iter().map(of_problem);
        let said: String = problems.map(|problem| element(problem.file, std::iter::once(&problem))).collect();
        said + "</checkstyle>\n"
    },
    ..Format::BARE
};

fn element<'a>(name: &str, remarks: impl Iterator<Item = &'a Remark<'a>>) -> String {
    let errors: String = remarks.map(error).collect();
    if errors.is_empty() {
        format!("<file name=\"{}\"/>\n", escaped(name))
    } else {
        format!("<file name=\"{}\">\n{errors}</file>\n", escaped(name))
    }
}

fn error(remark: &Remark<'_>) -> String {
    let severity = match remark.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info | Level::Undecided => "info",
    };
    format!(
        "<error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{}\" source=\"quorate.{}\"/>\n",
        remark.line(),
        remark.column(),
        escaped(&remark.sentences()),
        escaped(if remark.code.is_empty() { "unreadable" } else { remark.code }),
    )
}
