//! The pages about the language: their examples compile, their lists are whole.

use super::compile::compile_supplied;
use super::library::minutes;
use super::mistake::Mistake;
use super::mistakes::MISTAKES;
use super::plan::Plan;
use super::statements::{Led, Supplied, uses};
use crate::text::Source;

const LANGUAGE: &str = include_str!("../../docs/language.md");
const PAGE_OF_MISTAKES: &str = include_str!("../../docs/mistakes.md");

#[test]
fn examples_of_the_reference_compile() {
    let blocks: Vec<&str> =
        LANGUAGE.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(blocks.len() > 5, "the examples were not found");
    for block in blocks {
        let (_, mistakes) = compile_used(block);
        let told: Vec<_> = mistakes
            .iter()
            .map(|mistake| (mistake.diagnostic.message.as_str(), mistake.diagnostic.at().of(block)))
            .collect();
        assert!(told.is_empty(), "{told:#?}");
    }
}

/// What the example uses is there, and has the rule that it leaves out.
fn compile_used(block: &str) -> (Plan, Vec<Mistake>) {
    let source = Source::new("language.md", block);
    let led = uses(&source).into_iter().map(|used| Led { by: 0, at: used.at, to: Ok(vec![1]) }).collect();
    let used = if block.contains("use the starter") {
        "rule action-has-report-back\n  every ACTION must have a report-back."
    } else {
        ""
    };
    let supplied = Supplied { asked: vec![0], led };
    compile_supplied(vec![source, Source::new("used.quorate", used)], &supplied, &minutes())
}

#[test]
fn the_page_of_mistakes_is_the_table() {
    let mut page = String::from(
        "# Mistakes\n\nWhat can be wrong with a rule. Each example is over the words of a lending library.\n",
    );
    for row in MISTAKES {
        page.push_str(&format!("\n## {}\n\n{}\n", row.code, shown(row.message)));
        if !row.help.is_empty() && row.help != "{0}" && row.help != "{1}" && row.help != "{2}" {
            page.push_str(&format!("\nHelp: {}\n", shown(row.help)));
        }
        if !row.example.is_empty() {
            page.push_str(&format!("\n```text\n{}```\n", row.example));
        }
    }
    assert!(PAGE_OF_MISTAKES == page, "docs/mistakes.md should be:\n{page}");
}

/// A text of the table with its places shown as `…`.
fn shown(text: &str) -> String {
    ["{0}", "{1}", "{2}"].iter().fold(text.to_owned(), |text, place| text.replace(place, "…"))
}
