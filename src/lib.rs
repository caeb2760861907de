//! quorate: a small rule language for governance, and the reader that checks minutes with it.
//!
//! Without the feature `minutes` it is the language alone, over documents of one's own (`docs/embedding.md`).
//!
//! The modules form floors; each imports only from the floors below it (`docs/architecture.md`).

pub mod text;

#[cfg(feature = "minutes")]
pub mod document;
pub mod vocabulary;

#[cfg(feature = "minutes")]
pub mod recognise;

pub mod language;
#[cfg(feature = "minutes")]
pub mod read;

pub mod evaluate;
#[cfg(feature = "minutes")]
pub mod minutes;

#[cfg(feature = "minutes")]
pub mod report;

#[cfg(feature = "minutes")]
pub mod check;

#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;

#[cfg(feature = "minutes")]
#[cfg(test)]
mod one_meaning;
