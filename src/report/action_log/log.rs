//! The action log of one document.

use std::borrow::Cow;

use crate::document::{Block, Document};
use crate::minutes::kinds::action::{Action, State};
use crate::minutes::kinds::item::Item;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::outside::calendar::CalendarMeeting;
use crate::minutes::{Days, Deadline, Mention, Minutes, Occasion};
use crate::report::rows::printable;
use crate::text::Span;
use crate::vocabulary::Day;

/// What minutes give to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionLog {
    /// The name of the document.
    pub file: String,
    /// The body that met.
    pub body: Option<String>,
    /// The day of the meeting, as far as it is known.
    pub date: Option<Day>,
    /// The day of the next meeting, where all of it is known.
    pub next_meeting: Option<Day>,
    /// In the order of the document.
    pub entries: Vec<Entry>,
    /// How many undertakings that are not marked were left out.
    pub left_out: usize,
}

/// One row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub sort: Sort,
    /// The number of the item that it stands under, as it is written; empty where it has none.
    pub item: String,
    /// The title of that item.
    pub item_title: String,
    /// The number of its paragraph, as it is written.
    pub paragraph: String,
    /// The line of the file that it begins in.
    pub line: usize,
    /// Its own number or reference.
    pub number: String,
    /// What is to be done.
    pub task: String,
    /// Who is to do it.
    pub owners: Vec<Owner>,
    /// By when.
    pub due: Option<When>,
    /// The meeting to which it comes back.
    pub report_back: Option<When>,
    /// What has become of it.
    pub state: State,
    /// The words that mark it.
    pub marker: String,
}

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Work that is marked as an action.
    Action,
    /// Work promised or asked for that no action follows up.
    Undertaking,
}

/// Somebody who is to do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The words: `CS`.
    pub words: String,
    /// The name in the attendance list, where it is certain who is meant.
    pub name: Option<String>,
}

/// A time that words name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The words.
    pub words: String,
    /// The day, as far as it is known.
    pub day: Option<Day>,
}

impl Sort {
    /// The word for it, as rules write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Action => "ACTION",
            Self::Undertaking => "UNDERTAKING",
        }
    }
}

impl Entry {
    /// The number of its paragraph, or its line where it has none.
    #[must_use]
    pub fn place(&self) -> Cow<'_, str> {
        if self.paragraph.is_empty() { format!("line {}", self.line).into() } else { self.paragraph.as_str().into() }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// The word for its state; an undertaking has none.
    #[must_use]
    pub fn state_word(&self) -> Option<&'static str> {
        (self.sort == Sort::Action).then_some(self.state.in_rules())
    }

    /// The owners in words: `CS (Cara Smith); the Chair`.
    #[must_use]
    pub fn owners_in_words(&self) -> String {
        let all = self.owners.iter().map(|owner| match &owner.name {
            Some(name) if *name != owner.words => format!("{} ({name})", owner.words),
            _ => owner.words.clone(),
        });
        all.collect::<Vec<_>>().join("; ")
    }
}

impl When {
    /// The words, with the day where they leave out its year: `the November meeting (November 2031)`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self.day {
            Some(day) if day.year.is_some_and(|year| !self.words.contains(&year.to_string())) => {
                format!("{} ({})", self.words, day.in_words())
            }
            _ => self.words.clone(),
        }
    }

    /// The day, where all of it is known.
    #[must_use]
    pub fn whole(&self) -> Option<Day> {
        self.day.filter(|day| day.civil().is_some())
    }
}

impl ActionLog {
    /// The log of what was found in a document; `undertakings` says whether those that are not marked belong to it. The
    /// calendar, where the caller has it, tells the days of meetings.
    ///
    /// ```
    /// use quorate::minutes::{Styles, find};
    /// use quorate::report::ActionLog;
    ///
    /// let (document, _) = quorate::read::read("minutes.txt", "3.1 The Clerk would write by 4 May 2031.\n")?;
    /// let log = ActionLog::of(&document, &find(&document, &Styles::default()), None, true);
    /// assert_eq!((log.entries[0].paragraph.as_str(), log.entries[0].line), ("3.1", 1));
    /// # Ok::<(), quorate::read::Unreadable>(())
    /// ```
    #[must_use]
    pub fn of(
        document: &Document,
        minutes: &Minutes,
        calendar: Option<&[CalendarMeeting]>,
        undertakings: bool,
    ) -> Self {
        let maker = Maker { document, minutes, days: Days::new(document, minutes, calendar) };
        let actions = minutes.actions.iter().map(|action| (action.text.start(), maker.action(action)));
        let unmarked = minutes.undertakings.iter().filter(|found| found.action.is_none());
        let left_out = if undertakings { 0 } else { unmarked.clone().count() };
        let unmarked = unmarked.filter(|_| undertakings).map(|found| (found.at.start(), maker.undertaking(found)));
        let mut entries: Vec<(usize, Entry)> = actions.chain(unmarked).collect();
        entries.sort_by_key(|(at, _)| *at);
        let meeting = &minutes.whole.meeting;
        Self {
            file: printable(document.source().name()).into_owned(),
            body: meeting.body_in(document).map(|name| printable(name).into_owned()),
            date: meeting.date.map(|(day, _, _)| day),
            next_meeting: maker.days.next_meeting(),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
            left_out,
        }
    }
}

struct Maker<'d> {
    document: &'d Document,
    minutes: &'d Minutes,
    days: Days<'d>,
}

impl Maker<'_> {
    fn action(&self, action: &Action) -> Entry {
        let is_all = action.at.contains(action.task) && !action.task.is_empty();
        Entry {
            number: action.number.map(|at| self.words(at)).unwrap_or_default(),
            task: self.words(action.task),
            state: action.state.0,
            // In a list of actions the whole entry is the marker, and the task is said already.
            marker: if is_all { String::new() } else { self.words(action.at) },
            ..self.entry(Sort::Action, action.at, action.item, (&action.owners, &action.due, &action.report_back))
        }
    }

    fn undertaking(&self, found: &Undertaking) -> Entry {
        let task = self.words(found.task);
        Entry {
            task,
            ..self.entry(Sort::Undertaking, found.at, found.item, (&found.owners, &found.due, &found.report_back))
        }
    }

    /// What both have.
    fn entry(
        &self,
        sort: Sort,
        at: Span,
        item: Option<u32>,
        (owners, due, back): (&[Mention], &Option<Deadline>, &Option<Occasion>),
    ) -> Entry {
        let item: Option<&Item> = item.and_then(|row| self.minutes.items.get(row as usize));
        let block = self.document.block_at(at.start()).and_then(|index| self.document.blocks().get(index));
        Entry {
            sort,
            item: item.map(|item| item.reference.clone()).unwrap_or_default(),
            item_title: item.map(|item| self.words(item.title)).unwrap_or_default(),
            paragraph: block.map(|block| self.paragraph(block)).unwrap_or_default(),
            line: block.map_or(1, |block| self.document.source().place(block.source.start()).line),
            number: String::new(),
            task: String::new(),
            owners: owners.iter().map(|who| self.owner(who)).collect(),
            due: due.as_ref().map(|due| When { words: self.words(due.at), day: self.days.due(due) }),
            report_back: back
                .as_ref()
                .map(|back| When { words: self.words(back.at), day: self.days.report_back(back) }),
            state: State::New,
            marker: String::new(),
        }
    }

    /// The number before a paragraph; a bullet is none.
    fn paragraph(&self, block: &Block) -> String {
        let label = self.document.label(block);
        let number = label.trim().trim_end_matches(['.', ':']);
        if number.contains(char::is_alphanumeric) { printable(number).into_owned() } else { String::new() }
    }

    fn owner(&self, who: &Mention) -> Owner {
        let person = who.person.and_then(|row| self.minutes.people.get(row as usize));
        Owner { words: self.words(who.at), name: person.map(|person| self.words(person.name)) }
    }

    /// Words of the prose on one line.
    fn words(&self, at: Span) -> String {
        printable(at.of(self.document.prose())).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
