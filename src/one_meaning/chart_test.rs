//! The counter itself, on grammars that are small enough to count by hand.

use super::chart::{readings, told};
use super::grammar::Grammar;

/// How many readings a sentence has.
fn count(grammar: &str, sentence: &str) -> usize {
    let grammar = Grammar::new(&[grammar]);
    readings(&grammar, grammar.rule("all"), sentence).len()
}

#[test]
fn readings_are_counted_without_order_and_without_greed() {
    let cases = [
        ("one choice fits", r#"all = { one | two } one = { "a" } two = { "b" }"#, "b", 1),
        ("two choices fit, the first hides the second", r#"all = { one | two } one = { "a" } two = { "a" }"#, "a", 2),
        ("what is not named is not told apart", r#"all = { one | two } one = _{ "a" } two = _{ "a" }"#, "a", 1),
        ("a repetition may stop early", r#"all = { some ~ rest } some = { "a"+ } rest = { "a"* }"#, "aaa", 3),
        (
            "unless it says that it does not",
            r#"all = { some ~ rest } some = { "a"+ ~ !"a" } rest = { "a"* }"#,
            "aaa",
            1,
        ),
        ("or how often it stands", r#"all = { some ~ rest } some = { "a"{2} } rest = { "a"* }"#, "aaa", 1),
        ("spaces mean nothing", r#"all = { one ~ " "* ~ " "* ~ one } one = { " "* ~ "a" }"#, "a   a", 1),
        ("an option may be left out", r#"all = { one? ~ two? } one = { "a" } two = { "a" }"#, "a", 2),
        ("the parser does not read it at all", r#"all = { one ~ "c" } one = { "a" | "ab" }"#, "abc", 0),
    ];
    for (what, grammar, sentence, expected) in cases {
        assert_eq!(count(grammar, sentence), expected, "{what}");
    }
}

/// To what `and` belongs is decided by greed alone.
const WITH: &str = r#"
    all = { SOI ~ things ~ EOI }
    things = { thing ~ (" and " ~ thing)* }
    thing = { noun ~ (" with " ~ things)? }
    noun = @{ ASCII_DIGIT+ }
"#;

#[test]
fn a_second_meaning_is_told_with_the_sentence_and_both_readings() {
    let (grammar, sentence) = (Grammar::new(&[WITH]), "1 with 2 and 3");
    let found = readings(&grammar, grammar.rule("all"), sentence);
    let [one, other] = found.as_slice() else { panic!("{found:?}") };
    let mut lines: Vec<_> = told(&grammar, sentence, one, other).lines().map(str::to_owned).collect();
    lines[1..].sort();
    assert_eq!(lines, ["`1 with 2 and 3` has two meanings:", "  thing(1 things(2 3))", "  things(thing(1 2) 3)"]);
}

#[test]
fn a_list_that_says_what_must_not_follow_it_has_one() {
    let said = WITH.replace(r#"(" and " ~ thing)*"#, r#"(" and " ~ thing)* ~ !" and ""#);
    assert_eq!(count(&said, "1 with 2 and 3"), 1);
    assert_eq!(count(&said, "1 with 2 with 3 and 4 and 5"), 1);
}
