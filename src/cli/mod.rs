//! The command line: one file for each command.

mod exit;
mod screen;
mod shared;

mod check;
mod explain;
mod read;
mod rules;
mod test;
mod vocabulary;
mod why;

mod run;

pub use run::run;
