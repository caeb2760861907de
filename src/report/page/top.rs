//! The top of the page: what is wrong in words, whether the report may be published, the files, and what could not be used.

use std::cmp::Reverse;

use super::html::{Html, capital};
use super::sheet::{file_id, rule_id, to};
use super::stack::Stack;
use super::weight::WEIGHTS;
use crate::language::Rule;
use crate::report::advice::advice;
use crate::report::placed::{Context, Problem};
use crate::report::summary::{FileSum, Summary};
use crate::report::sums::{counted, found};

/// How the page looks. It is ours, so nothing in it is escaped.
const STYLE: &str = include_str!("style.css");

/// What is counted for each file; what nothing was found of is left out.
const COUNTS: &[&str] = &["Errors", "Warnings", "Remarks", "Cannot tell", "Waived"];

/// The page up to its first file.
pub fn put_top(html: &mut Html, context: &Context<'_>, summary: &Summary) {
    put_head(html, summary);
    html.put(if summary.by_file.len() == 1 { "<body class=\"single\">\n" } else { "<body>\n" });
    html.put("<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<header>\n");
    html.put("<p class=\"kicker\">Check of minutes</p>\n");
    html.element("h1", &[], &heading(summary));
    put_status(html, summary);
    html.put("\n</header>\n<main id=\"report\" tabindex=\"-1\">\n<section class=\"summary\"><h2 id=\"summary\">Summary</h2>\n");
    html.put("<p class=\"lead\">");
    html.text(&in_words(summary));
    html.put("</p>\n");
    put_worst(html, context, summary);
    let facts = found(context, summary);
    if !facts.is_empty() {
        html.put("<ul class=\"facts\" role=\"list\">");
        for fact in facts {
            html.put("<li>");
            html.sentence(&fact);
            html.put("</li>");
        }
        html.put("</ul>\n");
    }
    if summary.said() > 0 {
        put_key(html);
    }
    html.put("</section>\n");
    put_problems(html, summary);
    if summary.by_file.len() > 1 {
        put_files(html, &summary.by_file);
    }
}

fn put_head(html: &mut Html, summary: &Summary) {
    html.put("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Should words of minutes ever get out of hand, nothing is loaded and nothing runs all the same.
    html.put(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    html.put("<meta name=\"generator\" content=\"quorate\">\n");
    html.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.put("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n");
    html.element("title", &[], &format!("Check of minutes: {}", heading(summary)));
    html.put("\n<style>\n");
    html.put(STYLE);
    html.put("</style>\n</head>\n");
}

fn heading(summary: &Summary) -> String {
    match summary.by_file.as_slice() {
        [] => "No minutes were read".to_owned(),
        [one] => one.title.clone(),
        several => format!("{} files of minutes", several.len()),
    }
}

/// Whether it may be published.
fn put_status(html: &mut Html, summary: &Summary) {
    let has_exempt = summary.by_file.iter().any(|file| file.has_exempt);
    let public = !summary.by_file.is_empty() && summary.by_file.iter().all(|file| file.public);
    html.put(match (public, has_exempt) {
        (true, true) => {
            "<p class=\"status\">Words of exempt items are left out. Somebody has to look through it before it is published: a \
             program finds only what is marked.</p>"
        }
        (true, false) => {
            "<p class=\"status\">No exempt item was found, and nothing is left out. Somebody has to look through it before it is \
             published: a program finds only what is marked.</p>"
        }
        (false, true) => {
            "<p class=\"status private\"><strong>Not for publication: it quotes exempt items.</strong></p>"
        }
        (false, false) => {
            "<p class=\"status\">A working paper, not made for publication. No item was found to be exempt.</p>"
        }
    });
    for file in summary.by_file.iter().filter(|file| file.public && !file.suspects.is_empty()) {
        let several = summary.by_file.len() > 1;
        put_suspects(html, several.then_some(file.name.as_str()), &file.suspects);
    }
}

/// Where somebody has to look, without the words.
fn put_suspects(html: &mut Html, name: Option<&str>, suspects: &[String]) {
    const MOST: usize = 20;
    let mut said = name.map(|name| format!("{name}: ")).unwrap_or_default();
    said.push_str("Look whether something should have been left out at ");
    said.push_str(&suspects.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join("; "));
    if let Some(more) = suspects.len().checked_sub(MOST).filter(|more| *more > 0) {
        said.push_str(&format!("; and at {}", counted(more, "other place", "other places")));
    }
    said.push_str(". Words stand there that often mark what is not for the public.");
    html.put("<p class=\"status private\">");
    html.text(&said);
    html.put("</p>");
}

/// What is wrong first: `2 errors must be mended; 1 warning should be mended; 3 places cannot be told.`
pub fn in_words(summary: &Summary) -> String {
    let say = |count: usize, one: &str, several: &str| {
        (count > 0).then(|| if count == 1 { format!("1 {one}") } else { format!("{count} {several}") })
    };
    let parts = [
        say(summary.errors, "error must be mended", "errors must be mended"),
        say(summary.warnings, "warning should be mended", "warnings should be mended"),
        say(summary.infos, "remark is worth knowing", "remarks are worth knowing"),
    ];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() && summary.files > 0 {
        parts.push("no rule is broken".to_owned());
    }
    parts.extend(say(
        summary.undecided,
        "question could not be told from the minutes",
        "questions could not be told from the minutes",
    ));
    parts.extend(say(summary.problems.len(), "thing could not be used", "things could not be used"));
    if parts.is_empty() {
        parts.push("nothing was checked".to_owned());
    }
    format!("{}.", capital(&parts.join("; ")))
}

/// Of more rules than this, the rest is counted.
const WORST: usize = 8;

/// The rules that are broken, the heaviest first, then those broken most often.
fn put_worst(html: &mut Html, context: &Context<'_>, summary: &Summary) {
    let rules = context.plan.rules.iter().zip(&summary.rules).enumerate();
    let mut broken: Vec<(usize, &Rule, usize)> =
        rules.filter(|(_, (_, sum))| sum.broken > 0).map(|(index, (rule, sum))| (index, rule, sum.broken)).collect();
    broken.sort_by_key(|(_, rule, count)| (Reverse(rule.severity), Reverse(*count)));
    if broken.is_empty() {
        return;
    }
    html.put("<ol class=\"worst\" role=\"list\">\n");
    for (index, rule, count) in broken.iter().take(WORST) {
        html.put("<li><span class=\"count\">");
        html.number(*count);
        html.put(" <span aria-hidden=\"true\">×</span><span class=\"aside-only\">");
        html.put(if *count == 1 { "finding:" } else { "findings:" });
        html.put("</span></span> <span>");
        if let Some(source) = context.rule_source(rule.sentence) {
            html.sentence(rule.sentence.at.of(source.text()));
        }
        html.put(" ");
        html.element("a", &[("class", "place"), ("href", &to(&rule_id(*index)))], &rule.name);
        html.put("</span></li>\n");
    }
    if let Some(more) = broken.len().checked_sub(WORST).filter(|more| *more > 0) {
        html.put("<li><span class=\"count\"></span> <span>And ");
        html.text(&counted(more, "other rule is broken", "other rules are broken"));
        html.put(".</span></li>\n");
    }
    html.put("</ol>\n");
}

/// What the signs in the margin mean.
fn put_key(html: &mut Html) {
    html.put("<dl class=\"key\">");
    for weight in &WEIGHTS {
        html.open("div", &[("class", weight.class)]);
        html.put("<dt>");
        html.element("span", &[("class", "sign"), ("aria-hidden", "true")], weight.sign);
        html.put(" ");
        html.text(weight.word);
        html.put("</dt> ");
        html.element("dd", &[], weight.asks);
        html.put("</div>");
    }
    html.put("</dl>\n");
}

fn put_files(html: &mut Html, files: &[FileSum]) {
    html.put("<nav class=\"files\" aria-labelledby=\"files\"><h2 id=\"files\">Files</h2>\n");
    let counts =
        |file: &FileSum| -> Vec<usize> { file.broken.iter().chain([&file.undecided, &file.waived]).copied().collect() };
    let all: Vec<Vec<usize>> = files.iter().map(counts).collect();
    let said = |column: usize| all.iter().any(|counts| counts.get(column).is_some_and(|count| *count > 0));
    let columns: Vec<usize> = (0..COUNTS.len()).filter(|&column| said(column)).collect();
    let names = columns.iter().filter_map(|&column| COUNTS.get(column)).copied();
    let names: Vec<&'static str> = std::iter::once("File").chain(names).collect();
    let mut table = Stack::begin(html, "stack counts", &counted(files.len(), "file", "files"), &names);
    for (file, counts) in files.iter().zip(&all) {
        table.row(html, |table, html| {
            table.cell(html, |html| {
                html.element("a", &[("href", &to(&file_id(file.number)))], &file.name);
                if !file.name.ends_with(&file.title) {
                    html.put(" ");
                    html.element("span", &[("class", "item")], &file.title);
                }
            });
            for &column in &columns {
                table.count(html, counts.get(column).copied().unwrap_or_default());
            }
        });
    }
    table.end(html);
    html.put("</nav>\n");
}

/// Files, rules, waivers and settings that could not be used.
fn put_problems(html: &mut Html, summary: &Summary) {
    if summary.problems.is_empty() {
        return;
    }
    html.put("<section class=\"problems\"><h2>What could not be used</h2>\n<ul class=\"list\" role=\"list\">\n");
    for problem in &summary.problems {
        put_problem(html, problem);
    }
    html.put("</ul></section>\n");
}

fn put_problem(html: &mut Html, problem: &Problem) {
    let diagnostic = &problem.diagnostic;
    html.put("<li><p><b>");
    html.text(&problem.name);
    if let Some(source) = &problem.source {
        html.put(", ");
        html.text(&source.told(diagnostic.at().start()));
    }
    html.put(":</b> ");
    html.sentence(&diagnostic.message);
    html.put("</p>");
    let help = match &problem.source {
        Some(source) => advice(source, diagnostic).map(std::borrow::Cow::into_owned),
        None => diagnostic.help.clone(),
    };
    if let Some(help) = help {
        html.put("<p class=\"help\">");
        html.sentence(&help);
        html.put("</p>");
    }
    html.put("</li>\n");
}
