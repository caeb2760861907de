//! Walks through the tree of a page and prints its lines.

use super::includes::{Order, order, words_of};
use super::lists::List;
use super::main_part::Parts;
use super::page::{Line, Open, Page};
use super::survey::Survey;
use super::tables::Kind;
use super::tags::{Attribute, Tag};
use super::title::Title;
use super::tree::{Element, Id, ROOT, Tree, What};
use crate::document::{BlockKind, MarkKind};
use crate::read::layout::Given;
use crate::read::sheet::{Piece, Within};
use crate::text::Span;

/// What is known of a page before it is printed.
#[derive(Clone, Copy)]
pub(super) struct Plan<'p> {
    pub tree: &'p Tree,
    pub text: &'p str,
    pub survey: &'p Survey,
    pub parts: &'p Parts,
    pub title: Option<Title>,
}

/// The page that is being printed, and what is open.
pub(super) struct Printer<'p> {
    pub plan: Plan<'p>,
    pub page: Page,
    pub open: Option<Open>,
    /// How the next line begins: what is given, after how many blank lines, where.
    pub next: Given,
    pub gap: u8,
    pub start: Option<usize>,
    pub broken: bool,
    pub marks: Vec<MarkKind>,
    pub lists: Vec<List>,
    /// The number or bullet of an item that has printed nothing yet.
    pub item: Option<(Span, Option<String>)>,
    pub quotes: usize,
    /// The element in which every line of the file is a printed line.
    pub printed: Option<Id>,
    pub heading: Option<Id>,
    pub row: Option<Id>,
    pub tables: Vec<OpenTable>,
    pub table_count: usize,
    /// This is a cell with nothing but a number.
    pub numbers: bool,
    /// A number stands alone on the open line; what comes next goes on with it.
    pub carries: bool,
    /// What is not part of the minutes, from this element on.
    pub away: Away,
    /// Whether this is outside of the part that the page is for.
    pub outside: bool,
    /// A heading that stands in such a place and is printed nevertheless, and what is to go on after it.
    rescued: Option<(Id, Away, bool)>,
    /// Words that names stand for.
    names: Vec<(&'p str, Span)>,
}

/// An element that is not part of the minutes, and what it is.
type Away = Option<(Id, &'static str)>;

/// A table that is being printed.
pub(super) struct OpenTable {
    pub kind: Kind,
    pub number: usize,
    /// For how many more rows each column is taken by a cell above.
    pub taken: Vec<u16>,
    pub column: usize,
    pub number_cell: Option<Id>,
}

impl<'p> Printer<'p> {
    pub fn new(plan: Plan<'p>) -> Self {
        Self {
            plan,
            page: Page::for_tree(plan.tree.len()),
            open: None,
            next: Given::Block,
            gap: 0,
            start: None,
            broken: false,
            marks: Vec::new(),
            lists: Vec::new(),
            item: None,
            quotes: 0,
            printed: None,
            heading: None,
            row: None,
            tables: Vec::new(),
            table_count: 0,
            numbers: false,
            carries: false,
            away: None,
            outside: plan.parts.main.is_some(),
            rescued: None,
            names: Vec::new(),
        }
    }

    /// Prints the whole page.
    pub fn print(mut self) -> Page {
        let tree = self.plan.tree;
        let mut id = ROOT;
        loop {
            self.enter(id);
            let mut next = tree.first(id);
            while next.is_none() {
                self.leave(id);
                next = tree.next(id);
                if next.is_none() {
                    let Some(parent) = tree.parent(id) else {
                        self.end_line();
                        self.page.see_printed_lines(self.plan.text);
                        return self.page;
                    };
                    id = parent;
                }
            }
            id = next.unwrap_or(ROOT);
        }
    }

    fn enter(&mut self, id: Id) {
        let tree = self.plan.tree;
        match tree.what(id) {
            What::Document => {}
            What::Words(words) => self.words(words),
            What::Comment(at) => self.comment(id, *at),
            What::Element(element) => {
                if self.is_away(id, element) {
                    return;
                }
                if let Some(mark) = mark_of(element) {
                    self.mark(mark);
                }
                self.begin_element(id, element);
            }
        }
    }

    fn leave(&mut self, id: Id) {
        let Some(element) = self.plan.tree.element(id) else { return };
        match self.away {
            Some((top, _)) if top == id => {
                self.away = None;
                return;
            }
            Some(_) => return,
            None if self.outside => return,
            None => {}
        }
        self.end_element(id, element);
        if let Some(mark) = mark_of(element) {
            self.unmark(mark);
        }
        if let Some((_, away, outside)) = self.rescued.take_if(|(own, ..)| *own == id) {
            (self.away, self.outside) = (away, outside);
        }
        self.outside |= self.plan.parts.main == Some(id);
    }

    /// Whether an element is not part of the minutes, or is in what is not.
    fn is_away(&mut self, id: Id, element: &Element) -> bool {
        let parts = self.plan.parts;
        let chosen = parts.main == Some(id) || parts.heading == Some(id) || self.plan.title == Some(Title::Element(id));
        if chosen && (self.away.is_some() || self.outside) {
            self.rescued = (parts.main != Some(id)).then_some((id, self.away, self.outside));
            (self.away, self.outside) = (None, false);
            return false;
        }
        if self.away.is_some() {
            return true;
        }
        let what = match element.tag {
            Tag::Title if !chosen => Some("the page's title"),
            _ => parts.furniture[id as usize],
        };
        if let Some(what) = what.filter(|_| !chosen) {
            if element.tag.is_block() {
                self.end_line();
            }
            self.away = Some((id, what));
        }
        self.away.is_some() || self.outside
    }

    fn comment(&mut self, id: Id, at: Span) {
        let text = self.plan.text;
        match order(text, at) {
            Some(Order::Set(name, value)) => {
                self.names.push((name, value));
                if self.plan.title == Some(Title::Order(id, value)) {
                    self.begin_block(at, 1);
                    self.next = Given::Whole(BlockKind::Heading, 1);
                    words_of(text, value).for_each(|words| self.print_words(words));
                    self.end_line();
                    return;
                }
                self.page.aside(at, "an order to the server");
            }
            Some(Order::Echo(name)) if self.away.is_none() && !self.outside => {
                let named = self.names.iter().rev().find(|(own, _)| *own == name);
                let words: Option<String> =
                    named.map(|(_, value)| words_of(text, *value).map(|words| words.of(text)).collect());
                if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
                    self.print_instead(words.into(), at);
                }
            }
            Some(_) => self.page.aside(at, "an order to the server"),
            None => self.page.aside(at, "a comment"),
        }
    }

    /// Begins a line whose first words stand at `at`.
    pub fn open_line(&mut self, at: usize) {
        let depth = self.lists.iter().filter(|list| list.is_marked()).count();
        let item = self.item.take();
        let own = self.start.take().unwrap_or(at).min(at);
        let (label, start) = match &item {
            Some((span, label)) => (label.as_deref().map(|label| (*span, Box::from(label))), span.start().min(own)),
            None => (None, own),
        };
        let is_heading = matches!(self.next, Given::Whole(..));
        let given = match &label {
            Some((span, _)) if !is_heading => Given::Item(*span),
            _ if item.is_some() && !is_heading => Given::Block,
            _ => self.next,
        };
        // A bullet before a heading says nothing.
        let label = label.filter(|(_, words): &(Span, Box<str>)| !is_heading || &**words != "•");
        let column = if matches!(given, Given::Item(_)) { depth.saturating_sub(1) } else { depth };
        let line = Line {
            given,
            within: Within { depth: u8::try_from(depth).unwrap_or(u8::MAX), quoted: self.quotes > 0 },
            start,
            indent: 2 * column,
            gap: self.gap,
            label,
            pieces: (self.page.pieces.len(), 0),
            broken: self.broken && matches!(given, Given::Break),
        };
        self.page.pieces.extend(self.marks.iter().map(|&kind| Piece::Mark(kind)));
        self.open = Some(Open { line, words: false, marked: false, ends: Vec::new() });
        (self.next, self.gap, self.broken) = (Given::Break, 0, false);
    }

    /// Ends the open line, if what comes next does not go on with it.
    pub fn end_line(&mut self) {
        if self.carries {
            return;
        }
        let Some(open) = self.open.take() else { return };
        self.page.pieces.extend(self.marks.iter().rev().map(|&kind| Piece::Unmark(kind)));
        if open.words || open.line.label.is_some() {
            self.page.end(self.plan.text, open);
        } else {
            self.page.pieces.truncate(open.line.pieces.0);
        }
        (self.next, self.broken) = (Given::Break, false);
    }

    /// Ends the open line and begins a block at `at`, after `gap` blank lines.
    pub fn begin_block(&mut self, at: Span, gap: u8) {
        if self.numbers || self.is_in_line() {
            self.space_between(at);
            return;
        }
        self.end_line();
        if self.open.is_none() {
            self.gap = self.gap.max(gap);
            self.broken = false;
            self.start = Some(at.start());
            self.next = Given::Block;
        }
    }

    /// Whether blocks and line breaks are nothing but space here.
    pub fn is_in_line(&self) -> bool {
        self.row.is_some() || self.heading.is_some()
    }

    /// Prints a space between two parts of a line.
    pub fn space_between(&mut self, at: Span) {
        if self.row.is_some() && self.open.as_ref().is_some_and(|open| open.words) {
            // In a cell each block is a line.
            self.page.pieces.pop_if(|last| matches!(last, Piece::Space(_)));
            if !matches!(self.page.pieces.last(), Some(Piece::Cell | Piece::Line(_))) {
                self.page.pieces.push(Piece::Line(Span::at(at.start())));
            }
            return;
        }
        let follows = matches!(self.page.pieces.last(), Some(Piece::Words(_) | Piece::Instead(..) | Piece::Unmark(_)));
        if follows && self.open.as_ref().is_some_and(|open| open.words) {
            self.put_space(Span::at(at.start()));
        }
    }
}

/// How the words of an element stand out.
fn mark_of(element: &Element) -> Option<MarkKind> {
    match element.tag {
        Tag::Marked(mark) => Some(mark),
        Tag::Link => element.get(Attribute::Href).map(|_| MarkKind::Link),
        Tag::Term | Tag::Summary => Some(MarkKind::Strong),
        Tag::Heading(_) | Tag::Paragraph if element.has_class("mgSubItemTitleTxt") => Some(MarkKind::Strong),
        Tag::Inline => {
            let weight = element.style("font-weight")?;
            let bold =
                weight == "bold" || weight == "bolder" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600);
            bold.then_some(MarkKind::Strong)
        }
        _ => None,
    }
}
