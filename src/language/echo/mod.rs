//! A compiled rule, said back in English that has one meaning.

mod conditions;
mod deeds;
mod mends;
mod sentence;
mod speaker;
mod things;
mod verbs;

pub use mends::echo_mend;
pub use sentence::echo;
