//! The minutes as a whole.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing};
use crate::text::Span;
use crate::vocabulary::{Day, Reading, Row};

use super::meeting::{Meeting, time};
use super::particulars::stated_day;

/// The document as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whole {
    /// All of the prose.
    pub at: Span,
    /// The first heading or line.
    pub title: Option<Span>,
    /// Whether it says that it is a draft, or approved, or signed, with the words.
    pub status: Option<(Status, Span)>,
    /// When it was published, with the words.
    pub published: Option<(Day, Span)>,
    /// What it says about the meeting.
    pub meeting: Meeting,
}

/// How far the minutes have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Status {
    Draft,
    Final,
    Signed,
}

const STATUSES: &[&str] = &["draft", "final", "signed"];

/// The minutes, as rules see them.
pub static KIND: KindRow<Whole> = KindRow {
    name: "minutes",
    plural: "minutes",
    synonyms: &["document"],
    doc: "the document as a whole",
    example: "Minutes of the Parish Council held on Monday 13 January 2020",
    are: Are::OnlyOne,
    row: |whole, _| Row { at: whole.at, paragraph: whole.at },
    fields: &[
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "all of its words",
            example: "The report was received.",
            read: |whole, told| told.text(whole.at),
        },
        FieldRow {
            name: "title",
            plural: "",
            synonyms: &[],
            of: Of::Text,
            doc: "its first heading or line",
            example: "# Minutes of Ashby Parish Council\n\nThe report was received.",
            read: |whole, told| told.of_the_whole(told.text_if(whole.title)),
        },
        FieldRow {
            name: "status",
            plural: "",
            synonyms: &["standing"],
            of: Of::Choice(STATUSES),
            doc: "whether they say that they are a draft, final or signed",
            example: "DRAFT minutes of Ashby Parish Council",
            read: |whole, _| whole.status.map_or(Reading::NotStated, |(status, at)| choice(status as usize, at)),
        },
        FieldRow {
            name: "publication date",
            plural: "",
            synonyms: &["date of publication", "date they were published"],
            of: Of::Date,
            doc: "when they were published",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020\n\nPublished: 20 January 2020",
            read: |whole, told| told.of_the_whole(stated_day(whole.published)),
        },
        FieldRow {
            name: "meeting",
            plural: "",
            synonyms: &[],
            of: Of::Kind("meeting"),
            doc: "the meeting that is minuted",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |whole, _| thing(Some(0), whole.meeting.at),
        },
        FieldRow {
            name: "body",
            plural: "",
            synonyms: &["name of the body", "body that met"],
            of: Of::Text,
            doc: "the council, committee, board or society that met",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |whole, told| told.of_the_whole(told.text_if(whole.meeting.body)),
        },
        FieldRow {
            name: "time the meeting started",
            plural: "",
            synonyms: &["time the meeting began", "time the meeting opened", "start of the meeting"],
            of: Of::Time,
            doc: "the time at which the meeting began",
            example: "The meeting opened at 7.30 pm.",
            read: |whole, told| told.of_the_whole(time(whole.meeting.start)),
        },
        FieldRow {
            name: "time the meeting closed",
            plural: "",
            synonyms: &["time the meeting ended", "time the meeting finished", "close of the meeting"],
            of: Of::Time,
            doc: "the time at which the meeting closed",
            example: "The meeting closed at 9.05 pm.",
            read: |whole, told| told.of_the_whole(time(whole.meeting.end)),
        },
    ],
};
