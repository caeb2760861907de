//! The page about embedding: its program is the one that runs, and says what the page says.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads a page")]

#[allow(dead_code, missing_docs, clippy::print_stdout, reason = "it is a program of its own")]
#[path = "../docs/embedding/allotments.rs"]
mod allotments;

const PAGE: &str = include_str!("../docs/embedding.md");
const PROGRAM: &str = include_str!("../docs/embedding/allotments.rs");

fn block(language: &str) -> &'static str {
    let begin = format!("```{language}\n");
    PAGE.split(&begin).nth(1).and_then(|rest| rest.split("```").next()).unwrap()
}

#[test]
fn the_program_of_the_page_is_the_one_that_runs() {
    assert!(block("rust") == PROGRAM, "docs/embedding.md should have:\n{PROGRAM}");
    let code = PROGRAM.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with("//")).count();
    assert!(code <= 40, "{code} lines");
}

#[test]
fn it_says_what_the_page_says() {
    assert_eq!(block("text"), allotments::told().unwrap().join("\n") + "\n");
}
