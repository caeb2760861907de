//! Takes those who are named in the words of a list, each once.

use crate::document::MarkKind;
use crate::minutes::kinds::person::{Attendance, Person};
use crate::recognise::{Attendee, attendees, person_form};
use crate::text::{Span, fold};
use crate::vocabulary::PersonForm;

use super::attendance::Roll;
use super::roll_entries::is_business;
use super::roll_heads::{List, list_of, said_of};
use super::roll_parts::{are_handles, parts_of, said_at_end};
use super::roll_person::person;
use super::view::View;

impl Roll<'_, '_> {
    /// Adds those who are named in some words.
    pub(super) fn take(&mut self, list: List, names: Span, head: Span, short: bool) {
        for part in parts_of(self.words(names)) {
            let part = part.moved(names.start());
            let (attendance, end) = match said_at_end(self.words(part)) {
                Some((attendance, end)) => (attendance, part.start() + end),
                None => (list.attendance, part.end()),
            };
            let part = without_clause(self.view, Span::new(part.start(), end));
            if are_handles(self.words(part)) {
                self.take_signs(list, part, head);
                continue;
            }
            if self.take_posts(List { attendance, ..list }, part, head) {
                continue;
            }
            let named = attendees(&self.view.pieces(part));
            let alone = named.len() == 1;
            if named.is_empty() && !list.doubtful {
                self.take_signs(list, part, head);
            }
            for attendee in named {
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
                // `Apologies: Ana Ash, arrived during the meeting`
                if alone && list.attendance != Attendance::Present && comes_later(self.words(part)) {
                    list.attendance = Attendance::Present;
                }
                let person = person(self.view, &attendee, list, head);
                self.add(person, short);
            }
        }
    }

    /// `Chair, Treasurer, Welfare`: those who are listed by their posts alone. Two posts before any name tell; after a name a
    /// post is its role.
    fn take_posts(&mut self, list: List, names: Span, head: Span) -> bool {
        let words = self.words(names);
        // `Ana Ash Deputy Chairman` has a name.
        let is_post = |part: &str| person_form(part.trim()) == Some(PersonForm::Post);
        let nobody = |part: &str, from: usize| {
            let at = Span::new(from, from + part.len()).moved(names.start());
            is_post(part) && attendees(&self.view.pieces(at)).is_empty()
        };
        let mut first = words.splitn(3, ',');
        let (Some(one), Some(two)) = (first.next(), first.next()) else { return false };
        if list.doubtful || words.contains(['(', ';']) || !nobody(one, 0) || !nobody(two, one.len() + 1) {
            return false;
        }
        let mut from = names.start();
        for part in words.split(',') {
            let kept = part.trim().trim_end_matches('.');
            let start = from + (part.len() - part.trim_start().len());
            let name = Span::new(start, start + kept.len());
            from += part.len() + 1;
            if kept.is_empty() || is_business(kept) && !is_post(kept) {
                continue;
            }
            let attendee = Attendee {
                name,
                initials: None,
                role: Some(name).filter(|_| is_post(kept)),
                handle: None,
                under: None,
            };
            self.add(person(self.view, &attendee, list, head), false);
        }
        true
    }

    /// `wn, nek, loc`: those who are known by call signs or short names in small letters, which are otherwise words.
    fn take_signs(&mut self, list: List, names: Span, head: Span) {
        const FEWEST: usize = 3;
        const LONGEST: usize = 5;
        let words = self.words(names);
        let sign = |sign: &str| {
            (2..=LONGEST).contains(&sign.chars().count())
                && sign.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        let parts = || words.split(',').map(bare);
        if parts().count() < FEWEST || !(parts().all(sign) || are_handles(words)) {
            return;
        }
        let mut from = names.start();
        for part in words.split(',') {
            let kept = bare(part);
            let start = from + (part.len() - part.trim_start().len());
            let name = Span::new(start, start + kept.len());
            let attendee = Attendee { name, initials: None, role: None, handle: None, under: None };
            self.add(person(self.view, &attendee, list, head), false);
            from += part.len() + 1;
        }
    }

    pub(super) fn add(&mut self, person: Person, short: bool) {
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
    pub(super) fn is_bold(&self, at: Span) -> bool {
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

/// `cd` of `cd (after the vote)`.
fn bare(part: &str) -> &str {
    part.split(" (").next().unwrap_or(part).trim().trim_end_matches('.')
}

/// Whether it is said of somebody who sent apologies that they came.
fn comes_later(words: &str) -> bool {
    let low = fold(words);
    let came = [
        "arrived",
        "arrives",
        "joined later",
        "joined at",
        "joined the meeting",
        "came later",
        "attended later",
        "turned up",
    ];
    came.iter().any(|came| low.contains(came)) && !low.contains("not arrive")
}

/// `Tom Fay who is away`, `Tom Fay J&J`: the name alone.
fn without_clause(view: &View<'_>, line: Span) -> Span {
    let words = view.words(line);
    // `Xin Moss J&J`: a firm of two letters that `&` joins.
    let firm = words.match_indices('&').map(|(at, _)| at).find_map(|at| {
        let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
        let start = before.rfind([' ', ',', '(']).map_or(0, |space| space + 1);
        let joined = before.len() == start + 1 && after.starts_with(char::is_alphabetic) && start > 0;
        (joined && before.get(start..)?.starts_with(char::is_alphabetic)).then_some(start)
    });
    let firm = firm.filter(|&at| !words.get(at..).is_some_and(|rest| rest.contains([',', ';'])));
    let end = words.find(" who ").into_iter().chain(firm).min().unwrap_or(line.len());
    Span::new(line.start(), line.start() + end)
}
