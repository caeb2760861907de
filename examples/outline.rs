//! Prints how a file is read: one line for each block.
//!
//!     cargo run --example outline -- minutes.md

#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "an example talks to people")]

fn main() {
    for name in std::env::args().skip(1) {
        match std::fs::read(&name).map(|bytes| quorate::read::read(&name, bytes)) {
            Ok(Ok((document, doubts))) => {
                print!("{}", document.outline());
                for doubt in doubts {
                    eprintln!("{name}: {}", doubt.message);
                }
            }
            Ok(Err(unreadable)) => eprintln!("{name}: {unreadable}"),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
}
