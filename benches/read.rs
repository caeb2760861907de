//! How fast minutes in text and Markdown are read, style by style. Beside their libraries: `formats`.
//!
//!     cargo bench --bench read

#![allow(missing_docs, reason = "made by criterion's macros")]

mod generator;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use generator::STYLES;

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for style in &STYLES {
        let (texts, bytes) = generator::of_style(style.name, 200);
        let file = format!("minutes.{}", style.ending);
        group.throughput(Throughput::Bytes(bytes));
        group.bench_function(style.name, |bencher| {
            bencher.iter(|| {
                for text in &texts {
                    black_box(quorate::read::read(&file, text.as_str()).ok());
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
