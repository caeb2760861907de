//! Finds those present, those who sent apologies and those absent.

use std::collections::HashMap;

use crate::document::{Block, BlockKind, MarkKind};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::recognise::{Attendee, attendees};
use crate::text::{Span, fold};

use super::roll_entries::{
    box_of, counts, firm_in, is_business, is_name, is_surname_first, looks_like_firm, names_alone, no_names, says_firm,
    tells,
};
use super::roll_forms::without_short_forms;
use super::roll_front::front_lists;
use super::roll_heads::{List, is_side_of_vote, labelled, list_of, said_of};
use super::roll_parts::{before_telling, has_holders, is_entry, is_titled, parts_of, said_at_end};
use super::roll_person::person;
use super::roll_table::Table;
use super::roll_told::told;
use super::roll_unnamed::unnamed;
use super::sentence::says_any;
use super::view::View;

/// Everybody in the lists of attendance, each once.
pub fn people(view: &View<'_>) -> Vec<Person> {
    let mut roll = Roll { view, open: None, table: None, found: Vec::new(), seen: HashMap::new() };
    for (index, block) in view.document.blocks().iter().enumerate() {
        if !matches!(block.kind, BlockKind::FrontMatter | BlockKind::Code) {
            roll.read(index, block);
        }
    }
    if roll.found.is_empty() {
        // What the text says counts before what the page says of itself.
        for listed in front_lists(view) {
            for names in listed.names {
                roll.take(listed.list, names, listed.head, false);
            }
        }
    }
    without_short_forms(view, &roll.found)
}

/// A list of names that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    list: List,
    /// The words that opened it.
    head: Span,
    /// The level of the heading that opened it; none where a line did.
    level: Option<u8>,
    /// How its entries stand so far.
    kind: Option<BlockKind>,
    /// Whether firms stand after its names, parted by commas.
    firms: bool,
    /// Whether surnames come first: `Ash, Ana`.
    surnames: bool,
    /// How many paragraphs in it were no names.
    strange: u8,
    /// Whether the line that opened it has a number, as items have.
    numbered: bool,
}

/// The lists as far as they are read.
struct Roll<'v, 'd> {
    view: &'v View<'d>,
    open: Option<Open>,
    table: Option<Table>,
    // With whether they are named only as chair or scribe, or in a sentence, where short forms are met.
    found: Vec<(Person, bool)>,
    seen: HashMap<String, usize>,
}

/// How far from the start those present are looked for where no list is announced.
const NEAR_THE_START: usize = 40;

impl<'d> Roll<'_, 'd> {
    fn words(&self, at: Span) -> &'d str {
        self.view.words(at)
    }

    fn read(&mut self, index: usize, block: &Block) {
        let words = self.view.document.words(block);
        if matches!(block.kind, BlockKind::HeaderRow | BlockKind::Row) {
            self.row(block);
            return;
        }
        self.table = None;
        if is_side_of_vote(words) {
            self.open = None;
            return;
        }
        if self.label(index, block, words) || self.sentences(index, block, words) {
            return;
        }
        // A name in bold, on a line of its own, looks like a heading.
        let bold = block.kind == BlockKind::Heading
            && self.open.is_some_and(|open| open.kind.is_none_or(|kind| kind == BlockKind::Heading))
            && words.contains(' ')
            && names_alone(words)
            && self.is_bold(block.span);
        if block.kind == BlockKind::Heading && !bold {
            // A heading inside the list may part it: `### 2030 Committee`.
            let deeper = self.open.is_some_and(|open| open.level.is_some_and(|level| block.level > level));
            if !deeper {
                self.open = None;
            }
            return;
        }
        if self.open.is_some() && self.entry(index, block, words) {
            return;
        }
        if self.open.is_none()
            && let Some(list) = unnamed(self.view, index)
        {
            self.take(list, block.span, block.span, false);
        }
    }

    /// A line with the words that open a list, and perhaps with its names.
    fn label(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let within = self.open.is_some();
        let heading = block.kind == BlockKind::Heading;
        if let Some((list, from)) = labelled(words, within) {
            let names = Span::new(block.span.start() + from, block.span.end());
            let head = Span::new(block.span.start(), block.span.start() + from);
            return self.open_with(index, block, (list, head, names)) || self.run_in(block, words);
        }
        let short = || {
            let label = words.ends_with(':')
                || words.split(' ').count() <= 4 && !words.contains(|c: char| c.is_ascii_digit() || c == '!');
            words.len() < 40 && words.starts_with(|c: char| !c.is_lowercase()) && label
        };
        let alone = heading || self.view.outline.is_head(self.view.document, index) || short();
        let alone = alone && (heading || said_at_end(words).is_none());
        if let Some(list) = alone.then(|| list_of(&fold(words), within)).flatten() {
            let name = within && !heading && names_alone(words) && words.contains(' ') && !words.ends_with(':');
            if list.doubtful && (name || !(within || self.names_follow(index))) {
                return false;
            }
            self.begin(list, block.span, heading.then_some(block.level), index);
            return true;
        }
        // All of the minutes in one paragraph.
        self.run_in(block, words)
    }

    fn open_with(&mut self, index: usize, block: &Block, (list, head, names): (List, Span, Span)) -> bool {
        let given = self.words(names).trim();
        let level = (block.kind == BlockKind::Heading).then_some(block.level);
        if given.chars().all(|c| !c.is_alphanumeric()) {
            if list.doubtful && self.open.is_none() && !self.names_follow(index) {
                return false;
            }
            self.begin(list, head, level, index);
            return true;
        }
        if no_names(given) || counts(given) && !given.contains([',', ';']) && !given.contains(" and ") {
            self.begin(list, head, level, index);
            return true;
        }
        let near = self.open.is_some() || index < NEAR_THE_START && (!list.group || self.is_of_meeting());
        if list.doubtful && !(near && names_alone(given) && !self.is_speech(index, given)) {
            return false;
        }
        let mut names = if list.doubtful { names } else { self.up_to_item(names) };
        if !list.doubtful && tells(self.words(names)) {
            // `Present: Ana Ash, Ben Birch. Nine residents were there.`; of `Apologies: Apologies were received` nothing is left.
            match before_telling(self.words(names)) {
                Some(end) => names = Span::new(names.start(), names.start() + end),
                None => return false,
            }
        }
        let before = self.found.len();
        let single = list.doubtful && !given.contains([',', ';']) && !given.contains(" and ");
        self.take(list, names, head, single);
        if self.found.len() > before || !single {
            self.begin(list, head, level, index);
            if let Some(open) = &mut self.open {
                open.kind = Some(BlockKind::Paragraph);
            }
        }
        true
    }

    /// Whether the title is of a meeting: `Members:` is found on other pages too.
    fn is_of_meeting(&self) -> bool {
        const TITLE: usize = 8;
        let title = self.view.document.blocks().iter().take(TITLE);
        let says = |words: &str| says_any(words, &["minutes", "meeting", "teleconference", "agm"]);
        title.map(|block| self.view.document.words(block)).any(says)
    }

    /// `Chair: Thanks.` in a record of who said what.
    fn is_speech(&self, index: usize, given: &str) -> bool {
        given.ends_with(['.', '?', '!']) && index > 12 && self.open.is_none()
    }

    fn begin(&mut self, list: List, head: Span, level: Option<u8>, index: usize) {
        // A line inside a list that a heading opened does not end it.
        let outer = self.open.and_then(|open| open.level);
        let level = level.map_or(outer, |level| Some(outer.map_or(level, |outer| outer.min(level))));
        let numbered = self.view.block(index).is_some_and(|block| self.view.label_is_number(block));
        self.open = Some(Open {
            list,
            head,
            level,
            kind: None,
            firms: self.firms_follow(index),
            surnames: self.surnames_follow(index),
            strange: 0,
            numbered,
        });
    }

    /// Whether the next block is a name or several.
    fn names_follow(&self, index: usize) -> bool {
        let next = self
            .view
            .block(index + 1)
            .filter(|next| matches!(next.kind, BlockKind::Paragraph | BlockKind::ListItem) && index < NEAR_THE_START);
        next.is_some_and(|next| names_alone(self.view.document.words(next)))
    }

    /// Whether the entries that follow are mostly a name, a comma and a firm.
    fn firms_follow(&self, index: usize) -> bool {
        const MOST: usize = 40;
        let after = self.view.document.blocks().get(index + 1..).unwrap_or_default().iter().take(MOST);
        let entries: Vec<&str> = after
            .skip_while(|block| block.kind != BlockKind::ListItem)
            .take_while(|block| block.kind == BlockKind::ListItem)
            .map(|block| self.view.document.words(block))
            .collect();
        let firms: Vec<&str> =
            entries.iter().filter_map(|words| words.get(firm_in(words)? + 1..)).map(str::trim).collect();
        let sure = firms.iter().enumerate().filter(|(at, firm)| {
            looks_like_firm(firm) || firms.iter().enumerate().any(|(other, same)| other != *at && same == *firm)
        });
        firms.len() > 1 && firms.len() * 2 > entries.len() && sure.count() * 2 >= firms.len()
    }

    /// Whether the entries that follow all have one comma, after one word: `Ash, Ana`.
    fn surnames_follow(&self, index: usize) -> bool {
        const LEAST: usize = 3;
        let after = self.view.document.blocks().get(index + 1..).unwrap_or_default().iter();
        let entries = after.take_while(|block| block.kind == BlockKind::ListItem);
        let mut count = 0;
        entries.map(|block| self.view.document.words(block)).all(|words| {
            count += 1;
            is_surname_first(words)
        }) && count >= LEAST
    }

    /// Sentences that tell who was there or was not.
    fn sentences(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let apologies = || {
            memchr::memmem::find(words.as_bytes(), b"pologi").is_some()
                || memchr::memmem::find(words.as_bytes(), b"pology").is_some()
        };
        let excused = self.open.is_some_and(|open| open.list.attendance != Attendance::Present);
        if !(index < NEAR_THE_START || excused || apologies()) || block.kind == BlockKind::Heading {
            return false;
        }
        let whole = said_at_end(words).filter(|_| self.open.is_some() || index < NEAR_THE_START);
        if let Some((attendance, end)) = whole {
            let names = Span::new(block.span.start(), block.span.start() + end);
            self.take(List::of(attendance), names, block.span, false);
            return true;
        }
        let mut any = false;
        for sentence in self.view.sentences(block.span) {
            let Some((list, names)) = told(self.view, sentence) else { continue };
            // What is told further on of who was present is of other occasions.
            if list.attendance == Attendance::Present && index >= NEAR_THE_START {
                continue;
            }
            self.take(list, names, sentence, true);
            any = true;
        }
        any
    }

    /// `DATE: 5 May PRESENT: Ana Ash, Ben Birch PUBLIC: 4`: labels inside a paragraph.
    fn run_in(&mut self, block: &Block, words: &str) -> bool {
        const FAR: usize = 700;
        if words.len() < 60 {
            return false;
        }
        let near = words.char_indices().nth(FAR).map_or(words, |(end, _)| words.get(..end).unwrap_or(words));
        for label in [
            "PRESENT",
            "Present",
            "ATTENDEES",
            "IN ATTENDANCE",
            "In attendance",
            "in attendance",
            "Also present",
            "APOLOGIES",
        ] {
            let Some(at) = near.find(label).filter(|&at| at > 0) else { continue };
            // `PRESENT (6 Councillors):`
            let after = near.get(at + label.len()..).unwrap_or_default();
            let bracket = after
                .strip_prefix(" (")
                .and_then(|inside| inside.find(')'))
                .filter(|&close| close < 40)
                .map_or(0, |close| close + 3);
            if !after.get(bracket..).is_some_and(|rest| rest.trim_start().starts_with(':')) {
                continue;
            }
            let Some(colon) = after.get(bracket..).and_then(|rest| rest.find(':')) else { continue };
            let head = Span::new(block.span.start() + at, block.span.start() + at + label.len() + bracket + colon + 1);
            let Some(list) = list_of(&fold(label), false) else { continue };
            let mut names = self.up_to_item(Span::new(head.end(), block.span.end()));
            if tells(self.words(names)) {
                let Some(end) = before_telling(self.words(names)) else { continue };
                names = Span::new(names.start(), names.start() + end);
            }
            self.take(list, names, head, false);
            return false;
        }
        false
    }

    /// Up to where another label or the first item begins: `PUBLIC: 4`, `------`, ` 1. `.
    fn up_to_item(&self, names: Span) -> Span {
        let words = self.words(names);
        let label = |at: usize| {
            let before = words.get(..at).unwrap_or_default();
            let word = before.rsplit([' ', '\n', ')', ',']).next().unwrap_or_default();
            (word.len() > 3 && word.chars().all(char::is_uppercase)).then(|| at - word.len())
        };
        let ends = words.match_indices(':').filter_map(|(at, _)| label(at)).filter(|&at| {
            list_of(&fold(words.get(at..).unwrap_or_default().split(':').next().unwrap_or_default()), true).is_none()
                || words.get(at..).is_some_and(|rest| rest.starts_with("PUBLIC"))
        });
        let rules = words.find("----").into_iter().chain(words.find("____"));
        let items =
            words.match_indices(" 1. ").chain(words.match_indices(" 1 ")).map(|(at, _)| at).filter(|&at| at > 20);
        let end = ends.chain(rules).chain(items).filter(|&at| at > 0).min().unwrap_or(words.len());
        Span::new(names.start(), names.start() + end)
    }

    /// An entry of the open list; whether the block was one, or at least does not end the list.
    fn entry(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let Some(open) = self.open else { return false };
        // `Tom Fay who is away`, `Ana Ash <mailto:ana@ashby.org>`
        let words =
            [" who ", " mailto:", " http"].iter().fold(words, |words, stop| words.split(stop).next().unwrap_or(words));
        let closes = words.find(')').is_some_and(|close| words.find('(').is_none_or(|open| close < open));
        if no_names(words)
            || counts(words) && !words.contains([',', ';'])
            || closes && open.kind.is_some() && !names_alone(words) && !has_holders(words)
        {
            return true;
        }
        let continues = match open.kind {
            // After entries in a list a paragraph is something else.
            Some(BlockKind::ListItem) => block.kind == BlockKind::ListItem,
            Some(BlockKind::Heading) => self.is_bold(block.span) && self.follows_line(block, words),
            // What follows names in a line is names only if nothing else is said.
            Some(_) if open.level.is_none() => self.follows_line(block, words),
            _ => is_entry(words) && !self.is_item(index, block, open),
        };
        // `New members` over a list inside the list.
        let parts = || {
            let next = self.view.block(index + 1);
            block.kind == BlockKind::ListItem
                && next.is_some_and(|next| next.kind == BlockKind::ListItem && next.level > block.level)
        };
        if !continues && words.len() < 40 && parts() {
            return true;
        }
        if !continues {
            let heading = open.level.is_some() && block.kind == BlockKind::Paragraph && open.strange == 0;
            if let Some(open) = self.open.as_mut().filter(|_| heading) {
                open.strange += 1;
            } else {
                self.open = None;
            }
            return heading;
        }
        if block.ticked == Some(false) {
            // A list with boxes ticks off those who came.
            return true;
        }
        let mut names = Span::new(block.span.start(), block.span.start() + words.len());
        if let Some((ticked, from)) = box_of(words) {
            if !ticked {
                return true;
            }
            names = Span::new(names.start() + from, names.end());
        }
        let colon =
            words.split_once(": ").filter(|(name, firm)| is_name(name) && name.contains(' ') && says_firm(firm));
        if let Some(end) = firm_in(words).filter(|_| open.firms).or(colon.map(|(name, _)| name.len())) {
            names = Span::new(names.start(), block.span.start() + end);
        }
        let before = self.found.len();
        let bold = self.is_bold(block.span);
        if open.surnames && is_surname_first(self.words(names)) {
            let name = Span::new(names.start(), names.start() + self.words(names).trim_end().len());
            let attendee = Attendee { name, initials: None, role: None, handle: None, under: None };
            self.add(person(self.view, &attendee, open.list, open.head), false);
        } else {
            self.take(open.list, names, open.head, false);
        }
        if let Some(open) = &mut self.open
            && self.found.len() > before
        {
            // Names in bold may look like headings.
            let kind = if bold && block.kind == BlockKind::Paragraph { BlockKind::Heading } else { block.kind };
            open.kind = open.kind.or(Some(kind));
        }
        true
    }

    /// `1. Matters arising` after a list that was no numbered one.
    fn is_item(&self, index: usize, block: &Block, open: Open) -> bool {
        let numbered = self.view.label_is_number(block);
        let first = open.kind.is_none();
        let words = self.view.document.words(block);
        let ends = open.level.is_none() && numbered && !(first && !open.numbered && names_alone(words));
        ends || !first && self.view.outline.is_head(self.view.document, index) && !names_alone(words)
    }

    fn follows_line(&self, block: &Block, words: &str) -> bool {
        if self.view.label_is_number(block) || words.len() > 400 {
            return false;
        }
        let last = self.found.last().map(|(person, _)| person.at);
        let wrapped = last.is_some_and(|last| {
            let between = Span::new(last.end(), block.span.start());
            self.words(between).contains(',')
        });
        let marked = words.contains(['(', ',']) || words.contains(" - ") || words.contains(" – ");
        // `Cara Cole CC Parish Clerk`
        let capitals =
            words.split(' ').all(|word| word.starts_with(char::is_uppercase)) && words.split(' ').count() <= 6;
        let plain = (is_name(words) || capitals) && words.contains(' ');
        let first = words.split([',', ';']).next().unwrap_or(words);
        let names = || names_alone(words) && names_alone(first) && (wrapped || marked || plain || is_titled(words));
        !tells(words) && (has_holders(words) || names())
    }

    fn row(&mut self, block: &Block) {
        let known = self.open;
        if block.kind == BlockKind::HeaderRow || self.table.is_none() {
            let cells: Vec<&str> = block.cells.iter().map(|&cell| self.words(cell)).collect();
            self.table = Table::of(&cells, known.map(|open| open.list));
            let is_head = self.table.as_ref().is_some_and(|table| table.is_head);
            if block.kind == BlockKind::HeaderRow && is_head {
                return;
            }
        }
        let Some(table) = self.table.clone() else { return };
        let head = known.map_or(block.span, |open| open.head);
        for (list, cell) in table.read(self.view, block) {
            let head = if head == block.span { cell } else { head };
            if !no_names(self.words(cell)) {
                self.take(list, cell, head, false);
            }
        }
    }

    /// Adds those who are named in some words.
    fn take(&mut self, list: List, names: Span, head: Span, short: bool) {
        for part in parts_of(self.words(names)) {
            let part = part.moved(names.start());
            let (attendance, end) = match said_at_end(self.words(part)) {
                Some((attendance, end)) => (attendance, part.start() + end),
                None => (list.attendance, part.end()),
            };
            let part = without_clause(self.view, Span::new(part.start(), end));
            for attendee in attendees(&self.view.pieces(part)) {
                if is_business(self.words(attendee.name)) {
                    continue;
                }
                let under = attendee.under.and_then(|under| list_of(&fold(self.words(under)), true));
                let mut list = under
                    .filter(|under| under.attendance != Attendance::Present)
                    .unwrap_or(List { attendance, ..list });
                if let Some(said) = attendee.role.and_then(|role| said_of(self.words(role))) {
                    list.attendance = said;
                } else if self.is_struck(attendee.name) {
                    list.attendance = Attendance::Absent;
                }
                let person = person(self.view, &attendee, list, head);
                self.add(person, short);
            }
        }
    }

    fn add(&mut self, person: Person, short: bool) {
        let row = *self.seen.entry(fold(self.words(person.name))).or_insert(self.found.len());
        match self.found.get_mut(row) {
            Some((known, was_short)) => {
                let new = person.attendance.iter().filter(|(as_what, _)| known.listed(*as_what).is_none());
                let new: Vec<_> = new.copied().collect();
                known.attendance.extend(new);
                known.post = known.post.or(person.post);
                known.initials = known.initials.or(person.initials);
                *was_short &= short;
            }
            None => self.found.push((person, short)),
        }
    }

    fn is_struck(&self, at: Span) -> bool {
        self.is_marked(at, MarkKind::Struck)
    }

    /// Whether words are bold from the first to the last.
    fn is_bold(&self, at: Span) -> bool {
        let ends = [Span::new(at.start(), at.start() + 1), Span::new(at.end().saturating_sub(1), at.end())];
        ends.iter().all(|&end| self.is_marked(end, MarkKind::Strong))
    }

    fn is_marked(&self, at: Span, kind: MarkKind) -> bool {
        let marks = self.view.document.marks();
        let from = marks.partition_point(|mark| mark.span.end() <= at.start());
        let mut over = marks.iter().skip(from).take_while(|mark| mark.span.start() < at.end());
        over.any(|mark| mark.kind == kind)
    }
}

/// `Tom Fay who is away`: the name alone.
fn without_clause(view: &View<'_>, line: Span) -> Span {
    let end = view.words(line).find(" who ").unwrap_or(line.len());
    Span::new(line.start(), line.start() + end)
}
