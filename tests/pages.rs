//! The pages for those who write rules: what they show compiles, and the page of words is the schema.

use quorate::language::compile;
use quorate::minutes::schema;
use quorate::text::Source;
use quorate::vocabulary::{Field, Schema, Type};

const WRITING: &str = include_str!("../docs/writing-rules.md");
const WORDS: &str = include_str!("../docs/words.md");

fn mistakes(rules: &str) -> Vec<String> {
    let (_, mistakes) = compile(vec![Source::new("page", rules)], schema());
    mistakes.into_iter().map(|mistake| mistake.diagnostic.message).collect()
}

#[test]
fn every_rule_of_the_first_page_compiles() {
    let blocks = WRITING.split("```quorate\n").skip(1).filter_map(|rest| rest.split("```").next());
    let rows = WRITING.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | `")?.1.strip_suffix("` |"));
    let all: Vec<&str> = blocks.chain(rows).collect();
    assert!(all.len() > 20, "the rules were not found");
    for rules in all {
        assert_eq!(mistakes(rules), Vec::<String>::new(), "{rules}");
    }
}

#[test]
fn the_page_of_words_is_the_schema() {
    let page = page(schema());
    assert!(WORDS == page, "docs/words.md should be:\n{page}");
}

fn page(schema: &Schema) -> String {
    let mut page = String::from(
        "# Reference of words\n\nWhat rules can speak of, made from the schema. `quorate vocabulary` shows the same with examples.\n",
    );
    for (_, kind) in schema.iter() {
        page.push_str(&format!("\n## {}\n\n{}.", kind.name.to_uppercase(), sentence(&kind.doc)));
        if !kind.synonyms.is_empty() {
            page.push_str(&format!(" Also: {}.", kind.synonyms.join(", ")));
        }
        if let Some(document) = &kind.outside {
            page.push_str(&format!(" An entry of the {}, a document beside the minutes", document.name.to_uppercase()));
            let others = document.synonyms.join(", ");
            page.push_str(&if others.is_empty() { ".".to_owned() } else { format!(" (also: {others}).") });
        }
        page.push_str("\n\n| has | also | is | |\n|--|--|--|--|\n");
        for field in &kind.fields {
            let several = if field.many { format!(", {}", field.plural) } else { String::new() };
            let also = field.synonyms.join(", ");
            page.push_str(&format!("| {}{several} | {also} | {} | {} |\n", field.name, of(schema, field), field.doc));
        }
    }
    page.push_str("\n## Documents that a rule may be for\n\n| `applies to:` | also | |\n|--|--|--|\n");
    for scope in schema.scopes() {
        page.push_str(&format!("| {} | {} | {} |\n", scope.name, scope.synonyms.join(", "), scope.doc));
    }
    page
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn of(schema: &Schema, field: &Field) -> String {
    match &field.of {
        Type::Choice(words) => words.join(", "),
        Type::Kind(id) => schema.kind(*id).name.to_uppercase(),
        of => of.words().to_owned(),
    }
}
