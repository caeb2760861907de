//! How minutes are read, as people would see it: cases in every manner, what must hold of any file, hostile files.

#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

#[path = "read/cases.rs"]
mod cases;
#[path = "read/corpus.rs"]
mod corpus;
#[path = "read/hostile.rs"]
mod hostile;
#[path = "read/invariants.rs"]
mod invariants;
#[path = "read/properties.rs"]
mod properties;
#[path = "read/web.rs"]
mod web;
