//! What was read from minutes, for people: the meeting, then each paragraph with what it was read as in the margin.

use super::rows::printable;
use super::sums::counted;
use super::window::fill;
use crate::document::{Block, Document};
use crate::minutes::Minutes;
use crate::minutes::kinds::action::Action;
use crate::minutes::kinds::decision::{Decision, Manner};
use crate::minutes::kinds::declaration::Declaration;
use crate::minutes::kinds::motion::Motion;
use crate::minutes::kinds::undertaking::Undertaking;
use crate::minutes::kinds::vote::Vote;
use crate::minutes::{Deadline, Mention, Occasion};
use crate::text::Span;

/// Columns of the margin.
pub(super) const MARGIN: usize = 15;

/// Characters of a paragraph that are shown; the file itself has the rest.
const SHOWN: usize = 400;

/// The outline of one document, in rows of at most `width` columns.
#[must_use]
pub fn outline(document: &Document, minutes: &Minutes, width: usize) -> String {
    let outline = Outline { document, minutes, width };
    let paragraphs = paragraphs(document, minutes, width).concat();
    [outline.head(), paragraphs, outline.sum()].concat()
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

/// Something that was read from words: where, what it is, what more is known of it.
pub(super) struct Note {
    at: usize,
    pub kind: &'static str,
    pub more: String,
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
            ("Body", meeting.body.map(|at| self.words(at))),
            ("Date", meeting.date.map(|(day, _, _)| day.to_string())),
            ("Hours", hours),
            ("Place", meeting.place.map(|at| self.words(at))),
            ("Chair", meeting.chair.as_ref().map(|who| self.words(who.at))),
            ("Clerk", meeting.clerk.as_ref().map(|who| self.words(who.at))),
            ("Present", self.attending("present")),
            ("Apologies", self.attending("apology")),
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

    fn paragraph(&self, block: &Block, notes: &[Note]) -> String {
        let words = format!("{} {}", self.document.label(block), self.document.words(block));
        let mut words = printable(&words).into_owned();
        if let Some((end, _)) = words.char_indices().nth(SHOWN) {
            words.truncate(end);
            words.push('…');
        }
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
            out.push_str(&self.row("", &format!("→ {}: {}", note.kind, note.more)));
        }
        out + "\n"
    }

    /// All that was read, in the order of the document.
    fn notes(&self) -> Vec<Note> {
        let minutes = self.minutes;
        let mut notes = Vec::new();
        let mut note = |at: Span, kind, more| notes.push(Note { at: at.start(), kind, more });
        minutes.items.iter().for_each(|item| note(item.at, "ITEM", String::new()));
        for decision in &minutes.decisions {
            let (kind, more) = self.decision(decision);
            note(decision.at, kind, more);
        }
        minutes.motions.iter().for_each(|motion| note(motion.at, "MOTION", self.motion(motion)));
        minutes.votes.iter().for_each(|vote| note(vote.at, "VOTE", votes(vote)));
        minutes.declarations.iter().for_each(|found| note(found.at, "DECLARATION", self.declaration(found)));
        let unmarked = minutes.undertakings.iter().filter(|found| found.action.is_none());
        unmarked.for_each(|found| note(found.at, "UNDERTAKING", self.undertaking(found)));
        minutes.actions.iter().for_each(|action| note(action.at, "ACTION", self.action(action)));
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
        let number = action.number.map(|at| format!("number {}, ", self.words(at)));
        format!("{}{work}", number.unwrap_or_default())
    }

    fn undertaking(&self, undertaking: &Undertaking) -> String {
        let work = self.work(&undertaking.owners, undertaking.report_back.as_ref(), undertaking.due.as_ref(), "");
        format!(
            "{work}, {}",
            if undertaking.action.is_some() { "marked as an ACTION" } else { "not marked as an ACTION" }
        )
    }

    fn work(&self, owners: &[Mention], back: Option<&Occasion>, due: Option<&Deadline>, from: &str) -> String {
        let names: Vec<String> = owners.iter().map(|who| self.words(who.at)).collect();
        let owner =
            if names.is_empty() { "no owner".to_owned() } else { format!("owner {}{from}", names.join(" and ")) };
        let back = back.map_or("no report-back".to_owned(), |back| format!("report-back {}", self.words(back.at)));
        let due = due.map(|due| format!(", due {}", self.words(due.at))).unwrap_or_default();
        format!("{owner}, {back}{due}")
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

    /// `2 items, 1 action, no motions.`
    fn sum(&self) -> String {
        let minutes = self.minutes;
        let unmarked = minutes.undertakings.iter().filter(|found| found.action.is_none()).count();
        let sums = [
            counted(minutes.items.len(), "item", "items"),
            counted(minutes.actions.len(), "action", "actions"),
            counted(unmarked, "undertaking that is not marked", "undertakings that are not marked"),
            counted(minutes.decisions.len(), "decision", "decisions"),
            counted(minutes.motions.len(), "motion", "motions"),
            counted(minutes.votes.len(), "vote", "votes"),
            counted(minutes.people.len(), "person", "people"),
        ];
        format!("{}\n", fill(&format!("Read {}.", sums.join(", ")), self.width))
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

fn votes(vote: &Vote) -> String {
    let counts = [("for", vote.in_favour), ("against", vote.against), ("abstaining", vote.abstained)];
    let counts = counts.into_iter().filter_map(|(word, count)| Some(format!("{} {word}", count?)));
    let unanimous = vote.unanimous.then(|| "unanimous".to_owned());
    counts.chain(unanimous).collect::<Vec<_>>().join(", ")
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
