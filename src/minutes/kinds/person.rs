//! People: who was there, who sent apologies and who was absent.

use std::borrow::Cow;

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, yes_no};
pub use crate::minutes::mention::Attendance;
use crate::minutes::told::Told;
use crate::text::Span;
use crate::vocabulary::{PersonForm, PersonRef, Reading, Stated, Value};

use super::meeting::time;

/// Somebody in the list of those present, of apologies or of those absent.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The name as it is printed, without title and role.
    pub name: Span,
    /// The family name, where it stands with the name of another alone: `Susan and Joel Marsh`.
    pub family: Option<Span>,
    /// All of the entry, with title and role.
    pub at: Span,
    /// The initials that are declared for them.
    pub initials: Option<Span>,
    /// The handle that is given with the name.
    pub handle: Option<Span>,
    /// The post or role that stands with the name.
    pub post: Option<Span>,
    /// As what they attended, with the heading that says so.
    pub capacity: Option<(Capacity, Span)>,
    /// Whether they were there, with the heading that says so; seldom two that disagree.
    pub attendance: Vec<(Attendance, Span)>,
    /// Why they were not, where that is said.
    pub reason: Option<Span>,
    /// When they came late, in minutes after midnight.
    pub arrived: Option<(u16, Span)>,
    /// When they left early.
    pub left: Option<(u16, Span)>,
}

/// As what somebody attended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// A member of the body.
    Member,
    /// An officer or other person in attendance.
    Officer,
    /// In place of a member.
    Substitute,
    /// A guest, a witness, the public or the press.
    Guest,
}

impl Capacity {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Officer => "officer",
            Self::Substitute => "substitute",
            Self::Guest => "guest",
        }
    }
}

impl Person {
    /// The whole name, in a document with this prose.
    #[must_use]
    pub fn full_name<'d>(&self, prose: &'d str) -> Cow<'d, str> {
        let name = self.name.of(prose);
        self.family.map_or(Cow::Borrowed(name), |family| format!("{name} {}", family.of(prose)).into())
    }

    /// Where they are listed as that, if they are.
    #[must_use]
    pub fn listed(&self, attendance: Attendance) -> Option<Span> {
        self.attendance.iter().find(|(listed, _)| *listed == attendance).map(|(_, at)| *at)
    }

    fn listed_as(&self, attendance: Attendance) -> Reading<'static> {
        let at = self.listed(attendance);
        yes_no(at.is_some(), at.unwrap_or(self.name))
    }
}

const CAPACITIES: &[&str] = &["sitting", "in attendance", "substituting", "visiting"];

const FIELDS: &[FieldRow<Person>] = &[
    FieldRow {
        name: "name",
        plural: "",
        synonyms: &["full name"],
        of: Of::Person,
        doc: "the name as it is printed, without title and post",
        example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
        read: name,
    },
    FieldRow {
        name: "post",
        plural: "",
        synonyms: &["role", "office", "job title"],
        of: Of::Text,
        doc: "the post or role that stands with the name",
        example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
        read: |person, told| told.text_if(person.post),
    },
    FieldRow {
        name: "initials",
        plural: "",
        synonyms: &[],
        of: Of::Text,
        doc: "the initials that are declared for them",
        example: "Present: Ana Ash (AA), Ben Birch (BB)",
        read: |person, told| told.text_if(person.initials),
    },
    FieldRow {
        name: "present",
        plural: "",
        synonyms: &["there", "among those present", "one of those present"],
        of: Of::YesNo,
        doc: "whether they are listed as there",
        example: "Present: Cllr Ana Ash, Cllr Ben Birch",
        read: |person, _| person.listed_as(Attendance::Present),
    },
    FieldRow {
        name: "excused",
        plural: "",
        synonyms: &["an apology", "apologies"],
        of: Of::YesNo,
        doc: "whether they are listed with those who sent apologies",
        example: "Apologies: Cllr Dan Dell (illness)",
        read: |person, _| person.listed_as(Attendance::Apology),
    },
    FieldRow {
        name: "absent",
        plural: "",
        synonyms: &["away"],
        of: Of::YesNo,
        doc: "whether they are listed as absent without apologies",
        example: "Present: Cllr Ana Ash\n\nAbsent: Cllr Dan Dell",
        read: |person, _| person.listed_as(Attendance::Absent),
    },
    FieldRow {
        name: "capacity",
        plural: "",
        synonyms: &[],
        of: Of::Choice(CAPACITIES),
        doc: "as a sitting member, in attendance, substituting for a member, or visiting",
        example: "Members present: Cllr Ana Ash\n\nOfficers present: Cara Cole (Clerk)",
        read: |person, _| person.capacity.map_or(Reading::NotStated, |(capacity, at)| choice(capacity as usize, at)),
    },
    FieldRow {
        name: "presiding",
        plural: "",
        synonyms: &["in the chair"],
        of: Of::YesNo,
        doc: "whether the list says that they were in the chair",
        example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
        read: |person, told| {
            let chair = person.post.filter(|&post| told.words(post).to_ascii_lowercase().contains("chair"));
            yes_no(chair.is_some(), chair.unwrap_or(person.at))
        },
    },
    FieldRow {
        name: "reason",
        plural: "",
        synonyms: &["reason for absence"],
        of: Of::Text,
        doc: "why they were not there",
        example: "Apologies: Cllr Dan Dell (illness)",
        read: |person, told| told.text_if(person.reason),
    },
    FieldRow {
        name: "time of arrival",
        plural: "",
        synonyms: &["arrival", "arrival time"],
        of: Of::Time,
        doc: "when they came, if late",
        example: "Present: Ana Ash, Ben Birch (arrived 19:20)",
        read: |person, _| time(person.arrived),
    },
    FieldRow {
        name: "time of leaving",
        plural: "",
        synonyms: &["departure", "departure time"],
        of: Of::Time,
        doc: "when they left, if early",
        example: "Present: Ana Ash, Ben Birch (left 20:15)",
        read: |person, _| time(person.left),
    },
];

fn name<'m>(person: &'m Person, told: &Told<'m>) -> Reading<'m> {
    let text = person.full_name(told.document.prose());
    let value = Value::Person(PersonRef { text, form: PersonForm::Name, person: told.people.number(person.name) });
    Reading::Stated(Stated { value, at: person.name })
}

/// Everybody in the attendance list, as rules see them.
pub static KIND: KindRow<Person> = KindRow {
    name: "person",
    plural: "people",
    synonyms: &["persons", "attendee", "attendees"],
    doc: "somebody in the list of those present, of apologies or of those absent",
    example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
    are: Are::People,
    row: |person, told| told.row(person.name),
    fields: FIELDS,
};

/// The members among them.
pub static MEMBER: KindRow<Person> = KindRow {
    name: "member",
    plural: "members",
    synonyms: &["councillor", "councillors", "governor", "governors", "trustee", "trustees", "director", "directors"],
    doc: "somebody in the attendance list as a member of the body",
    example: "Present: Cllr Ana Ash (Chair), Cllr Ben Birch",
    are: Are::Things,
    row: |person, told| told.row(person.name),
    fields: FIELDS,
};

/// The officers among them.
pub static OFFICER: KindRow<Person> = KindRow {
    name: "officer",
    plural: "officers",
    synonyms: &["officer present", "officers present"],
    doc: "somebody in the attendance list as an officer or otherwise in attendance",
    example: OFFICERS,
    are: Are::Things,
    row: |person, told| told.row(person.name),
    fields: &[
        FieldRow {
            name: "name",
            plural: "",
            synonyms: &["full name"],
            of: Of::Person,
            doc: "the name as it is printed, without title and post",
            example: OFFICERS,
            read: name,
        },
        FieldRow {
            name: "post",
            plural: "",
            synonyms: &["role", "job title"],
            of: Of::Text,
            doc: "the post that stands with the name",
            example: OFFICERS,
            read: |person, told| told.text_if(person.post),
        },
        FieldRow {
            name: "initials",
            plural: "",
            synonyms: &[],
            of: Of::Text,
            doc: "the initials that are declared for them",
            example: "Members present: Cllr Ana Ash\n\nOfficers present: Jo Marsh (JM)",
            read: |person, told| told.text_if(person.initials),
        },
        FieldRow {
            name: "present",
            plural: "",
            synonyms: &["there", "among those present", "one of those present"],
            of: Of::YesNo,
            doc: "whether they are listed as there",
            example: OFFICERS,
            read: |person, _| person.listed_as(Attendance::Present),
        },
    ],
};

const OFFICERS: &str = "Members present: Cllr Ana Ash\n\nOfficers present: Jo Marsh (Head of Planning)";

/// Whether somebody is listed as an officer.
#[must_use]
pub fn is_officer(person: &Person) -> bool {
    person.capacity.is_some_and(|(capacity, _)| capacity == Capacity::Officer)
}

/// Whether somebody counts as a member of the body: those whose capacity is not stated do.
#[must_use]
pub fn is_member(person: &Person) -> bool {
    person.capacity.is_none_or(|(capacity, _)| matches!(capacity, Capacity::Member | Capacity::Substitute))
}
