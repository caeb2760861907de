//! Whatever is in a rule file, it is answered with mistakes: never a panic, never a hang, every place inside the text.

use proptest::prelude::*;

use super::compile::compile;
use super::echo::echo;
use super::library::{library, minutes};
use crate::text::Source;

/// Compiles, and holds that every place that is told lies in the text.
fn survive(text: &str) {
    for schema in [library(), minutes()] {
        let (plan, mistakes) = compile(vec![Source::new("junk.quorate", text)], &schema);
        for mistake in mistakes {
            let found = mistake.diagnostic;
            for label in &found.labels {
                assert!(text.get(label.at.range()).is_some(), "{} points outside: {:?}", found.code, label.at);
            }
            if let Some(fix) = found.fix {
                assert!(text.get(fix.at.range()).is_some(), "{} mends outside: {:?}", found.code, fix.at);
            }
        }
        for rule in 0..plan.rules.len() {
            assert!(!echo(&plan, rule, &schema).is_empty());
        }
    }
}

/// Words that rules are made of, in any order.
const WORDS: &[&str] = &[
    "every",
    "LOAN",
    "no",
    "must",
    "must not",
    "may",
    "have",
    "has",
    "a",
    "borrower",
    "and",
    "or",
    "either",
    "both",
    "it",
    "its",
    "the",
    "of",
    "return date",
    "is",
    "be",
    "after",
    "before",
    "one of",
    "\"TBC\"",
    "that",
    "whose",
    "for which",
    "if",
    "unless",
    ",",
    "rare",
    "lost",
    "BOOK",
    "under",
    "at least",
    "3",
    "two",
    "within",
    "months",
    "there",
    "must be",
    "not",
    "different",
    "date",
    "ACTION",
    "owner",
    "owners",
    "ITEM",
    "exempt",
    "when",
    "except",
    "only if",
    ";",
    ".",
    "\n",
    "\n  ",
    "rule x:",
    "because:",
    "keeps:",
    "| x",
    "read",
    "as a",
    "“",
    "’s",
    "called",
    "mentions",
    "number of",
    "{",
    "}",
    "use",
    "the starter pack",
    "treat",
    "waive",
    "these rules",
    "are in force",
    "apply to",
    "from 1 May 2031",
    "until",
    "as a warning",
    "for",
    "branch libraries",
    "approved by",
    "entry 7",
    "in force:",
    "when it fails, say",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        survive(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survive(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_words(words in prop::collection::vec(prop::sample::select(WORDS), 0..30)) {
        survive(&words.join(" "));
    }
}

#[test]
fn deep_sentences_are_refused() {
    for part in ["that has a book ", "whose book is under a BOOK ", "either ", "and ", "of the ", "no ", "\"", "{", "("]
    {
        survive(&format!("every LOAN {}must have a borrower", part.repeat(10_000)));
        survive(&format!("every LOAN must have a borrower {}", part.repeat(10_000)));
    }
}

#[test]
fn long_files_of_anything_are_answered() {
    let parts = [
        "x",
        "every ",
        "every LOAN must have a borrower and ",
        "\"",
        "a\n",
        "  | x\n",
        "because: x\n",
        "rule x\n",
        "every LOAN must have a borrower\n",
        "it is late when ",
        ", ",
        "a LOAN is late when it is late\n",
        "use x\n",
        "waive x because ",
        "these rules apply to , ",
        "treat x as a warning for a ",
    ];
    for part in parts {
        let text = part.repeat(100_000 / part.len());
        let (_, mistakes) = compile(vec![Source::new("junk.quorate", text)], &library());
        assert!(!mistakes.is_empty() || part.starts_with("every LOAN must have a borrower\n"), "{part:?} is silent");
    }
}

#[test]
fn definitions_that_grow_are_refused() {
    let mut rules = String::from("a LOAN is d0 when it is lost\n");
    for at in 1..60 {
        rules.push_str(&format!("a LOAN is d{at} when it is d{} or it is d{}\n", at - 1, at - 1));
    }
    rules.push_str("no LOAN may be d59\n");
    survive(&rules);
}
