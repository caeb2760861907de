//! The names in an attendance list, in the many shapes of such lists.

use super::beside_name::{dashes_part_names, is_dash, is_hyphen, may_stand_for, names_in_brackets};
use super::full_name::{
    are_initials, ends_role, is_abbreviated, is_letter, is_post_and_surname, leads_to_post, leads_to_title, name_at,
};
use super::number::number_at;
use super::person::is_title;
use super::post::is_post;
use super::signs::Sign;
use super::words::{Kind, Words};
use crate::text::Span;

/// Somebody in an attendance list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The name as it is printed, without title, role and initials.
    pub name: Span,
    /// The initials that are declared for them: `Pam B (PB)`.
    pub initials: Option<Span>,
    /// The role or post that stands with the name.
    pub role: Option<Span>,
    /// The handle that stands with the name, with its `@`.
    pub handle: Option<Span>,
    /// The label under which they stand in the line: `Regrets` in `Present: Ana Regrets: Ben`.
    pub under: Option<Span>,
}

/// Those named in a line of an attendance list, in order. People who are only counted (`nine members of the public`) are
/// not named.
///
/// ```
/// # use quorate::recognise::{Cut, attendees};
/// let line = "Present: Mrs Pam Bell (PB) – Chair, Mr Ned Hall and two members of the public";
/// let names: Vec<_> = attendees(&Cut::of(line).words()).iter().map(|one| one.name.of(line)).collect();
/// assert_eq!(names, ["Pam Bell", "Ned Hall"]);
/// ```
#[must_use]
pub fn attendees(words: &Words<'_>) -> Vec<Attendee> {
    let mut list = List {
        words,
        at: 0,
        found: Vec::new(),
        under: None,
        role: None,
        fresh: true,
        in_role: false,
        dashes: false,
        lead: None,
    };
    list.dashes = dashes_part_names(words);
    let in_brackets = names_in_brackets(words);
    while list.at < words.len() {
        if in_brackets { list.step_in_brackets() } else { list.step() }
    }
    list.found
}

/// A list as far as it is read.
pub(super) struct List<'w, 't> {
    pub(super) words: &'w Words<'t>,
    pub(super) at: usize,
    pub(super) found: Vec<Attendee>,
    pub(super) under: Option<Span>,
    /// Where words began that may be the role of a name that follows: `Parish Clerk: Ned Hall`.
    pub(super) role: Option<usize>,
    /// Whether a new name may begin here.
    pub(super) fresh: bool,
    /// Whether what was read last is a role that may go on over commas: `Director of Roads, Paths and Water`.
    pub(super) in_role: bool,
    /// Whether names are parted by dashes.
    pub(super) dashes: bool,
    /// Initials that stand before the name that follows: `[AB] Ana Birch`.
    pub(super) lead: Option<Span>,
}

impl List<'_, '_> {
    fn step(&mut self) {
        if self.label()
            || self.joined_post()
            || self.count()
            || self.suffix()
            || self.office()
            || self.aside()
            || self.role_words()
        {
            return;
        }
        self.qualifier();
        let titled = self.titles();
        let short = is_abbreviated(self.words, self.at + 1) && name_at(self.words, self.at) == Some(self.at + 1);
        let named = (titled || self.fresh && !short).then(|| name_at(self.words, self.at)).flatten();
        match named {
            Some(end) if titled || !(self.in_role && end == self.at + 1) => self.push(self.at, end),
            Some(end) => self.at = end,
            None => self.skip(),
        }
    }

    /// `Senior Engineer, Roads (Mr. B. Moss)`: only what has a title is a name.
    fn step_in_brackets(&mut self) {
        if self.label() {
            return;
        }
        let opened = self.at.checked_sub(1).filter(|&at| self.words.is(at, "("));
        let role = self
            .role
            .zip(opened)
            .filter(|(start, open)| start < open)
            .map(|(start, open)| self.words.span(start, open));
        if !self.titles() {
            if self.words.is_any(self.at, &[")", ";"]) {
                self.role = None;
            } else if self.role.is_none()
                && self.words.get(self.at).is_some_and(|piece| piece.kind() == Kind::Word && !piece.is("and"))
            {
                self.role = Some(self.at);
            }
            self.at += 1;
            return;
        }
        self.role = None;
        while let Some(end) = name_at(self.words, self.at) {
            self.push(self.at, end);
            self.set_role(role);
            let next = self.at + usize::from(self.words.is_any(self.at, &["and", "&", ","]));
            if next == self.at || self.words.get(next).is_some_and(is_title) {
                break;
            }
            self.at = next;
        }
    }

    pub(super) fn push(&mut self, from: usize, end: usize) {
        let name = self.words.span(from, end);
        let words = self.words;
        let role = self.role.take().and_then(|start| {
            let ends = |end: &usize| {
                words
                    .before(*end)
                    .is_some_and(|last| last.kind() == Kind::Word && (!is_title(last) || last.has(Sign::Post)))
            };
            let end = (start + 1..=from).rev().find(ends)?;
            is_post(words, start, end).then(|| words.span(start, end))
        });
        let lead = self.lead.take().filter(|at| may_stand_for(at.of(words.text), name.of(words.text)));
        self.found.push(Attendee { name, initials: lead, role, handle: None, under: self.under });
        // `M Lee J Tay`: initials begin the next name.
        let again = words.get(from).is_some_and(is_letter) && words.get(end).is_some_and(is_letter);
        (self.at, self.fresh, self.in_role) = (end, again, false);
    }

    pub(super) fn set_role(&mut self, role: Option<Span>) {
        if let Some(last) = self.found.last_mut() {
            last.role = last.role.or(role);
        }
    }

    /// `Clerk-Ana Ash`: a post that a hyphen joins to who holds it.
    fn joined_post(&mut self) -> bool {
        let words = self.words;
        let Some(hyphen) = (self.at + 1..self.at + 4).find(|&at| words.is(at, "-")) else { return false };
        let glued = words.get(hyphen).is_some_and(|mark| mark.glued());
        let begins = self.found.is_empty() || self.fresh;
        let named = name_at(words, hyphen + 1).is_some_and(|end| end > hyphen + 2);
        if !(glued && begins && named && is_post(words, self.at, hyphen)) {
            return false;
        }
        self.role = Some(self.at);
        (self.at, self.fresh, self.in_role) = (hyphen + 1, true, false);
        true
    }

    /// `Present:`, `Regrets:`; a post before a colon is the role of whoever follows.
    fn label(&mut self) -> bool {
        let words = self.words;
        let Some(colon) = (self.at..self.at + 5)
            .take_while(|&at| {
                words.get(at).is_some_and(|piece| piece.kind() == Kind::Word || piece.is_any(&[":", "-", "/", "&"]))
            })
            .find(|&at| words.is(at, ":"))
        else {
            return false;
        };
        if colon == self.at || !words.get(self.at).is_some_and(|word| word.kind() == Kind::Word) {
            return false;
        }
        // In `Present: Dan, Lea Regrets: Peter`, the label is the last word alone.
        let after_name = !self.found.is_empty()
            && colon > self.at + 1
            && !words.is_any(self.at, LABELS)
            && !is_post(words, self.at, colon);
        if after_name {
            return false;
        }
        self.role = is_post(words, self.at, colon).then_some(self.at);
        if self.role.is_none() {
            self.under = Some(words.span(self.at, colon));
        }
        (self.at, self.fresh, self.in_role) = (colon + 1, true, false);
        true
    }

    /// `nine members of the public`, `together with 2 members`: up to the next comma.
    fn count(&mut self) -> bool {
        let words = self.words;
        let counted = words.get(self.at).is_some_and(|piece| {
            piece.kind() == Kind::Number && !piece.glued() && !words.is_any(self.at + 1, &[".", ")", "/", ":"])
        }) || number_at(words, self.at).is_some()
            && words.get(self.at + 1).is_some_and(|next| next.kind() == Kind::Word && !next.is_capital())
            || words.is_any(self.at, &["members", "a", "no", "several", "some"])
                && !self.words.get(self.at + 1).is_some_and(|next| is_title(next) || next.is_capital())
                && words.get(self.at).is_some_and(|word| word.is("members") || !word.is_capital());
        if counted {
            while self.at < words.len() && !words.is_any(self.at, &[",", ";"]) {
                self.at += 1;
            }
        }
        counted
    }

    /// `County Councillor M Moss`: what sort of councillor.
    fn qualifier(&mut self) {
        if let Some(title) = leads_to_title(self.words, self.at) {
            self.role = self.role.or(Some(self.at));
            self.at = title;
        }
    }

    /// A post: the role of the name before it, or of one after it (`Vice Chairman Mrs C Hall`).
    fn role_words(&mut self) -> bool {
        let words = self.words;
        if self.fresh && is_post_and_surname(words, self.at + 1) && name_at(words, self.at) == Some(self.at + 2) {
            return false;
        }
        if !self.words.get(self.at).is_some_and(|word| {
            word.kind() == Kind::Word
                && !word.is_any(&["and", "or", "with", "plus", "together", "by", "from"])
                && (!is_title(word)
                    || self.words.get(self.at + 1).is_none_or(|next| next.kind() == Kind::Mark && !next.is(".")))
        }) {
            return false;
        }
        // `Cara Cole CC Parish Clerk`: initials end a name, and the role comes after.
        let named = name_at(words, self.at).filter(|&end| end > self.at + 1);
        let own = named.filter(|&end| words.get(end).is_some_and(|word| are_initials(word.text())));
        if own.is_some_and(|end| {
            may_stand_for(words.span(end, end + 1).of(words.text), words.span(self.at, end).of(words.text))
        }) {
            return false;
        }
        // `Ann Lee-President`
        if name_at(words, self.at).is_some_and(|end| end > self.at + 1 && words.is(end, "-") && is_hyphen(words, end)) {
            return false;
        }
        let end = (self.at..words.len().min(self.at + 16))
            .find(|&at| ends_role(words, self.at, at))
            .unwrap_or(words.len().min(self.at + 16));
        if end == self.at || !is_post(words, self.at, end) {
            return false;
        }
        let before_name = words.get(end).is_some_and(is_title)
            && (self.fresh || words.before(self.at).is_some_and(|before| before.kind() == Kind::Word));
        if before_name {
            self.role = Some(self.at);
        } else {
            self.set_role(Some(words.span(self.at, end)));
            self.in_role = (self.at..end).any(|at| words.is_any(at, &["of", "for"]));
        }
        (self.at, self.fresh) = (end, before_name);
        true
    }

    /// Steps past titles; whether there were any.
    fn titles(&mut self) -> bool {
        let first = self.at;
        // `M/s Birch`
        let either = |at: usize, part: &str| self.words.get(at).is_some_and(|piece| piece.glued() && piece.is(part));
        if self.words.is(self.at, "m") && either(self.at + 1, "/") && either(self.at + 2, "s") {
            self.at += 3;
        }
        while self.words.get(self.at).is_some_and(is_title)
            && !leads_to_post(self.words, self.at)
            && self.words.get(self.at + 1).is_some_and(|next| !next.is_any(&[",", ":", ")", "–", "-", ";"]))
        {
            self.at += 1;
            self.at += usize::from(self.words.is(self.at, "."));
        }
        self.at > first
    }

    fn skip(&mut self) {
        let Some(piece) = self.words.get(self.at) else { return };
        self.fresh = match piece.kind() {
            Kind::Mark if is_dash(self.words, self.at) => self.found.is_empty() || self.dashes,
            Kind::Mark => piece.is_any(&[",", ";", ":", "&", "•", "·", "|", "*", "/"]) || self.fresh,
            _ => piece.is_any(&["and", "from", "by", "with", "were", "was", "plus"]),
        };
        self.in_role &= !piece.is_any(&[";", "."]);
        self.at += 1;
    }
}

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "in", "also", "members", "board", "not", "apologies", "apology", "regrets", "absent", "guests", "guest", "others",
    "officers", "attending", "present", "other", "by", "those", "remote", "online", "staff",
];
