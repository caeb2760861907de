//! The table of outside documents, and what a caller has of them.

use super::action_log::{self, LoggedAction};
use super::agenda::{self, Agenda};
use super::body::Body;
use super::calendar::{self, CalendarMeeting};
use super::forward_plan::{self, PlannedDecision};
use super::list::Unfit;
use super::officers::{self, ListedOfficer};
use super::previous::{self, Previous};
use super::register::{self, Registered};
use super::work_programme::{self, ProgrammedReport};
use crate::document::Document;
use crate::minutes::declare::DocumentRow;
use crate::minutes::minutes::Minutes;
use crate::read::Rows;

/// What the caller has beside the minutes; what it has not is `None`.
///
/// ```
/// use quorate::minutes::outside::{Outside, calendar};
/// use quorate::read::Rows;
///
/// let meetings = calendar::read(&Rows::of_text("date\n12 November 2026\n")?)?;
/// let outside = Outside { calendar: Some(meetings), ..Outside::default() };
/// assert_eq!(outside.calendar.unwrap().len(), 1);
/// # Ok::<(), quorate::minutes::outside::Unfit>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Outside {
    /// When the body meets.
    pub calendar: Option<Vec<CalendarMeeting>>,
    /// Who its members are.
    pub register: Option<Vec<Registered>>,
    /// Who its officers are.
    pub officers: Option<Vec<ListedOfficer>>,
    /// The business of which notice was given.
    pub agenda: Option<Agenda>,
    /// The minutes of the meeting before.
    pub previous: Option<Previous>,
    /// What was asked for at earlier meetings.
    pub action_log: Option<Vec<LoggedAction>>,
    /// Which reports come to which meeting.
    pub work_programme: Option<Vec<ProgrammedReport>>,
    /// The key decisions of which notice was given.
    pub forward_plan: Option<Vec<PlannedDecision>>,
    /// The body.
    pub body: Body,
}

/// One outside document: its names, and how it is read.
pub struct OutsideDocument {
    /// Its names.
    pub row: &'static DocumentRow,
    /// What a file that has several lists may call one of its entries.
    pub entry: &'static str,
    /// How its text becomes part of what the caller has.
    pub read: Read,
}

impl OutsideDocument {
    /// All that it may go by in a file.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        std::iter::once(self.row.name).chain(self.row.synonyms.iter().copied()).chain([self.entry]).collect()
    }
}

/// How the text of an outside document is read.
pub enum Read {
    /// As a list with a line of headings.
    List(fn(&mut Outside, &Rows) -> Result<(), Unfit>),
    /// As minutes are.
    AsMinutes(fn(&mut Outside, Document, Minutes)),
}

/// All of them.
pub static DOCUMENTS: &[OutsideDocument] = &[
    OutsideDocument {
        row: &calendar::DOCUMENT,
        entry: "meeting",
        read: Read::List(|outside, list| calendar::read(list).map(|meetings| outside.calendar = Some(meetings))),
    },
    OutsideDocument {
        row: &register::DOCUMENT,
        entry: "member",
        read: Read::List(|outside, list| register::read(list).map(|members| outside.register = Some(members))),
    },
    OutsideDocument {
        row: &officers::DOCUMENT,
        entry: "officer",
        read: Read::List(|outside, list| officers::read(list).map(|officers| outside.officers = Some(officers))),
    },
    OutsideDocument {
        row: &agenda::DOCUMENT,
        entry: "item",
        read: Read::AsMinutes(|outside, document, minutes| outside.agenda = Some(agenda::agenda(&document, &minutes))),
    },
    OutsideDocument {
        row: &previous::DOCUMENT,
        entry: "minutes",
        read: Read::AsMinutes(|outside, document, minutes| outside.previous = Some(Previous { document, minutes })),
    },
    OutsideDocument {
        row: &action_log::DOCUMENT,
        entry: "action",
        read: Read::List(|outside, list| action_log::read(list).map(|actions| outside.action_log = Some(actions))),
    },
    OutsideDocument {
        row: &work_programme::DOCUMENT,
        entry: "report",
        read: Read::List(|outside, list| work_programme::read(list).map(|list| outside.work_programme = Some(list))),
    },
    OutsideDocument {
        row: &forward_plan::DOCUMENT,
        entry: "decision",
        read: Read::List(|outside, list| forward_plan::read(list).map(|list| outside.forward_plan = Some(list))),
    },
];
