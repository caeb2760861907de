//! Runs the program as a clerk would, in a folder of its own or in `tests/`.

#![allow(dead_code, clippy::unwrap_used, clippy::disallowed_methods, reason = "each file of tests uses some of it")]

pub mod repository;

use std::path::Path;

use assert_cmd::Command;

/// What the program answers, wrote and complained of, run in `tests/`.
pub fn quorate(arguments: &[&str]) -> String {
    run(Path::new("tests"), arguments, "")
}

/// The same, in another folder, with this on standard input.
pub fn run(folder: &Path, arguments: &[&str], input: &str) -> String {
    let mut command = Command::cargo_bin("quorate").unwrap();
    command.current_dir(folder).args(arguments).env_remove("NO_COLOR").write_stdin(input);
    let output = command.output().unwrap();
    told(output.status.code(), output.stdout, output.stderr)
}

/// What was answered, written and complained of.
pub fn told(code: Option<i32>, out: Vec<u8>, err: Vec<u8>) -> String {
    let mut said = format!("exit: {}\n", code.unwrap());
    for (name, bytes) in [("out", out), ("err", err)] {
        let text = String::from_utf8(bytes).unwrap();
        if !text.is_empty() {
            said.push_str(&format!("--- {name}\n{text}"));
        }
    }
    said
}
