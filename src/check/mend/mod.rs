//! Mends minutes: from what a rule says mends it to edits of the file, and to the file with them.

mod apply;
mod edits;
mod mended;
mod offer;

pub use mended::{Mended, mended};
pub(super) use offer::{Offer, offer};

#[cfg(test)]
mod mend_test;
