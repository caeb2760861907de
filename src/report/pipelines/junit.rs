//! The XML of JUnit: a suite for each file, a case for each rule that was asked of it.
//!
//! A rule that is broken is a failed case if the check fails of it, and else one that has something to say; one that could not be decided or was not asked is skipped, and what could not be
//! used is an error. The form is the one that Jenkins, GitLab and GitHub's viewers share.

use std::fmt::Write as _;

use super::remark::{Level, Remark, of_problem, remarks};
use crate::report::concise::CONCISE;
use crate::report::escaped::escaped;
use crate::report::file::{FileReport, NOT_USED};
use crate::report::format::Format;
use crate::report::placed::Context;
use crate::report::summary::Summary;

/// The row of [`FORMATS`](crate::report::FORMATS).
pub const JUNIT: Format = Format {
    name: "junit",
    doc: "the XML of JUnit: a suite for each file, a case for each rule",
    begin: |_| "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"quorate\">\n".to_owned(),
    file: |desk, file| suite(&desk.context, file),
    between: "",
    problem: CONCISE.problem,
    end: |_, summary| problems(summary) + "</testsuites>\n",
    ..Format::BARE
};

fn suite(context: &Context<'_>, file: &FileReport) -> String {
    let name = escaped(file.source.name());
    let remarks = remarks(context, file);
    let mut cases = String::new();
    let (mut tests, mut failures, mut skipped) = (0, 0, 0);
    for (index, rule) in context.plan.rules.iter().enumerate() {
        let said: Vec<&Remark<'_>> =
            remarks.iter().filter(|remark| remark.rule == Some(index) && remark.is_told()).collect();
        let (broken, undecided): (Vec<&Remark<'_>>, Vec<&Remark<'_>>) =
            said.into_iter().partition(|remark| remark.level != Level::Undecided);
        let fails = file.findings.iter().any(|finding| finding.rule == index && file.fails(finding));
        let not_asked = file.applied.get(index).and_then(|applied| applied.not_applicable);
        if not_asked == Some(NOT_USED) {
            continue;
        }
        tests += 1;
        let _ = write!(cases, "<testcase name=\"{}\" classname=\"{name}\"", escaped(&rule.name));
        if !fails && !broken.is_empty() {
            // Below the weight from which on a check fails, it is said and fails nothing.
            let told: Vec<String> =
                broken.iter().map(|remark| format!("{}: {}", remark.level.word(), line(remark))).collect();
            let _ = writeln!(cases, "><system-out>{}</system-out></testcase>", escaped(&told.join("\n")));
        } else if let Some(first) = broken.first() {
            failures += 1;
            let told: Vec<String> = broken.iter().map(|remark| line(remark)).collect();
            let (message, told) = (escaped(&first.sentences()), escaped(&told.join("\n")));
            let kind = first.level.word();
            let _ = writeln!(cases, "><failure message=\"{message}\" type=\"{kind}\">{told}</failure></testcase>");
        } else if let Some(why) = undecided.first().map(|first| first.sentences()).or(not_asked.map(str::to_owned)) {
            skipped += 1;
            let _ = writeln!(cases, "><skipped>{}</skipped></testcase>", escaped(&why));
        } else {
            cases.push_str("/>\n");
        }
    }
    format!(
        "<testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n{cases}</testsuite>\n"
    )
}

fn line(remark: &Remark<'_>) -> String {
    let place = match remark.region {
        Some(region) => format!("{}:{}:{}: ", remark.file, region.start.line, region.start.column),
        None => format!("{}: ", remark.file),
    };
    place + &remark.sentences()
}

fn problems(summary: &Summary) -> String {
    if summary.problems.is_empty() {
        return String::new();
    }
    let case = |remark: &Remark<'_>| {
        let (file, said) = (escaped(remark.file), escaped(&remark.sentences()));
        let told = escaped(&line(remark));
        format!(
            "<testcase name=\"{file}\" classname=\"what could not be used\"><error message=\"{said}\" type=\"error\">{told}</error></testcase>\n"
        )
    };
    let cases: String = summary.problems.iter().map(|problem| case(&of_problem(problem))).collect();
    let count = summary.problems.len();
    format!(
        "<testsuite name=\"what could not be used\" tests=\"{count}\" failures=\"0\" errors=\"{count}\" skipped=\"0\">\n{cases}</testsuite>\n"
    )
}
