//! A plan and the facts of one document in, findings out. Pure: no clock, no files.

mod amount;
mod answer;
mod apply;
mod clashes;
mod clause;
mod compare;
mod compose;
mod consecutive;
mod count;
mod doubts;
mod english;
mod find;
mod finding;
mod folded;
mod given;
mod letters;
mod needles;
mod nodes;
mod operand;
mod pattern;
mod people;
mod phrase;
mod prepared;
mod reason;
mod say;
mod seen;
mod show;
mod truth;
mod unique;
mod walk;
mod why;
mod why_sets;
mod world;

pub use finding::{Applied, Finding, Outcome, Verdict};
pub use given::Given;
pub use prepared::{Prepared, evaluate};
