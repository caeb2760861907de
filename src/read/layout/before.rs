//! Whether a line goes on with the block before it.
//!
//! It does where the line before was full, that is, where the next word did not fit on it; or where its sentence plainly goes
//! on. What "full" means is the document's [`Manner`].

use super::group::Group;
use super::label::{Label, Style};
use super::line::{Case, Given, Head, Line, Tail};
use super::manner::Manner;

/// Whether a label is no date.
pub(super) fn is_certain(label: Label, manner: &Manner) -> bool {
    label.doubt.is_none_or(|doubt| manner.counts_on(doubt))
}

/// The block before a line, and what lies between.
pub(super) struct Before<'a> {
    pub group: &'a Group,
    pub lines: &'a [Line],
    pub manner: &'a Manner,
    /// The line after the one in question.
    pub next: Option<&'a Line>,
    /// Blank lines between.
    pub gap: u8,
    /// Whether the block's last line went on from the one above it without a blank line.
    pub tight: bool,
}

impl Before<'_> {
    fn line(&self) -> &Line {
        &self.lines[self.group.last]
    }

    /// Whether the line at `index` really begins with a number: not where that stands in the middle of a sentence.
    pub fn allows(&self, label: Label, index: usize) -> bool {
        let line = &self.lines[index];
        let before = self.line();
        let close = self.gap == 0 || (self.gap == 1 && self.manner.loose.is_some() && !self.tight);
        let close = close && line.given != Given::Block;
        let mid_sentence =
            close && before.words > 0 && before.tail == Tail::Open && is_running(before) && self.is_full(label.len, 80);
        let next_in_order = self.lines[self.group.first]
            .label
            .is_some_and(|last| last.style == label.style && label.value == last.value.wrapping_add(1));
        let bullet = matches!(label.style, Style::Bullet(_)) && line.head != Head::Small;
        is_certain(label, self.manner) && (!mid_sentence || next_in_order || bullet)
    }

    /// Whether `line` goes on with the block.
    pub fn goes_on_with(&self, line: &Line) -> bool {
        if line.label.is_some() || !line.is_free() {
            return false;
        }
        let before = self.line();
        if before.is_bare_label() {
            return true;
        }
        if line.given == Given::Block || !is_running(before) || before.quoted != line.quoted {
            return false;
        }
        if self.is_spread_title(line) {
            return true;
        }
        if before.tail == Tail::Sentence && line.tail == Tail::Colon && line.head == Head::Capital && line.words <= 4 {
            // `Members present:` begins something, however full the line above is.
            return false;
        }
        if self.is_set_in(line) {
            return false;
        }
        match self.gap {
            0 => self.goes_on_below(line),
            1 => self.goes_on_after_a_blank(line),
            _ => false,
        }
    }

    fn goes_on_below(&self, line: &Line) -> bool {
        let before = self.line();
        if line.given == Given::Break && line.head != Head::Small {
            return false;
        }
        if line.key && self.lines[self.group.first].key {
            return false;
        }
        if self.hangs(line) && !matches!(before.tail, Tail::Colon | Tail::Semicolon) {
            return true;
        }
        match (line.head, before.tail) {
            (_, Tail::Colon | Tail::Semicolon) => line.head == Head::Small && self.manner.tight.is_some(),
            (_, Tail::Hyphen) => true,
            (Head::Small, Tail::Open) => true,
            (Head::Small, Tail::Sentence) => self.is_full(line.first_word, 80),
            (_, Tail::Open) => self.is_full(line.first_word, 80),
            (_, Tail::Sentence) => self.is_full(line.first_word, 100),
        }
    }

    /// Where a blank line follows every printed line, it says nothing; elsewhere it ends a block, but for a sentence that
    /// was cut by the end of a page.
    fn goes_on_after_a_blank(&self, line: &Line) -> bool {
        let before = self.line();
        let open = matches!(before.tail, Tail::Open | Tail::Hyphen);
        if line.given == Given::Break || (line.case == Case::Capitals && before.case != Case::Capitals) {
            return false;
        }
        match self.manner.loose {
            Some(_) if !self.tight => match (line.head, before.tail) {
                (_, Tail::Colon | Tail::Semicolon) => false,
                (_, Tail::Hyphen) => true,
                (Head::Small, Tail::Open) => self.is_full(line.first_word, 50),
                (_, Tail::Open) => self.is_full(line.first_word, 82),
                (_, Tail::Sentence) => line.head != Head::Small && self.is_full(line.first_word, 100),
            },
            _ => open && line.head == Head::Small && self.is_full(line.first_word, 80),
        }
    }

    /// Whether a title in capitals goes on, though its lines are not full: each is centred, or one word stands on each.
    fn is_spread_title(&self, line: &Line) -> bool {
        let before = self.line();
        let lines = self.group.last - self.group.first + 1;
        let capitals = before.case == Case::Capitals && line.case == Case::Capitals && before.tail == Tail::Open;
        let centred = self.gap == 0 && before.words > 3 && line.tail != Tail::Colon;
        let by_word = self.gap == 1 && self.manner.loose.is_some();
        let next = self.next.is_some_and(|next| next.case == Case::Capitals && next.words == 1);
        let by_word = by_word && ((line.words == 1 && (lines > 1 || next)) || (lines > 2 && before.words == 1));
        capitals && line.given == Given::Nothing && (centred || by_word)
    }

    /// Whether the line before reaches so far that a word of `word` characters would have passed `percent` of the width.
    fn is_full(&self, word: u8, percent: u32) -> bool {
        let width = if self.gap == 0 { self.manner.tight } else { self.manner.loose.or(self.manner.tight) };
        let reach = u32::from(self.line().end) + 1 + u32::from(word);
        width.is_some_and(|width| self.line().end < 2 * width && reach * 100 > u32::from(width) * percent)
    }

    /// Whether the line is set in under the words of an item.
    fn hangs(&self, line: &Line) -> bool {
        let first = &self.lines[self.group.first];
        first.label.is_some() && line.indent > first.indent + 1
    }

    /// Whether the line is set in further than the block, as the first line of a paragraph is.
    fn is_set_in(&self, line: &Line) -> bool {
        let first = &self.lines[self.group.first];
        let labelled = first.label.is_some() || matches!(first.given, Given::Item(_));
        let before = self.line();
        let further = line.indent > before.indent + 1;
        let back = line.indent + 1 < first.indent && labelled;
        self.gap == 0
            && line.head != Head::Small
            && (back || (further && !(labelled && self.group.last == self.group.first)))
    }
}

fn is_running(line: &Line) -> bool {
    line.is_free() || matches!(line.given, Given::Item(_))
}
