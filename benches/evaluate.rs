//! Evaluation beside the same rules written by hand in Rust, over the facts of a thousand small documents; and what the
//! comparison of all things with each other costs as documents grow.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark may fail, and criterion makes its own main")]
#![allow(clippy::disallowed_methods, reason = "this is where speed is shown")]
#![allow(clippy::print_stdout, reason = "ratios are printed")]

#[path = "../tests/garden/mod.rs"]
mod garden;

use std::collections::HashSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use garden::*;
use quorate::evaluate::{Given, Prepared, Verdict};
use quorate::language::{Plan, Step, compile};
use quorate::text::Source;
use quorate::vocabulary::{Facts, KindId, Reading, Schema, Value};

/// Eighteen rules that look at one thing at a time, then one that joins and one that reads.
const RULES: [&str; 20] = [
    "every PLOT must have a holder",
    "every PLOT must have a digging date",
    "every PLOT must have a rent",
    "every PLOT must have a label",
    "every PLOT must have a number",
    "every PLOT must have a next inspection",
    "every PLOT that is neglected must have a rent",
    "every PLOT must have a holder, unless it is fallow",
    "if a PLOT is locked, it must have a holder",
    "the digging date of a PLOT must be before the date of the RECORDS",
    "the next inspection of a PLOT must be after the date of the RECORDS",
    "the rent of a PLOT must be at least £10",
    "the number of a PLOT must be more than 0",
    "no PLOT may be fallow",
    "every PLOT must have at most 3 holders",
    "the label of a PLOT must be one of \"oak\", \"ash\" or \"elm\"",
    "every SHED must have a colour",
    "the RECORDS must have a closing time",
    "no two PLOTS may have the same number",
    "no PLOT may mention \"TBC\"",
];

fn plan(schema: &Schema, rules: &[&str]) -> Plan {
    let (plan, mistakes) = compile(vec![Source::new("rules", rules.join("\n"))], schema);
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    plan
}

/// A document of so many plots, two sheds and a record; now and then something is amiss.
fn document(index: usize, plots: usize) -> Garden {
    let amiss = |plot: usize, every: usize| (index * 31 + plot * 7) % every == 1;
    let mut garden = Garden::default();
    for plot in 0..plots {
        let mut cells = vec![
            (NUMBER, is(number(if amiss(plot, 97) { 1 } else { plot as i64 + 1 }), "Plot")),
            (RENT, is(Value::Money(4500), "£45")),
            (DUG, is(Value::Day(whole(2021, 2, 1 + (plot % 28) as u8)), "1 February 2021")),
            (INSPECTION, is(sitting("the April inspection", month(Some(2021), 4), true), "the April inspection")),
            (STATE, is(Value::Choice(if amiss(plot, 89) { 2 } else { (plot % 2) as u16 }), "tended")),
            (LOCKED, is(Value::YesNo(plot % 3 == 0), "locked")),
            (LABEL, is(text(["Oak", "Ash", "Elm"][plot % 3]), ["Oak", "Ash", "Elm"][plot % 3])),
        ];
        if !amiss(plot, 83) {
            cells.push((HOLDER, is(named("Ana Silva"), "Ana Silva")));
        }
        let words = if amiss(plot, 79) { "Plot, to be dug, size TBC" } else { "Plot, to be dug in the spring" };
        garden = garden.thing(PLOT, words, &cells);
    }
    for _ in 0..2 {
        garden = garden.thing(SHED, "Shed", &[(COLOUR, is(text("green"), "green"))]);
    }
    let record = [(CLOSED, is(Value::Time(1245), "8.45 pm")), (HELD, is(Value::Day(whole(2021, 3, 10)), "10 March"))];
    garden.thing(RECORD, "Records", &record)
}

fn stated<'a>(facts: &'a Facts, step: Step, row: usize) -> Option<&'a Value<'a>> {
    facts.reading(step.kind, row, step.field).values().first().map(|stated| &stated.value)
}

/// The same rules by hand; as many breaches of each as the evaluator finds.
fn by_hand(facts: &Facts, rules: usize) -> usize {
    let rows = |kind: KindId| 0..facts.table(kind).rows.len();
    let every = |kind: KindId, keeps: &dyn Fn(usize) -> bool| rows(kind).filter(|&row| !keeps(row)).count();
    let has =
        |step: Step| every(step.kind, &|row| !matches!(facts.reading(step.kind, row, step.field), Reading::NotStated));
    let state = |row| if let Some(Value::Choice(state)) = stated(facts, STATE, row) { Some(*state) } else { None };
    let held = if let Some(Value::Day(day)) = stated(facts, HELD, 0) { day.civil() } else { None };
    let mut broken = has(HOLDER) + has(DUG) + has(RENT) + has(LABEL) + has(NUMBER) + has(INSPECTION);
    broken += every(PLOT, &|row| state(row) != Some(1) || stated(facts, RENT, row).is_some());
    broken += every(PLOT, &|row| state(row) == Some(2) || stated(facts, HOLDER, row).is_some());
    broken += every(PLOT, &|row| {
        !matches!(stated(facts, LOCKED, row), Some(Value::YesNo(true))) || stated(facts, HOLDER, row).is_some()
    });
    broken += every(PLOT, &|row| matches!(stated(facts, DUG, row), Some(Value::Day(day)) if day.civil() < held));
    broken += every(PLOT, &|row| match stated(facts, INSPECTION, row) {
        Some(Value::Meeting(sitting)) => sitting.day.bounds().map(|(first, _)| first) > held,
        _ => false,
    });
    broken += every(PLOT, &|row| matches!(stated(facts, RENT, row), Some(Value::Money(rent)) if *rent >= 1000));
    broken += every(PLOT, &|row| matches!(stated(facts, NUMBER, row), Some(Value::Number(number)) if *number > 0));
    broken += every(PLOT, &|row| state(row) != Some(2));
    broken += every(PLOT, &|row| facts.reading(PLOT, row, HOLDER.field).values().len() <= 3);
    broken += every(PLOT, &|row| match stated(facts, LABEL, row) {
        Some(Value::Text(label)) => ["oak", "ash", "elm"].iter().any(|tree| label.eq_ignore_ascii_case(tree)),
        _ => false,
    });
    broken += has(COLOUR) + has(CLOSED);
    if rules > 18 {
        let mut seen = HashSet::new();
        broken += rows(PLOT)
            .filter(|&row| matches!(stated(facts, NUMBER, row), Some(Value::Number(number)) if !seen.insert(*number)))
            .count();
        let table = facts.table(PLOT);
        broken += table.rows.iter().filter(|row| row.paragraph.of(facts.prose).contains("TBC")).count();
    }
    broken
}

fn breaches(prepared: &Prepared, facts: &Facts, given: &Given) -> usize {
    let outcome = prepared.evaluate(facts, given);
    outcome.findings.iter().filter(|finding| finding.verdict == Verdict::Broken).count()
}

/// The least of many short runs: a long one would be interrupted by whatever else the machine does.
fn least(mut run: impl FnMut()) -> Duration {
    let timed = (0..50).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    timed.min().unwrap()
}

/// The time for all documents, a few at a time.
fn time_for(all: &[Facts], mut run: impl FnMut(&Facts)) -> Duration {
    all.chunks(25).map(|few| least(|| few.iter().for_each(&mut run))).sum()
}

fn ratios(_: &mut Criterion) {
    let schema = schema();
    let gardens: Vec<Garden> = (0..1000).map(|index| document(index, 14)).collect();
    let all: Vec<Facts> = gardens.iter().map(|garden| garden.facts(&schema)).collect();
    let given = Given::default();
    let mut simple = 0.0;
    for rules in [18, 20] {
        let plan = plan(&schema, &RULES[..rules]);
        let prepared = Prepared::new(&plan, &schema);
        let found: usize = all.iter().map(|facts| breaches(&prepared, facts, &given)).sum();
        let expected: usize = all.iter().map(|facts| by_hand(facts, rules)).sum();
        assert_eq!(found, expected, "both find the same");
        let ours = time_for(&all, |facts| drop(black_box(prepared.evaluate(facts, &given))));
        let hands = time_for(&all, |facts| _ = black_box(by_hand(facts, rules)));
        let each = |time: Duration| time.as_nanos() as f64 / (1000 * 17 * rules) as f64;
        let (ours, hands) = (each(ours), each(hands));
        println!(
            "{rules} rules: {ours:.1} ns per rule and entity, by hand {hands:.1}; ratio {:.2}; {found} breaches",
            ours / hands
        );
        if rules == 18 {
            simple = ours;
        } else {
            println!("all 20 rules against the simple 18: ratio {:.2}", ours / simple);
        }
    }
    let plan = plan(&schema, &RULES[18..19]);
    let prepared = Prepared::new(&plan, &schema);
    let per_entity = [17, 1680].map(|plots| {
        let garden = Garden::default();
        let cells = |plot: usize| [(NUMBER, is(number(plot as i64), "Plot"))];
        let garden = (0..plots).fold(garden, |garden, plot| garden.thing(PLOT, "Plot", &cells(plot)));
        let facts = garden.facts(&schema);
        let times = 1680 / plots;
        let time = least(|| (0..times).for_each(|_| drop(black_box(prepared.evaluate(&facts, &given)))));
        time.as_nanos() as f64 / (times * plots) as f64
    });
    let [few, many] = per_entity;
    println!("no two alike: {few:.1} ns per entity of 17, {many:.1} of 1,680; ratio {:.2}", many / few);
}

fn evaluate(criterion: &mut Criterion) {
    let schema = schema();
    let gardens: Vec<Garden> = (0..1000).map(|index| document(index, 14)).collect();
    let all: Vec<Facts> = gardens.iter().map(|garden| garden.facts(&schema)).collect();
    let plan = plan(&schema, &RULES);
    let prepared = Prepared::new(&plan, &schema);
    let given = Given::default();
    let mut group = criterion.benchmark_group("evaluate");
    group.throughput(Throughput::Elements(1000 * 17 * RULES.len() as u64));
    group.bench_function("20 rules", |bencher| {
        bencher.iter(|| all.iter().for_each(|facts| drop(black_box(prepared.evaluate(facts, &given)))));
    });
    group.bench_function("20 rules by hand", |bencher| {
        bencher.iter(|| all.iter().for_each(|facts| _ = black_box(by_hand(facts, RULES.len()))));
    });
    group.finish();
}

criterion_group!(benches, ratios, evaluate);
criterion_main!(benches);
