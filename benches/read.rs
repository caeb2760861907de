//! How fast minutes are read, beside the Markdown parser alone.
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
    for name in ["parish", "society", "district"] {
        let (texts, bytes) = generator::of_style(name, 200);
        group.throughput(Throughput::Bytes(bytes));
        group.bench_function(format!("pulldown-cmark alone/{name}"), |bencher| {
            bencher.iter(|| {
                for text in &texts {
                    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_GFM;
                    black_box(pulldown_cmark::Parser::new_ext(text, options).into_offset_iter().count());
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
