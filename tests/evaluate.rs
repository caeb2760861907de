//! What findings say: rule text and a garden in, findings as text out.

mod garden;

use garden::Cell::{Are, Conflict, NotApplicable, NotSupplied, Unread};
use garden::*;
use quorate::evaluate::{Given, Outcome, evaluate};
use quorate::language::{Demand, Plan, Test, Tested, compile};
use quorate::text::Source;
use quorate::vocabulary::{Facts, Known, Value};

/// The findings of rules over a garden, as text: the words that are pointed at, the message, labels, help, and the
/// words of the rule.
fn check(rules: &str, garden: &Garden) -> String {
    check_with(rules, garden, |_| {})
}

fn check_with(rules: &str, garden: &Garden, change: impl FnOnce(&mut Facts)) -> String {
    let schema = schema();
    let (plan, mistakes) = compile(vec![Source::new("rules", rules)], &schema);
    let mistakes: Vec<_> = mistakes.iter().map(|mistake| &mistake.diagnostic).collect();
    assert!(mistakes.is_empty(), "{rules}\n{mistakes:#?}");
    let mut facts = garden.facts(&schema);
    change(&mut facts);
    let given = Given { today: Some(whole(2021, 6, 1)), ..Given::default() };
    show(&plan, garden, &evaluate(&plan, &schema, &facts, &given))
}

fn show(plan: &Plan, garden: &Garden, outcome: &Outcome) -> String {
    let prose = &garden.prose;
    let mut text = String::new();
    for (index, applied) in outcome.applied.iter().enumerate() {
        let sentence = plan.rules[index].sentence.at.of(plan.sources[0].text());
        text += &format!("{sentence}\n");
        for finding in outcome.findings.iter().filter(|finding| finding.rule == index) {
            text += &format!("  {}: {}\n", finding.verdict.word(), finding.message);
            text += &match finding.at.of(prose) {
                "" => format!("    at the end of {:?}\n", finding.paragraph.of(prose)),
                words => format!("    at {words:?}\n"),
            };
            for label in &finding.labels {
                text += &format!("    label {:?}: {}\n", label.at.of(prose), label.words);
            }
            if let Some(help) = &finding.help {
                text += &format!("    help: {help}\n");
            }
            text += &format!("    rule: {}\n", finding.rule_words.at.of(plan.sources[0].text()));
        }
        text += &format!("  met {}, kept {}", applied.met, applied.kept);
        text += &applied.not_applicable.map_or(String::new(), |reason| format!(", not asked: {reason}"));
        text += "\n\n";
    }
    text
}

/// One plot that is all in order, one of which nothing is known, one of which nothing can be read.
fn three_plots() -> Garden {
    Garden::default()
        .thing(
            PLOT,
            "Plot 1",
            &[
                (NUMBER, is(number(1), "1")),
                (HOLDER, Are(vec![is(named("Ana Silva"), "Ana Silva"), is(named("Carl Ames"), "Carl Ames")])),
                (RENT, is(Value::Money(4500), "£45")),
                (DUG, is(Value::Day(whole(2021, 5, 5)), "5 May 2021")),
                (INSPECTION, is(sitting("the April inspection", month(Some(2021), 4), true), "the April inspection")),
                (STATE, is(Value::Choice(0), "tended")),
                (LOCKED, is(Value::YesNo(true), "locked")),
                (NOTE, is(text("roses to be cut; size TBC"), "roses to be cut; size TBC")),
            ],
        )
        .thing(PLOT, "Plot 2", &[])
        .thing(
            PLOT,
            "Plot 3",
            &[
                (NUMBER, is(number(3), "3")),
                (HOLDER, Unread("A. S.")),
                (DUG, is(Value::Day(month(None, 5)), "in May")),
                (INSPECTION, is(sitting("next time", month(None, 0), true), "next time")),
                (STATE, is(Value::Choice(1), "overgrown")),
                (LOCKED, Unread("perhaps locked")),
                (RENT, Conflict(vec![(Value::Money(3000), "£30"), (Value::Money(4500), "£45")])),
            ],
        )
        .thing(RECORD, "Records of March", &[(HELD, is(Value::Day(whole(2021, 3, 10)), "10 March 2021"))])
        .paragraph("The gate is shut.")
}

#[test]
fn what_is_missing() {
    let rules = "every PLOT must have a holder and a digging date\n\
                 every PLOT must have a holder or a rent\n\
                 no PLOT may have a note\n\
                 every PLOT that is neglected must have a note\n\
                 every PLOT must have a rent, unless it is locked\n\
                 the RECORDS must have a closing time\n\
                 if a PLOT has a holder, it must have a lease\n\
                 every PLOT must be tended\n\
                 every PLOT must be locked\n\
                 no PLOT may be neglected or fallow\n\
                 every PLOT must have a shed\n";
    insta::assert_snapshot!(check(rules, &three_plots()));
}

#[test]
fn what_does_not_compare() {
    let rules = "the digging date of a PLOT must not be after its next inspection\n\
                 the digging date of a PLOT must be before the date of the RECORDS\n\
                 the next inspection of a PLOT must be after the date of the RECORDS\n\
                 the digging date of every PLOT must be within 2 weeks after the date of the RECORDS\n\
                 the digging date of every PLOT must be before today\n\
                 the number of a PLOT must be more than 1\n\
                 the rent of every PLOT must be at least £40\n\
                 the holder of a PLOT must be one of \"Carl Ames\" or \"Dee Poe\"\n\
                 the label of every PLOT must be one of \"Oak\", \"Ash\" or \"Elm\"\n";
    insta::assert_snapshot!(check(rules, &three_plots()));
}

#[test]
fn how_many_there_are() {
    let rules = "there must be a PLOT that is fallow\n\
                 at least 2 PLOTS must be tended\n\
                 at most 1 PLOT may have a number\n\
                 every PLOT must have at most 1 holder\n\
                 every PLOT must have at least 1 note\n\
                 every PLOT must have exactly 2 holders\n\
                 the number of PLOTS must be at least the number of plots let\n\
                 there must be no SHED\n";
    insta::assert_snapshot!(check(rules, &three_plots()));
}

#[test]
fn what_words_say() {
    let rules = "no PLOT may mention \"TBC\" or \"to be\"\n\
                 the RECORDS must not mention \"shut\"\n\
                 there must be a PLOT whose note is \"Roses and tulips\"\n\
                 the note of every PLOT must start with \"Roses\"\n\
                 the note of every PLOT must mention \"tulips\" or \"lilies\"\n\
                 the note of every PLOT must look like \"##/##\"\n";
    insta::assert_snapshot!(check(rules, &three_plots()));
}

#[test]
fn what_is_the_same_or_out_of_order() {
    let garden = Garden::default()
        .thing(PLOT, "Plot 1", &[(NUMBER, is(number(1), "1")), (HOLDER, is(named("Ana Silva"), "Ana Silva"))])
        .thing(PLOT, "Plot 3", &[(NUMBER, is(number(3), "3")), (HOLDER, is(named("A. Silva"), "A. Silva"))])
        .thing(PLOT, "Plot 3 again", &[(NUMBER, is(number(3), "3"))])
        .thing(PLOT, "Plot 5", &[(NUMBER, Unread("V"))])
        .thing(RECORD, "Records", &[(WRITER, is(named("ana silva"), "ana silva"))]);
    let rules = "no two PLOTS may have the same number\n\
                 no two PLOTS may have the same holder\n\
                 the numbers of the PLOTS must be consecutive\n\
                 the holder of every PLOT must differ from the writer of the RECORDS\n\
                 every PLOT must come before the RECORDS\n";
    insta::assert_snapshot!(check(rules, &garden));
}

#[test]
fn what_other_documents_would_say() {
    let garden = Garden::default()
        .thing(PLOT, "Plot 1", &[(HOLDER, NotSupplied)])
        .thing(PLOT, "Plot 2", &[(HOLDER, NotSupplied)])
        .thing(PLOT, "Plot 3", &[(HOLDER, is(named("Ana Silva"), "Ana Silva")), (STATE, NotSupplied)])
        .thing(RECORD, "Records", &[]);
    let rules = "every PLOT must have a holder\n\
                 every PLOT that is tended must have a note\n\
                 every TENANT must have a name\n\
                 at least 3 TENANTS must have a name\n";
    let supplied = |facts: &mut Facts| facts.table_mut(TENANT).known = Known::NotSupplied("list of tenants");
    insta::assert_snapshot!(check_with(rules, &garden, supplied));
}

#[test]
fn what_is_not_asked() {
    let garden = Garden::default()
        .thing(PLOT, "Plot 1", &[(HOLDER, NotApplicable)])
        .thing(PLOT, "Plot 2", &[(HOLDER, NotApplicable), (RENT, is(Value::Money(100), "£1"))])
        .thing(RECORD, "Records", &[]);
    let rules = "every PLOT must have a holder\n\
                 every PLOT must have a holder or a rent\n\
                 every PLOT must have a holder and a rent\n\
                 every TENANT must have a name\n\
                 there must be a TENANT\n\
                 every PLOT must have a digging date\n  applies to: extracts\n";
    let unlisted = |facts: &mut Facts| facts.table_mut(TENANT).known = Known::NotApplicable("gardens list no tenants");
    insta::assert_snapshot!(check_with(rules, &garden, unlisted));
}

#[test]
fn rules_may_bring_their_own_words() {
    let rules = "every PLOT must have a holder and a digging date\n  \
                 say: Plot {number}, held by {holder}, has no {missing}\n  \
                 suggest: Ask the warden.\n";
    insta::assert_snapshot!(check(rules, &three_plots()));
}

#[test]
fn a_rule_nested_beyond_reading_is_not_told() {
    let (mut plan, _) = compile(vec![Source::new("rules", "there must be a PLOT")], &schema());
    let demand: &mut Demand = &mut plan.rules[0].demand;
    for _ in 0..1_000 {
        let words = demand.parts[0].must.words;
        let inner = std::mem::replace(&mut demand.parts[0].must, Tested { test: Test::All(Vec::new()), words });
        demand.parts[0].must = Tested { test: Test::Not(Box::new(inner)), words };
    }
    let garden = three_plots();
    let schema = schema();
    let outcome = evaluate(&plan, &schema, &garden.facts(&schema), &Given::default());
    insta::assert_snapshot!(show(&plan, &garden, &outcome));
}
