//! Why a rule was reported at a place, or was not: minutes, a rule and a line in, the lines that are said out.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;

use quorate::check::{Checker, Rules, Spot, house_styles, pack, pack_names};
use quorate::evaluate::{Account, Given, Ruling, Verdict};
use quorate::minutes::schema;
use quorate::report::{Context, Why, why_text};
use quorate::text::Source;
use quorate::vocabulary::Day;

const MINUTES: &str = "\
Minutes of the meeting held on 4 March 2031

1. Gate

The Clerk to mend the gate by 5 May 2031 and report to the June 2031 meeting. (Action – CS)

The roof to be mended by June. (Action – AB, CD)

Somebody should look at the wall. ACTION

Proposed by Cllr Tarrant, seconded by Cllr Lowe, that the quote be accepted. Lost.

Proposed by Cllr Orme that the bench be moved. Carried, 3 votes for, 2 votes against.
";

/// For each rule, the line, and what is said of the paragraph there or of the whole document: in one line each.
const CASES: &[(&str, usize, &[&str])] = &[
    ("every ACTION must have an owner", 5, &[r#"held | "an owner": the owner is "CS", in "(Action – CS)""#]),
    (
        "every ACTION must have an owner",
        7,
        &[r#"held | "an owner": this action has the owners "AB" and "CD", in "(Action – AB, CD)""#],
    ),
    (
        "every ACTION must have an owner and a report-back meeting",
        9,
        &[
            r#"fired | "an owner": this action has no owner | "a report-back meeting": this action has no report-back meeting"#,
        ],
    ),
    (
        "every MOTION that is carried must have a seconder",
        11,
        &[r#"did not apply | "carried": this motion is lost, not carried"#],
    ),
    (
        "every MOTION that is carried must have a seconder",
        13,
        &[r#"fired | "a seconder": this motion has no seconder"#],
    ),
    (
        "every MOTION must have a seconder, unless it is carried",
        13,
        &[r#"did not apply | unless "it is carried": this motion is carried"#],
    ),
    (
        "every ACTION must have a report-back meeting, if it has an owner and its due date is stated",
        9,
        &[r#"did not apply | "it has an owner": this action has no owner"#],
    ),
    // Of `or` the part that holds decides, and where none does, all of them.
    (
        "every ACTION must have either a due date or a report-back meeting",
        5,
        &[r#"held | "a due date": the due date is 5 May 2031, in "by 5 May 2031""#],
    ),
    (
        "every ACTION must have either a due date or a report-back meeting",
        9,
        &[
            r#"fired | "a due date": this action has no due date | "a report-back meeting": this action has no report-back meeting"#,
        ],
    ),
    (
        "every ACTION must have at most one owner",
        7,
        &[r#"fired | "at most one owner": this action has 2 owners, where at most 1 may be, in "(Action – AB, CD)""#],
    ),
    (
        "every ACTION must have at least two owners",
        7,
        &[
            r#"held | "at least two owners": this action has 2 owners ("AB" and "CD"), where at least 2 must be, in "(Action – AB, CD)""#,
        ],
    ),
    (
        "no PARAGRAPH may mention \"roof\" or \"wall\"",
        9,
        &[r#"fired | "roof" or "wall": this paragraph mentions "wall", in "Somebody should look at the wall. ACTION""#],
    ),
    (
        "the due date of an ACTION must not be before the date of the MEETING",
        5,
        &[
            r#"held | "before the date of the MEETING": the due date (5 May 2031) is not before the date of the meeting (4 March 2031), in "by 5 May 2031" and in "4 March 2031", line 1"#,
        ],
    ),
    (
        "the due date of an ACTION must not be before the date of the MEETING",
        9,
        &[r#"did not apply | "the due date of an ACTION": this action has no due date"#],
    ),
    // What cannot be told says what stood in the way.
    (
        "the due date of an ACTION must be after 1 May 2031",
        7,
        &[
            r#"cannot tell | "after 1 May 2031": whether the due date (June) is after 1 May 2031: the year is not given, in "by June""#,
        ],
    ),
    (
        "the due date of an ACTION must be at least 2 meetings after the date of the MEETING",
        5,
        &[
            r#"cannot tell | "at least 2 meetings after the date of the MEETING": whether the due date (5 May 2031) is on or after 2 meetings after the date of the meeting: no calendar of meetings was supplied"#,
        ],
    ),
    (
        "the mover and the seconder of a MOTION must be different",
        13,
        &[
            r#"held | "the mover and the seconder of a MOTION must be different": the mover is "Cllr Orme" and the seconder is not stated, in "Proposed by Cllr Orme""#,
        ],
    ),
    // Rules about the document as a whole.
    (
        "there must be an ITEM called \"Apologies\"",
        5,
        &[r#"document: fired | an ITEM called "Apologies": there is no item that is "Apologies""#],
    ),
    (
        "at least two MOTIONS must be carried",
        5,
        &[
            r#"document: fired | "carried": there is 1 motion that is carried, where at least 2 must be, in "Proposed by Cllr Orme", line 13"#,
        ],
    ),
    (
        "at least one MOTION must be carried",
        5,
        &[r#"document: held | "carried": there is 1 motion that is carried, in "Proposed by Cllr Orme", line 13"#],
    ),
    (
        "no two ACTIONS may have the same owner",
        5,
        &[r#"document: held | "ACTIONS may have the same owner": no two actions have the same owner"#],
    ),
    // What a definition says is said by the word that it defines.
    (
        "an ACTION is late when its due date is before 1 March 2031 and it has an owner\n\nno ACTION may be late",
        5,
        &[r#"held | "late": the due date (5 May 2031) is not before 1 March 2031, in "by 5 May 2031""#],
    ),
    // Nothing of the kind stands there.
    ("every VOTE must have a motion", 5, &["1 rule is about things of which none stands here; --all lists them."]),
    (
        "every ACTION must have an owner\n  applies to: extracts",
        5,
        &[r#"did not apply | "extracts": not asked: the rule is for extracts; this was read as: whole minutes"#],
    ),
];

#[test]
fn what_decided_is_said() {
    let mut wrong = String::new();
    for (rule, line, expected) in CASES {
        let said = said(rule, MINUTES, *line);
        if said != *expected {
            wrong.push_str(&format!("\n{rule}, line {line}\n  {}\n", said.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn in_an_extract_what_need_not_be_there_is_not_asked_for() {
    let extract = "7.1 The Committee agreed that an update be brought to the May meeting. (Action – JT)\n";
    let said = said("every MEMBER must have a name", &format!("Agenda item\n\n{extract}"), 3);
    let expected = r#"document: did not apply | "every MEMBER": not asked: an extract need not list those present"#;
    assert_eq!(said, [expected]);
}

#[test]
fn what_is_said_of_all_examples_agrees_with_what_is_reported() {
    let mut met = BTreeSet::new();
    for name in pack_names() {
        let mut sources = house_styles();
        sources.extend(pack(name).unwrap());
        let rules = Rules::new(sources);
        let checker = Checker::new(&rules, given());
        for example in rules.plan.rules.iter().flat_map(|rule| &rule.examples) {
            let report = checker.check("example.txt", example.minutes.as_str()).unwrap();
            let why = why(&checker, &example.minutes, None);
            for (rule, applied) in report.applied.iter().enumerate() {
                let count = |ruling| why.accounts.iter().filter(|it| it.rule == rule && it.ruling == ruling).count();
                let found =
                    |verdict| report.findings.iter().any(|finding| finding.rule == rule && finding.verdict == verdict);
                let context = || format!("{}\n{}", rules.plan.rules[rule].name, example.minutes);
                assert_eq!(count(Ruling::Fired) > 0, found(Verdict::Broken), "{}", context());
                assert_eq!(count(Ruling::CannotTell) > 0, found(Verdict::CannotTell), "{}", context());
                assert_eq!(count(Ruling::Held), applied.kept, "{}", context());
            }
            met.extend(why.accounts.iter().map(|account| account.ruling));
            // Asked line by line, the same is said of each paragraph as of the whole file.
            let mut by_line: Vec<Account> = Vec::new();
            for line in 1..=example.minutes.lines().count() {
                if let Ok(here) = checker.why_of("example.txt", example.minutes.as_str(), &spot(Some(line))) {
                    by_line.extend(here.accounts);
                }
            }
            let missing = why.accounts.iter().filter(|account| !by_line.contains(account)).count();
            assert_eq!(missing, 0, "{}", example.minutes);
        }
    }
    assert_eq!(met.len(), Ruling::ALL.len());
}

/// What is said of the paragraph at a line under one rule, each account in one line; after `document:` what is said of
/// the document as a whole.
fn said(rule: &str, minutes: &str, line: usize) -> Vec<String> {
    let mut sources = house_styles();
    sources.push(Source::new("house.quorate", rule));
    let rules = Rules::new(sources);
    assert!(rules.problems.is_empty(), "{rule}\n{:?}", rules.problems);
    let why = why(&Checker::new(&rules, given()), minutes, Some(line));
    let context = Context { plan: &rules.plan, schema: schema(), width: 1_000, colour: false, quiet: false };
    // What is about the whole document is only counted, unless all is asked for.
    let text = why_text(&context, &why, why.accounts.iter().any(|account| account.thing.is_none()));
    let mut lines: Vec<String> = Vec::new();
    let (mut prefix, mut begun) = ("", false);
    for line in text.lines() {
        let words = line.trim();
        let ruling = Ruling::ALL.iter().find(|ruling| line.starts_with(ruling.word()));
        if line.starts_with("The document as a whole") {
            prefix = "document: ";
        } else if let Some(ruling) = ruling {
            begun = true;
            lines.push(format!("{prefix}{}", ruling.word()));
        } else if line.contains("--all") {
            lines.push(words.to_owned());
        } else if let Some(last) = lines.last_mut().filter(|_| begun && !words.is_empty()) {
            last.push_str(&format!(" | {words}"));
        }
    }
    lines
}

fn why(checker: &Checker<'_>, minutes: &str, line: Option<usize>) -> Why {
    checker.why_of("example.txt", minutes, &spot(line)).unwrap()
}

fn spot(line: Option<usize>) -> Spot {
    Spot { path: "example.txt".into(), line, column: None }
}

fn given() -> Given {
    let day = Day { year: Some(2031), ..Day::default() };
    Given { today: Some(day), ..Given::default() }
}
