//! The agenda: the business of which notice was given.

use super::value::{number, text};
use crate::document::Document;
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::kinds::item::{Item, first_number};
use crate::minutes::minutes::Minutes;
use crate::minutes::told::Told;
use crate::text::{Span, fold};

/// An item of the agenda.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgendaItem {
    /// Its number; of a number in parts the first.
    pub number: Option<i64>,
    /// The words of its heading, without `(withdrawn)`.
    pub title: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "agenda",
    synonyms: &["summons", "notice of the meeting"],
    keys: &["title"],
    counterpart: Some("item"),
};

/// Its entries, as rules see them.
pub static KIND: KindRow<AgendaItem> = KindRow {
    name: "item on the agenda",
    plural: "items on the agenda",
    synonyms: &["item of the agenda", "items of the agenda"],
    doc: "an item of which the agenda gave notice",
    example: "5. Highways",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "number",
            plural: "",
            synonyms: &["item number"],
            of: Of::Number,
            doc: "its number; of a number in parts the first",
            example: "5. Highways",
            read: |item, _| number(item.number),
        },
        FieldRow {
            name: "title",
            plural: "",
            synonyms: &["heading", "subject"],
            of: Of::Text,
            doc: "the words of its heading",
            example: "5. Highways",
            read: |item, _| text(Some(&item.title)),
        },
        FieldRow {
            name: "withdrawn",
            plural: "",
            synonyms: &["taken off"],
            of: Of::YesNo,
            doc: "whether it says that it was withdrawn",
            example: "5. Highways (withdrawn)",
            read: |item, _| yes_no(item.withdrawn, Span::default()),
        },
    ],
};

/// The items of an agenda that was read as minutes are.
#[must_use]
pub fn items(document: &Document, minutes: &Minutes) -> Vec<AgendaItem> {
    let item = |item: &Item| {
        let title = item.title.of(document.prose());
        let withdrawn = fold(title).contains("withdrawn");
        let end = if withdrawn { title.rfind(['(', '–', '-']) } else { None };
        AgendaItem {
            number: first_number(&item.reference),
            title: title.get(..end.unwrap_or(title.len())).unwrap_or(title).trim().to_owned(),
            withdrawn,
        }
    };
    minutes.items.iter().map(item).collect()
}
