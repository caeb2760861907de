//! Apologies: those who said that they would not come.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of};
use crate::vocabulary::{PersonForm, PersonRef, Reading, Stated, Value};

use super::person::{Attendance, Person};

/// Apologies, as rules see them.
pub static KIND: KindRow<Person> = KindRow {
    name: "apology",
    plural: "apologies",
    synonyms: &["apology for absence", "apologies for absence"],
    doc: "somebody who said that they would not come",
    example: "Apologies: Cllr Dan Dell (illness)",
    are: Are::Things,
    row: |person, told| told.row(person.name),
    fields: &[
        FieldRow {
            name: "name",
            plural: "",
            synonyms: &["sender"],
            of: Of::Person,
            doc: "whose apology it is",
            example: "Apologies: Cllr Dan Dell (illness)",
            read: |person, told| {
                let text = told.words(person.name).into();
                let value = Value::Person(PersonRef { text, form: PersonForm::Name, person: None });
                Reading::Stated(Stated { value, at: person.name })
            },
        },
        FieldRow {
            name: "reason",
            plural: "",
            synonyms: &["reason for absence"],
            of: Of::Text,
            doc: "why they could not come",
            example: "Apologies: Cllr Dan Dell (illness)",
            read: |person, told| told.text_if(person.reason),
        },
    ],
};

/// Whether somebody sent apologies.
#[must_use]
pub fn is_apology(person: &Person) -> bool {
    person.listed(Attendance::Apology).is_some()
}
