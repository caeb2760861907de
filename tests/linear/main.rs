//! Reading rules, formatting them, and checking by them takes twice as much for twice as much: counted, never timed.
//!
//! Counted are the steps of the parser, and what is asked of memory. `benches/linear/run` counts instructions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
#![allow(
    clippy::disallowed_methods,
    reason = "the limit of the parser's steps is for the whole process, which is this test's"
)]

#[path = "../garden/mod.rs"]
mod garden;
mod shapes;

use std::num::NonZeroUsize;
use std::sync::Mutex;

use allocation_counter::measure;
use quorate::language::{Mistake, compile};
use quorate::text::Source;
use shapes::{Of, SHAPES, Shape, things};

/// The limit of the parser's steps is one for all tests of this process.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// How much more the second doubling may cost than the first: 2 where it is linear, 4 where it is square.
const MOST: f64 = 2.25;

/// The same for bytes: lists take room for twice as much when they are full, which is sooner or later by chance.
const MOST_BYTES: f64 = 3.0;

#[test]
fn the_parser_takes_steps_in_proportion_to_a_sentence() {
    let _alone = ONE_AT_A_TIME.lock();
    all_in_proportion(MOST, |shape| {
        let Of::Sentence(sentence) = shape.of else { return None };
        Some(sizes(shape).map(|size| steps(&sentence(size))))
    });
}

#[test]
fn work_asks_for_memory_in_proportion() {
    let _alone = ONE_AT_A_TIME.lock();
    let times = |shape: &Shape, size| measure(work(shape, size)).count_total as usize;
    let bytes = |shape: &Shape, size| measure(work(shape, size)).bytes_total as usize;
    all_in_proportion(MOST, |shape| Some(sizes(shape).map(|size| times(shape, size))));
    all_in_proportion(MOST_BYTES, |shape| Some(sizes(shape).map(|size| bytes(shape, size))));
}

fn sizes(shape: &Shape) -> [usize; 3] {
    [shape.from, 2 * shape.from, 4 * shape.from]
}

fn work(shape: &Shape, size: usize) -> Box<dyn Fn()> {
    match shape.of {
        Of::Sentence(of) | Of::File(of) => {
            let text = of(size);
            Box::new(move || drop(read(&text)))
        }
        Of::Work(of) => of(size),
    }
}

fn read(rules: &str) -> Vec<Mistake> {
    compile(vec![Source::new("rules.quorate", rules)], &things()).1
}

/// How many steps the parser takes for a sentence: the least limit under which what comes of it is the same.
fn steps(sentence: &str) -> usize {
    let told = |limit| {
        pest::set_call_limit(NonZeroUsize::new(limit));
        let told = format!("{:?}", read(sentence));
        pest::set_call_limit(None);
        told
    };
    let expected = told(0);
    let (mut few, mut enough) = (1, 1024);
    while told(enough) != expected {
        (few, enough) = (enough, 2 * enough);
    }
    while few + 1 < enough {
        let middle = few.midpoint(enough);
        if told(middle) == expected { enough = middle } else { few = middle }
    }
    enough
}

/// Holds that what is counted at three sizes, each twice the one before, grows by twice as much the second time.
fn all_in_proportion(most: f64, count: impl Fn(&Shape) -> Option<[usize; 3]>) {
    let mut wrong = Vec::new();
    for shape in SHAPES {
        let Some(counts) = count(shape) else { continue };
        let growth = growth(counts);
        if growth > most {
            wrong.push(format!("{}: {counts:?} at {:?}, which grows by {growth:.2}", shape.name, sizes(shape)));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// How much more the second doubling adds than the first. What is there at any size does not count.
fn growth(counts: [usize; 3]) -> f64 {
    let [first, second, third] = counts.map(|count| count as f64);
    (third - second) / (second - first).max(1.0)
}

#[test]
fn what_is_not_linear_grows_by_more() {
    let grown = |of: fn(usize) -> usize| growth([8, 16, 32].map(of));
    assert_eq!(grown(|_| 1000), 0.0);
    assert_eq!(grown(|size| 1000 + 7 * size), 2.0);
    assert_eq!(grown(|size| 1000 + size * size), 4.0);
    assert!(grown(|size| 1 << size) > 1000.0);
}
