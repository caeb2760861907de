//! A plan and the facts of one document in, findings out. Pure: no clock, no files.

mod finding;
mod given;
mod prepared;

pub use finding::{Applied, Finding, Outcome, Verdict};
pub use given::Given;
pub use prepared::{Prepared, evaluate};
