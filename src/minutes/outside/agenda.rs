//! The agenda: the business of which notice was given, and when.

use super::value::{day, number, text};
use crate::document::Document;
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::kinds::item::{Item, first_number};
use crate::minutes::minutes::Minutes;
use crate::minutes::told::Told;
use crate::recognise::{Cut, first_day};
use crate::text::{Span, fold};
use crate::vocabulary::Day;

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

/// An agenda.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// Its items.
    pub items: Vec<AgendaItem>,
    /// When it was published: the date of the notice or summons.
    pub published: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "agenda",
    synonyms: &["summons", "notice of the meeting"],
    keys: &["title"],
    counterpart: Some("item"),
};

/// The agenda as a whole, as rules see it.
pub static AGENDA: KindRow<Agenda> = KindRow {
    name: "agenda",
    plural: "agendas",
    synonyms: &[],
    doc: "the agenda as a whole: the notice of the meeting",
    example: "Agenda\n\nPublished: 3 May 2024",
    are: Are::OnlyOne,
    row: |_, _| Told::elsewhere(),
    fields: &[FieldRow {
        name: "publication date",
        plural: "",
        synonyms: &["date of publication", "notice given", "date of the notice", "date of the summons"],
        of: Of::Date,
        doc: "when it was published: the date of the notice or summons",
        example: "Agenda\n\nDated this 3rd day of May 2024",
        read: |agenda, _| day(agenda.published),
    }],
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

/// An agenda that was read as minutes are.
#[must_use]
pub fn agenda(document: &Document, minutes: &Minutes) -> Agenda {
    let published = minutes.whole.published.map(|(day, _)| day);
    Agenda { items: items(document, minutes), published: published.or_else(|| dated(document)) }
}

/// `Dated this 3rd day of May 2024`, `Issued 3 May 2024`, `Date of summons: …`; in minutes such a line dates the signature.
fn dated(document: &Document) -> Option<Day> {
    const LABELS: &[&str] = &["dated", "date of summons", "date of notice", "date of issue", "issued", "notice given"];
    document.blocks().iter().find_map(|block| {
        let words = document.words(block);
        let opening = fold(words.char_indices().nth(20).map_or(words, |(end, _)| words.get(..end).unwrap_or(words)));
        let labelled = LABELS
            .iter()
            .any(|label| opening.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
        let written = || first_day(&Cut::of(words).words()).map(|written| written.day);
        if labelled { written().filter(|day| day.civil().is_some()) } else { None }
    })
}

fn items(document: &Document, minutes: &Minutes) -> Vec<AgendaItem> {
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
