//! The minutes of the meeting before: what was asked for there.

use crate::document::Document;
use crate::minutes::declare::{Are, DocumentRow, KindRow};
use crate::minutes::kinds::action::{self, Action};
use crate::minutes::minutes::Minutes;
use crate::minutes::told::Told;

/// The minutes of the meeting before.
#[derive(Clone, Debug)]
pub struct Previous {
    /// As they were read.
    pub document: Document,
    /// What happened there.
    pub minutes: Minutes,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "previous minutes",
    synonyms: &["last minutes", "minutes of the previous meeting", "minutes of the last meeting"],
    keys: &["number", "task"],
    counterpart: Some("action"),
};

/// Its actions, as rules see them.
pub static KIND: KindRow<Action> = KindRow {
    name: "action of the previous minutes",
    plural: "actions of the previous minutes",
    synonyms: &[
        "action of the previous meeting",
        "actions of the previous meeting",
        "action of the last meeting",
        "actions of the last meeting",
        "action in the previous minutes",
        "actions in the previous minutes",
    ],
    doc: "work that the minutes of the meeting before gave to somebody",
    example: "4.2 An update would come to the November meeting. (Action – CS)",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: action::OF_ANY_MINUTES,
};
