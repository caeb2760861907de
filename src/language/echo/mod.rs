//! A compiled rule, said back in English that has one meaning.

mod conditions;
mod deeds;
mod sentence;
mod speaker;
mod things;
mod verbs;

pub use sentence::echo;
