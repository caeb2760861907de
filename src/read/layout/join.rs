//! Joins the lines of a document into groups, each of which is a block.

use super::before::{Before, is_certain};
use super::furniture::furniture;
use super::group::{Group, Role};
use super::label::Style;
use super::line::{Given, Head, Line, Tail};
use super::manner::Manner;
use crate::document::BlockKind;

/// Groups the lines of a document, and says the role of each. Labels that are none are taken off the lines.
pub(super) fn join<'t>(
    lines: &mut [Line],
    manner: &Manner,
    roles: &mut Vec<Role>,
    text_of: impl Fn(usize, &Line) -> &'t str,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::with_capacity(lines.len());
    let mut page = Page { after_rule: true, ..Page::default() };
    for index in 0..lines.len() {
        let alone = page.after_rule || lines.get(index + 1).is_none_or(|next| next.given == Given::Rule);
        if let Some(what) = furniture(&lines[index], || text_of(index, &lines[index]), alone) {
            roles.push(Role::Aside(what));
            page.gap = page.gap.max(lines[index].gap).max(1);
            page.after_rule = what == "a rule";
            continue;
        }
        let gap = page.gap.max(lines[index].gap);
        let before = groups.last().map(|group| Before {
            group,
            lines,
            manner,
            next: lines.get(index + 1),
            gap,
            tight: page.tight,
        });
        let by_format = !lines[index].is_free();
        let label = lines[index].label.filter(|_| !by_format);
        if label.is_some_and(|label| !before.as_ref().map_or(is_certain(label, manner), |b| b.allows(label, index))) {
            let text = text_of(index, &lines[index]);
            lines[index].without_label(text);
        }
        let before = groups.last().map(|group| Before {
            group,
            lines,
            manner,
            next: lines.get(index + 1),
            gap,
            tight: page.tight,
        });
        let goes_on = before.is_some_and(|before| before.goes_on_with(&lines[index]));
        match groups.last_mut().filter(|_| goes_on) {
            Some(group) => {
                let glued = lines[group.last].tail == Tail::Hyphen && lines[index].head != Head::Other;
                roles.push(Role::GoesOn(glued));
                page.tight = lines[group.last].words > 0 && gap == 0;
                group.last = index;
                if lines[group.wording].words == 0 {
                    group.wording = index;
                }
            }
            None => {
                let (kind, level) = first_guess(&lines[index]);
                roles.push(Role::Begins(kind, level));
                page.tight = false;
                groups.push(Group { first: index, last: index, wording: index, gap, kind, level });
            }
        }
        (page.gap, page.after_rule) = (0, false);
    }
    groups
}

/// What is carried from line to line.
#[derive(Default)]
struct Page {
    /// Blank lines and furniture since the last line.
    gap: u8,
    after_rule: bool,
    /// Whether the last line went on from the one above it without a blank line.
    tight: bool,
}

fn first_guess(line: &Line) -> (BlockKind, u8) {
    let numbered = line.label.is_some_and(|label| !matches!(label.style, Style::Reference(_)));
    match line.given {
        Given::Whole(kind, level) => (kind, level),
        // What is numbered `27.3` by its program is a paragraph of these minutes, as it is where somebody wrote the number.
        Given::Item(_) if line.label.is_none() || numbered => (BlockKind::ListItem, line.depth),
        _ if numbered => (BlockKind::ListItem, line.depth.saturating_add(1)),
        _ if line.quoted => (BlockKind::Quote, 0),
        // A line at the margin under an item only continues it by a courtesy of Markdown.
        _ if line.indent == 0 => (BlockKind::Paragraph, 0),
        _ => (BlockKind::Paragraph, line.depth),
    }
}
