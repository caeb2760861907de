//! Motions in tables: a row for each, with what was moved, who moved and seconded it, and what came of it.

use crate::document::{Block, BlockKind};
use crate::minutes::kinds::motion::Motion;
use crate::minutes::mention::Mention;
use crate::recognise::{self, outcome_alone, person_form};
use crate::text::Span;

use super::motion_lines::became;
use super::view::View;

/// What the cells of each column say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Matter,
    Mover,
    Seconder,
    /// The mover, a mark, and the seconder: `Ash/Birch`.
    Both,
    Result,
}

const HEADS: &[(Column, &[&str])] = &[
    (
        Column::Matter,
        &[
            "motion",
            "motions",
            "business",
            "resolution",
            "proposal",
            "item",
            "subject",
            "matter",
            "topic",
            "text",
            "amendment",
            "motion or amendment",
            "wording",
            "description",
            "agenda item",
            "that",
        ],
    ),
    (
        Column::Mover,
        &[
            "moved",
            "moved by",
            "mover",
            "proposed",
            "proposed by",
            "proposer",
            "prop",
            "motion by",
            "made by",
            "maker",
            "1st",
            "first",
        ],
    ),
    (
        Column::Seconder,
        &["seconded", "seconded by", "seconder", "second", "2nd", "sec", "second by", "2nd by", "seconds"],
    ),
    (
        Column::Both,
        &[
            "moved/seconded",
            "mover/seconder",
            "m/s",
            "proposed/seconded",
            "proposer/seconder",
            "moved & seconded",
            "moved and seconded",
            "proposed and seconded",
            "mover and seconder",
            "proposer and seconder",
            "motion/second",
            "1st/2nd",
        ],
    ),
    (
        Column::Result,
        &[
            "result",
            "results",
            "outcome",
            "vote",
            "votes",
            "voting",
            "decision",
            "carried",
            "carried?",
            "status",
            "disposition",
            "carried/lost",
            "passed",
            "passed?",
            "action",
            "pass/fail",
        ],
    ),
];

/// The motions of the table whose head is a block, and the block after its last row. None if the table holds no motions.
pub fn motion_table(view: &View<'_>, index: usize, head: &Block) -> Option<(Vec<Motion>, usize)> {
    let columns = columns(view, head)?;
    let rows = view.document.blocks().iter().skip(index + 1).take_while(|row| row.kind == BlockKind::Row);
    let rows: Vec<&Block> = rows.collect();
    let found = rows.iter().filter_map(|row| of_row(view, &columns, row)).collect();
    Some((found, index + 1 + rows.len()))
}

fn columns(view: &View<'_>, head: &Block) -> Option<Vec<Option<Column>>> {
    if head.kind != BlockKind::HeaderRow {
        return None;
    }
    let column = |&cell: &Span| {
        let words = view.words(cell).trim().trim_end_matches([':', '.']).to_ascii_lowercase().replace(" / ", "/");
        HEADS.iter().find(|(_, heads)| heads.contains(&&*words)).map(|(column, _)| *column)
    };
    let columns: Vec<Option<Column>> = head.cells.iter().map(column).collect();
    let has = |column| columns.contains(&Some(column));
    let moved = has(Column::Both) || has(Column::Mover) && (has(Column::Seconder) || has(Column::Result));
    (moved && (has(Column::Matter) || columns.first() == Some(&None))).then_some(columns)
}

fn of_row(view: &View<'_>, columns: &[Option<Column>], row: &Block) -> Option<Motion> {
    let cell = |column| {
        let at = columns.iter().position(|&one| one == Some(column))?;
        row.cells.get(at).copied().filter(|&cell| view.words(cell).contains(char::is_alphabetic))
    };
    let (mut mover, mut seconder) = (cell(Column::Mover).and_then(|cell| named(view, cell)), None);
    seconder = seconder.or_else(|| cell(Column::Seconder).and_then(|cell| named(view, cell)));
    if let Some(both) = cell(Column::Both) {
        let words = view.words(both);
        let parted =
            ["/", " and ", " & ", ", ", "–", ";"].iter().find_map(|mark| Some((words.find(mark)?, mark.len())));
        if let Some((at, length)) = parted {
            mover = named(view, Span::new(both.start(), both.start() + at));
            seconder = named(view, Span::new(both.start() + at + length, both.end()));
        } else {
            mover = named(view, both);
        }
    }
    let outcome = cell(Column::Result).and_then(|cell| outcome_alone(&view.pieces(cell)));
    (mover.is_some() || seconder.is_some()).then(|| Motion {
        at: row.span,
        text: row.span,
        mover,
        seconder,
        outcome: outcome.map(|(outcome, at)| (became(outcome), at)),
        amendment: view.words(row.span).to_ascii_lowercase().contains("amendment"),
        amends: None,
        decided_first: None,
        vote: None,
        item: None,
    })
}

/// Whoever a cell names, and nothing else.
fn named(view: &View<'_>, cell: Span) -> Option<Mention> {
    const LONGEST: usize = 5;
    let words = view.words(cell);
    let trimmed = words.trim();
    let start = cell.start() + (words.len() - words.trim_start().len());
    let at = Span::new(start, start + trimmed.len());
    let nobody = ["none", "nobody", "n/a", "nil", "no", "tbc", "consensus"].contains(&&*trimmed.to_ascii_lowercase());
    let capital = trimmed.starts_with(char::is_uppercase) && trimmed.split(' ').count() <= LONGEST;
    let form = person_form(trimmed).filter(|_| capital && !nobody)?;
    Some(Mention::of(recognise::Mention { at, form }))
}
