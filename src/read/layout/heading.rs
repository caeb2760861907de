//! Headings that are known only by how they look: short, apart, in capitals or bold, numbered, ending in a colon.

use super::group::Group;
use super::label::Style;
use super::line::{Case, Given, Head, Line, Tail};
use super::manner::Manner;
use super::wording::{heads_people, is_statement, is_title};
use crate::document::BlockKind;

/// Makes headings of the groups that look like one, and gives them a level.
///
/// The title, the first of them, is 1. Below a format's own headings, those found here stand one deeper than the last of
/// them. Elsewhere capitals, bold and whole numbers make 2, the rest 3; each part of a number after the first makes one
/// more.
pub(super) fn find_headings<'t>(
    groups: &mut [Group],
    lines: &[Line],
    manner: &Manner,
    text_of: impl Fn(usize, &Line) -> &'t str,
) {
    let text_of = |index: usize| lines.get(index).map_or("", |line| text_of(index, line));
    let mut given = 0;
    let mut numbered = None;
    let mut is_first = true;
    for index in 0..groups.len() {
        let (done, rest) = groups.split_at_mut(index);
        let Some((group, after)) = rest.split_first_mut() else { return };
        if group.kind == BlockKind::Heading {
            is_first = false;
            given = group.level;
            continue;
        }
        let before = done.last().filter(|before| before.kind != BlockKind::FrontMatter);
        let look = Look { text_of: &text_of, group, lines, manner, numbered, is_first, before, after: after.first() };
        if let Some(level) = look.heading() {
            numbered = lines[group.first].label.map(|label| label.style).or(numbered);
            is_first = false;
            group.kind = BlockKind::Heading;
            group.level = if given > 0 { given.saturating_add(1) } else { level };
        }
    }
}

/// A group among its neighbours.
struct Look<'a, 't> {
    /// What is printed on a line.
    text_of: &'a dyn Fn(usize) -> &'t str,
    group: &'a Group,
    lines: &'a [Line],
    manner: &'a Manner,
    /// How the last numbered heading was numbered.
    numbered: Option<Style>,
    /// Whether there is no heading above it.
    is_first: bool,
    before: Option<&'a Group>,
    after: Option<&'a Group>,
}

impl<'t> Look<'_, 't> {
    /// The level of the heading that the group is, if it is one.
    fn heading(&self) -> Option<u8> {
        // Nearly every group is plainly none.
        let free = matches!(self.group.kind, BlockKind::Paragraph | BlockKind::ListItem);
        if !free || self.group.last - self.group.wording > 6 {
            return None;
        }
        let line = self.first();
        let words = self.words();
        let sentence = matches!(self.tail(), Tail::Sentence | Tail::Semicolon | Tail::Hyphen);
        let title = self.is_first && (5..=45).contains(&words) && self.is_shouted();
        let bold = self.is_bold() && words <= 45 && (self.tail() != Tail::Sentence || words <= 6);
        let short = words <= 12 && self.width() <= 90 && !sentence;
        if !(short || bold || title) || !self.stands_out() {
            return None;
        }
        let words_of_first = line.words_of((self.text_of)(self.group.wording));
        if is_statement(words_of_first) || self.is_signature() {
            return None;
        }
        if bold {
            return Some(self.depth());
        }
        if title {
            return Some(1);
        }
        let colon = self.tail() == Tail::Colon;
        match self.lines[self.group.first].label {
            Some(_) if self.manner.has_headings => None,
            Some(_) => (self.leads_text() && (colon || words <= 10)).then(|| self.depth()),
            None if line.case == Case::Capitals => self.is_apart().then(|| self.depth()),
            None if self.manner.has_headings => None,
            None if colon => (words <= 6 && self.is_single()).then_some(3),
            None if self.before.is_none() => (self.is_single() && self.gap_after() > 0).then_some(1),
            // A lone name under `Apologies` is who sent them.
            None if heads_people(self.text_before()) => None,
            None => (self.stands_over_text() && is_title(words_of_first)).then_some(3),
        }
    }

    /// Whether nothing about its place speaks against a heading.
    fn stands_out(&self) -> bool {
        let line = self.first();
        let begins = line.words > 0 && line.head != Head::Small;
        let free = line.depth <= 1 && !line.quoted && !line.linked && !self.is_bullet();
        begins && free && !self.is_continued_item()
    }

    fn first(&self) -> &Line {
        &self.lines[self.group.wording]
    }

    fn last(&self) -> &Line {
        &self.lines[self.group.last]
    }

    fn tail(&self) -> Tail {
        self.last().tail
    }

    fn words(&self) -> u32 {
        self.wording().iter().map(|line| u32::from(line.words)).sum()
    }

    fn width(&self) -> u32 {
        self.wording().iter().map(|line| u32::from(line.end - line.indent.min(line.end))).sum()
    }

    fn wording(&self) -> &[Line] {
        &self.lines[self.group.wording..=self.group.last]
    }

    fn is_single(&self) -> bool {
        self.group.wording == self.group.last
    }

    fn is_shouted(&self) -> bool {
        self.wording().iter().all(|line| line.case == Case::Capitals)
    }

    fn is_bold(&self) -> bool {
        self.first().bold && self.wording().iter().all(|line| line.bold || line.words == 0)
    }

    fn is_bullet(&self) -> bool {
        self.lines[self.group.first].label.is_some_and(|label| matches!(label.style, Style::Bullet(_)))
    }

    /// Whether it is one of the numbered items of a list: the one before it is an item too, in a document whose headings
    /// are not numbered so; or the format says so in a document that marks its headings, or in a nested list.
    fn is_continued_item(&self) -> bool {
        let first = &self.lines[self.group.first];
        let item =
            matches!(first.given, Given::Item(_)) && !matches!(first.label.map(|l| l.style), Some(Style::Reference(_)));
        let by_format = item && (self.manner.has_headings || first.depth > 1);
        let follows = self.before.is_some_and(|before| {
            let other = self.lines[before.first].label;
            before.kind == BlockKind::ListItem
                && other.is_some()
                && other.map(|l| l.style) == first.label.map(|l| l.style)
        });
        by_format || (follows && self.numbered != first.label.map(|label| label.style))
    }

    /// Whether it stands under `Signed:`, and so is whoever signs.
    fn is_signature(&self) -> bool {
        let line = self.before.map(|before| &self.lines[before.last]);
        line.is_some_and(|line| line.words <= 2 && line.tail == Tail::Colon) && is_statement(self.text_before())
    }

    /// What is printed on the last line before it.
    fn text_before(&self) -> &'t str {
        self.before.map_or("", |before| (self.text_of)(before.last))
    }

    fn gap_after(&self) -> u8 {
        self.after.map_or(0, |after| after.gap)
    }

    /// Whether a blank line, an edge of the document or another heading is above, and a blank line or running text below.
    fn is_apart(&self) -> bool {
        let above = self.group.gap > 0 || self.before.is_none_or(|before| before.kind == BlockKind::Heading);
        let below = self.after.is_none_or(|after| {
            after.gap > 0 || self.lines[after.wording].case != Case::Capitals || self.lines[after.first].label.is_some()
        });
        above && below
    }

    /// Whether text follows that is not the next item of the same list.
    fn leads_text(&self) -> bool {
        let Some(after) = self.after else { return false };
        let (own, next) = (&self.lines[self.group.first], &self.lines[after.first]);
        let sibling = match (own.label, next.label) {
            (Some(own), Some(next)) => own.style == next.style,
            _ => false,
        };
        let nested = matches!(next.given, Given::Item(_)) && next.depth > own.depth && own.depth > 0;
        !sibling && !nested && (after.gap > 0 || next.label.is_some() || self.tail() == Tail::Colon)
    }

    /// Whether it stands between blank lines, over running text.
    fn stands_over_text(&self) -> bool {
        let Some(after) = self.after else { return false };
        let next = &self.lines[after.wording];
        let sentence = next.tail == Tail::Sentence && next.words > 3;
        let text = sentence || next.words > 12 || after.last > after.wording || self.lines[after.first].label.is_some();
        let list = self.before.is_some_and(|before| {
            self.lines[before.last].tail == Tail::Colon && self.lines[before.first].label.is_none()
        });
        let under_heading = self.before.is_some_and(|before| before.kind == BlockKind::Heading);
        let apart = (self.group.gap > 0 || under_heading) && after.gap > 0 && self.manner.loose.is_none();
        apart
            && text
            && !list
            && self.is_single()
            && self.words() <= 8
            && self.tail() == Tail::Open
            && self.first().head == Head::Capital
    }

    fn depth(&self) -> u8 {
        if self.lines[self.group.first].label.is_none() && self.is_first && (self.before.is_none() || self.words() > 4)
        {
            return 1;
        }
        match self.lines[self.group.first].label.map(|label| label.style) {
            Some(Style::Reference(parts)) => parts.saturating_add(1).min(6),
            Some(Style::Letter(_) | Style::Roman(_)) => 3,
            _ => 2,
        }
    }
}
