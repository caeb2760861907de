//! For programs: `quorate/report/1`, described in `docs/json-report.md`.

use serde::Serialize;

use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::placed::{Context, Placed, Problem};
use super::plain::quoted;
use super::summary::{RuleSum, Summary};
use super::waived::WaivedSum;
use crate::text::{Fix, Label, Source, Span, Whereabouts};

/// The row of [`FORMATS`](super::FORMATS).
pub(super) const JSON: Format = Format {
    name: "json",
    doc: "for programs: one JSON object, see docs/json-report.md",
    begin: |_| "{\n\"schema\": \"quorate/report/1\",\n\"findings\": [".to_owned(),
    file,
    between: ",",
    problem: |context, problem| (super::concise::CONCISE.problem)(context, problem),
    end,
    ..Format::BARE
};

/// Of a longer paragraph than this, the bytes before and after the place: one paragraph may be the whole of a large file.
const REACH: usize = 4_000;

fn file(desk: &mut Desk<'_>, file: &FileReport) -> String {
    let mut out = String::with_capacity(1024 * file.findings.len());
    for finding in &file.findings {
        out.push_str(if out.is_empty() { "\n" } else { ",\n" });
        out.push_str(&text(&Finding::new(&desk.context, &file.source, finding)));
    }
    out
}

fn end(context: &Context<'_>, summary: &Summary) -> String {
    let errors: Vec<String> = summary.problems.iter().map(|problem| text(&Error::new(problem))).collect();
    let lines = if errors.is_empty() { String::new() } else { format!("\n{}\n", errors.join(",\n")) };
    let waived: Vec<String> = summary.waived.iter().map(|waived| text(&WaivedFinding::new(context, waived))).collect();
    let waived = if waived.is_empty() { String::new() } else { format!("\n{}\n", waived.join(",\n")) };
    format!(
        "\n],\n\"waived\": [{waived}],\n\"errors\": [{lines}],\n\"summary\": {}\n}}\n",
        text(&Sums::new(context, summary))
    )
}

/// A problem, as it is written among the errors of a report.
pub(super) fn error(problem: &Problem) -> serde_json::Value {
    serde_json::to_value(Error::new(problem)).unwrap_or_default()
}

/// A line of `jsonl`: what it is, and the fields that it has in the object as well.
#[derive(Serialize)]
struct Tagged<'a, T> {
    kind: &'a str,
    #[serde(flatten)]
    rest: T,
}

fn line(kind: &str, rest: impl Serialize) -> String {
    text(&Tagged { kind, rest }) + "\n"
}

/// The findings of a file, one on a line.
pub(super) fn finding_lines(context: &Context<'_>, file: &FileReport) -> String {
    let finding = |finding| line("finding", Finding::new(context, &file.source, finding));
    file.findings.iter().map(finding).collect()
}

/// What is waived, what could not be used, and the sums, each on a line.
pub(super) fn closing_lines(context: &Context<'_>, summary: &Summary) -> String {
    let waived = summary.waived.iter().map(|waived| line("waived", WaivedFinding::new(context, waived)));
    let errors = summary.problems.iter().map(|problem| line("error", Error::new(problem)));
    waived.chain(errors).chain([line("summary", Sums::new(context, summary))]).collect()
}

/// What is written has no keys but strings and no numbers but whole ones, so writing cannot fail.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

// The fields of a place are written out here and in `Marked`: to flatten a part of its own, serde would put every field of
// the whole through a map.
#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    verdict: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<Whereabouts>,
    paragraph: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<&'a str>,
    labels: Vec<Marked<'a>>,
    rule_place: Option<Marked<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repair: Option<Mends<'a>>,
}

/// What mends a finding.
#[derive(Serialize)]
struct Mends<'a> {
    certain: bool,
    edits: Vec<Repair<'a>>,
}

/// Words at a place of a file.
#[derive(Serialize)]
struct Marked<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<Whereabouts>,
    words: &'a str,
}

/// A stretch of a file.
#[derive(Serialize)]
struct Spot<'a> {
    file: &'a str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<Whereabouts>,
}

impl Place {
    fn new(source: &Source, at: Span) -> Self {
        let place = source.place(at.start());
        Self {
            line: place.line,
            column: place.column,
            start: at.start(),
            end: at.end(),
            stands: source.whereabouts(at.start()),
        }
    }
}

impl<'a> Marked<'a> {
    fn new(source: &'a Source, at: Span, words: &'a str) -> Self {
        let Place { line, column, start, end, stands } = Place::new(source, at);
        Self { file: source.name(), line, column, start, end, stands, words }
    }

    fn label(source: &'a Source, label: &'a Label) -> Self {
        Self::new(source, label.at, &label.words)
    }
}

impl<'a> Finding<'a> {
    fn new(context: &Context<'a>, source: &'a Source, finding: &'a Placed) -> Self {
        let words = finding.rule_words;
        let rules = context.rule_source(words);
        let Place { line, column, start, end, stands } = Place::new(source, finding.at);
        Self {
            rule: context.rule_name(finding.rule),
            severity: finding.severity.word(),
            verdict: finding.verdict.word(),
            message: &finding.message,
            help: finding.help.as_deref(),
            file: source.name(),
            line,
            column,
            start,
            end,
            stands,
            paragraph: if finding.is_of_whole() {
                String::new()
            } else {
                quoted(source, finding.at, finding.paragraph, REACH)
            },
            item: finding.item.as_deref(),
            labels: finding.labels.iter().map(|label| Marked::label(source, label)).collect(),
            rule_place: rules.map(|rules| Marked::new(rules, words.at, words.at.of(rules.text()))),
            repair: finding.repair.as_ref().map(|repair| {
                let edits = repair.edits.iter().map(|edit| Repair::new(source, edit));
                Mends { certain: repair.certain, edits: edits.collect() }
            }),
        }
    }
}

/// A finding that is not reported, and the decision.
#[derive(Serialize)]
struct WaivedFinding<'a> {
    rule: &'a str,
    severity: &'a str,
    verdict: &'a str,
    message: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<Whereabouts>,
    reason: &'a str,
    approved_by: &'a str,
    approved_on: Option<String>,
    until: String,
    waiver_place: Option<Marked<'a>>,
}

impl<'a> WaivedFinding<'a> {
    fn new(context: &Context<'a>, waived: &'a WaivedSum) -> Self {
        let waiver = &waived.waiver;
        let place = |source: &'a Source| Marked::new(source, waiver.at.at, waiver.at.at.of(source.text()));
        Self {
            rule: context.rule_name(waived.rule),
            severity: waived.severity.word(),
            verdict: waived.verdict.word(),
            message: &waived.message,
            file: &waived.file,
            line: waived.place.line,
            column: waived.place.column,
            start: waived.at.start(),
            end: waived.at.end(),
            stands: waived.whereabouts,
            reason: &waiver.reason,
            approved_by: &waiver.approved_by,
            approved_on: waiver.approved_on.map(|day| day.to_string()),
            until: waiver.until.to_string(),
            waiver_place: context.rule_source(waiver.at).map(place),
        }
    }
}

#[derive(Serialize)]
struct Error<'a> {
    code: Option<&'a str>,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    #[serde(flatten)]
    place: Option<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    labels: Vec<Marked<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Repair<'a>>,
}

#[derive(Serialize)]
struct Repair<'a> {
    #[serde(flatten)]
    place: Spot<'a>,
    with: &'a str,
}

impl<'a> Repair<'a> {
    fn new(source: &'a Source, fix: &'a Fix) -> Self {
        Self { place: Spot { file: source.name(), place: Place::new(source, fix.at) }, with: &fix.with }
    }
}

impl<'a> Error<'a> {
    fn new(problem: &'a Problem) -> Self {
        let diagnostic = &problem.diagnostic;
        let source = problem.source.as_deref();
        let labels = source.map(|source| diagnostic.labels.iter().map(|label| Marked::label(source, label)).collect());
        let repair = |fix: &'a Fix| source.map(|source| Repair::new(source, fix));
        Self {
            code: (!diagnostic.code.is_empty()).then_some(diagnostic.code),
            severity: diagnostic.severity.word(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: &problem.name,
            place: source.map(|source| Place::new(source, diagnostic.at())),
            labels: labels.unwrap_or_default(),
            fix: diagnostic.fix.as_ref().and_then(repair),
        }
    }
}

#[derive(Serialize)]
struct Sums<'a> {
    files: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    cannot_tell: usize,
    found: serde_json::Map<String, serde_json::Value>,
    nothing_to_apply_to: Vec<&'a str>,
    not_applicable: Vec<Unasked<'a>>,
    undecided: Vec<Undecided<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mendable: Option<OfRepairs>,
    waived: usize,
    unused_waivers: Vec<Marked<'a>>,
    doubtful_waivers: Vec<Error<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<OfBaseline>,
}

/// How many findings can be mended in their files.
#[derive(Serialize)]
struct OfRepairs {
    certain: usize,
    perhaps: usize,
}

/// What a baseline says of the files.
#[derive(Serialize)]
struct OfBaseline {
    left_out: usize,
    no_longer_there: usize,
}

#[derive(Serialize)]
struct Unasked<'a> {
    rule: &'a str,
    why: &'a str,
}

#[derive(Serialize)]
struct Undecided<'a> {
    rule: &'a str,
    places: usize,
    would_decide: Option<&'a str>,
}

impl<'a> Sums<'a> {
    fn new(context: &Context<'a>, summary: &'a Summary) -> Self {
        let rules = || context.plan.rules.iter().map(|rule| rule.name.as_str()).zip(&summary.rules);
        let counts = context.schema.kinds().iter().zip(&summary.counts);
        Self {
            files: summary.files,
            errors: summary.errors,
            warnings: summary.warnings,
            infos: summary.infos,
            cannot_tell: summary.undecided,
            found: counts.filter_map(|(kind, count)| Some((kind.name.to_string(), (*count)?.into()))).collect(),
            nothing_to_apply_to: rules().filter(|(_, sum)| sum.is_idle()).map(|(name, _)| name).collect(),
            not_applicable: rules().filter_map(|(rule, sum)| Some(Unasked { rule, why: sum.not_asked()? })).collect(),
            undecided: rules().filter(|(_, sum)| sum.undecided > 0).map(undecided).collect(),
            mendable: Some(summary.mendable)
                .filter(|[certain, perhaps]| certain + perhaps > 0)
                .map(|[certain, perhaps]| OfRepairs { certain, perhaps }),
            waived: summary.waived.len(),
            unused_waivers: unused_waivers(context, summary),
            doubtful_waivers: summary.doubtful_waivers.iter().map(Error::new).collect(),
            baseline: summary.known.map(|known| OfBaseline { left_out: known.left_out, no_longer_there: known.gone }),
        }
    }
}

fn unused_waivers<'a>(context: &Context<'a>, summary: &Summary) -> Vec<Marked<'a>> {
    let waivers = summary.unused_waivers().filter_map(|index| context.plan.waivers.get(index));
    let marked = waivers.filter_map(|waiver| {
        let source = context.rule_source(waiver.at)?;
        Some(Marked::new(source, waiver.at.at, waiver.at.at.of(source.text())))
    });
    marked.collect()
}

fn undecided<'a>((rule, sum): (&'a str, &'a RuleSum)) -> Undecided<'a> {
    let would_decide = sum.would_decide.as_deref().filter(|help| !help.is_empty());
    Undecided { rule, places: sum.undecided, would_decide }
}
