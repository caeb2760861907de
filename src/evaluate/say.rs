//! Messages that a rule brings itself: `say: action {number} has no {missing}`.

use super::english::{cut, list};
use super::reason::Reason;
use super::seen::{Seen, What};
use super::world::World;
use crate::language::{Rule, Step, StylePart};
use crate::vocabulary::{FieldId, Reading};

pub(super) fn say<'a>(world: &World<'a>, rule: &'a Rule, thing: Option<Seen<'a>>, reasons: &[Reason]) -> String {
    let mut message = String::new();
    for part in &rule.say {
        match part {
            StylePart::Words(words) => message.push_str(words),
            StylePart::Hole(field) => message.push_str(&value(world, thing, *field)),
            StylePart::Paragraph => message.push_str(&paragraph(world, thing)),
            StylePart::Missing => message.push_str(&missing(reasons)),
            StylePart::Anything => message.push('…'),
        }
    }
    message
}

/// What an entry of another document is called, and its name: by the first of the fields that it is known by that is stated.
pub(super) fn entry_name<'a>(world: &World<'a>, thing: Seen<'a>) -> Option<(&'a str, String)> {
    let What::Thing(kind, row) = thing.what else { return None };
    let known = world.schema.kind(kind);
    let listing = known.outside.as_ref()?;
    let stated = |&key: &FieldId| {
        let reading = world.facts.reading(kind, row as usize, key);
        (!reading.values().is_empty()).then(|| value(world, Some(thing), key))
    };
    Some((world.names.of(kind).one, listing.keys.iter().find_map(stated)?))
}

/// The number with which the thing's paragraph begins, or else its first words.
fn paragraph<'a>(world: &World<'a>, thing: Option<Seen<'a>>) -> String {
    const FIRST: usize = 5;
    let Some((_, at)) = thing.and_then(|thing| world.place_of(&thing)) else { return "…".to_owned() };
    let words = world.words(at);
    let first = words.split(' ').next().unwrap_or_default().trim_end_matches(['.', ':', ')']);
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | '(') || c.is_ascii_lowercase();
    if first.starts_with(|c: char| c.is_ascii_digit()) && first.chars().all(is_number) {
        return first.to_owned();
    }
    let start: Vec<&str> = words.split(' ').take(FIRST).collect();
    let more = if words.split(' ').nth(FIRST).is_some() { " …" } else { "" };
    format!("“{}{more}”", start.join(" "))
}

/// The values of the thing's field; `no number` where it has none.
fn value<'a>(world: &World<'a>, thing: Option<Seen<'a>>, field: FieldId) -> String {
    let Some(What::Thing(kind, row)) = thing.map(|thing| thing.what) else { return "…".to_owned() };
    let step = Step { kind, field };
    let reading = world.facts.reading(kind, row as usize, field);
    let words = |at: crate::text::Span| world.words(at).to_owned();
    let values: Vec<String> = match reading {
        Reading::Unreadable(unread) => vec![words(unread.at)],
        Reading::Conflicting(stated) => stated.iter().map(|stated| words(stated.at)).collect(),
        reading => reading
            .values()
            .iter()
            .map(|stated| {
                let seen = world.stated(stated, step);
                let own = || match seen.what {
                    // A thing is said by its own words, not by those that lead to it.
                    What::Thing(kind, row) => world.row(kind, row).map_or(stated.at, |row| row.at),
                    _ => stated.at,
                };
                world.show(&seen).unwrap_or_else(|| cut(world.words(own())))
            })
            .collect(),
    };
    if values.is_empty() {
        return format!("no {}", world.schema.field(step.kind, step.field).name);
    }
    list(&values, "and").replace('"', "")
}

/// What is missing, or else what the finding would say.
fn missing(reasons: &[Reason]) -> String {
    let names: Vec<String> = reasons.iter().filter_map(|reason| reason.missing.map(ToOwned::to_owned)).collect();
    list(&names, "and")
}
