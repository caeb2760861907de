//! The register: who the members of the body are.

use super::list::{List, Unfit};
use super::value::{by_name, day, person, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::mention::Attendance;
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::text::Span;
use crate::vocabulary::{Day, Reading, Truth, Unread};

/// A member on the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registered {
    /// The name in full.
    pub name: String,
    /// The office, if the member holds one.
    pub post: Option<String>,
    /// When the member last attended a meeting.
    pub last_attendance: Option<Day>,
    /// The reason for absence that the body approved.
    pub approved_reason: Option<String>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "register",
    synonyms: &["register of members", "list of members", "membership list"],
    keys: &["name"],
    counterpart: Some("person"),
};

/// Its entries, as rules see them.
pub static KIND: KindRow<Registered> = KindRow {
    name: "registered member",
    plural: "registered members",
    synonyms: &["member on the register", "members on the register", "member of the body", "members of the body"],
    doc: "a member of the body, whether or not the minutes name them",
    example: "name, post\nAna Ash, Chair",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "name",
            plural: "",
            synonyms: &["member", "full name"],
            of: Of::Person,
            doc: "the name in full",
            example: "name\nAna Ash",
            read: |member, _| person(Some(&member.name)),
        },
        FieldRow {
            name: "post",
            plural: "",
            synonyms: &["office", "role"],
            of: Of::Text,
            doc: "the office, if the member holds one",
            example: "name, post\nAna Ash, Chair",
            read: |member, _| text(member.post.as_deref()),
        },
        FieldRow {
            name: "present",
            plural: "",
            synonyms: &["there"],
            of: Of::YesNo,
            doc: "whether the minutes list them as there",
            example: "name\nAna Ash",
            read: |member, told| attended(member, told, Attendance::Present),
        },
        FieldRow {
            name: "excused",
            plural: "",
            synonyms: &["an apology"],
            of: Of::YesNo,
            doc: "whether the minutes list them with those who sent apologies",
            example: "name\nAna Ash",
            read: |member, told| attended(member, told, Attendance::Apology),
        },
        FieldRow {
            name: "absent",
            plural: "",
            synonyms: &["away"],
            of: Of::YesNo,
            doc: "whether the minutes list them as absent without apologies",
            example: "name\nAna Ash",
            read: |member, told| attended(member, told, Attendance::Absent),
        },
        FieldRow {
            name: "last attendance",
            plural: "",
            synonyms: &["last attended", "date last attended", "last meeting attended"],
            of: Of::Date,
            doc: "when the member last attended a meeting, as the register says",
            example: "name, last attended\nAna Ash, 3 March 2026",
            read: |member, _| day(member.last_attendance),
        },
        FieldRow {
            name: "approved reason",
            plural: "",
            synonyms: &["reason approved", "approved reason for absence", "reason approved for absence"],
            of: Of::Text,
            doc: "the reason for absence that the body approved",
            example: "name, approved reason\nAna Ash, illness",
            read: |member, _| text(member.approved_reason.as_deref()),
        },
    ],
};

/// Whether somebody of the member's name is listed so. Where the minutes give only a surname that fits, it cannot be told.
fn attended(member: &Registered, told: &Told<'_>, attendance: Attendance) -> Reading<'static> {
    let name = by_name(&member.name);
    let mut perhaps = None;
    for at in told.people.listed(attendance) {
        match by_name(told.words(at)).same(&name) {
            Truth::Yes => return yes_no(true, at),
            Truth::CannotTell => perhaps = perhaps.or(Some(at)),
            Truth::No => {}
        }
    }
    match perhaps {
        None => yes_no(false, Span::default()),
        Some(at) => Reading::Unreadable(Unread { at, tried: "the name of a member on the register" }),
    }
}

/// Reads a register.
///
/// # Errors
/// If it has no names, or a date that cannot be read.
pub fn read(list: &Rows) -> Result<Vec<Registered>, Unfit> {
    let [name, post, last, reason] =
        ["name", "post", "last attendance", "approved reason"].map(|field| KIND.names(field));
    let list = List::read(list, &[&name])?;
    let mut members = Vec::new();
    for entry in list.entries() {
        let Some(name) = entry.text(&name) else { continue };
        members.push(Registered {
            name,
            post: entry.text(&post),
            last_attendance: entry.day(&last)?,
            approved_reason: entry.text(&reason),
        });
    }
    Ok(members)
}
