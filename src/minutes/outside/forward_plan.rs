//! The forward plan: the key decisions of which notice was given.

use super::list::{List, Unfit};
use super::value::{day, text};
use crate::minutes::declare::{Are, DocumentRow, FieldRow, KindRow, Of};
use crate::minutes::told::Told;
use crate::read::Rows;
use crate::vocabulary::Day;

/// A decision that the forward plan has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlannedDecision {
    /// What is to be decided: the title of the item.
    pub title: String,
    /// By whom.
    pub decider: Option<String>,
    /// When it is to be decided.
    pub date: Option<Day>,
    /// When notice was given.
    pub notice: Option<Day>,
}

/// The document.
pub static DOCUMENT: DocumentRow = DocumentRow {
    name: "forward plan",
    synonyms: &["forward plan of key decisions", "notice of key decisions", "notice of forthcoming key decisions"],
    keys: &["title"],
    counterpart: Some("item"),
};

/// Its entries, as rules see them.
pub static KIND: KindRow<PlannedDecision> = KindRow {
    name: "planned decision",
    plural: "planned decisions",
    synonyms: &["decision on the forward plan", "decisions on the forward plan"],
    doc: "a key decision of which the forward plan gave notice, by the title of its item",
    example: "title, decider, date\nFlood defences, Cabinet, 12 November 2026",
    are: Are::Entries(&DOCUMENT),
    row: |_, _| Told::elsewhere(),
    fields: &[
        FieldRow {
            name: "title",
            plural: "",
            synonyms: &["decision", "subject", "item", "matter"],
            of: Of::Text,
            doc: "what is to be decided: the title of the item",
            example: "title\nFlood defences",
            read: |planned, _| text(Some(&planned.title)),
        },
        FieldRow {
            name: "decider",
            plural: "",
            synonyms: &["decision maker", "decision-maker", "body"],
            of: Of::Text,
            doc: "who is to decide it",
            example: "title, decider\nFlood defences, Cabinet",
            read: |planned, _| text(planned.decider.as_deref()),
        },
        FieldRow {
            name: "date",
            plural: "",
            synonyms: &["decision date", "date of the decision", "meeting"],
            of: Of::Date,
            doc: "when it is to be decided",
            example: "title, date\nFlood defences, 12 November 2026",
            read: |planned, _| day(planned.date),
        },
        FieldRow {
            name: "notice given",
            plural: "",
            synonyms: &["publication date", "date of notice"],
            of: Of::Date,
            doc: "when notice of it was given",
            example: "title, notice given\nFlood defences, 12 October 2026",
            read: |planned, _| day(planned.notice),
        },
    ],
};

/// Reads a forward plan.
///
/// # Errors
/// If it has no titles, or a date that cannot be read.
pub fn read(list: &Rows) -> Result<Vec<PlannedDecision>, Unfit> {
    let [title, decider, date, notice] = ["title", "decider", "date", "notice given"].map(|field| KIND.names(field));
    let list = List::read(list, &[&title])?;
    let mut planned = Vec::new();
    for entry in list.entries() {
        let Some(title) = entry.text(&title) else { continue };
        let (date, notice) = (entry.day(&date)?, entry.day(&notice)?);
        planned.push(PlannedDecision { title, decider: entry.text(&decider), date, notice });
    }
    Ok(planned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forward_plan_is_a_list_of_titles() {
        let read = super::read(
            &Rows::of_text("Decision,Decision maker,Notice given\nFlood defences,Cabinet,2026-10-12\n,,\n").unwrap(),
        )
        .unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].title.as_str(), read[0].decider.as_deref()), ("Flood defences", Some("Cabinet")));
        assert_eq!(read[0].notice.unwrap().to_string(), "2026-10-12");
    }

    #[test]
    fn what_is_wrong_with_one_is_said() {
        assert_eq!(
            super::read(&Rows::of_text("body\nCabinet\n").unwrap()).unwrap_err().message,
            "the list has no column `title`"
        );
        let unread = super::read(&Rows::of_text("title,date\nFlood defences,soon\n").unwrap()).unwrap_err();
        assert_eq!(unread.message, "`soon` in line 2 is not a date");
    }
}
