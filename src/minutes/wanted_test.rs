//! What is found of a field when little is wanted is what is found when everything is.

use super::find::{find, find_wanted};
use super::schema::schema;
use super::test_styles::styles;
use super::wanted::Wanted;
use crate::vocabulary::{FieldId, KindId};

/// Minutes that have something of everything: the examples of all kinds and fields, each by itself and all together.
fn documents() -> Vec<String> {
    let kinds = schema().kinds().iter().filter(|kind| kind.outside.is_none());
    let mut scraps: Vec<String> = Vec::new();
    for kind in kinds {
        scraps.extend(
            std::iter::once(&kind.example)
                .chain(kind.fields.iter().map(|field| &field.example))
                .map(|example| example.to_string()),
        );
    }
    scraps.sort_unstable();
    scraps.dedup();
    let together = scraps.join("\n\n");
    scraps.push(together);
    scraps.extend(
        [include_str!("../../tests/minutes/wexcombe.md"), include_str!("../../tests/minutes/clean.md")]
            .map(String::from),
    );
    scraps
}

#[test]
fn nothing_that_is_wanted_is_passed_over() {
    let styles = styles();
    let mut wrong = Vec::new();
    for text in documents() {
        let (document, _) = crate::read::read("example.md", text.clone()).unwrap();
        let all = find(&document, &styles);
        for (id, kind) in schema().iter() {
            for (index, field) in kind.fields.iter().enumerate() {
                let need = (id, FieldId(u16::try_from(index).unwrap()));
                let readings = |minutes: &super::minutes::Minutes| {
                    let facts = minutes.facts(&document, &[id], &[need]);
                    format!("{:?}", facts.table(id))
                };
                let few = find_wanted(&document, &styles, Wanted::by(&[id], &[need]));
                let same = readings(&all) == readings(&few);
                if !same {
                    let start: String = text.chars().take(80).collect();
                    wrong.push(format!("{} of {} in {start:?}", field.name, kind.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_that_ask_for_little_cost_little() {
    assert_eq!(Wanted::by(&[], &[]), Wanted::default());
    let payment = schema().kind_named("payment").unwrap();
    assert_ne!(Wanted::by(&[payment], &[]), Wanted::default());
    assert_eq!(Wanted::by(&[KindId(u16::MAX)], &[]), Wanted::default());
}
