//! Which blocks and rows are entries of the list that is open.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::person::Attendance;
use crate::recognise::Attendee;
use crate::text::{Span, fold};

use super::attendance::{NEAR_THE_START, Open, Roll};
use super::roll_entries::{
    box_of, counts, firm_in, is_name, is_surname_first, looks_like_firm, names_alone, no_names, says_firm, tells,
};
use super::roll_parts::{are_handles, before_address, before_telling, has_holders, is_entry, is_titled};
use super::roll_person::person;
use super::roll_table::Table;

/// `Ana Ash - Moss Systems`: the byte at which a name in full ends before a dash.
fn before_dash(words: &str) -> Option<usize> {
    let end = [" - ", " – ", " — "].iter().filter_map(|dash| words.find(dash)).min()?;
    let name = words.get(..end)?.trim_end();
    (name.contains(' ') && is_name(name)).then_some(name.len())
}

/// `Ana Ash / Moss Mills / @ana`: the byte at which a name in full ends before where somebody is from and a handle.
fn before_slashes(words: &str) -> Option<usize> {
    let (name, rest) = words.split_once(" / ")?;
    let handle = rest.rsplit(" / ").next().is_some_and(|last| last.trim_start().starts_with('@'));
    (handle && name.contains(' ') && name.starts_with(char::is_alphabetic)).then_some(name.len())
}

/// `AB - Ana Birch, Moss Mills, Ferryland`: the bytes of the initials, of the name, and of what is said of them.
fn after_initials(words: &str) -> Option<(usize, Span, Option<Span>)> {
    let (initials, rest) = words.split_once(' ')?;
    let shouted = (2..=4).contains(&initials.len()) && initials.chars().all(|c| c.is_ascii_uppercase());
    let rest = ["- ", "– ", "— ", "= "].iter().find_map(|dash| rest.strip_prefix(dash)).filter(|_| shouted)?;
    let name = rest.split(',').next()?.split(" (").next()?.trim_end();
    let begin = |word: &str| word.chars().next();
    let fits = begin(name) == begin(initials) && name.contains(' ') && is_name(name);
    let start = words.len() - rest.len();
    let end = start + name.len();
    let said = words.get(end..)?.trim_start_matches([',', ' ']);
    let role = (!said.is_empty()).then(|| Span::new(words.len() - said.len(), words.len()));
    fits.then_some((initials.len(), Span::new(start, end), role))
}

/// `Premier Members`: who the names that follow are.
fn names_group(words: &str) -> bool {
    const FEW: usize = 4;
    const GROUPS: &[&str] =
        &["members", "observers", "guests", "staff", "directors", "officers", "representatives", "attendees"];
    let last = fold(words.trim_end_matches([':', '*']).rsplit(' ').next().unwrap_or_default());
    words.split(' ').count() <= FEW && GROUPS.contains(&last.as_str())
}

/// `ana_a (104)`: the byte at which a name in a log of a chat ends, before how many lines were said.
fn lines_said(words: &str) -> Option<usize> {
    let (name, count) = words.trim_end().strip_suffix(')')?.split_once(" (")?;
    let counted = !count.is_empty() && count.chars().all(|c| c.is_ascii_digit());
    (counted && !name.is_empty() && !name.contains(' ') && name.contains(char::is_alphabetic)).then_some(name.len())
}

impl Roll<'_, '_> {
    /// Whether the next block is a name or several.
    pub(super) fn names_follow(&self, index: usize) -> bool {
        let next = self
            .view
            .block(index + 1)
            .filter(|next| matches!(next.kind, BlockKind::Paragraph | BlockKind::ListItem) && index < NEAR_THE_START);
        next.is_some_and(|next| names_alone(self.view.document.words(next)))
    }

    /// Whether the entries that follow, one for each person, are mostly a name, a comma and a firm.
    pub(super) fn firms_follow(&self, index: usize) -> bool {
        const MOST: usize = 40;
        const LINES: usize = 3;
        let after = self.view.document.blocks().get(index + 1..).unwrap_or_default().iter().take(MOST);
        let listed = after.clone().skip_while(|block| block.kind != BlockKind::ListItem);
        let mut entries: Vec<&str> = listed
            .take_while(|block| block.kind == BlockKind::ListItem)
            .map(|block| self.view.document.words(block))
            .collect();
        // `Ana Ash, Head of Roads, Moss Mills`, a line for each.
        let lines = after.take_while(|block| block.kind == BlockKind::Paragraph);
        let lines: Vec<&str> =
            lines.map(|block| self.view.document.words(block)).take_while(|words| firm_in(words).is_some()).collect();
        if lines.len() >= LINES {
            entries = lines;
        }
        let firms: Vec<&str> = entries
            .iter()
            .filter_map(|words| words.get(firm_in(words)? + 1..)?.rsplit(',').next())
            .map(str::trim)
            .collect();
        let sure = firms.iter().enumerate().filter(|(at, firm)| {
            looks_like_firm(firm) || firms.iter().enumerate().any(|(other, same)| other != *at && same == *firm)
        });
        // One more below a list in which surnames stand apart from firms.
        let one = entries.len() == 1 && sure.clone().count() == 1 && self.surnames_known();
        one || firms.len() > 1 && firms.len() * 2 > entries.len() && sure.count() * 2 >= firms.len()
    }

    /// Whether the entries that follow all have one comma, after one word: `Ash, Ana`, `Ash, Ana; Moss Systems`. After a list
    /// of such names one more is enough.
    pub(super) fn surnames_follow(&self, index: usize) -> bool {
        const LEAST: usize = 3;
        const NOTES: usize = 1;
        let after = self.view.document.blocks().get(index + 1..).unwrap_or_default();
        let notes = after.iter().take(NOTES).take_while(|block| block.kind == BlockKind::Paragraph).count();
        let entries = after.iter().skip(notes).take_while(|block| block.kind == BlockKind::ListItem);
        let mut count = 0;
        entries.map(|block| self.view.document.words(block)).all(|words| {
            count += 1;
            is_surname_first(words.split(';').next().unwrap_or_default())
        }) && (count >= LEAST || count > 0 && self.surnames_known())
    }

    /// Whether somebody was listed by the surname first.
    fn surnames_known(&self) -> bool {
        self.found.iter().any(|(person, _)| is_surname_first(self.words(person.name)))
    }

    /// Whether anybody is ticked off in the list around an entry.
    fn ticks_around(&self, index: usize) -> bool {
        let blocks = self.view.document.blocks();
        let ticked = |block: &&Block| block.ticked == Some(true);
        let listed = |block: &&Block| block.ticked.is_some();
        let after = || blocks.get(index..).unwrap_or_default().iter().take_while(listed).any(|block| ticked(&block));
        !self.found.is_empty() || after()
    }

    /// An entry of the open list; whether the block was one, or at least does not end the list.
    pub(super) fn entry(&mut self, index: usize, block: &Block, words: &str) -> bool {
        let Some(open) = self.open else { return false };
        // The names inside an entry end with it, unless the entry is itself one of those below a heading.
        let ends = open.inside.is_some_and(|level| block.kind == BlockKind::ListItem && block.level <= level);
        if ends && open.level.is_none() {
            self.open = None;
            return false;
        }
        // `Tom Fay who is away`, `Ana Ash <mailto:ana@ashby.org>`
        let words =
            [" who ", " mailto:", " http"].iter().fold(words, |words, stop| words.split(stop).next().unwrap_or(words));
        // `Chief Executive (Mr A Ash). The Mayor said that …`: the business runs on after the names.
        let runs_on = open.kind.is_none()
            && !open.list.doubtful
            && block.kind == BlockKind::Paragraph
            && tells(words)
            && !is_entry(words)
            && !self.is_item(index, block, open);
        let several = |end: &usize| words.get(..*end).is_some_and(|names| names.contains(' '));
        let words = match before_telling(words).filter(|_| runs_on).filter(several) {
            Some(end) => words.get(..end).unwrap_or(words),
            None => words,
        };
        let closes = words.find(')').is_some_and(|close| words.find('(').is_none_or(|open| close < open));
        if no_names(words)
            || counts(words) && !words.contains([',', ';'])
            || closes && open.kind.is_some() && !names_alone(words) && !has_holders(words)
        {
            return true;
        }
        // `Moss Labs` among `Ana Ash : ana@moss.example`: a firm of which nobody is named.
        let firm = !words.contains(['(', ',', '@']) && (says_firm(words) || !words.contains(' '));
        if open.addresses && firm && block.kind == BlockKind::Paragraph {
            return true;
        }
        let continues = match open.kind {
            None if block.kind == BlockKind::ListItem && lines_said(words).is_some() || are_handles(words) => true,
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
        if !continues && words.len() < 40 && parts() || names_group(words) {
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
        if self.bold && !self.is_bold(block.span) {
            return true;
        }
        if block.ticked == Some(false) && !self.ticks_around(index) {
            // Nobody was ticked off yet: the boxes tell nothing.
            return true;
        }
        let mut list = open.list;
        if block.ticked == Some(false) && list.attendance == Attendance::Present {
            list.attendance = Attendance::Absent;
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
        let end = before_dash(self.words(names)).filter(|_| block.ticked.is_some());
        let address = before_address(self.words(names));
        let end = end.or_else(|| before_slashes(self.words(names))).or(address);
        if let Some(end) = end {
            names = Span::new(names.start(), names.start() + end);
        }
        let before = self.found.len();
        let bold = self.is_bold(block.span);
        let surname = self.words(names).split(';').next().unwrap_or_default().trim_end();
        let whole = if open.surnames && is_surname_first(surname) {
            Some(surname.len())
        } else {
            lines_said(self.words(names)).filter(|_| block.kind == BlockKind::ListItem)
        };
        if let Some((initials, name, role)) = after_initials(self.words(names)) {
            let moved = |at: Span| at.moved(names.start());
            let (initials, role) = (Some(moved(Span::new(0, initials))), role.map(moved));
            let attendee = Attendee { name: moved(name), initials, role, handle: None, under: None };
            self.add(person(self.view, &attendee, list, open.head), false);
        } else if let Some(length) = whole {
            let name = Span::new(names.start(), names.start() + length);
            let attendee = Attendee { name, initials: None, role: None, handle: None, under: None };
            self.add(person(self.view, &attendee, list, open.head), false);
        } else {
            self.take(list, names, open.head, false);
        }
        if let Some(open) = &mut self.open
            && self.found.len() > before
        {
            // Names in bold may look like headings.
            let kind = if bold && block.kind == BlockKind::Paragraph { BlockKind::Heading } else { block.kind };
            open.kind = open.kind.or(Some(kind));
            open.addresses |= address.is_some();
        }
        true
    }

    /// `1. Matters arising` after a list that was no numbered one.
    fn is_item(&self, index: usize, block: &Block, open: Open) -> bool {
        // `a. Ana Ash` below `1. Roll call` is no item, nor `ii. Ben Birch` anywhere.
        let label = self.view.document.label(block);
        let label = label.trim_start_matches('(');
        let lettered = label.starts_with(char::is_lowercase) || open.numbered && label.starts_with(char::is_alphabetic);
        let numbered = self.view.label_is_number(block) && !lettered;
        let first = open.kind.is_none();
        let words = self.view.document.words(block);
        // A word over a list, after names in a line, is the head of the next item.
        let listed = self.view.block(index + 1).is_some_and(|next| next.kind == BlockKind::ListItem);
        if open.kind == Some(BlockKind::Paragraph)
            && block.kind == BlockKind::Paragraph
            && listed
            && !words.contains(' ')
        {
            return true;
        }
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
        !tells(words) && (has_holders(words) || before_address(words).is_some() || names())
    }

    pub(super) fn row(&mut self, block: &Block) {
        let known = self.open;
        if block.kind == BlockKind::HeaderRow || self.table.is_none() {
            let cells: Vec<&str> = block.cells.iter().map(|&cell| self.words(cell)).collect();
            self.table = Table::of(&cells, known.map(|open| open.list));
            let is_head = self.table.as_ref().is_some_and(|table| table.is_head);
            if block.kind == BlockKind::HeaderRow && is_head {
                return;
            }
            if block.kind == BlockKind::HeaderRow && self.table.is_none() {
                // A table of something else.
                self.open = None;
                return;
            }
        }
        let Some(mut table) = self.table.take() else { return };
        let head = known.map_or(block.span, |open| open.head);
        let named = table.read(self.view, block);
        self.table = Some(table);
        for (list, cell) in named {
            let head = if head == block.span { cell } else { head };
            if !no_names(self.words(cell)) {
                self.take(list, cell, head, false);
            }
        }
    }
}
