//! Writes minutes of meetings that nobody held to a folder, to try things on.
//!
//!     cargo run --example generate -- 1000 /tmp/minutes

#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "an example talks to people")]

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [count, folder] = args.as_slice() else {
        eprintln!("usage: generate COUNT FOLDER");
        std::process::exit(2);
    };
    let count: u64 = count.parse().map_err(std::io::Error::other)?;
    std::fs::create_dir_all(folder)?;
    let mut bytes = 0;
    for seed in 0..count {
        let (name, text) = generator::minutes(seed);
        bytes += text.len();
        std::fs::write(Path::new(folder).join(name), text)?;
    }
    println!("{count} minutes, {bytes} bytes, in {folder}");
    Ok(())
}
