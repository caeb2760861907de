//! Findings that were there before: what an old archive has, so that a check can tell what is new.
//!
//! A baseline keeps, of each finding, the file, the rule and a name made from the words of the paragraph, never the words. It
//! only shrinks: what is mended is taken out, and nothing comes in but by a decision.

mod entries;
mod mistakes;

mod lines;

mod known;

pub use known::{Baseline, Looked};
pub use mistakes::MISTAKES_OF_BASELINES;
