//! Statements about rules in, what they settle and what is wrong with them out.

use crate::language::about::{Applies, AppliesTo, Waiver};
use crate::language::compile::compile;
use crate::language::library::library;
use crate::language::plan::Plan;
use crate::text::Source;
use crate::vocabulary::Day;

const RULES: &str = "rule owned\n  every LOAN must have a borrower.\nrule written\n  every BOOK should have a title.\n";

fn compiled(text: &str) -> (Plan, Vec<String>) {
    let (plan, mistakes) = compile(vec![Source::new("test.quorate", text)], &library());
    let told = mistakes.iter().map(|mistake| {
        let found = &mistake.diagnostic;
        let (at, help) = (found.at().of(text), found.help.as_deref().unwrap_or_default());
        format!("{} {} [{at}] {help}", found.code, found.message)
    });
    (plan, told.collect())
}

/// What statements settle, of the first rule: its groups of scopes, its periods, its weights.
fn settled(statements: &str) -> String {
    let (plan, told) = compiled(&format!("{RULES}{statements}"));
    assert_eq!(told, Vec::<String>::new(), "{statements}");
    shown(&plan)
}

fn shown(plan: &Plan) -> String {
    let schema = library();
    let rule = &plan.rules[0];
    let scope = |applies: &Applies| match &applies.to {
        AppliesTo::Scope(scope) => schema.scopes()[usize::from(*scope)].name.to_string(),
        AppliesTo::In(place) => format!("in {place}"),
    };
    let group = |group: &Vec<Applies>| group.iter().map(scope).collect::<Vec<_>>().join(" or ");
    let groups = |groups: &[Vec<Applies>]| groups.iter().map(group).collect::<Vec<_>>().join(", and ");
    let day = |day: Option<Day>| day.and_then(Day::civil).map_or("…".to_owned(), |day| day.to_string());
    let mut said = vec![rule.severity.word().to_owned()];
    said.extend(rule.weighs.iter().map(|weighs| format!("{} for {}", weighs.severity.word(), groups(&weighs.applies))));
    if !rule.applies.is_empty() {
        said.push(format!("for {}", groups(&rule.applies)));
    }
    said.extend(rule.in_force.iter().map(|period| format!("{} to {}", day(period.from), day(period.until))));
    said.join("; ")
}

#[test]
fn statements_settle_the_rules_of_their_file() {
    for (statements, expected) in [
        ("these rules are in force from 1 May 2031", "error; 2031-05-01 to …"),
        ("These rules are in force from 1st May 2031 until 30 April 2032.", "error; 2031-05-01 to 2032-04-30"),
        ("these rules are in force up to and including 2032-04-30", "error; … to 2032-04-30"),
        ("these rules apply to branch libraries", "error; for branch libraries"),
        ("these rules are for registers and branch libraries", "error; for whole registers or branch libraries"),
        (
            "these rules apply to branch libraries, for whole registers only.",
            "error; for branch libraries, and whole registers",
        ),
        (
            "these rules apply only to branch libraries\nthese rules apply to registers",
            "error; for branch libraries, and whole registers",
        ),
        ("treat owned as a warning", "warning"),
        ("treat the rule owned as info for branch libraries", "error; info for branch libraries"),
        (
            "treat \"every loan must have a borrower\" as a warning for registers and branch libraries and an error.",
            "error; warning for whole registers or branch libraries",
        ),
        ("treat “owned” as a remark for branch libraries, but a warning", "warning; info for branch libraries"),
    ] {
        assert_eq!(settled(statements), expected, "{statements}");
    }
}

#[test]
fn labels_settle_their_rule() {
    for (labels, expected) in [
        ("severity: warning", "warning"),
        ("severity: Info.", "info"),
        (
            "severity: warning for branch libraries, error for registers",
            "error; warning for branch libraries; error for whole registers",
        ),
        ("severity: a warning for branch libraries,\n    but info", "info; warning for branch libraries"),
        ("in force: from 1 May 2031 until 30 April 2032", "error; 2031-05-01 to 2032-04-30"),
        ("in force: until 30 April 2032.", "error; … to 2032-04-30"),
        ("applies to: registers or branch libraries", "error; for whole registers or branch libraries"),
        ("applies to: registers,\n    for branch libraries only", "error; for whole registers, and branch libraries"),
    ] {
        let (plan, told) = compiled(&format!("every LOAN must have a borrower\n  {labels}\n"));
        assert_eq!(told, Vec::<String>::new(), "{labels}");
        assert_eq!(shown(&plan), expected, "{labels}");
    }
}

#[test]
fn the_file_and_the_rule_must_both_have_the_day() {
    let text =
        "these rules are in force from 1 May 2031\nevery LOAN must have a borrower\n  in force: until 1 May 2033\n";
    assert_eq!(shown(&compiled(text).0), "error; … to 2033-05-01; 2031-05-01 to …");
}

fn waiver(statement: &str) -> Waiver {
    let (plan, told) = compiled(&format!("{RULES}{statement}"));
    assert_eq!(told, Vec::<String>::new(), "{statement}");
    plan.waivers.into_iter().next().unwrap()
}

#[test]
fn waivers_are_read_in_any_order_of_their_parts() {
    for statement in [
        "waive owned for entry 27.8, because \"the reader is away\", approved by the Head Librarian on 1 June 2031, until 31 December 2031.",
        "Waive \"every LOAN must have a borrower\" until 31 December 2031 approved by the Head Librarian on 1 June 2031 because the reader is away for entry 27.8",
        "waive owned\n  for entry 27.8,\n  because “the reader is away”,\n  approved by the Head Librarian on 1 June 2031,\n  until 31 December 2031.",
    ] {
        let waiver = waiver(statement);
        assert_eq!(waiver.rules, [0]);
        assert_eq!(waiver.number.as_deref(), Some("27.8"), "{statement}");
        assert_eq!(waiver.reason, "the reader is away", "{statement}");
        assert_eq!(waiver.approved_by, "the Head Librarian", "{statement}");
        assert_eq!(waiver.approved_on, Day::whole(2031, 6, 1), "{statement}");
        assert_eq!(waiver.until, Day::whole(2031, 12, 31).unwrap(), "{statement}");
    }
}

#[test]
fn waivers_say_where() {
    let rest = ", because \"x\", approved by Ada, until 1 May 2031";
    for (place, number, opening, file) in [
        ("for minute 27.8", Some("27.8"), None, None),
        ("for item 7", Some("7"), None, None),
        ("for agenda item 77/21(a)", Some("77/21(a)"), None, None),
        ("for the paragraph \"Lent to\"", None, Some("Lent to"), None),
        ("for the paragraph that begins with “Lent to”", None, Some("Lent to"), None),
        ("for the file \"2031-06-*.md\"", None, None, Some("2031-06-*.md")),
        ("in \"june.md\"", None, None, Some("june.md")),
        ("for minute 3 in \"june.md\"", Some("3"), None, Some("june.md")),
        ("for the paragraph \"Lent\", in the file \"june.md\"", None, Some("Lent"), Some("june.md")),
    ] {
        let found = waiver(&format!("waive owned {place}{rest}"));
        let seen = (found.number.as_deref(), found.opening.as_deref(), found.file.as_deref());
        assert_eq!(seen, (number, opening, file), "{place}");
    }
}

#[test]
fn a_waiver_counts_on_its_last_day() {
    let waiver = waiver("waive owned for entry 7, because \"x\", approved by Ada, until 1 May 2031");
    assert!(!waiver.has_expired(Day::whole(2031, 5, 1)));
    assert!(waiver.has_expired(Day::whole(2031, 5, 2)));
    assert!(!waiver.has_expired(None));
}

/// The mistake of a rule is told once, not again where the rule is named.
#[test]
fn a_rule_with_a_mistake_is_not_missing() {
    let text = "rule bad\n  every LOAN must have a borower.\ntreat bad as a warning\n\
                waive bad for entry 7, because \"x\", approved by Ada, until 1 May 2031\n";
    let (plan, told) = compiled(text);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(plan.waivers.is_empty());
}

#[test]
fn messages_may_be_sentences() {
    for message in [
        "when it fails, say \"Loan {number} is missing a reader. Ask {keeper}.\"",
        "When it fails say: “Loan {number} is missing a reader. Ask {keeper}.”.",
        "if the rule fails, say \"Loan {number} is missing\n    a reader. Ask {keeper}.\"",
        "say: Loan {number} is missing a reader. Ask {keeper}.",
    ] {
        let (plan, told) = compiled(&format!("every LOAN must have a borrower\n  {message}\n"));
        assert_eq!(told, Vec::<String>::new(), "{message}");
        let say = format!("{:?}", plan.rules[0].say);
        let expected = "[Words(\"Loan \"), Hole(FieldId(0)), Words(\" is missing a reader. Ask \"), Hole(FieldId(2)), Words(\".\")]";
        assert_eq!(say, expected, "{message}");
    }
}

#[test]
fn what_is_wrong_is_told_with_what_would_be_right() {
    let told = |statement: &str| {
        let (_, told) = compiled(&format!("{RULES}{statement}"));
        format!("{statement}\n    {}\n", told.join("\n    "))
    };
    insta::assert_snapshot!([
        "these rules are in force",
        "these rules are in force from May 2031",
        "these rules are in force until 2031",
        "these rules are in force from 1 May",
        "these rules are in force from 31 April 2031",
        "these rules are in force from 2 May 2031 until 1 May 2031",
        "these rules are in force from 2 May 2031\nthese rules are in force until 1 May 2031",
        "these rules are in force soon",
        "these rules apply to",
        "these rules apply to branch librarys",
        "these rules apply to branch libraries in Ayrshire, for whole registers only",
        "these rules apply to dairies and registers",
        "these rules must be kept",
        "treat owned",
        "treat owned as grave",
        "treat owned as a warning for dairies",
        "treat ownd as a warning",
        "treat \"every LOAN must have a borower\" as a warning",
        "treat owned as a warning\ntreat owned as an error",
        "waive owned",
        "waive owned for entry 7",
        "waive owned for entry 7, because \"x\", until 1 May 2031",
        "waive owned for entry 7, because \"x\", approved by Ada, until May 2031",
        "waive owned for entry 7, because \"x\", approved by Ada on 3/4/2031, until 31/12/2031",
        "waive owned for entry 7, because \"x\", approved by Ada, until 12/31/2031",
        "waive owned for entry 7, because \"x\", approved by Ada, until 31/12/31",
        "waive owned for entry 7, because \"x\", approved by Ada, until 31/11/2031",
        "waiv owned for entry 7, because \"x\", approved by Ada, until 1 May 2031",
        "wave owned for entry 7, because \"x\", approved by Ada, until 1 May 2031",
        "treet owned as a warning",
        "uses \"other.quorate\"",
        "theese rules apply to branch libraries",
        "waive ownd for entry 7, because \"x\", approved by Ada, until 1 May 2031",
        "waive owned for ever, because \"x\", approved by Ada, until 1 May 2031",
        "waive owned because \"\", approved by Ada, until 1 May 2031, for entry 7",
        "waive owned for entry 7 and for entry 8, because \"x\", approved by Ada, until 1 May 2031",
        "rule w: W\n  waive owned for entry 7, because \"x\", approved by Ada, until 1 May 2031",
        "treat owned as info\n  because: It is old.",
        "every LOAN must have a keeper\n  in force: from May 2031\n  severity: grave for registers\n  applies to: whole dairies",
        "every LOAN must have a keeper\n  in force: always",
        "every LOAN must have a keeper\n  when it fails, say \"{paragraph} and {keepr}\"",
        "every LOAN must have a keeper\n  when it fails, say \"ask {keepr}\"",
        "every LOAN must have a keeper\n  when it fails, say",
    ]
    .map(told)
    .concat());
}
