//! The names in an attendance list, in the many shapes of such lists.

use super::full_name::{are_initials, ends_role, is_letter, name_at};
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
    let mut list = List { words, at: 0, found: Vec::new(), under: None, role: None, fresh: true, in_role: false };
    let in_brackets = (0..words.len()).any(|at| words.is(at, "(") && words.get(at + 1).is_some_and(is_title));
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
}

impl List<'_, '_> {
    fn step(&mut self) {
        if self.label() || self.count() || self.suffix() || self.role_words() {
            return;
        }
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
        self.found.push(Attendee { name, initials: None, role, handle: None, under: self.under });
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
                words.get(at).is_some_and(|piece| piece.kind() == Kind::Word || piece.is_any(&[":", "-"]))
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
            || words.is_any(self.at, &["together", "plus", "members", "a"])
                && !self.words.get(self.at + 1).is_some_and(is_title)
                && words.get(self.at).is_some_and(|word| !word.is("a") || !word.is_capital());
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
        if words.is(self.at, "@") {
            let end = (self.at + 1..words.len())
                .find(|&at| !words.get(at).is_some_and(|piece| piece.glued() && !piece.is_any(&[",", ";", ")", "("])))
                .unwrap_or(words.len());
            let handle = words.span(self.at, end);
            if let Some(last) = self.found.last_mut() {
                last.handle = last.handle.or(Some(handle));
            }
            self.at = end;
            return true;
        }
        let initials = !self.fresh
            && self.found.last().is_some()
            && words.get(self.at).is_some_and(|word| are_initials(word.text()));
        if initials {
            let span = words.span(self.at, self.at + 1);
            if let Some(last) = self.found.last_mut() {
                last.initials = last.initials.or(Some(span));
            }
            self.at += 1;
        }
        initials
    }

    /// `(PB)`, `(Chair)`, `[second half]`.
    fn bracket(&mut self) -> bool {
        let words = self.words;
        let open = self.at;
        let close = (open + 1..open + 24).find(|&at| words.is_any(at, &[")", "]"])).unwrap_or(open + 1);
        let one = close == open + 2;
        let inside = words.get(open + 1).map(|word| word.text()).unwrap_or_default();
        let span = words.span(open + 1, close);
        if one
            && are_initials(inside)
            && let Some(last) = self.found.last_mut().filter(|last| last.initials.is_none())
        {
            last.initials = Some(span);
        } else if !span.is_empty() {
            self.set_role(Some(span));
        }
        (self.at, self.fresh) = (close + 1, false);
        true
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
                && (!is_title(word)
                    || self.words.get(self.at + 1).is_none_or(|next| next.kind() == Kind::Mark && !next.is(".")))
        }) {
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
        let dash = piece.is_any(&["–", "—"]) || piece.is("-") && !piece.glued();
        self.fresh = match piece.kind() {
            Kind::Mark if dash => self.found.is_empty(),
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

const OFFICES: &[&str] =
    &["president", "secretary", "treasurer", "chair", "chairman", "chairwoman", "chairperson", "clerk"];

#[cfg(test)]
mod tests {
    use super::super::words::Cut;
    use super::*;

    /// The names of a line, with initials, role and handle in brackets.
    fn read(line: &str) -> String {
        let each = |one: Attendee| {
            let more: Vec<_> =
                [one.initials, one.role, one.handle].into_iter().flatten().map(|span| span.of(line)).collect();
            let more = if more.is_empty() { String::new() } else { format!(" [{}]", more.join("; ")) };
            format!("{}{more}", one.name.of(line))
        };
        attendees(&Cut::of(line).words()).into_iter().map(each).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn shapes_of_attendance() {
        for (line, expected) in [
            ("Present: Hilma Lapp, Peter Cook and Yo Yen", "Hilma Lapp | Peter Cook | Yo Yen"),
            ("- Jordan van Eld", "Jordan van Eld"),
            ("Councillors Browne, Collins and Sheahan", "Browne | Collins | Sheahan"),
            ("Councillor E. Ryan.", "E. Ryan"),
            ("Councillor G. Mitchum, An Cathaoirleach.", "G. Mitchum [An Cathaoirleach]"),
            ("Andy Beest (ABE) Councillor", "Andy Beest [ABE; Councillor]"),
            ("* Rod Vane @rvane (TSC)", "Rod Vane [TSC; @rvane]"),
            ("Director of Roads (Mr. P. Crowe)", "P. Crowe [Director of Roads]"),
            (
                "Senior Engineer, Water and Paths (Ms. A. Moss), Engineers (Messrs. J. Shaw and D. Sheen)",
                "A. Moss [Senior Engineer, Water and Paths] | J. Shaw [Engineers] | D. Sheen [Engineers]",
            ),
            ("Frank Wills — Chair", "Frank Wills [Chair]"),
            (
                "Present: E. Drew - Chairman, Mrs. Berry, M. Grief together with 2 members of the public.",
                "E. Drew [Chairman] | Berry | M. Grief",
            ),
            ("D. Pick and T. Manley - Borough Councillor.", "D. Pick | T. Manley [Borough Councillor]"),
            (
                "PRESENT (six Councillors): - Pam Bell (PB), Clare Cann (CC) – Chair, Parish Clerk: Peter King",
                "Pam Bell [PB] | Clare Cann [CC; Chair] | Peter King [Parish Clerk]",
            ),
            ("In attendance: Peter King, Parish Clerk, and 5 members of the public.", "Peter King [Parish Clerk]"),
            (
                "Chairman Mrs D Clem Vice Chairman Mrs C Hard Councillors M Lee M Prece J Tay",
                "D Clem [Chairman] | C Hard [Vice Chairman] | M Lee | M Prece | J Tay",
            ),
            (
                "Rose Burn, Interim Strategic Director of Water, Roads and Paths.",
                "Rose Burn [Interim Strategic Director of Water]",
            ),
            ("Clare Curr, Cabinet Member for Children", "Clare Curr [Cabinet Member for Children]"),
            ("James Stein (jas330, Chairman)", "James Stein [jas330, Chairman]"),
            ("Apologies for absence were received from Cllr Hull and Mr. P. O’Dea", "Hull | P. O’Dea"),
            ("APOLOGIES, Mr. Mycroft and Mr. T.Manley, Borough Councillor.", "Mycroft | T.Manley [Borough Councillor]"),
            ("This meeting was led by Thea Cole", "Thea Cole"),
            ("Nils André", "Nils André"),
            ("Collins (J), Sheahan (M)", "Collins (J) | Sheahan (M)"),
            ("John Slade JS", "John Slade [JS]"),
            ("2. Apologies: Mrs. Bull and Darren Hall", "Bull | Darren Hall"),
            ("Joel & Susan Mott (co-Treasurer)", "Joel | Susan Mott [co-Treasurer]"),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn offices_stand_before_names() {
        let read = read("President Ana Hull, Treasurer Ben Crane");
        assert_eq!(read, "Ana Hull [President] | Ben Crane [Treasurer]");
    }

    #[test]
    fn lines_without_names() {
        for line in [
            "None",
            "Apologies: Nil",
            "eight members of the public",
            "Members of the public 5",
            "Present:",
            "No apologies were received.",
            "",
            "Attendance",
            "The meeting was quorate",
        ] {
            assert_eq!(read(line), "", "{line}");
        }
    }

    #[test]
    fn labels_within_a_line() {
        let line = "Present: Dan, Lea Regrets: Peter";
        let under: Vec<_> = attendees(&Cut::of(line).words())
            .iter()
            .map(|one| (one.name.of(line), one.under.map(|span| span.of(line))))
            .collect();
        assert_eq!(under, [("Dan", Some("Present")), ("Lea", Some("Present")), ("Peter", Some("Regrets"))]);
    }
}
