//! The meeting: who met, when, where and under whom.

use crate::document::Document;
use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, number, yes_no};
use crate::minutes::mention::{Mention, Occasion};
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::{Day, Length, Reading, Unit, Value, Weekday};

/// What the minutes say about the meeting itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// The words that announce it; empty where nothing does.
    pub at: Span,
    /// The body that met.
    pub body: Option<Span>,
    /// The words of the letterhead that name it, in the source, where the text does not.
    pub letterhead: Option<Span>,
    /// What kind of meeting, with the words that say so.
    pub sort: Option<(MeetingSort, Span)>,
    /// The date, and the day of the week written with it.
    pub date: Option<(Day, Option<Weekday>, Span)>,
    /// When it began, in minutes after midnight.
    pub start: Option<(u16, Span)>,
    /// When it closed.
    pub end: Option<(u16, Span)>,
    /// Where.
    pub place: Option<Span>,
    /// Who was in the chair.
    pub chair: Option<Mention>,
    /// Who took the minutes.
    pub clerk: Option<Mention>,
    /// The words that say that there was a quorum, or that there was none.
    pub quorate: Option<(bool, Span)>,
    /// How many must be there, as the minutes say.
    pub quorum: Option<(i64, Span)>,
    /// The words that state the next meeting, and what they say.
    pub next: Option<(Span, Occasion)>,
}

impl Meeting {
    /// The name of the body that met: in the text, else in the letterhead.
    #[must_use]
    pub fn body_in<'d>(&self, document: &'d Document) -> Option<&'d str> {
        let letterhead = || self.letterhead.map(|at| at.of(document.source().text()));
        self.body.map(|at| at.of(document.prose())).or_else(letterhead)
    }

    fn body<'m>(&self, told: &Told<'m>) -> Reading<'m> {
        match (self.body, self.body_in(told.document)) {
            // The letterhead has no place in the prose.
            (None, Some(name)) => Reading::stated(Value::Text(name.into()), Span::default()),
            (at, _) => told.text_if(at),
        }
    }
}

/// Kinds of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MeetingSort {
    Ordinary,
    Annual,
    Extraordinary,
    Special,
    Adjourned,
}

const SORTS: &[&str] = &["ordinary", "annual", "extraordinary", "special", "adjourned"];

/// The meeting, as rules see it.
pub static KIND: KindRow<Meeting> = KindRow {
    name: "meeting",
    plural: "meetings",
    synonyms: &[],
    doc: "the meeting that is minuted",
    example: "Minutes of the Parish Council held on Monday 13 January 2020 at 7.30 pm in the Village Hall",
    are: Are::OnlyOne,
    row: |meeting, told| told.row(meeting.at),
    fields: &[
        FieldRow {
            name: "body",
            plural: "",
            synonyms: &["name of the body", "body that met"],
            of: Of::Text,
            doc: "the council, committee, board or society that met",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |meeting, told| told.of_the_whole(meeting.body(told)),
        },
        FieldRow {
            name: "kind of meeting",
            plural: "",
            synonyms: &["type of meeting"],
            of: Of::Choice(SORTS),
            doc: "ordinary, annual, extraordinary, special or adjourned",
            example: "Minutes of the Annual Meeting of Ashby Parish Council held on Monday 13 January 2020",
            read: |meeting, told| {
                told.of_the_whole(meeting.sort.map_or(Reading::NotStated, |(sort, at)| choice(sort as usize, at)))
            },
        },
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["day", "date of the meeting"],
            of: Of::Date,
            doc: "the day on which it was held",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |meeting, told| told.of_the_whole(date(meeting)),
        },
        FieldRow {
            name: "on the right weekday",
            plural: "",
            synonyms: &["on the right day of the week"],
            of: Of::YesNo,
            doc: "whether the day of the week that is written with its date is the right one",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |meeting, _| match meeting.date.and_then(|(day, weekday, at)| Some((day.weekday()?, weekday?, at))) {
                Some((right, written, at)) => yes_no(right == written, at),
                None => Reading::NotApplicable,
            },
        },
        FieldRow {
            name: "start time",
            plural: "",
            synonyms: &["start", "starting time", "time it started", "time it began", "opening time"],
            of: Of::Time,
            doc: "the time at which it began",
            example: "The meeting opened at 7.30 pm.",
            read: |meeting, told| told.of_the_whole(time(meeting.start)),
        },
        FieldRow {
            name: "closing time",
            plural: "",
            synonyms: &["end", "end time", "finishing time", "time it closed", "time it ended", "time of closing"],
            of: Of::Time,
            doc: "the time at which it closed",
            example: "The meeting closed at 9.05 pm.",
            read: |meeting, told| told.of_the_whole(time(meeting.end)),
        },
        FieldRow {
            name: "length",
            plural: "",
            synonyms: &["duration"],
            of: Of::Length,
            doc: "how long it took, from its start to its close",
            example: "The meeting opened at 7.30 pm.\n\nThe meeting closed at 9.05 pm.",
            read: |meeting, told| told.of_the_whole(length(meeting)),
        },
        FieldRow {
            name: "place",
            plural: "",
            synonyms: &["venue", "location"],
            of: Of::Text,
            doc: "where it was held, or that it was held by remote means",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020 in the Village Hall",
            read: |meeting, told| told.of_the_whole(told.text_if(meeting.place)),
        },
        FieldRow {
            name: "chair",
            plural: "",
            synonyms: &["chairman", "chairperson", "person presiding", "person in the chair"],
            of: Of::Person,
            doc: "who was in the chair",
            example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
            read: |meeting, told| told.of_the_whole(told.person(meeting.chair.as_ref())),
        },
        FieldRow {
            name: "clerk",
            plural: "",
            synonyms: &["secretary", "minute taker", "minute-taker", "democratic services officer"],
            of: Of::Person,
            doc: "who took the minutes",
            example: "Present: Ana Ash, Ben Birch, Cara Cole (Clerk)",
            read: |meeting, told| told.of_the_whole(told.person(meeting.clerk.as_ref())),
        },
        FieldRow {
            name: "quorate",
            plural: "",
            synonyms: &[],
            of: Of::YesNo,
            doc: "whether the minutes say that there was a quorum",
            example: "The Chair confirmed that the meeting was quorate.",
            read: |meeting, told| {
                let said = meeting.quorate.map_or(Reading::NotStated, |(quorate, at)| yes_no(quorate, at));
                told.of_the_whole(said)
            },
        },
        // `the quorum` alone is left to those who define it: `the quorum is one third of the seats`.
        FieldRow {
            name: "stated quorum",
            plural: "",
            synonyms: &["quorum of the meeting", "quorum stated"],
            of: Of::Number,
            doc: "how many must be there, as the minutes say",
            example: "The quorum is 4.",
            read: |meeting, told| told.of_the_whole(number(meeting.quorum)),
        },
        FieldRow {
            name: "quorum of the body",
            plural: "",
            synonyms: &["quorum of the council", "quorum of the committee", "quorum of the board"],
            of: Of::Number,
            doc: "how many members must be there, as the settings say: `quorum` below `[body]`",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |_, told| told.body.read_quorum(),
        },
        FieldRow {
            name: "seats of the body",
            plural: "",
            synonyms: &["number of seats", "seats of the council", "seats of the committee", "seats of the board"],
            of: Of::Number,
            doc: "how many seats the body has, filled or not, as the settings say: `seats` below `[body]`",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |_, told| told.body.read_seats(),
        },
        FieldRow {
            name: "jurisdiction",
            plural: "",
            synonyms: &["jurisdiction of the body"],
            of: Of::Text,
            doc: "where the body is, as the settings say: `jurisdiction` below `[body]`",
            example: "Minutes of Ashby Parish Council held on Monday 13 January 2020",
            read: |_, told| told.body.read_jurisdiction(),
        },
        FieldRow {
            name: "next meeting",
            plural: "",
            synonyms: &["date of the next meeting"],
            of: Of::Meeting,
            doc: "the next meeting, as it is stated",
            example: "Next meeting: Monday 10 February 2020 at 7.30 pm",
            read: |meeting, told| told.of_the_whole(told.occasion(meeting.next.as_ref().map(|(_, next)| next))),
        },
    ],
};

/// A time of day, if it was read.
pub fn time(read: Option<(u16, Span)>) -> Reading<'static> {
    read.map_or(Reading::NotStated, |(minutes, at)| Reading::stated(Value::Time(minutes), at))
}

fn length(meeting: &Meeting) -> Reading<'static> {
    let times = meeting.start.zip(meeting.end);
    let length = times.and_then(|((start, _), (end, at))| Some((end.checked_sub(start)?, at)));
    length.map_or(Reading::NotStated, |(minutes, at)| {
        Reading::stated(Value::Length(Length { count: u32::from(minutes), unit: Unit::Minutes }), at)
    })
}

fn date(meeting: &Meeting) -> Reading<'static> {
    meeting.date.map_or(Reading::NotStated, |(day, _, at)| Reading::stated(Value::Day(day), at))
}
