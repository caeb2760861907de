//! Dispensations: leave to speak or vote in spite of an interest.

use jiff::civil::Date;

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, thing, yes_no};
use crate::minutes::mention::Mention;
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::{Day, Length, Reading, Unit, Unread, Value};

/// Leave that was granted, or that somebody had.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispensation {
    /// The sentence that says so.
    pub at: Span,
    /// Who has it.
    pub holders: Vec<Mention>,
    /// Whether it was granted at this meeting, rather than before.
    pub granted: bool,
    /// From when, where that is said.
    pub from: Option<(Day, Span)>,
    /// Until when: the date, or words that name none such as `for the term of office`.
    pub until: Option<(Option<Day>, Span)>,
    /// For how long, where that is said.
    pub length: Option<(Length, Span)>,
    /// What it allows.
    pub business: Option<Span>,
    /// Why.
    pub reason: Option<Span>,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

impl Dispensation {
    /// When it begins: as stated, else the day of the meeting that granted it.
    fn start(&self, told: &Told<'_>) -> Option<(Day, Span)> {
        let granted = || (self.granted && told.day != Day::default()).then_some((told.day, self.at));
        self.from.or_else(granted)
    }

    /// When it ends: as stated, else so long after it begins.
    fn end(&self, told: &Told<'_>) -> Reading<'static> {
        let unread = |at| Reading::Unreadable(Unread { at, tried: "a date" });
        match (self.until, self.length) {
            (Some((Some(day), at)), _) => Reading::stated(Value::Day(day), at),
            (_, Some((length, at))) => {
                let shifted = self.start(told).and_then(|(day, _)| day.shifted(length, true, &[]));
                match shifted.filter(|(first, last)| first == last).and_then(|(first, _)| day(first)) {
                    Some(day) => Reading::stated(Value::Day(day), at),
                    None => unread(at),
                }
            }
            (Some((None, at)), None) => unread(at),
            (None, None) => Reading::NotStated,
        }
    }

    /// For how long: as stated, else from when to when, in months begun.
    fn length(&self, told: &Told<'_>) -> Reading<'static> {
        let unread = |at| Reading::Unreadable(Unread { at, tried: "a length of time" });
        match (self.length, self.until) {
            (Some((length, at)), _) => Reading::stated(Value::Length(length), at),
            (None, Some((until, at))) => {
                let start = self.start(told).and_then(|(day, _)| day.bounds());
                match start.zip(until.and_then(Day::bounds)).and_then(|(start, end)| months(start, end)) {
                    Some(count) => Reading::stated(Value::Length(Length { count, unit: Unit::Months }), at),
                    None => unread(at),
                }
            }
            (None, None) => Reading::NotStated,
        }
    }
}

fn day(date: Date) -> Option<Day> {
    Day::whole(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
}

/// How many months are begun from one date to another; `None` where that depends on the day of a month that is not said.
fn months(start: (Date, Date), end: (Date, Date)) -> Option<u32> {
    let begun = |from: Date, to: Date| {
        let apart =
            i32::from(to.year()) * 12 + i32::from(to.month()) - i32::from(from.year()) * 12 - i32::from(from.month());
        u32::try_from(apart + i32::from(to.day() > from.day())).ok()
    };
    let (least, most) = (begun(start.1, end.0)?, begun(start.0, end.1)?);
    (least == most).then_some(most)
}

/// Dispensations, as rules see them.
pub static KIND: KindRow<Dispensation> = KindRow {
    name: "dispensation",
    plural: "dispensations",
    synonyms: &[],
    doc: "leave to speak or vote in spite of an interest, that was granted or that somebody had; a request is not one",
    example: GRANTED,
    are: Are::Things,
    row: |dispensation, told| told.row(dispensation.at),
    fields: &[
        FieldRow {
            name: "holder",
            plural: "holders",
            synonyms: &["member", "recipient"],
            of: Of::Person,
            doc: "who has it",
            example: GRANTED,
            read: |dispensation, told| told.people(&dispensation.holders),
        },
        FieldRow {
            name: "granted at the meeting",
            plural: "",
            synonyms: &["granted", "new"],
            of: Of::YesNo,
            doc: "whether it was granted at this meeting, rather than before",
            example: GRANTED,
            read: |dispensation, _| yes_no(dispensation.granted, dispensation.at),
        },
        FieldRow {
            name: "start",
            plural: "",
            synonyms: &["start date"],
            of: Of::Date,
            doc: "when it begins: as stated, else the day of the meeting that granted it",
            example: "A dispensation was granted to Cllr Ash from 1 May 2026 until 30 April 2027.",
            read: |dispensation, told| {
                dispensation.start(told).map_or(Reading::NotStated, |(day, at)| Reading::stated(Value::Day(day), at))
            },
        },
        FieldRow {
            name: "end",
            plural: "",
            synonyms: &["end date", "expiry date"],
            of: Of::Date,
            doc: "when it ends: as stated, else so long after its start",
            example: "A dispensation was granted to Cllr Ash from 1 May 2026 until 30 April 2027.",
            read: |dispensation, told| dispensation.end(told),
        },
        FieldRow {
            name: "length",
            plural: "",
            synonyms: &["duration", "term"],
            of: Of::Length,
            doc: "for how long: as stated, else from its start to its end, in months begun",
            example: GRANTED,
            read: |dispensation, told| dispensation.length(told),
        },
        FieldRow {
            name: "business",
            plural: "",
            synonyms: &["purpose"],
            of: Of::Text,
            doc: "what it allows, or the business that it is for",
            example: GRANTED,
            read: |dispensation, told| told.text_if(dispensation.business),
        },
        FieldRow {
            name: "reason",
            plural: "",
            synonyms: &["grounds"],
            of: Of::Text,
            doc: "why it was granted",
            example: "A dispensation was granted to Cllr Ash on the grounds that too few members could vote otherwise.",
            read: |dispensation, told| told.text_if(dispensation.reason),
        },
        FieldRow {
            name: "item",
            plural: "",
            synonyms: &["agenda item"],
            of: Of::Kind("item"),
            doc: "the item of business that it stands under",
            example: "4. Dispensations\nA dispensation was granted to Cllr Ash for four years.",
            read: |dispensation, _| thing(dispensation.item, dispensation.at),
        },
    ],
};

const GRANTED: &str =
    "It was resolved to grant a dispensation to Cllr Ash to speak and vote on the precept for four years.";
