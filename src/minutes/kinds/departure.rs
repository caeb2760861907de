//! Departures: who left before the meeting closed, for good or for a while.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;

use super::meeting::time;

/// Somebody who left.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The words that say so.
    pub at: Span,
    /// Who left.
    pub who: Mention,
    /// When, in minutes after midnight.
    pub time: Option<(u16, Span)>,
    /// The row of the arrival with which they came back.
    pub back: Option<u32>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Departures, as rules see them.
pub static KIND: KindRow<Departure> = KindRow {
    name: "departure",
    plural: "departures",
    synonyms: &["early departure", "early departures"],
    doc: "somebody who left before the meeting closed, for good or for a while",
    example: "Cllr Ash left the meeting at 8.15 pm.",
    are: Are::Things,
    row: |departure, told| told.row(departure.at),
    fields: &[
        FieldRow {
            name: "leaver",
            plural: "",
            synonyms: &["person leaving", "member leaving"],
            of: Of::Person,
            doc: "who left",
            example: "Cllr Ash left the meeting at 8.15 pm.",
            read: |departure, told| told.person(Some(&departure.who)),
        },
        FieldRow {
            name: "time",
            plural: "",
            synonyms: &["time of departure", "time of leaving"],
            of: Of::Time,
            doc: "when they left",
            example: "Cllr Ash left the meeting at 8.15 pm.",
            read: |departure, _| time(departure.time),
        },
        FieldRow {
            name: "followed by a return",
            plural: "",
            synonyms: &["followed by returning"],
            of: Of::YesNo,
            doc: "whether the minutes say that they came back",
            example: "Cllr Ash left the room. She returned at 8.30 pm.",
            read: |departure, _| yes_no(departure.back.is_some(), departure.at),
        },
        FieldRow {
            name: "return",
            plural: "",
            synonyms: &[],
            of: Of::Kind("arrival"),
            doc: "the arrival with which they came back",
            example: "Cllr Ash left the room. She returned at 8.30 pm.",
            read: |departure, _| thing(departure.back, departure.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business under which it is recorded",
            example: "7. Hall\nCllr Ash left the meeting at 8.15 pm.",
            read: |departure, _| thing(departure.item, departure.at),
        },
    ],
};
