//! Takes those who are named in the words of a list, each once.

use crate::document::MarkKind;
use crate::minutes::kinds::person::{Attendance, Person};
use crate::recognise::attendees;
use crate::text::{Span, fold};

use super::attendance::Roll;
use super::roll_entries::is_business;
use super::roll_heads::{List, list_of, said_of};
use super::roll_parts::{parts_of, said_at_end};
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

/// `Tom Fay who is away`: the name alone.
fn without_clause(view: &View<'_>, line: Span) -> Span {
    let end = view.words(line).find(" who ").unwrap_or(line.len());
    Span::new(line.start(), line.start() + end)
}
