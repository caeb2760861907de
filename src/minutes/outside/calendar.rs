//! The calendar: when the body meets.

use super::list::{List, Unfit};
use super::value::{day, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::text::{Span, fold};
use crate::vocabulary::{Day, Reading};

/// A meeting that the calendar has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CalendarMeeting {
    /// When it is.
    pub date: Day,
    /// Which body meets.
    pub body: Option<String>,
    /// Whether it will not take place.
    pub cancelled: bool,
    /// When the same body meets next, if it does.
    pub next: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "calendar",
    synonyms: &["calendar of meetings", "meetings calendar", "schedule of meetings"],
    keys: &["date"],
    counterpart: None,
};

/// Its entries, as rules see them.
pub static KIND: KindRow<CalendarMeeting> = KindRow {
    name: "calendar meeting",
    plural: "calendar meetings",
    synonyms: &[
        "meeting in the calendar",
        "meetings in the calendar",
        "meeting of the calendar",
        "meetings of the calendar",
    ],
    doc: "a meeting that the calendar of meetings has",
    example: "date, body\n12 November 2026, Planning Committee",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["day", "meeting date"],
            of: Of::Date,
            doc: "when it is",
            example: "date\n12 November 2026",
            read: |meeting, _| day(Some(meeting.date)),
        },
        FieldRow {
            name: "body",
            plural: "",
            synonyms: &["committee"],
            of: Of::Text,
            doc: "which body meets",
            example: "date, body\n12 November 2026, Planning Committee",
            read: |meeting, _| text(meeting.body.as_deref()),
        },
        FieldRow {
            name: "cancelled",
            plural: "",
            synonyms: &["called off"],
            of: Of::YesNo,
            doc: "whether it will not take place",
            example: "date, cancelled\n12 November 2026, yes",
            read: |meeting, _| yes_no(meeting.cancelled, Span::default()),
        },
        FieldRow {
            name: "the last before the meeting",
            plural: "",
            synonyms: &["the last before this meeting", "the last before this one", "the previous meeting"],
            of: Of::YesNo,
            doc: "whether its body met then and not again before the meeting that is minuted",
            example: "date\n12 November 2026",
            read: |meeting, told| match is_last_before(meeting, told.day) {
                Some(last) => yes_no(last, Span::default()),
                None => Reading::NotStated,
            },
        },
    ],
};

/// Whether a meeting took place before a day, and the next one of its body did not; nothing where the day is not known.
fn is_last_before(meeting: &CalendarMeeting, day: Day) -> Option<bool> {
    let (day, date) = (day.civil()?, meeting.date.civil()?);
    let next = meeting.next.and_then(Day::civil);
    Some(!meeting.cancelled && date < day && next.is_none_or(|next| next >= day))
}

/// Reads a calendar.
///
/// # Errors
/// If it has no dates.
pub fn read(list: &Rows) -> Result<Vec<CalendarMeeting>, Unfit> {
    let date = KIND.names("date");
    let (body, cancelled) = (KIND.names("body"), KIND.names("cancelled"));
    let list = List::read(list, &[&date])?;
    let mut meetings = Vec::new();
    for entry in list.entries() {
        let Some(date) = entry.day(&date)? else { continue };
        let cancelled = entry.says(&cancelled, &["cancelled"]);
        meetings.push(CalendarMeeting { date, body: entry.text(&body), cancelled, next: None });
    }
    let held = meetings.iter().filter(|meeting| !meeting.cancelled);
    let dates = held.filter_map(|held| Some((held.body.as_deref().map(fold), held.date.civil()?, held.date)));
    let mut dates: Vec<_> = dates.collect();
    dates.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    for meeting in &mut meetings {
        let Some(date) = meeting.date.civil() else { continue };
        let own = meeting.body.as_deref().map(fold);
        let after = dates.partition_point(|(body, held, _)| (body, *held) <= (&own, date));
        meeting.next = dates.get(after).filter(|(body, _, _)| *body == own).map(|(_, _, day)| *day);
    }
    Ok(meetings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_meeting_before_a_day_is_one_of_its_body() {
        let list = "date,body,cancelled\n3 March 2026,Council,\n10 March 2026,Planning,\n7 April 2026,Council,\n\
                    21 April 2026,Council,yes\n5 May 2026,Council,";
        let meetings = read(&Rows::of_text(list).unwrap()).unwrap();
        let last = |day: u8| -> Vec<String> {
            let day = Day::whole(2026, 5, day).unwrap();
            let last = meetings.iter().filter(|meeting| is_last_before(meeting, day) == Some(true));
            last.map(|meeting| meeting.date.to_string()).collect()
        };
        assert_eq!(last(5), ["2026-03-10", "2026-04-07"]);
        assert_eq!(last(6), ["2026-03-10", "2026-05-05"]);
        assert_eq!(is_last_before(&meetings[0], Day::default()), None);
    }
}
