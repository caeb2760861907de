//! Files that were made to hurt: each is read, or refused, within seconds.

#![allow(clippy::unwrap_used, reason = "a test of what must be read")]

use std::time::{Duration, Instant};

use crate::invariants::check;

/// Reads the text in both formats.
fn read(what: &str, text: &str) {
    for name in ["hostile.md", "hostile.txt"] {
        #[expect(clippy::disallowed_methods, reason = "a test of time")]
        let begun = Instant::now();
        let (document, _) = quorate::read::read(name, text).unwrap();
        check(&document);
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(10), "{what} as {name} took {took:?}");
    }
}

#[test]
fn deep_nesting() {
    for sign in ["> ", "- ", "1. ", "* > "] {
        read(sign, &(sign.repeat(10_000) + "deep"));
    }
    let staircase: String = (0..500).map(|depth| " ".repeat(2 * depth) + "- item\n").collect();
    read("staircase", &staircase);
}

#[test]
fn much_of_one_sign() {
    for sign in [
        "[", "]", "*", "_", "`", "~", "<", ">", "|", "#", "&", "(", "\\", "-", "•", "1", "a ", "1. ", "[a](", "**a ",
        "<b>", "|a", "`a", "a\n", "\n", "\r", "\r\n", "\u{c}", "\u{a0}", "- a\n", "a:\n", "A\n\n", "1.\n\n", "---\n",
        "a\n---\n", "<!--", "<td>", "&amp;", "![", "> a\n", "\u{200b}", "\u{301}",
    ] {
        let text = sign.repeat(200_000 / sign.len()) + "\nend";
        read(&format!("much of {sign:?}"), &text);
    }
}

#[test]
fn a_long_line() {
    read("a long line", &"The Clerk reported that the pond was full. ".repeat(50_000));
    read("a long word", &"pond".repeat(500_000));
    read("a long line with marks", &"The **Clerk** reported that &amp; the *pond* was `full`. ".repeat(50_000));
}
