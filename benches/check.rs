//! How fast rules are compiled, and minutes checked by them.
//!
//!     cargo bench --bench check

#![allow(missing_docs, reason = "made by criterion's macros")]

mod generator;

use std::hint::black_box;
use std::path::PathBuf;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use generator::STYLES;
use quorate::check::{Checker, DEFAULT, Rules};
use quorate::evaluate::Given;

fn rules() -> Rules {
    Rules::load(&[PathBuf::from(DEFAULT)], true)
}

fn compile(criterion: &mut Criterion) {
    criterion.bench_function("compile the shipped rules", |bencher| bencher.iter(|| black_box(rules())));
}

/// Reading, finding what happened, and checking, by house style; then what each part of it costs.
fn check(criterion: &mut Criterion) {
    let rules = rules();
    let checker = Checker::new(&rules, Given::default());
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for style in &STYLES {
        let (texts, bytes) = generator::of_style(style.name, 100);
        let file = format!("minutes.{}", style.ending);
        group.throughput(Throughput::Bytes(bytes));
        group.bench_function(style.name, |bencher| {
            bencher.iter(|| {
                for text in &texts {
                    black_box(checker.check(&file, text.as_str()).ok());
                }
            });
        });
        group.bench_function(format!("{} without rules", style.name), |bencher| {
            bencher.iter(|| {
                for text in &texts {
                    black_box(checker.read(&file, text.as_str()).ok());
                }
            });
        });
    }
    group.finish();
}

/// The same, counted in findings.
fn findings(criterion: &mut Criterion) {
    let rules = rules();
    let checker = Checker::new(&rules, Given::default());
    let minutes: Vec<(String, String)> = (0..100).map(generator::minutes).collect();
    let found =
        |(name, text): &(String, String)| checker.check(name, text.as_str()).map_or(0, |report| report.findings.len());
    let mut group = criterion.benchmark_group("findings");
    group.sample_size(10);
    group.throughput(Throughput::Elements(minutes.iter().map(found).sum::<usize>() as u64));
    group.bench_function("all styles", |bencher| bencher.iter(|| black_box(minutes.iter().map(found).sum::<usize>())));
    group.finish();
}

criterion_group!(benches, compile, check, findings);
criterion_main!(benches);
