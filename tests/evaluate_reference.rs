//! The evaluator against a naive one that shares no code with it: equal verdicts for any rule over any facts.

mod garden;
mod naive;

use naive::random::{Chance, disturb, garden, plan};
use naive::{Naive, Verdicts};
use quorate::evaluate::{Account, Given, Outcome, Prepared, Ruling, Verdict, evaluate};
use quorate::text::Span;

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

#[test]
fn what_is_said_of_each_thing_agrees_with_the_naive_evaluator() {
    let schema = garden::schema();
    let mut met = [0; Ruling::ALL.len()];
    for seed in 0..CASES {
        let mut chance = Chance(seed);
        let garden = garden(&mut chance, &schema);
        let mut facts = garden.facts(&schema);
        disturb(&mut chance, &mut facts);
        let plan = plan(&mut chance, &schema);
        let given = Given { today: (!chance.one_in(4)).then(|| garden::whole(2021, 3, 31)), ..Given::default() };
        let naive = Naive { plan: &plan, schema: &schema, facts: &facts, given: &given };
        let expected: Vec<Ruling> = naive.by_thing(&plan.rules[0].demand).iter().map(ruling).collect();
        let prepared = Prepared::new(&plan, &schema);
        let accounts = prepared.explain(&facts, &given, None);
        let found: Vec<Ruling> = accounts.iter().map(|account| account.ruling).collect();
        assert_eq!(found, expected, "{}", brief(&format!("seed {seed}\n{plan:?}\n{facts:?}\n{accounts:?}")));
        for account in &accounts {
            let grounds = &account.grounds;
            let says = !grounds.is_empty() && grounds.iter().all(|ground| !ground.said.trim().is_empty());
            assert!(says, "{}", brief(&format!("seed {seed}\n{plan:?}\n{facts:?}\n{account:?}")));
        }
        met.iter_mut().zip(Ruling::ALL).for_each(|(met, one)| *met += found.iter().filter(|&&it| it == one).count());
        // What is said of one paragraph is what is said of it among all.
        let mut apart: Vec<Account> = Vec::new();
        for (start, line) in lines(facts.prose) {
            let of_line = prepared.explain(&facts, &given, Some(Span::new(start, start + line.len())));
            apart.extend(of_line.into_iter().filter(|account| account.thing.is_some()));
        }
        let together = |account: &&Account| account.thing.is_some();
        assert_eq!(apart.len(), accounts.iter().filter(together).count(), "seed {seed}");
        assert!(apart.iter().all(|account| accounts.contains(account)), "seed {seed}");
    }
    assert!(met.iter().all(|&met| met > CASES as usize / 10), "{met:?}");
}

fn lines(prose: &str) -> impl Iterator<Item = (usize, &str)> {
    prose.lines().map(|line| (line.as_ptr() as usize - prose.as_ptr() as usize, line))
}

fn ruling(verdicts: &Verdicts) -> Ruling {
    match verdicts {
        Verdicts { broken: true, .. } => Ruling::Fired,
        Verdicts { undecided: true, .. } => Ruling::CannotTell,
        Verdicts { met: 0, .. } => Ruling::DidNotApply,
        _ => Ruling::Held,
    }
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
