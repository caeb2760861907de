//! How deep the items of lists are nested, where only their bullets, numbers and indents say so.

use super::group::Group;
use super::label::Style;
use super::line::Line;
use crate::document::BlockKind;

/// Gives every item that the format did not place its level.
pub(super) fn set_levels(groups: &mut [Group], lines: &[Line]) {
    let mut open = Open::default();
    let mut margins = Margins::default();
    for group in groups {
        let line = &lines[group.first];
        let by_format = !line.is_free();
        match (group.kind, line.label) {
            (BlockKind::ListItem, Some(label)) if by_format && matches!(label.style, Style::Bullet(_)) => {
                group.level = group.level.saturating_add(margins.further_in(line));
            }
            (BlockKind::ListItem, Some(label)) if !by_format => {
                let style = open.style_here(label.style, label.value);
                group.level = open.level(style, line.indent, label.value).saturating_add(line.depth);
            }
            (BlockKind::Heading, _) => open.lists.clear(),
            // Numbered minutes begin a new matter.
            (_, Some(_)) => open.lists.clear(),
            (BlockKind::Paragraph, None) => open.end_bullets(line.indent),
            _ => {}
        }
    }
}

/// Markdown counts ` * a` and `  * b` as items of one list; whoever set the second further in did not.
#[derive(Default)]
struct Margins {
    /// The column of the bullets of each depth.
    columns: Vec<u16>,
}

impl Margins {
    fn further_in(&mut self, line: &Line) -> u8 {
        let depth = usize::from(line.depth);
        self.columns.truncate(depth + 1);
        while self.columns.len() <= depth {
            self.columns.push(line.indent);
        }
        let margin = self.columns.last_mut().map(|margin| {
            *margin = line.indent.min(*margin);
            *margin
        });
        u8::from(margin.is_some_and(|margin| line.indent > margin))
    }
}

/// The lists that are open, outermost first.
#[derive(Default)]
struct Open {
    lists: Vec<List>,
}

#[derive(Clone, Copy)]
struct List {
    style: Style,
    indent: u16,
    last: u16,
}

impl Open {
    /// `(i)` after `(h)` is a letter, otherwise a Roman one.
    fn style_here(&self, style: Style, value: u16) -> Style {
        let Style::Roman(close) = style else { return style };
        let letters = self.lists.last().is_some_and(|list| list.style == Style::Letter(close) && list.last == 8);
        if letters && value == 1 { Style::Letter(close) } else { style }
    }

    fn level(&mut self, style: Style, indent: u16, value: u16) -> u8 {
        let known = self.lists.iter().rposition(|list| list.style == style && list.indent.abs_diff(indent) <= 1);
        let deeper = self.lists.last().is_none_or(|list| indent > list.indent + 1);
        let begins = value <= 1;
        match known {
            Some(at) => self.lists.truncate(at),
            None if deeper => {}
            None => {
                while self.lists.last().is_some_and(|list| list.indent > indent + 1) {
                    self.lists.pop();
                }
                // A new kind of number at the same indent: the first of its kind begins a list inside, another goes on.
                if !begins {
                    self.lists.pop();
                }
            }
        }
        self.lists.push(List { style, indent, last: value });
        u8::try_from(self.lists.len()).unwrap_or(u8::MAX)
    }

    /// Running text that is not set in ends lists of bullets; numbered lists may go on after it.
    fn end_bullets(&mut self, indent: u16) {
        while self.lists.last().is_some_and(|list| matches!(list.style, Style::Bullet(_)) && indent <= list.indent + 1)
        {
            self.lists.pop();
        }
    }
}
