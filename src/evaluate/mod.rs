//! A plan and the facts of one document in, findings out. Pure: no clock, no files.

mod finding;

pub use finding::{Applied, Finding, Outcome, Verdict};
