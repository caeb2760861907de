//! Trees into plans: every word is looked up, every comparison typed, every `it` given its owner.

mod adjectives;
mod belonging;
mod bound;
mod checker;
mod comparisons;
mod conditions;
mod deeds;
mod demands;
mod draft;
mod fields;
mod has;
mod listed;
mod logic;
mod names;
mod operands;
mod phrases;
mod presumed;
mod several_values;
mod subjects;
mod texts;

pub use checker::{Body, Checker, Defined, Needles, with_article};
pub use logic::{all, not};
pub use names::quoted;
pub use presumed::compared;
