//! What stands after a name in an attendance list and belongs to it: brackets, a handle, a role after a dash, letters.

use super::beside_name::{body_at, is_dash, is_hyphen, may_stand_for};
use super::full_name::{are_initials, letters_at, name_at};
use super::names::List;
use super::person::is_title;
use super::words::Kind;

impl List<'_, '_> {
    /// What stands after a name and belongs to it: brackets, a handle, `– Chair`, initials.
    pub(super) fn suffix(&mut self) -> bool {
        let words = self.words;
        if words.is_any(self.at, &["(", "[", "{"]) {
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
        let close = (open + 1..open + 24).find(|&at| words.is_any(at, &[")", "]", "}"])).unwrap_or(open + 1);
        // `Ana Ash (Parish Council Mr Ben Birch (Clerk)`: the bracket was never closed, and a title begins the next name.
        let opened_again = (open + 1..close).any(|at| words.is(at, "("));
        let title = (open + 2..close).find(|&at| words.get(at).is_some_and(is_title)).filter(|_| opened_again);
        if let Some(title) = title {
            self.set_role(Some(words.span(open + 1, title)));
            (self.at, self.fresh) = (title, true);
            return true;
        }
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
    pub(super) fn aside(&mut self) -> bool {
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
                || at > first
                    && words.is(at, "and")
                    && (words.get(at + 1).is_some_and(is_title)
                        || name_at(words, at + 1).is_some_and(|end| end > at + 2))
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
}

/// Letters that stand after a name and a comma.
#[rustfmt::skip]
const DEGREES: &[&str] = &["ed", "ph", "phd", "edd", "esq", "jr", "sr", "jd", "md", "mba", "cpa", "mbe", "obe", "cbe", "rn"];
