//! Walks the schema: the example of each kind has one, and the example of each field is read into that field.

use crate::vocabulary::{FieldId, KindId, Reading};

use super::find::find;
use super::outside::{DOCUMENTS, Outside, Read};
use super::schema::{KINDS, schema};
use super::test_styles::styles;

#[test]
fn every_example_of_a_kind_has_one() {
    let mut missed = Vec::new();
    for (id, kind) in schema().iter() {
        if rows(&kind.example, id, FieldId(0)).is_empty() {
            missed.push(format!("{}: {}", kind.name, kind.example));
        }
    }
    assert!(missed.is_empty(), "nothing of the kind was found in\n{}\n", missed.join("\n"));
}

#[test]
fn every_example_of_a_field_states_it() {
    let mut missed = Vec::new();
    for (id, kind) in schema().iter() {
        for (index, field) in kind.fields.iter().enumerate() {
            let readings = rows(&field.example, id, FieldId(u16::try_from(index).unwrap()));
            if !readings.iter().any(|reading| reading != "not stated") {
                missed.push(format!("{} of {}: {} ({readings:?})", field.name, kind.name, field.example));
            }
        }
    }
    assert!(missed.is_empty(), "the field was not read in\n{}\n", missed.join("\n"));
}

/// The readings of a field over all things of a kind in a scrap of minutes, or of the document whose entries they are, as
/// words.
fn rows(example: &str, kind: KindId, field: FieldId) -> Vec<String> {
    let (document, _) = crate::read::read("example.md", example.to_owned()).unwrap();
    let minutes = find(&document, &styles());
    let outside = outside(example, kind);
    let facts = minutes.facts_beside(&document, &outside, &[kind], &[(kind, field)]);
    let table = facts.table(kind);
    assert_eq!(table.columns.len(), schema().kind(kind).fields.len());
    assert!(usize::from(kind.0) < KINDS.len());
    table.columns[usize::from(field.0)].iter().map(said).collect()
}

/// The document whose entries are things of the kind, with the example as its text.
fn outside(example: &str, kind: KindId) -> Outside {
    let mut outside = Outside::default();
    let kind = schema().kind(kind);
    // A document may be a kind of its own, as the agenda is.
    let name = kind.outside.as_ref().map_or(&kind.name, |listing| &listing.name);
    if let Some(document) = DOCUMENTS.iter().find(|document| document.row.name == *name) {
        match &document.read {
            Read::List(read) => read(&mut outside, &crate::read::Rows::of_text(example).unwrap()).unwrap(),
            Read::AsMinutes(take) => {
                let (document, _) = crate::read::read("example.md", example.to_owned()).unwrap();
                let minutes = find(&document, &styles());
                take(&mut outside, document, minutes);
            }
        }
    }
    outside
}

fn said(reading: &Reading<'_>) -> String {
    match reading {
        Reading::Stated(stated) => format!("{:?}", stated.value),
        Reading::Several { read, .. } => format!("{} values", read.len()),
        Reading::NotStated => "not stated".to_owned(),
        Reading::NotApplicable => "not stated".to_owned(),
        other => format!("{other:?}"),
    }
}
