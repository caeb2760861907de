//! For people at a terminal: the paragraph and the words of the rule, drawn.

use std::borrow::Cow;

use super::advice::{Advice, advice, help_of};
use super::desk::Desk;
use super::drawing::{Weight, gutter};
use super::file::FileReport;
use super::format::Format;
use super::pen::{Drawing, Pen};
use super::placed::{Context, Placed, Problem, in_order};
use super::repeats::Repeats;
use super::rows::printable;
use super::stands::stands;
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
    between: "",
    problem,
    end: sums,
    ..Format::BARE
};

/// Of more places than this, the rest is counted.
const MOST: usize = 4;

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let address = desk.address(&file.source);
    let address = address.as_deref();
    let (context, pen) = (&desk.context, &mut desk.pen);
    for doubt in &file.doubts {
        draw_mistake(pen, context, (&file.source, address), doubt);
    }
    let mut repeats = Repeats::default();
    for finding in in_order(&file.findings) {
        draw_finding(pen, context, (&file.source, address), finding, &mut repeats);
    }
    pen.take()
}

fn problem(context: &Context<'_>, problem: &Problem) -> String {
    let mut pen = Pen::new(context.width, context.colour);
    match &problem.source {
        Some(source) => draw_mistake(&mut pen, context, (source, None), &problem.diagnostic),
        None => pen.draw(&Drawing {
            heading: problem.diagnostic.severity.word(),
            weight: weight(problem.diagnostic.severity),
            message: &printable(&format!("{}: {}", problem.name, problem.diagnostic.message)),
            help: problem.diagnostic.help.as_deref().map(printable).as_deref(),
            windows: Vec::new(),
            rule: None,
        }),
    }
    pen.take()
}

/// A file, and its address where names are links.
type Linked<'s> = (&'s Source, Option<&'s str>);

fn draw_finding<'c, 'f>(
    pen: &mut Pen<'c>,
    context: &Context<'c>,
    (source, address): Linked<'_>,
    finding: &'f Placed,
    repeats: &mut Repeats<'f>,
) {
    let name = context.rule_name(finding.rule);
    let (word, weight) = match finding.verdict {
        Verdict::CannotTell => (finding.verdict.word(), Weight::CannotTell),
        Verdict::Broken => (finding.severity.word(), weight(finding.severity)),
    };
    // Nothing of the file is shown for what is missing, so its name stands here.
    let file = if finding.is_missing() { format!(" {}", source.name()) } else { String::new() };
    let heading = format!("{word}[{name}]{file}");
    let words = finding.rule_words;
    let rule_source = context.rule_source(words).filter(|_| repeats.is_first_of_rule(finding));
    let rule = rule_source.map(|rule| {
        pen.rule((finding.rule, words), || {
            let sentence = context.plan.rules.get(finding.rule).map_or(words, |rule| rule.sentence);
            shown(rule, sentence.at.to(words.at), &[Label::new(words.at, "")], context.width)
        })
    });
    pen.draw(&Drawing {
        heading: &heading,
        weight,
        message: &printable(&finding.message),
        help: help(source, finding, repeats.is_first_advice(finding)).as_deref(),
        windows: leading(windows(source, finding, context.width), address),
        rule,
    });
}

fn help<'f>(source: &Source, finding: &'f Placed, is_first: bool) -> Option<Cow<'f, str>> {
    let help = help_of(source, finding, if is_first { Advice::Whole } else { Advice::AsAbove });
    let far = finding.places().filter(|label| !finding.paragraph.contains(label.at)).count();
    let left_out = far.saturating_sub(MOST - 1);
    if left_out == 0 {
        return help;
    }
    let more = format!("({left_out} more places are not shown)");
    Some(help.map_or_else(|| more.clone(), |help| format!("{help} {more}")).into())
}

/// The paragraph, and a window of its own for each place that lies elsewhere.
fn windows<'s>(source: &'s Source, finding: &Placed, width: usize) -> Vec<Window<'s>> {
    if finding.is_missing() {
        return finding.places().take(MOST - 1).map(|label| alone(source, label, width)).collect();
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
    let mut first = shown(source, finding.paragraph, &labels, width);
    first.stands = stands(source, finding);
    let mut windows = vec![first];
    windows.extend(far.into_iter().take(MOST - 1).map(|label| alone(source, label, width)));
    windows
}

fn draw_mistake(pen: &mut Pen<'_>, context: &Context<'_>, (source, address): Linked<'_>, diagnostic: &Diagnostic) {
    let main = diagnostic.at();
    let stretch = line_of(source, main).to(main);
    let (near, far): (Vec<Label>, Vec<Label>) =
        diagnostic.labels.iter().cloned().partition(|label| stretch.contains(label.at));
    let mut windows = vec![shown(source, stretch, &near, context.width)];
    windows.extend(far.iter().map(|label| alone(source, label, context.width)));
    pen.draw(&Drawing {
        heading: &format!("{}[{}]", diagnostic.severity.word(), diagnostic.code),
        weight: weight(diagnostic.severity),
        message: &printable(&diagnostic.message),
        help: advice(source, diagnostic).as_deref(),
        windows: leading(windows, address),
        rule: None,
    });
}

/// Windows whose heads lead to the file.
fn leading<'w>(mut windows: Vec<Window<'w>>, address: Option<&'w str>) -> Vec<Window<'w>> {
    windows.iter_mut().for_each(|window| window.address = address);
    windows
}

/// A place that lies elsewhere, in its line.
fn alone<'s>(source: &'s Source, label: &Label, width: usize) -> Window<'s> {
    shown(source, line_of(source, label.at), std::slice::from_ref(label), width)
}

fn line_of(source: &Source, at: Span) -> Span {
    source.line(source.place(at.start()).line).unwrap_or_default()
}

fn shown<'s>(source: &'s Source, stretch: Span, labels: &[Label], width: usize) -> Window<'s> {
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
