//! Arrivals: who came after the meeting began, or came back.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;

use super::meeting::time;

/// Somebody who came.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The words that say so.
    pub at: Span,
    /// Who came.
    pub who: Mention,
    /// When, in minutes after midnight.
    pub time: Option<(u16, Span)>,
    /// Whether they had been there before.
    pub again: bool,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Arrivals, as rules see them.
pub static KIND: KindRow<Arrival> = KindRow {
    name: "arrival",
    plural: "arrivals",
    synonyms: &["late arrival", "late arrivals"],
    doc: "somebody who came when the meeting had begun, or came back",
    example: "Cllr Birch joined the meeting at 7.45 pm.",
    are: Are::Things,
    row: |arrival, told| told.row(arrival.at),
    fields: &[
        FieldRow {
            name: "arriver",
            plural: "",
            synonyms: &["person arriving", "member arriving"],
            of: Of::Person,
            doc: "who came",
            example: "Cllr Birch joined the meeting at 7.45 pm.",
            read: |arrival, told| told.person(Some(&arrival.who)),
        },
        FieldRow {
            name: "time",
            plural: "",
            synonyms: &["time of arrival"],
            of: Of::Time,
            doc: "when they came",
            example: "Cllr Birch joined the meeting at 7.45 pm.",
            read: |arrival, _| time(arrival.time),
        },
        FieldRow {
            name: "returning",
            plural: "",
            synonyms: &["a return"],
            of: Of::YesNo,
            doc: "whether they came back after they had left",
            example: "Cllr Birch left the room. She returned at 8.30 pm.",
            read: |arrival, _| yes_no(arrival.again, arrival.at),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business under which it is recorded",
            example: "7. Hall\nCllr Birch joined the meeting at 7.45 pm.",
            read: |arrival, _| thing(arrival.item, arrival.at),
        },
    ],
};
