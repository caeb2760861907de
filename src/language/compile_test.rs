//! Sentences in, plans and mistakes out.

use super::compile::compile;
use super::library::library;
use super::mistakes::MISTAKES;
use crate::text::Source;
use crate::vocabulary::{FieldId, KindId, Schema};

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

#[test]
fn codes_are_each_their_own_and_in_order() {
    let codes: Vec<_> = MISTAKES.iter().map(|row| row.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
}

#[test]
fn what_a_fix_writes_has_the_mistake_no_more() {
    let schema = library();
    let mut fixes = 0;
    for row in MISTAKES {
        let (_, mistakes) = compile(vec![Source::new("test.quorate", row.example)], &schema);
        let Some(fix) = mistakes.iter().find_map(|mistake| mistake.diagnostic.fix.clone()) else { continue };
        let mut fixed = row.example.to_owned();
        fixed.replace_range(fix.at.range(), &fix.with);
        assert_eq!(self::mistakes(&fixed, &schema), Vec::<String>::new(), "{fixed}");
        fixes += 1;
    }
    assert!(fixes >= 3, "{fixes}");
}

/// One bad rule hides no other, in any file.
#[test]
fn all_mistakes_of_all_files_are_told() {
    let first = "every LOAN must have a borower\nevery LOAN must have a borrower\nno BOOK may be sad\n";
    let second = "rule x\n  every LOAN must have a keeper.\nrule x\n  every BOOK must have a title.\n";
    let sources =
        vec![Source::new("a", first), Source::new("b", second), Source::new("c", "rule x\n  no LOAN may be lost.\n")];
    let (plan, mistakes) = compile(sources, &library());
    let codes: Vec<_> = mistakes.iter().map(|mistake| (mistake.source, mistake.diagnostic.code)).collect();
    assert_eq!(codes, [(0, "Q0122"), (0, "Q0122"), (1, "Q0110"), (2, "Q0110")]);
    let names: Vec<_> = plan.rules.iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["every-loan-must-have-a-borrower", "x"]);
}

#[test]
fn what_a_plan_needs_is_told_once() {
    let rules = "every LOAN must have a borrower\nevery LOAN that is lost must have a borrower\n  say: {note}\nno BOOK may mention \"x\"\nno SHELF may mention “X”\n";
    let (plan, mistakes) = compile(vec![Source::new("a", rules)], &library());
    assert!(mistakes.is_empty(), "{mistakes:?}");
    assert_eq!(plan.kinds, [KindId(0), KindId(1), KindId(2)]);
    assert_eq!(plan.needs, [(KindId(0), FieldId(1)), (KindId(0), FieldId(7)), (KindId(0), FieldId(12))]);
    assert_eq!(plan.needles.iter().map(|needle| needle.words.as_str()).collect::<Vec<_>>(), ["x"]);
}
