//! Actions: work given to somebody and marked as such.

use crate::minutes::declare::{Are, FieldRow, KindRow, Of, choice, thing, yes_no};
use crate::minutes::mention::{Deadline, Mention, Occasion};
use crate::text::Span;
use crate::vocabulary::{PersonForm, Precision, Reading, Stated, Value};

/// Work given to somebody and marked as such.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The words of the marker; the whole entry in a list of actions.
    pub at: Span,
    /// The marker and the task.
    pub text: Span,
    /// What is to be done; empty where nothing says it.
    pub task: Span,
    /// Its number or reference.
    pub number: Option<Span>,
    /// Who is to do it.
    pub owners: Vec<Mention>,
    /// Where the owners were read.
    pub owner_source: Option<OwnerSource>,
    /// The meeting to which it comes back.
    pub report_back: Option<Occasion>,
    /// By when.
    pub due: Option<Deadline>,
    /// New, carried from an earlier meeting, or done, with the words that say so.
    pub state: (State, Span),
    /// The house style whose sentence marked it.
    pub style: String,
    /// The row of the item that it stands under.
    pub item: Option<u32>,
}

/// Where the owners of an action were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerSource {
    /// Beside the marker: `(Action – CS)`.
    Marker,
    /// In the sentence that is marked: `The Chair agreed to ask. ACTION`.
    Sentence,
    /// In a column of its own.
    Column,
}

/// What has become of an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Given at this meeting.
    #[default]
    New,
    /// Given at an earlier meeting, and still to do.
    Carried,
    /// Done.
    Closed,
    /// Dropped, without being done.
    Withdrawn,
}

impl OwnerSource {
    /// The word for it in rules and reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        SOURCES[self as usize]
    }
}

impl State {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Carried => "carried",
            Self::Closed | Self::Withdrawn => "closed",
        }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// The word for it in rules, which tell more states apart.
    #[must_use]
    pub fn in_rules(self) -> &'static str {
        STATES[self as usize]
    }
}

const SOURCES: &[&str] = &["marker", "sentence", "column"];
const STATES: &[&str] = &["new", "carried forward", "complete", "withdrawn"];

/// How somebody may be named, as words of a choice.
pub const FORMS: &[&str] = &["name", "initials", "post", "group", "handle", "pronoun"];

/// How exactly a meeting may be named, as words of a choice.
pub const PRECISIONS: &[&str] = &["date", "month and year", "month", "relative", "event"];

/// Actions, as rules see them.
pub static KIND: KindRow<Action> = KindRow {
    name: "action",
    plural: "actions",
    synonyms: &["action item", "action items", "action point", "action points"],
    doc: "work given to somebody and marked as such, by a word, a list, a column or a task box",
    example: "4.2 An update would come to the November meeting. (Action – CS)",
    are: Are::Things,
    row: |action, told| told.row(action.at),
    fields: FIELDS,
};

/// What an action has in any minutes; the last row, its item, is a thing of the same document.
pub const OF_ANY_MINUTES: &[FieldRow<Action>] = FIELDS.split_at(FIELDS.len() - 1).0;

const FIELDS: &[FieldRow<Action>] = &[
    FieldRow {
        name: "task",
        plural: "",
        synonyms: &["text", "deliverable", "work"],
        of: Of::Text,
        doc: "what is to be done",
        example: "ACTION: Steve to publish the slides.",
        read: |action, told| told.text(action.task),
    },
    FieldRow {
        name: "number",
        plural: "",
        synonyms: &["action number", "reference", "identifier"],
        of: Of::Text,
        doc: "its number or reference, as it is written",
        example: "AP 3: Clerk to order the salt bin.",
        read: |action, told| told.text_if(action.number),
    },
    FieldRow {
        name: "owner",
        plural: "owners",
        synonyms: &["lead", "lead owner", "assignee", "actionee", "responsible officer", "lead officer"],
        of: Of::Person,
        doc: "who is to do it: a name, initials, a post or a group, in the marker or in the sentence",
        example: "The survey would be repeated. (Action – RE & CS)",
        read: |action, told| told.people(&action.owners),
    },
    FieldRow {
        name: "owner source",
        plural: "",
        synonyms: &["source of the owner"],
        of: Of::Choice(SOURCES),
        doc: "where the owner is named: beside the marker, in the sentence, or in a column",
        example: "The Chair agreed to ask the county. ACTION",
        read: |action, _| match action.owner_source {
            Some(source) => choice(source as usize, action.at),
            None => Reading::NotStated,
        },
    },
    FieldRow {
        name: "owner form",
        plural: "owner forms",
        synonyms: &["form of the owner"],
        of: Of::Choice(FORMS),
        doc: "how each owner is named",
        example: "The hedge would be cut. (Action – officers)",
        read: |action, _| Reading::several(action.owners.iter().map(form)),
    },
    FieldRow {
        name: "collectively owned",
        plural: "",
        synonyms: &["collective"],
        of: Of::YesNo,
        doc: "whether its owner is a group, such as the service, officers or all",
        example: "The hedge would be cut. (Action – officers)",
        read: |action, _| match action.owners.iter().find(|who| who.form == PersonForm::Group) {
            Some(group) => yes_no(true, group.at),
            None => yes_no(false, action.at),
        },
    },
    FieldRow {
        name: "report-back meeting",
        plural: "",
        synonyms: &["report-back", "report back", "return meeting", "update to committee"],
        of: Of::Meeting,
        doc: "the meeting to which it comes back",
        example: "An update would come to the November meeting. (Action – CS)",
        read: |action, told| told.occasion(action.report_back.as_ref()),
    },
    FieldRow {
        name: "report-back precision",
        plural: "",
        synonyms: &["precision of the report-back meeting"],
        of: Of::Choice(PRECISIONS),
        doc: "how exactly the report-back meeting is named",
        example: "An update would come to the November meeting. (Action – CS)",
        read: |action, _| precision(action.report_back.as_ref()),
    },
    FieldRow {
        name: "due date",
        plural: "",
        synonyms: &["date due", "completion date", "date"],
        of: Of::Date,
        doc: "the date by which it is to be done",
        example: "ACTION: Clerk to order the salt bin by 20 September 2024.",
        read: |action, told| told.due(action.due.as_ref()),
    },
    FieldRow {
        name: "deadline",
        plural: "",
        synonyms: &["timescale"],
        of: Of::Text,
        doc: "the words that say by when, whether or not they name a date",
        example: "ACTION: Clerk to order the salt bin as soon as possible.",
        read: |action, told| told.text_if(action.due.map(|due| due.at)),
    },
    FieldRow {
        name: "vague",
        plural: "",
        synonyms: &["vaguely dated"],
        of: Of::YesNo,
        doc: "whether its deadline binds nobody, such as `as soon as possible` or `in due course`",
        example: "ACTION: Clerk to order the salt bin as soon as possible.",
        read: |action, _| vague(action.due.as_ref(), action.at),
    },
    FieldRow {
        name: "state",
        plural: "",
        synonyms: &["status"],
        of: Of::Choice(STATES),
        doc: "new, carried forward from an earlier meeting, complete, or withdrawn",
        example: "- [x] Send the newsletter to the printer",
        read: |action, _| choice(action.state.0 as usize, action.state.1),
    },
    FieldRow {
        name: "open",
        plural: "",
        synonyms: &["outstanding"],
        of: Of::YesNo,
        doc: "whether it is still to be done",
        example: "- [ ] Send the newsletter to the printer",
        read: |action, _| yes_no(action.state.0.is_open(), action.state.1),
    },
    FieldRow {
        name: "marker",
        plural: "",
        synonyms: &["action marker"],
        of: Of::Text,
        doc: "the words that mark it",
        example: "An update would come to the November meeting. (Action – CS)",
        read: |action, told| told.text(action.at),
    },
    FieldRow {
        name: "item",
        plural: "",
        synonyms: &["agenda item"],
        of: Of::Kind("item"),
        doc: "the item of business that it stands under",
        example: "7. Highways\nThe Clerk would write to the county. ACTION: Clerk",
        read: |action, _| thing(action.item, action.at),
    },
];

/// Whether a deadline is vague; the question arises only where there is one.
pub fn vague(due: Option<&Deadline>, at: Span) -> Reading<'static> {
    due.map_or(yes_no(false, at), |due| yes_no(due.vague, due.at))
}

/// How exactly a meeting is named.
pub fn precision(meeting: Option<&Occasion>) -> Reading<'static> {
    let Some(meeting) = meeting else { return Reading::NotStated };
    let index = match meeting.precision {
        Precision::Date => 0,
        Precision::MonthAndYear => 1,
        Precision::Month => 2,
        Precision::Relative => 3,
        Precision::Event => 4,
    };
    choice(index, meeting.at)
}

/// How somebody is named.
pub fn form(who: &Mention) -> Stated<'static> {
    let index = match who.form {
        PersonForm::Name => 0,
        PersonForm::Initials => 1,
        PersonForm::Post => 2,
        PersonForm::Group => 3,
        PersonForm::Handle => 4,
        PersonForm::Pronoun => 5,
    };
    Stated { value: Value::Choice(index), at: who.at }
}
