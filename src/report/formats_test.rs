//! Every format with every kind of result: findings, clean, undecided, broken rules, unreadable files.

use super::action_log::ActionLog;
use super::desk::Desk;
use super::file::FileReport;
use super::format::Format;
use super::formats::{FORMATS, format_named};
use super::known::Known;
use super::paper::Paper;
use super::placed::{Context, Placed, Problem};
use super::repair::Mendable;
use super::summary::Summary;
use super::waived::{Waived, Waivings};
use crate::evaluate::{Applied, Verdict};
use crate::language::{Demand, Plan, Rule, RuleText, Waiver};
use crate::text::{Diagnostic, Label, Severity, Source, Span, Whereabouts};
use crate::vocabulary::{Day, Kind, Schema};

const RULES: &str = "\
rule action-follow-up: Actions are owned and come back
  every ACTION must have an owner and a report-back meeting.

rule closing-time:
  the MINUTES should record the time the MEETING closed.
";

const MINUTES: &str = "\
# Estates Committee

Minutes of the meeting held on Tuesday 4 March 2031 in the Village Hall, Wexcombe.

4.1 It was agreed that the clerk would ask the contractor for a price for the fence along the north side of the \
cemetery, that the price would be compared with the two prices that the committee had been given in the autumn, and \
that a report would be brought to the January 2031 meeting.  (Action – RB)
4.2 The Chair agreed to look into it. ACTION
";

fn plan() -> Plan {
    let rule = |name: &str, sentence: &str, severity| Rule {
        name: name.to_owned(),
        title: None,
        severity,
        weighs: Vec::new(),
        sentence: in_rules(sentence),
        whole: in_rules(sentence),
        because: None,
        suggest: None,
        mends: Vec::new(),
        say: Vec::new(),
        applies: Vec::new(),
        in_force: Vec::new(),
        examples: Vec::new(),
        demand: Demand { slots: 0, each: None, when: None, unless: None, parts: Vec::new() },
    };
    Plan {
        sources: vec![Source::new("rules/house.quorate", RULES)],
        rules: vec![
            rule("action-follow-up", "every ACTION must have an owner and a report-back meeting", Severity::Error),
            rule("closing-time", "the MINUTES should record the time the MEETING closed", Severity::Warning),
        ],
        ..Plan::default()
    }
}

fn schema() -> Schema {
    let kind =
        |name: &'static str, plural: &'static str| Kind { name: name.into(), plural: plural.into(), ..Kind::default() };
    Schema::new(vec![kind("action", "actions"), kind("motion", "motions"), kind("item", "items")]).unwrap()
}

fn in_rules(words: &str) -> RuleText {
    RuleText { source: 0, at: find(RULES, words) }
}

fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn finding(verdict: Verdict, message: &str, at: &str, words: &str) -> Placed {
    let at = if at.is_empty() { Span::default() } else { find(MINUTES, at) };
    let paragraph = MINUTES.lines().map(|line| find(MINUTES, line)).find(|line| line.contains(at));
    Placed {
        rule: 0,
        verdict,
        severity: Severity::Error,
        message: message.to_owned(),
        help: Some("say who and when, for example \"(Action – CS, November meeting)\"".to_owned()),
        at,
        in_prose: in_prose(at),
        paragraph: if at.is_empty() { Span::default() } else { paragraph.unwrap() },
        labels: Vec::new(),
        rule_words: in_rules(words),
        item: (!at.is_empty()).then(|| "4. The fence".to_owned()),
        known_by: None,
        repair: None,
    }
}

/// The minutes as the reader has them.
fn paper() -> Paper {
    let (document, _) = crate::read::read("minutes/march.md", MINUTES).unwrap();
    let minutes = crate::minutes::find(&document, &crate::minutes::Styles::default());
    let log = ActionLog::of(&document, &minutes, None, false);
    Paper { document, minutes, log, exempt: Vec::new(), suspects: Vec::new(), hidden_actions: 0 }
}

fn in_prose(at: Span) -> Span {
    let document = paper().document;
    Span::new(document.in_prose(at.start()), document.in_prose(at.end()))
}

fn file(findings: Vec<Placed>) -> FileReport {
    FileReport {
        number: 0,
        source: Source::new("minutes/march.md", MINUTES),
        findings,
        doubts: Vec::new(),
        applied: vec![Applied { met: 2, kept: 0, not_applicable: None }, Applied::default()],
        counts: vec![Some(2), Some(0), None],
        unmarked: 1,
        waived: Waivings::default(),
        known: None,
        mendable: Mendable::default(),
        paper: Some(Box::new(paper())),
        fails_from: Some(Severity::Info),
        public: false,
    }
}

fn broken() -> FileReport {
    let mut late = finding(
        Verdict::Broken,
        "this action comes back before it was given",
        "January 2031 meeting",
        "a report-back meeting",
    );
    late.labels = vec![
        Label::new(find(MINUTES, "January 2031 meeting"), "the report-back meeting"),
        Label::new(find(MINUTES, "4 March 2031"), "the date of the meeting"),
    ];
    let mut whole = finding(
        Verdict::Broken,
        "the minutes do not record the end of the meeting",
        "",
        "record the time the MEETING closed",
    );
    whole.rule = 1;
    whole.severity = Severity::Warning;
    file(vec![late, finding(Verdict::Broken, "this action has no owner", "ACTION", "an owner"), whole])
}

fn undecided() -> FileReport {
    let mut finding =
        finding(Verdict::CannotTell, "it cannot be told whether this action has an owner", "RB", "an owner");
    finding.labels = vec![Label::new(finding.at, "these words could not be read as a person")];
    finding.help = Some("give the register of members, in which RB may be found".to_owned());
    file(vec![finding])
}

/// One finding is reported, the other is waived.
fn waived() -> FileReport {
    let waiver = Waiver {
        rules: vec![0],
        number: Some("4.2".to_owned()),
        opening: None,
        file: None,
        reason: "The Chair has left, and \"nobody\" else was asked".to_owned(),
        approved_by: "Estates Committee".to_owned(),
        approved_on: None,
        until: Day::whole(2031, 12, 31).unwrap(),
        at: in_rules("rule closing-time"),
    };
    let kept = finding(Verdict::Broken, "this action has no owner", "ACTION", "an owner");
    let mut file = file(vec![finding(Verdict::Broken, "this action is <late> & late", "RB", "an owner")]);
    file.waived.findings = vec![Waived { finding: kept, waiver }];
    file
}

/// The whole report, the errors first as on a terminal.
fn report(format: &Format, files: &[FileReport], problems: Vec<Problem>) -> String {
    let (plan, schema) = (plan(), schema());
    let context = Context { plan: &plan, schema: &schema, width: 80, colour: false, quiet: false };
    let mut summary = Summary::default();
    let mut out = String::new();
    for problem in problems {
        out.push_str(&(format.problem)(&context, &problem));
        summary.add_problem(problem);
    }
    out.push_str(&(format.begin)(&context));
    let mut desk = Desk::new(&context);
    let mut between = "";
    let mut of_files = String::new();
    for file in files {
        let said = (format.file)(&mut desk, file);
        if !said.is_empty() {
            of_files.push_str(between);
            between = format.between;
        }
        of_files.push_str(&said);
        summary.add(file);
    }
    if let Some(before) = format.before {
        out.push_str(&without_style(&before(&context, &summary)));
    }
    out.push_str(&of_files);
    out.push_str(&(format.end)(&context, &summary));
    out
}

/// How a page looks is no part of what it says.
fn without_style(page: &str) -> String {
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    format!("{before}<style></style>{after}")
}

fn mistake() -> Problem {
    let rules = Source::new("rules/house.quorate", "every ACTION must have an ownr\n");
    let at = find(rules.text(), "ownr");
    let diagnostic = Diagnostic::error("Q0107", "an ACTION has no `ownr`", at, "not a field of an ACTION")
        .help("did you mean `owner`?")
        .fix(at, "owner");
    Problem::mistake(std::sync::Arc::new(rules), diagnostic)
}

fn unreadable() -> Problem {
    Problem::unreadable("minutes/may.md", "there is no such file", Some("check the name and the folder".to_owned()))
}

#[test]
fn every_format_shows_every_result() {
    for format in FORMATS {
        let name = format.name;
        insta::assert_snapshot!(format!("{name}_findings"), report(format, &[broken()], vec![]));
        insta::assert_snapshot!(format!("{name}_clean"), report(format, &[file(vec![])], vec![]));
        insta::assert_snapshot!(format!("{name}_undecided"), report(format, &[undecided()], vec![]));
        insta::assert_snapshot!(format!("{name}_problems"), report(format, &[], vec![mistake(), unreadable()]));
        insta::assert_snapshot!(format!("{name}_waived"), report(format, &[waived()], vec![]));
    }
}

#[test]
fn what_was_there_before_is_left_out_and_told() {
    let mut compared = broken();
    compared.known = Some(Known { findings: vec![compared.findings.remove(0)], gone: 1 });
    for name in ["pretty", "markdown", "json", "sarif", "gitlab", "tap"] {
        let format = format_named(name).unwrap();
        insta::assert_snapshot!(format!("{name}_known"), report(format, std::slice::from_ref(&compared), vec![]));
    }
}

/// Two findings of one rule with the same advice, and one of what is missing, in a file of a word processor.
#[test]
fn clerks_are_told_the_item_and_the_advice_once() {
    let mut found = broken();
    found.findings.push(finding(Verdict::Broken, "this action has no owner", "clerk", "an owner"));
    let starts = MINUTES.match_indices('\n').map(|(at, _)| at + 1);
    let paragraphs = [0].into_iter().chain(starts).filter(|&at| !MINUTES[at..].starts_with('\n') && at < MINUTES.len());
    let stands = |(paragraph, at)| (u32::try_from(at).unwrap(), Whereabouts::Paragraph { paragraph });
    found.source = Source::rendered("march.docx", MINUTES, (1..).zip(paragraphs).map(stands).collect());
    for name in ["pretty", "plain", "concise", "grouped", "markdown", "json", "github"] {
        let format = format_named(name).unwrap();
        insta::assert_snapshot!(format!("{name}_word"), report(format, std::slice::from_ref(&found), vec![]));
    }
}

#[test]
fn no_row_is_wider_than_the_terminal() {
    let pretty = format_named("pretty").unwrap();
    let text = report(pretty, &[broken(), undecided()], vec![mistake(), unreadable()]);
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}
