//! The rows of tables of actions: what each cell says is put together.

use crate::minutes::kinds::action::{Action, State};
use crate::minutes::styles::Found;
use crate::text::Span;

/// The row of a table that is being read.
#[derive(Default)]
pub struct Row {
    /// Its block.
    block: Option<usize>,
    /// The heading of the column that was read last.
    head: Option<Span>,
    /// Where its actions begin.
    first: usize,
    /// What the columns before that one say of all its actions.
    shared: Option<Action>,
}

impl Row {
    /// Takes what a cell says: of all actions of the row, or, where the cell lists several, one of them.
    pub fn take<'f, 's>(&mut self, actions: &mut Vec<(&'f Found<'s>, Action)>, found: &'f Found<'s>, cell: Action) {
        if self.block != Some(found.block) {
            *self = Self { block: Some(found.block), head: found.head, first: actions.len(), shared: None };
            actions.push((found, cell));
        } else if self.head == found.head {
            let action = match self.shared.clone() {
                Some(mut row) => {
                    join(&mut row, cell);
                    row
                }
                None => cell,
            };
            actions.push((found, action));
        } else {
            let row = actions.get_mut(self.first..).unwrap_or_default();
            self.head = found.head;
            self.shared = row.first().map(|(_, action)| action.clone()).filter(|_| row.len() == 1);
            for (_, action) in row {
                join(action, cell.clone());
            }
        }
    }
}

/// Cells of one row are one action.
fn join(row: &mut Action, cell: Action) {
    if row.task.is_empty() {
        row.task = cell.task;
    }
    let in_task = |row: &Action| row.owners.iter().all(|who| row.task.contains(who.at));
    if row.owners.is_empty() || cell.task.is_empty() && !cell.owners.is_empty() && in_task(row) {
        row.owners = cell.owners;
    }
    row.report_back = row.report_back.or(cell.report_back);
    row.due = row.due.or(cell.due);
    if cell.state.0 != State::New {
        row.state = cell.state;
    }
    row.text = row.text.to(cell.text);
}
