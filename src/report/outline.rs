//! What was read from minutes, for people: the meeting, then each paragraph with what it was read as in the margin.

use super::outline_summary::summary;
use super::read_format::ReadFile;
use super::rows::printable;
use super::shorten::shortened;
use super::sums::counted;
use super::window::fill;
use crate::document::{Block, BlockKind, Document};
use crate::minutes::Minutes;
use crate::minutes::kinds::action::{Action, State};
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::declaration::Declaration;
use crate::minutes::kinds::motion::Motion;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::kinds::vote::Vote;
use crate::minutes::{Deadline, Mention, Occasion};
use crate::text::Span;

/// Columns of the margin.
pub(super) const MARGIN: usize = 15;

/// Characters of a paragraph that are shown where nothing was found in it; the file itself has the rest.
const QUIET: usize = 400;

/// Characters of a paragraph that are shown where something was found, so that the words are there that it was read from.
const SHOWN: usize = 4000;

/// From so many characters on, a paragraph is too long to see at once what of it was read as what.
const LONG: usize = 200;

/// Characters that are quoted of what was read.
const QUOTED: usize = 70;

/// The outline of one document, in rows that fit the terminal: its head, its paragraphs unless only the summary is wanted,
/// and the summary.
#[must_use]
pub fn outline(read: &ReadFile<'_>) -> String {
    let outline = Outline { document: read.document, minutes: read.minutes, width: read.width };
    let paragraphs = if read.summary { String::new() } else { outline.body() };
    [outline.head(), paragraphs, summary(read), "\n".to_owned()].concat()
}

/// The paragraphs of one document as its outline shows them, by block.
pub(super) fn paragraphs(document: &Document, minutes: &Minutes, width: usize) -> Vec<String> {
    let outline = Outline { document, minutes, width };
    let notes = outline.notes_by_block();
    document.blocks().iter().zip(&notes).map(|(block, notes)| outline.paragraph(block, notes)).collect()
}

/// What each paragraph of a document was read as, by block.
pub(super) fn read_as(document: &Document, minutes: &Minutes) -> Vec<Vec<Note>> {
    Outline { document, minutes, width: 0 }.notes_by_block()
}

struct Outline<'d> {
    document: &'d Document,
    minutes: &'d Minutes,
    width: usize,
}

/// Something that was read from words: where, what it is, what more is known of it, and which words say what it is about.
pub(super) struct Note {
    at: usize,
    pub kind: &'static str,
    pub more: String,
    about: Span,
}

impl Outline<'_> {
    /// The meeting and those who were there.
    fn head(&self) -> String {
        let meeting = &self.minutes.whole.meeting;
        let hours = match (meeting.start, meeting.end) {
            (Some((start, _)), Some((end, _))) => Some(format!("{} to {}", clock(start), clock(end))),
            (Some((start, _)), None) => Some(format!("from {}", clock(start))),
            (None, Some((end, _))) => Some(format!("until {}", clock(end))),
            (None, None) => None,
        };
        let rows = [
            ("Scope", Some(self.minutes.scope.word().to_owned())),
            ("Body", meeting.body_in(self.document).map(|name| printable(name).into_owned())),
            ("Date", meeting.date.map(|(day, _, _)| day.to_string())),
            ("Hours", hours),
            ("Place", meeting.place.map(|at| self.words(at))),
            ("Chair", meeting.chair.as_ref().map(|who| self.words(who.at))),
            ("Clerk", meeting.clerk.as_ref().map(|who| self.words(who.at))),
            ("Present", self.attending("present")),
            ("Apologies", self.attending("apologies")),
            ("Absent", self.attending("absent")),
            ("Next meeting", meeting.next.as_ref().map(|(at, _)| self.words(*at))),
        ];
        let mut out = format!("{}\n", self.document.source().name());
        for (title, words) in rows {
            if let Some(words) = words {
                out.push_str(&self.row(title, &words));
            }
        }
        out + &self.house_style() + "\n"
    }

    /// In which house style actions are marked, and why it is thought to be that one.
    fn house_style(&self) -> String {
        let said = match &self.minutes.house_style {
            None => "nothing is marked as an action".to_owned(),
            Some(style) => {
                let marked = counted(style.of, "action is", "actions are");
                let whole = if style.marks == style.of {
                    format!("{}: {marked} marked so", style.name)
                } else {
                    format!("{}: {} of {marked} marked so", style.name, style.marks)
                };
                let example = style.examples.first().map(|&at| self.words(at)).filter(|words| words.len() <= 60);
                let example = example.map(|words| format!(", such as \"{}\"", words.trim())).unwrap_or_default();
                let next = style.runner_up.as_ref().map(|(name, marks)| format!("; next is {name}, with {marks}"));
                format!("{whole}{example}{}", next.unwrap_or_default())
            }
        };
        self.row("House style", &said)
    }

    fn attending(&self, how: &str) -> Option<String> {
        let people = self
            .minutes
            .people
            .iter()
            .filter(|person| person.attendance.iter().any(|(listed, _)| listed.word() == how));
        let names: Vec<String> = people.map(|person| self.words(person.name)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// What was read from each block, in the order of the document.
    fn notes_by_block(&self) -> Vec<Vec<Note>> {
        let mut notes = self.notes().into_iter().peekable();
        let mut by_block = Vec::new();
        for block in self.document.blocks() {
            let mut here = Vec::new();
            while let Some(note) = notes.next_if(|note| note.at < block.span.end().max(block.span.start() + 1)) {
                here.push(note);
            }
            by_block.push(here);
        }
        by_block
    }

    /// All paragraphs. Those of a list or a table in which nothing was found stand close together.
    fn body(&self) -> String {
        let notes = self.notes_by_block();
        let blocks = self.document.blocks();
        let mut out = String::new();
        for (index, (block, notes_here)) in blocks.iter().zip(&notes).enumerate() {
            out.push_str(&self.paragraph(block, notes_here));
            let quiet_next = notes.get(index + 1).is_some_and(Vec::is_empty);
            let goes_on = blocks.get(index + 1).is_some_and(|next| next.kind == block.kind && is_of_many(next.kind));
            if goes_on && quiet_next && notes_here.is_empty() {
                out.pop();
            }
        }
        out
    }

    fn paragraph(&self, block: &Block, notes: &[Note]) -> String {
        let words = format!("{} {}", self.document.label(block), self.document.words(block));
        let words = printable(&words);
        let is_long = words.chars().nth(LONG).is_some();
        let words = shortened(&words, if notes.is_empty() { QUIET } else { SHOWN });
        let mut kinds: Vec<&str> = Vec::new();
        for note in notes {
            if !kinds.contains(&note.kind) {
                kinds.push(note.kind);
            }
        }
        let text = fill(&words, self.width.saturating_sub(MARGIN));
        let mut lines = text.lines();
        let mut margin = kinds.iter();
        let mut out = String::new();
        loop {
            let (kind, line) = (margin.next(), lines.next());
            if kind.is_none() && line.is_none() {
                break;
            }
            let row = format!("{:MARGIN$}{}", kind.unwrap_or(&""), line.unwrap_or(""));
            out.push_str(row.trim_end());
            out.push('\n');
        }
        for note in notes.iter().filter(|note| !note.more.is_empty()) {
            let about = match is_long && !note.about.is_empty() {
                true => format!(" – “{}”", shortened(self.words(note.about).trim(), QUOTED)),
                false => String::new(),
            };
            out.push_str(&self.row("", &format!("→ {}: {}{about}", note.kind, note.more)));
        }
        out + "\n"
    }

    /// All that was read, in the order of the document.
    fn notes(&self) -> Vec<Note> {
        let minutes = self.minutes;
        let mut notes = Vec::new();
        let nothing = Span::default();
        let mut note = |at: Span, kind, more, about| notes.push(Note { at: at.start(), kind, more, about });
        minutes.items.iter().for_each(|item| note(item.at, "ITEM", String::new(), nothing));
        for decision in &minutes.decisions {
            let (kind, more) = self.decision(decision);
            note(decision.at, kind, more, decision.text);
        }
        minutes.motions.iter().for_each(|motion| note(motion.at, "MOTION", self.motion(motion), nothing));
        minutes.votes.iter().for_each(|vote| note(vote.at, "VOTE", votes(vote), nothing));
        for found in &minutes.declarations {
            note(found.at, "DECLARATION", self.declaration(found), nothing);
        }
        // One that is marked says the same as its action.
        for found in minutes.undertakings.iter().filter(|found| found.action.is_none()) {
            note(found.at, "UNDERTAKING", self.undertaking(found), found.task);
        }
        minutes.actions.iter().for_each(|action| note(action.at, "ACTION", self.action(action), action.task));
        notes.sort_by_key(|note| note.at);
        notes
    }

    /// Whether it is a recommendation, with its verb and whom it is for.
    fn decision(&self, decision: &Decision) -> (&'static str, String) {
        let verb = self.words(decision.verb);
        match decision.recipient {
            Some(to) => ("RECOMMENDATION", format!("{verb} to {}", self.words(to)).trim_start().to_owned()),
            None if decision.manner == Manner::Recommendation => ("RECOMMENDATION", verb),
            None => ("DECISION", verb),
        }
    }

    fn action(&self, action: &Action) -> String {
        let from = match action.owner_source.map(|source| source.word()) {
            Some(source) if !action.owners.is_empty() => format!(" (from the {source})"),
            _ => String::new(),
        };
        let work = self.work(&action.owners, action.report_back.as_ref(), action.due.as_ref(), &from);
        let number = action.number.map(|at| format!("number {}, ", self.words(at))).unwrap_or_default();
        let dated = action.report_back.is_some() || action.due.is_some() || !action.state.0.is_open();
        let dated = if dated { "" } else { ", no report-back or due date" };
        let state = match action.state.0 {
            State::New => String::new(),
            state => format!(", {}", state.in_rules()),
        };
        format!("{number}{work}{dated}{state}")
    }

    /// One that is marked is told as the action that it is, unless it is somebody else's.
    fn undertaking(&self, undertaking: &Undertaking) -> String {
        let work = self.work(&undertaking.owners, undertaking.report_back.as_ref(), undertaking.due.as_ref(), "");
        format!("{work}, not marked as an ACTION")
    }

    fn work(&self, owners: &[Mention], back: Option<&Occasion>, due: Option<&Deadline>, from: &str) -> String {
        let names: Vec<String> = owners.iter().map(|who| self.words(who.at)).collect();
        let owner =
            if names.is_empty() { "no owner".to_owned() } else { format!("owner {}{from}", names.join(" and ")) };
        let back = back.map(|back| format!(", report-back {}", self.words(back.at))).unwrap_or_default();
        let due = due.map(|due| format!(", due {}", self.words(due.at))).unwrap_or_default();
        format!("{owner}{back}{due}")
    }

    fn motion(&self, motion: &Motion) -> String {
        let who = |role: &str, who: &Option<Mention>| {
            who.as_ref().map_or(format!("no {role}"), |who| format!("{role} {}", self.words(who.at)))
        };
        let outcome = motion.outcome.map_or("no outcome", |(outcome, _)| outcome.word());
        format!("{}, {}, {outcome}", who("mover", &motion.mover), who("seconder", &motion.seconder))
    }

    fn declaration(&self, declaration: &Declaration) -> String {
        let member = declaration.member.as_ref().map(|who| self.words(who.at));
        let nature = declaration.nature.map(|at| self.words(at));
        [member, nature].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Words beside a title, those that do not fit set in.
    fn row(&self, title: &str, words: &str) -> String {
        let filled = fill(words, self.width.saturating_sub(MARGIN));
        let mut out = String::new();
        for (index, line) in filled.lines().enumerate() {
            let title = if index == 0 { title } else { "" };
            out.push_str(&format!("{title:MARGIN$}{line}\n"));
        }
        out
    }

    fn words(&self, at: Span) -> String {
        printable(at.of(self.document.prose())).into_owned()
    }
}

/// Blocks of which many stand together.
fn is_of_many(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ListItem | BlockKind::Row | BlockKind::HeaderRow | BlockKind::FrontMatter)
}

fn votes(vote: &Vote) -> String {
    let counts = [("for", vote.in_favour), ("against", vote.against), ("abstaining", vote.abstained)];
    let counts = counts.into_iter().filter_map(|(word, count)| Some(format!("{} {word}", count?)));
    let unanimous = vote.unanimous.then(|| "unanimous".to_owned());
    counts.chain(unanimous).collect::<Vec<_>>().join(", ")
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
