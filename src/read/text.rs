//! Plain text: printed lines, and nothing else to go by.

use super::layout::{Given, Line, Role, arrange, from_first_word, printed};
use crate::document::{Builder, Document};
use crate::text::{Source, Span};

/// Reads a text.
pub(super) fn read(source: Source) -> Document {
    let mut lines = lines_of(source.text());
    let roles = {
        let text = source.text();
        arrange(&mut lines, |_, line| line.at.of(text))
    };
    let mut builder = Builder::new(source);
    builder.make_room(roles.iter().filter(|role| matches!(role, Role::Begins(..))).count());
    let mut from = 0;
    for (line, role) in lines.iter().zip(roles) {
        match role {
            Role::Begins(kind, level) => builder.open(kind, level),
            Role::GoesOn(glued) => builder.line_break(Span::new(from, line.at.start()), glued),
            Role::Aside(what) => {
                builder.furniture(line.at, what);
                continue;
            }
        }
        let label = line.label.map_or(0, |label| usize::from(label.len));
        let words = line.at.start() + label;
        if label > 0 {
            builder.label(Span::new(line.at.start(), words));
        }
        builder.words(Span::new(words, line.at.end()));
        from = line.at.end();
    }
    builder.finish()
}

/// The lines of a text that have anything on them.
fn lines_of(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(text.len() / 64);
    let mut gap = 0u8;
    let mut start = 0;
    let ends = memchr::memchr3_iter(b'\n', b'\r', b'\x0C', bytes).chain(std::iter::once(bytes.len()));
    for end in ends {
        let line = text.get(start..end).unwrap_or_default();
        let words = printed(line);
        if !words.is_empty() {
            let before = line.len() - from_first_word(line).len();
            let at = Span::new(start + before, start + before + words.len());
            let indent = columns(line.get(..before).unwrap_or_default());
            lines.push(Line { gap, ..Line::look(words, at, indent, Given::Nothing) });
            gap = 0;
        } else if bytes.get(start.wrapping_sub(1)..=end.min(bytes.len().saturating_sub(1))) != Some(b"\r\n") {
            gap = gap.saturating_add(1).min(2);
        }
        if bytes.get(end) == Some(&b'\x0C') {
            let at = Span::new(end, end + 1);
            lines.push(Line { gap, ..Line::unseen(at, 0, Given::Rule) });
            gap = 1;
        }
        start = end + 1;
    }
    lines
}

/// How far an indent reaches; tabs go to the next eighth column.
fn columns(indent: &str) -> usize {
    indent.chars().fold(0, |column, c| if c == '\t' { (column / 8 + 1) * 8 } else { column + 1 })
}
