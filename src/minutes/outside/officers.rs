//! The officer list: who works for the body, and in which post.

use super::list::{List, Unfit};
use super::value::{day, person, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of};
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::vocabulary::Day;

/// An officer on the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListedOfficer {
    /// The name in full.
    pub name: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// The initials by which minutes name the officer.
    pub initials: Option<String>,
    /// Since when the officer holds the post.
    pub from: Option<Day>,
    /// Until when.
    pub until: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "officer list",
    synonyms: &["list of officers", "officers list", "list of staff", "staff list"],
    keys: &["name", "post", "initials"],
    counterpart: None,
};

/// Its entries, as rules see them.
pub static KIND: KindRow<ListedOfficer> = KindRow {
    name: "listed officer",
    plural: "listed officers",
    synonyms: &["officer on the list", "officers on the list", "officer of the body", "officers of the body"],
    doc: "an officer of the body, whether or not the minutes name them",
    example: "name, post, initials\nCarl Sand, Clerk, CS",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "name",
            plural: "",
            synonyms: &["officer", "full name"],
            of: Of::Person,
            doc: "the name in full",
            example: "name, post\nCarl Sand, Clerk",
            read: |officer, _| person(officer.name.as_deref()),
        },
        FieldRow {
            name: "post",
            plural: "",
            synonyms: &["role", "job title", "title"],
            of: Of::Text,
            doc: "the post, as the list says it",
            example: "name, post\nCarl Sand, Clerk",
            read: |officer, _| text(officer.post.as_deref()),
        },
        FieldRow {
            name: "initials",
            plural: "",
            synonyms: &[],
            of: Of::Text,
            doc: "the initials by which minutes name the officer",
            example: "name, initials\nCarl Sand, CS",
            read: |officer, _| text(officer.initials.as_deref()),
        },
        FieldRow {
            name: "first day",
            plural: "",
            synonyms: &["in post from", "in post since"],
            of: Of::Date,
            doc: "since when the officer holds the post",
            example: "name, first day\nCarl Sand, 3 March 2026",
            read: |officer, _| day(officer.from),
        },
        FieldRow {
            name: "last day",
            plural: "",
            synonyms: &["in post until"],
            of: Of::Date,
            doc: "until when the officer held the post",
            example: "name, last day\nCarl Sand, 3 March 2026",
            read: |officer, _| day(officer.until),
        },
    ],
};

/// Reads an officer list.
///
/// # Errors
/// If it has neither names nor posts, or a date that cannot be read.
pub fn read(list: &Rows) -> Result<Vec<ListedOfficer>, Unfit> {
    let [name, post, initials, from, until] =
        ["name", "post", "initials", "first day", "last day"].map(|field| KIND.names(field));
    // A list of posts alone is one, too.
    let list = List::read(list, &[&name]).or_else(|_| List::read(list, &[&post]))?;
    let mut officers = Vec::new();
    for entry in list.entries() {
        let officer = ListedOfficer {
            name: entry.text(&name),
            post: entry.text(&post),
            initials: entry.text(&initials),
            from: entry.day(&from)?,
            until: entry.day(&until)?,
        };
        if officer.name.is_some() || officer.post.is_some() {
            officers.push(officer);
        }
    }
    Ok(officers)
}
