//! What has been said of one thing and holds of the next in the same words: that a field is not stated, or is yes where it
//! should be no.

use std::cell::RefCell;

use super::seen::{Seen, What};
use super::world::World;
use crate::language::{Meaning, Operand, Path, RELATIONS, Root, Test, Tested};
use crate::text::Span;
use crate::vocabulary::{Reading, Value};

/// The message and the help for parts of the rule at hand.
#[derive(Default)]
pub(super) struct Said<'a>(RefCell<Vec<(&'a Tested, String, Option<String>)>>);

impl<'a> Said<'a> {
    pub fn of(&self, part: &Tested) -> Option<(String, Option<String>)> {
        let said = self.0.borrow();
        said.iter().find(|(of, ..)| std::ptr::eq(*of, part)).map(|(_, message, help)| (message.clone(), help.clone()))
    }

    pub fn keep(&self, part: &'a Tested, message: &str, help: Option<&str>) {
        self.0.borrow_mut().push((part, message.to_owned(), help.map(ToOwned::to_owned)));
    }
}

impl<'a> World<'a> {
    /// Where a part that does not hold looks at one cell of the thing at hand, which is bound to the slot, and no value is
    /// shown: the words to point at, if the cell has some. Nothing for any other part.
    pub fn bare_cell(&self, part: &Tested, slot: u8, thing: &Seen<'a>) -> Option<Option<Span>> {
        match &part.test {
            Test::Not(inner) => match &inner.test {
                Test::States(_) => None,
                _ => self.bare_cell(inner, slot, thing),
            },
            Test::States(path) => matches!(self.cell(path, slot, thing)?, Reading::NotStated).then_some(None),
            Test::Relates(Operand::Path(path), relation, Operand::Value(Value::YesNo(_), _)) => {
                let means = RELATIONS.get(usize::from(relation.0))?.means;
                match self.cell(path, slot, thing)? {
                    Reading::Stated(stated) if matches!(stated.value, Value::YesNo(_)) => {
                        matches!(means, Meaning::Same | Meaning::Different).then_some(Some(stated.at))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn cell(&self, path: &Path, slot: u8, thing: &Seen<'a>) -> Option<&'a Reading<'a>> {
        let (What::Thing(kind, row), [step]) = (thing.what, path.steps.as_slice()) else { return None };
        (step.kind == kind && path.root == Root::Slot(slot)).then(|| self.facts.reading(kind, row as usize, step.field))
    }
}
