//! Styles for the columns of tables: which tables are lists, which of their columns is what.

use crate::document::{Block, BlockKind, Document};
use crate::minutes::outline::Outline;
use crate::minutes::schema::schema;
use crate::recognise::mentions;
use crate::text::{Span, fold};

use super::entries::is_work;
use super::fit::fit_whole;
use super::found::{Found, Read};
use super::list_words::said_by;
use super::pattern::{Hole, Pattern};
use super::styles::Styles;

/// A column of a table, and what may be read there.
struct Column<'s> {
    head: Span,
    patterns: Vec<&'s Pattern>,
}

impl Column<'_> {
    fn gives(&self, hole: Hole) -> bool {
        self.patterns.iter().any(|pattern| pattern.has(hole))
    }
}

/// Adds what the styles for columns read.
pub fn columns<'s>(read: Read<'_>, outline: &Outline, styles: &'s Styles, found: &mut Vec<Found<'s>>) {
    let (document, cut) = read;
    let mut table: (Option<usize>, Vec<Column<'s>>) = (None, Vec::new());
    for (index, block) in document.blocks().iter().enumerate() {
        if block.kind == BlockKind::HeaderRow {
            table = (block.table, columns_of(read, outline, styles, index));
        } else if block.kind == BlockKind::Row && block.table == table.0 {
            let beside = beside(block, &table.1);
            for (cell, column) in block.cells.iter().zip(&table.1).filter(|(cell, _)| !cell.is_empty()) {
                let parts = if column.gives(Hole::Task) || column.gives(Hole::Owner) {
                    pieces_of_work(read, *cell)
                } else {
                    vec![*cell]
                };
                for part in parts {
                    let fits = column.patterns.iter().filter_map(|&pattern| {
                        let found = Found::new(pattern, fit_whole(pattern, cut, part)?, index);
                        Some(Found { head: Some(column.head), beside, ..found })
                    });
                    found.extend(fits.max_by_key(|one| one.pattern.weight()));
                }
            }
        } else if block.kind == BlockKind::Row
            && let Some((said, owner)) = initials_beside(document, block)
        {
            // The margin needs no heading to say who is to act.
            let patterns = styles.said_over("action").into_iter().filter(|pattern| pattern.has(Hole::Owner));
            let fits = patterns.filter_map(|pattern| {
                Some(Found { beside: Some(said), ..Found::new(pattern, fit_whole(pattern, cut, owner)?, index) })
            });
            found.extend(fits.max_by_key(|one| one.pattern.weight()));
        }
    }
}

/// A cell in which a list stands, by its entries: each line that gives work, with the lines that say more of it. Any other
/// cell is one.
fn pieces_of_work(read: Read<'_>, cell: Span) -> Vec<Span> {
    let (document, _) = read;
    let breaks = document.breaks();
    let from = breaks.partition_point(|&line| (line as usize) <= cell.start());
    let within = breaks.get(from..).unwrap_or_default().iter().map(|&line| line as usize);
    let ends: Vec<usize> = within.take_while(|&line| line < cell.end()).collect();
    if ends.is_empty() {
        return vec![cell];
    }
    let starts = std::iter::once(cell.start()).chain(ends.iter().copied());
    let lines = starts.zip(ends.iter().copied().chain([cell.end()]));
    let mut parts: Vec<Span> = Vec::new();
    for (start, end) in lines {
        let words = Span::new(start, end).of(document.prose());
        let own = Span::new(start + (words.len() - words.trim_start().len()), start + words.trim_end().len());
        if own.is_empty() {
            continue;
        }
        match parts.last_mut() {
            Some(last) if !is_work(read, own) => *last = last.to(own),
            _ => parts.push(own),
        }
    }
    parts
}

/// A cell with a sentence and the one after it, if they are all of a row and the second holds initials alone.
fn initials_beside(document: &Document, row: &Block) -> Option<(Span, Span)> {
    let &[said, owner] = row.cells.as_slice() else { return None };
    let initials =
        |part: &str| (2..=4).contains(&part.len()) && part.bytes().filter(u8::is_ascii_uppercase).count() > 1;
    let mut parts = owner.of(document.prose()).split([' ', ',', '/', '&']).filter(|part| !part.is_empty());
    let several = said.of(document.prose()).split(' ').count() > 4;
    (several && !owner.is_empty() && parts.clone().count() < 5 && parts.all(initials)).then_some((said, owner))
}

/// The columns of the table whose headings stand at `index`; none if it is about something else.
fn columns_of<'s>(read: Read<'_>, outline: &Outline, styles: &'s Styles, index: usize) -> Vec<Column<'s>> {
    let (document, _) = read;
    let Some(block) = document.blocks().get(index) else { return Vec::new() };
    let mut columns: Vec<Column<'s>> = Vec::with_capacity(block.cells.len());
    let mut named = false;
    for &head in &block.cells {
        let words = fold(head.of(document.prose()));
        let mut patterns = styles.said_over(&words);
        // `Date` before the work is when it was given.
        if words == "date" && !columns.iter().any(|column| column.gives(Hole::Task)) {
            patterns.clear();
        }
        let gives_work = patterns.iter().any(|pattern| pattern.has(Hole::Task) || pattern.has(Hole::Owner));
        named |= patterns.iter().any(|pattern| names_kind(pattern, &words));
        named |= gives_work && !IN_ANY_TABLE.contains(&words.as_str());
        columns.push(Column { head, patterns });
    }
    read_by(document, styles, &mut columns);
    let listed = outline.above(index).take(3).any(|above| !said_by(document, above, styles).is_empty());
    let owners = |column: &Column<'_>| column.gives(Hole::Owner) && !column.gives(Hole::Task);
    let tasks = |column: &Column<'_>| column.gives(Hole::Task) && !column.gives(Hole::Owner);
    let (who, mut what) = (columns.iter().any(owners), columns.iter().any(tasks));
    if who && !what {
        what = add_details(read, index, styles, &mut columns);
    }
    let both = columns.iter().any(|column| column.gives(Hole::Owner) && column.gives(Hole::Task));
    if !(named || listed || who && what) || !(who || what || both) {
        return Vec::new();
    }
    // `Notes / actions` beside a column for actions is for notes.
    let notes = |column: &Column<'_>| is_for_notes(&fold(column.head.of(document.prose())));
    if columns.iter().any(|column| column.gives(Hole::Owner) && !notes(column)) {
        for column in columns.iter_mut().filter(|column| notes(column)) {
            column.patterns.clear();
        }
    }
    // A column for the work or those who do it is for what no other column is for.
    for column in columns.iter_mut().filter(|column| column.gives(Hole::Owner) && column.gives(Hole::Task)) {
        column.patterns.retain(|pattern| pattern.has(if who { Hole::Task } else { Hole::Owner }));
    }
    let beside_notes = columns.iter().any(notes);
    let for_work = |column: &Column<'_>| column.gives(Hole::Task) || column.gives(Hole::Owner) && beside_notes;
    if listed && !columns.iter().any(for_work) {
        add_longest(read, index, styles, &mut columns);
    }
    columns
}

/// `By` beside a column for those who do it says when.
fn read_by<'s>(document: &Document, styles: &'s Styles, columns: &mut [Column<'s>]) {
    let says_who = columns.iter().any(|column| column.gives(Hole::Owner) && !column.gives(Hole::Task));
    let says_when = columns.iter().any(|column| column.gives(Hole::Due));
    let is_by = |column: &&mut Column<'_>| {
        column.patterns.is_empty() && fold(column.head.of(document.prose())).trim_end_matches(':') == "by"
    };
    if let Some(column) = columns.iter_mut().find(is_by).filter(|_| says_who && !says_when) {
        column.patterns = styles.said_over("by when");
    }
}

/// `Notes / actions`, `Discussion and actions`: a column whose heading names first what was said.
fn is_for_notes(heading: &str) -> bool {
    const NOTES: &[&str] = &["notes", "note", "discussion", "minutes", "minute", "comments", "summary", "details"];
    let mut words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next().is_some_and(|first| NOTES.contains(&first)) && words.next().is_some()
}

/// Headings that tables about anything have: such a column alone makes no list of work.
#[rustfmt::skip]
const IN_ANY_TABLE: &[&str] = &[
    "owner", "owners", "lead", "leads", "lead officer", "lead person", "who", "whom", "what", "person", "officer",
    "initials", "resp", "resp.", "respons.", "responsible", "responsibility", "responsible officer", "responsible person", "person responsible",
    "assigned", "assigned to", "assignee", "allocated to", "to do", "by who",
];

/// Whether a folded heading names what is read there: `Action by`, for actions.
fn names_kind(pattern: &Pattern, heading: &str) -> bool {
    let kind = &*schema().kind(pattern.kind).name;
    heading.split(|c: char| !c.is_alphabetic()).any(|word| word.strip_suffix('s').unwrap_or(word) == kind)
}

/// `No. | Detail | Resp. | Status`: beside a column for those who do it, a column of any description says the work if its
/// cells begin as work does. Says whether there is one.
fn add_details<'s>(read: Read<'_>, index: usize, styles: &'s Styles, columns: &mut [Column<'s>]) -> bool {
    #[rustfmt::skip]
    const DETAILS: &[&str] = &[
        "detail", "details", "description", "item", "items", "subject", "topic", "issue", "point", "activity", "deliverable",
        "matter", "title", "summary", "agreed", "follow-up", "follow up", "work", "requirement", "request",
    ];
    let (document, cut) = read;
    let rows = document.blocks().get(index + 1..).unwrap_or_default();
    let rows: Vec<&Block> = rows.iter().take_while(|row| row.kind == BlockKind::Row).collect();
    let gives_work = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.is_empty());
        let work = cells.clone().filter(|&&cell| cut.within(cell).begin_with_work()).count();
        work > 0 && work * 3 >= cells.count() * 2
    };
    let named = |column: &Column<'_>| DETAILS.contains(&fold(column.head.of(document.prose())).as_str());
    let free = columns.iter().position(|column| column.patterns.is_empty() && named(column));
    let task = styles.patterns().iter().find(|pattern| pattern.is_column() && pattern.has(Hole::Task));
    let Some((at, task)) = free.filter(|&at| gives_work(at)).zip(task) else { return false };
    if let Some(column) = columns.get_mut(at) {
        column.patterns.push(task);
    }
    true
}

/// Under a heading that says what the table lists, the column with the most words says the work.
fn add_longest<'s>(read: Read<'_>, index: usize, styles: &'s Styles, columns: &mut [Column<'s>]) {
    let (document, cut) = read;
    let rows = document.blocks().get(index + 1..).unwrap_or_default();
    let rows: Vec<&Block> = rows.iter().take_while(|row| row.kind == BlockKind::Row).collect();
    let length =
        |column: usize| rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.len()).sum::<usize>();
    let names = |column: usize| {
        let mut cells = rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.is_empty());
        cells.all(|&cell| mentions(&cut.within(cell)).is_some())
    };
    let task = styles.patterns().iter().find(|pattern| pattern.is_column() && pattern.has(Hole::Task));
    let free = (0..columns.len()).filter(|&at| columns.get(at).is_some_and(|column| column.patterns.is_empty()));
    let longest = free.filter(|&at| !names(at)).max_by_key(|&at| length(at));
    if let Some((column, task)) = longest.and_then(|at| columns.get_mut(at)).zip(task) {
        column.patterns.push(task);
    }
}

/// The longest cell of a row in a column that nothing is read from.
fn beside(row: &Block, columns: &[Column<'_>]) -> Option<Span> {
    let cells = row.cells.iter().zip(columns).filter(|(_, column)| column.patterns.is_empty());
    cells.map(|(cell, _)| *cell).max_by_key(|cell| cell.len()).filter(|cell| !cell.is_empty())
}
