//! quorate: a small rule language for governance, and the reader that checks minutes with it.
//!
//! The modules form floors; each imports only from the floors below it (`docs/architecture.md`).

pub mod text;

pub mod document;
pub mod vocabulary;

pub mod recognise;

pub mod language;
pub mod read;

pub mod evaluate;
pub mod minutes;

pub mod report;

pub mod check;

#[doc(hidden)]
pub mod cli;

#[cfg(test)]
mod one_meaning;
