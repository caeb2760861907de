//! Prints what was read of all pages: lines for the layout to join, rows of tables, and owners beside what they are to do.

use super::flow::{Flow, Line, TableRow};
use super::hyphens::SOFT;
use super::order::Tables;
use super::rows::{Row, Word};
use super::setting::{Set, set};
use crate::document::{BlockKind, MarkKind};
use crate::read::layout::{Given, Line as Printed, Role, arrange};
use crate::read::sheet::{Rendering, Within};
use crate::text::{Span, Whereabouts};

/// Prints the flows of a file.
pub(super) fn print(rendering: &mut Rendering, flows: &[Flow], leading: f32, tables: &mut Tables) {
    let sets = set(flows, leading);
    let owned = owned_groups(flows, &sets);
    let mut owned = owned.into_iter().peekable();
    let mut at = 0;
    while let (Some(flow), Some(set)) = (flows.get(at), sets.get(at)) {
        if let Some(group) = owned.next_if(|group| group.lines.contains(&at)) {
            let lines: Vec<&Line> =
                flows.get(group.lines.clone()).unwrap_or_default().iter().filter_map(line_of).collect();
            print_owned(rendering, &lines, &group, set, tables.of_margin());
            at = group.lines.end;
            continue;
        }
        match flow {
            Flow::Line(line) => print_line(rendering, line, set),
            Flow::Row(row) => print_row(rendering, row),
        }
        at += 1;
    }
}

fn line_of(flow: &Flow) -> Option<&Line> {
    match flow {
        Flow::Line(line) => Some(line),
        Flow::Row(_) => None,
    }
}

fn print_line(rendering: &mut Rendering, line: &Line, set: &Set) {
    let at = Whereabouts::Page { page: line.page, line: line.row.number };
    rendering.begin(set.given, Within { depth: set.depth, quoted: false }, at, set.indent, set.gap);
    words(rendering, line.row.words().zip(&set.spaces), set.bold);
}

/// Prints words, each behind the space before it.
fn words<'w>(rendering: &mut Rendering, words: impl Iterator<Item = (&'w Word, &'w &'static str)>, all_bold: bool) {
    let mut bold = false;
    // Words that look alike, which are printed together.
    let mut run = String::new();
    let print = |rendering: &mut Rendering, run: &mut String| {
        if !run.is_empty() {
            rendering.words(run);
            run.clear();
        }
    };
    for (word, space) in words {
        let now = word.bold || all_bold;
        if bold && !now {
            print(rendering, &mut run);
            rendering.unmark(MarkKind::Strong);
        }
        run.push_str(space);
        if now && !bold {
            print(rendering, &mut run);
            rendering.mark(MarkKind::Strong);
        }
        bold = now;
        run.push_str(&word.text);
    }
    print(rendering, &mut run);
    if bold {
        rendering.unmark(MarkKind::Strong);
    }
}

fn print_row(rendering: &mut Rendering, row: &TableRow) {
    let kind = if row.is_head { BlockKind::HeaderRow } else { BlockKind::Row };
    let at = Whereabouts::Page { page: row.page, line: row.line };
    rendering.begin(Given::Whole(kind, 0), Within::default(), at, 0, 1);
    rendering.table(row.table);
    for cell in &row.cells {
        let first = cell.first().map_or(row.line, |line| line.number);
        rendering.cell(Whereabouts::Page { page: row.page, line: first });
        cell_words(rendering, cell.iter().map(|line| (row.page, line)));
    }
}

/// Prints the lines of a cell one behind the other.
fn cell_words<'r>(rendering: &mut Rendering, lines: impl Iterator<Item = (u32, &'r Row)>) {
    let mut last: Option<&Word> = None;
    for (page, row) in lines {
        rendering.stands(Whereabouts::Page { page, line: row.number });
        for word in row.words() {
            rendering.words(space_between(last, word));
            rendering.words(&word.text);
            last = Some(word);
        }
    }
}

/// The space between two words of a cell; none behind the hyphen at the end of a line.
fn space_between(before: Option<&Word>, word: &Word) -> &'static str {
    let broken = |before: &Word| {
        let mut last = before.text.chars().rev();
        let hyphen =
            matches!(last.next(), Some('-' | '\u{2010}' | SOFT)) && last.next().is_some_and(char::is_alphabetic);
        hyphen && word.x < before.x && word.text.starts_with(char::is_lowercase)
    };
    match before {
        None => "",
        Some(before) if broken(before) => "",
        Some(_) => " ",
    }
}

/// Lines that make one paragraph, beside some of which owners stand.
#[derive(Debug)]
struct Owned {
    lines: std::ops::Range<usize>,
    /// By line of the group: whose initials stand beside it.
    owners: Vec<(usize, Vec<Word>)>,
}

/// The paragraphs with owners. Which lines make a paragraph is found out as for all lines.
fn owned_groups(flows: &[Flow], sets: &[Set]) -> Vec<Owned> {
    if !flows.iter().filter_map(line_of).any(|line| line.owner.is_some()) {
        return Vec::new();
    }
    let texts: Vec<String> =
        flows.iter().zip(sets).map(|(flow, set)| line_of(flow).map_or(String::new(), |line| set.text(line))).collect();
    let mut lines: Vec<Printed> = flows
        .iter()
        .zip(sets)
        .zip(&texts)
        .map(|((flow, set), text)| {
            let given = match flow {
                Flow::Line(_) => set.given,
                Flow::Row(_) => Given::Whole(BlockKind::Row, 0),
            };
            let line = Printed::look(text, Span::new(0, text.len()), set.indent, given);
            Printed { gap: set.gap, bold: set.bold, depth: set.depth, ..line }
        })
        .collect();
    let roles = arrange(&mut lines, |index, _| texts.get(index).map_or("", String::as_str));
    let mut groups: Vec<Owned> = Vec::new();
    // Initials beside a heading are about what stands under it.
    let mut passed_on: Vec<Word> = Vec::new();
    let mut from = 0;
    while from < flows.len() {
        let to =
            (from + 1..flows.len()).find(|&at| !matches!(roles.get(at), Some(Role::GoesOn(_)))).unwrap_or(flows.len());
        let owners = (from..to).filter_map(|at| {
            let owner = flows.get(at).and_then(line_of)?.owner.clone()?;
            Some((at - from, owner))
        });
        let mut owners: Vec<(usize, Vec<Word>)> = owners.collect();
        let is_line = flows.get(from).and_then(line_of).is_some();
        if is_line && !passed_on.is_empty() {
            owners.insert(0, (0, std::mem::take(&mut passed_on)));
        }
        let heading = matches!(roles.get(from), Some(Role::Begins(BlockKind::Heading, _)));
        let follows = flows.get(to).and_then(line_of).is_some();
        if heading && follows {
            passed_on = owners.into_iter().flat_map(|(_, words)| words).collect();
        } else if !owners.is_empty() {
            groups.push(Owned { lines: from..to, owners });
        }
        from = to;
    }
    groups
}

/// Prints a paragraph with owners as rows of a table: what is to be done, and who is to do it. Where several stand beside it,
/// each has the sentences up to the one that goes on where it stands.
fn print_owned(rendering: &mut Rendering, lines: &[&Line], group: &Owned, set: &Set, table: usize) {
    let words: Vec<(usize, &Word)> =
        lines.iter().enumerate().flat_map(|(index, line)| line.row.words().map(move |word| (index, word))).collect();
    // A bullet without words is all that the paragraph has.
    let mut from = usize::from(words.len() > 1 && lines.first().is_some_and(|line| set.is_bullet(line)));
    let mut owners = group.owners.iter().peekable();
    let mut marker = words.first().filter(|_| from > 0).map(|(_, word)| word.text.as_str());
    while from < words.len() {
        let mut own: Vec<&Word> = Vec::new();
        let mut to = words.len();
        let mut last_line = None;
        while let Some((line, who)) = owners.peek() {
            // Initials on lines that follow each other are about the same.
            let stacked = last_line.is_some_and(|last: usize| line - last <= 1);
            if !own.is_empty() && !stacked && end_of_sentence(&words, *line) > to {
                break;
            }
            to = end_of_sentence(&words, *line);
            own.extend(who);
            last_line = Some(*line);
            owners.next();
        }
        // The last has the rest of the paragraph: what is to be done is said at the end.
        if owners.peek().is_none() {
            to = words.len();
        }
        let Some(part) = words.get(from..to.max(from + 1)) else { return };
        let place =
            |index: usize| lines.get(index).map(|line| Whereabouts::Page { page: line.page, line: line.row.number });
        let Some(at) = part.first().and_then(|&(index, _)| place(index)) else { return };
        let given = if own.is_empty() { Given::Block } else { Given::Whole(BlockKind::Row, 0) };
        rendering.begin(given, Within::default(), at, set.indent, 1);
        if let Some(marker) = marker.take() {
            rendering.marker(marker);
        }
        if !own.is_empty() {
            rendering.table(table);
            rendering.cell(at);
        }
        let mut last: Option<&Word> = None;
        for &(index, word) in part {
            if let Some(at) = place(index) {
                rendering.stands(at);
            }
            rendering.words(space_between(last, word));
            rendering.words(&word.text);
            last = Some(word);
        }
        if !own.is_empty() {
            rendering.cell(at);
            for (index, word) in own.iter().enumerate() {
                let apart = own.get(index.wrapping_sub(1)).is_some_and(|before| word.x <= before.x);
                rendering.words(if apart {
                    ", "
                } else if index > 0 {
                    " "
                } else {
                    ""
                });
                rendering.words(&word.text);
            }
        }
        from = to.max(from + 1);
    }
}

/// Where the sentence ends that goes on at the end of a line: the word after it.
fn end_of_sentence(words: &[(usize, &Word)], line: usize) -> usize {
    let last = words.partition_point(|&(index, _)| index <= line).saturating_sub(1);
    let ends = |at: usize| {
        let (Some((_, word)), Some((_, next))) = (words.get(at), words.get(at + 1)) else { return true };
        let said = word.text.trim_end_matches(['”', '"', '’', ')']);
        let sentence = said.ends_with(['.', '!', '?']) && said.chars().count() > 3;
        sentence
            && next.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '(' | '‘'))
    };
    (last..words.len()).find(|&at| ends(at)).map_or(words.len(), |at| at + 1)
}
