//! The command line: one file for each command.

mod exit;
mod replace;
mod screen;
mod shared;

mod git;
mod outputs;

mod checkers;

mod baseline;
mod check;
mod config;
mod explain;
mod fmt;
mod init;
mod read;
mod rules;
mod test;
mod vocabulary;
mod why;

mod run;

pub use run::run;
