//! What was found in one document.

use super::house_style::HouseStyle;
use super::kinds::acronym::Acronym;
use super::kinds::action::Action;
use super::kinds::annex::AnnexReference;
use super::kinds::approval::Approval;
use super::kinds::arrival::Arrival;
use super::kinds::cross_reference::CrossReference;
use super::kinds::date::DateMentioned;
use super::kinds::decision::Decision;
use super::kinds::declaration::Declaration;
use super::kinds::departure::Departure;
use super::kinds::dispensation::Dispensation;
use super::kinds::exclusion::Exclusion;
use super::kinds::heading::Heading;
use super::kinds::item::Item;
use super::kinds::mentioned::Mentioned;
use super::kinds::motion::Motion;
use super::kinds::paragraph::Paragraph;
use super::kinds::payment::Payment;
use super::kinds::payment_list::PaymentList;
use super::kinds::person::Person;
use super::kinds::personal_detail::PersonalDetail;
use super::kinds::undertaking::Undertaking;
use super::kinds::vote::Vote;
use super::kinds::whole::Whole;
use super::mention::Attendance;
use super::outside::body::UNKNOWN;
use super::told::{People, Told};
use crate::document::Document;
use crate::text::Span;

/// What one document says happened at the meeting. Every list is in the order of the document; spans are of its prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minutes {
    /// How much of the meeting the document tells.
    pub scope: Scope,
    /// The document as a whole, and what it says about the meeting.
    pub whole: Whole,
    /// Those present, those who sent apologies, those absent.
    pub people: Vec<Person>,
    /// The headings.
    pub headings: Vec<Heading>,
    /// The business.
    pub items: Vec<Item>,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// The actions.
    pub actions: Vec<Action>,
    /// The house style in which they are marked; none where none is.
    pub house_style: Option<HouseStyle>,
    /// The undertakings.
    pub undertakings: Vec<Undertaking>,
    /// The decisions, recommendations among them.
    pub decisions: Vec<Decision>,
    /// The minutes of earlier meetings that were approved.
    pub approvals: Vec<Approval>,
    /// Those who are named in the text and not listed.
    pub mentioned: Vec<Mentioned>,
    /// The motions.
    pub motions: Vec<Motion>,
    /// The votes.
    pub votes: Vec<Vote>,
    /// The interests declared.
    pub declarations: Vec<Declaration>,
    /// The dispensations granted or held.
    pub dispensations: Vec<Dispensation>,
    /// Those who came late or came back.
    pub arrivals: Vec<Arrival>,
    /// Those who left.
    pub departures: Vec<Departure>,
    /// The times for which the public was kept out.
    pub exclusions: Vec<Exclusion>,
    /// The payments.
    pub payments: Vec<Payment>,
    /// The lists of payments.
    pub payment_lists: Vec<PaymentList>,
    /// The references to annexes.
    pub annexes: Vec<AnnexReference>,
    /// The cross-references.
    pub cross_references: Vec<CrossReference>,
    /// The dates.
    pub dates: Vec<DateMentioned>,
    /// The acronyms.
    pub acronyms: Vec<Acronym>,
    /// The personal details.
    pub personal_details: Vec<PersonalDetail>,
}

/// How much of a meeting a document tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of it: minutes with a heading and attendance.
    #[default]
    Whole,
    /// One or several items, cut out.
    Extract,
    /// Something else: an agenda, a list of actions, the record of one decision.
    Other,
}

impl Scope {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Extract => "extract",
            Self::Other => "other",
        }
    }
}

impl Minutes {
    /// What a reader of fields is told of them.
    #[must_use]
    pub fn told<'m>(&'m self, document: &'m Document) -> Told<'m> {
        let day = self.whole.meeting.date.map(|(day, _, _)| day).unwrap_or_default();
        Told { document, extract: self.scope == Scope::Extract, day, people: self, body: &UNKNOWN }
    }
}

impl People for Minutes {
    fn listed(&self, attendance: Attendance) -> Vec<Span> {
        self.people.iter().filter(|person| person.listed(attendance).is_some()).map(|person| person.name).collect()
    }

    fn number(&self, name: Span) -> Option<u32> {
        let row = self.people.binary_search_by_key(&name.start(), |person| person.name.start()).ok()?;
        u32::try_from(row).ok()
    }
}
