//! Statements about rules at work on minutes: when rules are asked, how much they weigh, what is waived.

use super::checker::Checker;
use super::packs::house_styles;
use super::rules::Rules;
use super::waivers::unused_waivers;
use crate::evaluate::Given;
use crate::report::Summary;
use crate::text::Source;
use crate::vocabulary::Day;

const OWNED: &str = "rule owned\n  every ACTION must have an owner.\n";

const MINUTES: &str = "\
# Wexcombe Parish Council

Minutes of the meeting held on 4 March 2031 in the Village Hall

Present: Cllr J Tarrant (Chair), Cllr S Lowe

## 26. Fence

26.1 The fence would be priced. ACTION

## 27. Gate

27.8 The gate would be mended. ACTION

The key would be found. ACTION

27.9 The latch would be oiled. ACTION
";

/// The rules, and the house styles by which actions are known.
fn with_styles(rules: &str) -> Rules {
    let mut sources = house_styles();
    sources.push(Source::new("ours.quorate", rules));
    Rules::new(sources)
}

/// What is said of minutes on a day: each finding with its line, what is waived, what is said of waivers.
fn said(rules: &str, minutes: &str, today: Option<Day>) -> String {
    said_of("minutes/march.md", rules, minutes, today)
}

/// The same, of minutes with another name.
fn said_of(name: &str, rules: &str, minutes: &str, today: Option<Day>) -> String {
    let rules = with_styles(&format!("{OWNED}{rules}"));
    let mut said: Vec<String> = rules.problems.iter().map(|problem| problem.diagnostic.message.clone()).collect();
    let checker = Checker::new(&rules, Given { today, ..Given::default() });
    let file = checker.check(name, minutes).unwrap();
    let line = |at: crate::text::Span| file.source.place(at.start()).line;
    for finding in &file.findings {
        let word = if finding.verdict.word() == "broken" { finding.severity.word() } else { finding.verdict.word() };
        said.push(format!("{} {word}: {}", line(finding.at), finding.message));
    }
    for waived in &file.waived.findings {
        let waiver = &waived.waiver;
        said.push(format!("{} waived by {}: {}", line(waived.finding.at), waiver.approved_by, waiver.reason));
    }
    said.extend(
        file.doubts.iter().map(|doubt| format!("{} {}: {}", line(doubt.at()), doubt.severity.word(), doubt.message)),
    );
    for (applied, rule) in file.applied.iter().zip(&rules.plan.rules) {
        said.extend(applied.not_applicable.map(|why| format!("{} not asked: {why}", rule.name)));
    }
    let mut summary = Summary::default();
    summary.add(&file);
    said.extend(unused_waivers(&rules.plan, &summary).iter().map(|problem| problem.diagnostic.message.clone()));
    said.join("\n")
}

fn day(year: i16, month: u8, day: u8) -> Option<Day> {
    Day::whole(year, month, day)
}

/// The lines of actions that are still reported where this place is waived.
fn reported(place: &str) -> Vec<usize> {
    let waiver = format!("waive owned {place}, because \"x\", approved by Ada, until 31 December 2031");
    let said = said(&waiver, MINUTES, day(2031, 6, 1));
    said.lines()
        .filter(|line| line.contains(" error: "))
        .filter_map(|line| line.split(' ').next()?.parse().ok())
        .collect()
}

#[test]
fn a_place_has_what_stands_under_it() {
    for (place, lines) in [
        ("for minute 26.1", &[13, 15, 17][..]),
        ("for minute 27.8", &[9, 17]),
        ("for item 27", &[9]),
        ("for item 27 in \"march.md\"", &[9]),
        ("for item 27 in \"april.md\"", &[9, 13, 15, 17]),
        ("for the paragraph \"The key would\"", &[9, 13, 17]),
        ("for the paragraph \"27.9 The latch…\"", &[9, 13, 15]),
        ("for the file \"minutes/*.md\"", &[]),
        ("for the file \"minutes\"", &[9, 13, 15, 17]),
        ("for minute 27", &[9]),
        ("for minute 7", &[9, 13, 15, 17]),
    ] {
        assert_eq!(reported(place), lines, "{place}");
    }
}

#[test]
fn waivers_count_until_they_expire() {
    let waiver = "waive owned for item 27, because \"the gate is let\", approved by the Chair, until 1 May 2031\n";
    insta::assert_snapshot!(
        [day(2031, 5, 1), day(2031, 5, 2), None]
            .map(|today| format!(
                "{}\n{}\n\n",
                today.map_or("no day".to_owned(), Day::in_words),
                said(waiver, MINUTES, today)
            ))
            .concat()
    );
}

#[test]
fn waivers_that_waive_nothing_are_told() {
    let rest = "because \"x\", approved by Ada, until 31 December 2031";
    for (place, told) in [("for item 30", true), ("for item 26", false), ("in \"april.md\"", false)] {
        let said = said(&format!("waive owned {place}, {rest}"), MINUTES, day(2031, 6, 1));
        assert_eq!(said.contains("nothing was waived"), told, "{place}: {said}");
    }
}

#[test]
fn comments_waive_the_paragraph_that_they_stand_by() {
    let because = "because the owner is away, approved by the Chair on 1 June 2031, until 31 December 2031";
    let minutes = |inner: &str| {
        format!(
            "The gate. ACTION\n\n{inner}\n\nThe fence. ACTION\n\n```\n<!-- quorate: waive owned {because} -->\n```\n"
        )
    };
    let whole = |said: &str| format!("<!-- quorate: {said} -->");
    insta::assert_snapshot!(
        [
            minutes(&whole(&format!("waive owned {because}"))),
            minutes(&format!("The key. ACTION <!-- QUORATE: Waive \"every action must have an owner\"\n{because} -->")),
            minutes(&whole("waive owned")),
            minutes(&whole(&format!("waive onwed {because}"))),
            minutes(&whole("ignore owned")),
            minutes(&whole(&format!("waive owned for item 9, {because}"))),
            minutes("<!-- quorate is a tool -->"),
        ]
        .map(|minutes| format!("{minutes}→\n{}\n\n", said("", &minutes, day(2031, 6, 2))))
        .concat()
    );
}

/// In a web page too; and a number by which something is waived may be one that the browser counts.
#[test]
fn web_pages_have_comments_and_numbers() {
    let because = "because the owner is away, approved by the Chair on 1 June 2031, until 31 December 2031";
    let page = format!(
        "<h1>Minutes</h1>\n<ol start=7>\n<li>The gate. ACTION</li>\n<li>The fence. ACTION <!-- quorate: waive owned {because} --></li>\n\
         <!-- quorate: waive owned {because} -->\n<li>The latch. ACTION</li>\n<li><!-- quorate: waive owned {because} -->The key. \
         ACTION</li>\n<li>The bolt. ACTION</li>\n</ol>\n"
    );
    let waiver = "waive owned for minute 11, because \"x\", approved by Ada, until 31 December 2031";
    insta::assert_snapshot!(said_of("march.html", waiver, &page, day(2031, 6, 2)));
}

#[test]
fn text_has_no_comments() {
    let rules = with_styles(OWNED);
    let text = "<!-- quorate: waive owned because x, approved by Ada, until 1 May 2031 -->\nThe gate. ACTION\n";
    let file = Checker::new(&rules, Given::default()).check("march.txt", text).unwrap();
    assert_eq!((file.findings.len(), file.waived.findings.len(), file.doubts.len()), (1, 0, 0));
}

#[test]
fn rules_are_asked_on_the_days_on_which_they_are_in_force() {
    let undated = "The gate would be mended. ACTION\n";
    let kept = "The gate would be mended. (Action – Clerk)\n";
    insta::assert_snapshot!(
        [
            ("these rules are in force from 4 March 2031", MINUTES),
            ("these rules are in force until 3 March 2031", MINUTES),
            ("these rules are in force from 4 March 2031", undated),
            ("these rules are in force from 4 March 2031", kept),
            ("these rules are in force from 4 March 2031 until 1 May 2031\n", &MINUTES.replace("4 March", "March")),
        ]
        .map(|(rules, minutes)| format!("{rules}\n{minutes}→\n{}\n\n", said(rules, minutes, None)))
        .concat()
    );
}

#[test]
fn a_message_names_things_by_their_own_words() {
    let rules = "rule dated\n  every ACTION must have a due date.\n  when it fails, say \"An action under {item} has no {missing}.\"\n";
    let said = said(rules, MINUTES, None);
    assert!(said.contains("An action under 27. Gate has no due date."), "{said}");
}

#[test]
fn rules_weigh_by_what_the_minutes_are() {
    let rules = "treat owned as a warning for drafts, and info for extracts\n";
    for (head, word) in [("DRAFT minutes", "warning"), ("APPROVED MINUTES", "error"), ("Minutes", "error")] {
        let minutes = MINUTES.replace("Minutes of", &format!("{head} of"));
        let said = said(rules, &minutes, None);
        assert!(said.contains(&format!(" {word}: ")), "{head}: {said}");
    }
}

#[test]
fn rules_are_for_documents_that_are_one_of_every_group() {
    for (rules, asked) in [
        ("these rules apply to parish councils", true),
        (
            "these rules apply to overview and scrutiny committees and parish and town councils, for whole minutes only",
            true,
        ),
        ("these rules apply to overview and scrutiny committees, for whole minutes only", false),
        ("these rules apply to parish councils, for extracts only", false),
        ("these rules are for extracts, committees or parish councils", true),
    ] {
        let said = said(rules, MINUTES, None);
        assert_eq!(!said.contains("not asked: the rule is for other documents"), asked, "{rules}: {said}");
    }
}
