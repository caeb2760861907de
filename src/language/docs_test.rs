//! The pages about the language: their examples compile, their lists are whole.

use super::compile::compile;
use super::library::minutes;
use super::mistakes::MISTAKES;
use crate::text::Source;

const LANGUAGE: &str = include_str!("../../docs/language.md");
const PAGE_OF_MISTAKES: &str = include_str!("../../docs/mistakes.md");

#[test]
fn examples_of_the_reference_compile() {
    let blocks: Vec<&str> =
        LANGUAGE.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(blocks.len() > 5, "the examples were not found");
    for block in blocks {
        let (_, mistakes) = compile(vec![Source::new("language.md", block)], &minutes());
        let told: Vec<_> = mistakes
            .iter()
            .map(|mistake| (mistake.diagnostic.message.as_str(), mistake.diagnostic.at().of(block)))
            .collect();
        assert!(told.is_empty(), "{told:#?}");
    }
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
