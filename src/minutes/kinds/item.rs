//! Items: the business of the meeting, each with its number, title, topic and outcome.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, number, things, yes_no};
use crate::minutes::mention::Mention;
use crate::text::Span;
use crate::vocabulary::{Reading, Unread};

use super::topic::{TOPICS, Topic};

/// One piece of business.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its heading, or its first words where it has none.
    pub at: Span,
    /// Its number as it is written, in the prose or nowhere.
    pub reference: String,
    /// The words of its heading.
    pub title: Span,
    /// All that stands under it, without the heading.
    pub body: Span,
    /// What it is about.
    pub topic: Topic,
    /// What came of it, with the words that say so.
    pub outcome: Option<(ItemOutcome, Span)>,
    /// Whether the public was kept out.
    pub exempt: bool,
    /// Whether it was taken as urgent.
    pub urgent: bool,
    /// Who was in the chair.
    pub presiding: Option<Mention>,
    /// Why it was.
    pub urgent_because: Option<Span>,
    /// The rows of its decisions.
    pub decisions: Vec<u32>,
    /// The rows of its actions.
    pub actions: Vec<u32>,
}

/// What came of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ItemOutcome {
    Decided,
    Recommended,
    Noted,
    Deferred,
    Actioned,
}

const OUTCOMES: &[&str] = &["decided", "recommended", "noted", "deferred", "actioned"];

/// Items, as rules see them.
pub static KIND: KindRow<Item> = KindRow {
    name: "item",
    plural: "items",
    synonyms: &["agenda item", "agenda items", "item of business", "items of business"],
    doc: "one piece of the business of the meeting, with the heading that it stands under",
    example: "7. Highways\nThe report was received.",
    are: Are::Things,
    row: |item, told| told.row(item.at),
    fields: &[
        FieldRow {
            name: "number",
            plural: "",
            synonyms: &["item number", "minute number"],
            of: Of::Number,
            doc: "its number; of a number in parts (`77/21`) the first",
            example: "7. Highways\nThe report was received.",
            read: |item, _| item_number(item),
        },
        FieldRow {
            name: "reference",
            plural: "",
            synonyms: &["minute reference"],
            of: Of::Text,
            doc: "its number as it is written",
            example: "77/21 Highways\nThe report was received.",
            read: |item, _| match item.reference.as_str() {
                "" => Reading::NotStated,
                words => Reading::stated(crate::vocabulary::Value::Text(words.into()), item.at),
            },
        },
        FieldRow {
            name: "title",
            plural: "",
            synonyms: &["heading", "name"],
            of: Of::Text,
            doc: "the words of its heading",
            example: "7. Highways\nThe report was received.",
            read: |item, told| told.text(item.title),
        },
        FieldRow {
            name: "text",
            plural: "",
            synonyms: &["wording"],
            of: Of::Text,
            doc: "all that stands under its heading",
            example: "7. Highways\nThe report was received.",
            read: |item, told| told.text(item.body),
        },
        FieldRow {
            name: "topic",
            plural: "",
            synonyms: &["subject"],
            of: Of::Choice(TOPICS),
            doc: "which of the business that every meeting has it is; everything else is `other matters`",
            example: "9. Any other business\nThere was none.",
            read: |item, _| choice(item.topic as usize, item.title),
        },
        FieldRow {
            name: "outcome",
            plural: "",
            synonyms: &["result"],
            of: Of::Choice(OUTCOMES),
            doc: "what came of it: a decision, a recommendation, a noting, a deferral or an action",
            example: "7. Highways\nIt was resolved to note the report.",
            read: |item, _| item.outcome.map_or(Reading::NotStated, |(outcome, at)| choice(outcome as usize, at)),
        },
        FieldRow {
            name: "empty",
            plural: "",
            synonyms: &["blank"],
            of: Of::YesNo,
            doc: "whether nothing stands under its heading",
            example: "# Declarations of interest\n\n# Highways\n\nThe report was received.",
            read: |item, _| yes_no(item.body.is_empty(), item.at),
        },
        FieldRow {
            name: "exempt",
            plural: "",
            synonyms: &["confidential"],
            of: Of::YesNo,
            doc: "whether it was taken without the public",
            example: "12. Exempt item: lease of the depot\nThe report was received.",
            read: |item, _| yes_no(item.exempt, item.at),
        },
        FieldRow {
            name: "urgent",
            plural: "",
            synonyms: &["taken as urgent"],
            of: Of::YesNo,
            doc: "whether it was taken as urgent business",
            example: "12. Urgent business: burst main\nThe report was received.",
            read: |item, _| yes_no(item.urgent, item.at),
        },
        FieldRow {
            name: "person presiding",
            plural: "",
            synonyms: &["chair of the item", "presiding member"],
            of: Of::Person,
            doc: "who was in the chair: whoever took it in this item, or was in it before",
            example: "7. Highways\nCllr Birch took the chair for this item.",
            read: |item, told| told.person(item.presiding.as_ref()),
        },
        FieldRow {
            name: "reason for urgency",
            plural: "",
            synonyms: &["reasons for urgency"],
            of: Of::Text,
            doc: "why it was taken as urgent business",
            example: "12. Urgent business\nReasons for urgency: the main has burst.",
            read: |item, told| told.text_if(item.urgent_because),
        },
        FieldRow {
            name: "decision",
            plural: "decisions",
            synonyms: &["resolution", "resolutions"],
            of: Of::Kind("decision"),
            doc: "the decisions that stand under it",
            example: "7. Highways\nIt was resolved to note the report.",
            read: |item, _| things(&item.decisions, item.at),
        },
        FieldRow {
            name: "action",
            plural: "actions",
            synonyms: &[],
            of: Of::Kind("action"),
            doc: "the actions that stand under it",
            example: "7. Highways\nThe Clerk would write to the county. ACTION: Clerk",
            read: |item, _| things(&item.actions, item.at),
        },
    ],
};

/// Whether a title, folded, says that the public is kept out.
#[must_use]
pub fn is_exempt_title(folded: &str) -> bool {
    const NOT: &[&str] = &["no exempt", "no confidential", "confidential waste"];
    let says = folded.contains("exempt") || folded.contains("confidential");
    says && !NOT.iter().any(|not| folded.contains(not))
}

fn item_number(item: &Item) -> Reading<'static> {
    match first_number(&item.reference) {
        Some(value) => number(Some((value, item.at))),
        None if item.reference.is_empty() => Reading::NotStated,
        None => Reading::Unreadable(Unread { at: item.at, tried: "a number" }),
    }
}

/// The number of a reference, or the first of its parts: of `77/21` 77.
#[must_use]
pub fn first_number(reference: &str) -> Option<i64> {
    let digits = reference.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}
