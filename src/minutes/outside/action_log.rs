//! The action log: what was asked for at earlier meetings, and what has become of it.

use super::list::{List, Unfit};
use super::value::{day, person, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of, yes_no};
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::text::{Span, fold};
use crate::vocabulary::Day;

/// An action in the log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggedAction {
    /// Its number or reference.
    pub number: Option<String>,
    /// What is to be done.
    pub task: Option<String>,
    /// Who is to do it.
    pub owner: Option<String>,
    /// What has become of it, as the log says it.
    pub status: Option<String>,
    /// By when.
    pub due: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "action log",
    synonyms: &["log of actions", "actions log", "action tracker", "action list"],
    keys: &["number", "task"],
    counterpart: Some("action"),
};

/// Its entries, as rules see them.
pub static KIND: KindRow<LoggedAction> = KindRow {
    name: "logged action",
    plural: "logged actions",
    synonyms: &["action in the log", "actions in the log", "action in the action log", "actions in the action log"],
    doc: "an action that the action log has",
    example: "number, task, owner, status\n12, Write to the county, Clerk, open",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "number",
            plural: "",
            synonyms: &["reference", "action number"],
            of: Of::Text,
            doc: "its number or reference, as it is written",
            example: "number, task\n12, Write to the county",
            read: |action, _| text(action.number.as_deref()),
        },
        FieldRow {
            name: "task",
            plural: "",
            synonyms: &["action", "text", "what"],
            of: Of::Text,
            doc: "what is to be done",
            example: "number, task\n12, Write to the county",
            read: |action, _| text(action.task.as_deref()),
        },
        FieldRow {
            name: "owner",
            plural: "",
            synonyms: &["lead", "who", "responsible officer"],
            of: Of::Person,
            doc: "who is to do it",
            example: "task, owner\nWrite to the county, Clerk",
            read: |action, _| person(action.owner.as_deref()),
        },
        FieldRow {
            name: "status",
            plural: "",
            synonyms: &["state", "progress"],
            of: Of::Text,
            doc: "what has become of it, as the log says it",
            example: "task, status\nWrite to the county, open",
            read: |action, _| text(action.status.as_deref()),
        },
        FieldRow {
            name: "open",
            plural: "",
            synonyms: &["outstanding"],
            of: Of::YesNo,
            doc: "whether it is still to be done; one without a status is",
            example: "task, status\nWrite to the county, open",
            read: |action, _| yes_no(is_open(action), Span::default()),
        },
        FieldRow {
            name: "due date",
            plural: "",
            synonyms: &["date due", "deadline"],
            of: Of::Date,
            doc: "the date by which it is to be done",
            example: "task, due date\nWrite to the county, 1 May 2026",
            read: |action, _| day(action.due),
        },
    ],
};

fn is_open(action: &LoggedAction) -> bool {
    let closed = ["complete", "completed", "closed", "done", "withdrawn", "dropped", "cancelled", "superseded"];
    let status = action.status.as_deref().map(fold).unwrap_or_default();
    status.starts_with("not ") || !status.split(|c: char| !c.is_alphanumeric()).any(|word| closed.contains(&word))
}

/// Reads a log.
///
/// # Errors
/// If it has no tasks, or a date that cannot be read.
pub fn read(list: &Rows) -> Result<Vec<LoggedAction>, Unfit> {
    let [number, task, owner, status, due] =
        ["number", "task", "owner", "status", "due date"].map(|field| KIND.names(field));
    let list = List::read(list, &[&task])?;
    let mut actions = Vec::new();
    for entry in list.entries() {
        actions.push(LoggedAction {
            number: entry.text(&number),
            task: entry.text(&task),
            owner: entry.text(&owner),
            status: entry.text(&status),
            due: entry.day(&due)?,
        });
    }
    Ok(actions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_open_until_the_log_says_that_it_is_not() {
        let cases = [("", true), ("open", true), ("Completed 3 May", false), ("not complete", true), ("closed", false)];
        for (status, open) in cases {
            let action = LoggedAction { status: Some(status.to_owned()), ..LoggedAction::default() };
            assert_eq!(is_open(&action), open, "{status}");
        }
    }
}
