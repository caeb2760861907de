//! Does one thing of one size, once, so that its instructions can be counted: `benches/linear/run`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a benchmark may fail, and prints")]
#![allow(clippy::disallowed_methods, reason = "what is to be done is its argument")]
#![allow(dead_code, reason = "the tests use the rest")]

#[path = "../../tests/garden/mod.rs"]
mod garden;
#[path = "../../tests/linear/shapes.rs"]
mod shapes;

use quorate::language::compile;
use quorate::text::Source;
use shapes::{Of, SHAPES, things};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (name, size) = (arguments.next(), arguments.next());
    match (name.and_then(|name| SHAPES.iter().find(|shape| shape.name == name)), size) {
        (Some(shape), Some(size)) => {
            let size = size.parse().unwrap();
            let work = match shape.of {
                Of::Sentence(of) | Of::File(of) => {
                    let text = of(size);
                    Box::new(move || drop(compile(vec![Source::new("rules.quorate", text.as_str())], &things())))
                }
                Of::Work(of) => of(size),
            };
            counted(&*work);
        }
        // The shapes, with the smallest size of each.
        _ => SHAPES.iter().for_each(|shape| println!("{}\t{}", shape.from, shape.name)),
    }
}

/// Only what is done in here is counted.
#[inline(never)]
fn counted(work: &dyn Fn()) {
    work();
    std::hint::black_box(());
}
