//! How a line is set: how far in, how far below the line before, with which spaces.

use super::flow::{Flow, Line, is_label};
use super::rows::{WIDE_GAP, Word};
use crate::read::layout::Given;

/// How a line is set.
#[derive(Clone, Debug)]
pub(super) struct Set {
    /// In columns of characters.
    pub indent: usize,
    /// Blank lines before it.
    pub gap: u8,
    pub given: Given,
    /// Whether all its words are bold, or larger than most.
    pub bold: bool,
    /// What stands by itself is no heading, however it looks: it is set as if it stood in a list.
    pub depth: u8,
    /// The space before each word.
    pub spaces: Vec<&'static str>,
}

impl Set {
    /// What is printed on the line.
    pub fn text(&self, line: &Line) -> String {
        let mut text = String::new();
        for (word, space) in line.row.words().zip(&self.spaces) {
            text.push_str(space);
            text.push_str(&word.text);
        }
        text
    }

    /// Whether the line begins with a bullet.
    pub fn is_bullet(&self, line: &Line) -> bool {
        let first = line.row.words().next();
        first.is_some_and(|word| word.text.chars().count() == 1 && !word.text.chars().any(char::is_alphanumeric))
    }
}

/// Half of its size is as wide as a letter is, as a rule.
const LETTER: f32 = 0.5;

/// Letters so much larger than most stand out as bold ones do.
const LARGE: f32 = 1.13;

/// How all lines are set. What is no line has an empty setting.
pub(super) fn set(flows: &[Flow], leading: f32) -> Vec<Set> {
    let margin = left_margin(flows);
    let large = usual_size(flows) * LARGE;
    let mut before: Option<&Line> = None;
    let mut sets = Vec::with_capacity(flows.len());
    for flow in flows {
        match flow {
            Flow::Line(line) => {
                let set = set_line(line, before, margin, leading);
                sets.push(Set { bold: set.bold || line.row.size > large, ..set });
                before = Some(line);
            }
            Flow::Row(_) => {
                before = None;
                sets.push(Set { indent: 0, gap: 1, given: Given::Nothing, bold: false, depth: 0, spaces: Vec::new() });
            }
        }
    }
    sets
}

fn set_line(line: &Line, before: Option<&Line>, margin: f32, leading: f32) -> Set {
    let size = line.row.size.max(1.0);
    let left = if line.left > margin && line.left < margin + 70.0 { margin } else { line.left };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pages are small")]
    let indent = ((line.row.x() - left).max(0.0) / (LETTER * size)).round() as usize;
    let (gap, given) = match before {
        _ if line.alone => (1, Given::Block),
        None => (1, Given::Nothing),
        Some(before) => {
            (gap(line, before, leading), if was_short(line, before) { Given::Break } else { Given::Nothing })
        }
    };
    // A number before bold words is as good as bold.
    let label = line.row.words().next().is_some_and(is_label);
    let told = || line.row.words().skip(usize::from(label)).filter(|word| word.text.chars().any(char::is_alphanumeric));
    let bold = told().next().is_some() && told().all(|word| word.bold);
    let indent = if line.alone { 0 } else { indent };
    Set { indent, gap, given, bold, depth: if line.alone { 2 } else { 0 }, spaces: spaces(line) }
}

/// Blank lines between two lines.
fn gap(line: &Line, before: &Line, leading: f32) -> u8 {
    let apart = line.row.y - before.row.y;
    if line.page != before.page || apart <= 0.0 {
        // Where a page or column ends, nothing is known but what the words say.
        return u8::from(was_short(line, before));
    }
    let usual = leading * line.row.size.max(before.row.size);
    if apart > usual * 2.6 { 2 } else { u8::from(apart > usual * 1.32) }
}

/// Whether the line before ended though the first word of this line would have found room on it.
fn was_short(line: &Line, before: &Line) -> bool {
    const GOING_ON: [&str; 16] =
        ["the", "a", "an", "of", "to", "in", "for", "by", "and", "or", "with", "that", "from", "on", "at", "was"];
    let first = line.row.words().next();
    if before.row.words().next_back().is_some_and(|word| GOING_ON.contains(&word.text.as_str())) {
        return false;
    }
    let room = before.right - before.row.end();
    first.is_some_and(|word| room > (word.end - word.x) + before.row.size)
}

/// The space before each word: a wide one where a number stands apart from its words, and between parts.
fn spaces(line: &Line) -> Vec<&'static str> {
    let size = line.row.size;
    let mut spaces = Vec::new();
    let mut last: Option<&Word> = None;
    for word in line.row.words() {
        let label = spaces.len() == 1 && last.is_some_and(is_label);
        spaces.push(match last {
            None => "",
            Some(last) if word.x - last.end > WIDE_GAP * size || (label && word.x - last.end > 0.45 * size) => "  ",
            Some(_) => " ",
        });
        last = Some(word);
    }
    spaces
}

/// The size of most letters of the file.
fn usual_size(flows: &[Flow]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = flows
        .iter()
        .filter_map(|flow| match flow {
            Flow::Line(line) => Some((line.row.size, line.row.words().count())),
            Flow::Row(_) => None,
        })
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, words)| words).sum::<usize>() / 2;
    let mut before = 0;
    let middle = sizes.iter().find(|(_, words)| {
        before += words;
        before > half
    });
    middle.map_or(f32::MAX, |&(size, _)| size)
}

/// The left margin of the file: the one that most of its stretches have, or are set in from.
fn left_margin(flows: &[Flow]) -> f32 {
    let lines = flows.iter().filter_map(|flow| match flow {
        Flow::Line(line) => Some(line),
        Flow::Row(_) => None,
    });
    let mut lefts: Vec<f32> = lines.map(|line| line.row.x()).collect();
    lefts.sort_by(f32::total_cmp);
    // A few lines may hang out further.
    lefts.get(lefts.len() / 50).copied().unwrap_or_default()
}
