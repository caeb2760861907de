//! One document under one plan: what everything in an evaluation reads, and the variables of the rule at hand.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use memchr::memchr;

use super::answer::Answer;
use super::clashes::Clashes;
use super::folded::Folded;
use super::given::Given;
use super::names::Names;
use super::needles::{Hits, Needles};
use super::seen::{Seen, What};
use crate::language::{Path, Plan, Step};
use crate::text::Span;
use crate::vocabulary::{Facts, KindId, Row, Schema, Stated, Type, Value};

pub(super) struct World<'a> {
    pub plan: &'a Plan,
    pub schema: &'a Schema,
    pub facts: &'a Facts<'a>,
    pub given: &'a Given,
    pub needles: &'a Needles,
    pub names: &'a Names,
    folded: OnceCell<Folded>,
    hits: OnceCell<Hits>,
    clashes: RefCell<Vec<(&'a Path, Rc<Clashes<'a>>)>>,
    sheets: RefCell<Vec<Vec<Answer>>>,
    slots: Vec<Cell<Option<Seen<'a>>>>,
}

impl<'a> World<'a> {
    pub fn new(
        plan: &'a Plan,
        schema: &'a Schema,
        facts: &'a Facts<'a>,
        given: &'a Given,
        needles: &'a Needles,
        names: &'a Names,
    ) -> Self {
        let slots = plan.rules.iter().map(|rule| usize::from(rule.demand.slots)).max().unwrap_or(0);
        let slots = vec![Cell::new(None); slots];
        Self {
            plan,
            schema,
            facts,
            given,
            needles,
            names,
            folded: OnceCell::new(),
            hits: OnceCell::new(),
            clashes: RefCell::default(),
            sheets: RefCell::default(),
            slots,
        }
    }

    /// Every place of the prose where a needle stands; looked for once, when first asked for.
    pub fn hits(&self) -> &Hits {
        self.hits.get_or_init(|| self.needles.scan(self.folded()))
    }

    /// The prose as it is compared; one copy for all rules.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self.facts.prose))
    }

    /// What came of comparing the values at a path of a rule; worked out once, when first asked for.
    pub fn clashes_once(&self, path: &'a Path, compare: impl FnOnce() -> Clashes<'a>) -> Rc<Clashes<'a>> {
        let known =
            self.clashes.borrow().iter().find(|(of, _)| std::ptr::eq(*of, path)).map(|(_, known)| known.clone());
        known.unwrap_or_else(|| {
            let clashes = Rc::new(compare());
            self.clashes.borrow_mut().push((path, clashes.clone()));
            clashes
        })
    }

    #[inline]
    pub fn bound(&self, slot: u8) -> Option<Seen<'a>> {
        self.slots.get(usize::from(slot)).and_then(Cell::get)
    }

    #[inline]
    pub fn bind(&self, slot: u8, seen: Seen<'a>) {
        if let Some(cell) = self.slots.get(usize::from(slot)) {
            cell.set(Some(seen));
        }
    }

    #[inline]
    pub fn row(&self, kind: KindId, row: u32) -> Option<Row> {
        self.facts.table(kind).rows.get(row as usize).copied()
    }

    #[inline]
    pub fn thing(&self, kind: KindId, row: u32) -> Seen<'a> {
        let at = self.row(kind, row).and_then(|row| place(row.at));
        Seen { what: What::Thing(kind, row), at, field: None }
    }

    /// A sheet of answers, one for each thing; it is put back to be used again.
    #[inline]
    pub fn sheet(&self, count: usize, answer: Answer) -> Vec<Answer> {
        let mut sheet = self.sheets.borrow_mut().pop().unwrap_or_default();
        sheet.clear();
        sheet.resize(count, answer);
        sheet
    }

    pub fn put_back(&self, sheet: Vec<Answer>) {
        self.sheets.borrow_mut().push(sheet);
    }

    #[inline]
    pub fn stated(&self, stated: &'a Stated<'a>, field: Step) -> Seen<'a> {
        let what = match stated.value {
            Value::Entity(row) => match self.schema.field(field.kind, field.field).of {
                Type::Kind(kind) => What::Thing(kind, row),
                _ => What::Value(&stated.value),
            },
            _ => What::Value(&stated.value),
        };
        Seen { what, at: place(stated.at), field: Some(field) }
    }

    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.facts.prose)
    }

    /// The paragraph (the line of the prose) in which a place lies.
    pub fn paragraph(&self, at: Span) -> Span {
        let prose = self.facts.prose;
        let middle = at.start().min(prose.len());
        let start = prose.get(..middle).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
        let end = prose.get(middle..).and_then(|after| after.find('\n')).map_or(prose.len(), |line| middle + line);
        Span::new(start, end)
    }

    /// A thing's words and its paragraph; nothing for what stands in another document.
    pub fn place_of(&self, thing: &Seen<'a>) -> Option<(Span, Span)> {
        match thing.what {
            What::Thing(kind, row) => {
                let outside = self.schema.kind(kind).outside.is_some();
                let is_one = |words: &str| memchr(b'\n', words.as_bytes()).is_none();
                let row = self.row(kind, row).filter(|row| !outside && is_one(self.words(row.at)))?;
                Some((row.at, row.paragraph))
            }
            _ => thing.at.map(|at| (at, self.paragraph(at))),
        }
    }

    /// The end of the last paragraph.
    pub fn end(&self) -> Span {
        Span::at(self.facts.prose.trim_end().len())
    }
}

/// A place in the document; what stands in another one has none.
#[inline]
fn place(at: Span) -> Option<Span> {
    (at.end() > 0).then_some(at)
}
