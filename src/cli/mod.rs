//! The command line: one file for each command.

mod exit;
mod interrupt;
mod links;
mod projects;
mod replace;
mod screen;
mod shared;

mod cache;
mod codes;
mod file_list;
mod git;
mod outputs;
mod progress;
mod watch;

mod checkers;
mod checks;

mod annotate;
mod baseline;
mod check;
mod completions;
mod config;
mod explain;
mod fmt;
mod init;
mod lost;
mod man;
mod mend;
mod read;
mod rules;
mod show_mended;
mod test;
mod vocabulary;
mod why;

mod run;

pub use run::run;
