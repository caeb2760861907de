//! Lists of a sentence: members and the words that join them.

use super::syntax::{Node, Rule, Unread};
use super::tree::{Join, List};
use crate::text::Span;

/// A list of members; `member` reads one, and `nested` are the rules whose nodes may begin with `either` or `both`.
///
/// # Errors
/// If both `and` and `or` join the members, or a member cannot be read.
pub fn list<T>(parts: &[Node], member: &mut dyn FnMut(&Node) -> Result<List<T>, Unread>) -> Result<List<T>, Unread> {
    let marked = parts.first().is_some_and(|part| matches!(part.rule, Rule::either | Rule::both | Rule::neither));
    let join = join(parts)?;
    let mut items = Vec::new();
    for part in parts.iter().filter(|part| !is_joint(part.rule)) {
        items.push(member(part)?);
    }
    match items.len() {
        0 => Err(Unread::Expected(parts.first().map_or(0, |part| part.at.start()), Vec::new())),
        1 => Ok(items.swap_remove(0)),
        _ => Ok(List::Many { join: join.unwrap_or(Join::And), items, at: whole(parts), marked }),
    }
}

/// The word that joins the members, if one does.
///
/// # Errors
/// If both do.
pub fn join(parts: &[Node]) -> Result<Option<Join>, Unread> {
    let joints: Vec<(Join, Span)> = parts.iter().filter_map(|part| Some((join_of(part)?, part.at))).collect();
    match joints.first() {
        Some(&(first, _)) if joints.iter().any(|&(join, _)| join != first) => {
            let members = parts.iter().filter(|part| !is_joint(part.rule)).map(|part| part.at).collect();
            Err(Unread::Mixed(members, joints.iter().map(|&(_, at)| at).collect()))
        }
        first => Ok(first.map(|&(join, _)| join)),
    }
}

/// Whether a node stands between members rather than being one.
#[must_use]
pub fn is_joint(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::joint
            | Rule::and_joint
            | Rule::or_joint
            | Rule::comma_joint
            | Rule::comma
            | Rule::either
            | Rule::both
            | Rule::neither
            | Rule::nor
            | Rule::one_of
            | Rule::when
            | Rule::that
            | Rule::the
            | Rule::an
    )
}

fn join_of(part: &Node) -> Option<Join> {
    match part.rule {
        Rule::and_joint | Rule::nor => Some(Join::And),
        Rule::or_joint => Some(Join::Or),
        Rule::joint => match part.parts.first()?.rule {
            Rule::and => Some(Join::And),
            Rule::or => Some(Join::Or),
            _ => None,
        },
        _ => None,
    }
}

/// From the first part to the last.
#[must_use]
pub fn whole(parts: &[Node]) -> Span {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => first.at.to(last.at),
        _ => Span::default(),
    }
}
