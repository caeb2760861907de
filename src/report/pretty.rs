//! For people at a terminal: the paragraph and the words of the rule, drawn.

use super::advice::advice;
use super::drawing::{Drawing, Weight, draw, gutter};
use super::format::Format;
use super::placed::{Context, FileReport, Placed, Problem};
use super::rows::printable;
use super::summary::Summary;
use super::sums::sums;
use super::window::{Window, window};
use crate::evaluate::Verdict;
use crate::text::{Diagnostic, Label, Severity, Source, Span};

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const PRETTY: Format = Format {
    name: "pretty",
    doc: "for people at a terminal: the paragraph and the words of the rule, drawn",
    begin: |_| String::new(),
    file,
    problem,
    end: sums,
};

/// Of more places than this, the rest is counted.
const MOST: usize = 4;

fn file(context: &Context<'_>, _: &Summary, file: &FileReport) -> String {
    let mut out = String::new();
    for doubt in &file.doubts {
        out.push_str(&draw(&mistake(context, &file.source, doubt), context.width, context.colour));
        out.push('\n');
    }
    for finding in &file.findings {
        out.push_str(&draw(&drawing(context, &file.source, finding), context.width, context.colour));
        out.push('\n');
    }
    out
}

fn problem(context: &Context<'_>, problem: &Problem) -> String {
    let drawing = match &problem.source {
        Some(source) => mistake(context, source, &problem.diagnostic),
        None => Drawing {
            heading: "error".to_owned(),
            weight: Weight::Error,
            message: printable(&format!("{}: {}", problem.name, problem.diagnostic.message)),
            help: problem.diagnostic.help.as_deref().map(printable),
            windows: Vec::new(),
        },
    };
    draw(&drawing, context.width, context.colour) + "\n"
}

fn drawing(context: &Context<'_>, source: &Source, finding: &Placed) -> Drawing {
    let name = context.rule_name(finding.rule);
    let (heading, weight) = match finding.verdict {
        // Nothing of the file is shown, so its name stands here.
        Verdict::CannotTell if finding.is_of_whole() => {
            (format!("cannot tell[{name}] {}", source.name()), Weight::CannotTell)
        }
        Verdict::CannotTell => (format!("cannot tell[{name}]"), Weight::CannotTell),
        Verdict::Broken => (format!("{}[{name}]", finding.severity.word()), weight(finding.severity)),
    };
    let mut windows = windows(source, finding, context.width);
    if let Some(rule) = context.rule_source(finding.rule_words) {
        let words = Label::new(finding.rule_words.at, "");
        let sentence = context.plan.rules.get(finding.rule).map_or(finding.rule_words, |rule| rule.sentence);
        windows.push(shown(rule, sentence.at.to(finding.rule_words.at), &[words], context.width));
    }
    Drawing { heading, weight, message: printable(&finding.message), help: help(finding), windows }
}

fn help(finding: &Placed) -> Option<String> {
    let help = finding.help.as_deref().map(printable);
    let far = finding.labels.iter().filter(|label| !finding.paragraph.contains(label.at)).count();
    let left_out = far.saturating_sub(MOST - 1);
    if left_out == 0 {
        return help;
    }
    let more = format!("({left_out} more places are not shown)");
    Some(help.map_or_else(|| more.clone(), |help| format!("{help} {more}")))
}

/// The paragraph, and a window of its own for each place that lies elsewhere.
fn windows(source: &Source, finding: &Placed, width: usize) -> Vec<Window> {
    if finding.is_of_whole() {
        if finding.verdict == Verdict::CannotTell {
            return Vec::new();
        }
        let first = source.text().find(|c: char| !c.is_whitespace()).unwrap_or_default();
        return vec![alone(source, &Label::new(Span::at(first), "nowhere in this file"), width)];
    }
    let (near, far): (Vec<&Label>, Vec<&Label>) =
        finding.labels.iter().partition(|label| label.at == finding.at || finding.paragraph.contains(label.at));
    let mut labels = vec![Label::new(finding.at, "")];
    for label in near {
        match labels.iter_mut().find(|known| known.at == label.at) {
            Some(known) => known.words.clone_from(&label.words),
            None => labels.push(label.clone()),
        }
    }
    let mut windows = vec![shown(source, finding.paragraph, &labels, width)];
    windows.extend(far.into_iter().take(MOST - 1).map(|label| alone(source, label, width)));
    windows
}

fn mistake(context: &Context<'_>, source: &Source, diagnostic: &Diagnostic) -> Drawing {
    let main = diagnostic.at();
    let stretch = line_of(source, main).to(main);
    let (near, far): (Vec<Label>, Vec<Label>) =
        diagnostic.labels.iter().cloned().partition(|label| stretch.contains(label.at));
    let mut windows = vec![shown(source, stretch, &near, context.width)];
    windows.extend(far.iter().map(|label| alone(source, label, context.width)));
    Drawing {
        heading: format!("{}[{}]", diagnostic.severity.word(), diagnostic.code),
        weight: weight(diagnostic.severity),
        message: printable(&diagnostic.message),
        help: advice(source, diagnostic),
        windows,
    }
}

/// A place that lies elsewhere, in its line.
fn alone(source: &Source, label: &Label, width: usize) -> Window {
    shown(source, line_of(source, label.at), std::slice::from_ref(label), width)
}

fn line_of(source: &Source, at: Span) -> Span {
    source.line(source.place(at.start()).line).unwrap_or_default()
}

fn shown(source: &Source, stretch: Span, labels: &[Label], width: usize) -> Window {
    let last = source.place(stretch.end()).line.max(99);
    window(source, stretch, labels, width.saturating_sub(gutter(last)))
}

fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Error => Weight::Error,
        Severity::Warning => Weight::Warning,
        Severity::Info => Weight::Info,
    }
}
