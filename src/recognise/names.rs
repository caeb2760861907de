//! The names in an attendance list, in the many shapes of such lists.

use super::beside_name::{body_at, dashes_part_names, is_dash, is_hyphen, may_stand_for, names_in_brackets};
use super::full_name::{are_initials, ends_role, is_letter, leads_to_title, letters_at, name_at};
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
struct List<'w, 't> {
    words: &'w Words<'t>,
    at: usize,
    found: Vec<Attendee>,
    under: Option<Span>,
    /// Where words began that may be the role of a name that follows: `Parish Clerk: Ned Hall`.
    role: Option<usize>,
    /// Whether a new name may begin here.
    fresh: bool,
    /// Whether what was read last is a role that may go on over commas: `Director of Roads, Paths and Water`.
    in_role: bool,
    /// Whether names are parted by dashes.
    dashes: bool,
    /// Initials that stand before the name that follows: `[AB] Ana Birch`.
    lead: Option<Span>,
}

impl List<'_, '_> {
    fn step(&mut self) {
        if self.label() || self.count() || self.suffix() || self.aside() || self.role_words() {
            return;
        }
        self.qualifier();
        let titled = self.titles();
        let named = (titled || self.fresh).then(|| name_at(self.words, self.at)).flatten();
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

    fn push(&mut self, from: usize, end: usize) {
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

    fn set_role(&mut self, role: Option<Span>) {
        if let Some(last) = self.found.last_mut() {
            last.role = last.role.or(role);
        }
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
                && !self.words.get(self.at + 1).is_some_and(is_title)
                && words.get(self.at).is_some_and(|word| word.is("members") || !word.is_capital());
        if counted {
            while self.at < words.len() && !words.is_any(self.at, &[",", ";"]) {
                self.at += 1;
            }
        }
        counted
    }

    /// What stands after a name and belongs to it: brackets, a handle, `– Chair`, initials.
    fn suffix(&mut self) -> bool {
        let words = self.words;
        if words.is_any(self.at, &["(", "["]) {
            return self.bracket();
        }
        if words.is(self.at, "@")
            && (self.at == 0 || !words.get(self.at).is_some_and(|mark| mark.glued()))
            && words.get(self.at + 1).is_some_and(|next| next.glued())
        {
            self.handle();
            return true;
        }
        if self.found.is_empty() {
            return false;
        }
        if let Some(end) = letters_at(words, self.at) {
            self.set_role(Some(words.span(self.at, end)));
            (self.at, self.fresh) = (end, false);
            return true;
        }
        if self.fresh {
            return false;
        }
        let initials = words.get(self.at).is_some_and(|word| are_initials(word.text()));
        if initials {
            self.add_letters(self.at, self.at + 1);
            self.at += 1;
        }
        initials
    }

    /// `@rvane`: the handle of the name before it, or all the name that there is.
    fn handle(&mut self) {
        let words = self.words;
        let belongs = |at: usize| {
            words
                .get(at)
                .is_some_and(|piece| piece.glued() && (piece.kind() != Kind::Mark || piece.is_any(&["-", "_"])))
        };
        let end = (self.at + 1..words.len()).find(|&at| !belongs(at)).unwrap_or(words.len());
        let handle = words.span(self.at, end);
        match self.found.last_mut().filter(|last| !self.fresh && last.handle.is_none()) {
            Some(last) => last.handle = Some(handle),
            None => {
                self.push(self.at, end);
                if let Some(last) = self.found.last_mut() {
                    last.handle = Some(handle);
                }
            }
        }
        (self.at, self.fresh) = (end, false);
    }

    /// Capitals after a name: its initials, if they may stand for it, else where somebody is from.
    fn add_letters(&mut self, from: usize, to: usize) {
        let words = self.words;
        let span = words.span(from, to);
        let Some(last) = self.found.last_mut() else { return };
        if last.initials.is_none() && may_stand_for(span.of(words.text), last.name.of(words.text)) {
            last.initials = Some(span);
        } else {
            last.role = last.role.or(Some(span));
        }
    }

    /// `(PB)`, `(Chair)`, `[second half]`.
    fn bracket(&mut self) -> bool {
        let words = self.words;
        let open = self.at;
        let close = (open + 1..open + 24).find(|&at| words.is_any(at, &[")", "]"])).unwrap_or(open + 1);
        let one = close == open + 2;
        let inside = words.get(open + 1).map(|word| word.text()).unwrap_or_default();
        let span = words.span(open + 1, close);
        if words.get(open + 1).is_some_and(is_title) && self.holder(open, close) {
            return true;
        }
        if self.fresh && one && are_initials(inside) && name_at(words, close + 1).is_some() {
            self.lead = Some(span);
            self.at = close + 1;
            return true;
        }
        if one && are_initials(inside) {
            self.add_letters(open + 1, close);
        } else if !span.is_empty() {
            self.set_role(Some(span));
        }
        // `Ben Birch (Member) Cara Cole (Clerk)`
        let next = name_at(words, close + 1).is_some_and(|end| end > close + 2) && body_at(words, close + 1).is_none();
        (self.at, self.fresh) = (close + 1, next && !self.found.is_empty());
        true
    }

    /// `Clerk (Mrs C Cole)`: who holds a post, in brackets after it.
    fn holder(&mut self, open: usize, close: usize) -> bool {
        let words = self.words;
        let mut name = open + 1;
        while words.get(name).is_some_and(is_title) || words.is(name, ".") {
            name += 1;
        }
        let Some(end) = name_at(words, name).filter(|&end| end == close) else { return false };
        // The post was taken for the role of the name before it.
        let role = self
            .found
            .last_mut()
            .filter(|last| last.role.is_some_and(|role| role.end() + 1 == words.span(open, open + 1).start()));
        let role = role.and_then(|last| last.role.take());
        self.push(name, end);
        self.set_role(role);
        (self.at, self.fresh) = (close + 1, false);
        true
    }

    /// What follows a dash after a name, up to the next comma: `Ben Birch - Guest from Moss Ltd`. Or a firm after a comma.
    fn aside(&mut self) -> bool {
        let words = self.words;
        if self.found.is_empty() || self.dashes {
            return false;
        }
        if self.fresh
            && words.before(self.at).is_some_and(|before| before.is_any(&[",", "and"]))
            && let Some(end) = body_at(words, self.at)
        {
            self.set_role(Some(words.span(self.at, end)));
            (self.at, self.fresh, self.in_role) = (end, false, false);
            return true;
        }
        // `Ben Birch, Ed.D., clerk`
        if self.fresh
            && words.before(self.at).is_some_and(|before| before.is(","))
            && words.is_any(self.at, DEGREES)
            && words.get(self.at + 1).is_none_or(|next| next.kind() == Kind::Mark)
        {
            let letter = |at: usize| words.get(at).is_some_and(|piece| piece.is(".") || piece.is_single());
            let end = (self.at + 1..self.at + 5).find(|&at| !letter(at)).unwrap_or(self.at + 1);
            self.set_role(Some(words.span(self.at, end)));
            (self.at, self.fresh) = (end, false);
            return true;
        }
        // `Ben Birch, NCC`
        let lone = words.get(self.at).is_some_and(|word| {
            (2..=5).contains(&word.text().chars().count()) && word.text().chars().all(char::is_uppercase)
        });
        let small = self.found.last().is_some_and(|last| last.name.of(words.text).contains(char::is_lowercase));
        if self.fresh
            && lone
            && small
            && !self.is_one_of_short_names()
            && words.before(self.at).is_some_and(|before| before.is(","))
            && words.get(self.at + 1).is_none_or(|next| next.is_any(&[",", ";", ".", ")"]))
        {
            self.set_role(Some(words.span(self.at, self.at + 1)));
            (self.at, self.fresh) = (self.at + 1, false);
            return true;
        }
        if self.fresh
            || !(is_dash(words, self.at) || is_hyphen(words, self.at))
            || words.get(self.at + 1).is_none_or(is_title)
        {
            return false;
        }
        let first = self.at + 1;
        let stops = |at: usize| {
            words.is_any(at, &[",", ";", "(", "|", "•"])
                || at > first && words.is(at, "and") && name_at(words, at + 1).is_some_and(|end| end > at + 2)
                || at > first
                    && words.get(at).is_some_and(is_title)
                    && words.get(at + 1).is_some_and(|next| next.is_capital())
        };
        let end = (first..words.len()).find(|&at| stops(at)).unwrap_or(words.len());
        let last = if words.is(end.saturating_sub(1), ".") { end - 1 } else { end };
        if last > first {
            self.set_role(Some(words.span(first, last)));
        }
        (self.at, self.fresh, self.in_role) = (end, false, false);
        true
    }

    /// `Ana, Ben, CJ`: two capitals among names of one word.
    fn is_one_of_short_names(&self) -> bool {
        let two = self.words.get(self.at).is_some_and(|word| word.length() == 2);
        let short = self.found.iter().filter(|one| !one.name.of(self.words.text).contains(' ')).count();
        two && short > 0 && short * 2 >= self.found.len()
    }

    /// `County Councillor M Moss`: what sort of councillor.
    fn qualifier(&mut self) {
        if let Some(title) = leads_to_title(self.words, self.at) {
            self.role = self.role.or(Some(self.at));
            self.at = title;
        }
    }

    /// An office before the name of who holds it: `Treasurer Ana Hull`.
    fn office(&mut self) -> bool {
        let words = self.words;
        let name = (self.at + 1..self.at + 3).all(|at| {
            words.get(at).is_some_and(|word| word.kind() == Kind::Word && word.is_capital() && !word.is_any(OFFICES))
        });
        let begins = self.fresh || self.at == 0;
        if !(begins && name && words.is_any(self.at, OFFICES)) {
            return false;
        }
        self.role = Some(self.at);
        (self.at, self.fresh) = (self.at + 1, true);
        true
    }

    /// A post: the role of the name before it, or of one after it (`Vice Chairman Mrs C Hall`).
    fn role_words(&mut self) -> bool {
        if self.office() {
            return true;
        }
        let words = self.words;
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
        while self.words.get(self.at).is_some_and(is_title)
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

/// Letters that stand after a name and a comma.
#[rustfmt::skip]
const DEGREES: &[&str] = &["ed", "ph", "phd", "edd", "esq", "jr", "sr", "jd", "md", "mba", "cpa", "mbe", "obe", "cbe", "rn"];

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "in", "also", "members", "board", "not", "apologies", "apology", "regrets", "absent", "guests", "guest", "others",
    "officers", "attending", "present", "other", "by", "those", "remote", "online", "staff",
];

const OFFICES: &[&str] =
    &["president", "secretary", "treasurer", "chair", "chairman", "chairwoman", "chairperson", "clerk"];
