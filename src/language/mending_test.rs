//! Repairs: what is said of them back means the same.

use super::compile::compile;
use super::echo::echo_mend;
use super::library::minutes;
use crate::text::Source;

fn said(rule: &str, mend: &str) -> Vec<String> {
    let schema = minutes();
    let text = format!("{rule}\n  could mend: {mend}\n");
    let (plan, mistakes) = compile(vec![Source::new("house.quorate", text.as_str())], &schema);
    if let Some(mistake) = mistakes.first() {
        return vec![format!("{}: {}", mistake.diagnostic.code, mistake.diagnostic.at().of(&text))];
    }
    let rules = plan.rules.iter().enumerate();
    rules
        .flat_map(|(at, rule)| rule.mends.iter().map(move |mend| (at, mend)))
        .map(|(at, mend)| echo_mend(&plan, at, mend, &schema))
        .collect()
}

#[test]
fn what_is_said_back_means_the_same() {
    let words = "no PARAGRAPH may mention \"TBC\"";
    for (rule, mend, expected) in [
        (
            words,
            "put “Chair” instead of “Chairman”, “Chairwoman”",
            "write \"Chair\" for \"Chairman\" or \"Chairwoman\"",
        ),
        (words, "Remove the words found.", "take out the words found"),
        (words, "delete \"x\"; write \"b\" for words found", "take out \"x\", and write \"b\" for the words found"),
        (words, "take out the paragraph", "take out the PARAGRAPH"),
        ("the numbers of the ITEMS must be consecutive", "number them in order", "renumber them"),
        (words, "take out the words missing", "Q0122: words"),
        (words, "write \"\" for \"x\"", "Q0157: \"\""),
        (words, "write \"x\" for the paragraph", "Q0164: the paragraph"),
        (words, "write \"x\" for \"x\"", "Q0165: \"x\""),
        (words, "renumber them", "Q0163: renumber them"),
    ] {
        assert_eq!(said(rule, mend), [expected], "{mend}");
        if !expected.starts_with('Q') {
            assert_eq!(said(rule, expected), [expected], "{expected}");
        }
    }
}
