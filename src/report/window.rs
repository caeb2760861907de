//! The part of a text that is shown for a finding: some rows around the places that it speaks of.

use super::rows::{Enough, Row, Rows, columns, lay_out};
use crate::text::{Label, Place, Source, Span};

/// Rows of a text and the places marked in them, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window<'s> {
    /// The name of the text.
    pub name: &'s str,
    /// The line and column of the first label.
    pub place: Place,
    /// Where it stands, in a file without lines.
    pub stands: Option<String>,
    /// Where its head leads, if it is a link.
    pub address: Option<&'s str>,
    /// The text of all rows.
    pub text: String,
    /// From the top.
    pub rows: Vec<Shown>,
    /// In the order of rows and columns; no two overlap.
    pub marks: Vec<Mark>,
}

/// One row of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// The number of the line that begins here.
    pub line: Option<usize>,
    /// Its bytes in the text of the window.
    pub at: Span,
}

impl Window<'_> {
    /// What is shown in a row.
    pub fn row(&self, number: usize) -> &str {
        self.rows.get(number).map_or("", |row| row.at.of(&self.text))
    }
}

/// Words that are underlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The row, from 0.
    pub row: usize,
    /// Bytes of the row.
    pub at: Span,
    /// Whether it is of the first label.
    pub main: bool,
    /// What is to be seen there; empty for underlining alone.
    pub words: String,
}

/// Text farther than this from the first place is not looked at: a paragraph of a million characters costs no more than
/// one of a thousand.
const REACH: usize = 600;

/// Stands where a line goes on before or after what is shown.
const ELLIPSIS: &str = "…";

/// Rows shown before and after those with a mark.
const AROUND: usize = 2;

/// The window on `source` around `labels`, which lie in `stretch` as a rule; those that do not are left out, except for
/// the first.
pub(super) fn window<'s>(source: &'s Source, stretch: Span, labels: &[Label], width: usize) -> Window<'s> {
    let mut labels: Vec<Told> =
        labels.iter().map(|label| Told { at: clamp(source, label.at), words: &label.words }).collect();
    let first = labels.first().map_or_else(|| clamp(source, stretch), |label| label.at);
    let near = near(source, with_full_stop(source, clamp(source, stretch).to(first)), first);
    labels.retain(|label| near.overlaps(label.at));
    let breaks: Vec<_> = labels.iter().map(|label| (label.at.start(), columns(label.words) + 6)).collect();
    // Two columns are kept for the ellipses.
    let width = width.saturating_sub(2);
    let last = labels.iter().map(|label| label.at.end()).max().unwrap_or(near.end());
    let rows = lay_out(source, near, width, &breaks, Enough { place: last, rows: AROUND });
    let mut window = cut(source, near, &rows, marks(&rows, &labels, width));
    window.place = source.place(first.start());
    window.stands = source.whereabouts(first.start()).map(|whereabouts| whereabouts.to_string());
    window
}

/// A label at a place of the text, and what is said there.
#[derive(Clone, Copy)]
struct Told<'l> {
    at: Span,
    words: &'l str,
}

/// The span held inside the text, moved out to whole characters, without space around it, and one character long at
/// least.
fn clamp(source: &Source, span: Span) -> Span {
    let text = source.text();
    let words = span.of(text).trim();
    if !words.is_empty() {
        let start = span.start() + (span.len() - span.of(text).trim_start().len());
        return Span::new(start, start + words.len());
    }
    let mut start = span.start().min(text.len());
    if start == text.len() {
        start = text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
    }
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let first = text[start..].chars().next().map_or(0, char::len_utf8);
    let mut end = span.end().min(text.len()).max(start + first);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end)
}

/// The stretch with the full stop behind it.
fn with_full_stop(source: &Source, stretch: Span) -> Span {
    let stop = source.text()[stretch.end()..].starts_with('.');
    Span::new(stretch.start(), stretch.end() + usize::from(stop))
}

/// As much of `stretch` as lies within reach of `place`, in whole words.
fn near(source: &Source, stretch: Span, place: Span) -> Span {
    let text = source.text();
    let mut start = stretch.start();
    let mut end = stretch.end();
    if place.start() - start > REACH {
        let from = whole_char(text, place.start() - REACH);
        start = text[from..place.start()].find(char::is_whitespace).map_or(from, |space| from + space);
    }
    let last = place.end().min(place.start() + REACH).max(start);
    if end > last + REACH {
        let to = whole_char(text, last + REACH);
        let last = whole_char(text, last);
        end = text[last..to].rfind(char::is_whitespace).map_or(to, |space| last + space);
    }
    Span::new(start, end)
}

/// The start of the first whole character from `at` on; the end of a text that is shorter.
pub(super) fn whole_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Each label's underlining, row by row. Where labels overlap, the shorter has the words that they share.
fn marks(rows: &Rows, labels: &[Told<'_>], width: usize) -> Vec<Mark> {
    let owned = owned(rows, labels);
    let mut said = vec![false; labels.len()];
    let mut marks = Vec::new();
    for (number, row) in rows.rows.iter().enumerate() {
        // The line feed counts, for a place in space that was lost at the end of the row.
        let end = (row.at.end() + 1).min(rows.text.len());
        let mut at = row.at.start();
        while at < end {
            let (here, to) = run(&owned, at, end);
            if let Some(index) = here {
                let again = std::mem::replace(&mut said[index], true);
                let words = if again { "" } else { labels[index].words };
                let span = whole_characters(&rows.text, row, Span::new(at, to));
                if !span.is_empty() || !again {
                    let column = rows.column(row, span.start());
                    let words = fill(words, width.saturating_sub(column + 6).max(20));
                    let span = Span::new(span.start() - row.at.start(), span.end() - row.at.start());
                    push(&mut marks, row.at.of(&rows.text), Mark { row: number, at: span, main: index == 0, words });
                }
            }
            at = to;
        }
    }
    marks
}

/// Where the labels stand in the rows, with their indices; each has what it shares with those before it.
fn owned(rows: &Rows, labels: &[Told<'_>]) -> Vec<(Span, usize)> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(labels[index].at.len()));
    let place = |index: usize| {
        let place = rows.place(labels[index].at);
        (Span::new(place.start(), place.end().max(place.start() + 1)), index)
    };
    order.into_iter().map(place).collect()
}

/// The label whose the text from `at` on is, and how far it is, up to `end`.
fn run(owned: &[(Span, usize)], at: usize, end: usize) -> (Option<usize>, usize) {
    let owner = |at: usize| {
        let holds = |span: &Span| span.start() <= at && at < span.end();
        owned.iter().rev().find(|(span, _)| holds(span)).map(|&(_, index)| index)
    };
    let next_edge = |at: usize| {
        let edges = owned.iter().flat_map(|(span, _)| [span.start(), span.end()]);
        edges.filter(|&edge| edge > at).min().map_or(end, |edge| edge.min(end))
    };
    let here = owner(at);
    let mut to = next_edge(at);
    while to < end && owner(to) == here {
        to = next_edge(to);
    }
    (here, to)
}

/// The span in whole characters of the row; its last character for a place after it.
fn whole_characters(text: &str, row: &Row, span: Span) -> Span {
    let mut start = span.start();
    if start >= row.at.end() {
        start = row.at.of(text).char_indices().next_back().map_or(row.at.start(), |(at, _)| row.at.start() + at);
    }
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end().min(row.at.end()).max(start);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end)
}

/// Adds a mark. Its words hang from its start rather than from its middle, where they have most room to the right.
fn push(marks: &mut Vec<Mark>, row: &str, mark: Mark) {
    let text = mark.at.of(row);
    let head = text.char_indices().nth(2).map_or(mark.at.end(), |(at, _)| mark.at.start() + at);
    let (start, end) = (mark.at.start(), mark.at.end());
    if mark.words.is_empty() || head == end {
        marks.push(mark);
    } else {
        let tail = Mark { at: Span::new(head, end), words: String::new(), ..mark };
        marks.push(Mark { at: Span::new(start, head), ..mark });
        marks.push(tail);
    }
}

/// The words in lines of at most `width` columns.
pub(super) fn fill(words: &str, width: usize) -> String {
    let mut filled = String::with_capacity(words.len());
    let mut column = 0;
    for word in words.split_whitespace() {
        let wide = columns(word);
        if column > 0 && column + 1 + wide > width {
            filled.push('\n');
            column = 0;
        } else if column > 0 {
            filled.push(' ');
            column += 1;
        }
        filled.push_str(word);
        column += wide;
    }
    filled
}

/// Keeps the rows with marks and some around them.
fn cut<'s>(source: &'s Source, near: Span, rows: &Rows, mut marks: Vec<Mark>) -> Window<'s> {
    let (first, last) = (marks.first().map_or(0, |mark| mark.row), marks.last().map_or(0, |mark| mark.row));
    let mut from = first.saturating_sub(AROUND);
    let mut to = (last + AROUND + 1).min(rows.rows.len());
    let is_blank = |row: usize| rows.rows.get(row).is_some_and(|row| row.at.is_empty());
    while from < first && is_blank(from) {
        from += 1;
    }
    while to > last + 1 && is_blank(to - 1) {
        to -= 1;
    }
    for mark in &mut marks {
        mark.row -= from;
    }
    let kept = rows.rows.get(from..to).unwrap_or_default();
    let before = match from {
        0 => is_cut_before(source.text(), near.start()),
        _ => kept.first().is_some_and(|row| row.line.is_none()),
    };
    let after = match rows.rows.get(to) {
        None => is_cut_after(source.text(), near.end()),
        Some(next) => next.line.is_none(),
    };
    let mut text = String::with_capacity(kept.iter().map(|row| row.at.len()).sum::<usize>() + 2 * ELLIPSIS.len());
    let mut shown: Vec<Shown> = Vec::with_capacity(kept.len());
    if before && !kept.is_empty() {
        text.push_str(ELLIPSIS);
        for mark in marks.iter_mut().take_while(|mark| mark.row == 0) {
            mark.at = mark.at.moved(ELLIPSIS.len());
        }
    }
    for row in kept {
        let start = shown.last().map_or(0, |before| before.at.end());
        text.push_str(row.at.of(&rows.text));
        shown.push(Shown { line: row.line, at: Span::new(start, text.len()) });
    }
    if let (true, Some(first)) = (before, shown.first_mut()) {
        first.line = rows.rows.iter().take(from + 1).rev().find_map(|row| row.line);
    }
    if let (true, Some(last)) = (after, shown.last_mut()) {
        text.push_str(ELLIPSIS);
        last.at = Span::new(last.at.start(), text.len());
    }
    let place = Place { line: 1, column: 1 };
    Window { name: source.name(), place, stands: None, address: None, text, rows: shown, marks }
}

/// Whether the line has words before a place; space is none.
fn is_cut_before(text: &str, at: usize) -> bool {
    text[..at].chars().rev().find(is_shown).is_some_and(|c| !is_line_end(c))
}

fn is_cut_after(text: &str, at: usize) -> bool {
    text[at..].chars().find(is_shown).is_some_and(|c| !is_line_end(c))
}

fn is_shown(c: &char) -> bool {
    !c.is_whitespace() || is_line_end(*c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str, labels: &[Label], width: usize) -> Window<'static> {
        let source = Source::new("m.txt", text);
        Window { name: "m.txt", address: None, ..window(&source, Span::new(0, text.len()), labels, width) }
    }

    /// What is underlined, with the words beside it.
    fn marked<'w>(window: &'w Window<'_>) -> Vec<(&'w str, &'w str)> {
        window.marks.iter().map(|mark| (mark.at.of(window.row(mark.row)), mark.words.as_str())).collect()
    }

    #[test]
    fn a_place_over_two_rows_is_underlined_in_both() {
        let window = shown("The Chair agreed to write to the school.", &[Label::new(Span::new(4, 25), "who")], 18);
        let rows: Vec<_> = (0..window.rows.len()).map(|row| window.row(row)).collect();
        assert_eq!(rows, ["The Chair agreed", "to write to the", "school."]);
        assert_eq!(marked(&window), [("Ch", "who"), ("air agreed", ""), ("to write", "")]);
    }

    #[test]
    fn of_two_places_that_overlap_the_shorter_keeps_its_words() {
        let labels = [Label::new(Span::new(0, 26), "the promise"), Label::new(Span::new(4, 9), "the owner")];
        let window = shown("The Chair agreed to write.", &labels, 80);
        assert_eq!(
            marked(&window),
            [("Th", "the promise"), ("e ", ""), ("Ch", "the owner"), ("air", ""), (" agreed to write.", ""),]
        );
    }

    #[test]
    fn a_place_of_nothing_is_one_character_even_at_the_end() {
        for at in [0, 3, 8, 9, 99] {
            let window = shown("The end.\n", &[Label::new(Span::at(at), "here")], 80);
            assert_eq!(marked(&window).len(), 1, "{at}");
            assert_eq!(marked(&window)[0].1, "here");
        }
        assert_eq!(shown("", &[Label::new(Span::at(0), "here")], 80).rows.len(), 1);
    }

    #[test]
    fn a_long_paragraph_is_shown_around_its_place() {
        let text = format!("{} agreed {}", "before ".repeat(100_000), "after ".repeat(100_000));
        let at = text.find("agreed").unwrap();
        let window = shown(&text, &[Label::new(Span::new(at, at + 6), "")], 60);
        assert_eq!(window.rows.len(), 1 + 2 * AROUND);
        assert!(window.row(0).starts_with('…') && window.row(2 * AROUND).ends_with('…'));
        assert_eq!(marked(&window), [("agreed", "")]);
    }

    proptest! {
        #[test]
        fn any_places_in_any_text_fit_the_width(
            text in "[a-zé會 \t\n\r\u{a0}\u{1b}\u{202e}👍🏽]{0,200}",
            places in proptest::collection::vec((0usize..260, 0usize..260), 1..4),
            width in 20usize..90,
        ) {
            let labels: Vec<_> = places.iter().map(|&(from, to)| Label::new(Span::new(from, to), "words beside it")).collect();
            let window = shown(&text, &labels, width);
            for row in (0..window.rows.len()).map(|row| window.row(row)) {
                prop_assert!(columns(row) <= width, "{row:?}");
                prop_assert!(!row.chars().any(char::is_control));
            }
            for mark in &window.marks {
                let row = window.row(mark.row);
                prop_assert!(row.is_char_boundary(mark.at.start()) && row.is_char_boundary(mark.at.end()));
            }
            if !text.trim().is_empty() {
                prop_assert!(window.marks.iter().any(|mark| !mark.words.is_empty()));
            }
        }
    }
}
