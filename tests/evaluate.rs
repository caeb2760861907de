//! What findings say: a plan by hand, a garden by hand, and the findings as text.

mod garden;

use garden::Cell::Unread;
use garden::*;
use quorate::evaluate::{Given, Outcome, evaluate};
use quorate::language::{From, Plan, Test};

/// The findings as text: the words that are pointed at, message, labels, help, words of the rule.
fn shown(plan: &Plan, garden: &Garden) -> String {
    let schema = schema();
    let facts = garden.facts(&schema);
    let outcome = evaluate(plan, &schema, &facts, &Given { today: Some(whole(2021, 6, 1)), ..Given::default() });
    show(plan, garden, &outcome)
}

fn show(plan: &Plan, garden: &Garden, outcome: &Outcome) -> String {
    let prose = &garden.prose;
    let mut text = String::new();
    for finding in &outcome.findings {
        let at = match finding.at.of(prose) {
            "" => format!("end of {:?}", finding.paragraph.of(prose)),
            words => format!("{words:?}"),
        };
        text += &format!("{}: {}\n  at {at}\n", finding.verdict.word(), finding.message);
        for label in &finding.labels {
            text += &format!("  label {:?}: {}\n", label.at.of(prose), label.words);
        }
        if let Some(help) = &finding.help {
            text += &format!("  help: {help}\n");
        }
        text += &format!("  rule: {}\n", finding.rule_words.at.of(plan.sources[0].text()));
    }
    for applied in &outcome.applied {
        text += &format!("met {}, kept {}", applied.met, applied.kept);
        if let Some(reason) = applied.not_applicable {
            text += &format!(", not asked: {reason}");
        }
    }
    text
}

/// `every PLOT must have a holder and a digging date`
fn held_and_dug() -> Plan {
    let mut s = sentence("every PLOT must have a holder and a digging date");
    let plot = s.slot();
    let parts = vec![
        s.tested("a holder", Test::States(s.of(plot, &[HOLDER]))),
        s.tested("a digging date", Test::States(s.of(plot, &[DUG]))),
    ];
    let each = s.set(plot, From::Kind(PLOT), "every PLOT");
    s.rule(Some(each), parts)
}

#[test]
fn what_is_missing_is_said_part_by_part() {
    let garden = Garden::default()
        .thing(PLOT, "Plot 1", &[(HOLDER, is(named("Ana Silva"), "Ana Silva"))])
        .thing(PLOT, "Plot 2", &[])
        .thing(PLOT, "Plot 3", &[(HOLDER, Unread("A. S.")), (DUG, Unread("in the spring"))]);
    insta::assert_snapshot!(shown(&held_and_dug(), &garden));
}
