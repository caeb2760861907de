//! Attendance in tables: names with a mark for each, columns of names, rows that begin with `Present`.

use crate::document::Block;
use crate::minutes::kinds::person::Attendance;
use crate::text::{Span, fold};

use super::roll_entries::{is_name, names_alone};
use super::roll_heads::{List, list_of, status_of};
use super::view::View;

/// What the columns of a table hold.
#[derive(Clone, Debug)]
pub struct Table {
    /// Whether the row from which this is known is the head of the table, with no names of its own.
    pub is_head: bool,
    shape: Shape,
}

#[derive(Clone, Debug)]
enum Shape {
    /// Names in one column; what is marked of each in another, where there is one.
    Marked { names: usize, marks: Option<usize>, list: List },
    /// A list in each of these columns.
    Columns(Vec<(usize, List)>),
    /// The list is named in the first cell of each row, or in that of a row above.
    Rows(Option<List>),
}

/// Words over the column with the names.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "name", "names", "councillor", "councillors", "member", "members", "attendee", "attendees", "person", "people",
    "board member", "committee member", "trustee", "director", "governor", "full name", "participant", "participants",
    "cllr", "who", "board members", "committee members", "commissioner", "commissioners", "in attendance",
];

/// Words over the column with the marks.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "present", "attendance", "attended", "status", "present?", "here", "y/n", "p/a", "attendance status", "in attendance",
    "present / absent", "present/absent", "present (y/n)", "attending", "present/apologies", "apologies/present",
    "here?", "attended?", "yes/no", "present or apologies",
];

impl Table {
    /// What a table holds, by its first row; `open` is the list that the words above the table open.
    pub fn of(cells: &[&str], open: Option<List>) -> Option<Self> {
        let low: Vec<String> = cells.iter().map(|cell| fold(cell).trim_matches([':', ' ', '*']).to_owned()).collect();
        let is = |cell: &String, all: &[&str]| all.contains(&cell.as_str());
        let names = low.iter().position(|cell| is(cell, NAMES));
        let marks = low.iter().enumerate().position(|(at, cell)| is(cell, MARKS) && Some(at) != names);
        let present = List::of(Attendance::Present);
        if let Some(names) = names.filter(|_| marks.is_some()) {
            return Some(Self { is_head: true, shape: Shape::Marked { names, marks, list: present } });
        }
        let lists: Vec<(usize, List)> =
            low.iter().enumerate().filter_map(|(at, cell)| Some((at, list_of(cell, false)?))).collect();
        let certain = lists.iter().any(|(_, list)| !list.doubtful);
        let all = lists.len() == low.iter().filter(|cell| !cell.is_empty()).count();
        if lists.len() > 1 && certain && all {
            return Some(Self { is_head: true, shape: Shape::Columns(lists) });
        }
        // `| Present: | Ana Ash, Ben Birch |`
        if cells.len() >= 2 && lists.first().is_some_and(|(at, list)| *at == 0 && !list.doubtful) {
            return Some(Self { is_head: false, shape: Shape::Rows(None) });
        }
        let list = open?;
        let names = names.or_else(|| cells.iter().position(|cell| is_name(cell.trim()) && cell.contains(' ')));
        let is_head = low.iter().any(|cell| is(cell, NAMES));
        Some(Self { is_head, shape: Shape::Marked { names: names?, marks: None, list } })
    }

    /// The cells of a row that name people, each with what is said of them.
    pub fn read(&mut self, view: &View<'_>, row: &Block) -> Vec<(List, Span)> {
        let words = |at: usize| row.cells.get(at).map(|&cell| view.words(cell).trim()).unwrap_or_default();
        let cell = |at: usize| row.cells.get(at).copied();
        match &mut self.shape {
            Shape::Marked { names, marks, list } => {
                let Some(name) = cell(*names).filter(|_| names_alone(words(*names))) else { return Vec::new() };
                let Some(marks) = marks else { return vec![(*list, name)] };
                status_of(words(*marks)).map(|attendance| (List { attendance, ..*list }, name)).into_iter().collect()
            }
            Shape::Columns(lists) => {
                let named = lists.iter().filter(|(at, _)| names_alone(words(*at)));
                named.filter_map(|(at, list)| Some((*list, cell(*at)?))).collect()
            }
            Shape::Rows(above) => {
                let blank = !words(0).contains(char::is_alphanumeric);
                let Some(list) = list_of(&fold(words(0)), true).or(above.filter(|_| blank)) else {
                    *above = None;
                    return Vec::new();
                };
                *above = Some(list);
                let rest = row.cells.iter().skip(1).filter(|&&cell| names_alone(view.words(cell).trim()));
                rest.map(|&cell| (list, cell)).collect()
            }
        }
    }
}
