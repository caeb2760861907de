//! The command line: see [`quorate::cli`].

fn main() {}
