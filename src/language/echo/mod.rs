//! A compiled rule, said back in English that has one meaning.

mod conditions;
mod sentence;
mod speaker;
mod things;

pub use sentence::echo;
