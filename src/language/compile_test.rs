//! Sentences in, plans and mistakes out.

use super::compile::compile;
use super::library::library;
use super::mistakes::MISTAKES;
use crate::text::Source;
use crate::vocabulary::Schema;

fn mistakes(rules: &str, schema: &Schema) -> Vec<String> {
    let (_, mistakes) = compile(vec![Source::new("test.quorate", rules)], schema);
    mistakes
        .iter()
        .map(|mistake| {
            let found = &mistake.diagnostic;
            let at = found.at().of(rules);
            format!("{} {} [{at}] {}", found.code, found.message, found.help.as_deref().unwrap_or(""))
        })
        .collect()
}

#[test]
fn every_mistake_has_its_example() {
    let schema = library();
    let mut wrong = String::new();
    for row in MISTAKES.iter().filter(|row| !row.example.is_empty()) {
        let found = mistakes(row.example, &schema);
        if found.len() > 2 || !found.iter().any(|found| found.starts_with(row.code)) {
            wrong.push_str(&format!("{}: {}    {found:#?}\n", row.code, row.example));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
