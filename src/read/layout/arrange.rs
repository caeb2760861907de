//! Finds out what every line of a document is.

use super::group::Role;
use super::heading::find_headings;
use super::join::join;
use super::levels::set_levels;
use super::line::Line;
use super::manner::Manner;

/// Finds the role of every line. `text_of` gives what is printed on a line. Labels that are none are taken off the lines.
pub(in crate::read) fn arrange<'t>(lines: &mut [Line], text_of: impl Fn(usize, &Line) -> &'t str) -> Vec<Role> {
    let manner = Manner::of(lines);
    let mut roles = Vec::with_capacity(lines.len());
    let mut groups = join(lines, &manner, &mut roles, &text_of);
    find_headings(&mut groups, lines, &manner, &text_of);
    set_levels(&mut groups, lines);
    for group in groups {
        if let Some(role) = roles.get_mut(group.first) {
            *role = Role::Begins(group.kind, group.level);
        }
    }
    roles
}
