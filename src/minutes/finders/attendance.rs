//! Finds those present, those who sent apologies and those absent.

use std::collections::HashMap;

use crate::document::{Block, BlockKind, MarkKind};
use crate::minutes::kinds::person::{Attendance, Person};
use crate::recognise::{Attendee, attendees, person_form, times};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::roll_entries::{
    box_of, counts, firm_in, is_business, is_name, is_name_with_post, looks_like_firm, names_alone, no_names,
    says_firm, tells,
};
use super::roll_heads::{List, labelled, list_of, said_of};
use super::roll_table::Table;
use super::roll_told::told;
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
    roll.without_short_forms()
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
        if self.label(index, block, words) || self.sentences(index, block, words) {
            return;
        }
        if block.kind == BlockKind::Heading {
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
            return self.open_with(index, block, (list, head, names));
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
        let level = level.or_else(|| self.open.and_then(|open| open.level));
        let numbered = self.view.block(index).is_some_and(|block| self.view.label_is_number(block));
        self.open = Some(Open { list, head, level, kind: None, firms: self.firms_follow(index), strange: 0, numbered });
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
        for label in ["PRESENT", "Present", "ATTENDEES", "IN ATTENDANCE", "APOLOGIES"] {
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
        let mut names = block.span;
        if let Some((ticked, from)) = box_of(words) {
            if !ticked {
                return true;
            }
            names = Span::new(names.start() + from, names.end());
        }
        if let Some(address) = [" mailto:", " http", " <"].iter().filter_map(|address| words.find(address)).min() {
            names = Span::new(names.start(), block.span.start() + address);
        }
        let colon =
            words.split_once(": ").filter(|(name, firm)| is_name(name) && name.contains(' ') && says_firm(firm));
        if let Some(end) = firm_in(words).filter(|_| open.firms).or(colon.map(|(name, _)| name.len())) {
            names = Span::new(names.start(), block.span.start() + end);
        }
        let before = self.found.len();
        self.take(open.list, names, open.head, false);
        if let Some(open) = &mut self.open
            && self.found.len() > before
        {
            open.kind = open.kind.or(Some(block.kind));
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
        let plain = is_name(words) && words.contains(' ');
        !tells(words) && (has_holders(words) || names_alone(words) && (wrapped || marked || plain || is_titled(words)))
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
        let marks = self.view.document.marks();
        let from = marks.partition_point(|mark| mark.span.end() <= at.start());
        let mut over = marks.iter().skip(from).take_while(|mark| mark.span.start() < at.end());
        over.any(|mark| mark.kind == MarkKind::Struck)
    }

    /// Without those named as chair or scribe, or in a sentence, whom a list names in full.
    fn without_short_forms(self) -> Vec<Person> {
        let view = self.view;
        let parts = |person: &Person| -> Vec<String> {
            let name = fold(view.words(person.name));
            name.split([' ', '.', '-']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let full: Vec<(Vec<String>, Option<String>)> = self
            .found
            .iter()
            .filter(|(_, short)| !short)
            .map(|(person, _)| (parts(person), person.initials.map(|at| fold(view.words(at)))))
            .collect();
        let listed = |person: &Person| {
            let short = parts(person);
            full.iter().position(|(full, initials)| {
                let known = short.iter().all(|part| {
                    full.contains(part)
                        || part.chars().count() == 1 && full.iter().any(|whole| whole.starts_with(part.as_str()))
                });
                let letters: String = full.iter().filter_map(|part| part.chars().next()).collect();
                let by_letters = short.len() == 1 && short.first() == Some(&letters);
                known && short.len() <= full.len()
                    || by_letters
                    || initials.as_ref().is_some_and(|own| short.len() == 1 && short.first() == Some(own))
            })
        };
        let mut people: Vec<Person> =
            self.found.iter().filter(|(_, short)| !short).map(|(person, _)| person.clone()).collect();
        let mut others = Vec::new();
        for (person, _) in self.found.iter().filter(|(_, short)| *short) {
            match listed(person).and_then(|row| people.get_mut(row)) {
                // `Scribe: Ana` says of Ana Ash what she was.
                Some(known) => {
                    let label = person.attendance.first().map(|(_, head)| *head);
                    known.post = known.post.or_else(|| label.and_then(|label| post_in(view, label)));
                }
                // Initials of nobody who is listed are no name.
                None if is_shouted(view.words(person.name)) => {}
                None => others.push(person.clone()),
            }
        }
        people.extend(others);
        let mut letters: HashMap<String, usize> = HashMap::new();
        for at in people.iter().filter_map(|person| person.initials) {
            *letters.entry(fold(view.words(at))).or_default() += 1;
        }
        for person in &mut people {
            // `(TSC)` after several names is no initials.
            if let Some(at) =
                person.initials.filter(|&at| letters.get(&fold(view.words(at))).is_some_and(|count| *count > 2))
            {
                person.initials = None;
                person.post = person.post.or(Some(at));
            }
        }
        people.sort_by_key(|person| person.name.start());
        people
    }
}

fn is_shouted(words: &str) -> bool {
    words.len() <= 4 && words.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Where the words that tell something begin, after the names with which they begin.
fn before_telling(words: &str) -> Option<usize> {
    let ends = words.match_indices([',', ';', '.', ')']).map(|(at, mark)| if mark == ")" { at + 1 } else { at });
    let ends: Vec<usize> = ends
        .filter(|&end| {
            names_alone(words.get(..end).unwrap_or_default()) && !tells(words.get(..end).unwrap_or_default())
        })
        .collect();
    ends.last().copied().filter(|&end| end > 3)
}

/// `Director of Roads (Mr B Birch)`: whether those who hold posts stand in brackets.
fn has_holders(words: &str) -> bool {
    const HOLDERS: &[&str] = &["(Mr", "(Ms", "(Dr", "(Messrs", "(Miss", "(Cllr", "(Councillor", "(Prof"];
    HOLDERS.iter().any(|holder| words.contains(holder))
}

/// Whether a line may be an entry of a list: names alone, or posts with who holds them in brackets.
fn is_entry(words: &str) -> bool {
    const LONGEST: usize = 900;
    let held = has_holders(words);
    words.len() < LONGEST
        && !tells(words)
        && (names_alone(box_of(words).and_then(|(_, from)| words.get(from..)).unwrap_or(words)) || held)
}

/// `Scribe:` as a post.
fn post_in(view: &View<'_>, label: Span) -> Option<Span> {
    const LONGEST: usize = 20;
    let words = view.words(label).trim_end_matches(|c: char| !c.is_alphanumeric());
    (!words.is_empty() && words.len() < LONGEST).then(|| Span::new(label.start(), label.start() + words.len()))
}

fn is_titled(words: &str) -> bool {
    person_form(words.split([',', '(']).next().unwrap_or_default().trim()) == Some(PersonForm::Name) && {
        let first = fold(words.split(' ').next().unwrap_or_default());
        [
            "cllr",
            "cllr.",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dr",
            "dr.",
            "councillor",
            "rev",
            "rev.",
            "sir",
            "prof",
            "prof.",
            "cllrs",
            "pc",
            "pcso",
            "county",
            "borough",
            "district",
        ]
        .contains(&first.as_str())
    }
}

/// `Ash, Birch present; Cole absent`: each part by itself, if the parts say more than the list does.
fn parts_of(words: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut start = 0;
    if words.split(';').any(|part| said_at_end(part).is_some()) {
        for (at, _) in words.match_indices(';') {
            parts.push(Span::new(start, at));
            start = at + 1;
        }
    }
    parts.push(Span::new(start, words.len()));
    parts
}

/// `Ana Ash - absent`, `Ms Ana Ash (Moss Agency) Apologies`: what is said of those named, and the byte at which they end.
fn said_at_end(words: &str) -> Option<(Attendance, usize)> {
    let trimmed = words.trim_end().trim_end_matches('.');
    let at = trimmed.rfind(|c: char| !c.is_alphabetic())?;
    let last = trimmed.get(at..)?.trim_start_matches(|c: char| !c.is_alphabetic());
    let attendance = match last.to_ascii_lowercase().as_str() {
        "apologies" | "apology" | "excused" | "regrets" => Attendance::Apology,
        "absent" => Attendance::Absent,
        "present" => Attendance::Present,
        _ => return None,
    };
    let before = trimmed.get(..trimmed.len() - last.len())?;
    // `Ana Ash (apologies)` is read with the name.
    let bracket = before.ends_with('(');
    // `Trustees present` is a heading.
    let apart = before.trim_end().ends_with(['-', '–', '—', ':', ',']) || before.contains([',', '(']);
    if attendance == Attendance::Present && !apart {
        return None;
    }
    let names = before.trim_end().trim_end_matches(['-', '–', '—', ':', ',']).trim_end();
    (!bracket && names_alone(names)).then_some((attendance, names.len()))
}

/// `Tom Fay who is away`: the name alone.
fn without_clause(view: &View<'_>, line: Span) -> Span {
    let end = view.words(line).find(" who ").unwrap_or(line.len());
    Span::new(line.start(), line.start() + end)
}

/// Names alone, near the start, with no word that says what they are: those present.
fn unnamed(view: &View<'_>, index: usize) -> Option<List> {
    const NEAR: usize = 14;
    let block = view.block(index).filter(|_| index < NEAR)?;
    let words = view.document.words(block);
    let list = Some(List::of(Attendance::Present));
    if block.kind == BlockKind::ListItem {
        // A list right under the title.
        let entries = || {
            let around = |at: usize| view.block(at).filter(|block| block.kind == BlockKind::ListItem);
            let first = (0..=index).rev().take_while(|&at| around(at).is_some()).last().unwrap_or(index);
            (first, (first..).map_while(around).take(30).map(|block| view.document.words(block)).collect::<Vec<_>>())
        };
        let (first, entries) = entries();
        let title =
            first.checked_sub(1).and_then(|above| view.block(above)).filter(|above| above.kind == BlockKind::Heading);
        let under_title = title.is_some()
            && (0..first).filter(|&at| view.block(at).is_some_and(|block| block.kind == BlockKind::Heading)).count()
                == 1;
        let full = |words: &&str| is_name(words) && words.contains(' ') && names_alone(words);
        let names = entries.len() > 2 && entries.iter().all(full);
        return list.filter(|_| under_title && names);
    }
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    // Either way a name comes first.
    let first = words.split([',', ';']).next().unwrap_or(words);
    if !is_name(first.trim()) {
        return None;
    }
    let shouted = !words.contains(char::is_lowercase);
    let short = |part: &str| is_name(part) && part.split(' ').count() <= 3;
    let names = words.split([',', ';']).all(|part| short(part.trim()))
        && words.matches(',').count() >= 2
        && names_alone(words)
        && !shouted;
    let posts = || {
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| view.block(near));
        is_name_with_post(words) && beside.into_iter().any(|near| is_name_with_post(view.document.words(near)))
    };
    list.filter(|_| names || posts())
}

fn person(view: &View<'_>, attendee: &Attendee, list: List, head: Span) -> Person {
    let role = attendee.role;
    let name = attendee.name;
    let clock = |signs: &[&str]| {
        let said = role.filter(|&role| says_any(view.words(role), signs))?;
        let time = times(&view.pieces(said)).into_iter().next()?;
        Some((time.minutes, time.at))
    };
    // What stands in brackets after the name of somebody who was not there is why, unless it is a post.
    let why = role.filter(|&role| {
        list.attendance != Attendance::Present && person_form(view.words(role)) != Some(PersonForm::Post)
    });
    Person {
        name,
        at: role
            .filter(|role| role.start() >= name.start() && role.end() < name.end() + 120)
            .map_or(name, |role| closed(view, name.to(role))),
        initials: attendee.initials,
        handle: attendee.handle,
        post: role.filter(|_| why.is_none()),
        capacity: list.capacity.map(|capacity| (capacity, head)),
        attendance: vec![(list.attendance, head)],
        reason: why,
        arrived: clock(&["arriv", "from ", "joined"]),
        left: clock(&["left", "until", "depart"]),
    }
}

/// With the bracket that closes what is inside.
fn closed(view: &View<'_>, at: Span) -> Span {
    let bracket = view.words(at).contains('(') && view.words(Span::new(at.end(), at.end() + 1)) == ")";
    if bracket { Span::new(at.start(), at.end() + 1) } else { at }
}
