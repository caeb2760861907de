//! The evaluator against a naive one that shares no code with it: equal verdicts for any rule over any facts.

mod garden;
mod naive;

use naive::random::{Chance, disturb, garden, plan};
use naive::{Naive, Verdicts};
use quorate::evaluate::{Given, Outcome, Verdict, evaluate};

const CASES: u64 = 100_000;

#[test]
fn both_evaluators_give_equal_verdicts() {
    let schema = garden::schema();
    let (mut broken, mut undecided, mut kept) = (0, 0, 0);
    for seed in 0..CASES {
        let mut chance = Chance(seed);
        let garden = garden(&mut chance, &schema);
        let mut facts = garden.facts(&schema);
        disturb(&mut chance, &mut facts);
        let plan = plan(&mut chance, &schema);
        let given = Given { today: (!chance.one_in(4)).then(|| garden::whole(2021, 3, 31)), ..Given::default() };
        let naive = Naive { plan: &plan, schema: &schema, facts: &facts, given: &given };
        let expected = naive.verdicts(&plan.rules[0].demand);
        let outcome = evaluate(&plan, &schema, &facts, &given);
        let found = verdicts(&outcome);
        assert_eq!(found, expected, "{}", brief(&format!("seed {seed}\n{plan:?}\n{facts:?}\n{:?}", outcome.findings)));
        broken += usize::from(expected.broken);
        undecided += usize::from(expected.undecided);
        kept += expected.kept.min(1);
    }
    let often = CASES as usize / 10;
    assert!(broken > often && undecided > often && kept > often, "{broken} broken, {undecided} undecided, {kept} kept");
}

/// What was found, as far as the naive evaluator knows it.
fn verdicts(outcome: &Outcome) -> Verdicts {
    let found = |verdict: Verdict| outcome.findings.iter().any(|finding| finding.verdict == verdict);
    let applied = outcome.applied[0];
    Verdicts {
        met: applied.met,
        kept: applied.kept,
        broken: found(Verdict::Broken),
        undecided: found(Verdict::CannotTell),
    }
}

/// Debugging output without the empty words of rules that nobody wrote.
fn brief(debugged: &str) -> String {
    let words = "words: RuleText { source: 0, at: Span { start: 0, end: 0 } }";
    debugged.replace(words, "").replace(&words["words: ".len()..], "")
}
