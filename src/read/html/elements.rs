//! What each element does to the lines around it.

use super::lists::List;
use super::printer::Printer;
use super::tables::Kind;
use super::tags::{Attribute, Tag};
use super::tree::{Element, Id, Words};
use crate::document::BlockKind;
use crate::read::layout::{Given, is_blank};
use crate::read::sheet::Piece;
use crate::text::Span;

impl Printer<'_> {
    pub fn begin_element(&mut self, id: Id, element: &Element) {
        let at = element.at;
        match element.tag {
            Tag::Inline
            | Tag::Marked(_)
            | Tag::Link
            | Tag::Deleted
            | Tag::Never(_)
            | Tag::Frame
            | Tag::RowGroup
            | Tag::HeadGroup => {}
            Tag::Break => self.break_line(at),
            Tag::Input => self.tick(element),
            Tag::Heading(_) | Tag::Title => self.begin_heading(id, element, heading_level(element)),
            Tag::Paragraph if is_title_of_item(element) => self.begin_heading(id, element, Some(3)),
            Tag::Bullets | Tag::Numbers => self.begin_list(id, at),
            Tag::Item => self.begin_item(element),
            Tag::Terms | Tag::Term => self.begin_block(at, u8::from(element.tag == Tag::Terms)),
            Tag::Meaning => self.begin_meaning(id, at),
            Tag::Quote => {
                self.begin_block(at, 1);
                let survey = self.plan.survey;
                // Old pages set everything in by quoting it.
                self.quotes += usize::from(survey.weight(id).letters < survey.page().letters / 2);
            }
            Tag::Printed => self.begin_printed(id, at),
            Tag::Rule => self.rule(at),
            Tag::Table => self.begin_table(id, at),
            Tag::Row => self.begin_row(id, at),
            Tag::Cell | Tag::HeadCell => self.begin_cell(id, element),
            Tag::Caption => {
                self.begin_block(at, 1);
                if matches!(self.tables.last().map(|table| &table.kind), Some(Kind::Layout { .. })) {
                    self.away = Some((id, "the caption of a table"));
                }
            }
            Tag::Paragraph => self.begin_block(at, 1),
            Tag::Summary | Tag::Block | Tag::Main | Tag::Article | Tag::Around(_) | Tag::Header => {
                self.begin_block(at, 0)
            }
        }
    }

    pub fn end_element(&mut self, id: Id, element: &Element) {
        let end = Span::at(self.end_of_last());
        match element.tag {
            Tag::Inline
            | Tag::Marked(_)
            | Tag::Link
            | Tag::Deleted
            | Tag::Never(_)
            | Tag::Break
            | Tag::Input
            | Tag::Frame => {}
            Tag::RowGroup | Tag::HeadGroup => {}
            Tag::Heading(_) | Tag::Title | Tag::Paragraph if self.heading == Some(id) => {
                self.heading = None;
                self.end_block(end, 1);
            }
            Tag::Bullets | Tag::Numbers => {
                self.bare_item();
                self.lists.pop();
                self.end_block(end, u8::from(self.lists.is_empty()));
            }
            Tag::Item => {
                self.bare_item();
                self.end_block(end, 0);
            }
            Tag::Term => {
                if self.row.is_some() || !self.has_short_meaning(id) {
                    self.end_block(end, 0);
                }
            }
            Tag::Quote => {
                self.end_block(end, 1);
                let survey = self.plan.survey;
                let quoted = survey.weight(id).letters < survey.page().letters / 2;
                self.quotes -= usize::from(quoted && self.quotes > 0);
            }
            Tag::Printed => {
                if self.printed == Some(id) {
                    self.printed = None;
                }
                self.heading = self.heading.filter(|&open| open != id);
                self.end_block(end, 1);
            }
            Tag::Table => {
                self.tables.pop();
                self.end_block(end, 1);
            }
            Tag::Row => self.end_row(id, end),
            Tag::Cell | Tag::HeadCell => self.end_cell(id, element, end),
            Tag::Paragraph | Tag::Caption | Tag::Terms => self.end_block(end, 1),
            _ => self.end_block(end, 0),
        }
    }

    fn end_of_last(&self) -> usize {
        let last = self.page.pieces.iter().rev().find_map(|piece| match piece {
            Piece::Words(span) | Piece::Instead(span, _) | Piece::Space(span) => Some(span.end()),
            _ => None,
        });
        last.unwrap_or_default()
    }

    /// Ends a block: what comes next begins one.
    pub(super) fn end_block(&mut self, at: Span, gap: u8) {
        if self.numbers || self.is_in_line() {
            self.space_between(at);
            return;
        }
        self.end_line();
        if self.open.is_none() {
            self.gap = self.gap.max(gap);
            self.next = Given::Block;
            self.start = None;
            self.broken = false;
        }
    }

    fn break_line(&mut self, at: Span) {
        if self.printed.is_some() {
            self.end_line();
        } else if self.is_in_line() {
            self.space_between(at);
        } else if self.open.is_some() && !self.carries {
            self.end_line();
            self.broken = true;
        } else {
            // A second one is a blank line.
            self.gap = self.gap.saturating_add(1).min(2);
            self.broken = false;
            if self.item.is_none() && self.open.is_none() {
                self.next = Given::Block;
            }
        }
    }

    fn tick(&mut self, element: &Element) {
        let boxed = element.get(Attribute::Type).is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox"));
        let belongs = self.item.is_some() || self.row.is_some() || (self.open.is_some() && !self.lists.is_empty());
        if boxed && belongs {
            if self.open.is_none() {
                self.open_line(element.at.start());
            }
            self.page.pieces.push(Piece::Box(element.get(Attribute::Checked).is_some()));
        }
    }

    fn begin_heading(&mut self, id: Id, element: &Element, level: Option<u8>) {
        if self.numbers || self.is_in_line() {
            self.space_between(element.at);
            return;
        }
        self.begin_block(element.at, 1);
        let Some(level) = level else { return };
        let given = Given::Whole(BlockKind::Heading, level);
        match &mut self.open {
            // The number of the heading stands in a cell before it.
            Some(open) => open.line.given = given,
            None => self.next = given,
        }
        self.heading = Some(id);
    }

    fn begin_list(&mut self, id: Id, at: Span) {
        self.bare_item();
        self.begin_block(at, u8::from(self.lists.is_empty()));
        self.lists.push(List::of(self.plan.tree, id).unwrap_or_else(List::of_bullets));
    }

    fn begin_item(&mut self, element: &Element) {
        self.bare_item();
        self.begin_block(element.at, 0);
        if self.is_in_line() {
            return;
        }
        let label = match self.lists.last_mut() {
            Some(list) => list.label(element),
            None => Some("•".to_owned()),
        };
        self.item = Some((element.at, label));
    }

    /// An item without words is a line of its own.
    fn bare_item(&mut self) {
        if let Some((at, _)) = self.item.as_ref().filter(|(_, label)| label.is_some()) {
            let at = at.start();
            self.open_line(at);
            self.end_line();
        }
        self.item = None;
    }

    /// `Date` and what it is, on one line, where there is one short meaning to a term.
    fn begin_meaning(&mut self, id: Id, at: Span) {
        let before = self.term_before(id).filter(|&term| self.has_short_meaning(term));
        match &self.open {
            Some(open) if before.is_some() && open.words => {
                let colon = before.is_some_and(|term| {
                    let words = self.plan.tree.words_under(term, self.plan.text, 200);
                    !words.ends_with([':', '.', '-', '–', '?'])
                });
                while matches!(self.page.pieces.last(), Some(Piece::Space(_))) {
                    self.page.pieces.pop();
                }
                let place = Span::at(self.end_of_last());
                self.page.pieces.push(Piece::Instead(place, if colon { ": " } else { " " }.into()));
            }
            _ => self.begin_block(at, 0),
        }
    }

    fn term_before(&self, meaning: Id) -> Option<Id> {
        let tree = self.plan.tree;
        let before = std::iter::successors(tree.before(meaning), |&id| tree.before(id));
        let mut elements = before.filter(|&id| tree.element(id).is_some());
        elements.next().filter(|&id| tree.tag(id) == Tag::Term)
    }

    /// Whether a term is followed by one meaning, a few words on one line.
    fn has_short_meaning(&self, term: Id) -> bool {
        let (tree, survey) = (self.plan.tree, self.plan.survey);
        let after = std::iter::successors(tree.next(term), |&id| tree.next(id));
        let mut elements = after.filter(|&id| tree.element(id).is_some());
        let first = elements.next().filter(|&id| tree.tag(id) == Tag::Meaning);
        let alone = elements.next().is_none_or(|id| tree.tag(id) != Tag::Meaning);
        first.is_some_and(|first| {
            let weight = survey.weight(first);
            let plain = tree.under(first).skip(1).all(|id| !tree.tag(id).is_block() && tree.tag(id) != Tag::Break);
            alone && plain && weight.letters > 0 && weight.letters < 120 && survey.weight(term).letters < 40
        })
    }

    fn begin_printed(&mut self, id: Id, at: Span) {
        self.begin_block(at, 1);
        if self.is_in_line() {
            return;
        }
        let tree = self.plan.tree;
        let mut children = tree.children(id);
        let code = children.next().filter(|_| children.next().is_none());
        if code.is_some_and(|id| tree.tag(id) == Tag::Marked(crate::document::MarkKind::Code)) {
            self.next = Given::Whole(BlockKind::Code, 0);
            self.heading = Some(id);
        } else {
            self.printed = Some(id);
            self.next = Given::Nothing;
        }
    }

    /// Words of which every line in the file is a printed line.
    pub fn print_lines(&mut self, words: &Words) {
        let text = self.plan.text;
        if let Some(instead) = words.instead.as_deref().filter(|words| *words != "\n") {
            self.print_instead(instead.into(), words.at);
            return;
        }
        let mut start = words.at.start();
        for (index, line) in words.at.of(text).split('\n').enumerate() {
            if index > 0 {
                self.end_printed_line();
            }
            let kept = line.trim_start_matches(is_blank);
            if self.open.is_none() && !kept.is_empty() {
                let before = &line[..line.len() - kept.len()];
                let from = start + before.len();
                self.open_line(from);
                let column = text[..from].rfind('\n').map_or(0, |end| end + 1);
                let indent = if column <= start { columns(text.get(column..from).unwrap_or_default()) } else { 0 };
                if let Some(open) = &mut self.open {
                    open.line.indent += indent;
                    open.words = true;
                }
                self.page.pieces.push(Piece::Words(Span::new(from, start + line.len())));
            } else if self.open.is_some() && !line.is_empty() {
                self.page.pieces.push(Piece::Words(Span::new(start, start + line.len())));
            }
            start += line.len() + 1;
        }
    }

    fn end_printed_line(&mut self) {
        if self.open.is_some() {
            self.end_line();
        } else {
            self.gap = self.gap.saturating_add(1).min(2);
        }
        self.next = Given::Nothing;
    }

    fn rule(&mut self, at: Span) {
        if self.is_in_line() {
            return;
        }
        self.begin_block(at, 1);
        self.carries = false;
        self.next = Given::Rule;
        self.open_line(at.start());
        if let Some(open) = &mut self.open {
            open.words = true;
        }
        self.page.pieces.push(Piece::Space(at));
        self.end_line();
        self.next = Given::Block;
    }
}

/// How high a heading is; what ModernGov puts over the parts of an item is none of its own.
fn heading_level(element: &Element) -> Option<u8> {
    match element.tag {
        Tag::Heading(_) if element.has_class("mgSubItemTitleTxt") => None,
        Tag::Heading(level) => Some(level),
        Tag::Title => Some(1),
        _ => None,
    }
}

/// Whether a paragraph is the title of an item on a ModernGov page.
fn is_title_of_item(element: &Element) -> bool {
    element.has_class("mgAiTitleTxt")
}

/// How far an indent reaches; tabs go to the next eighth column.
fn columns(indent: &str) -> usize {
    indent.chars().fold(0, |column, c| if c == '\t' { (column / 8 + 1) * 8 } else { column + 1 })
}
